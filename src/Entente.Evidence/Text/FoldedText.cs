using System.Globalization;
using System.Text;

namespace Entente.Evidence;

/// <summary>
/// A copy of a text to match on, with the way back: composed letters, one kind of hyphen, quote and space, invisible
/// marks dropped, spellings of the languages unified. The original is never changed; every position here leads to the
/// positions there.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string cased, int[] starts, int[] ends)
    {
        Original = original;
        Cased = cased;
        Lower = string.Create(cased.Length, cased, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = char.ToLowerInvariant(text[i]);
            }
        });
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The text as it was.</summary>
    public string Original { get; }

    /// <summary>The copy with its capital letters.</summary>
    public string Cased { get; }

    /// <summary>The copy in small letters; every position is the same as in <see cref="Cased"/>.</summary>
    public string Lower { get; }

    /// <summary>Makes the copy.</summary>
    public static FoldedText Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var text = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length);
        var ends = new List<int>(original.Length);
        for (var i = 0; i < original.Length;)
        {
            var end = i + 1;
            while (end < original.Length && Continues(original[end]))
            {
                end++;
            }
            Append(original, i, end, text, starts, ends);
            i = end;
        }
        Spellings.Unify(text);
        return new FoldedText(original, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The UTF-16 range in the original for a range of the copy.</summary>
    public (int Start, int End) ToOriginal(int start, int end) =>
        start >= end
            ? (start < _starts.Length ? _starts[start] : Original.Length, start < _starts.Length ? _starts[start]
            : Original.Length)
            : (_starts[start], _ends[end - 1]);

    /// <summary>The characters of the original for a range of the copy.</summary>
    public string Printed(int start, int end)
    {
        var (from, to) = ToOriginal(start, end);
        return Original[from..to];
    }

    /// <summary>The first position of the copy that comes from the original's position, or from one after it.</summary>
    public int FromOriginal(int utf16)
    {
        var at = Array.BinarySearch(_starts, utf16);
        if (at < 0)
        {
            return ~at;
        }
        while (at > 0 && _starts[at - 1] == utf16)
        {
            at--;
        }
        return at;
    }

    /// <summary>A mark that is written on the letter before it, or the later part of a Hangul syllable.</summary>
    private static bool Continues(char letter) =>
        letter >= '\u0300'
        && (letter is >= '\u1160' and <= '\u11FF'
            || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark);

    private static void Append(
        string original, int start, int end, StringBuilder text, List<int> starts, List<int> ends)
    {
        if (end == start + 1)
        {
            if (Fold(original[start]) is { } one)
            {
                text.Append(one);
                starts.Add(start);
                ends.Add(end);
            }
            return;
        }
        var cluster = original.AsSpan(start, end - start);
        var composed = char.IsSurrogate(cluster[0]) ? cluster.ToString()
            : cluster.ToString().Normalize(NormalizationForm.FormC);
        foreach (var letter in composed)
        {
            if (Fold(letter) is { } one)
            {
                text.Append(one);
                starts.Add(start);
                ends.Add(end);
            }
        }
    }

    /// <summary>One letter for all that look alike; null for what is invisible.</summary>
    private static char? Fold(char letter)
    {
        if (letter < '\u00A0')
        {
            return letter == '\t' ? ' ' : letter;
        }
        return letter switch
        {
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => null,
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' => null,
            '\u2018' or '\u2019' or '\u201B' or '\u02BC' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
            '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u300A' or '\u300B' => '"',
            '\u2219' or '\u318D' or '\u30FB' or '\u2027' or '\u119E' => '·',
            '\u223C' or '\u301C' => '~',
            '\u2212' or '\uFE63' => '-',
            '\u3002' => '.',
            >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
            >= '\u3400' and <= '\u9FFF' => Spellings.Unify(letter),
            >= '\uE000' and <= '\uF8FF' => ' ',
            _ => CharUnicodeInfo.GetUnicodeCategory(letter) switch
            {
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.SpaceSeparator => ' ',
                UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)),
                _ => letter,
            },
        };
    }
}
