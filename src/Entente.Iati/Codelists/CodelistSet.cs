using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Iati;

/// <summary>
/// The codelists that files are held against: those that ship with this library, or newer ones in the place of some.
/// The lists of one version of the Standard, such as the types of transactions, always stay as they ship.
/// </summary>
public sealed class CodelistSet
{
    private static readonly ConcurrentDictionary<string, Codelist> ShippedLists = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Codelist> _others;
    private readonly ConcurrentDictionary<(string Version, FileKind Kind), VersionChecks> _checks = new();

    /// <summary>Puts lists in the place of those that ship under the same names.</summary>
    /// <param name="others">The lists, each once.</param>
    /// <exception cref="ArgumentException">A list is none of <see cref="Names"/>, or stands twice.</exception>
    public CodelistSet(IEnumerable<Codelist> others)
    {
        _others = others.ToFrozenDictionary(l => l.Name, StringComparer.Ordinal);
        if (_others.Keys.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no list {unknown} that belongs to all versions.", nameof(others));
        }
    }

    /// <summary>The lists that ship with this library.</summary>
    public static CodelistSet Shipped { get; } = new([]);

    /// <summary>The names of the lists that belong to all versions of the Standard, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = NamesWhere(version => version.Length == 0);

    /// <summary>The names of the lists that belong to one version of the Standard each, in ordinal order.</summary>
    public static ImmutableArray<string> NamesOfVersions { get; } = NamesWhere(version => version.Length > 0);

    /// <summary>A list that belongs to all versions; null where there is none of that name.</summary>
    public Codelist? Find(string name) =>
        _others.GetValueOrDefault(name)
        ?? (Names.Contains(name) ? ShippedLists.GetOrAdd(name, Codelist.Load) : null);

    /// <summary>What files of a version and kind are held against, made ready once.</summary>
    internal VersionChecks ChecksOf(string version, FileKind kind) =>
        _checks.GetOrAdd((version, kind), static (key, set) => new VersionChecks(key.Version, key.Kind, set), this);

    private static ImmutableArray<string> NamesWhere(Func<string, bool> isMeant) =>
    [
        .. DataTable.Read("codelists.tsv").Where(row => isMeant(row["version"])).Select(row => row["list"])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
