namespace Entente.Iati;

/// <summary>What an organisation spent in a period. Source: IATI Standard 2.03,
/// <c>iati-organisation/total-expenditure</c>.</summary>
public sealed partial record TotalExpenditure : IatiElement
{
    /// <summary>The first day.</summary>
    public DateElement? PeriodStart { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateElement? PeriodEnd { get; init; }

    /// <summary>The amount.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>Parts of it; they need not add up to it.</summary>
    public ValueList<BudgetLine> ExpenseLines { get; init; }
}
