using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Days and years that are told from others where verbs come last: from those told last in the document ("the day
/// before", "the second day", "four years later"), or from the day of writing ("the day before yesterday", "Tuesday of
/// last week"). What is left after it, <see cref="ToldDays"/> tells.
/// </summary>
internal sealed class DaysInTurn
{
    private const int AnyYear = 2000;
    private const int Week = 7;
    private const int LittleBack = 10;

    private DateMark? _day;
    private DateMark? _earlier;
    private DateMark? _month;
    private DateMark? _first;
    private int? _year;
    private int _length;

    /// <summary>Forgets what was told, as at the end of the lines above an article.</summary>
    public void Clear()
    {
        (_day, _earlier, _month, _first) = (null, null, null, null);
        (_year, _length) = (null, 0);
    }

    /// <summary>Remembers a date that others may be told from.</summary>
    public void Remember(MarkedSentence sentence, DateMark date)
    {
        _year = date.EndYear ?? date.Year ?? _year;
        _month = date.Month is null ? _month : date;
        if (date.Day is null || date.Key is not ("day" or "days" or "weekday" or "today" or "yesterday" or "tomorrow"
            or "last-month" or "next-month" or "this-day"))
        {
            return;
        }
        (_earlier, _day) = (_day ?? _earlier, date);
        var length = date is { Day: { } first, EndDay: { } last, EndMonth: null } ? last - first + 1
            : date.EndDay is not null ? 2 : sentence.Of("meeting-lengths")
                .Select(l => int.Parse(l.Key, CultureInfo.InvariantCulture)).FirstOrDefault();
        if (length > 1)
        {
            (_first, _length) = (date, length);
        }
    }

    /// <summary>
    /// The same date with its month where a day alone stands close behind a day of which it is known, or shortly before
    /// it.
    /// </summary>
    public DateMark WithMonth(DateMark date) =>
        date is not { Month: null, Day: { } day, Key: "day" or "days" } ? date
            : (MonthNear(day, _day) ?? MonthNear(day, _earlier)) is { } told
                ? date with { Month = told.Month, Year = told.Year } : date;

    private static DateMark? MonthNear(int day, DateMark? told) =>
        told is { Month: { } month, Day: { } last, Year: var year } && day >= last - LittleBack
            && day <= DateTime.DaysInMonth(year ?? AnyYear, month) ? told : null;

    /// <summary>
    /// What a date means that is told from another; itself where it is none, null where nothing is known to tell it
    /// from.
    /// </summary>
    public DateMark? Meant(DateMark date, DateOnly? written)
    {
        var (count, key) = Counted(date);
        return key switch
        {
            "day-before-yesterday" => FromWriting(written, -2),
            "day-after-tomorrow" => FromWriting(written, 2),
            "past-weekday" => Weekday(written, date.Day, -1),
            "last-weekday" => OfWeek(written, date.Day, -1),
            "this-weekday" => OfWeek(written, date.Day, 0),
            "next-weekday" => OfWeek(written, date.Day, 1),
            "day-past" => Nearest(date, written, -1),
            "days-past" => OverMonths(date, written),
            "day-coming" => Nearest(date, written, 1),
            "day-before" => FromDay(-1) ?? FromWriting(written, -1),
            "day-after" => FromDay(1),
            "days-ago" => FromDay(-count) ?? FromWriting(written, -count),
            "days-later" => FromDay(count),
            "this-week" => ThisWeek(written),
            "first-day" => From(_first ?? _day, 0),
            "nth-day" => From(_first ?? _day, count - 1),
            "last-day" => From(_first, _length - 1),
            "same-month" => _month is { Month: { } month } at
                ? date with { Key = date.Day is null ? "month" : "day", Year = at.Year, Month = month } : null,
            "same-year" => Year(_year),
            "year-after" => Year(_year + 1),
            "years-later" => Year(_year + count),
            "years-ago" => Year(written?.Year - count),
            "years-hence" => Year(written?.Year + count),
            _ => date,
        };
    }

    /// <summary>"4-years-later" and "years-later" with the number in the text: how many, and of what.</summary>
    private static (int Count, string Key) Counted(DateMark date)
    {
        var dash = date.Key.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(date.Key.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture,
            out var count) ? (count, date.Key[(dash + 1)..]) : (date.Day ?? 0, date.Key);
    }

    private static DateMark? Year(int? year) => year is { } y and > 1900 and < 2200
        ? new DateMark("year", y, null, null) : null;

    private static DateMark Of(DateOnly day, string key = "day") => new(key, day.Year, day.Month, day.Day);

    private static DateMark? FromWriting(DateOnly? written, int days) =>
        written is { Year: > 1 and < 9999 } day ? Of(day.AddDays(days)) : null;

    /// <summary>So many days from the one told last; its month or year stays open where that was.</summary>
    private DateMark? FromDay(int days) => From(_day, days);

    private static DateMark? From(DateMark? told, int days)
    {
        if (told is not { Day: { } number } day)
        {
            return null;
        }
        if (day.Month is not { } month)
        {
            return number + days is >= 1 and <= 28 and var only ? new DateMark("told-day", null, null, only) : null;
        }
        var year = day.Year ?? AnyYear;
        if (year is < 2 or > 9998 || number > DateTime.DaysInMonth(year, month))
        {
            return null;
        }
        var meant = new DateOnly(year, month, number).AddDays(days);
        return Of(meant, "told-day") with { Year = day.Year is null ? null : meant.Year };
    }

    /// <summary>The last such day of the week before the day of writing, or the next behind it.</summary>
    private static DateMark? Weekday(DateOnly? written, int? weekday, int way)
    {
        if (written is not { Year: > 1 and < 9999 } day || weekday is not { } number)
        {
            return null;
        }
        var away = (number - Number(day) + Week) % Week;
        return Of(day.AddDays(way < 0 ? away - Week : away));
    }

    /// <summary>
    /// "Tuesday of last week": a day of the week of the day of writing, or of the one before or after.
    /// </summary>
    private static DateMark? OfWeek(DateOnly? written, int? weekday, int weeks) =>
        written is { Year: > 1 and < 9999 } day && weekday is { } number
            ? Of(day.AddDays(number - Number(day) + (weeks * Week))) : null;

    /// <summary>The month of this week is told, where that is one.</summary>
    private static DateMark? ThisWeek(DateOnly? written) => OfWeek(written, 1, 0) is { } first
        && OfWeek(written, Week, 0) is { } last && first.Month == last.Month
            ? new DateMark("month", first.Year, first.Month, null) : null;

    private static int Number(DateOnly day) => (((int)day.DayOfWeek + 6) % Week) + 1;

    /// <summary>"From the 31st of last month to the 1st of this": days over the end of a month.</summary>
    private static DateMark? OverMonths(DateMark date, DateOnly? written)
    {
        if (written is not { Year: > 1 and < 9999 } today)
        {
            return date with { Key = "day", EndDay = null };
        }
        var last = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        return date with
        {
            Key = "days", Year = last.Year, Month = last.Month, EndYear = today.Year, EndMonth = today.Month,
        };
    }

    /// <summary>"The past 22nd", "the coming 5th": the last such day up to the day of writing, or the next.</summary>
    private static DateMark? Nearest(DateMark date, DateOnly? written, int way)
    {
        var plain = date with { Key = date.EndDay is null ? "day" : "days" };
        if (written is not { Year: > 1 and < 9999 } today || date.Day is not { } number)
        {
            return plain;
        }
        var away = way < 0 && number > today.Day ? -1 : way > 0 && number < today.Day ? 1 : 0;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(away);
        return number > DateTime.DaysInMonth(month.Year, month.Month) ? plain
            : plain with { Year = month.Year, Month = month.Month };
    }
}
