using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>
/// The keys that patterns of <c>[dates]</c> may have: what a date is, or from what it is told. The explicit list; how
/// far away a time is stands in keys of the form <c>2-days-ago</c>, or <c>days-ago</c> where the text has the number.
/// </summary>
internal static class DateKeys
{
    /// <summary>Every key but those of distances.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "none", "day", "days", "month", "year", "period",
        "last-year", "this-year", "next-year", "month-last-year", "month-this-year", "month-next-year",
        "month-same-year", "month-year-after", "month-past", "month-coming",
        "today", "yesterday", "tomorrow", "this-day", "day-past", "days-past", "day-coming",
        "last-month", "this-month", "next-month", "last-week", "this-week", "next-week",
        "weekday", "weekday-past", "weekday-next", "weekday-last-week", "weekday-this-week", "weekday-next-week",
        "same-day", "same-month", "same-months", "told-month", "told-year", "first-day", "nth-day", "last-day",
    ];

    /// <summary>What distances are counted in.</summary>
    public static ImmutableArray<string> Units { get; } = ["days", "weeks", "months", "years"];

    /// <summary>
    /// From what they are counted, and in which direction: <c>ago</c> and <c>ahead</c> from the day of writing,
    /// <c>earlier</c> and <c>later</c> from the time told right before, <c>back</c> and <c>on</c> from the time of
    /// which the text speaks, <c>before</c> and <c>after</c> from what stands behind it.
    /// </summary>
    public static ImmutableArray<string> Ways { get; } =
        ["ago", "ahead", "earlier", "later", "back", "on", "before", "after"];

    /// <summary>Whether a key is one of them, with a number before it or without.</summary>
    public static bool IsKnown(string key)
    {
        var parts = key.Split('-');
        var bare = parts.Length > 1 && parts[0].All(char.IsAsciiDigit) ? parts[1..] : parts;
        return All.Contains(string.Join('-', bare))
            || Distance(string.Join('-', bare)) is not null;
    }

    /// <summary>In what a key without its number counts, and in which direction; null for others.</summary>
    public static (string Unit, string Way)? Distance(string key) =>
        key.Split('-') is [var unit, var way] && Units.Contains(unit) && Ways.Contains(way) ? (unit, way) : null;
}
