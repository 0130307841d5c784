namespace Entente.Iati;

/// <summary>Another identifier of an activity. Source: IATI Standard 2.03,
/// <c>iati-activity/other-identifier</c>.</summary>
public sealed partial record OtherIdentifier : IatiElement
{
    /// <summary>The identifier.</summary>
    public string? Ref { get; init; }

    /// <summary>What kind of identifier it is, by codelist OtherIdentifierType.</summary>
    public string? Type { get; init; }

    /// <summary>The organisation that gave the identifier.</summary>
    public OwnerOrg? OwnerOrg { get; init; }
}

/// <summary>The organisation that gave another identifier. Source: IATI Standard 2.03,
/// <c>iati-activity/other-identifier/owner-org</c>.</summary>
public sealed partial record OwnerOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
