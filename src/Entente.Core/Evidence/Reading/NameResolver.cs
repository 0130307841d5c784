namespace Entente.Core;

/// <summary>
/// Finds what a name in a claim stands for: in the account, among what this reading has made so far, among the shipped
/// names; a name that nobody knows becomes a stub with the name in its language, to be merged later.
/// </summary>
internal sealed class NameResolver(AccountView view, ReadingContext context, Action<Fact> add)
{
    private readonly Dictionary<(NameKind Kind, string Folded), string> _made = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A country, organisation, region, fund or facility that acts.</summary>
    public string? Party(string? shown, string? printed = null)
    {
        if (shown is null)
        {
            return null;
        }
        return Known(shown, NameKind.Country, NameKind.Organisation, NameKind.Region, NameKind.Fund, NameKind.Person)
            ?? Shipped(shown, k => k.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region or NameKind.Fund)
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
            ?? Stub(NameKind.Fund, printed ?? shown, (key, names) => new FundOpened { Key = key, Names = names, IsStub = true });
    }

    /// <summary>A plan, policy, initiative or statement.</summary>
    public string? Framework(string? shown, string? printed, FrameworkKind kind, Period period = default)
    {
        if (shown is null)
        {
            return null;
        }
        return Known(shown, NameKind.Framework)
            ?? (printed is null ? null : Known(printed, NameKind.Framework))
            ?? Stub(
                NameKind.Framework, printed ?? shown,
                (key, names) => new FrameworkOpened { Key = key, Names = names, Kind = kind, IsStub = true }, period);
    }

    /// <summary>A series of meetings.</summary>
    public string Series(string shown, string? printed, IReadOnlyList<string> parties) =>
        Known(shown, NameKind.Series)
        ?? (printed is null ? null : Known(printed, NameKind.Series))
        ?? Stub(NameKind.Series, shown, (key, names) => new SeriesOpened { Key = key, Names = names, Parties = parties, IsStub = true });

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
            add(new PersonRegistered(subject, Sealed.Seal(identity, [subject], keys)));
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
        foreach (var kind in kinds)
        {
            if (view.Entities.FindByName(name, kind) is { } entity)
            {
                return entity.Key;
            }
            if (_made.TryGetValue((kind, Folding.Fold(name)), out var key))
            {
                return key;
            }
        }
        return null;
    }

    private string? Shipped(string name, Func<KnownName, bool> fits)
    {
        var folded = Folding.Fold(name);
        var known = context.ShippedNames.FirstOrDefault(k => fits(k) && k.Names.All.Any(n => Folding.Fold(n) == folded));
        if (known is null)
        {
            return null;
        }
        foreach (var form in known.Names.All)
        {
            _made.TryAdd((known.Kind, Folding.Fold(form)), known.Key);
        }
        if (view.Entities.Find(known.Key) is null && _taken.Add(known.Key))
        {
            add(known.Kind == NameKind.Fund
                ? new FundOpened { Key = known.Key, Names = known.Names }
                : new OrganisationRegistered { Key = known.Key, Names = known.Names, Kind = KindOf(known) });
        }
        return known.Key;
    }

    private string Stub(NameKind kind, string name, Func<string, Names, Fact> make, Period period = default)
    {
        var key = NewKey(name);
        _made[(kind, Folding.Fold(name))] = key;
        _ = period;
        add(make(key, Names.Of(context.Language, name)));
        return key;
    }

    private static OrganisationKind KindOf(KnownName known) => known.Kind switch
    {
        NameKind.Country => OrganisationKind.Country,
        NameKind.Region => OrganisationKind.Group,
        _ => OrganisationKind.Intergovernmental,
    };
}
