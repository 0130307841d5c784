namespace Entente.Iati;

/// <summary>One organisation with its budgets and documents. Source: IATI Standard 2.03,
/// <c>iati-organisations/iati-organisation</c>.</summary>
public sealed partial record Organisation : IatiElement
{
    /// <summary>When anything of it was changed last.</summary>
    public Stated<DateAndTime> LastUpdatedDatetime { get; init; }

    /// <summary>The language of its texts that state none, as ISO 639-1 writes it; null where none is stated.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>The currency of its amounts that state none, by codelist Currency; null where none is stated.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Its identifier, as <c>KR-GOV-010</c>: registration agency, hyphen, number there.</summary>
    public TextElement? Identifier { get; init; }

    /// <summary>Its name.</summary>
    public MultilingualText? Name { get; init; }

    /// <summary>Who reports it.</summary>
    public ReportingOrg? ReportingOrg { get; init; }

    /// <summary>Its budgets.</summary>
    public ValueList<TotalBudget> TotalBudgets { get; init; }

    /// <summary>Its budgets for other organisations.</summary>
    public ValueList<RecipientOrgBudget> RecipientOrgBudgets { get; init; }

    /// <summary>Its budgets for regions.</summary>
    public ValueList<RecipientRegionBudget> RecipientRegionBudgets { get; init; }

    /// <summary>Its budgets for countries.</summary>
    public ValueList<RecipientCountryBudget> RecipientCountryBudgets { get; init; }

    /// <summary>What it spent.</summary>
    public ValueList<TotalExpenditure> TotalExpenditures { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }
}
