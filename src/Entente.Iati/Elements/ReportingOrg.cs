namespace Entente.Iati;

/// <summary>The organisation that issues the report. Source: IATI Standard 2.03, <c>reporting-org</c>.</summary>
public sealed partial record ReportingOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>What kind of organisation it is, by codelist OrganisationType.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it reports on activities that it is not itself responsible for.</summary>
    public Stated<bool> SecondaryReporter { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
