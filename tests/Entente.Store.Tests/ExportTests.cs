using System.Text;
using System.Text.Json;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Store.Tests;

/// <summary>A journal goes out as lines and comes back byte by byte, or not at all.</summary>
public sealed class ExportTests(ITestOutputHelper output)
{
    private const int Seed = 20260304;

    [Fact]
    public async Task What_was_exported_comes_back_byte_by_byte()
    {
        await using var engine = await FilledAsync();
        var file = await ExportAsync(engine);
        var lines = Lines(file);
        lines.Count.ShouldBe(21);
        using (var line = JsonDocument.Parse(lines[0]))
        {
            line.RootElement.EnumerateObject().Select(p => p.Name)
                .ShouldBe(["stream", "sequence", "of", "hash", "entry"]);
        }

        await using var second = new MemoryEngine();
        var report = await ImportAsync(second, file);
        report.Findings.ShouldBeEmpty();
        report.EntryCount.ShouldBe(21);
        var (before, after) = (await Some.AllAsync(engine), await Some.AllAsync(second));
        after.Select(e => (e.Position, e.Entry.Stream, e.Entry.Sequence, e.Entry.Hash))
            .ShouldBe(before.Select(e => (e.Position, e.Entry.Stream, e.Entry.Sequence, e.Entry.Hash)));
        (await JournalCheck.RunAsync(second)).IsWhole.ShouldBeTrue();
        (await ExportAsync(second)).ShouldBe(file);
    }

    [Fact]
    public async Task Without_the_file_of_keys_persons_stay_out_of_reach_and_with_it_they_come_back()
    {
        await using var engine = await FilledAsync();
        var file = await ExportAsync(engine);
        Encoding.UTF8.GetString(file).ShouldNotContain("Kim");
        using var keys = new MemoryStream();
        await JournalExport.WriteKeysAsync(engine, keys);

        (await NameAsync(null)).ShouldBeNull();
        keys.Position = 0;
        (await NameAsync(keys)).ShouldBe("Kim");

        async Task<string?> NameAsync(Stream? keyFile)
        {
            var second = new MemoryEngine();
            var report = await JournalImport.ReadAsync(
                second, new MemoryStream(file), "journal.jsonl", new TestClock(), keyFile);
            report.Findings.ShouldBeEmpty();
            await using var journal = await Journal.OpenAsync(second, new TestClock());
            return journal.View(Reader.Keeper).Entities.Find("p-1")!.Names.In("en");
        }
    }

    [Fact]
    public async Task A_changed_byte_or_a_cut_file_is_refused_and_nothing_is_written()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        await using var engine = await FilledAsync();
        var file = await ExportAsync(engine);
        for (var round = 0; round < 300; round++)
        {
            var broken = file.ToArray();
            var at = random.Next(broken.Length);
            if (round % 3 == 0)
            {
                broken = broken[..at];
            }
            else
            {
                broken[at] ^= (byte)random.Next(1, 256);
            }
            if (IsSameJournal(broken, file))
            {
                continue;
            }
            await using var second = new MemoryEngine();
            var report = await ImportAsync(second, broken);
            report.EntryCount.ShouldBe(0, $"seed {Seed}, round {round}, byte {at}");
            report.Findings.ShouldNotBeEmpty();
            (await second.ReadStateAsync(Some.NoCancellation)).ShouldBe(default);
        }
    }

    [Fact]
    public async Task A_file_cut_off_between_two_lines_is_noticed()
    {
        await using var engine = await FilledAsync();
        var lines = Lines(await ExportAsync(engine));
        await using var second = new MemoryEngine();
        var finding = (await ImportAsync(second, Join(lines[..^1]))).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Where!.LineNumber).ShouldBe(("journal.truncated", 21));
        (finding["expected"], finding["found"]).ShouldBe((21L, 20L));
        (await ImportAsync(second, [])).Findings.ShouldHaveSingleItem().Code.ShouldBe("journal.truncated");
    }

    [Fact]
    public async Task Lines_in_another_order_or_of_another_kind_are_refused_with_their_number()
    {
        await using var engine = await FilledAsync();
        var lines = Lines(await ExportAsync(engine));
        await using var second = new MemoryEngine();
        foreach (var (changed, lineNumber, code) in new[]
        {
            ((string[])[lines[0], lines[3], .. lines[1..]], 2, "journal.gap"),
            ([lines[0], "", .. lines[1..]], 2, "journal.import-line"),
            ([lines[0], "[]", .. lines[1..]], 2, "journal.import-line"),
            ([.. lines[..4], lines[4].Replace("outcome", "result"), .. lines[5..]], 5, "journal.hash-differs"),
            ([lines[0].Replace("\"of\":21", "\"of\":20"), .. lines[1..]], 2, "journal.import-line"),
            ([lines[0] + "{}", .. lines[1..]], 1, "journal.import-line"),
        })
        {
            var finding = (await ImportAsync(second, Join(changed))).Findings.ShouldHaveSingleItem();
            (finding.Code, finding.Where!.LineNumber).ShouldBe((code, lineNumber));
        }
        (await second.ReadStateAsync(Some.NoCancellation)).ShouldBe(default);
    }

    [Fact]
    public async Task Wrong_bytes_and_endless_lines_are_findings()
    {
        await using var second = new MemoryEngine();
        var finding = (await ImportAsync(second, [0xFF, 0xFE, (byte)'\n'])).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Where!.LineNumber).ShouldBe(("journal.import-line", 1));
        await using var endless = new EndlessStream(1L << 30);
        finding = (await JournalImport.ReadAsync(second, endless, "endless", new TestClock()))
            .Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Where!.LineNumber).ShouldBe(("journal.import-line", 1));
        endless.BytesRead.ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public async Task An_entry_of_the_time_to_come_is_refused()
    {
        var now = new TestClock().Now;
        foreach (var (hours, code) in new[] { (20, null), (48, "journal.time-ahead") })
        {
            await using var engine = await FilledAsync(now.AddHours(hours));
            await using var second = new MemoryEngine();
            var report = await ImportAsync(second, await ExportAsync(engine));
            report.Findings.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);
            report.EntryCount.ShouldBe(code is null ? 21 : 0);
        }
    }

    [Fact]
    public async Task Where_no_instant_is_left_an_append_is_refused_and_what_is_there_can_be_read()
    {
        var last = new DateTimeOffset(9999, 12, 30, 12, 0, 0, TimeSpan.Zero);
        await using var engine = await FilledAsync(last.AddDays(-1));
        await using (var journal = await Journal.OpenAsync(engine.Share(), new TestClock(last)))
        {
            (await journal.AppendAsync(Batch.Of(Some.Stream, 10, Some.Draft("the last")))).IsDone.ShouldBeTrue();
            await RefusedAsync(journal);
        }
        await using var again = await Journal.OpenAsync(engine.Share(), new TestClock());
        again.Findings.ShouldBeEmpty();
        await RefusedAsync(again);

        static async Task RefusedAsync(Journal journal)
        {
            var result = await journal.AppendAsync(Batch.Of(Some.Stream, 11, Some.Draft("one more")));
            result.Findings.Select(f => f.Code).ShouldBe(["journal.read-only", "journal.time-ahead"]);
        }
    }

    [Fact]
    public async Task A_store_that_holds_anything_takes_no_import()
    {
        await using var engine = await FilledAsync();
        var report = await ImportAsync(engine, await ExportAsync(engine));
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("journal.not-empty");
    }

    [Fact]
    public void Bytes_that_would_not_survive_in_a_line_go_as_base_64()
    {
        byte[][] all =
            ["{\n}"u8.ToArray(), "{\"a\":1} "u8.ToArray(), "no json"u8.ToArray(), [], [(byte)'{', 0xED, (byte)'}']];
        foreach (var bytes in all)
        {
            var line = new JournalLine(new StoredEntry("register", 1, bytes, default), 1).ToBytes();
            line.Count(b => b == (byte)'\n').ShouldBe(1);
            JournalLine.Parse(line).Entry.Bytes.ToArray().ShouldBe(bytes);
        }
    }

    /// <summary>A change that leaves every entry as it is: white space, or an escape, outside of the entries.</summary>
    private static bool IsSameJournal(byte[] broken, byte[] file)
    {
        try
        {
            var (one, two) = (Lines(broken), Lines(file));
            return broken.Length > 0 && broken[^1] == (byte)'\n' && one.Count == two.Count
                && one.Zip(two).All(p => JournalLine.Parse(Encoding.UTF8.GetBytes(p.First)) is var a
                    && JournalLine.Parse(Encoding.UTF8.GetBytes(p.Second)) is var b
                    && a.Of == b.Of && a.Entry.Hash == b.Entry.Hash && a.Entry.Stream == b.Entry.Stream
                    && a.Entry.Sequence == b.Entry.Sequence && a.Entry.Bytes.Span.SequenceEqual(b.Entry.Bytes.Span));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<string> Lines(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static byte[] Join(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    private static async Task<byte[]> ExportAsync(IJournalEngine engine)
    {
        using var file = new MemoryStream();
        await JournalExport.WriteAsync(engine, file);
        return file.ToArray();
    }

    private static Task<ImportReport> ImportAsync(IJournalEngine engine, byte[] file) =>
        JournalImport.ReadAsync(engine, new MemoryStream(file), "journal.jsonl", new TestClock());

    private static async Task<MemoryEngine> FilledAsync(DateTimeOffset? now = null)
    {
        var engine = new MemoryEngine();
        var clock = now is { } at ? new TestClock(at) : new TestClock();
        await using var journal = await Journal.OpenAsync(engine.Share(), clock);
        var subject = journal.Keys.SubjectOf("Kim");
        var identity = Sealed.Seal(new PersonIdentity(Names.Of("en", "Kim")), [subject], journal.Keys);
        await journal.AppendAsync(
            Batch.Of(Streams.Register, 0, new Draft(new PersonRegistered("p-1", identity), "keeper")));
        for (var i = 0; i < 10; i++)
        {
            var draft = Some.Draft($"việc {i} 🇰🇷 한국 \"\\ \u2028");
            await journal.AppendAsync(Batch.Of(Some.Stream, i, draft).And(Some.Other, i, draft));
        }
        return engine;
    }

    /// <summary>A line without an end.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, length - BytesRead);
            buffer.AsSpan(offset, taken).Fill((byte)'a');
            BytesRead += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
