using System.Globalization;

namespace Entente.Evidence;

/// <summary>A number in digits with its marks, as far as no word is needed to read it.</summary>
/// <param name="End">Position after the last sign.</param>
/// <param name="Value">The number, where its marks say it without doubt; null where a point or comma decides.</param>
/// <param name="NeedsScale">Whether it is one only before a multiplier ("1/2 million").</param>
/// <param name="IsNone">Whether the digits go on with a mark that no number has ("10^6", "1..5"): a part of them
/// would be another number.</param>
internal readonly record struct WrittenNumber(int End, decimal? Value, bool NeedsScale, bool IsNone)
{
    private const char FractionSlash = '\u2044';
    private const char DivisionSlash = '\u2215';
    private const char MiddleDot = '·';
    private const char ArabicDecimal = '\u066B';
    private const char ArabicThousands = '\u066C';

    /// <summary>The number that begins at a place of a folded text where a digit stands.</summary>
    /// <param name="source">The folded text, in small letters.</param>
    /// <param name="start">Where its first digit stands.</param>
    /// <param name="bySpace">Whether white space groups thousands.</param>
    /// <param name="listsByDots">Whether a middle dot parts what is listed ("8·15"), rather than decimals.</param>
    /// <param name="fractions">Whether a slash may make a fraction.</param>
    public static WrittenNumber At(string source, int start, bool bySpace, bool listsByDots, bool fractions)
    {
        var end = EndOfDigits(source, start);
        if (Grouped(source, start, end, bySpace) is { } grouped)
        {
            return grouped with { IsNone = GoesOn(source, grouped.End, listsByDots) };
        }
        var whole = source.AsSpan(start, end - start);
        if (end + 1 < source.Length && !whole.ContainsAny('.', ',') && char.IsAsciiDigit(source[end + 1])
            && (source[end] == ArabicDecimal || (source[end] == MiddleDot && !listsByDots)))
        {
            var tail = PlainEnd(source, end + 1);
            var read = Plain(string.Concat(whole, ".", source.AsSpan(end + 1, tail - end - 1)));
            return new WrittenNumber(tail, read, false, read is null || GoesOn(source, tail, listsByDots));
        }
        if (fractions && Fraction(source, start, end) is { } fraction)
        {
            return fraction with { IsNone = GoesOn(source, fraction.End, listsByDots) };
        }
        return new WrittenNumber(end, null, false,
            GoesOn(source, end, listsByDots) || (whole is "10" && IsPower(source, end)));
    }

    /// <summary>
    /// Whether digits go on what stands before them by a mark that no number has, or that was not read with them.
    /// </summary>
    public static bool GoesBack(string source, int start, bool listsByDots)
    {
        var at = start - 1;
        while (at > 0 && (IsMark(source[at], listsByDots) || (source[at] == '.' && source[at - 1] == '.')
            || (source[at] == '.' && at < start - 1)))
        {
            at--;
        }
        return at >= 0 && at < start - 1 && char.IsAsciiDigit(source[at]);
    }

    /// <summary>"12 000": digits behind white space that begin with none go on the number before them.</summary>
    public static bool IsRest(string source, int start) =>
        start > 1 && source[start] == '0' && source[start - 1] == ' ' && char.IsAsciiDigit(source[start - 2])
        && PlainEnd(source, start) > start + 1;

    /// <summary>Reads digits without marks but a decimal point; null for what is too long.</summary>
    public static decimal? Plain(string digits) =>
        digits.Length <= 24
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private const int GroupLength = 3;

    private static int EndOfDigits(string source, int start)
    {
        var end = start;
        while (end < source.Length && (char.IsAsciiDigit(source[end])
            || (source[end] is '.' or ',' && end + 1 < source.Length && char.IsAsciiDigit(source[end + 1])
            && end > start)))
        {
            end++;
        }
        return end;
    }

    private static int PlainEnd(string source, int start)
    {
        while (start < source.Length && char.IsAsciiDigit(source[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>Digits that one mark groups by three: "6 860"; null where none does.</summary>
    private static WrittenNumber? Grouped(string source, int start, int end, bool bySpace)
    {
        if (end >= source.Length || end - start > GroupLength || source.AsSpan(start, end - start).ContainsAny('.', ',')
            || !(source[end] == ArabicThousands || (source[end] == ' ' && bySpace)))
        {
            return null;
        }
        var (mark, at) = (source[end], end);
        while (at < source.Length && source[at] == mark && PlainEnd(source, at + 1) == at + 1 + GroupLength)
        {
            at += 1 + GroupLength;
        }
        if (at == end)
        {
            return null;
        }
        var digits = string.Concat(source[start..at].Where(char.IsAsciiDigit));
        if (at + 1 < source.Length && source[at] is ',' or '.' or ArabicDecimal && char.IsAsciiDigit(source[at + 1]))
        {
            // Thousands are grouped already: the next mark is the decimal one.
            var tail = EndOfDigits(source, at + 1);
            var decimals = source[(at + 1)..tail];
            return new WrittenNumber(tail, decimals.AsSpan().ContainsAny('.', ',') ? null
                : Plain(digits + "." + decimals), false, false) is { Value: not null } read ? read : null;
        }
        return Plain(digits) is { } value ? new WrittenNumber(at, value, false, false) : null;
    }

    /// <summary>"½", "2½", "1⁄2", "2 1/2": a part of one, alone or with what stands before it.</summary>
    private static WrittenNumber? Fraction(string source, int start, int end)
    {
        var whole = source.AsSpan(start, end - start);
        if (whole.ContainsAny('.', ',') || end >= source.Length || Plain(whole.ToString()) is not { } number)
        {
            return null;
        }
        if (CharUnicodeInfo.GetUnicodeCategory(source[end]) == UnicodeCategory.OtherNumber
            && CharUnicodeInfo.GetNumericValue(source[end]) is > 0 and < 1 and var sign)
        {
            return new WrittenNumber(end + 1, number + Math.Round((decimal)sign, 6), false, false);
        }
        if (Quotient(source, start) is { } alone)
        {
            return alone;
        }
        return source[end] == ' ' && end + 1 < source.Length && char.IsAsciiDigit(source[end + 1])
            && Quotient(source, end + 1) is { } behind ? behind with { Value = number + behind.Value } : null;
    }

    private static WrittenNumber? Quotient(string source, int start)
    {
        var slash = PlainEnd(source, start);
        if (slash >= source.Length || source[slash] is not ('/' or FractionSlash or DivisionSlash))
        {
            return null;
        }
        var end = PlainEnd(source, slash + 1);
        return slash - start <= 2 && end - slash - 1 is 1 or 2 && (end >= source.Length || source[end] != '/')
            && Plain(source[start..slash]) is { } above && Plain(source[(slash + 1)..end]) is { } below
            && above > 0 && above < below
            ? new WrittenNumber(end, above / below, source[slash] == '/', false) : null;
    }

    /// <summary>Whether digits are followed by a mark of numbers and more digits.</summary>
    private static bool GoesOn(string source, int end, bool listsByDots)
    {
        var at = end;
        while (at < source.Length && (IsMark(source[at], listsByDots)
            || (source[at] == '.' && at + 1 < source.Length && (source[at + 1] == '.' || at > end))))
        {
            at++;
        }
        return at > end && at < source.Length && char.IsAsciiDigit(source[at]);
    }

    private static bool IsMark(char sign, bool listsByDots) =>
        sign is '\'' or '^' or '_' or '*' or '×' or FractionSlash or DivisionSlash or ArabicDecimal or ArabicThousands
            || (sign == MiddleDot && !listsByDots);

    private static bool IsPower(string source, int end) =>
        end < source.Length && source[end] is '²' or '³' or (>= '\u2074' and <= '\u2079') or '\u207B';
}
