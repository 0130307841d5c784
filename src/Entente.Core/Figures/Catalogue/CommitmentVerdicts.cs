using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// How many commitments stand at each verdict; each commitment by its last verdict, restated ones once.
/// </summary>
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
        var said = view.FactsOfAnyDay<LinkMade>()
            .Where(l => l.Fact.Kind == LinkKind.Restates)
            .GroupBy(l => l.Fact.From, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Fact.To, StringComparer.Ordinal);
        var last = view.Facts<VerdictGiven>()
            .GroupBy(v => First(v.Fact.Of, said), StringComparer.Ordinal)
            .Select(g => g.OrderBy<Recorded<VerdictGiven>, IComparable?>(v => v.Entry.EffectiveFrom).Last())
            .GroupBy(v => Keys.Of(v.Fact.Verdict), StringComparer.Ordinal)
            .OrderBy(g => (int)g.First().Fact.Verdict);
        foreach (var verdict in last)
        {
            yield return Computed.Figure(
                view, "commitment.verdict", new Scope(ScopeKind.Partnership, partnership), Commitment,
                Measure.Of(verdict.Count()), verdict.Select(v => v.Entry), state: verdict.Key);
        }
    }

    /// <summary>The promise that a promise says again.</summary>
    private static string First(string commitment, Dictionary<string, string> said)
    {
        for (var steps = 0; steps < said.Count && said.TryGetValue(commitment, out var earlier); steps++)
        {
            commitment = earlier;
        }
        return commitment;
    }
}
