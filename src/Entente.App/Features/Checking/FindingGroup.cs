using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>Findings of one id.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Identifiers">How many activities or organisations have one.</param>
internal sealed record FindingGroup(IatiFinding First, int Count, int Identifiers)
{
    /// <summary>Findings by their ids: the worst first, and of these the most frequent.</summary>
    public static ImmutableArray<FindingGroup> Of(IEnumerable<IatiFinding> findings) =>
    [
        .. findings.GroupBy(f => (f.Id, f.Severity))
            .Select(g => new FindingGroup(
                g.First(), g.Count(), g.Select(f => f.Identifier).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(g => g.First.Severity).ThenByDescending(g => g.Count)
            .ThenBy(g => g.First.Id, StringComparer.Ordinal),
    ];
}
