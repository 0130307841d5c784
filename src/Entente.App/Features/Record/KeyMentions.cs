namespace Entente.App.Features.Record;

/// <summary>Which keys a fact is about, and which it only refers to.</summary>
public static class KeyMentions
{
    /// <summary>The keys that the fact says something of.</summary>
    public static IEnumerable<string> About(Fact fact) => fact switch
    {
        EntityFact f => [f.Key],
        NameAdded f => [f.Of],
        StubMerged f => [f.Stub, f.Into],
        LinkMade f => [f.From, f.To],
        PersonRegistered f => [f.Key],
        SourceRegistered f => [f.Key],
        MembershipHeld f => [f.Member],
        RoleHeld f => [f.Holder],
        StatusChanged f => [f.Subject],
        PositionTaken f => f.Actors,
        DecisionTaken f => [f.Key],
        DecisionClosed f => [f.Decision],
        FrameworkActed f => [f.Framework],
        TermDefined f => [f.Of],
        ListReported f => [f.Of],
        ActivityRecorded f => [f.Key],
        MoneyMoved f => [f.Scope.Key],
        CommitmentMade f => [f.Key],
        CommitmentDescribed f => [f.Commitment],
        OutcomeReported f => [f.Of],
        VerdictGiven f => [f.Of],
        FigureReported { Key: { } key } f => [f.Scope.Key, key],
        FigureReported f => [f.Scope.Key],
        ClaimProposed f => [f.Key],
        ClaimJudged f => [f.Of],
        AcceptanceSet f => [f.Key],
        AcceptanceEnded f => [f.Of],
        _ => [],
    };

    /// <summary>The keys that an entry names beside those it is about.</summary>
    public static IEnumerable<string> Refers(Entry entry) =>
        Named(entry.Fact).Append(entry.Source).Append(entry.KnownTo).Append(entry.Author).Append(entry.Fact.Claim)
            .OfType<string>();

    private static IEnumerable<string?> Named(Fact fact) => fact switch
    {
        MembershipHeld f => [f.Of],
        RoleHeld f => [f.Of],
        PartnershipOpened f => [.. f.Parties],
        StatusChanged f => [.. f.By, f.Meeting],
        PositionTaken f => [.. f.AskedOf, f.Meeting, f.AttributedTo],
        EventHeld f => [f.AttributedTo],
        SeriesOpened f => [.. f.Parties],
        MeetingHeld f => [f.Series, .. f.CoChairs],
        DecisionTaken f => [f.Meeting],
        FrameworkOpened f => [.. f.By],
        FrameworkActed f => [.. f.By, f.Meeting],
        ActivityRecorded f => [f.Plan, f.Fund, .. f.Lines, .. f.Pillars],
        FundOpened f => [.. f.Contributors, f.Manager],
        ProjectRegistered f => [f.Fund],
        MoneyMoved f => [f.From, f.To],
        CommitmentMade f =>
            [.. f.Actors, .. f.Beneficiaries, f.Fund, f.Meeting, f.Framework, f.AttributedTo],
        FigureReported f => [f.From],
        TermDefined f => [f.Key, f.Under],
        SourceRegistered f => [f.CopyOf],
        ClaimProposed f => [f.Document],
        ClaimJudged f => [f.Rule, f.SameAs, .. f.SplitInto ?? []],
        _ => [],
    };
}
