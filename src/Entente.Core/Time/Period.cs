using System.Diagnostics.CodeAnalysis;

namespace Entente.Core;

/// <summary>
/// A period of days, both ends included; an end that is not known is open. Written <c>2021..2025</c>, <c>2021..</c>,
/// <c>..2025</c>, or <c>2023</c> alone for the year. <c>default</c> is open on both sides.
/// </summary>
/// <param name="Start">When it begins: its earliest day counts. Unknown: it has no known beginning.</param>
/// <param name="End">When it ends: its latest day counts. Unknown: it has no known end.</param>
public readonly record struct Period(PartialDate Start, PartialDate End)
{
    /// <summary>The first day; null where it is not known.</summary>
    public DateOnly? FirstDay => Start.Earliest;

    /// <summary>The last day; null where it is not known.</summary>
    public DateOnly? LastDay => End.Latest;

    /// <summary>Whether both ends are known.</summary>
    public bool IsClosed => FirstDay is not null && LastDay is not null;

    /// <summary>The whole of a year.</summary>
    public static Period OfYear(int year) => new(PartialDate.Of(year), PartialDate.Of(year));

    /// <summary>The days that a partial date may stand for.</summary>
    public static Period Of(PartialDate date) => new(date, date);

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) =>
        (FirstDay is not { } first || first <= day) && (LastDay is not { } last || day <= last);

    /// <summary>Whether the two periods share a day.</summary>
    public bool Overlaps(Period other) =>
        (FirstDay ?? DateOnly.MinValue) <= (other.LastDay ?? DateOnly.MaxValue)
        && (other.FirstDay ?? DateOnly.MinValue) <= (LastDay ?? DateOnly.MaxValue);

    /// <summary>Whether <paramref name="next"/> begins on the day after this one ends.</summary>
    public bool IsFollowedBy(Period next) =>
        LastDay is { } last && next.FirstDay is { } first && last < DateOnly.MaxValue && last.AddDays(1) == first;

    /// <summary>
    /// Reads <c>2023</c>, <c>2021..2025</c>, <c>2021..</c>, <c>..2025</c>, each end a partial date; <c>..</c> is open.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            var read = PartialDate.TryParse(text, out var date) && date.IsPlaced;
            period = read ? Of(date) : default;
            return read;
        }
        PartialDate start = default;
        PartialDate end = default;
        if ((dots > 0 && !PartialDate.TryParse(text[..dots], out start))
            || (dots + 2 < text.Length && !PartialDate.TryParse(text[(dots + 2)..], out end))
            || (start.Earliest is { } first && end.Latest is { } last && last < first))
        {
            return false;
        }
        period = new Period(start, end);
        return true;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period.");

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        Start == End && Start.IsPlaced ? Start.ToString()
        : $"{(Start.IsUnknown ? "" : Start)}..{(End.IsUnknown ? "" : End)}";
}
