namespace Entente.Core;

/// <summary>The sources of a view, and which of them are one: copies of one text, one address, one content.</summary>
public sealed class SourceIndex
{
    private readonly Dictionary<string, Recorded<SourceRegistered>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cluster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _versionBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byFile = new(StringComparer.Ordinal);

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
            TakeVersion(source.Fact, cluster);
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

    /// <summary>
    /// The latest source of which another, that came after it, is a new version: taken in from one address; or one
    /// text in a file of one name, and not from two addresses. Null where there is none.
    /// </summary>
    /// <param name="source">The source, which need not be in the view.</param>
    public SourceRegistered? VersionBefore(SourceRegistered source) =>
        _byKey.ContainsKey(source.Key)
            ? Find(_versionBefore.GetValueOrDefault(source.Key))
            : VersionBefore(source, ClusterOf(source.CopyOf ?? source.Key));

    /// <summary>Whether two sources of the view are one document, taken in at two times.</summary>
    public bool AreVersions(string one, string other) => FirstVersionOf(one) == FirstVersionOf(other);

    private void TakeVersion(SourceRegistered source, string cluster)
    {
        if (VersionBefore(source, cluster) is { } before && before.Key != source.Key)
        {
            _versionBefore[source.Key] = before.Key;
        }
        if (source.Address is { } address)
        {
            _byAddress[BareAddress(address)] = source.Key;
        }
        if (FileOf(source, cluster) is { } file)
        {
            _byFile[file] = source.Key;
        }
    }

    private string FirstVersionOf(string key)
    {
        while (_versionBefore.TryGetValue(key, out var before))
        {
            key = before;
        }
        return key;
    }

    private SourceRegistered? VersionBefore(SourceRegistered source, string cluster)
    {
        if (source.Address is { } address && Find(_byAddress.GetValueOrDefault(BareAddress(address))) is { } same)
        {
            return same;
        }
        return FileOf(source, cluster) is { } file && Find(_byFile.GetValueOrDefault(file)) is { } named
            && (named.Address is null || source.Address is null)
                ? named
                : null;
    }

    /// <summary>A name that many files have in common tells nothing: what was pasted has no name of its own.</summary>
    private static string? FileOf(SourceRegistered source, string cluster) =>
        source.Content?.FileName is { Length: > 0 } name && name != TakenIn.PastedName ? cluster + "\n" + name : null;

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
