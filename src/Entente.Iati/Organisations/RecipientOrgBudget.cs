namespace Entente.Iati;

/// <summary>What an organisation means to give to another in a period. Source: IATI Standard 2.03,
/// <c>iati-organisation/recipient-org-budget</c>.</summary>
public sealed partial record RecipientOrgBudget : IatiElement
{
    /// <summary>How firm it is, by codelist BudgetStatus: 1 indicative, 2 committed; null where it is not
    /// stated.</summary>
    public string? Status { get; init; }

    /// <summary>Who will get it.</summary>
    public RecipientOrg? RecipientOrg { get; init; }

    /// <summary>The first day.</summary>
    public DateElement? PeriodStart { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateElement? PeriodEnd { get; init; }

    /// <summary>The amount.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>Parts of the budget; they need not add up to it.</summary>
    public ValueList<BudgetLine> BudgetLines { get; init; }

    /// <summary>How firm the budget is: as stated, else 1 (indicative), which the Standard takes for granted.</summary>
    public string EffectiveStatus => Status ?? "1";
}

/// <summary>An organisation that will get money. Source: IATI Standard 2.03,
/// <c>iati-organisation/recipient-org-budget/recipient-org</c>.</summary>
public sealed partial record RecipientOrg : IatiElement
{
    /// <summary>The identifier of the organisation, as <c>KR-GOV-010</c>: registration agency, hyphen, number
    /// there.</summary>
    public string? Ref { get; init; }

    /// <summary>Its name.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
