using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Entente.Iati;

namespace Entente.Bench;

/// <summary>
/// P1: what it costs to check a file whole, against a bare parser on the same file, at three sizes, in time of the
/// processor; and two files on two cores. The files are made from the real ones beside the checkout, over and over.
/// </summary>
internal static class Checking
{
    private const int Rounds = 5;
    private const int RoundsOfTwo = 9;
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static async Task RunAsync(string resultPath, IReadOnlyList<int> megabytes)
    {
        var (lines, commands) = (new StringBuilder(), new StringBuilder());
        foreach (var size in megabytes)
        {
            var path = Path.Combine(Path.GetTempPath(), $"entente-check-{size}.xml");
            if (!Make(path, size * 1_000_000L))
            {
                Console.WriteLine("skipped: no material at ../shared/iati/real");
                return;
            }
            lines.Append(Measure(path));
            lines.Append(OnTwo(path));
            commands.Append(await CheckCommand.MeasureAsync(path, Rounds));
            File.Delete(path);
        }
        var text = Report(lines.ToString(), commands.ToString());
        await File.WriteAllTextAsync(resultPath, text);
        Console.WriteLine(text);
    }

    private static string Measure(string path)
    {
        var megabytes = new FileInfo(path).Length / 1e6;
        var ways = new (string Name, Func<int> Run)[]
        {
            ("a bare `XmlReader.Read()` loop", () => CheckCommand.Loop(path)),
            ("read, without checks", () => Read(path, hasChecks: false)),
            ("check: schema, codelists, rules, all of it", () => Read(path, hasChecks: true)),
        };
        var taken = ways.Select(_ => new List<double>()).ToList();
        var found = new int[ways.Length];
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (index, way) in ways.Index())
            {
                var before = Environment.CpuUsage.TotalTime;
                found[index] = way.Run();
                if (round > 0)
                {
                    taken[index].Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
                }
            }
        }
        var bare = Pages.Median(taken[0]);
        var lines = new StringBuilder();
        foreach (var (index, way) in ways.Index())
        {
            var median = Pages.Median(taken[index]);
            lines.Append(
                CultureInfo.InvariantCulture,
                $"| {megabytes:0} MB | {way.Name} | {megabytes / median:0} MB/s | {bare / median:0.00} |\n");
        }
        lines.Append(CultureInfo.InvariantCulture, $"| | findings | {found[^1]} | |\n");
        return lines.ToString();
    }

    /// <summary>
    /// Two files on two cores against one file on one, by the clock, each round one and two behind each other; and the
    /// same of the bare loop, and of counting alone, which shows what the machine has to give: processors that share
    /// heat and memory run slower when both run.
    /// </summary>
    private static string OnTwo(string path)
    {
        var ways = new (string Name, Action Run)[]
        {
            ("check", () => Read(path, hasChecks: true)),
            ("the bare loop", () => CheckCommand.Loop(path)),
            ("counting, without memory", () => Count(new FileInfo(path).Length * 4)),
        };
        var gains = ways.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= RoundsOfTwo; round++)
        {
            foreach (var (index, way) in ways.Index())
            {
                var (one, two) = (Clock(way.Run), Clock(() => Parallel.Invoke(way.Run, way.Run)));
                if (round > 0)
                {
                    gains[index].Add(2 * one / two);
                }
            }
        }
        var lines = new StringBuilder();
        foreach (var (index, way) in ways.Index())
        {
            var (least, median, most) = (gains[index].Min(), Pages.Median(gains[index]), gains[index].Max());
            lines.Append(
                CultureInfo.InvariantCulture,
                $"| two | on two cores, {way.Name} | ({least:0.00} to {most:0.00}) | {median:0.00} times one |\n");
        }
        return lines.ToString();
    }

    private static double Clock(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalSeconds;
    }

    private static long Count(long steps)
    {
        var sum = 0L;
        for (var step = 0L; step < steps; step++)
        {
            sum ^= (sum >> 1) + step;
        }
        return sum;
    }

    private static string Report(string lines, string commands) => string.Create(CultureInfo.InvariantCulture, $"""
        # P1: checking IATI files

        Activity files made from the real ones of version 2.03, over and over, with other identifiers each time.
        Processor time of the whole process (the tables and the compiler's work included), medians of {Rounds} rounds
        behind one to warm up, by turns in one run; the ratio is to the bare loop over the same file. The smallest file is
        read by code that is still being compiled, the bare loop's too.

        | file | work | rate | ratio |
        |---|---|---|---|
        {lines}
        Whole commands, from start to end, each on one core, by the clock, medians of {Rounds} by turns:

        | file | command | takes | ratio |
        |---|---|---|---|
        {commands}
        To reach: 0.5 of the bare loop for all of it, then 1.0; 1.8 times one for two files on two cores.
        {Environment.ProcessorCount} processors, .NET {Environment.Version}.
        `dotnet run -c Release --project bench/Entente.Bench -- p1` makes this file.

        """);

    private static int Read(string path, bool hasChecks)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var options = new ReadingOptions { HasRecords = false, HasChecks = hasChecks, Today = Today };
        var findings = 0;
        foreach (var read in IatiReader.Read(file, options))
        {
            findings += read switch { ElementRead e => e.Findings.Count, FileEnded e => e.Findings.Count, _ => 0 };
        }
        return findings;
    }

    /// <summary>Makes a file of about a size from the activities of real files of version 2.03.</summary>
    private static bool Make(string path, long bytes)
    {
        if (File.Exists(path))
        {
            return true;
        }
        var parts = Material.Files().Select(f => PartOf(File.ReadAllText(f))).OfType<string>().ToList();
        if (parts.Count == 0)
        {
            return false;
        }
        using var writer = new StreamWriter(path);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
        for (var (size, round) = (0L, 0); size < bytes; round++)
        {
            var part = parts[round % parts.Count];
            // Other activities each time: an identifier that came before would be told once and cost nothing.
            var times = round / parts.Count;
            writer.Write(times == 0 ? part : part.Replace(
                "</iati-identifier>", $"-{times}</iati-identifier>", StringComparison.Ordinal));
            size += Encoding.UTF8.GetByteCount(part);
        }
        writer.Write("\n</iati-activities>\n");
        return true;
    }

    /// <summary>The activities of a file; null where it is not of version 2.03, or declares prefixes for all.</summary>
    private static string? PartOf(string file)
    {
        var root = file.IndexOf("<iati-activities", StringComparison.Ordinal);
        var begin = root < 0 ? -1 : file.IndexOf('>', root) + 1;
        var end = file.LastIndexOf("</iati-activities>", StringComparison.Ordinal);
        return begin > 0 && end > begin && !file.Contains("<!DOCTYPE", StringComparison.Ordinal)
            && file[root..begin] is var tag && tag.Contains("\"2.03\"", StringComparison.Ordinal)
            && !tag.Contains("xmlns:", StringComparison.Ordinal) && IsWellFormed(file)
            ? file[begin..end]
            : null;
    }

    private static bool IsWellFormed(string file)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(file));
            while (xml.Read())
            {
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
