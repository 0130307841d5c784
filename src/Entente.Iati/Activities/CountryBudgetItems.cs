namespace Entente.Iati;

/// <summary>Where an activity stands in the budget of the country that benefits. Source: IATI Standard 2.03,
/// <c>iati-activity/country-budget-items</c>.</summary>
public sealed partial record CountryBudgetItems : IatiElement
{
    /// <summary>The vocabulary of the items, by codelist BudgetIdentifierVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The items.</summary>
    public ValueList<BudgetItem> BudgetItems { get; init; }
}

/// <summary>An item of the budget of the country that benefits. Source: IATI Standard 2.03,
/// <c>iati-activity/country-budget-items/budget-item</c>.</summary>
public sealed partial record BudgetItem : IatiElement
{
    /// <summary>The item, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>The share in percent, 0 to 100; all items add up to 100.</summary>
    public Stated<decimal> Percentage { get; init; }

    /// <summary>What the item is.</summary>
    public MultilingualText? Description { get; init; }
}
