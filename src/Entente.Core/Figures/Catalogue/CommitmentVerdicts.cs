using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>How many commitments stand at each verdict; each commitment by its last verdict, restated ones once.</summary>
public static class CommitmentVerdicts
{
    private static readonly Unit Commitment = Unit.Thing("commitment");

    /// <summary>The number of commitments of a verdict; the verdict is the figure's state.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("commitment.verdict", FigureKind.Stock, UnitClass.Thing, ScopeKind.Partnership) { Compute = Compute },
    ];

    private static IEnumerable<Figure> Compute(AccountView view)
    {
        var partnership = view.Partnership ?? view.Facts<PartnershipOpened>().Select(p => p.Fact.Key).FirstOrDefault();
        if (partnership is null)
        {
            yield break;
        }
        var last = view.Facts<VerdictGiven>()
            .GroupBy(v => v.Fact.Of, StringComparer.Ordinal)
            .Select(g => g.Last())
            .ToLookup(v => v.Fact.Verdict);
        foreach (var verdict in last.OrderBy(g => g.Key))
        {
            yield return Computed.Figure(
                view, "commitment.verdict", new Scope(ScopeKind.Partnership, partnership), Commitment,
                Measure.Of(verdict.Count()), verdict.Select(v => v.Entry), state: Keys.Of(verdict.Key));
        }
    }
}
