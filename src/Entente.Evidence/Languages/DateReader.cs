using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// What a date in a text says: numbers that are printed, and a word that relates it to the day of writing.
/// </summary>
/// <param name="Key">day, days, month, year, period, last-year, this-year, next-year, month-same-year,
/// month-year-after, month-past, month-coming, last-week and the like.</param>
/// <param name="Year">The printed year; null where none is.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="EndYear">The last year of a period.</param>
/// <param name="EndMonth">The month of the last day.</param>
/// <param name="EndDay">The last day.</param>
/// <param name="YearsFromWriting">How far its year is from that of writing where a word tells so; -1: last year's.
/// </param>
internal readonly record struct DateMark(
    string Key, int? Year, int? Month, int? Day, int? EndYear = null, int? EndMonth = null, int? EndDay = null,
    int? YearsFromWriting = null)
{
    /// <summary>Whether it gives a day or month of the calendar.</summary>
    public bool IsPoint => Month is not null || Day is not null;

    /// <summary>Whether it names a stretch of years.</summary>
    public bool IsPeriod => Key == "period";

    /// <summary>
    /// The printed date in ISO form, XXXX for a year that is not printed; null where nothing is printed.
    /// </summary>
    public string? ToIso(int? year = null)
    {
        var first = (year ?? Year)?.ToString("0000", CultureInfo.InvariantCulture) ?? (IsPoint ? "XXXX" : null);
        return first + (Month is null && Day is not null ? "-XX" : Part(Month)) + Part(Day);
    }

    /// <summary>The last day in ISO form; null where it is one day.</summary>
    public string? EndToIso(int? year = null) =>
        EndDay is null ? null
        : ((EndYear ?? year ?? Year)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX")
            + ((EndMonth ?? Month) is { } month ? Part(month)
            : "-XX") + Part(EndDay);

    private static string Part(int? number) =>
        number is { } n ? string.Create(CultureInfo.InvariantCulture, $"-{n:00}") : "";
}

/// <summary>
/// Reads dates by the patterns of a language (<c>[dates]</c>), the longest first where several meet. A text is gone
/// through once: at each place, the patterns are tried that may begin with the sign that stands there.
/// </summary>
internal sealed class DateReader
{
    private const int Buddhist = 543;
    private const int WholeYear = 4;

    private readonly int _count;
    private readonly ImmutableArray<DatePattern> _shortYears;
    private readonly DateBeginnings _beginnings;
    private readonly bool _yearsFirst;

    public DateReader(Language language)
    {
        var names = new DateNames(language);
        ImmutableArray<DatePattern> patterns =
            [.. language["dates"].Select((form, i) => new DatePattern(i, form, names))];
        _count = patterns.Length;
        _shortYears = [.. patterns.Where(p => p.YearDigits < WholeYear)];
        _beginnings = new DateBeginnings(patterns);
        _yearsFirst = language.YearsFirst;
    }

    /// <summary>
    /// Whether a year may stand in a text: as many digits together as it has, and what else is in each date of it.
    /// </summary>
    public bool MayTellYear(ReadOnlySpan<char> text)
    {
        var digits = MostDigits(text);
        if (digits >= WholeYear)
        {
            return true;
        }
        foreach (var pattern in _shortYears)
        {
            if (digits >= pattern.YearDigits && pattern.MayMeet(text))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How many digits stand together at most.</summary>
    private static int MostDigits(ReadOnlySpan<char> text)
    {
        var most = 0;
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0; at = text.IndexOfAnyInRange('0', '9'))
        {
            text = text[at..];
            var count = text.IndexOfAnyExceptInRange('0', '9');
            most = Math.Max(most, count < 0 ? text.Length : count);
            if (count < 0)
            {
                break;
            }
            text = text[count..];
        }
        return most;
    }

    /// <summary>The dates between two positions of a text in small letters, in order, none overlapping.</summary>
    public IReadOnlyList<(int Start, int End, DateMark Date)> Find(string lower, int start, int end)
    {
        var text = lower.AsSpan(start, end - start);
        var at = text.IndexOfAny(_beginnings.Firsts);
        if (at < 0)
        {
            return [];
        }
        List<(int Start, int End, DateMark Date)>? found = null;
        var scan = new DateScan(text, stackalloc int[DateScan.PartCount]);
        // What one pattern met, it does not meet again inside.
        Span<int> free = _count <= 128 ? stackalloc int[_count] : new int[_count];
        free.Clear();
        while (at < text.Length)
        {
            if (DateEnd.MayBegin(text, at))
            {
                foreach (var pattern in _beginnings.At(text[at..]))
                {
                    if (free[pattern.Number] > at || !pattern.Meets(ref scan, at))
                    {
                        continue;
                    }
                    free[pattern.Number] = scan.End;
                    if (Read(pattern.Key, scan) is { } date)
                    {
                        (found ??= []).Add((start + at, start + scan.End, date));
                    }
                }
            }
            var next = text[(at + 1)..].IndexOfAny(_beginnings.Firsts);
            at = next < 0 ? text.Length : at + 1 + next;
        }
        if (found is null)
        {
            return [];
        }
        var longest = Longest(found);
        longest.RemoveAll(d => d.Date.Key == "none");
        return YearBeside.Join(longest, lower, _yearsFirst);
    }

    /// <summary>
    /// Of what overlaps, the longest, or the one that tells more; of two as long, the one whose pattern stands first.
    /// </summary>
    private static List<(int Start, int End, DateMark Date)> Longest(List<(int Start, int End, DateMark Date)> found)
    {
        var kept = new List<(int Start, int End, DateMark Date)>();
        var lastEnd = -1;
        foreach (var date in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (date.Start >= lastEnd)
            {
                kept.Add(date);
                lastEnd = date.End;
            }
            else if (OverDays(kept[^1], date) is { } days)
            {
                kept[^1] = days;
                lastEnd = days.End;
            }
            else if (date.End - date.Start > kept[^1].End - kept[^1].Start
                || (date.End > lastEnd && TellsMore(kept[^1].Date, date.Date)))
            {
                kept[^1] = date;
                lastEnd = date.End;
            }
        }
        return kept;
    }

    /// <summary>
    /// "2018年8月31日" and "8月31日から9月2日", "31/8 đến 2/9" and "2/9/2018": days without a year, and their first or last
    /// one with it, are the days of that year; null where two dates are not so.
    /// </summary>
    private static (int Start, int End, DateMark Date)? OverDays(
        (int Start, int End, DateMark Date) first, (int Start, int End, DateMark Date) second) =>
        first.Date is { Key: "day", Year: { } year } && second.Date is { Key: "days", Year: null, EndYear: null }
            && first.Date.Month == second.Date.Month && first.Date.Day == second.Date.Day
                ? (first.Start, Math.Max(first.End, second.End), InYears(second.Date, year, null))
            : second.Date is { Key: "day", Year: { } last } && first.Date is { Key: "days", Year: null, EndYear: null }
                && second.Date.Month == (first.Date.EndMonth ?? first.Date.Month)
                && second.Date.Day == first.Date.EndDay && second.End > first.End
                    ? (first.Start, second.End, InYears(first.Date, null, last)) : null;

    /// <summary>Days in the year of the first or of the last; over the end of a year, the other is beside it.</summary>
    private static DateMark InYears(DateMark days, int? first, int? last)
    {
        var over = days.EndMonth < days.Month ? 1 : 0;
        return days with { Year = first ?? last - over, EndYear = over == 0 ? null : last ?? first + over };
    }

    /// <summary>"On the 5th" in "the 5th of May", "since May" in "since May 2023": the same, and less of it.</summary>
    private static bool TellsMore(DateMark less, DateMark more) => more.Key is "day" or "days" or "month"
        && less.Key is "day" or "days" or "month" && (less.Month ?? more.Month) == more.Month
        && (less.Day ?? more.Day) == more.Day && (less.Year ?? more.Year) == more.Year
        && ((less.Month is null && more.Month is not null) || (less.Year is null && more.Year is not null));

    private static DateMark? Read(string key, in DateScan scan)
    {
        var date = new DateMark(key, Year(scan), scan[DatePart.Month] ?? scan[DatePart.MonthName],
            scan[DatePart.Day] ?? scan[DatePart.Weekday] ?? scan[DatePart.Count],
            scan[DatePart.EndYear] ?? scan[DatePart.EndBuddhistYear] - Buddhist,
            scan[DatePart.EndMonth] ?? scan[DatePart.EndMonthName], scan[DatePart.EndDay]);
        if (YearBeside.Away(key) is { } away)
        {
            date = date with
            {
                Key = date.EndDay is not null ? "days" : date.Day is not null ? "day" : "month",
                YearsFromWriting = away,
            };
        }
        var possible = date.Day is not { } day || date.Month is not { } month
            || day <= DateTime.DaysInMonth(date.Year ?? 2000, month);
        var forward = date.EndYear is not { } last || date.Year is not { } first || first <= last;
        return possible && forward ? date : null;
    }

    /// <summary>
    /// The year of the common calendar, from a year of it in four digits or two, of the Buddhist calendar, or of an
    /// era.
    /// </summary>
    private static int? Year(in DateScan scan) =>
        scan[DatePart.Year] ?? 2000 + scan[DatePart.ShortYear] ?? scan[DatePart.BuddhistYear] - Buddhist
            ?? 2500 - Buddhist + scan[DatePart.ShortBuddhistYear]
            ?? scan[DatePart.Era] + (scan[DatePart.EraYear] ?? 1);
}
