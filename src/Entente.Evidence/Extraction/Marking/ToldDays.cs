using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Days that a text tells from others: from the day of writing ("yesterday", "two years ago", "on Friday"), or from the
/// day told last ("the same morning", "the day after", "a year later").
/// </summary>
internal sealed class ToldDays(PageText page)
{
    private const int LeapYear = 2000;
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int LongestWriting = 3;
    private const int FarBack = 3;
    private const int Opening = 5;

    private DateMark? _lastDay;
    private DateMark? _lastTold;
    private DateMark? _firstDay;
    private int _lastIndex;
    private int _lastDayIndex;

    /// <summary>Forgets the days that were told, as between the head of a page and its text.</summary>
    public void Forget() => (_lastDay, _lastTold, _firstDay) = (null, null, null);

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
        var told = Told(sentence, figure);
        if (told is { Date: { Key: "day" or "days", Month: not null } } && _firstDay is null && !sentence.IsHeading
            && sentence.Index is >= 0 and < Opening && !Draft.IsDateline(sentence, told))
        {
            _firstDay = told.Date;
        }
        if (told is { Date: { IsPeriod: false, Key: not "of-next" } } && !IsDayOfWriting(sentence, told))
        {
            if (told.Date.Year is not null || told.Date.Month is not null)
            {
                (_lastTold, _lastIndex) = (told.Date, sentence.Index);
            }
            if (told.Date is { Day: not null, Month: not null } && IsRelative(told))
            {
                Remember(sentence, told.Date with { Key = "day" });
            }
        }
        return told;
    }

    private Mention? Told(MarkedSentence sentence, Mention figure)
    {
        switch (figure.Date.Key)
        {
            case "same-day":
                return _lastDay is { } day ? figure with { Date = Single(day) with { Key = "same-day" } } : null;
            case "today" or "yesterday" or "tomorrow":
                return Beside(figure);
            case "this-month" or "last-month" or "next-month" or "last-week" or "next-week":
                return FromWriting(figure);
            case "weekday" or "weekday-past" or "weekday-next" or "weekday-last-week" or "weekday-next-week":
                return Weekday(sentence, figure);
        }
        if (figure.Date.Key is "same-month" or "same-months")
        {
            return _lastTold is { Month: { } told } last && sentence.Index - _lastIndex <= 1
                ? figure with
                {
                    Date = figure.Date with
                    {
                        Key = figure.Date.Key == "same-month" ? "day" : "days", Year = last.Year, Month = told,
                    },
                } : null;
        }
        if (Distance(figure.Date.Key) is { } distance)
        {
            var away = Away(sentence, figure with
            {
                Date = figure.Date with { Day = distance.Count ?? figure.Date.Day },
            }, distance.Unit, distance.Direction);
            return away is not null && distance.Direction is "after" or "before"
                ? away with { Date = away.Date with { Key = "of-next" } } : away;
        }
        if (figure.Date.Day is not { } named)
        {
            return figure;
        }
        if (figure.Date.Month is null && _lastDay is { Month: { } month, Day: { } before } && named >= before)
        {
            figure = figure with { Date = figure.Date with { Month = month } };
        }
        if (!IsDayOfWriting(sentence, figure)
            && !(page.Language.IsVerbLast && MeetingDays.IsDayOfSaying(sentence, figure)))
        {
            Remember(sentence, figure.Date);
        }
        return figure;
    }

    private static DateMark Single(DateMark day) => day with { EndDay = null, EndMonth = null, EndYear = null };

    private void Remember(MarkedSentence sentence, DateMark day)
    {
        (_lastDay, _lastDayIndex) = (day, sentence.Index);
        _firstDay ??= sentence.Index is >= 0 and < Opening ? day : null;
    }

    /// <summary>
    /// The day that "the next day" is told from: one right before it, else the first that the text tells.
    /// </summary>
    private DateMark? Before(MarkedSentence sentence) =>
        sentence.Index - _lastDayIndex <= 1 ? _lastDay : _firstDay
            ?? (sentence.Index - _lastDayIndex <= FarBack ? _lastDay : null);

    /// <summary>What a distance in time counts, its direction, and how many where the key says so.</summary>
    private static (string Unit, string Direction, int? Count)? Distance(string key)
    {
        if (key.Split('-') is not [.., "days" or "weeks" or "months" or "years",
            "ago" or "ahead" or "later" or "earlier" or "after" or "before"] parts)
        {
            return null;
        }
        return (parts[^2], parts[^1], parts.Length > 2 ? int.Parse(parts[0], CultureInfo.InvariantCulture) : null);
    }

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

    /// <summary>"Yesterday": the day before that of writing; without its year where that is printed so.</summary>
    private Mention? Beside(Mention figure)
    {
        var away = figure.Date.Key switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
        if (Writing is { } written)
        {
            return On(figure, written.AddDays(away));
        }
        return page.DayWithoutYear is { Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(LeapYear, month)
            ? Moved(figure, new DateMark("day", null, month, day), away) : null;
    }

    private static Mention On(Mention figure, DateOnly day) =>
        figure with { Date = figure.Date with { Year = day.Year, Month = day.Month, Day = day.Day } };

    /// <summary>A day so many days from another, its year left out where that of the other is not known.</summary>
    private static Mention? Moved(Mention figure, DateMark from, int days)
    {
        if (from is not { Month: { } month, Day: { } day }
            || day > DateTime.DaysInMonth(from.Year ?? LeapYear, month))
        {
            return null;
        }
        var meant = new DateOnly(from.Year ?? LeapYear, month, day).AddDays(days);
        return figure with
        {
            Date = new DateMark("day", from.Year is null ? null : meant.Year, meant.Month, meant.Day),
        };
    }

    /// <summary>"Last month", "next week": the month; nothing where it is not known.</summary>
    private Mention? FromWriting(Mention figure)
    {
        if (Writing is not { } written)
        {
            return null;
        }
        if (figure.Date.Key.EndsWith("month", StringComparison.Ordinal))
        {
            var first = written.AddMonths(figure.Date.Key switch { "last-month" => -1, "next-month" => 1, _ => 0 });
            return figure with { Date = figure.Date with { Year = first.Year, Month = first.Month } };
        }
        // The month of a week is told, its days are not.
        return MonthOfWeek(figure, written.AddDays(figure.Date.Key == "last-week" ? -DaysOfWeek : DaysOfWeek));
    }

    private static Mention? MonthOfWeek(Mention figure, DateOnly day)
    {
        var monday = day.AddDays(Monday(day));
        return monday.Month != monday.AddDays(DaysOfWeek - 1).Month ? null
            : figure with { Date = figure.Date with { Year = monday.Year, Month = monday.Month, Day = null } };
    }

    /// <summary>"Two years ago", "a week later": so far from the day of writing, or from the time told last.</summary>
    private Mention? Away(MarkedSentence sentence, Mention figure, string unit, string direction)
    {
        if (direction is "after" or "before" && (sentence.WordsBetween(sentence.Start, figure.Start) < 2
            || (direction == "before" && _lastDayIndex != sentence.Index)))
        {
            // "Two days after the summit, they met": of the summit, nothing is told.
            return null;
        }
        var count = (figure.Date.Day ?? 1) * (direction is "ago" or "earlier" or "after" ? -1 : 1);
        var isFromWriting = direction is "ago" or "ahead";
        var from = !isFromWriting ? unit is "days" or "weeks" ? Before(sentence) : _lastTold : Writing is { } written
            ? new DateMark("day", written.Year, written.Month, written.Day)
            : page.Told.Year is { } year ? new DateMark("year", year, page.Told.Month, null) : null;
        if (from is not { } start || (!isFromWriting && unit is "months" or "years"
            && sentence.Index - _lastIndex > FarBack))
        {
            return null;
        }
        switch (unit)
        {
            case "years" when start.Year is { } told:
                return figure with { Date = new DateMark("year", told + count, null, null) };
            case "months" when start.Month is { } month:
                var at = (start.Year ?? LeapYear) * MonthsOfYear + month - 1 + count;
                return figure with
                {
                    Date = new DateMark("month", start.Year is null ? null : at / MonthsOfYear, at % MonthsOfYear + 1,
                        null),
                };
            case "weeks" when Moved(figure, start, count * DaysOfWeek) is { } week:
                return week.Date.Year is { } of
                    ? MonthOfWeek(week, new DateOnly(of, week.Date.Month!.Value, week.Date.Day!.Value)) is { } month2
                        ? month2 with { Date = month2.Date with { Key = "month" } } : null
                    : null;
            case "days":
                return Moved(figure, direction == "later" && start.EndDay is { } end
                    ? start with { Day = end, Month = start.EndMonth ?? start.Month } : start, count);
            default:
                return null;
        }
    }

    /// <summary>
    /// "On Friday": the last such day up to the day of writing; after a word for what is to come, the next. "Last
    /// Friday" is before that day, "next Friday" behind it.
    /// </summary>
    private Mention? Weekday(MarkedSentence sentence, Mention figure)
    {
        if (figure.Date.Day is not { } weekday || Writing is not { } written)
        {
            // The day is told, and stays unknown.
            return figure with { Date = new DateMark("weekday", null, null, null) };
        }
        var back = ((int)written.DayOfWeek - (weekday % DaysOfWeek) + DaysOfWeek) % DaysOfWeek;
        var meant = written.AddDays(figure.Date.Key switch
        {
            "weekday-past" => back == 0 ? -DaysOfWeek : -back,
            "weekday-next" => DaysOfWeek - back,
            "weekday-last-week" => Monday(written) - DaysOfWeek + weekday - 1,
            "weekday-next-week" => Monday(written) + DaysOfWeek + weekday - 1,
            _ => back > 0 && Ahead.Tells(sentence, figure) ? DaysOfWeek - back : -back,
        });
        return On(figure with { Date = new DateMark("weekday", null, null, null) }, meant);
    }

    /// <summary>How far the first day of its week is from a day.</summary>
    private static int Monday(DateOnly day) => -(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek);
}
