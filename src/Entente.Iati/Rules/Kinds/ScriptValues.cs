using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// Numbers and white space as the official validator has them, which is written in JavaScript. Source: ECMAScript,
/// StringToNumber, String.prototype.trim and Number.prototype.toFixed.
/// </summary>
internal static class ScriptValues
{
    private const string FourPlaces = "F4";
    private const double LeastUnrounded = 1e21;
    private const int LongestRounded = 32;
    private const string Infinite = "Infinity";
    private const string Digits = "0123456789abcdef";
    private const char ByteOrderMark = '\uFEFF';
    private const char NextLine = '\u0085';

    private static readonly (string Sign, int Radix)[] Radixes = [("0x", 16), ("0o", 8), ("0b", 2)];

    /// <summary>The number that a text is, an empty one being nought; NaN where it is none.</summary>
    public static double Read(ReadOnlySpan<char> text)
    {
        var digits = Trim(text);
        if (digits.IsEmpty)
        {
            return 0;
        }
        if (digits is ['0', _, _, ..] && ReadByRadix(digits) is { } number)
        {
            return number;
        }
        var unsigned = digits is ['+' or '-', ..] ? digits[1..] : digits;
        if (unsigned is Infinite)
        {
            return digits[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
        return unsigned is ['.' or (>= '0' and <= '9'), ..] && double.TryParse(
            digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var read) ? read : double.NaN;
    }

    /// <summary>A number with four places behind the point; null where it is none or too great to be
    /// rounded.</summary>
    public static decimal? Rounded(double number)
    {
        if (!(Math.Abs(number) < LeastUnrounded))
        {
            return null;
        }
        Span<char> digits = stackalloc char[LongestRounded];
        number.TryFormat(digits, out var length, FourPlaces, CultureInfo.InvariantCulture);
        return decimal.Parse(digits[..length], NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    /// <summary>A text without the white space around it.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text is [var first, ..] && IsWhiteSpace(first))
        {
            text = text[1..];
        }
        while (text is [.., var last] && IsWhiteSpace(last))
        {
            text = text[..^1];
        }
        return text;
    }

    /// <summary>Whether a character is white space.</summary>
    public static bool IsWhiteSpace(char character) =>
        character == ByteOrderMark || (char.IsWhiteSpace(character) && character != NextLine);

    private static double? ReadByRadix(ReadOnlySpan<char> digits)
    {
        foreach (var (sign, radix) in Radixes)
        {
            if (!digits.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var number = 0d;
            foreach (var character in digits[sign.Length..])
            {
                var digit = Digits.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal);
                number = digit >= 0 && digit < radix ? (number * radix) + digit : double.NaN;
            }
            return number;
        }
        return null;
    }
}
