namespace Entente.Iati;

/// <summary>A part of a budget or of an expenditure. Source: IATI Standard 2.03, <c>budget-line,
/// expense-line</c>.</summary>
public sealed partial record BudgetLine : IatiElement
{
    /// <summary>The publisher's own reference to it.</summary>
    public string? Ref { get; init; }

    /// <summary>The amount.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>What it is for.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
