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
        EntryType.Of<KeeperSet>("keeper.set", KeeperSet.Json, WithoutWordings),
        EntryType.Of<PersonRegistered>("person.registered", PersonRegistered.Json),
        EntryType.Of<OrganisationRegistered>("organisation.registered", OrganisationRegistered.Json),
        EntryType.Of<MembershipHeld>("membership.held", MembershipHeld.Json),
        EntryType.Of<RoleHeld>("role.held", RoleHeld.Json, WithoutWordings),
        EntryType.Of<SourceRegistered>("source.registered", SourceRegistered.Json, WithoutWordings),
        EntryType.Of<RateQuoted>("rate.quoted", RateQuoted.Json),
        EntryType.Of<NameAdded>("name.added", NameAdded.Json),
        EntryType.Of<CodelistsTaken>("codelists.taken", CodelistsTaken.Json),

        EntryType.Of<PartnershipOpened>("partnership.opened", PartnershipOpened.Json),
        EntryType.Of<StatusChanged>("status.changed", StatusChanged.Json),
        EntryType.Of<PositionTaken>("position.taken", PositionTaken.Json, WithoutWordings),
        EntryType.Of<EventHeld>("event.held", EventHeld.Json),
        EntryType.Of<SeriesOpened>("series.opened", SeriesOpened.Json),
        EntryType.Of<MeetingHeld>("meeting.held", MeetingHeld.Json),
        EntryType.Of<DecisionTaken>("decision.taken", DecisionTaken.Json, WithoutWordings),
        EntryType.Of<DecisionClosed>("decision.closed", DecisionClosed.Json, WithoutWordings),
        EntryType.Of<FrameworkOpened>("framework.opened", FrameworkOpened.Json),
        EntryType.Of<FrameworkActed>("framework.acted", FrameworkActed.Json),
        EntryType.Of<TermDefined>("term.defined", TermDefined.Json),
        EntryType.Of<ListReported>("list.reported", ListReported.Json, WithoutWordings),
        EntryType.Of<ActivityRecorded>("activity.recorded", ActivityRecorded.Json),
        EntryType.Of<FundOpened>("fund.opened", FundOpened.Json),
        EntryType.Of<ProjectRegistered>("project.registered", ProjectRegistered.Json),
        EntryType.Of<MoneyMoved>("money.moved", MoneyMoved.Json),
        EntryType.Of<CommitmentMade>("commitment.made", CommitmentMade.Json, WithoutWordings),
        EntryType.Of<CommitmentDescribed>("commitment.described", CommitmentDescribed.Json, WithoutWordings),
        EntryType.Of<OutcomeReported>("outcome.reported", OutcomeReported.Json, WithoutWordings),
        EntryType.Of<VerdictGiven>("verdict.given", VerdictGiven.Json, WithoutWordings),
        EntryType.Of<FigureReported>("figure.reported", FigureReported.Json, WithoutWordings),
        EntryType.Of<FigureChosen>("figure.chosen", FigureChosen.Json),
        EntryType.Of<LinkMade>("link.made", LinkMade.Json),

        EntryType.Of<ClaimProposed>("claim.proposed", ClaimProposed.Json),
        EntryType.Of<ClaimJudged>("claim.judged", ClaimJudged.Json, ByPersons),
        EntryType.Of<AcceptanceSet>("acceptance.set", AcceptanceSet.Json),
        EntryType.Of<AcceptanceEnded>("acceptance.ended", AcceptanceEnded.Json),
        EntryType.Of<StubMerged>("stub.merged", StubMerged.Json),
        EntryType.Of<EntriesWithdrawn>("entries.withdrawn", EntriesWithdrawn.Json),
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

    /// <summary>
    /// Persons judged one claim at a time before rules accepted and claims were split and merged: nothing changes.
    /// </summary>
    private static JsonObject ByPersons(JsonObject payload) => payload;
}
