using System.Buffers;
using System.Globalization;
using System.Text;

namespace Entente.Evidence;

/// <summary>
/// Letters that cannot be seen and make a text read otherwise than it looks: signs without width, those that turn the
/// direction of writing, and controls, which steer a terminal; blanks and ends of line are none. What a script needs to
/// be written (joiners between letters that are joined, the selector of a picture or of a form of an ideograph, a soft
/// hyphen inside a word) is none either, and is one beside a digit.
/// </summary>
public static class InvisibleLetters
{
    /// <summary>How many there are, and where the first one stands, in UTF-16.</summary>
    public static (int Count, int First) Find(ReadOnlySpan<char> text)
    {
        var (count, first) = (0, 0);
        for (var at = text.IndexOfAny(Suspects); at >= 0;)
        {
            var length = LengthAt(text, at);
            if (length > 0)
            {
                first = count++ == 0 ? at : first;
            }
            var from = at + Math.Max(1, length);
            var next = from < text.Length ? text[from..].IndexOfAny(Suspects) : -1;
            at = next < 0 ? -1 : from + next;
        }
        return (count, first);
    }

    /// <summary>How many UTF-16 units the one at a place takes; 0 where none stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (char.IsControl(text[at]))
        {
            return char.IsWhiteSpace(text[at]) ? 0 : 1;
        }
        var length = IgnorableSigns.LengthAt(text, at);
        return length > 0 && IsNeeded(text, at, length) ? 0 : length;
    }

    private static string Controls => string.Concat(
        Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)));

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create(Controls + IgnorableSigns.Beginnings);

    private static bool IsNeeded(ReadOnlySpan<char> text, int at, int length)
    {
        var before = Before(text, at);
        var after = at + length < text.Length && Rune.DecodeFromUtf16(text[(at + length)..], out var next, out _)
            == OperationStatus.Done ? next : default;
        return !Rune.IsDigit(before) && (text[at] switch
        {
            // A joiner joins signs of pictures, and letters of scripts that are written joined.
            '\u200C' or '\u200D' => before != default && after != default && !IsPlain(before) && !IsPlain(after),
            '\u00AD' => Rune.IsLetter(before) && Rune.IsLetter(after),
            // It keeps marks of one letter apart.
            '\u034F' => before != default
                && Rune.GetUnicodeCategory(after) is UnicodeCategory.NonSpacingMark,
            >= '\u180B' and <= '\u180F' => before.Value is >= 0x1800 and <= 0x18AF,
            '\u115F' or '\u1160' => IsJamo(before) || IsJamo(after),
            >= '\uFE00' and <= '\uFE0F' => before != default && !IsLatin(before) && !Rune.IsWhiteSpace(before),
            '\uDB40' => length == 2 && text[at + 1] is >= '\uDD00' and <= '\uDDEF' && IsIdeograph(before),
            _ => false,
        }) || IsKeycap(text, at);
    }

    /// <summary>"1️⃣": a digit on a key is a picture.</summary>
    private static bool IsKeycap(ReadOnlySpan<char> text, int at) =>
        text[at] == '\uFE0F' && at + 1 < text.Length && text[at + 1] == '\u20E3';

    private static Rune Before(ReadOnlySpan<char> text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text[..at], out var before, out _) == OperationStatus.Done ? before
            : default;

    private static bool IsLatin(Rune letter) => letter.Value
        is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0x00C0 and <= 0x024F)
            or (>= 0x1E00 and <= 0x1EFF) or '$' or '.' or ',' or '%';

    private static bool IsPlain(Rune letter) => Rune.IsWhiteSpace(letter) || IsLatin(letter)
        || letter.Value is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3);

    private static bool IsIdeograph(Rune letter) =>
        letter.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsJamo(Rune letter) =>
        letter.Value is (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97C) or (>= 0xD7B0 and <= 0xD7FB);
}
