using System.Diagnostics;
using System.Globalization;
using Entente.Core;
using Entente.Store;

namespace Entente.Bench;

/// <summary>
/// P8: from the start of the process to the first page, against an empty web application started the same way, by
/// turns; and with a journal of a million entries.
/// </summary>
internal static class Start
{
    private const int Rounds = 11;
    private const int LargeRounds = 5;
    private const int Million = 1_000_000;
    private const int BatchSize = 5_000;

    public static async Task RunAsync(string resultPath)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            await FirstPageAsync(Path.Combine(folder, "sample"));
            var (empty, sample, fresh) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                empty.Add(await FirstPageAsync(null));
                sample.Add(await FirstPageAsync(Path.Combine(folder, "sample")));
                fresh.Add(await FirstPageAsync(Path.Combine(folder, FormattableString.Invariant($"new-{round}"))));
            }
            var large = Path.Combine(folder, "million");
            await FillAsync(large);
            var million = new List<double>();
            for (var round = 0; round < LargeRounds; round++)
            {
                million.Add(await FirstPageAsync(large));
            }
            var text = Report(empty, sample, fresh, million);
            await File.WriteAllTextAsync(resultPath, text);
            Console.WriteLine(text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Milliseconds from the start of the process to the first whole page.</summary>
    /// <param name="folder">The workspace; null starts the empty web application.</param>
    private static async Task<double> FirstPageAsync(string? folder)
    {
        var url = Servers.FreeUrl();
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var clock = Stopwatch.StartNew();
        var server = folder is null ? Servers.StartEmpty(url) : Servers.StartProgram(url, folder);
        try
        {
            await Servers.UntilThereAsync(client, "/", TimeSpan.FromMinutes(2));
            return clock.Elapsed.TotalMilliseconds;
        }
        finally
        {
            await Servers.EndAsync(server);
        }
    }

    /// <summary>A fund that received a payment a million times, over thirty years.</summary>
    private static async Task FillAsync(string folder)
    {
        var engine = await Engines.OpenAsync(folder, default);
        await using var journal = await Journal.OpenAsync(engine, TimeProvider.System);
        await AppendAsync(journal, Streams.OfPartnership("large"),
        [
            new Draft(new PartnershipOpened { Key = "large", Names = Names.Of("en", "Large") }, "keeper"),
            new Draft(new FundOpened { Key = "fund", Names = Names.Of("en", "Fund") }, "keeper"),
        ]);
        var first = new DateOnly(1995, 1, 1);
        for (var done = 0; done < Million; done += BatchSize)
        {
            var drafts = Enumerable.Range(done, BatchSize).Select(number => new Draft(
                new MoneyMoved(
                    MoneyStage.Received, new Money(Measure.Of(1 + number % 997), Currency.Parse("USD")),
                    new Scope(ScopeKind.Fund, "fund")),
                "keeper", Effective: Period.Of(PartialDate.On(first.AddDays(number / 91)))));
            await AppendAsync(journal, Streams.OfPartnership("large"), [.. drafts]);
        }
    }

    private static async Task AppendAsync(Journal journal, string stream, IReadOnlyList<Draft> drafts)
    {
        var result = await journal.AppendAsync(new Batch { Appends = [new StreamAppend(stream, null, [.. drafts])] });
        if (result.Outcome != AppendOutcome.Appended)
        {
            throw new InvalidOperationException(string.Join("; ", result.Findings.Select(f => f.Code)));
        }
    }

    private static string Report(
        List<double> empty, List<double> sample, List<double> fresh, List<double> million)
    {
        var toSample = Pages.Median(sample.Zip(empty, (s, e) => s / e));
        var toFresh = Pages.Median(fresh.Zip(empty, (f, e) => f / e));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # P8: start to first page

            From the start of the process until the first page has arrived whole, against an empty web application
            started the same way in the same run, by turns; medians of {Rounds} rounds, of {LargeRounds} for the large journal.

            | | milliseconds | ratio | to reach |
            |---|---|---|---|
            | an empty web application | {Pages.Median(empty):0} | 1 | |
            | a workspace with the sample | {Pages.Median(sample):0} | {toSample:0.0} | 2 |
            | a new workspace: the sample is compiled and recorded first | {Pages.Median(fresh):0} | {toFresh:0.0} | |
            | a journal of a million entries | {Pages.Median(million):0} | | 5,000 ms |

            {Environment.ProcessorCount} processors, .NET {Environment.Version}.
            `dotnet run -c Release --project bench/Entente.Bench -- p8` makes this file.

            """);
    }
}
