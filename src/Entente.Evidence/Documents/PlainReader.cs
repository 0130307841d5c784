using System.Collections.Immutable;
using System.Text;
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
        var (whole, places) = Unbroken(text);
        var blocks = Blocks(whole);
        var source = new SourceText(whole);
        var marks = places.Count == 0 ? [] : places.Prepend((Text: 0, Original: 0))
            .Select(p => new SourceMark(source.ToCodePoint(p.Text), p.Original)).ToImmutableArray();
        return DocumentReader.Done(
            source, new ArticleFinder(source, blocks, PageFacts.None).FindInPlain(), marks, path);
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

    /// <summary>
    /// The text with its broken sentences whole, a space for each sign of a line end, or nothing where the script puts
    /// no space between words; and where lines stand in the original, where signs were taken out.
    /// </summary>
    private static (string Text, List<(int Text, int Original)> Marks) Unbroken(string text)
    {
        var lines = Blocks(text);
        var joins = BrokenLines.Joins(
            [.. lines.Select((l, i) => (l.Text, i + 1 < lines.Count && IsNextLine(text, l, lines[i + 1])))]);
        var marks = new List<(int Text, int Original)>();
        if (joins is null)
        {
            return (text, marks);
        }
        var whole = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (!joins[i])
            {
                continue;
            }
            whole.Append(text, at, line.End - at);
            at = next.Start;
            if (BrokenLines.Seam(line.Text[^1], next.Text[0]).Length > 0)
            {
                whole.Append(' ', next.Start - line.End);
            }
            else
            {
                marks.Add((whole.Length, at));
            }
        }
        whole.Append(text, at, text.Length - at);
        return (whole.ToString(), marks);
    }

    private static bool IsNextLine(string text, TextBlock line, TextBlock next) =>
        text.AsSpan(line.End, next.Start - line.End) is var between && between.Count('\n') <= 1
        && !between.ContainsAny('\f', '\v');

    private static bool IsBlank(char letter) =>
        char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060';
}
