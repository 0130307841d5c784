namespace Entente.Core;

/// <summary>
/// What a fund has been given in all, from a reported opening stock and the reported contributions of the years after
/// it: an estimate that rests on both. It goes as far as the years follow each other without a gap; where sources of
/// a year differ it is a range, open where one of them is; another stage of money, or a year of which nothing is known,
/// ends it.
/// </summary>
internal static class StockFromFlows
{
    private const string Rule = "opening-and-flows";

    public static IEnumerable<Figure> Of(AccountView view, IReadOnlyList<Figure> figures) =>
        figures
            .Where(f => f.Quantity == "fund.contribution.cumulative" && f.Standing == Standing.Reported
                && !f.Value.IsUnknown && f.At.Latest is { Month: 12, Day: 31 })
            .Select(opening => From(opening, figures))
            .OfType<Figure>();

    private static Figure? From(Figure opening, IReadOnlyList<Figure> figures)
    {
        var years = figures
            .Where(f => f.Quantity == "fund.contribution" && f.Standing == Standing.Reported && !f.Value.IsUnknown
                && f.Scope == opening.Scope && f.Unit == opening.Unit && f.Stage == opening.Stage
                && f.From == opening.From && f.State is null)
            .Where(
                f => f.Over is { FirstDay: { } first, LastDay: { } last } && Period.OfYear(first.Year).LastDay == last
                && first is { Month: 1, Day: 1 })
            .ToLookup(f => f.Over!.Value.FirstDay!.Value.Year);
        var (parts, used) = (new List<Measure> { opening.Value }, new List<Figure> { opening });
        var year = opening.At.Latest!.Value.Year + 1;
        for (; years.Contains(year); year++)
        {
            var reports = years[year].ToList();
            parts.Add(DerivedFigures.Between(reports));
            used.AddRange(reports);
        }
        return used.Count == 1 ? null : opening with
        {
            Id = $"c-{Keys.FromName(opening.Quantity)}-{opening.Id}-{year - 1}",
            At = PartialDate.Of(year - 1, 12, 31),
            Value = Measure.Sum(parts),
            Standing = Standing.Computed,
            Certainty = Certainty.Estimate,
            Printed = null,
            Key = null,
            Reading = new Reading(Rule, IsInferred: true, Rule),
            Basis = [.. used.SelectMany(f => f.Basis).Distinct()],
            MadeFrom = [.. used.Select(f => f.Id)],
        };
    }
}
