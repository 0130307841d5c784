namespace Entente.Core;

/// <summary>
/// The meetings of a view: what several sources say of one meeting joined, the later one deciding where it says more.
/// </summary>
public static class MeetingIndex
{
    /// <summary>Each meeting once.</summary>
    public static IEnumerable<MeetingHeld> Of(AccountView view) =>
        view.FactsOfAnyDay<MeetingHeld>()
            .GroupBy(m => view.Entities.Resolve(m.Fact.Key), StringComparer.Ordinal)
            .Select(g => g.Select(m => m.Fact).Aggregate(Join) with { Key = g.Key })
            .Select(m => m with { Series = m.Series is { } series ? view.Entities.Resolve(series) : null });

    private static MeetingHeld Join(MeetingHeld known, MeetingHeld more) =>
        known with
        {
            Series = known.Series ?? more.Series,
            Ordinal = known.Ordinal ?? more.Ordinal,
            Date = IsMoreExact(more.Date, known.Date) ? more.Date : known.Date,
            EndDate = known.EndDate.IsUnknown ? more.EndDate : known.EndDate,
            Mode = known.Mode == MeetingMode.Unknown ? more.Mode : known.Mode,
            Place = known.Place ?? more.Place,
            CoChairs = [.. known.CoChairs.Union(more.CoChairs, StringComparer.Ordinal)],
            IsStub = known.IsStub && more.IsStub,
        };

    private static bool IsMoreExact(PartialDate date, PartialDate than) => Exactness(date) > Exactness(than);

    private static int Exactness(PartialDate date) =>
        (date.Year is null ? 0 : 4) + (date.Month is null ? 0 : 2) + (date.Day is null ? 0 : 1);
}
