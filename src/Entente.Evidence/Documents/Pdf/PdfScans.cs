using System.Diagnostics;
using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Recognises the words of pages that are pictures: as many pages, and as long, as the limits say. The first page is
/// read with all languages at hand; from then on with the one that it turned out to be in.
/// </summary>
internal sealed class PdfScans(
    string folder, string file, string path, DocumentLimits limits, CancellationToken cancellation)
{
    /// <summary>How many points the longer side of a page's picture has: 300 to the inch on A4.</summary>
    private const string LongerSide = "3508";

    private static readonly (string Program, string Language)[] Languages =
        [("vie", "vi"), ("kor", "ko"), ("eng", "en")];

    private readonly long _begun = Stopwatch.GetTimestamp();
    private List<string> _languages = [];

    /// <summary>What is to be said of it.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Recognises the pages that have no text, in their place.</summary>
    /// <returns>How sure the words are, 0 to 1; null where nothing was recognised.</returns>
    public decimal? Recognise(List<PdfPage> pages)
    {
        var bare = Enumerable.Range(0, pages.Count).Where(i => pages[i].IsBare).ToList();
        // A page without text among others is an empty one more often than a picture.
        if (bare.Count == 0 || (bare.Count * 4 < pages.Count && bare.Count < 3))
        {
            return null;
        }
        if (!FindLanguages())
        {
            return null;
        }
        var sure = new List<decimal>();
        foreach (var index in bare.Take(limits.ScannedPages))
        {
            if (Page(pages[index].Number) is not { } recognised)
            {
                break;
            }
            // What was read with all languages is read again with its own: they take letters from each other.
            if (Narrow(recognised.Page) && Page(pages[index].Number) is { } again)
            {
                recognised = again;
            }
            if (recognised.Page.Blocks.Count > 0)
            {
                pages[index] = recognised.Page;
                sure.Add(recognised.Sureness);
            }
        }
        if (bare.Count > limits.ScannedPages)
        {
            Findings.Add(Finding.Of(
                "document.pages-cut", new Place(path), ("path", path), ("read", limits.ScannedPages),
                ("pages", bare.Count)));
        }
        if (sure.Count == 0)
        {
            return null;
        }
        Findings.Add(Finding.Of("document.recognised", new Place(path), ("path", path), ("pages", sure.Count)));
        return decimal.Round(sure.Average(), 2);
    }

    public static Finding Missing(string program, string path) => Finding.Of(
        "document.program-missing", new Place(path), ("path", path), ("program", Path.GetFileName(program)),
        ("package", program == "tesseract" ? "tesseract-ocr" : "poppler-utils"));

    public static Finding TooSlow(string program, string path, TimeSpan time) => Finding.Of(
        "document.too-slow", new Place(path), ("path", path), ("program", Path.GetFileName(program)),
        ("seconds", (long)time.TotalSeconds));

    /// <summary>Which of the languages the recogniser has; false where it cannot begin.</summary>
    private bool FindLanguages()
    {
        var listed = Run(limits.Programs.Tesseract, ["--list-langs"]);
        if (listed.End == ProgramEnd.Missing)
        {
            Findings.Add(Missing(limits.Programs.Tesseract, path));
            return false;
        }
        var there = (listed.Output + "\n" + listed.Errors).Split('\n', StringSplitOptions.TrimEntries);
        _languages = [.. Languages.Select(l => l.Program).Where(there.Contains)];
        var missing = Languages.Select(l => l.Program).Except(_languages).ToList();
        if (missing.Count > 0)
        {
            Findings.Add(Finding.Of(
                "document.recogniser-languages", new Place(path), ("path", path),
                ("languages", string.Join(", ", missing)),
                ("packages", string.Join(' ', missing.Select(m => "tesseract-ocr-" + m)))));
        }
        return _languages.Count > 0;
    }

    private (PdfPage Page, decimal Sureness)? Page(int number)
    {
        var at = number.ToString(CultureInfo.InvariantCulture);
        var name = "page-" + at;
        var drawn = Run(
            limits.Programs.PdfToPpm,
            ["-f", at, "-l", at, "-scale-to", LongerSide, "-gray", "-cropbox", "-singlefile", file, name]);
        var picture = Path.Combine(folder, name + ".pgm");
        if (IsStopped(drawn, limits.Programs.PdfToPpm) || !File.Exists(picture))
        {
            return null;
        }
        var read = Run(
            limits.Programs.Tesseract, [picture, name, "-l", string.Join('+', _languages), "--psm", "3", "tsv", "txt"]);
        File.Delete(picture);
        var (table, text) = (Path.Combine(folder, name + ".tsv"), Path.Combine(folder, name + ".txt"));
        return IsStopped(read, limits.Programs.Tesseract) || !File.Exists(table) || !File.Exists(text)
            ? null
            : PdfWords.Recognised(table, text, number);
    }

    private bool IsStopped(ProgramRun run, string program)
    {
        if (run.End == ProgramEnd.Done)
        {
            return false;
        }
        Findings.Add(
            run.End == ProgramEnd.Missing ? Missing(program, path)
            : run.End == ProgramEnd.TooSlow ? TooSlow(program, path, limits.ScanTime)
            : Finding.Of("document.damaged", new Place(path), ("path", path), ("format", "pdf")));
        return true;
    }

    /// <summary>Once the language of a page can be told, it alone is tried: each knows Latin letters.</summary>
    private bool Narrow(PdfPage page)
    {
        var text = string.Join(' ', page.Blocks.SelectMany(b => b.Lines).Select(l => l.Text));
        if (_languages.Count < 3 || text.Length < 60
            || Entente.Evidence.Languages.Detect(text) is not { } found
            || Array.Find(Languages, l => l.Language == found.Code).Program is not { } program)
        {
            return false;
        }
        _languages = [program];
        return true;
    }

    private ProgramRun Run(string program, IEnumerable<string> arguments)
    {
        var left = limits.ScanTime - Stopwatch.GetElapsedTime(_begun);
        return ReadingProgram.Run(
            program, arguments, folder, left < limits.ProgramTime ? left : limits.ProgramTime,
            limits.ProgramMemoryBytes, cancellation);
    }
}
