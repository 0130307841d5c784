using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// How many decisions of a series of meetings are still to be carried out, from the records of decisions.
/// </summary>
public static class MeetingDecisions
{
    private static readonly Unit Decision = Unit.Thing("decision");

    /// <summary>Decisions that are open.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("meeting.decisions.open", FigureKind.Stock, UnitClass.Thing, ScopeKind.Series) { Compute = Compute },
    ];

    private static IEnumerable<Figure> Compute(AccountView view)
    {
        var closed = view.Facts<DecisionClosed>().Select(d => d.Fact.Decision).ToHashSet(StringComparer.Ordinal);
        var seriesOf = view.FactsOfAnyDay<MeetingHeld>()
            .Where(m => m.Fact.Series is not null)
            .GroupBy(m => m.Fact.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => view.Entities.Resolve(g.Last().Fact.Series!), StringComparer.Ordinal);
        return view.Facts<DecisionTaken>()
            .Where(d => seriesOf.ContainsKey(view.Entities.Resolve(d.Fact.Meeting)))
            .GroupBy(d => seriesOf[view.Entities.Resolve(d.Fact.Meeting)], StringComparer.Ordinal)
            .Select(g =>
            {
                var open = g.Where(d => !closed.Contains(d.Fact.Key)).ToList();
                return Computed.Figure(
                    view, "meeting.decisions.open", new Scope(ScopeKind.Series, g.Key), Decision,
                    Measure.Of(open.Count), (open.Count > 0 ? open : [.. g]).Select(d => d.Entry));
            });
    }
}
