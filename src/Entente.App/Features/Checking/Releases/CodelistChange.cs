using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>In what a list differs from the one that holds.</summary>
/// <param name="List">The name of the list.</param>
/// <param name="Codes">How many codes it has.</param>
/// <param name="Added">Codes that are new.</param>
/// <param name="Withdrawn">Codes that may no longer be used in new data, and could before.</param>
/// <param name="Removed">Codes that it had and has no more.</param>
/// <param name="Renamed">Codes whose name is another one.</param>
internal sealed record CodelistChange(
    string List, int Codes, ImmutableArray<string> Added, ImmutableArray<string> Withdrawn,
    ImmutableArray<string> Removed, ImmutableArray<string> Renamed)
{
    private const int MostNamed = 10;

    /// <summary>Whether anything differs.</summary>
    public bool IsAny => Added.Length + Withdrawn.Length + Removed.Length + Renamed.Length > 0;

    /// <summary>What differs between a list and the one that holds.</summary>
    public static CodelistChange Of(Codelist held, Codelist list) => new(
        list.Name, list.Items.Count(),
        [.. list.Items.Where(i => !held.Contains(i.Code)).Select(i => i.Code)],
        [.. list.Items.Where(i => i.IsWithdrawn && held.Find(i.Code) is { IsWithdrawn: false }).Select(i => i.Code)],
        [.. held.Items.Where(i => !list.Contains(i.Code)).Select(i => i.Code)],
        [.. list.Items.Where(i => held.Find(i.Code) is { } before && before.Name != i.Name).Select(i => i.Code)]);

    /// <summary>What a person should look at: codes that are gone, or withdrawn.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Removed.Length > 0)
        {
            yield return Finding.Of(
                "codelists.codes-removed", null, ("list", List), ("count", Removed.Length), ("codes", Named(Removed)));
        }
        if (Withdrawn.Length > 0)
        {
            yield return Finding.Of(
                "codelists.codes-withdrawn", null, ("list", List), ("count", Withdrawn.Length),
                ("codes", Named(Withdrawn)));
        }
    }

    private static string Named(ImmutableArray<string> codes) =>
        string.Join(", ", codes.Take(MostNamed)) + (codes.Length > MostNamed ? ", …" : "");
}
