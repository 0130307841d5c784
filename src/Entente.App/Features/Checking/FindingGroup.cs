using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>
/// What findings have in common that are mended in the same way: the id, and where that says only that the schema is
/// broken also in which way and at which element or attribute.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Detail">In which way the schema is broken; empty where the id says it all.</param>
/// <param name="Path">At which element or attribute; empty where the id says it all.</param>
internal readonly record struct FindingKind(string Id, FindingSeverity Severity, string Detail, string Path)
{
    /// <summary>The kind of a finding.</summary>
    public static FindingKind Of(IatiFinding finding) => new(
        finding.Id, finding.Severity, finding.Detail, finding.Detail.Length == 0 ? "" : finding.Path);

    /// <summary>The kind without the place, of which there are only few.</summary>
    public FindingKind Anywhere => this with { Path = "" };
}

/// <summary>Findings of one kind.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Identifiers">How many activities or organisations have one.</param>
internal sealed record FindingGroup(IatiFinding First, int Count, int Identifiers)
{
    /// <summary>Findings by their kinds: the worst first, and of these the most frequent.</summary>
    public static ImmutableArray<FindingGroup> Of(IEnumerable<IatiFinding> findings) =>
    [
        .. findings.GroupBy(FindingKind.Of)
            .Select(g => new FindingGroup(
                g.First(), g.Count(), g.Select(f => f.Identifier).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(g => g.First.Severity).ThenByDescending(g => g.Count)
            .ThenBy(g => g.First.Id, StringComparer.Ordinal).ThenBy(g => g.First.Path, StringComparer.Ordinal),
    ];
}
