using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Iati;

namespace Entente.Bench;

/// <summary>
/// What memory a process needs to check and to read files of 10, 100 and 1000 MB: the real files beside the checkout
/// behind one another, again and again, each time with other identifiers; and files in which everything that could grow
/// with a file does.
/// </summary>
internal static class Memory
{
    public const string Measured = "memory-of";

    private const string Root = "<iati-activities version=\"2.03\">\n";
    private const string End = "</iati-activities>\n";
    private const string Verdict = "the verdict (IatiChecker)";
    private const string Records = "records and checks (IatiReader)";

    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Ways = [Verdict, Records];
    private static readonly int[] Megabytes = [10, 100, 1000];

    /// <summary>Activities that are as small as can be, with a number that is another one each time.</summary>
    private static readonly (string Name, string Activity)[] Growing =
    [
        ("identifiers that differ", "<iati-activity><iati-identifier>{0}</iati-identifier></iati-activity>\n"),
        ("references that lead nowhere", "<iati-activity><related-activity ref=\"{0}\" type=\"1\"/></iati-activity>\n"),
        ("names that differ", "<iati-activity><n{0}/></iati-activity>\n"),
    ];

    public static async Task<int> RunAsync(string resultPath)
    {
        if (Material.Files() is not { Count: > 0 } files)
        {
            Console.WriteLine("skipped: no material at ../shared/iati/real");
            return 0;
        }
        var rows = new StringBuilder();
        foreach (var size in Megabytes)
        {
            await MeasureAsync("real files", size, path => WriteReal(path, files, size * 1_000_000L), rows);
        }
        foreach (var (name, activity) in Growing)
        {
            await MeasureAsync(name, 300, path => WriteGrowing(path, activity, 300_000_000), rows);
        }
        var text = $"""
            # Memory for IATI files

            The most memory that a process had that checks or reads one file, from its path, with the default limits.
            Real files stand behind one another until the size is reached, each time with other identifiers; the last
            rows are files of small activities, in which one thing is another one each time. To reach: 150 MiB at most,
            whatever the size.

            | file | MB | way | MiB at most | MB/s | activities | findings |
            |---|---|---|---|---|---|---|
            {rows}
            {Environment.ProcessorCount} processors, .NET {Environment.Version}.
            `dotnet run -c Release --project bench/Entente.Bench -- memory` makes this file.

            """;
        await File.WriteAllTextAsync(resultPath, text);
        Console.WriteLine(text);
        return 0;
    }

    /// <summary>Checks or reads one file, and prints what it took.</summary>
    public static async Task RunOneAsync(string way, string path)
    {
        var clock = Stopwatch.StartNew();
        var (elements, findings) = (0L, 0L);
        if (way == Verdict)
        {
            await foreach (var file in IatiChecker.CheckAsync(path, new CheckOptions(Today)))
            {
                findings += file.Findings.Count;
            }
        }
        else
        {
            await foreach (var read in IatiReader.ReadAsync(path, new ReadingOptions { Today = Today }))
            {
                elements += read is ElementRead ? 1 : 0;
                findings += read switch { ElementRead e => e.Findings.Count, FileEnded e => e.Findings.Count, _ => 0 };
            }
        }
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var rate = new FileInfo(path).Length / 1e6 / clock.Elapsed.TotalSeconds;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{way} | {process.PeakWorkingSet64 >> 20} | {rate:0} | ")
            + string.Create(CultureInfo.InvariantCulture, $"{(way == Verdict ? "" : elements)} | {findings} |"));
    }

    private static async Task MeasureAsync(string name, int size, Action<string> write, StringBuilder rows)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            write(path);
            foreach (var way in Ways)
            {
                var start = new ProcessStartInfo("dotnet", [typeof(Memory).Assembly.Location, Measured, way, path])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                };
                using var process = Process.Start(start)!;
                var row = $"| {name} | {size} | {await process.StandardOutput.ReadToEndAsync()}";
                await process.WaitForExitAsync();
                Console.Write(row);
                rows.Append(row);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void WriteReal(string path, IReadOnlyList<string> files, long bytes)
    {
        using var file = new StreamWriter(path);
        file.Write(Root);
        for (var round = 0; file.BaseStream.Position < bytes; round++)
        {
            foreach (var real in files)
            {
                file.Write(Activities(File.ReadAllText(real), round));
                if (file.BaseStream.Position >= bytes)
                {
                    break;
                }
            }
        }
        file.Write(End);
    }

    /// <summary>What stands in the root of a file of activities, with other identifiers.</summary>
    private static string Activities(string text, int round)
    {
        var root = text.IndexOf("<iati-activities", StringComparison.Ordinal);
        var end = text.LastIndexOf("</iati-activities>", StringComparison.Ordinal);
        return root < 0 || end < 0
            ? ""
            : text[(text.IndexOf('>', root) + 1)..end].Replace(
                "</iati-identifier>",
                string.Create(CultureInfo.InvariantCulture, $"-{round}</iati-identifier>"), StringComparison.Ordinal);
    }

    private static void WriteGrowing(string path, string activity, long bytes)
    {
        using var file = new StreamWriter(path);
        file.Write(Root);
        for (var number = 0; file.BaseStream.Position < bytes; number++)
        {
            file.Write(activity.Replace(
                "{0}", number.ToString("000000000", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
        file.Write(End);
    }
}
