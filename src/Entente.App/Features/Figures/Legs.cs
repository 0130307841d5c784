namespace Entente.App.Features.Figures;

/// <summary>A source that says something, with the copies of its text that say the same.</summary>
/// <param name="First">The leg that is shown.</param>
/// <param name="Copies">The others.</param>
public sealed record LegView(BasisView First, IReadOnlyList<BasisView> Copies)
{
    /// <summary>So many legs are shown at once; the others are counted. Their data names all.</summary>
    public const int Most = 100;

    /// <summary>
    /// The legs of a figure or fact: one for each sentence of each independent source, and one for each entry that is
    /// the account's own record.
    /// </summary>
    public static IReadOnlyList<LegView> Of(IEnumerable<BasisView> basis) =>
    [
        .. basis.DistinctBy(b => (b.Document, b.Quote, b.Document is null ? b.Entry : null))
            .GroupBy(b => (b.CopyOf ?? b.Document, Said: b.CopyOf is null && b.Document is null ? b.Entry : null))
            .SelectMany(OfOne),
    ];

    /// <summary>Sentences of one document stand each for itself; copies stand with the first of them.</summary>
    private static IEnumerable<LegView> OfOne(IEnumerable<BasisView> basis)
    {
        var byDocument = basis.GroupBy(b => b.Document, StringComparer.Ordinal).ToList();
        var first = byDocument.Find(g => g.First().CopyOf is null) ?? byDocument[0];
        List<BasisView> copies = [.. byDocument.Where(g => g != first).Select(g => g.First())];
        return first.Select((b, i) => new LegView(b, i == 0 ? copies : []));
    }
}
