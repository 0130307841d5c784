namespace Entente.Core;

/// <summary>
/// In which order the claims of a document are read when all are accepted: meetings first, since stocks take their
/// day; then offices and frameworks; then figures; promises in words last, since a figure may say them already.
/// </summary>
public static class ReadingOrder
{
    /// <summary>The place of a claim in the order, from 0.</summary>
    public static int Of(Claim claim) => claim switch
    {
        MeetingClaim { Main: true } => 0,
        MeetingClaim => 1,
        RoleClaim or InstrumentClaim or MembershipClaim => 2,
        CommitmentClaim or PositionClaim => 4,
        _ => 3,
    };
}
