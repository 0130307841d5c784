using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a donor gives to a fund in a year, by stage and currency. Computed from the money entries of the fund, and of
/// its projects and promises where the fund's own do not hold them; a year without an entry has no computed figure,
/// and never a zero.
/// </summary>
public static class FundContribution
{
    /// <summary>The key of the rule by which "not after" a day is read as its year, shown with the figure.</summary>
    private const string YearInferred = "year-of-its-bound";

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
    /// What was received in all, from the account's entries, where it knows since when the fund exists. Where every
    /// year up to the last full one has an entry it is exact; else a part may be missing, and it is at least that.
    /// </summary>
    private static IEnumerable<Figure> InAll(AccountView view)
    {
        var lives = view.FactsOfAnyDay<FundOpened>()
            .Where(f => f.Entry.EffectiveFrom is not null)
            .ToLookup(f => view.Entities.Resolve(f.Fact.Key), f => f.Entry, StringComparer.Ordinal);
        foreach (var fund in view.Funds)
        {
            var received = fund.At(MoneyStage.Received);
            var dated = received.Where(m => m.EffectiveFrom is not null);
            if (dated.IsEmpty || !lives.Contains(fund.Scope.Key))
            {
                continue;
            }
            var isWhole = dated.Count == received.Count && HasNoGap(view, lives[fund.Scope.Key], dated);
            var sum = dated.Sum(Measure.Unknown);
            var figure = Computed.Figure(
                view, "fund.contribution.cumulative", fund.Scope, Unit.Of(fund.Currency),
                isWhole ? sum : sum + Measure.Unknown, dated.Entries, MoneyStage.Received,
                state: fund.Currency.Code);
            yield return figure with { Notes = FundMoney.NotesOf(figure.Id, dated) };
        }
    }

    /// <summary>
    /// Whether each year from the fund's first to the last that is over, or to the fund's end, has an entry that is
    /// surely of it. The year that is running is no gap yet.
    /// </summary>
    private static bool HasNoGap(AccountView view, IEnumerable<Entry> life, FundMoney received)
    {
        var years = received.Entries.SelectMany(YearsOf).ToHashSet();
        var first = life.Min(e => e.EffectiveFrom!.Value.Year);
        var end = life.Max(e => (e.Effective == Period.Of(e.Effective.Start) ? null : e.Effective.LastDay)
            ?? DateOnly.MaxValue);
        var last = Math.Min(view.AsOf.Effective.Year - 1, end.Year);
        return Enumerable.Range(first, Math.Max(0, last - first + 1)).All(years.Contains);
    }

    private static IEnumerable<int> YearsOf(Entry entry) =>
        entry.Effective is { FirstDay: { } first, LastDay: { } last }
            ? Enumerable.Range(first.Year, last.Year - first.Year + 1) : [];

    private static IEnumerable<Figure> Compute(AccountView view) =>
        view.Funds.SelectMany(fund => Stages.SelectMany(stage => OfStage(view, fund, stage)));

    private static IEnumerable<Figure> OfStage(AccountView view, FundLedger fund, MoneyStage stage)
    {
        var money = fund.At(stage);
        var own = money.Own.ToLookup(m => new Contribution(FundLedger.GiverOf(view, m), PeriodOf(m.Entry)));
        var under = money.Under.ToLookup(u => new Contribution(u.From, PeriodOf(u.Move.Entry)));
        foreach (var key in own.Select(g => g.Key).Union(under.Select(g => g.Key)))
        {
            var part = new FundMoney([.. own[key]], [.. under[key]]);
            var figure = Computed.Flow(
                "fund.contribution", fund.Scope, Unit.Of(fund.Currency), part.Sum(Measure.Unknown), key.Over,
                part.Entries, stage, key.From);
            yield return figure with
            {
                Reading = part.Entries.Any(IsYearInferred)
                    ? new Reading(YearInferred, IsInferred: true, YearInferred) : null,
                Notes = FundMoney.NotesOf(figure.Id, part),
            };
        }
    }

    /// <summary>What payments of a stage must have in common to be one contribution.</summary>
    private sealed record Contribution(string? From, Period? Over)
    {
        public bool Equals(Contribution? other) => other is not null && From == other.From && Over == other.Over;

        public override int GetHashCode() => HashCode.Combine(From, Over?.Start.Year ?? 0);
    }

    /// <summary>
    /// The year of an entry; an entry that spans years, or has an open end, keeps its own period, and is spread over
    /// none. Null where no day is known.
    /// </summary>
    private static Period? PeriodOf(Entry entry)
    {
        var (start, end) = (entry.Effective.Start, entry.Effective.End);
        return entry.Effective == default ? null
            : entry.EffectiveFrom is not { } from || (start != end && entry.Effective.LastDay?.Year != from.Year)
                ? entry.Effective
            : Period.OfYear(from.Year);
    }

    /// <summary>
    /// Whether the year is the one of "not after" or "not before" a day: the payment may be of another.
    /// </summary>
    private static bool IsYearInferred(Entry entry) =>
        entry.Effective is var time && time.Start == time.End && time.Start.Qualifier != DateQualifier.At;
}
