namespace Entente.Core;

/// <summary>
/// Finds what a name in a claim stands for: in the account, among what this reading has made so far, among the shipped
/// names; a name that nobody knows becomes a stub with the name in its language, to be merged later.
/// </summary>
internal sealed class NameResolver(AccountView view, ReadingContext context, Action<Fact, Period> add)
{
    private readonly CanonicalNames _canonical = new(context.ShippedNames.Concat(view.Entities.KnownNames));
    private readonly Dictionary<(NameKind Kind, string Canonical), string> _made = [];
    private List<(string Canonical, string Key)>? _frameworks;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private ILookup<(NameKind Kind, string Canonical), string>? _known;

    /// <summary>A country, organisation, region, fund or facility that acts.</summary>
    public string? Party(string? shown, string? printed = null)
    {
        if (shown is null)
        {
            return null;
        }
        return Known(shown, NameKind.Country, NameKind.Organisation, NameKind.Region, NameKind.Fund, NameKind.Person)
            ?? Shipped(
                shown, k => k.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region or NameKind.Fund)
            ?? Stub(NameKind.Organisation, printed ?? shown, (key, names) =>
                new OrganisationRegistered { Key = key, Names = names, IsStub = true });
    }

    /// <summary>A fund or facility.</summary>
    public string? Fund(string? shown, string? printed)
    {
        if (shown is null)
        {
            return null;
        }
        return Known(shown, NameKind.Fund)
            ?? (printed is null ? null : Known(printed, NameKind.Fund))
            ?? Shipped(shown, k => k.Kind == NameKind.Fund)
            ?? Stub(
                NameKind.Fund, printed ?? shown, (key, names) =>
                    new FundOpened { Key = key, Names = names, IsStub = true });
    }

    /// <summary>
    /// A plan, policy, initiative or statement. Within one document a shorter name that begins a longer one is the same
    /// thing ("the plan of action" after "the plan of action of A and B"); so is one that begins the name of the only
    /// framework of the account with that period.
    /// </summary>
    public string? Framework(string? shown, string? printed, FrameworkKind kind, Period period = default)
    {
        if (shown is null)
        {
            return null;
        }
        var canonical = _canonical.Of(printed ?? shown);
        _frameworks ??= FrameworksOfDocument();
        var key = Known(shown, NameKind.Framework)
            ?? (printed is null ? null : Known(printed, NameKind.Framework))
            ?? OnlyOne(
                _frameworks.Where(f => Begins(f.Canonical, canonical) || Begins(canonical, f.Canonical))
                    .Select(f => f.Key))
            ?? OfPeriod(canonical, period)
            ?? Stub(
                NameKind.Framework, printed ?? shown,
                (k, names) => new FrameworkOpened { Key = k, Names = names, Kind = kind, IsStub = true }, period);
        _frameworks.Add((canonical, key));
        return key;
    }

    /// <summary>The frameworks that claims of this document brought in when they were judged before.</summary>
    private List<(string Canonical, string Key)> FrameworksOfDocument() =>
    [
        .. from opened in view.FactsOfAnyDay<FrameworkOpened>()
           where opened.Entry.Source == context.Document
           from name in opened.Fact.Names.All
           select (_canonical.Of(name), view.Entities.Resolve(opened.Fact.Key)),
    ];

    /// <summary>A series of meetings.</summary>
    public string Series(string shown, string? printed, IReadOnlyList<string> parties) =>
        Known(shown, NameKind.Series)
        ?? (printed is null ? null : Known(printed, NameKind.Series))
        ?? Stub(
            NameKind.Series, shown, (key, names) =>
                new SeriesOpened { Key = key, Names = names, Parties = parties, IsStub = true });

    /// <summary>A project.</summary>
    public string Project(string name, string? fund, string? state) =>
        Known(name, NameKind.Project)
        ?? Stub(NameKind.Project, name, (key, names) =>
            new ProjectRegistered { Key = key, Names = names, Fund = fund, State = state, IsStub = true });

    /// <summary>An event.</summary>
    public string? KnownEvent(string name) => Known(name, NameKind.Project);

    /// <summary>A person: the subject of the name, registered where it is new.</summary>
    public string Person(string name, ISubjectKeys keys)
    {
        var subject = keys.SubjectOf(name);
        if (view.Entities.Find(subject) is null && _taken.Add(subject))
        {
            var identity = new PersonIdentity(Names.Of(context.Language, name));
            add(new PersonRegistered(subject, Sealed.Seal(identity, [subject], keys)), default);
        }
        return subject;
    }

    /// <summary>The partnership that a name stands for; the name itself where it is none.</summary>
    public string Subject(string name) => Known(name, NameKind.Partnership, NameKind.Framework, NameKind.Fund) ?? name;

    /// <summary>A key that nothing bears yet.</summary>
    public string NewKey(string name)
    {
        var wanted = Keys.FromName(name) is { Length: > 0 } made ? made : "unnamed";
        var key = wanted;
        for (var number = 2; view.Entities.Find(key) is not null || !_taken.Add(key); number++)
        {
            key = $"{wanted}-{number}";
        }
        return key;
    }

    private string? Known(string name, params ReadOnlySpan<NameKind> kinds)
    {
        _known ??= view.Entities.All
            .SelectMany(e => e.Names.All.Select(n => (e.Kind, Canonical: _canonical.Of(n), e.Key)))
            .Distinct()
            .ToLookup(x => (x.Kind, x.Canonical), x => x.Key);
        var canonical = _canonical.Of(name);
        foreach (var kind in kinds)
        {
            if (OnlyOne(_known[(kind, canonical)]) is { } key || _made.TryGetValue((kind, canonical), out key))
            {
                return key;
            }
        }
        return null;
    }

    /// <summary>The only framework of the account with that period whose name begins so, or begins the name.</summary>
    private string? OfPeriod(string canonical, Period period) =>
        period.IsClosed
            ? OnlyOne(view.FactsOfAnyDay<FrameworkOpened>()
                .Where(f => f.Entry.Effective.FirstDay == period.FirstDay && f.Entry.Effective.LastDay == period.LastDay
                    && f.Fact.Names.All.Select(_canonical.Of).Any(n => Begins(n, canonical) || Begins(canonical, n)))
                .Select(f => view.Entities.Resolve(f.Fact.Key)))
            : null;

    private static bool Begins(string longer, string shorter) =>
        longer.StartsWith(shorter, StringComparison.Ordinal)
            && (longer.Length == shorter.Length || longer[shorter.Length] == ' ');

    private static string? OnlyOne(IEnumerable<string> keys) =>
        keys.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    private string? Shipped(string name, Func<KnownName, bool> fits)
    {
        var folded = Folding.Fold(name);
        var known = context.ShippedNames.FirstOrDefault(
            k => fits(k) && k.Names.All.Any(n => Folding.Fold(n) == folded));
        if (known is null)
        {
            return null;
        }
        foreach (var form in known.Names.All)
        {
            _made.TryAdd((known.Kind, _canonical.Of(form)), known.Key);
        }
        if (view.Entities.Find(known.Key) is null && _taken.Add(known.Key))
        {
            add(known.Kind == NameKind.Fund
                ? new FundOpened { Key = known.Key, Names = known.Names }
                : new OrganisationRegistered { Key = known.Key, Names = known.Names, Kind = KindOf(known) }, default);
        }
        return known.Key;
    }

    private string Stub(NameKind kind, string name, Func<string, Names, Fact> make, Period period = default)
    {
        var key = NewKey(name);
        _made[(kind, _canonical.Of(name))] = key;
        add(make(key, Names.Of(context.Language, name)), period);
        return key;
    }

    private static OrganisationKind KindOf(KnownName known) => known.Kind switch
    {
        NameKind.Country => OrganisationKind.Country,
        NameKind.Region => OrganisationKind.Group,
        _ => OrganisationKind.Intergovernmental,
    };
}
