using System.Globalization;
using System.Net;

namespace Entente.Evidence;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> and <c>tesseract tsv</c> write: words with their boxes, in blocks. What
/// they write is taken line by line, since the letters of a document may break its markup.
/// </summary>
internal static class PdfWords
{
    private const int MostWords = 5_000_000;

    /// <summary>Of what is less sure, a line is a stain or a picture.</summary>
    private const decimal LeastSure = 0.3m;

    /// <summary>The pages of a document by pdftotext.</summary>
    public static List<PdfPage> Pages(string path)
    {
        var pages = new List<PdfPage>();
        var (words, count) = (new List<PdfWord>(), 0);
        foreach (var raw in File.ReadLines(path))
        {
            var line = raw.AsSpan().TrimStart();
            if (line.StartsWith("<word ") && pages.Count > 0 && WordOf(line) is { } word && ++count <= MostWords)
            {
                words.Add(word);
            }
            else if (line.StartsWith("<page "))
            {
                pages.Add(new PdfPage(pages.Count + 1, Number(line, "width"), Number(line, "height"), []));
            }
            else if (line.StartsWith("</block"))
            {
                Add(pages, words);
            }
        }
        return pages;
    }

    /// <summary>
    /// A page as it was recognised, with the mean sureness of its words, 0 to 1. Its lines' places are those of the
    /// table, their letters those of the text, which knows better where a word ends.
    /// </summary>
    public static (PdfPage Page, decimal Sureness) Recognised(string tablePath, string textPath, int number)
    {
        var page = new PdfPage(number, 0, 0, []);
        var lines = new List<RecognisedLine>();
        foreach (var line in File.ReadLines(tablePath).Skip(1))
        {
            // level, page, block, paragraph, line, word, left, top, width, height, sureness, text
            var fields = line.Split('\t');
            if (fields.Length < 11)
            {
                continue;
            }
            if (fields[0] == "1")
            {
                page = page with { Width = Number(fields[8]), Height = Number(fields[9]) };
            }
            else if (fields[0] == "4")
            {
                lines.Add(new RecognisedLine(fields[2] + "/" + fields[3], new PdfWord(
                    "", Number(fields[6]), Number(fields[7]), Number(fields[6]) + Number(fields[8]),
                    Number(fields[7]) + Number(fields[9]))));
            }
            else if (fields[0] == "5" && lines.Count > 0 && fields.Length > 11
                && !string.IsNullOrWhiteSpace(fields[11]))
            {
                lines[^1].Words.Add(fields[11].Trim());
                lines[^1].Sure.Add(Number(fields[10]) / 100);
            }
        }
        lines.RemoveAll(l => l.Words.Count == 0);
        var texts = File.ReadLines(textPath).Select(t => t.Trim().Trim('\f')).Where(t => t.Length > 0).ToList();
        var known = texts.Count == lines.Count;
        var read = lines.Select((l, i) => (
                l.Paragraph, Sure: l.Sure.Average(),
                Word: l.Box with { Text = known ? texts[i] : string.Join(' ', l.Words) }))
            .Where(l => l.Sure >= LeastSure).ToList();
        page.Blocks.AddRange(
            from line in read
            group new PdfLine([line.Word]) by line.Paragraph into paragraph
            select new PdfBlock([.. paragraph]));
        return (page, read.Count == 0 ? 0 : read.Average(l => l.Sure));
    }

    private sealed record RecognisedLine(string Paragraph, PdfWord Box)
    {
        public List<string> Words { get; } = [];

        public List<decimal> Sure { get; } = [];
    }

    /// <summary>Makes the words of a block its lines: a line that is set wide is one line all the same.</summary>
    private static void Add(List<PdfPage> pages, List<PdfWord> words)
    {
        if (words.Count > 0)
        {
            pages[^1].Blocks.Add(new PdfBlock(Lines(PdfRaised.Written(words))));
        }
        words.Clear();
    }

    private static List<PdfLine> Lines(List<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var open = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Top + w.Bottom))
        {
            if (open.Count > 0 && !IsBeside(open, word))
            {
                lines.Add(new PdfLine(open));
                open = [];
            }
            open.Add(word);
        }
        lines.Add(new PdfLine(open));
        return lines;
    }

    private static bool IsBeside(List<PdfWord> line, PdfWord word)
    {
        var (first, middle) = (line[0], (word.Top + word.Bottom) / 2);
        return middle - (first.Top + first.Bottom) / 2
            < Math.Min(word.Bottom - word.Top, first.Bottom - first.Top) / 2;
    }

    private static PdfWord? WordOf(ReadOnlySpan<char> line)
    {
        var (start, end) = (line.IndexOf('>') + 1, line.LastIndexOf("</word>"));
        if (start <= 0 || end <= start)
        {
            return null;
        }
        var text = WebUtility.HtmlDecode(line[start..end].ToString()).Trim();
        return text.Length == 0 ? null
            : new PdfWord(
                text, Number(line, "xMin"), Number(line, "yMin"), Number(line, "xMax"), Number(line, "yMax"));
    }

    private static decimal Number(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name + "=\"");
        if (at < 0)
        {
            return 0;
        }
        var value = tag[(at + name.Length + 2)..];
        var end = value.IndexOf('"');
        return end < 0 ? 0 : Number(value[..end]);
    }

    /// <summary>A number as far as a page can have one; 0 for what is none.</summary>
    private static decimal Number(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000 ? number : 0;
}
