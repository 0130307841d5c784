namespace Entente.Iati;

/// <summary>What an activity may spend in a period of at most a year. Source: IATI Standard 2.03,
/// <c>iati-activity/budget</c>.</summary>
public sealed partial record Budget : IatiElement
{
    /// <summary>Which budget it is, by codelist BudgetType: 1 original, 2 revised.</summary>
    public string? Type { get; init; }

    /// <summary>How firm it is, by codelist BudgetStatus: 1 indicative, 2 committed; null where it is not
    /// stated.</summary>
    public string? Status { get; init; }

    /// <summary>The first day.</summary>
    public DateElement? PeriodStart { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateElement? PeriodEnd { get; init; }

    /// <summary>The amount.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>How firm the budget is: as stated, else 1 (indicative), which the Standard takes for granted.</summary>
    public string EffectiveStatus => Status ?? "1";
}
