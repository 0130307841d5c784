using Entente.App.Web;

namespace Entente.App.Features.Parties;

/// <summary>What the account says of its parties, by their keys.</summary>
internal sealed class PartyFacts
{
    private readonly PageRequest _page;
    private readonly Dictionary<string, OrganisationRegistered> _organisations = new(StringComparer.Ordinal);
    private readonly ILookup<string, Recorded<RoleHeld>> _roles;
    private readonly HashSet<string> _chairs;

    public PartyFacts(PageRequest page)
    {
        _page = page;
        foreach (var (_, organisation) in page.View.FactsOfAnyDay<OrganisationRegistered>())
        {
            var key = page.View.Entities.Resolve(organisation.Key);
            var known = _organisations.GetValueOrDefault(key);
            _organisations[key] = known is null || known.Kind == OrganisationKind.Unknown ? organisation : known;
        }
        _roles = page.View.FactsOfAnyDay<RoleHeld>()
            .ToLookup(r => page.View.Entities.Resolve(r.Fact.Holder), StringComparer.Ordinal);
        _chairs = page.Meetings.SelectMany(m => m.CoChairs).Select(page.View.Entities.Resolve)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether it has its page among the parties.</summary>
    public bool IsParty(Entity entity) =>
        entity.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region or NameKind.Person
        || (entity.Kind == NameKind.Partnership
            && !_page.Partnerships.Contains(entity.Key, StringComparer.Ordinal));

    /// <summary>The registration of an organisation; null for what is none.</summary>
    public OrganisationRegistered? Organisation(string key) => _organisations.GetValueOrDefault(key);

    /// <summary>What kind of party it is.</summary>
    public string KindOf(Entity entity) =>
        entity.Kind == NameKind.Person ? "person"
        : entity.Kind == NameKind.Partnership ? "partnership"
        : Keys.Of(Organisation(entity.Key)?.Kind ?? OrganisationKind.Unknown);

    /// <summary>Under which heading of the list it stands.</summary>
    public string SortOf(Entity entity) => KindOf(entity) switch
    {
        "country" => "countries",
        "group" => "groups",
        "media" => "media",
        "partnership" => "relations",
        "person" => _roles.Contains(entity.Key) || _chairs.Contains(entity.Key) ? "people" : "recorders",
        _ => "organisations",
    };

    public PartyLineView LineOf(Entity entity) =>
        new(_page.Name(entity.Key), KindOf(entity), entity.Kind == NameKind.Person ? OfficesOf(entity.Key) : []);

    /// <summary>The offices that somebody holds or held, the latest first.</summary>
    public List<OfficeView> OfficesOf(string holder) => [.. _roles[holder].OrderByDescending(Since).Select(OfficeOf)];

    /// <summary>Who holds or held the offices of something, the latest first.</summary>
    public List<OfficeView> OfficesIn(string key) =>
        [.. _roles.SelectMany(g => g)
            .Where(r => r.Fact.Of is { } of && _page.View.Entities.Resolve(of) == key)
            .OrderByDescending(Since).Select(OfficeOf)];

    private OfficeView OfficeOf(Recorded<RoleHeld> role)
    {
        var words = _page.Words(role.Fact);
        // A country is called another coordinator than an institute, where the language tells them apart.
        var kind = _page.View.Entities.Find(role.Fact.Holder)?.Kind;
        var common = (kind is NameKind.Country or NameKind.Organisation
                ? _page.Texts.Find($"office.{role.Fact.Office}.{Keys.Of(kind.Value)}")
                : null)
            ?? _page.Texts.Find("office." + role.Fact.Office);
        return new OfficeView(
            _page.Name(role.Fact.Holder), common ?? words.Text, common is null ? words.Lang : null,
            role.Fact.Of is { } of ? _page.Name(of) : null,
            _page.TermOf(role.Entry), _page.BasisOf(role.Entry));
    }

    private static DateOnly Since(Recorded<RoleHeld> role) =>
        role.Entry.Effective.LastDay ?? role.Entry.Effective.FirstDay ?? DateOnly.MinValue;
}
