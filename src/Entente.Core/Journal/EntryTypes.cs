using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Entente.Core;

/// <summary>
/// All types of entries: the explicit list. A type is never taken out; an old version is read for ever.
/// </summary>
public static class EntryTypes
{
    private static readonly FrozenDictionary<string, EntryType> ByName;
    private static readonly FrozenDictionary<Type, EntryType> ByFact;

    static EntryTypes()
    {
        ByName = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        ByFact = All.ToFrozenDictionary(t => t.FactType);
    }

    /// <summary>Every type of entry.</summary>
    public static ImmutableArray<EntryType> All { get; } =
    [
        new("keeper.set", typeof(KeeperSet), WithoutWordings),
        new("person.registered", typeof(PersonRegistered)),
        new("organisation.registered", typeof(OrganisationRegistered)),
        new("membership.held", typeof(MembershipHeld)),
        new("role.held", typeof(RoleHeld), WithoutWordings),
        new("source.registered", typeof(SourceRegistered), WithoutWordings),
        new("rate.quoted", typeof(RateQuoted)),
        new("name.added", typeof(NameAdded)),
        new("codelists.taken", typeof(CodelistsTaken)),

        new("partnership.opened", typeof(PartnershipOpened)),
        new("status.changed", typeof(StatusChanged)),
        new("position.taken", typeof(PositionTaken), WithoutWordings),
        new("event.held", typeof(EventHeld)),
        new("series.opened", typeof(SeriesOpened)),
        new("meeting.held", typeof(MeetingHeld)),
        new("decision.taken", typeof(DecisionTaken), WithoutWordings),
        new("decision.closed", typeof(DecisionClosed), WithoutWordings),
        new("framework.opened", typeof(FrameworkOpened)),
        new("framework.acted", typeof(FrameworkActed)),
        new("term.defined", typeof(TermDefined)),
        new("list.reported", typeof(ListReported), WithoutWordings),
        new("activity.recorded", typeof(ActivityRecorded)),
        new("fund.opened", typeof(FundOpened)),
        new("project.registered", typeof(ProjectRegistered)),
        new("money.moved", typeof(MoneyMoved)),
        new("commitment.made", typeof(CommitmentMade), WithoutWordings),
        new("commitment.described", typeof(CommitmentDescribed), WithoutWordings),
        new("outcome.reported", typeof(OutcomeReported), WithoutWordings),
        new("verdict.given", typeof(VerdictGiven), WithoutWordings),
        new("figure.reported", typeof(FigureReported), WithoutWordings),
        new("figure.chosen", typeof(FigureChosen)),
        new("link.made", typeof(LinkMade)),

        new("claim.proposed", typeof(ClaimProposed)),
        new("claim.judged", typeof(ClaimJudged)),
        new("stub.merged", typeof(StubMerged)),
        new("entries.withdrawn", typeof(EntriesWithdrawn)),
    ];

    /// <summary>The type of a name; null where this program does not know it.</summary>
    public static EntryType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The type that carries a fact.</summary>
    /// <exception cref="ArgumentException">No type carries such a fact.</exception>
    public static EntryType Of(Fact fact) =>
        ByFact.GetValueOrDefault(fact.GetType())
        ?? throw new ArgumentException($"{fact.GetType().Name} is not in EntryTypes.All.", nameof(fact));

    /// <summary>Words stood in one language before they could stand in several: nothing changes.</summary>
    private static JsonObject WithoutWordings(JsonObject payload) => payload;
}
