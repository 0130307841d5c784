namespace Entente.Iati;

/// <summary>
/// The lists of organisation identifiers, by the codes that begin an identifier of theirs
/// (<c>data/iati/org-id-prefixes.tsv</c>).
/// </summary>
internal static class IdentifierLists
{
    private static readonly Lazy<IReadOnlySet<string>> Read = new(() =>
        DataTable.Read("org-id-prefixes.tsv").Select(row => row["code"]).ToHashSet(StringComparer.Ordinal));

    /// <summary>The codes.</summary>
    public static IReadOnlySet<string> Codes => Read.Value;
}
