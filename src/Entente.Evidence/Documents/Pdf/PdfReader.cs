using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// PDF: its words by pdftotext, a program of its own that is ended where it takes too long; pages that are pictures by
/// tesseract.
/// </summary>
internal static class PdfReader
{
    private const string File = "document.pdf";

    public static DocumentReading Read(
        byte[] content, string path, DocumentLimits limits, CancellationToken cancellation)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            return Damaged(path);
        }
        var folder = Directory.CreateTempSubdirectory("entente-pdf-").FullName;
        try
        {
            System.IO.File.WriteAllBytes(Path.Combine(folder, File), content);
            return Read(folder, path, limits, cancellation);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>What cannot be taken away is left to the system, which clears such folders.</summary>
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The document was read all the same.
        }
    }

    private static DocumentReading Read(
        string folder, string path, DocumentLimits limits, CancellationToken cancellation)
    {
        var programs = limits.Programs;
        var told = Run(programs.PdfInfo, ["-isodates", "-enc", "UTF-8", File]);
        if (FaultOf(told, programs.PdfInfo, path, limits) is { } unread)
        {
            return unread;
        }
        var info = PdfInfo.Of(told.Output);
        var last = limits.Pages.ToString(CultureInfo.InvariantCulture);
        var text = Run(programs.PdfToText, ["-bbox-layout", "-cropbox", "-enc", "UTF-8", "-l", last, File, "text"]);
        if (FaultOf(text, programs.PdfToText, path, limits) is { } untold)
        {
            return untold;
        }
        var pages = PdfWords.Pages(Path.Combine(folder, "text"));
        var findings = new List<Finding>();
        if (info.Pages > limits.Pages)
        {
            findings.Add(Finding.Of(
                "document.pages-cut", new Place(path), ("path", path), ("read", limits.Pages), ("pages", info.Pages)));
        }
        var scans = new PdfScans(folder, File, path, limits, cancellation);
        var sureness = scans.Recognise(pages);
        findings.AddRange(scans.Findings);
        var reading = DocumentReader.Whole(PdfLayout.Write(pages), info.Facts, path);
        return reading with
        {
            // Why pages have no text is said in place of that there is none.
            Findings = reading.Text is null && scans.Findings.Count > 0
                ? [.. findings]
                : [.. findings, .. reading.Findings],
            TextBy = sureness is null ? "pdftotext" : TakenIn.Recogniser,
            Sureness = sureness,
        };

        ProgramRun Run(string program, IEnumerable<string> arguments) => ReadingProgram.Run(
            program, arguments, folder, limits.ProgramTime, limits.ProgramMemoryBytes, cancellation);
    }

    private static DocumentReading? FaultOf(ProgramRun run, string program, string path, DocumentLimits limits) =>
        run.End switch
        {
            ProgramEnd.Done => null,
            ProgramEnd.Missing => DocumentReader.Refused(PdfScans.Missing(program, path)),
            ProgramEnd.TooSlow => DocumentReader.Refused(PdfScans.TooSlow(program, path, limits.ProgramTime)),
            _ when run.Errors.Contains("assword", StringComparison.Ordinal) => DocumentReader.Refused(
                Finding.Of("document.locked", new Place(path), ("path", path))),
            _ => Damaged(path),
        };

    private static DocumentReading Damaged(string path) => DocumentReader.Refused(
        Finding.Of("document.damaged", new Place(path), ("path", path), ("format", "pdf")));
}

/// <summary>What a PDF says of itself.</summary>
internal sealed record PdfInfo(PageFacts Facts, int Pages)
{
    /// <summary>Reads what pdfinfo prints. The day of making is the day of the document: making a PDF is issuing
    /// it.</summary>
    public static PdfInfo Of(string printed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in printed.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[(colon + 1)..].Trim() is not { Length: > 0 } value)
            {
                continue;
            }
            // A title with a line break prints what looks like further lines; the program's own stand behind it.
            if (line[..colon] == "Title")
            {
                fields.TryAdd("Title", value);
            }
            else
            {
                fields[line[..colon]] = value;
            }
        }
        var facts = new PageFacts
        {
            Title = fields.GetValueOrDefault("Title") is { } title && !IsFileName(title) ? title : null,
            Byline = fields.GetValueOrDefault("Author"),
            Made = Day(fields.GetValueOrDefault("CreationDate")) ?? Day(fields.GetValueOrDefault("ModDate")) ?? default,
        };
        return new PdfInfo(
            facts,
            int.TryParse(
                fields.GetValueOrDefault("Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
                ? pages : 0);
    }

    /// <summary>Programs write the name of the file where nobody gave a title.</summary>
    private static bool IsFileName(string title) =>
        title.StartsWith("Microsoft ", StringComparison.Ordinal) || Path.GetExtension(title).Length is 4 or 5
            || string.Equals(title, "untitled", StringComparison.OrdinalIgnoreCase);

    private static PartialDate? Day(string? stamp) =>
        stamp is { Length: >= 10 } && DateOnly.TryParseExact(
            stamp[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1990 and <= 2099 ? PartialDate.On(day) : null;
}
