using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a donor gives to a fund in a year, by stage. Computed from the fund's own money entries; a year without an
/// entry has no computed figure, and never a zero.
/// </summary>
public static class FundContribution
{
    private static readonly ImmutableArray<MoneyStage> Stages =
        [MoneyStage.Announced, MoneyStage.Appropriated, MoneyStage.Signed, MoneyStage.Due, MoneyStage.Received];

    /// <summary>The contribution of a year, its target, each donor's share, and what was given in all.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("fund.contribution", FigureKind.Flow, UnitClass.Money, ScopeKind.Fund) { Compute = Compute },
        new("fund.contribution.target", FigureKind.Target, UnitClass.Any, ScopeKind.Fund),
        new("fund.contribution.share", FigureKind.Ratio, UnitClass.Percent, ScopeKind.Fund),
        new("fund.contribution.cumulative", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund) { Compute = InAll },
        new("donor.oda", FigureKind.Flow, UnitClass.Money, ScopeKind.Country, ScopeKind.Partnership),
        new("donor.oda.target", FigureKind.Target, UnitClass.Any, ScopeKind.Country, ScopeKind.Partnership),
        new("partnership.funds.target", FigureKind.Target, UnitClass.Any, ScopeKind.Partnership),
    ];

    /// <summary>
    /// What was received in all, from the fund's own entries, where the account knows since when the fund exists. Where
    /// no year is without an entry it is exact; else a part may be missing, and it is at least that.
    /// </summary>
    private static IEnumerable<Figure> InAll(AccountView view)
    {
        var begun = view.FactsOfAnyDay<FundOpened>()
            .Where(f => f.Entry.EffectiveFrom is not null)
            .GroupBy(f => view.Entities.Resolve(f.Fact.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(f => f.Entry.EffectiveFrom!.Value.Year), StringComparer.Ordinal);
        foreach (var fund in view.Ledgers.Where(l => l.Scope.Kind == ScopeKind.Fund))
        {
            var entries = fund.At(MoneyStage.Received).Where(m => m.Entry.EffectiveFrom is not null).ToList();
            if (entries.Count == 0 || !begun.TryGetValue(fund.Scope.Key, out var first))
            {
                continue;
            }
            var years = entries.Select(m => m.Entry.EffectiveFrom!.Value.Year).ToHashSet();
            var isWhole = Enumerable.Range(first, Math.Max(0, years.Max() - first + 1)).All(years.Contains);
            var sum = MoneyLedger.Sum(entries, Measure.Unknown);
            yield return Computed.Figure(
                view, "fund.contribution.cumulative", fund.Scope, Unit.Of(fund.Currency),
                isWhole ? sum : sum + Measure.Unknown, entries.Select(m => m.Entry),
                MoneyStage.Received, state: fund.Currency.Code);
        }
    }

    private static IEnumerable<Figure> Compute(AccountView view) =>
        view.Ledgers.Where(l => l.Scope.Kind == ScopeKind.Fund).SelectMany(fund => fund.Moves
            .Where(m => Stages.Contains(m.Fact.Stage) && m.Entry.EffectiveFrom is not null)
            .GroupBy(m => new Contribution(
                m.Fact.Stage, m.Fact.From is { } from ? view.Entities.Resolve(from) : null, PeriodOf(m.Entry)))
            .Select(g => Computed.Flow(
                "fund.contribution", fund.Scope, Unit.Of(fund.Currency),
                MoneyLedger.Sum(g, Measure.Unknown), g.Key.Over,
                g.Select(m => m.Entry), g.Key.Stage, g.Key.From)));

    /// <summary>What payments must have in common to be one contribution.</summary>
    private sealed record Contribution(MoneyStage Stage, string? From, Period Over)
    {
        public bool Equals(Contribution? other) =>
            other is not null && Stage == other.Stage && From == other.From && Over == other.Over;

        public override int GetHashCode() => HashCode.Combine((int)Stage, From, Over.Start.Year ?? 0);
    }

    /// <summary>
    /// The year of an entry; an entry that spans years keeps its own period, and is spread over none.
    /// </summary>
    private static Period PeriodOf(Entry entry) =>
        entry.Effective.LastDay is { } last && last.Year != entry.EffectiveFrom!.Value.Year
            ? entry.Effective
            : Period.OfYear(entry.EffectiveFrom!.Value.Year);
}
