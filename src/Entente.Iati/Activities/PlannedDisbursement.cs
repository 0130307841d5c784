namespace Entente.Iati;

/// <summary>A payment that is planned for a period. Source: IATI Standard 2.03,
/// <c>iati-activity/planned-disbursement</c>.</summary>
public sealed partial record PlannedDisbursement : IatiElement
{
    /// <summary>Which plan it is of, by codelist BudgetType: 1 original, 2 revised.</summary>
    public string? Type { get; init; }

    /// <summary>The first day.</summary>
    public DateElement? PeriodStart { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateElement? PeriodEnd { get; init; }

    /// <summary>The amount.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>Who will pay; the reporting organisation where it is not stated.</summary>
    public ProviderOrg? ProviderOrg { get; init; }

    /// <summary>Who will be paid.</summary>
    public ReceiverOrg? ReceiverOrg { get; init; }
}
