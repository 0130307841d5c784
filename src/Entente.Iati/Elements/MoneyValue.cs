namespace Entente.Iati;

/// <summary>An amount of money with its currency and the day whose exchange rate holds. Source: IATI Standard 2.03,
/// <c>value</c>.</summary>
public sealed partial record MoneyValue : IatiElement
{
    /// <summary>The amount, in units of <see cref="EffectiveCurrency"/>; it may be below zero.</summary>
    public Stated<decimal> Amount { get; init; }

    /// <summary>The currency that is stated here, by codelist Currency (ISO 4217); null where none is.</summary>
    public string? Currency { get; init; }

    /// <summary>The day by whose exchange rate the amount is converted into other currencies.</summary>
    public Stated<DateOnly> ValueDate { get; init; }

    /// <summary>The default currency of the activity or organisation; null where none is stated, or where the amount
    /// was not read from a file. It is not written.</summary>
    public string? InheritedCurrency { get; init; }

    /// <summary>The currency that holds: the one stated here, else the default; null where neither is stated.</summary>
    public string? EffectiveCurrency => Currency ?? InheritedCurrency;
}
