namespace Entente.Iati;

/// <summary>The organisation that money comes from. Source: IATI Standard 2.03, <c>transaction/provider-org,
/// planned-disbursement/provider-org</c>.</summary>
public sealed partial record ProviderOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>The identifier of the activity from whose budget the money comes.</summary>
    public string? ProviderActivityId { get; init; }

    /// <summary>What kind of organisation it is, by codelist OrganisationType.</summary>
    public string? Type { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
