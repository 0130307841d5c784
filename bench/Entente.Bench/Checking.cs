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
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static async Task RunAsync(string resultPath, IReadOnlyList<int> megabytes)
    {
        var text = new StringBuilder();
        foreach (var size in megabytes)
        {
            var path = Path.Combine(Path.GetTempPath(), $"entente-check-{size}.xml");
            if (!Make(path, size * 1_000_000L))
            {
                Console.WriteLine("skipped: no material at ../shared/iati/real");
                return;
            }
            text.Append(Measure(path));
        }
        await File.WriteAllTextAsync(resultPath, text.ToString());
    }

    private static string Measure(string path)
    {
        var megabytes = new FileInfo(path).Length / 1e6;
        var ways = new (string Name, Func<int> Run)[]
        {
            ("bare XmlReader.Read() loop", () => Bare(path)),
            ("read, without checks", () => Read(path, hasChecks: false)),
            ("check, all of it", () => Read(path, hasChecks: true)),
        };
        var taken = ways.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (index, way) in ways.Index())
            {
                var before = Environment.CpuUsage.TotalTime;
                var found = way.Run();
                if (round > 0)
                {
                    taken[index].Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
                }
                else
                {
                    Console.WriteLine($"{way.Name}: {found}");
                }
            }
        }
        var bare = Pages.Median(taken[0]);
        var lines = new StringBuilder();
        foreach (var (index, way) in ways.Index())
        {
            var median = Pages.Median(taken[index]);
            lines.Append(CultureInfo.InvariantCulture,
                $"| {megabytes:0} MB | {way.Name} | {megabytes / median:0} MB/s | {bare / median:0.00} | min {megabytes/taken[index].Min():0} {taken[0].Min()/taken[index].Min():0.00}\n");
        }
        Console.Write(lines);
        return lines.ToString();
    }

    private static int Bare(string path)
    {
        var count = 0;
        using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (xml.Read())
        {
            count++;
        }
        return count;
    }

    private static int Read(string path, bool hasChecks)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var findings = 0;
        foreach (var read in IatiReader.Read(file, new ReadingOptions { HasRecords = false, HasChecks = hasChecks, Today = Today }))
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
        var parts = Material.Files().Select(f => PartOf(Encoding.UTF8.GetString(File.ReadAllBytes(f)))).OfType<string>().ToList();
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
