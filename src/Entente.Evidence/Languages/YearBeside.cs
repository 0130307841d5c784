namespace Entente.Evidence;

/// <summary>
/// "On 8 and 9 September last year", "작년 9월 8~9일": a day or month without its year, and a word right beside it that
/// tells the year from that of writing, are one date.
/// </summary>
internal static class YearBeside
{
    /// <summary>The dates of a text in order, those that belong together joined.</summary>
    /// <param name="dates">The dates, in order, none overlapping; they are changed.</param>
    /// <param name="text">The text that they stand in.</param>
    /// <param name="yearsFirst">Whether the language puts a year before its month.</param>
    public static List<(int Start, int End, DateMark Date)> Join(
        List<(int Start, int End, DateMark Date)> dates, string text, bool yearsFirst)
    {
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            var (first, second) = (dates[i], dates[i + 1]);
            if (text.AsSpan(first.End, second.Start - first.End).IsWhiteSpace()
                && (yearsFirst ? Of(second.Date, first.Date) : Of(first.Date, second.Date)) is { } whole)
            {
                dates[i] = (first.Start, second.End, whole);
                dates.RemoveAt(i + 1);
            }
        }
        return dates;
    }

    /// <summary>How far a year is from that of writing, by the key of a pattern; null where it does not say.</summary>
    public static int? Away(string key) => key switch
    {
        "month-last-year" => -1,
        "month-this-year" => 0,
        "month-next-year" => 1,
        _ => null,
    };

    private static DateMark? Of(DateMark day, DateMark year) =>
        day is { Key: "day" or "days" or "month" or "month-past", Year: null, Month: not null }
            && Away("month-" + year.Key) is { } away ? day with { YearsFromWriting = away } : null;
}
