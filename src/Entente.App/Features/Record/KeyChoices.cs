namespace Entente.App.Features.Record;

/// <summary>What the keys of an account stand for, so that a field can offer those that fit it.</summary>
public sealed class KeyChoices
{
    private readonly Dictionary<string, KeyKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly SourceIndex _sources;
    private readonly Lazy<ILookup<string, string>> _named;

    /// <summary>Takes an account.</summary>
    public KeyChoices(AccountView view)
    {
        _sources = new SourceIndex(view);
        foreach (var entity in view.Entities.All)
        {
            if (KindOf(entity.Entry.Fact) is { } kind)
            {
                _kinds[entity.Key] = kind;
            }
        }
        _named = new(() => NamesOf(view).Concat(_words.Select(w => (Name: w.Value, w.Key)))
            .ToLookup(n => n.Name.Normalize(), n => n.Key, StringComparer.OrdinalIgnoreCase));
        foreach (var (_, made) in view.FactsOfAnyDay<CommitmentMade>())
        {
            Take(made.Key, KeyKind.Commitment, made.Text);
        }
        foreach (var (_, taken) in view.FactsOfAnyDay<DecisionTaken>())
        {
            Take(taken.Key, KeyKind.Decision, taken.Text);
        }
        foreach (var (_, rule) in view.FactsOfAnyDay<AcceptanceSet>())
        {
            Take(rule.Key, KeyKind.Acceptance, rule.Reason);
        }
        foreach (var (_, figure) in view.FactsOfAnyDay<FigureReported>())
        {
            if (figure.Key is { } key)
            {
                Take(key, KeyKind.Figure, $"{figure.Quantity} {figure.Scope}");
            }
        }
    }

    /// <summary>What a key stands for; null where the account has none, or a merged one.</summary>
    public KeyKind? KindOf(string key) => _kinds.TryGetValue(key, out var kind) ? kind : null;

    /// <summary>The keys of some kinds; of all where none is named. Sources have keys of their own.</summary>
    public IEnumerable<string> Of(IReadOnlyCollection<KeyKind> kinds) =>
        kinds.Contains(KeyKind.Source)
            ? _sources.All.Select(s => s.Fact.Key)
            : _kinds.Where(k => kinds.Count == 0 || kinds.Contains(k.Value)).Select(k => k.Key);

    /// <summary>
    /// The key of what has a name or those words, or of a source with that title; null where none has, or several.
    /// </summary>
    /// <param name="name">The name in any language, or a short one, as pages show it.</param>
    /// <param name="kinds">The kinds that are meant; all where none is named.</param>
    public string? Named(string name, IReadOnlyCollection<KeyKind> kinds)
    {
        var form = name.Normalize();
        IEnumerable<string> found = kinds.Contains(KeyKind.Source)
            ? _sources.All.Where(s => string.Equals(s.Fact.Title, form, StringComparison.OrdinalIgnoreCase))
                .Select(s => s.Fact.Key)
            : _named.Value[form].Where(k => KindOf(k) is { } kind && (kinds.Count == 0 || kinds.Contains(kind)));
        return found.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The words of a promise, decision or figure, a source's title; null for what has names.</summary>
    public string? WordsOf(string key, bool isSource) =>
        isSource ? _sources.Find(key)?.Title : _words.GetValueOrDefault(key);

    /// <summary>What has names, by each of them; a meeting by its series and number too, as pages call it.</summary>
    private static IEnumerable<(string Name, string Key)> NamesOf(AccountView view) =>
        view.Entities.All
            .SelectMany(e => e.Names.Forms.Select(f => f.Text).Append(e.Names.Short ?? e.Key)
                .Select(name => (name, e.Key)))
            .Concat(
                from held in view.FactsOfAnyDay<MeetingHeld>().Select(m => m.Fact)
                where held is { Series: not null, Ordinal: not null }
                let series = view.Entities.Find(held.Series!)
                where series is not null
                from locale in Locale.All
                from name in new[] { series.NameIn(locale.Code), series.ShortIn(locale.Code) }
                select (
                    Texts.In(locale.Code)["meeting.numbered", ("series", name), ("ordinal", held.Ordinal)],
                    held.Key));

    private void Take(string key, KeyKind kind, string words)
    {
        _kinds.TryAdd(key, kind);
        _words.TryAdd(key, words);
    }

    private static KeyKind? KindOf(Fact fact) => fact switch
    {
        OrganisationRegistered => KeyKind.Party,
        PersonRegistered => KeyKind.Person,
        PartnershipOpened => KeyKind.Partnership,
        FundOpened => KeyKind.Fund,
        FrameworkOpened => KeyKind.Framework,
        SeriesOpened => KeyKind.Series,
        MeetingHeld => KeyKind.Meeting,
        EventHeld => KeyKind.Event,
        ProjectRegistered => KeyKind.Project,
        _ => null,
    };
}
