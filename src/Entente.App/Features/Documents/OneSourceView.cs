using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Documents;

/// <summary>A document that counts as one source with another.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its heading, with who published it and when.</param>
/// <param name="Version">
/// earlier, later, other: that it is a version of the other, and how it lies in time; null for a copy.
/// </param>
/// <param name="IsTaken">
/// Whether it was taken in from the same address, or as the same file; where not, what tells that it may be a version
/// is that it gives other figures for the same things.
/// </param>
public sealed record OneSourceView(string Key, string Title, string? Version, bool IsTaken)
{
    /// <summary>How many are named.</summary>
    private const int Most = 20;

    /// <summary>What differs between the two versions; null for a copy.</summary>
    public VersionDifferenceView? Difference { get; init; }

    /// <summary>Those of a document.</summary>
    internal static IReadOnlyList<OneSourceView> Of(
        PageRequest page, SourceIndex sources, SourceRegistered source, IReadOnlyList<ClaimState> claims)
    {
        var cluster = sources.ClusterOf(source.Key);
        var all = sources.All.Select(s => s.Fact).Where(s => sources.ClusterOf(s.Key) == cluster).ToList();
        var own = all.FindIndex(s => s.Key == source.Key);
        return
        [
            .. all.Select((s, place) => (Source: s, IsBefore: place < own))
                .Where(s => s.Source.Key != source.Key)
                .OrderByDescending(s => sources.AreVersions(source.Key, s.Source.Key))
                .Take(Most)
                .Select(s => Of(
                    page, sources.AreVersions(source.Key, s.Source.Key), (source, claims), s.Source, s.IsBefore)),
        ];
    }

    private static OneSourceView Of(
        PageRequest page, bool isTaken, (SourceRegistered Source, IReadOnlyList<ClaimState> Claims) own,
        SourceRegistered other, bool isBefore)
    {
        var title = TitleOf(DocumentsView.SourceOf(page, other, []));
        var claims = page.Work.Claims.Of(other.Key).ToList();
        if (!isTaken && !CopiedClaims.AreVersions(own.Claims, claims))
        {
            return new OneSourceView(other.Key, title, null, false);
        }
        // What was taken in again is in the order in which it came; what only looks like a version, in that of days.
        var version = isTaken ? (isBefore ? "earlier" : "later") : InTime(other.Published, own.Source.Published);
        var isEarlier = version == "earlier" || (version == "other" && isBefore);
        return new OneSourceView(other.Key, title, version, isTaken)
        {
            Difference = isEarlier
                ? VersionDifferenceView.Of(page, claims, own.Claims)
                : VersionDifferenceView.Of(page, own.Claims, claims),
        };
    }

    private static string InTime(PartialDate other, PartialDate own) =>
        other.Latest is { } before && own.Earliest is { } day && before < day ? "earlier"
        : other.Earliest is { } first && own.Latest is { } last && first > last ? "later"
        : "other";

    private static string TitleOf(SourceView source) =>
        string.Join(
            ", ", new[] { source.Title ?? source.Key, source.Publisher, source.When }.OfType<string>());
}

/// <summary>What the later of two versions says otherwise.</summary>
/// <param name="Changed">What both say of one thing, and not the same.</param>
/// <param name="Gone">What only the earlier one says.</param>
/// <param name="Added">What only the later one says.</param>
public sealed record VersionDifferenceView(
    IReadOnlyList<ChangedClaimView> Changed, IReadOnlyList<InboxClaimView> Gone, IReadOnlyList<InboxClaimView> Added)
{
    /// <summary>Whether the claims of both say the same.</summary>
    public bool IsNone => Changed.Count + Gone.Count + Added.Count == 0;

    /// <summary>The differences, from the earlier to the later one.</summary>
    internal static VersionDifferenceView Of(
        PageRequest page, IEnumerable<ClaimState> earlier, IEnumerable<ClaimState> later)
    {
        var changes = VersionChanges.Between(earlier, later);
        return new VersionDifferenceView(
            [.. changes.Changed.Select(c => new ChangedClaimView(Claim(c.Before), Claim(c.After)))],
            [.. changes.Gone.Select(Claim)], [.. changes.Added.Select(Claim)]);

        InboxClaimView Claim(ClaimState state) => InboxClaimView.Of(state, page.Texts);
    }
}

/// <summary>A thing of which two versions do not say the same.</summary>
/// <param name="Before">What the earlier one says.</param>
/// <param name="After">What the later one says.</param>
public sealed record ChangedClaimView(InboxClaimView Before, InboxClaimView After);
