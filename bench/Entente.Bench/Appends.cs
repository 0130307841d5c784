using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Entente.Core;
using Entente.Store;
using Microsoft.Data.Sqlite;

namespace Entente.Bench;

/// <summary>
/// P5: durable appends through the journal, against the driver's own one-row commits of the same bytes with
/// <c>synchronous=FULL</c>, on the same disk, in the same run, by turns; medians of the rounds.
/// </summary>
internal static class Appends
{
    /// <summary>So many rounds are not counted: the runtime compiles the hot paths meanwhile.</summary>
    private const int WarmUps = 4;
    private const int Rounds = 21;
    private const int Writers = 64;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(0.5);

    public static async Task RunAsync(string resultPath)
    {
        var driver = new List<double>();
        var single = new List<double>();
        var grouped = new List<double>();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            // Each takes each place in turn, and begins with the disk at rest: nobody pays for another's writing.
            var rates = new double[3];
            for (var place = 0; place < rates.Length; place++)
            {
                var which = (round + place) % rates.Length;
                await SettleAsync();
                rates[which] = which switch
                {
                    0 => Driver(),
                    1 => await JournalAsync(1),
                    _ => await JournalAsync(Writers),
                };
            }
            Console.WriteLine(FormattableString.Invariant(
                $"{round}: driver {rates[0]:0}/s, one by one {rates[1]:0}/s, grouped {rates[2]:0}/s"));
            if (round >= WarmUps)
            {
                driver.Add(rates[0]);
                single.Add(rates[1]);
                grouped.Add(rates[2]);
            }
        }
        var text = Report(driver, single, grouped);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(resultPath))!);
        await File.WriteAllTextAsync(resultPath, text);
        Console.WriteLine(text);
    }

    private static async Task SettleAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            using var sync = Process.Start("sync");
            await sync.WaitForExitAsync();
        }
    }

    private static Draft DraftOf(long number) => new(
        new OutcomeReported("cooperation-fund-doubling", $"The contribution of year {number} was paid in full."),
        "keeper");

    private static double Driver()
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        var path = Path.Combine(folder, "driver.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "CREATE TABLE entries (position INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO entries (hash, bytes) VALUES ($hash, $bytes)";
        var entry = EntryCodec.Encode(new Entry
        {
            Stream = "partnership/p0",
            Sequence = 1000,
            Known = new DateOnly(2026, 3, 1),
            Recorded = DateTimeOffset.UnixEpoch,
            Author = "keeper",
            Fact = DraftOf(1000).Fact,
            Previous = default,
        });
        insert.Parameters.AddWithValue("$hash", entry.Hash.ToBytes());
        insert.Parameters.AddWithValue("$bytes", entry.Bytes.ToArray());
        insert.Prepare();
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < Span)
        {
            insert.ExecuteNonQuery();
            count++;
        }
        var rate = count / watch.Elapsed.TotalSeconds;
        connection.Close();
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static async Task<double> JournalAsync(int writers)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        double rate;
        await using (var journal = await Journal.OpenAsync(await SqliteEngine.OpenAsync(folder), TimeProvider.System))
        {
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(
                Enumerable.Range(0, writers).Select(w => Task.Run(() => WriteAsync(journal, w, watch))));
            rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        }
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static async Task<long> WriteAsync(Journal journal, int writer, Stopwatch watch)
    {
        var stream = $"partnership/p{writer}";
        var count = 0L;
        while (watch.Elapsed < Span)
        {
            var result = await journal.AppendAsync(Batch.Of(stream, count, DraftOf(count)));
            count += result.Outcome == AppendOutcome.Appended
                ? 1
                : throw new InvalidOperationException($"{result.Outcome}");
        }
        return count;
    }

    private static string Report(List<double> driver, List<double> single, List<double> grouped)
    {
        var singleRatios = single.Zip(driver, (a, b) => a / b).Order().ToList();
        var groupedRatios = grouped.Zip(driver, (a, b) => a / b).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            # P5: durable appends

            Entries appended and acknowledged a second, each after its commit with `synchronous=FULL`, against the driver's
            own one-row commits of the same bytes on the same disk in the same run. Medians of {Rounds} rounds by turns, {Span.TotalSeconds:0.0} s
            each; a ratio is the median of the rounds' ratios. Only the ratios count: the disk's mood changes the rest.

            | | a second | ratio | the middle half of the ratios | to reach |
            |---|---|---|---|---|
            | the driver's one-row commits | {Median(driver):0} | 1 | | |
            | the journal, one by one | {Median(single):0} | {Median(singleRatios):0.00} | {Middle(singleRatios)} | 0.80 |
            | the journal, {Writers} concurrent writers | {Median(grouped):0} | {Median(groupedRatios):0.0} | {Middle(groupedRatios)} | 20 |

            A slow disk makes grouping worth more; where one commit takes less than about a quarter of a millisecond, the
            processor is the limit of the grouped writers, not the disk.

            {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSArchitecture}, SQLite {SqliteVersion()}.
            `dotnet run -c Release --project bench/Entente.Bench -- p5` makes this file.

            """);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Middle(List<double> sorted) => string.Create(
        CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 4]:0.0} to {sorted[sorted.Count * 3 / 4]:0.0}");

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
