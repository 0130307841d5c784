namespace Entente.Core;

/// <summary>In which stream a fact is kept.</summary>
public static class StreamRule
{
    /// <summary>
    /// The register for what several partnerships share, else the stream of the partnership. What corrects or withdraws
    /// an entry stands in that entry's stream, so that whoever sees the one sees the other.
    /// </summary>
    public static string StreamOf(Fact fact, string partnership) => fact switch
    {
        { Corrects: { } corrected } => corrected.Stream,
        EntriesWithdrawn { Targets: [var first, ..] } => first.Stream,
        KeeperSet or PersonRegistered or OrganisationRegistered or MembershipHeld or SourceRegistered or RateQuoted
            or CodelistsTaken => Streams.Register,
        _ => Streams.OfPartnership(partnership),
    };
}
