using System.Diagnostics;
using System.Globalization;
using System.Xml;

namespace Entente.Bench;

/// <summary>
/// P1 as who types it meets it: the whole command <c>entente check</c>, from its start to its end, against a program
/// that does nothing but a bare loop over the same file, each on the same one core, by the clock.
/// </summary>
internal static class CheckCommand
{
    /// <summary>The word by which this benchmark starts itself as the bare loop.</summary>
    public const string BareLoop = "bare-loop";

    private const string Bare = "a program that is a bare `XmlReader.Read()` loop";
    private const string Check = "`entente check --format jsonl`";

    /// <summary>Rows of a table, for a file.</summary>
    public static async Task<string> MeasureAsync(string path, int rounds)
    {
        var megabytes = new FileInfo(path).Length / 1e6;
        var (bare, check) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var (first, second) = (
                await TakeAsync(Environment.ProcessPath!, BareLoop, path),
                await TakeAsync(Servers.Program, "check", "--format", "jsonl", "--today", "2026-11-21", path));
            if (round > 0)
            {
                bare.Add(first);
                check.Add(second);
            }
        }
        var (one, other) = (Pages.Median(bare), Pages.Median(check));
        return string.Create(CultureInfo.InvariantCulture, $"""
            | {megabytes:0} MB | {Bare} | {one:0.00} s | 1.00 |
            | {megabytes:0} MB | {Check} | {other:0.00} s | {one / other:0.00} |

            """);
    }

    /// <summary>The bare loop.</summary>
    /// <returns>How many nodes there are.</returns>
    public static int Loop(string path)
    {
        var count = 0;
        using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (xml.Read())
        {
            count++;
        }
        return count;
    }

    private static async Task<double> TakeAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "0", program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(Stream.Null),
            process.StandardError.BaseStream.CopyToAsync(Stream.Null));
        await process.WaitForExitAsync();
        return clock.Elapsed.TotalSeconds;
    }
}
