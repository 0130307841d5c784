namespace Entente.Core;

/// <summary>The sources of a view, and which of them are one: copies of one text, one address, one content.</summary>
public sealed class SourceIndex
{
    private readonly Dictionary<string, Recorded<SourceRegistered>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cluster = new(StringComparer.Ordinal);

    /// <summary>Takes the sources that a view shows.</summary>
    public SourceIndex(AccountView view)
    {
        var firstByTrait = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in view.FactsOfAnyDay<SourceRegistered>())
        {
            _byKey[source.Fact.Key] = source;
            var cluster = source.Fact.CopyOf is { } original ? ClusterOf(original) : source.Fact.Key;
            foreach (var trait in Traits(source.Fact))
            {
                if (!firstByTrait.TryAdd(trait, cluster))
                {
                    cluster = firstByTrait[trait];
                }
            }
            _cluster[source.Fact.Key] = cluster;
        }
    }

    /// <summary>All sources, in the order of recording.</summary>
    public IEnumerable<Recorded<SourceRegistered>> All => _byKey.Values;

    /// <summary>A source; null where the view has none of that key.</summary>
    public SourceRegistered? Find(string? key) =>
        key is not null && _byKey.TryGetValue(key, out var source) ? source.Fact : null;

    /// <summary>The entry of a source; null where the view has none of that key.</summary>
    public Entry? EntryOf(string key) => _byKey.TryGetValue(key, out var source) ? source.Entry : null;

    /// <summary>The key of the first of the sources that are one with this source.</summary>
    public string ClusterOf(string key) => _cluster.GetValueOrDefault(key, key);

    /// <summary>How many independent sources a basis has; the account's own record counts as one.</summary>
    public int CountIndependent(IEnumerable<Basis> basis) =>
        basis.Select(b => b.Source is null ? "" : ClusterOf(b.Source)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// Whether one independent source alone says it. What the account's own record says without a source has none.
    /// </summary>
    public bool IsOne(IReadOnlyCollection<Basis> basis) =>
        basis.Any(b => b.Source is not null) && CountIndependent(basis) == 1;

    private static IEnumerable<string> Traits(SourceRegistered source)
    {
        if (source.Address is { } address)
        {
            yield return "address " + BareAddress(address);
        }
        if (source.Content is { } content)
        {
            yield return "content " + content.Sha256;
        }
    }

    /// <summary>An address without scheme, <c>www.</c>, fragment and closing slash: what tells pages apart.</summary>
    internal static string BareAddress(string address)
    {
        var bare = address.Split('#')[0].TrimEnd('/');
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        bare = scheme < 0 ? bare : bare[(scheme + 3)..];
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
