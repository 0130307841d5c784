namespace Entente.Iati;

/// <summary>What an organisation means to spend for a region in a period. Source: IATI Standard 2.03,
/// <c>iati-organisation/recipient-region-budget</c>.</summary>
public sealed partial record RecipientRegionBudget : IatiElement
{
    /// <summary>How firm it is, by codelist BudgetStatus: 1 indicative, 2 committed; null where it is not
    /// stated.</summary>
    public string? Status { get; init; }

    /// <summary>The region.</summary>
    public RecipientRegion? RecipientRegion { get; init; }

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
