using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features;

/// <summary>
/// What copies repeat is shown once, with every source: a list or position that was read from a copy stands with the
/// one of the text that it copies.
/// </summary>
internal static class ToldOnce
{
    /// <summary>The facts that no other of them says already, each with those that only repeat it.</summary>
    public static IEnumerable<(Recorded<T> Fact, IReadOnlyList<BasisView> Copies)> Of<T>(
        PageRequest page, IEnumerable<Recorded<T>> facts)
        where T : Fact
    {
        var all = facts.ToList();
        var known = all.Select(f => f.Fact.Claim).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var repeated = all.ToLookup(OriginalOf, StringComparer.Ordinal);
        return all.Where(f => OriginalOf(f) is null).Select(f => (
            f, (IReadOnlyList<BasisView>)(f.Fact.Claim is { } claim
                ? [.. repeated[claim].Select(r => page.BasisOf(r.Entry))]
                : [])));

        string? OriginalOf(Recorded<T> fact) =>
            fact.Fact.Claim is { } claim && page.Copied.OriginalOf(claim) is { } original && known.Contains(original)
                ? original
                : null;
    }
}
