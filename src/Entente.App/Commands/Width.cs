using System.Text;
using Spectre.Console.Rendering;

namespace Entente.App.Commands;

/// <summary>How wide a text stands on a terminal: letters of Korean and Chinese take two cells, marks none.</summary>
internal static class Width
{
    /// <summary>The number of cells.</summary>
    public static int Of(string text) =>
        Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();

    /// <summary>The text with spaces up to a number of cells.</summary>
    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));

    /// <summary>The text up to a number of cells, with an ellipsis where something is left out.</summary>
    public static string Cut(string text, int cells)
    {
        if (Of(text) <= cells)
        {
            return text;
        }
        var (kept, taken) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var wide = Of(rune.ToString());
            if (taken + wide >= cells)
            {
                break;
            }
            kept.Append(rune);
            taken += wide;
        }
        return kept + "…";
    }

    /// <summary>
    /// The text in lines of at most a number of cells, broken at spaces, and within a word only where it is longer than
    /// a line.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int cells)
    {
        if (Of(text) <= cells)
        {
            return [text];
        }
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ').SelectMany(w => Pieces(w, cells)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer) > cells)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int cells)
    {
        var (piece, taken) = (new StringBuilder(), 0);
        foreach (var rune in word.EnumerateRunes())
        {
            var wide = Of(rune.ToString());
            if (taken + wide > cells && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
                taken = 0;
            }
            piece.Append(rune);
            taken += wide;
        }
        yield return piece.ToString();
    }
}
