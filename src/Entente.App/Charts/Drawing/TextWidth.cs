using System.Text;

namespace Entente.App.Charts;

/// <summary>
/// How wide a text is at most, whatever font the reader has: a program that draws without a font measures with care,
/// so that what does not overlap by its measure overlaps nowhere.
/// </summary>
public static class TextWidth
{
    private const string Wide = "mwMWQ@%—…≠";
    private const string Slim = " .,:;'’|ijlI!()[]-·";

    /// <summary>The width of a text at a size, in the units of the size.</summary>
    public static decimal Of(string text, decimal size)
    {
        var em = 0m;
        foreach (var rune in text.EnumerateRunes())
        {
            em += Em(rune);
        }
        return em * size;
    }

    /// <summary>A text cut to a width, with a sign that it was cut; the text itself where it fits.</summary>
    public static string Cut(string text, decimal size, decimal width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }
        var kept = new StringBuilder();
        var left = width - Of("…", size);
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Em(rune) * size;
            if (left < 0)
            {
                break;
            }
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>
    /// A text in lines of at most a width, broken between words and at line breaks; a longer word stands alone.
    /// </summary>
    public static IReadOnlyList<string> Lines(string text, decimal size, decimal width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isFirst = true;
            foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!isFirst && Of(lines[^1] + " " + word, size) <= width)
                {
                    lines[^1] += " " + word;
                    continue;
                }
                lines.Add(word);
                isFirst = false;
            }
        }
        return lines;
    }

    private static decimal Em(Rune rune) =>
        rune.Value >= 0x1100 && !IsLatin(rune.Value) ? 1.02m
        : rune.IsBmp && Wide.Contains((char)rune.Value, StringComparison.Ordinal) ? 1m
        : rune.IsBmp && Slim.Contains((char)rune.Value, StringComparison.Ordinal) ? 0.36m
        : Rune.IsUpper(rune) ? 0.76m
        : 0.62m;

    /// <summary>
    /// Vietnamese letters with two marks, and signs of punctuation, are as narrow as their plain forms.
    /// </summary>
    private static bool IsLatin(int value) => value is >= 0x1E00 and <= 0x206F or >= 0x20A0 and <= 0x22FF;
}
