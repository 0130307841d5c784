using System.Globalization;

namespace Entente.Iati;

/// <summary>Dates and instants as XML Schema writes them: any year but 0000, a time zone where one is wanted.</summary>
internal static class DateForms
{
    /// <summary>How long a day is that has a year of four digits and nothing besides.</summary>
    public const int DayLength = 10;

    /// <summary>Whether a value is a date, as <c>2023-03-19</c> or <c>2023-03-19Z</c>.</summary>
    public static bool IsDate(ReadOnlySpan<char> value) =>
        (value.Length == DayLength && TryReadDay(value, out _)) || (TryTakeDate(ref value) && IsZone(value));

    /// <summary>Reads the day with a year from 0001 to 9999 that a value begins with.</summary>
    public static bool TryReadDay(ReadOnlySpan<char> value, out DateOnly day)
    {
        day = default;
        if (value.Length < DayLength || value[4] != '-' || value[7] != '-'
            || !TryTwo(value, out var century) || !TryTwo(value[2..], out var year)
            || !TryTwo(value[5..], out var month) || !TryTwo(value[8..], out var ofMonth))
        {
            return false;
        }
        year += century * 100;
        if (year == 0 || month is < 1 or > 12 || ofMonth < 1 || ofMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        day = new DateOnly(year, month, ofMonth);
        return true;
    }

    /// <summary>Whether a value is an instant, as <c>2023-03-19T08:00:00Z</c>.</summary>
    public static bool IsDateTime(ReadOnlySpan<char> value)
    {
        if (!TryTakeDate(ref value) || value is not ['T', ..])
        {
            return false;
        }
        value = value[1..];
        return TryTakeTime(ref value)
            && IsZone(value is ['Z' or '+' or '-', ..] ? value.TrimEnd(ValueForms.WhiteSpace) : value);
    }

    private static bool TryTakeDate(ref ReadOnlySpan<char> value)
    {
        var rest = value is ['-', ..] ? value[1..] : value;
        var yearLength = rest.IndexOfAnyExceptInRange('0', '9');
        if (yearLength < 4 || (yearLength > 4 && rest[0] == '0') || rest.Length < yearLength + 6
            || rest[yearLength] != '-' || rest[yearLength + 3] != '-'
            || !TryTwo(rest[(yearLength + 1)..], out var month) || !TryTwo(rest[(yearLength + 4)..], out var day)
            || month is < 1 or > 12
            || !long.TryParse(rest[..yearLength], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year == 0)
        {
            return false;
        }
        // Only where the year stands within its four hundred years decides on the length of February.
        if (day < 1 || day > DateTime.DaysInMonth(2000 + (int)(year % 400), month))
        {
            return false;
        }
        value = rest[(yearLength + 6)..];
        return true;
    }

    private static bool TryTakeTime(ref ReadOnlySpan<char> value)
    {
        if (value.Length < 8 || value[2] != ':' || value[5] != ':'
            || !TryTwo(value, out var hour) || !TryTwo(value[3..], out var minute)
            || !TryTwo(value[6..], out var second))
        {
            return false;
        }
        value = value[8..];
        var isZeroFraction = true;
        if (value is ['.', ..])
        {
            var digits = value[1..].IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? value.Length - 1 : digits;
            if (digits == 0)
            {
                return false;
            }
            isZeroFraction = !value.Slice(1, digits).ContainsAnyInRange('1', '9');
            value = value[(1 + digits)..];
        }
        return hour < 24 ? minute < 60 && second < 60 : hour == 24 && minute == 0 && second == 0 && isZeroFraction;
    }

    private static bool IsZone(ReadOnlySpan<char> value) =>
        value is [] or "Z"
        || (value is ['+' or '-', _, _, ':', _, _] && TryTwo(value[1..], out var hours)
            && TryTwo(value[4..], out var minutes)
            && (hours < 14 ? minutes < 60 : hours == 14 && minutes == 0));

    private static bool TryTwo(ReadOnlySpan<char> digits, out int number)
    {
        number = -1;
        if (digits.Length < 2 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[1]))
        {
            return false;
        }
        number = ((digits[0] - '0') * 10) + digits[1] - '0';
        return true;
    }
}
