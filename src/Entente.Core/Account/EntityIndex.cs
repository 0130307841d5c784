using System.Diagnostics.CodeAnalysis;

namespace Entente.Core;

/// <summary>Something with a key and names, as a view shows it: added names included, merged stubs resolved.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Names">All its names; none where the person's key was destroyed.</param>
/// <param name="IsStub">Whether it waits to be completed or merged.</param>
/// <param name="Entry">The entry that brought it in.</param>
public sealed record Entity(string Key, NameKind Kind, Names Names, bool IsStub, Entry Entry)
{
    /// <summary>The name in a language, or the key where no name is known.</summary>
    public string NameIn(string language) => Names.In(language) ?? Key;

    /// <summary>
    /// What tables show: the short name, or the name in the language. The short name of a country or person is in Latin
    /// letters without marks; another language calls it by its own name for it.
    /// </summary>
    public string ShortIn(string language) =>
        (Kind is NameKind.Country or NameKind.Person && language != "en" ? Names.OnlyIn(language) : null)
            ?? Names.Short ?? NameIn(language);
}

/// <summary>What has a key and names in a view.</summary>
public sealed class EntityIndex
{
    private readonly Dictionary<string, Entity> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mergedInto = new(StringComparer.Ordinal);

    internal EntityIndex(AccountView view)
    {
        Take(view.FactsOfAnyDay<OrganisationRegistered>());
        Take(view.FactsOfAnyDay<PartnershipOpened>());
        Take(view.FactsOfAnyDay<SeriesOpened>());
        Take(view.FactsOfAnyDay<MeetingHeld>());
        Take(view.FactsOfAnyDay<FrameworkOpened>());
        Take(view.FactsOfAnyDay<FundOpened>());
        Take(view.FactsOfAnyDay<ProjectRegistered>());
        Take(view.FactsOfAnyDay<EventHeld>());
        foreach (var (entry, person) in view.FactsOfAnyDay<PersonRegistered>())
        {
            var names = view.Open<PersonIdentity>(person.Identity)?.Names ?? Names.None;
            _byKey.TryAdd(person.Key, new Entity(person.Key, NameKind.Person, names, IsStub: false, entry));
        }
        foreach (var (_, merged) in view.FactsOfAnyDay<StubMerged>())
        {
            _mergedInto[merged.Stub] = merged.Into;
        }
        foreach (var (_, added) in view.FactsOfAnyDay<NameAdded>())
        {
            if (TryGet(added.Of, out var named))
            {
                _byKey[named.Key] = named with { Names = named.Names.With(added.Names) };
            }
        }
        foreach (var stub in _mergedInto.Keys)
        {
            if (_byKey.TryGetValue(stub, out var gone) && TryGet(stub, out var stays) && stays.Key != stub)
            {
                _byKey[stays.Key] = stays with { Names = stays.Names.With(gone.Names) };
            }
        }
    }

    /// <summary>Everything that was not merged into something else, by key.</summary>
    public IEnumerable<Entity> All => _byKey.Values.Where(e => !_mergedInto.ContainsKey(e.Key));

    /// <summary>The names that documents are matched against, persons included.</summary>
    public IEnumerable<KnownName> KnownNames =>
        All.Where(e => e.Names.All.Any()).Select(e => new KnownName(e.Key, e.Kind, e.Names));

    /// <summary>The key that a key stands for: itself, or what its stub was merged into.</summary>
    public string Resolve(string key)
    {
        // A merge of a merge is followed; a ring of merges, which judging refuses, would end at its first key.
        for (var steps = 0; steps < _mergedInto.Count && _mergedInto.TryGetValue(key, out var into); steps++)
        {
            key = into;
        }
        return key;
    }

    /// <summary>What a key stands for.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Entity? entity) =>
        _byKey.TryGetValue(Resolve(key), out entity);

    /// <summary>What a key stands for; null where the account has no such key.</summary>
    public Entity? Find(string key) => _byKey.GetValueOrDefault(Resolve(key));

    /// <summary>
    /// What bears a name, in any language, with or without diacritics; null where nothing or several do.
    /// </summary>
    public Entity? FindByName(string name, NameKind kind)
    {
        var folded = Folding.Fold(name);
        var found = All.Where(e => e.Kind == kind && e.Names.All.Any(n => Folding.Fold(n) == folded)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private void Take<T>(IEnumerable<Recorded<T>> facts) where T : EntityFact
    {
        foreach (var (entry, fact) in facts)
        {
            // A further fact of one key completes the first: names join, and it is a stub only while all of them are.
            _byKey[fact.Key] = _byKey.TryGetValue(fact.Key, out var known)
                ? known with { Names = known.Names.With(fact.Names), IsStub = known.IsStub && fact.IsStub }
                : new Entity(fact.Key, fact.NameKind, fact.Names, fact.IsStub, entry);
        }
    }
}
