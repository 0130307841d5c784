namespace Entente.Core;

/// <summary>
/// What an account has already, for statements that are added to it: keys that may be referred to, keys that are taken,
/// sources with their days of publication, and the entries that may be corrected or withdrawn.
/// </summary>
public sealed class NotationGround
{
    private readonly AccountView _view;
    private readonly AccountView _whole;
    private readonly SourceIndex _sources;
    private readonly Dictionary<string, Fact> _withoutNames = new(StringComparer.Ordinal);

    /// <summary>Takes an account as it is now; what holds or becomes known later counts too.</summary>
    /// <param name="view">The account of the partnership to which statements are added.</param>
    public NotationGround(AccountView view)
    {
        Today = view;
        _view = view.At(view.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });
        _whole = _view.Of(null);
        _sources = new SourceIndex(_view);
        foreach (var (key, fact) in WithoutNames(_whole))
        {
            _withoutNames.TryAdd(key, fact);
        }
    }

    /// <summary>The account, with what holds or becomes known later.</summary>
    public AccountView View => _view;

    /// <summary>The account as it is now.</summary>
    internal AccountView Today { get; }

    /// <summary>A source; null where the account has none of that key.</summary>
    public SourceRegistered? Source(string key) => _sources.Find(key);

    /// <summary>An entry; null where the account has none of that name.</summary>
    public Entry? Entry(EntryRef name) => _whole.Find(name);

    /// <summary>Whether an entry is corrected or withdrawn already, by another than those that are excepted.</summary>
    public bool IsOverruled(EntryRef name, params IReadOnlyCollection<EntryRef> except) =>
        _whole.Overruling(name).Any(e => !except.Contains(e.Ref));

    /// <summary>Whether a key may be referred to; a key of another partnership may not.</summary>
    public bool Has(string key) =>
        _view.Entities.Find(key) is not null || (_withoutNames.ContainsKey(key) && IsHere(key));

    /// <summary>
    /// Whether the account has the key of a fact for another thing. A stub is waiting to be completed, a figure with a
    /// key may be reported by several sources, and a project has one state after another.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="by">The fact.</param>
    /// <param name="isDated">Whether it says since when it holds.</param>
    internal bool IsTaken(string key, Fact by, bool isDated)
    {
        if (by is SourceRegistered)
        {
            return _sources.Find(key) is not null;
        }
        if (_whole.Entities.Find(key) is { } entity)
        {
            return !(isDated && by is ProjectRegistered { State: not null } && IsProject(key))
                && !(entity.IsStub && by is EntityFact completing && completing.NameKind == entity.Kind);
        }
        return _withoutNames.TryGetValue(key, out var known)
            && !(known is FigureReported one && by is FigureReported other && one.Quantity == other.Quantity
                && one.Scope == other.Scope);
    }

    /// <summary>The key that a fact brings in; null where it brings none.</summary>
    public static string? KeyOf(Fact fact) => fact switch
    {
        EntityFact entity => entity.Key,
        DecisionTaken decision => decision.Key,
        CommitmentMade commitment => commitment.Key,
        AcceptanceSet rule => rule.Key,
        FigureReported figure => figure.Key,
        SourceRegistered source => source.Key,
        PersonRegistered person => person.Key,
        _ => null,
    };

    private bool IsProject(string key) =>
        _whole.FactsOfAnyDay<ProjectRegistered>().Any(p => p.Fact.Key == key);

    private bool IsHere(string key) => WithoutNames(_view).Any(f => f.Key == key);

    /// <summary>The facts that bring in a key and bear no names, by that key.</summary>
    private static IEnumerable<(string Key, Fact Fact)> WithoutNames(AccountView view) =>
        new IEnumerable<Fact>[]
        {
            view.FactsOfAnyDay<DecisionTaken>().Select(f => f.Fact),
            view.FactsOfAnyDay<CommitmentMade>().Select(f => f.Fact),
            view.FactsOfAnyDay<AcceptanceSet>().Select(f => f.Fact),
            view.FactsOfAnyDay<FigureReported>().Select(f => f.Fact),
        }.SelectMany(facts => facts).Select(f => (Key: KeyOf(f), Fact: f)).Where(f => f.Key is not null)
            .Select(f => (f.Key!, f.Fact));
}
