using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Entente.Core;
using Entente.Evidence;

namespace Entente.Bench;

/// <summary>
/// P7: what it costs to read a folder of pages to articles and claims, against reading the same files and parsing their
/// HTML alone; and one long text at three sizes. The pages are the texts of the tests' corpus with a site around each.
/// </summary>
internal static class Documents
{
    private const int Rounds = 5;

    /// <summary>Rounds before those that count: until then, the code is still being compiled.</summary>
    private const int WarmUp = 10;

    private const int Pages = 200;

    public static async Task RunAsync(string resultPath)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            var texts = Texts();
            var files = Make(folder, texts);
            var text = Report(
                files, await MeasuredAsync(folder, profiles: false), await MeasuredAsync(folder, profiles: true),
                Long(texts));
            await File.WriteAllTextAsync(resultPath, text);
            Console.WriteLine(text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The word on the command line for measuring a folder of pages in a process of its own.</summary>
    public const string Measured = "p7-pages";

    private const string Profiles = "DOTNET_TieredPGO";

    /// <summary>
    /// The milliseconds of each way and round in a process of its own, with or without the runtime's profiles: the
    /// program runs without, since it is started often.
    /// </summary>
    private static async Task<List<double>[]> MeasuredAsync(string folder, bool profiles)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Measured, folder]) 
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.Environment[Profiles] = profiles ? "1" : "0";
        using var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<List<double>[]>(told)!
            : throw new InvalidOperationException(told);
    }

    /// <summary>Measures the pages of a folder and prints what each way took.</summary>
    public static void RunPages(string folder) => Console.WriteLine(JsonSerializer.Serialize(
        Measure([.. Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal)])));

    /// <summary>
    /// Milliseconds a round: parsing alone, reading to the article, reading to claims; by turns page by page, so that
    /// what else the machine does meets all of them.
    /// </summary>
    private static List<double>[] Measure(List<string> files)
    {
        Action<string>[] ways = [Parse, f => ReadArticle(f), ReadClaims];
        var taken = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var sums = new double[ways.Length];
            foreach (var file in files)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    var clock = Stopwatch.StartNew();
                    ways[way](file);
                    sums[way] += clock.Elapsed.TotalMilliseconds;
                }
            }
            for (var way = 0; way < ways.Length && round >= WarmUp; way++)
            {
                taken[way].Add(sums[way]);
            }
        }
        return taken;
    }

    private static void Parse(string file)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(file));
        using var document = new HtmlParser().ParseDocument(stream);
        if (document.Body is null)
        {
            throw new InvalidOperationException(file);
        }
    }

    private static DocumentReading ReadArticle(string file) =>
        DocumentReader.Read(File.ReadAllBytes(file), file, DocumentLimits.Default);

    private static void ReadClaims(string file)
    {
        var reading = ReadArticle(file);
        foreach (var claim in ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext()))
        {
            JsonSerializer.SerializeToUtf8Bytes(claim, ClaimJson.Options);
        }
    }

    /// <summary>Milliseconds for one text of each size, in bytes.</summary>
    private static List<(int Bytes, double Milliseconds, int Claims)> Long(List<string> texts)
    {
        var lines = new List<(int, double, int)>();
        foreach (var size in new[] { 10_000, 100_000, 1_000_000 })
        {
            var text = new StringBuilder();
            for (var i = 0; Encoding.UTF8.GetByteCount(text.ToString()) < size; i++)
            {
                text.Append(texts[i % texts.Count]).Append("\n\n");
            }
            var content = Encoding.UTF8.GetBytes(text.ToString());
            var (taken, claims) = (new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                var reading = DocumentReader.Read(content, "long.txt", DocumentLimits.Default);
                claims = ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext()).Length;
                taken.Add(clock.Elapsed.TotalMilliseconds);
            }
            lines.Add((content.Length, Bench.Pages.Median(taken), claims));
        }
        return lines;
    }

    /// <summary>The texts of the tests' corpus, the largest part of them in one language each.</summary>
    private static List<string> Texts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
        {
            folder = folder.Parent;
        }
        var corpus = Path.Combine(folder!.FullName, "tests", "Entente.Evidence.Tests", "Corpus");
        return [.. Directory.GetFiles(corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];
    }

    /// <summary>Pages as sites make them: menus, scripts, lists of other articles, and the text among them.</summary>
    private static List<string> Make(string folder, List<string> texts)
    {
        var files = new List<string>();
        for (var number = 0; number < Pages; number++)
        {
            var lines = texts[number % texts.Count].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>")
                .Append(lines[0]).Append("</title><style>");
            Times(page, 150, i => $".c{i} {{ margin: {i}px; padding: 0 {i}px; color: #333 }}\n");
            page.Append("</style></head><body><nav><ul>");
            Times(page, 120, i => $"<li class=\"item c{i}\"><a href=\"/section/{i}\">Section {i}</a></li>");
            page.Append("</ul></nav><div class=\"wrap\"><article><h1>").Append(lines[0]).Append("</h1>");
            foreach (var line in lines.Skip(1))
            {
                page.Append("<p class=\"text\">").Append(line).Append("</p>");
            }
            page.Append("</article><aside><ul>");
            Times(page, 80, i =>
                $"<li><a href=\"/{i}\"><img src=\"/i/{i}.jpg\" alt=\"\"><span>Another article {i}</span></a></li>");
            page.Append("</ul></aside></div><script>");
            Times(page, 250, i => $"window.data{i} = {{ id: {i}, path: '/x/{i}', on: true }};\n");
            page.Append("</script><footer>");
            Times(page, 60, i => $"<div class=\"c{i}\"><a href=\"/about/{i}\">About {i}</a></div>");
            page.Append("</footer></body></html>");
            var file = Path.Combine(folder, FormattableString.Invariant($"{number:000}.html"));
            File.WriteAllText(file, page.ToString());
            files.Add(file);
        }
        return files;
    }

    private static void Times(StringBuilder page, int count, Func<int, string> piece)
    {
        for (var i = 0; i < count; i++)
        {
            page.Append(piece(i));
        }
    }

    private static string Report(List<string> files, List<double>[] plain, List<double>[] profiled,
        List<(int Bytes, double Milliseconds, int Claims)> lines)
    {
        var bytes = files.Sum(f => new FileInfo(f).Length) / 1000 / files.Count;
        double Of(int way) => Bench.Pages.Median(plain[way]) / files.Count;
        double To(int way) => Bench.Pages.Median(plain[way].Zip(plain[0], (t, bare) => t / bare));
        double Profiled(int way) => Bench.Pages.Median(profiled[way].Zip(profiled[0], (t, bare) => t / bare));
        var rows = string.Concat(lines.Select(l => string.Create(
            CultureInfo.InvariantCulture,
            $"| {l.Bytes:#,0} | {l.Milliseconds:0.0} | {l.Milliseconds * 1000 / l.Bytes:0.00} | {l.Claims} |\n")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # P7: documents to articles and claims

            {files.Count} pages of {bytes} kB on average, read one after the other on one core, against reading the same
            files and parsing their HTML alone, by turns page by page; medians of {Rounds} rounds after {WarmUp}. The
            runtime's profiles are off, as in the program; the last column is with them, as in a process that reads on
            and on.

            | | milliseconds a page | ratio | to reach | with profiles |
            |---|---|---|---|---|
            | reading the file and parsing its HTML | {Of(0):0.00} | 1 | | 1 |
            | to the article | {Of(1):0.00} | {To(1):0.0} | | {Profiled(1):0.0} |
            | to the claims | {Of(2):0.00} | {To(2):0.0} | 3 | {Profiled(2):0.0} |

            One plain text, made of the same articles over and over:

            | bytes | milliseconds | milliseconds a kB | claims |
            |---|---|---|---|
            {rows}
            {Environment.ProcessorCount} processors, .NET {Environment.Version}.
            `dotnet run -c Release --project bench/Entente.Bench -- p7` makes this file.

            """);
    }
}
