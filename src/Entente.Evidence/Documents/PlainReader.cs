using Entente.Core;

namespace Entente.Evidence;

/// <summary>Plain text: each line that is not blank is a block.</summary>
internal static class PlainReader
{
    private static readonly System.Buffers.SearchValues<char> LineEnds =
        System.Buffers.SearchValues.Create("\n\r\u2028\u2029\f\v\u0085");

    public static DocumentReading Read(string text, string path)
    {
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

    private static bool IsBlank(char letter) =>
        char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060';
}
