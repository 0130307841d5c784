using System.Diagnostics;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Store.Tests;

/// <summary>A process that is killed loses nothing that it acknowledged, and leaves no batch half there.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Rounds = 20;

    [Fact]
    public async Task A_killed_writer_loses_nothing_that_was_acknowledged()
    {
        const int Seed = 20260301;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        using var folder = new TemporaryFolder();
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 1; round <= Rounds; round++)
        {
            var lines = await KillAsync(
                folder.Path, "opened", random.Next(0, 6), TimeSpan.FromMilliseconds(random.Next(1, 20)));
            acknowledged.UnionWith(lines.Except(["started", "opened"]));
            var there = await WholeBatchesAsync(folder.Path);
            acknowledged.Except(there).ShouldBeEmpty($"round {round}, seed {Seed}");
        }
        output.WriteLine($"{acknowledged.Count} batches acknowledged");
        acknowledged.Count.ShouldBeGreaterThan(Rounds);
    }

    [Fact]
    public async Task A_writer_killed_while_it_makes_the_store_leaves_one_that_can_be_used()
    {
        const int Seed = 20260302;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (var round = 1; round <= Rounds; round++)
        {
            using var folder = new TemporaryFolder();
            var lines = await KillAsync(folder.Path, "started", 0, TimeSpan.FromMilliseconds(random.Next(0, 120)));
            var there = await WholeBatchesAsync(folder.Path);
            lines.Except(["started", "opened"]).Except(there).ShouldBeEmpty($"round {round}, seed {Seed}");
            await using var journal = await OpenAsync(folder.Path);
            var result = await journal.AppendAsync(Batch.Of(Some.Stream, 0, Some.Draft("after")));
            result.Outcome.ShouldBe(AppendOutcome.Appended);
        }
    }

    /// <summary>
    /// Starts the writer, kills it some time after it has printed a line and some further ones, and gives all it
    /// printed. How far it gets is counted in lines, since a busy machine makes a time mean nothing.
    /// </summary>
    private static async Task<List<string>> KillAsync(string folder, string after, int furtherLines, TimeSpan delay)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Entente.Store.CrashWriter.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, folder, "4"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var lines = new List<string>();
        var wanted = int.MaxValue;
        while (lines.Count < wanted && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            wanted = line == after ? lines.Count + furtherLines : wanted;
        }
        lines.ShouldContain(after);
        await Task.Delay(delay);
        process.Kill();
        // A line that was cut off was not acknowledged; what follows the last newline does not count.
        var rest = await process.StandardOutput.ReadToEndAsync();
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync();
        return lines;
    }

    /// <summary>Verifies the journal, and gives the texts of its batches, each of which must be there whole.</summary>
    private static async Task<HashSet<string>> WholeBatchesAsync(string folder)
    {
        await using (var engine = await SqliteEngine.OpenAsync(folder))
        {
            (await JournalCheck.RunAsync(engine)).Findings.ShouldBeEmpty();
        }
        await using var journal = await OpenAsync(folder);
        journal.Findings.ShouldBeEmpty();
        var facts = journal.View(Reader.Keeper).Facts<OutcomeReported>().ToList();
        var inRegister = facts.Where(f => f.Entry.Stream == Streams.Register).Select(f => f.Fact.Text).ToList();
        var inOwn = facts.Where(f => f.Entry.Stream != Streams.Register).Select(f => f.Fact.Text).ToList();
        inOwn.ShouldBe(inRegister, ignoreOrder: true);
        inOwn.ShouldBeUnique();
        foreach (var text in inOwn)
        {
            var blob = Blob.Of(System.Text.Encoding.UTF8.GetBytes(text));
            (await journal.GetBlobAsync(blob.Sha256)).ShouldNotBeNull();
        }
        return inOwn.ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<Journal> OpenAsync(string folder) =>
        await Journal.OpenAsync(await SqliteEngine.OpenAsync(folder), TimeProvider.System);
}
