namespace Entente.Core;

/// <summary>
/// What statements may not make of figures: one chosen that the account does not have, and pledges that in all come to
/// less than nothing. They are judged together with what the account has.
/// </summary>
internal sealed class NotationFigures(NotationGround? ground, ISubjectKeys keys)
{
    /// <summary>What is wrong with the figures among some drafts.</summary>
    /// <param name="drafts">All drafts of the text, each with the place that a finding is about.</param>
    public IEnumerable<Finding> FaultsOf(IReadOnlyList<(Draft Draft, Place Where)> drafts) =>
        FaultsOfChoices(drafts).Concat(FaultsOfPledges(drafts));

    private IEnumerable<Finding> FaultsOfChoices(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        if (!drafts.Any(d => d.Draft.Fact is FigureChosen))
        {
            yield break;
        }
        var partnership = ground?.View.Partnership
            ?? drafts.Select(d => d.Draft.Fact).OfType<PartnershipOpened>().FirstOrDefault()?.Key ?? "";
        var view = (ground?.View ?? Empty()).With(drafts.Select(d => d.Draft), partnership, keys);
        var sets = new List<FigureSet> { FigureSet.Of(view) };
        if (ground is not null)
        {
            sets.Add(FigureSet.Of(ground.Today));
        }
        foreach (var (draft, where) in drafts)
        {
            if (draft.Fact is FigureChosen chosen && sets.TrueForAll(s => s.Find(chosen.Figure) is null))
            {
                yield return Finding.Of("notation.figure-unknown", where, ("figure", chosen.Figure));
            }
        }
    }

    /// <summary>
    /// A pledge is taken back by an entry below zero, as at every stage of money, but not more than was pledged. Where
    /// a part is unknown, nobody can say.
    /// </summary>
    private IEnumerable<Finding> FaultsOfPledges(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        if (!drafts.Any(d => d.Draft.Fact is MoneyMoved { Stage: MoneyStage.Announced } m && IsBelowZero(m)))
        {
            yield break;
        }
        var overruled = drafts.SelectMany(d => d.Draft.Fact is EntriesWithdrawn withdrawn ? withdrawn.Targets
            : d.Draft.Fact.Corrects is { } corrected ? [corrected] : []);
        var before = ground?.View.Without(overruled).FactsOfAnyDay<MoneyMoved>().Select(m => m.Fact) ?? [];
        var sums = before.Concat(drafts.Select(d => d.Draft.Fact).OfType<MoneyMoved>())
            .Where(m => m.Stage == MoneyStage.Announced)
            .GroupBy(WhoseOf)
            .ToDictionary(g => g.Key, g => g.Any(m => m.Amount.Amount.IsUnknown)
                ? Measure.Unknown
                : Measure.Sum(g.Select(m => m.Amount.Amount)));
        foreach (var (draft, where) in drafts)
        {
            if (draft.Fact is MoneyMoved { Stage: MoneyStage.Announced } moved && IsBelowZero(moved)
                && (sums[WhoseOf(moved)].High ?? sums[WhoseOf(moved)].Value) < 0)
            {
                yield return Finding.Of("notation.below-zero", where, ("text", moved.Amount.Amount.ToString()));
            }
        }
    }

    private (ScopeKind Kind, string Key, string? From, Currency Currency) WhoseOf(MoneyMoved m) =>
        (m.Scope.Kind, KeyOf(m.Scope.Key), m.From is { } from ? KeyOf(from) : null, m.Amount.Currency);

    private string KeyOf(string key) => ground?.View.Entities.Resolve(key) ?? key;

    private static bool IsBelowZero(MoneyMoved moved) => moved.Amount.Amount.Value < 0;

    private AccountView Empty() =>
        new Account(keys).View(
            new AsOf(DateOnly.MaxValue, DateOnly.MaxValue, DateTimeOffset.MaxValue), Reader.Keeper);
}
