using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Plain text: each line that is not blank is a block; where sentences are broken over lines of one width, as in what
/// was copied from print, the lines of a paragraph are one.
/// </summary>
internal static class PlainReader
{
    private static readonly System.Buffers.SearchValues<char> LineEnds =
        System.Buffers.SearchValues.Create("\n\r\u2028\u2029\f\v\u0085");

    public static DocumentReading Read(string text, string path)
    {
        text = Unbroken(text);
        var blocks = Blocks(text);
        var source = new SourceText(text);
        return DocumentReader.Done(source, new ArticleFinder(source, blocks, PageFacts.None).FindInPlain(), [], path);
    }

    /// <summary>The lines of a text that are not blank.</summary>
    internal static List<TextBlock> Blocks(string text)
    {
        var blocks = new List<TextBlock>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : start + end;
            var (first, last) = (start, end);
            while (first < last && IsBlank(text[first]))
            {
                first++;
            }
            while (last > first && IsBlank(text[last - 1]))
            {
                last--;
            }
            if (last > first)
            {
                blocks.Add(new TextBlock(first, last, text[first..last]));
            }
            start = end + 1;
        }
        return blocks;
    }

    private const int ShortestBroken = 40;
    private const int LongestBroken = 120;
    private const int FewestBroken = 3;

    /// <summary>
    /// The text with a space for each line end inside a sentence, where many lines of like width go on in small
    /// letters; else the text itself. Every other sign stays in its place.
    /// </summary>
    private static string Unbroken(string text)
    {
        var lines = Blocks(text);
        var going = Enumerable.Range(0, Math.Max(0, lines.Count - 1))
            .Where(i => lines[i].Text.Length is >= ShortestBroken and <= LongestBroken
                && IsOpen(lines[i].Text[^1]) && char.IsLower(lines[i + 1].Text[0])
                && IsNextLine(text, lines[i], lines[i + 1])).ToList();
        if (going.Count < FewestBroken || lines.Count(l => l.Text.Length > LongestBroken) > going.Count / 2)
        {
            return text;
        }
        var width = going.Select(i => lines[i].Text.Length).Order().ElementAt(going.Count / 2);
        var letters = text.ToCharArray();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (IsOpen(line.Text[^1]) && IsNextLine(text, line, next) && (char.IsLower(next.Text[0])
                ? line.Text.Length >= ShortestBroken
                : line.Text.Length * 4 >= width * 3 && !IsListed(next.Text)))
            {
                Array.Fill(letters, ' ', line.End, next.Start - line.End);
            }
        }
        return new string(letters);
    }

    /// <summary>Whether a sentence may go on behind a sign.</summary>
    private static bool IsOpen(char sign) => char.IsLetterOrDigit(sign) || sign is ',' or '-' or '–' or ')' or '&';

    private static bool IsNextLine(string text, TextBlock line, TextBlock next) =>
        !IsRow(line.Text) && !IsRow(next.Text)
        && text.AsSpan(line.End, next.Start - line.End) is var between && between.Count('\n') <= 1
        && !between.ContainsAny('\f', '\v');

    /// <summary>Whether a line is a row of a table, its cells parted by tabs or wide gaps.</summary>
    private static bool IsRow(string line) => line.Contains('\t') || line.Contains("    ");

    /// <summary>Whether a line begins with a bullet or a number of its own.</summary>
    private static bool IsListed(string line) => !char.IsLetterOrDigit(line[0]) && line[0] is not ('"' or '“' or '(')
        || (char.IsDigit(line[0]) && line.AsSpan().TrimStart("0123456789") is [] or ['.' or ')', ..]);

    private static bool IsBlank(char letter) =>
        char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060';
}
