using System.Globalization;
using System.Text;

namespace Entente.Evidence;

/// <summary>
/// The letters of a copy while it is made, and where each comes from once one does not stand where it stood.
/// </summary>
internal sealed class FoldedLetters(int capacity)
{
    private char[] _letters = new char[capacity];
    private List<(int Start, int End)>? _places;
    private int _count;

    public Span<char> Letters => _letters.AsSpan(0, _count);

    public (int[] Starts, int[] Ends)? Places => _places is null ? null
        : ([.. _places.Select(p => p.Start)], [.. _places.Select(p => p.End)]);

    public void Add(char letter, int start, int end)
    {
        if (_places is null && (start != _count || end != _count + 1))
        {
            _places = [.. Enumerable.Range(0, _count).Select(i => (i, i + 1))];
        }
        _places?.Add((start, end));
        if (_count == _letters.Length)
        {
            Array.Resize(ref _letters, _count * 2);
        }
        _letters[_count++] = letter;
    }
}

/// <summary>
/// A copy of a text to match on, with the way back: composed letters, one kind of hyphen, quote and space, invisible
/// marks dropped, spellings of the languages unified. The original is never changed; every position here leads to the
/// positions there.
/// </summary>
public sealed class FoldedText
{
    /// <summary>Where each letter comes from; null where every letter stands where it stood.</summary>
    private readonly (int[] Starts, int[] Ends)? _places;

    private FoldedText(string original, FoldedLetters letters)
    {
        Original = original;
        Cased = letters.Letters.SequenceEqual(original) ? original : letters.Letters.ToString();
        Lower = string.Create(Cased.Length, Cased, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = char.ToLowerInvariant(text[i]);
            }
        });
        _places = letters.Places;
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
        var letters = new FoldedLetters(original.Length);
        for (var i = 0; i < original.Length;)
        {
            if (char.IsHighSurrogate(original[i]) && IgnorableSigns.LengthAt(original, i) is > 0 and var unseen)
            {
                i += unseen;
                continue;
            }
            var end = i + 1;
            while (end < original.Length && Continues(original[end]))
            {
                end++;
            }
            Append(original, i, end, letters);
            i = end;
        }
        Spellings.Unify(letters.Letters);
        return new FoldedText(original, letters);
    }

    /// <summary>The UTF-16 range in the original for a range of the copy.</summary>
    public (int Start, int End) ToOriginal(int start, int end)
    {
        if (start < end)
        {
            return _places is var (starts, ends) ? (starts[start], ends[end - 1]) : (start, end);
        }
        var at = start >= Cased.Length ? Original.Length : _places?.Starts[start] ?? start;
        return (at, at);
    }

    /// <summary>The characters of the original for a range of the copy.</summary>
    public string Printed(int start, int end)
    {
        var (from, to) = ToOriginal(start, end);
        return Original[from..to];
    }

    /// <summary>The first position of the copy that comes from the original's position, or from one after it.</summary>
    public int FromOriginal(int utf16)
    {
        if (_places is not var (starts, _))
        {
            return Math.Min(utf16, Cased.Length);
        }
        var at = Array.BinarySearch(starts, utf16);
        if (at < 0)
        {
            return ~at;
        }
        while (at > 0 && starts[at - 1] == utf16)
        {
            at--;
        }
        return at;
    }

    /// <summary>A mark that is written on the letter before it, or the later part of a Hangul syllable.</summary>
    private static bool Continues(char letter) =>
        letter >= '\u0300' && !IsPlain(letter)
        && (letter is >= '\u1160' and <= '\u11FF'
            || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark);

    /// <summary>Letters of the commonest scripts, which are no marks and are kept as they are.</summary>
    private static bool IsPlain(char letter) =>
        letter is (>= ' ' and < '\u007F') or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')
            or (>= '\uAC00' and <= '\uD7A3');

    private static void Append(string original, int start, int end, FoldedLetters letters)
    {
        if (end == start + 1)
        {
            if (Fold(original[start]) is { } one)
            {
                letters.Add(one, start, end);
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
                letters.Add(one, start, end);
            }
        }
    }

    /// <summary>One letter for all that look alike; null for what is invisible.</summary>
    private static char? Fold(char letter)
    {
        if (IsPlain(letter))
        {
            return letter;
        }
        if (letter < '\u00A0')
        {
            // Every sign that breaks lines is one to who cuts sentences.
            return letter is '\v' or '\f' or '\u0085' ? '\n' : letter;
        }
        return letter switch
        {
            '\u2028' or '\u2029' => '\n',
            // Fillers take no letter's place and show as white space.
            '\u3164' or '\uFFA0' => ' ',
            _ when IgnorableSigns.Contains(letter) => null,
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
