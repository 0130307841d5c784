using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Bench;

/// <summary>
/// P6: pages under load, <c>wrk</c> with 64 connections, against an empty endpoint of the same server in the same run,
/// by turns; medians of the rounds.
/// </summary>
internal static partial class Pages
{
    private const int Rounds = 7;
    private const string Empty = "/health/live";
    private static readonly string[] Measured =
        ["/", "/index.json", "/commitments", "/commitments.json", "/figures", "/figures.json", "/funds/akcf"];

    public static async Task RunAsync(string resultPath)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        var url = Servers.FreeUrl();
        var server = Servers.StartProgram(url, folder);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            await Servers.UntilThereAsync(client, "/", TimeSpan.FromMinutes(1));
            var report = new StringBuilder(Head);
            foreach (var encoding in new[] { "identity", "br" })
            {
                await MeasureAsync(client, url, encoding, report);
            }
            report.Append(
                    CultureInfo.InvariantCulture,
                    $"{Environment.ProcessorCount} processors, .NET {Environment.Version}. ")
                .Append("`dotnet run -c Release --project bench/Entente.Bench -- p6` makes this file.\n");
            await File.WriteAllTextAsync(resultPath, report.ToString());
            Console.WriteLine(report);
        }
        finally
        {
            await Servers.EndAsync(server);
            Directory.Delete(folder, recursive: true);
        }
    }

    private const string Head = """
        # P6: pages under load

        `wrk`, 64 connections, one thread, on the same machine; requests a second against the server's own empty
        endpoint (`/health/live`, which passes the same checks) in the same run, by turns; medians. To reach: a twin
        0.5 of it, a page 0.25; the slowest hundredth within 5 times the median.

        | address | encoding | bytes sent | a second | ratio | 50 % ms | 99 % ms | 99 % / 50 % |
        |---|---|---|---|---|---|---|---|

        """;

    private static async Task MeasureAsync(HttpClient client, string url, string encoding, StringBuilder report)
    {
        var runs = Measured.Prepend(Empty).ToDictionary(p => p, _ => new List<Run>(), StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var path in runs.Keys)
            {
                runs[path].Add(await LoadAsync(url + path, encoding));
            }
        }
        foreach (var (path, all) in runs)
        {
            var bytes = await SizeAsync(client, path, encoding);
            var ratio = Median(all.Zip(runs[Empty], (run, empty) => run.Rate / empty.Rate));
            var (half, slow) = (Median(all.Select(r => r.HalfMs)), Median(all.Select(r => r.SlowMs)));
            report.Append(
                CultureInfo.InvariantCulture,
                $"| `{path}` | {encoding} | {bytes} | {Median(all.Select(r => r.Rate)):0} | {ratio:0.00} "
                + $"| {half:0.0} | {slow:0.0} | {slow / half:0.0} |\n");
        }
    }

    private static async Task<long> SizeAsync(HttpClient client, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).LongLength;
    }

    private static async Task<Run> LoadAsync(string address, string encoding)
    {
        using var wrk = Process.Start(new ProcessStartInfo(
            "wrk", ["-t1", "-c64", "-d2s", "--latency", "-H", "Accept-Encoding: " + encoding, address])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return new Run(Number(Rate().Match(said)), Latency("50", said), Latency("99", said));
    }

    private static double Latency(string percent, string said)
    {
        var line = LatencyLine().Matches(said).First(m => m.Groups["percent"].Value == percent);
        var factor = line.Groups["unit"].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
        return Number(line) * factor;
    }

    private static double Number(Match match) =>
        double.Parse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Run(double Rate, double HalfMs, double SlowMs);

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s+(?<percent>\d+)%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.Multiline)]
    private static partial Regex LatencyLine();
}
