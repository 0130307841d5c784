namespace Entente.Evidence;

/// <summary>Numbers of the calendar that are written in Han signs.</summary>
internal static class HanNumbers
{
    /// <summary>The signs that such a number may begin with.</summary>
    public const string Signs = "〇○零一二三四五六七八九十";

    private const string Digits = "〇一二三四五六七八九";
    private const char Ten = '十';
    private const int DigitsOfYear = 4;

    public static bool Begins(char sign) => sign > '\u2000' && Signs.Contains(sign);

    /// <summary>A year of four signs; no length where none stands there.</summary>
    public static (int Value, int Length) Year(ReadOnlySpan<char> text)
    {
        if (text.Length < DigitsOfYear)
        {
            return default;
        }
        var year = 0;
        foreach (var sign in text[..DigitsOfYear])
        {
            if (Digit(sign) is not { } digit)
            {
                return default;
            }
            year = year * 10 + digit;
        }
        return year is >= 1900 and < 2100 ? (year, DigitsOfYear) : default;
    }

    /// <summary>A number from 1 to a limit, counted with the sign for ten.</summary>
    public static (int Value, int Length) Counted(ReadOnlySpan<char> text, int most)
    {
        var at = 0;
        var tens = 0;
        var first = text.Length > 0 ? Digit(text[0]) : null;
        if (first is { } one && text.Length > 1 && text[1] == Ten)
        {
            (tens, at) = (one, 2);
        }
        else if (text.Length > 0 && text[0] == Ten)
        {
            (tens, at) = (1, 1);
        }
        var value = tens * 10;
        if (at < text.Length && Digit(text[at]) is { } last && (at > 0 || last > 0))
        {
            (value, at) = (value + last, at + 1);
        }
        return value > 0 && value <= most ? (value, at) : default;
    }

    private static int? Digit(char sign) => sign is '○' or '零' ? 0
        : Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
}
