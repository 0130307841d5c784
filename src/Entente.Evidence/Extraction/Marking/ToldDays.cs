using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Days that a text tells from others: from the day of writing ("yesterday", "two years ago", "on Friday"), or from
/// what it told before ("the same morning", "the day after", "the second day", "a year later"). The keys of the
/// patterns of a language (<see cref="DateKeys"/>) say from which, how far and in which direction;
/// <see cref="TimesTold"/> keeps what was told.
/// </summary>
internal sealed class ToldDays(PageText page)
{
    /// <summary>A year that has every day, where none is known.</summary>
    internal const int LeapYear = 2000;

    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int LongestWriting = 3;
    private const int LittleBack = 10;
    private const int LastSafeDay = 28;

    private readonly TimesTold _told = new();

    /// <summary>Forgets the days that were told, as between the head of a page and its text.</summary>
    public void Forget() => _told.Forget();

    /// <summary>Whether a date is told from the day of writing alone.</summary>
    public static bool IsRelative(Mention figure) =>
        figure is { Kind: MentionKind.Date, Date.Key: "weekday" or "today" or "yesterday" or "tomorrow" };

    /// <summary>A figure with the day it means; null where that day is not known.</summary>
    public Mention? Of(MarkedSentence sentence, Mention figure)
    {
        if (figure.Kind != MentionKind.Date)
        {
            return figure;
        }
        if (Meant(sentence, figure) is not { } date)
        {
            return null;
        }
        var told = figure with { Date = date };
        Note(sentence, told, isOfWriting: IsRelative(figure));
        return told;
    }

    /// <summary>Keeps what others may be told from.</summary>
    private void Note(MarkedSentence sentence, Mention told, bool isOfWriting)
    {
        var date = told.Date;
        if (date is { Key: "day" or "days", Month: not null } && !Draft.IsDateline(sentence, told))
        {
            _told.NoteOpening(sentence, date);
        }
        if (date.Key == "of-next" || IsDayOfWriting(sentence, told))
        {
            return;
        }
        var isOfSaying = MeetingDays.IsDayOfSaying(sentence, told);
        if (!date.IsPeriod && (date.Year is not null || date.Month is not null))
        {
            _told.NoteTime(sentence, date);
        }
        // From a "yesterday" whose year is not known, nothing is counted.
        if (date.Day is not null && date.Key != "same-day" && (isOfWriting ? IsRelative(told) : !isOfSaying))
        {
            _told.NoteDay(sentence, IsRelative(told) ? date with { Key = "day" } : date);
        }
        if (date.Key is not ("same-day" or "told-day") && !isOfSaying && !IsInOpening(sentence, told))
        {
            _told.NoteSpokenOf(sentence, date);
        }
    }

    /// <summary>"[Agency, 27 September]": a bracket that opens an article holds the day of writing.</summary>
    private bool IsInOpening(MarkedSentence sentence, Mention date) =>
        page.Folded.Lower[sentence.Start] is '[' or '(' or '【'
        && !page.Folded.Lower.AsSpan(sentence.Start, date.Start - sentence.Start).ContainsAny("])】");

    private DateMark? Meant(MarkedSentence sentence, Mention figure)
    {
        var (count, key) = Counted(figure.Date);
        var date = figure.Date;
        switch (key)
        {
            case "today" or "yesterday" or "tomorrow":
                return Beside(date);
            case "this-month" or "last-month" or "next-month":
                return MonthBeside(date);
            case "last-week" or "this-week" or "next-week":
                return Week(date);
            case "weekday" or "weekday-past" or "weekday-next" or "weekday-last-week" or "weekday-this-week"
                or "weekday-next-week":
                return Weekday(sentence, figure);
            case "day-past" or "day-coming":
                return WithMonth(Nearest(date, key == "day-past" ? -1 : 1));
            case "days-past":
                return WithMonth(OverMonths(date));
            case "same-day":
                return _told.Last is { } day ? Single(day) with { Key = "same-day" } : null;
            case "same-month" or "same-months":
                return _told.TimeWithin(sentence, 1) is { Month: { } month } near ? date with
                {
                    Key = key == "same-month" ? "day" : "days", Year = near.Year, Month = month,
                } : null;
            case "told-month":
                return _told.Month is { Month: { } told } at
                    ? date with { Key = date.Day is null ? "month" : "day", Year = at.Year, Month = told } : null;
            case "told-year":
                return OfYear(_told.Year);
            case "first-day":
                return Counted(_told.First, 0);
            case "nth-day":
                return Counted(_told.First, count - 1);
            case "last-day":
                return Counted(_told.Stretch.First, _told.Stretch.Days - 1);
            default:
                return DateKeys.Distance(key) is (var unit, var way)
                    ? Away(sentence, figure, count, unit, way) : WithMonth(date);
        }
    }

    /// <summary>"4-years-later" and "years-later" with the number in the text: how many, and of what.</summary>
    private static (int Count, string Key) Counted(DateMark date)
    {
        var dash = date.Key.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(date.Key.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture,
            out var count) ? (count, date.Key[(dash + 1)..]) : (date.Day ?? 1, date.Key);
    }

    private static DateMark Single(DateMark day) => day with { EndDay = null, EndMonth = null, EndYear = null };

    private static DateMark? OfYear(int? year) => year is { } y and > 1900 and < 2200
        ? new DateMark("year", y, null, null) : null;

    /// <summary>The day of publication at the head of the text is that of writing, of nothing that is told.</summary>
    public bool IsDayOfWriting(MarkedSentence sentence, Mention date) => sentence.Index < 2
        && sentence.WordsBetween(sentence.Start, date.Start) <= (page.Language.IsUnspaced ? 12 : 5)
        && Writing is { } written && date.Date is { Month: { } month, Day: { } day, Key: "day" }
        && (date.Date.Year ?? written.Year) is var year && day <= DateTime.DaysInMonth(year, month)
        && written.DayNumber - new DateOnly(year, month, day).DayNumber is >= 0 and <= LongestWriting;

    /// <summary>The day of writing, where it is known whole.</summary>
    public DateOnly? Writing =>
        page.Told is { Year: > 1 and < 9999 and var year, Month: { } month, Day: { } day }
            ? new DateOnly(year, month, day) : null;

    /// <summary>
    /// The same date with its month where a day alone stands close behind a day of which it is known, or shortly before
    /// it.
    /// </summary>
    private DateMark WithMonth(DateMark date)
    {
        if (date is not { Month: null, Day: { } day })
        {
            return date;
        }
        if (page.Language.DaysStandAlone && date.Key is "day" or "days"
            && _told.WithMonthOf(day, LittleBack) is { } near)
        {
            return date with { Month = near.Month, Year = near.Year };
        }
        return _told.Last is { Month: { } month, Day: { } before } && day >= before ? date with { Month = month }
            : date;
    }

    /// <summary>"Yesterday": the day before that of writing; without its year where that is printed so.</summary>
    private DateMark? Beside(DateMark date)
    {
        var away = date.Key switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
        if (Writing is { } written)
        {
            return On(date, written.AddDays(away));
        }
        return page.DayWithoutYear is { Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(LeapYear, month)
            ? Moved(new DateMark("day", null, month, day), away) : null;
    }

    private static DateMark On(DateMark date, DateOnly day) =>
        date with { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>A day so many days from another, its year left out where that of the other is not known.</summary>
    private static DateMark? Moved(DateMark from, int days)
    {
        if (from is not { Month: { } month, Day: { } day }
            || from.Year is < 2 or > 9998 || day > DateTime.DaysInMonth(from.Year ?? LeapYear, month))
        {
            return null;
        }
        var meant = new DateOnly(from.Year ?? LeapYear, month, day).AddDays(days);
        return new DateMark("day", from.Year is null ? null : meant.Year, meant.Month, meant.Day);
    }

    /// <summary>So many days from one of which the text speaks; its month or year stays open where that was.</summary>
    private static DateMark? Counted(DateMark? from, int days) => from is not { Day: { } number } day ? null
        : day.Month is null ? number + days is >= 1 and <= LastSafeDay and var only
            ? new DateMark("told-day", null, null, only) : null
        : Moved(day, days) is { } meant ? meant with { Key = "told-day" } : null;

    /// <summary>"Last month", "on the 5th of next month"; nothing where the day of writing is not known.</summary>
    private DateMark? MonthBeside(DateMark date) =>
        Writing?.AddMonths(date.Key switch { "last-month" => -1, "next-month" => 1, _ => 0 }) is { } first
            ? date with { Year = first.Year, Month = first.Month } : null;

    /// <summary>"Last week": its month is told, where that is one; its days are not.</summary>
    private DateMark? Week(DateMark date) => date.Key switch
    {
        "last-week" => MonthOfWeek(date, Writing?.AddDays(-DaysOfWeek)),
        "next-week" => MonthOfWeek(date, Writing?.AddDays(DaysOfWeek)),
        _ => MonthOfWeek(date with { Key = "month" }, Writing),
    };

    private static DateMark? MonthOfWeek(DateMark date, DateOnly? day) => day is { } known
        && known.AddDays(Monday(known)) is var monday && monday.Month == monday.AddDays(DaysOfWeek - 1).Month
            ? date with { Year = monday.Year, Month = monday.Month, Day = null } : null;

    /// <summary>
    /// "Two years ago", "a week later", "the day before": so far from the day of writing, from the time told last, or
    /// from the day of which the text speaks.
    /// </summary>
    private DateMark? Away(MarkedSentence sentence, Mention figure, int count, string unit, string way)
    {
        if (way is "back" or "on")
        {
            return unit == "years" ? OfYear(_told.Year + (way == "on" ? count : -count))
                : Counted(_told.Day, way == "on" ? count : -count)
                    ?? (way == "back" && Writing is { } day ? On(new DateMark("day", null, null, null),
                        day.AddDays(-count)) : null);
        }
        if (way is "after" or "before" && (sentence.WordsBetween(sentence.Start, figure.Start) < 2
            || (way == "before" && !_told.IsDayIn(sentence))))
        {
            // "Two days after the summit, they met": of the summit, nothing is told.
            return null;
        }
        var from = way is "ago" or "ahead"
            ? Writing is { } written ? new DateMark("day", written.Year, written.Month, written.Day)
                : page.Told.Year is { } year ? new DateMark("year", year, page.Told.Month, null) : (DateMark?)null
            : unit is "days" or "weeks" ? _told.Near(sentence) : _told.TimeWithin(sentence);
        var moved = from is not { } start ? null
            : Moved(start, way is "ago" or "earlier" or "after" ? -count : count, unit, way == "later");
        return moved is { } far && way is "after" or "before" ? far with { Key = "of-next" } : moved;
    }

    private static DateMark? Moved(DateMark start, int count, string unit, bool isLater)
    {
        switch (unit)
        {
            case "years" when start.Year is { } told:
                return OfYear(told + count);
            case "months" when start.Month is { } month:
                var at = (start.Year ?? LeapYear) * MonthsOfYear + month - 1 + count;
                return new DateMark(
                    "month", start.Year is null ? null : at / MonthsOfYear, at % MonthsOfYear + 1, null);
            case "weeks" when Moved(start, count * DaysOfWeek) is { Year: { } of, Month: { } in7, Day: { } day }:
                return MonthOfWeek(new DateMark("month", null, null, null), new DateOnly(of, in7, day));
            case "days":
                return Moved(isLater && start.EndDay is { } end
                    ? start with { Day = end, Month = start.EndMonth ?? start.Month } : start, count);
            default:
                return null;
        }
    }

    /// <summary>
    /// "On Friday": the last such day up to the day of writing; after a word for what is to come, the next. "Last
    /// Friday" is before that day, "next Friday" behind it.
    /// </summary>
    private DateMark? Weekday(MarkedSentence sentence, Mention figure)
    {
        var day = new DateMark("weekday", null, null, null);
        if (figure.Date.Day is not { } weekday || Writing is not { } written)
        {
            // The day is told, and stays unknown.
            return day;
        }
        var back = ((int)written.DayOfWeek - (weekday % DaysOfWeek) + DaysOfWeek) % DaysOfWeek;
        return On(day, written.AddDays(figure.Date.Key switch
        {
            "weekday-past" => back == 0 ? -DaysOfWeek : -back,
            "weekday-next" => DaysOfWeek - back,
            "weekday-last-week" => Monday(written) - DaysOfWeek + weekday - 1,
            "weekday-this-week" => Monday(written) + weekday - 1,
            "weekday-next-week" => Monday(written) + DaysOfWeek + weekday - 1,
            _ => back > 0 && Ahead.Tells(sentence, figure) ? DaysOfWeek - back : -back,
        }));
    }

    /// <summary>How far the first day of its week is from a day.</summary>
    private static int Monday(DateOnly day) => -(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek);

    /// <summary>"From the 31st of last month to the 1st of this": days over the end of a month.</summary>
    private DateMark OverMonths(DateMark date) => Writing is not { } today
        ? date with { Key = "day", EndDay = null }
        : today.AddMonths(-1) is var last ? date with
        {
            Key = "days", Year = last.Year, Month = last.Month, EndYear = today.Year, EndMonth = today.Month,
        } : date;

    /// <summary>"The past 22nd", "the coming 5th": the last such day up to the day of writing, or the next.</summary>
    private DateMark Nearest(DateMark date, int way)
    {
        var plain = date with { Key = date.EndDay is null ? "day" : "days" };
        if (Writing is not { } today || date.Day is not { } number)
        {
            return plain;
        }
        var away = way < 0 && number > today.Day ? -1 : way > 0 && number < today.Day ? 1 : 0;
        var month = today.AddMonths(away);
        return number > DateTime.DaysInMonth(month.Year, month.Month) ? plain
            : plain with { Year = month.Year, Month = month.Month };
    }
}
