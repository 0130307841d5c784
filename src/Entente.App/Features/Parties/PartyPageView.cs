using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Features.Meetings;
using Entente.App.Web;

namespace Entente.App.Features.Parties;

/// <summary>A name in a language.</summary>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="Text">The name as it is written.</param>
public sealed record NameFormView(string Language, string Text);

/// <summary>A membership, seen from one of its ends.</summary>
/// <param name="Name">The other end.</param>
/// <param name="When">When, in the reader's language; null where no source says it.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record MembershipView(NameView Name, string? When, BasisView Basis);

/// <summary>What a party is to a fund.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Role">contributor, manager.</param>
/// <param name="Contributions">What it gave or is to give, by year.</param>
public sealed record FundRoleView(NameView Fund, string Role, IReadOnlyList<FigureView> Contributions);

/// <summary>An organisation, country, group or person, and what it does in the account.</summary>
public sealed record PartyPageView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>What it is called.</summary>
    public required NameView Name { get; init; }

    /// <summary>All its names; none where the person's key was destroyed.</summary>
    public required IReadOnlyList<NameFormView> Names { get; init; }

    /// <summary>
    /// country, intergovernmental, government, body, group, media, other, unknown, person, partnership.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of a country; null for all others.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Its members or parts.</summary>
    public required IReadOnlyList<MembershipView> Members { get; init; }

    /// <summary>What it is a member or part of.</summary>
    public required IReadOnlyList<MembershipView> MemberOf { get; init; }

    /// <summary>The partnerships and series of meetings that it is a party of.</summary>
    public required IReadOnlyList<NameView> PartyOf { get; init; }

    /// <summary>The parties of a relation between several.</summary>
    public required IReadOnlyList<NameView> Parties { get; init; }

    /// <summary>The offices it holds or held.</summary>
    public required IReadOnlyList<OfficeView> Offices { get; init; }

    /// <summary>Who holds or held offices of it.</summary>
    public required IReadOnlyList<OfficeView> Officers { get; init; }

    /// <summary>What it is to funds.</summary>
    public required IReadOnlyList<FundRoleView> Funds { get; init; }

    /// <summary>What it promised.</summary>
    public required IReadOnlyList<CommitmentView> Promises { get; init; }

    /// <summary>What it was promised.</summary>
    public required IReadOnlyList<CommitmentView> Promised { get; init; }

    /// <summary>The meetings it chaired with others, the latest first.</summary>
    public required IReadOnlyList<MeetingView> Chaired { get; init; }

    /// <summary>The positions it took.</summary>
    public required IReadOnlyList<PositionView> Positions { get; init; }

    /// <summary>Where its history stands.</summary>
    public required string History { get; init; }

    /// <summary>The view; null where the account has no such party at these times.</summary>
    public static PartyPageView? Of(PageRequest page, string asked)
    {
        var facts = new PartyFacts(page);
        if (page.View.Entities.Find(asked) is not { } entity || !facts.IsParty(entity))
        {
            return null;
        }
        var key = entity.Key;
        var commitments = new CommitmentFacts(page);
        var meetings = new MeetingList(page);
        return new PartyPageView
        {
            AsOf = page.AsOf,
            Name = page.Name(key),
            Names = [.. entity.Names.Forms.Select(f => new NameFormView(f.Language, f.Text))],
            Kind = facts.KindOf(entity),
            CountryCode = facts.Organisation(key)?.CountryCode,
            Members = Memberships(page, m => Is(m.Of), m => m.Member),
            MemberOf = Memberships(page, m => Is(m.Member), m => m.Of),
            PartyOf = PartiesOf(page, key),
            Parties = [.. page.View.FactsOfAnyDay<PartnershipOpened>().Where(p => Is(p.Fact.Key))
                .SelectMany(p => p.Fact.Parties).Distinct(StringComparer.Ordinal).Select(page.Name)],
            Offices = facts.OfficesOf(key),
            Officers = facts.OfficesIn(key),
            Funds = FundsOf(page, key),
            Promises = [.. commitments.All.Where(c => c.Fact.Actors.Any(Is)).Select(commitments.ViewOf)],
            Promised = [.. commitments.All.Where(c => c.Fact.Beneficiaries.Any(Is)).Select(commitments.ViewOf)],
            Chaired = [.. MeetingList.Latest(page.Meetings.Where(m => m.CoChairs.Any(Is))).Select(meetings.ViewOf)],
            Positions =
            [
                .. MeetingFacts.PositionsOf(
                    page, page.View.Facts<PositionTaken>()
                        .Where(p => p.Fact.Actors.Any(Is) || p.Fact.AskedOf.Any(Is))
                        .OrderByDescending(p => p.Entry.EffectiveFrom)),
            ],
            History = Addresses.History(key),
        };

        bool Is(string other) => page.View.Entities.Resolve(other) == key;
    }

    private static List<MembershipView> Memberships(
        PageRequest page, Func<MembershipHeld, bool> fits, Func<MembershipHeld, string> otherEnd) =>
        [.. page.View.FactsOfAnyDay<MembershipHeld>().Where(m => fits(m.Fact))
            .Select(m => new MembershipView(
                page.Name(otherEnd(m.Fact)), m.Entry.Effective == default ? null : page.WhenOf(m.Entry),
                page.BasisOf(m.Entry)))
            .OrderBy(m => m.Name.Name, page.Texts.Locale.Order)];

    private static List<NameView> PartiesOf(PageRequest page, string key)
    {
        var partnerships = page.View.FactsOfAnyDay<PartnershipOpened>().Select(p => (p.Fact.Key, p.Fact.Parties));
        var series = page.View.FactsOfAnyDay<SeriesOpened>().Select(s => (s.Fact.Key, s.Fact.Parties));
        return [.. partnerships.Concat(series).Where(p => p.Parties.Any(x => page.View.Entities.Resolve(x) == key))
            .Select(p => page.View.Entities.Resolve(p.Key)).Distinct(StringComparer.Ordinal).Select(page.Name)];
    }

    private static List<FundRoleView> FundsOf(PageRequest page, string key)
    {
        var given = page.Figures.All.Where(f => f.From == key && f.Scope.Kind == ScopeKind.Fund
                && f.Quantity is ("fund.contribution" or "fund.contribution.target"))
            .ToLookup(f => f.Scope.Key, StringComparer.Ordinal);
        var funds = page.View.FactsOfAnyDay<FundOpened>().ToList();
        var contributes = funds.Where(f => f.Fact.Contributors.Any(Is)).Select(f => f.Fact.Key)
            .Concat(given.Select(g => g.Key)).Select(page.View.Entities.Resolve).Distinct(StringComparer.Ordinal)
            .Select(fund => new FundRoleView(
                page.Name(fund), "contributor", [.. given[fund].Select(page.FigureViews.Of)]));
        var manages = funds.Where(f => f.Fact.Manager is { } manager && Is(manager))
            .Select(f => new FundRoleView(page.Name(f.Fact.Key), "manager", []));
        return [.. contributes, .. manages];

        bool Is(string other) => page.View.Entities.Resolve(other) == key;
    }
}
