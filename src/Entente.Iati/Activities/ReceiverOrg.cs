namespace Entente.Iati;

/// <summary>The organisation that money goes to. Source: IATI Standard 2.03, <c>transaction/receiver-org,
/// planned-disbursement/receiver-org</c>.</summary>
public sealed partial record ReceiverOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>The identifier of the activity to whose budget the money goes.</summary>
    public string? ReceiverActivityId { get; init; }

    /// <summary>What kind of organisation it is, by codelist OrganisationType.</summary>
    public string? Type { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
