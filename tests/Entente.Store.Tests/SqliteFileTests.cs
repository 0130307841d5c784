using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store.Tests;

/// <summary>What can be wrong with the file, the folder and the disk.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = new string('x', 5000);
        await File.WriteAllTextAsync(_folder.Database, text);
        (await FaultAsync()).Code.ShouldBe("journal.not-a-store");
        (await File.ReadAllTextAsync(_folder.Database)).ShouldBe(text);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE theirs (a)");
        var before = await File.ReadAllBytesAsync(_folder.Database);
        (await FaultAsync()).Code.ShouldBe("journal.not-a-store");
        (await File.ReadAllBytesAsync(_folder.Database)).ShouldBe(before);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_says_that_the_program_is_too_old()
    {
        await (await OpenAsync()).DisposeAsync();
        Execute($"PRAGMA user_version = {SqliteSchema.Version + 1}");
        var finding = await FaultAsync();
        (finding.Code, finding["found"], finding["known"]).ShouldBe(("journal.schema-newer", 2L, 1));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_or_written_is_named()
    {
        var file = Path.Combine(_folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");
        (await FaultAsync(file)).Code.ShouldBe("journal.not-writable");
        Directory.CreateDirectory(_folder.Database);
        (await FaultAsync()).Code.ShouldBe("journal.not-writable");
        if (OperatingSystem.IsLinux())
        {
            // Nobody can make a file there, not even root.
            (await FaultAsync("/proc/self")).Code.ShouldBe("journal.not-writable");
        }
    }

    [Fact]
    public async Task A_new_store_is_for_its_owner_alone_and_one_that_is_there_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var journal = await OpenAsync())
        {
            await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
            foreach (var file in Directory.GetFiles(_folder.Path))
            {
                File.GetUnixFileMode(file).ShouldBe(own, file);
            }
        }
        File.SetUnixFileMode(_folder.Database, own | UnixFileMode.GroupRead);
        await (await OpenAsync()).DisposeAsync();
        File.GetUnixFileMode(_folder.Database).ShouldBe(own | UnixFileMode.GroupRead);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        await File.WriteAllBytesAsync(_folder.Database, []);
        await using var journal = await OpenAsync();
        (await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")))).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(4095)]
    [InlineData(4096)]
    public async Task A_store_that_was_cut_is_told_as_damaged_and_left_alone(int bytes)
    {
        await FillAsync();
        using (var file = new FileStream(_folder.Database, FileMode.Open))
        {
            file.SetLength(bytes);
        }
        var before = await File.ReadAllBytesAsync(_folder.Database);
        (await FaultAsync()).Code.ShouldBe("journal.damaged");
        (await File.ReadAllBytesAsync(_folder.Database)).ShouldBe(before);
    }

    [Theory]
    [InlineData("DELETE FROM workspace")]
    [InlineData("UPDATE entries SET position = 9223372036854775807 WHERE position = (SELECT max(position) FROM entries)")]
    public async Task A_store_of_which_rows_were_changed_is_told_as_damaged(string change)
    {
        await FillAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={_folder.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = change;
            await command.ExecuteNonQueryAsync();
        }
        (await FaultAsync()).Code.ShouldBe("journal.damaged");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_log_whose_file_is_empty_or_gone_is_kept_and_told_as_damaged(bool isThere)
    {
        var log = _folder.Database + "-wal";
        byte[] written;
        await using (var journal = await OpenAsync())
        {
            await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
            await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            written = new byte[stream.Length];
            await stream.ReadExactlyAsync(written);
        }
        written.ShouldNotBeEmpty();
        File.Delete(_folder.Database);
        if (isThere)
        {
            await File.WriteAllBytesAsync(_folder.Database, []);
        }
        await File.WriteAllBytesAsync(log, written);
        (await FaultAsync()).Code.ShouldBe("journal.damaged");
        (await File.ReadAllBytesAsync(log)).ShouldBe(written);
    }

    [Fact]
    public async Task A_few_bytes_of_something_else_are_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(_folder.Database, "notes");
        (await FaultAsync()).Code.ShouldBe("journal.not-a-store");
        (await File.ReadAllTextAsync(_folder.Database)).ShouldBe("notes");
    }

    [Fact]
    public async Task A_store_that_several_make_at_once_is_made_once()
    {
        var engines = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteEngine.OpenAsync(_folder.Path))));
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var engine in engines)
        {
            secrets.Add(Convert.ToHexString((await engine.ReadKeysAsync(Some.NoCancellation)).Secret.Span));
            await engine.DisposeAsync();
        }
        secrets.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_full_disk_refuses_what_does_not_fit_keeps_the_rest_and_works_again_when_there_is_room()
    {
        var engine = await SqliteEngine.OpenAsync(_folder.Path);
        await using var journal = await Journal.OpenAsync(engine, new TestClock());
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("before")));
        engine.LimitPages(40);
        var large = Batch.Of(Some.Stream, 1, Some.Draft(new string('a', 1_000_000))).PutBlob(Blob.Of(new byte[10]));
        var fault = await Should.ThrowAsync<StoreException>(() => journal.AppendAsync(large));
        fault.Finding.Code.ShouldBe("journal.disk-full");
        journal.Head(Some.Stream).Sequence.ShouldBe(1);
        journal.IsReadOnly.ShouldBeFalse();
        (await journal.GetBlobAsync(large.Blobs[0].Sha256)).ShouldBeNull();

        (await journal.AppendAsync(Batch.Of(Some.Stream, 1, Some.Draft("small")))).IsDone.ShouldBeTrue();
        engine.LimitPages(1_000_000);
        (await journal.AppendAsync(large with { Appends = [large.Appends[0] with { ExpectedSequence = 2 }] })).IsDone
            .ShouldBeTrue();
        await using var other = await SqliteEngine.OpenAsync(_folder.Path);
        var report = await JournalCheck.RunAsync(other);
        (report.EntryCount, report.IsWhole).ShouldBe((3, true));
    }

    [Fact]
    public async Task A_batch_that_does_not_fit_leaves_the_others_of_its_group_intact()
    {
        var engine = await SqliteEngine.OpenAsync(_folder.Path);
        await using var journal = await Journal.OpenAsync(engine, new TestClock());
        engine.LimitPages(60);
        // A decision holds the loop up, so that what follows is waiting together.
        using var gate = new ManualResetEventSlim();
        var holding = journal.DecideAsync(_ => { gate.Wait(); return Decision.Nothing; });
        var small = Enumerable.Range(0, 5)
            .Select(i => journal.AppendAsync(Batch.Of($"partnership/p{i}", 0, Some.Draft("small")))).ToList();
        var large = journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft(new string('a', 1_000_000))));
        var late = journal.AppendAsync(Batch.Of("partnership/p0", 0, Some.Draft("late")));
        gate.Set();
        await holding;
        (await Task.WhenAll(small)).ShouldAllBe(r => r.Outcome == AppendOutcome.Appended);
        (await Should.ThrowAsync<StoreException>(() => large)).Finding.Code.ShouldBe("journal.disk-full");
        (await late).Outcome.ShouldBe(AppendOutcome.Conflict);
    }

    [Fact]
    public async Task A_byte_changed_in_the_file_makes_the_journal_read_only_at_that_entry()
    {
        await using (var journal = await OpenAsync())
        {
            await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Drafts(10)));
        }
        Execute("UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'it was', 'it wes') AS BLOB) WHERE sequence = 7");
        await using var again = await OpenAsync();
        again.IsReadOnly.ShouldBeTrue();
        var finding = again.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Where!.EntrySequence).ShouldBe(("journal.hash-differs", 7L));
        Some.Texts(again).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_document_that_was_changed_or_is_missing_is_found()
    {
        var blob = Blob.Of(new byte[50]);
        await using (var journal = await OpenAsync())
        {
            var content = new TakenIn(blob.Sha256, "text/plain", 50, "a.txt", [], "1");
            await journal.AppendAsync(
                Batch.Of(Streams.Register, 0, new Draft(new SourceRegistered("s-1") { Content = content }, "keeper"))
                    .PutBlob(blob));
        }
        Execute("UPDATE blobs SET bytes = x'00'");
        (await CheckAsync()).ShouldBe(("journal.blob-differs", 1L));
        Execute("DELETE FROM blobs");
        (await CheckAsync()).ShouldBe(("journal.blob-missing", 1L));

        async Task<(string, long?)> CheckAsync()
        {
            await using var engine = await SqliteEngine.OpenAsync(_folder.Path);
            var finding = (await JournalCheck.RunAsync(engine)).Findings.ShouldHaveSingleItem();
            return (finding.Code, finding.Where!.EntrySequence);
        }
    }

    [Fact]
    public async Task A_destroyed_key_is_in_no_file_of_the_store()
    {
        await using var journal = await OpenAsync();
        var subject = journal.Keys.SubjectOf("Kim");
        var key = journal.Keys.Find(subject)!.Value.ToArray();
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("a")));
        (await AnyFileHoldsAsync(key)).ShouldBeTrue();
        (await journal.Keys.DestroyAsync(subject)).ShouldBeTrue();
        (await AnyFileHoldsAsync(key)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("postgres://keeper:secret@db/entente", "journal.engine-not-supported")]
    [InlineData("mysql://keeper:secret@db/entente", "journal.engine-unknown")]
    [InlineData("", "journal.engine-unknown")]
    public async Task An_address_that_no_engine_serves_is_refused_without_its_password(string address, string code)
    {
        var fault = await Should.ThrowAsync<StoreException>(() => Engines.OpenAsync(address));
        fault.Finding.Code.ShouldBe(code);
        fault.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_folder_and_memory_are_addresses()
    {
        await using var file = await Engines.OpenAsync(Path.Combine(_folder.Path, "new", "workspace"));
        file.Address.ShouldEndWith(SqliteEngine.FileName);
        await using var memory = await Engines.OpenAsync("memory:");
        memory.ShouldBeOfType<MemoryEngine>();
        Engines.All.ShouldAllBe(e => Engines.All.First(k => k.Recognises(e.Example)).Name == e.Name);
    }

    private async Task FillAsync()
    {
        await using var journal = await OpenAsync();
        await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Drafts(10)));
    }

    private async Task<bool> AnyFileHoldsAsync(byte[] bytes)
    {
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content);
            if (content.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private async Task<Finding> FaultAsync(string? folder = null) =>
        (await Should.ThrowAsync<StoreException>(() => SqliteEngine.OpenAsync(folder ?? _folder.Path))).Finding;

    private async Task<Journal> OpenAsync() =>
        await Journal.OpenAsync(await SqliteEngine.OpenAsync(_folder.Path), new TestClock());

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
