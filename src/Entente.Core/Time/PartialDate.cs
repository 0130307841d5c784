using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.Core;

/// <summary>What a <see cref="PartialDate"/> says about its day.</summary>
public enum DateQualifier
{
    /// <summary>On that day, or at some time in that month or year.</summary>
    At,

    /// <summary>On that day or before it.</summary>
    NotAfter,

    /// <summary>On that day or after it.</summary>
    NotBefore,
}

/// <summary>
/// A date as a source gives it: a day, a month, a year, or a day and month whose year is not printed (XXXX), and
/// whether it stands for "at", "not after" or "not before". Compared as an interval of days, both ends included;
/// what cannot be placed sorts nowhere. <c>default</c> is the unknown date.
/// </summary>
public readonly record struct PartialDate
{
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private PartialDate(int year, int month, int day, DateQualifier qualifier)
    {
        _year = checked((short)year);
        _month = checked((byte)month);
        _day = checked((byte)day);
        Qualifier = qualifier;
    }

    /// <summary>The year; null where it is not known.</summary>
    public int? Year => _year == 0 ? null : _year;

    /// <summary>The month, 1 to 12; null where only the year is known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month; null where only the month or the year is known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>At, not after, or not before.</summary>
    public DateQualifier Qualifier { get; }

    /// <summary>Whether nothing at all is known: the <c>default</c>.</summary>
    public bool IsUnknown => _year == 0 && _month == 0;

    /// <summary>Whether the date can be placed on the calendar, which needs at least the year.</summary>
    public bool IsPlaced => _year != 0;

    /// <summary>Whether it is one exact day.</summary>
    public bool IsDay => _year != 0 && _day != 0 && Qualifier == DateQualifier.At;

    /// <summary>The first day it may stand for; null where there is none (not after) or the year is unknown.</summary>
    public DateOnly? Earliest => !IsPlaced || Qualifier == DateQualifier.NotAfter ? null : FirstDay;

    /// <summary>The last day it may stand for; null where there is none (not before) or the year is unknown.</summary>
    public DateOnly? Latest => !IsPlaced || Qualifier == DateQualifier.NotBefore ? null : LastDay;

    private DateOnly FirstDay => new(_year, Math.Max(1, (int)_month), Math.Max(1, (int)_day));

    private DateOnly LastDay
    {
        get
        {
            var month = _month == 0 ? 12 : _month;
            return new DateOnly(_year, month, _day == 0 ? DateTime.DaysInMonth(_year, month) : _day);
        }
    }

    /// <summary>One exact day.</summary>
    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day, DateQualifier.At);

    /// <summary>Some day of a year, a month of it, or that day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day on the calendar.</exception>
    public static PartialDate Of(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month ?? 0, day ?? 0))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is not on the calendar.");
        }
        return new(year, month ?? 0, day ?? 0, DateQualifier.At);
    }

    /// <summary>A day and month whose year is not printed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static PartialDate WithoutYear(int month, int? day = null)
    {
        if (!Exists(2000, month, day ?? 0) || month == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"No year has a day {month}-{day}.");
        }
        return new(0, month, day ?? 0, DateQualifier.At);
    }

    /// <summary>The same date, with another qualifier.</summary>
    public PartialDate As(DateQualifier qualifier) => new(_year, _month, _day, qualifier);

    /// <summary>The same day and month in a year; the date itself where it has a year already.</summary>
    public PartialDate InYear(int year) =>
        _year != 0 || !Exists(year, _month, _day) ? this : new(year, _month, _day, Qualifier);

    /// <summary>
    /// Whether both may stand for the same day: their intervals meet. Without a year, month and day decide.
    /// </summary>
    public bool MayBe(PartialDate other)
    {
        if (IsUnknown || other.IsUnknown)
        {
            return true;
        }
        if (!IsPlaced || !other.IsPlaced)
        {
            return Agree(_month, other._month) && Agree(_day, other._day);
        }
        return (Earliest ?? DateOnly.MinValue) <= (other.Latest ?? DateOnly.MaxValue)
            && (other.Earliest ?? DateOnly.MinValue) <= (Latest ?? DateOnly.MaxValue);

        static bool Agree(byte a, byte b) => a == 0 || b == 0 || a == b;
    }

    /// <summary>
    /// Reads <c>2023</c>, <c>2023-03</c>, <c>2023-03-19</c>, <c>XXXX-03-19</c>, <c>XXXX-03</c>, each with <c>&lt;=</c>
    /// (not after) or <c>&gt;=</c> (not before) in front where it has a year.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var rest = text.AsSpan();
        var qualifier = DateQualifier.At;
        if (rest.StartsWith("<=", StringComparison.Ordinal) || rest.StartsWith(">=", StringComparison.Ordinal))
        {
            qualifier = rest[0] == '<' ? DateQualifier.NotAfter : DateQualifier.NotBefore;
            rest = rest[2..];
        }
        if (rest.Length is not (4 or 7 or 10) || (rest.Length > 4 && rest[4] != '-')
            || (rest.Length > 7 && rest[7] != '-'))
        {
            return false;
        }
        var withoutYear = rest[..4] is "XXXX";
        var month = 0;
        var day = 0;
        if ((!TryDigits(rest[..4], out var year) && !withoutYear)
            || (rest.Length > 4 && !TryDigits(rest[5..7], out month))
            || (rest.Length > 7 && !TryDigits(rest[8..], out day))
            || (rest.Length > 4 && month == 0) || (rest.Length > 7 && day == 0)
            || (withoutYear ? month == 0 || qualifier != DateQualifier.At : year == 0)
            || !Exists(withoutYear ? 2000 : year, month, day))
        {
            return false;
        }
        date = new PartialDate(withoutYear ? 0 : year, month, day, qualifier);
        return true;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is not a partial date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a partial date.");

    /// <summary>The form that <see cref="TryParse"/> reads; <c>unknown</c> for the default.</summary>
    public override string ToString()
    {
        if (IsUnknown)
        {
            return "unknown";
        }
        var sign = Qualifier switch { DateQualifier.NotAfter => "<=", DateQualifier.NotBefore => ">=", _ => "" };
        return sign + ToIso();
    }

    /// <summary>
    /// The date alone, without its qualifier: <c>2023</c>, <c>2023-03</c>, <c>2023-03-19</c>, <c>XXXX-03-19</c>.
    /// </summary>
    public string ToIso()
    {
        var year = _year == 0 ? "XXXX" : _year.ToString("0000", CultureInfo.InvariantCulture);
        return _month == 0 ? year
            : _day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}-{_month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{_month:00}-{_day:00}");
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 0 and <= 12 && day >= 0
        && (month != 0 || day == 0) && (day == 0 || day <= DateTime.DaysInMonth(year, month));

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
