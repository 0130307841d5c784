namespace Entente.Core;

/// <summary>In which stream a fact is kept.</summary>
public static class StreamRule
{
    /// <summary>The register for what several partnerships share, else the stream of the partnership.</summary>
    public static string StreamOf(Fact fact, string partnership) => fact switch
    {
        KeeperSet or PersonRegistered or OrganisationRegistered or MembershipHeld or SourceRegistered or RateQuoted =>
            Streams.Register,
        _ => Streams.OfPartnership(partnership),
    };
}
