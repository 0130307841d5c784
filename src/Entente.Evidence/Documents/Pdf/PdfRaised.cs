namespace Entente.Evidence;

/// <summary>
/// Small letters that are set above the line right behind a word: the marks of notes, units and powers.
/// </summary>
internal static class PdfRaised
{
    private const int LongestMark = 8;

    /// <summary>How high raised letters are at most, in heights of the word before them.</summary>
    private const decimal Small = 0.8m;

    /// <summary>How far the foot of raised letters is above that of the word at least, in its heights.</summary>
    private const decimal Raise = 0.1m;

    /// <summary>How far words may stand apart that are one, in heights.</summary>
    private const decimal Glued = 0.12m;

    /// <summary>The words of a block, with raised ones as far as they are text.</summary>
    public static List<PdfWord> Written(List<PdfWord> words)
    {
        var height = words.Max(w => w.Bottom - w.Top);
        List<PdfWord>? written = null;
        foreach (var mark in words)
        {
            if (mark.Text.Length > LongestMark || mark.Bottom - mark.Top > height * Small)
            {
                continue;
            }
            var known = written ?? words;
            var at = known.FindIndex(w => IsBehind(w, mark));
            if (at < 0)
            {
                continue;
            }
            written ??= [.. words];
            var word = written[at];
            var text = word.Text + RaisedText.Of(word.Text, mark.Text, ' ').TrimEnd();
            var next = written.FindIndex(w => IsSign(w, word, mark));
            written[at] = word with
            {
                Text = next < 0 ? text : text + written[next].Text,
                Right = next < 0 ? mark.Right : written[next].Right,
            };
            if (next >= 0)
            {
                written.RemoveAt(next);
            }
            written.Remove(mark);
        }
        return written is { Count: > 0 } ? written : words;
    }

    private static bool IsBehind(PdfWord word, PdfWord mark)
    {
        var height = word.Bottom - word.Top;
        return Math.Abs(mark.Left - word.Right) <= height * Glued && mark.Bottom - mark.Top <= height * Small
            && mark.Bottom <= word.Bottom - (height * Raise) && mark.Bottom > word.Top;
    }

    /// <summary>A sign that closes the word, right behind the mark.</summary>
    private static bool IsSign(PdfWord sign, PdfWord word, PdfWord mark) =>
        sign.Text[0] is ',' or '.' or ';' or ':' or ')'
        && Math.Abs(sign.Left - mark.Right) <= (word.Bottom - word.Top) * Glued
        && Math.Abs(sign.Bottom - word.Bottom) <= (word.Bottom - word.Top) * Raise;
}
