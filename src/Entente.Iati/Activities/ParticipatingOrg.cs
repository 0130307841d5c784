namespace Entente.Iati;

/// <summary>An organisation that takes part in an activity. Source: IATI Standard 2.03,
/// <c>iati-activity/participating-org</c>.</summary>
public sealed partial record ParticipatingOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>What kind of organisation it is, by codelist OrganisationType.</summary>
    public string? Type { get; init; }

    /// <summary>What it does, by codelist OrganisationRole: 1 funding, 2 accountable, 3 extending, 4
    /// implementing.</summary>
    public string? Role { get; init; }

    /// <summary>The identifier of the activity in which it reports its own part.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The implementing agency, by codelist CRSChannelCode of OECD DAC.</summary>
    public string? CrsChannelCode { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
