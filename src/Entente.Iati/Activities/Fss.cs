namespace Entente.Iati;

/// <summary>What the Forward Spending Survey of OECD DAC wants. Source: IATI Standard 2.03,
/// <c>iati-activity/fss</c>.</summary>
public sealed partial record Fss : IatiElement
{
    /// <summary>The day the figures were taken from the donor's systems.</summary>
    public Stated<DateOnly> ExtractionDate { get; init; }

    /// <summary>Whether the country is a priority partner.</summary>
    public Stated<bool> Priority { get; init; }

    /// <summary>The year of the last disbursements, which the Standard types as a decimal.</summary>
    public Stated<decimal> PhaseoutYear { get; init; }

    /// <summary>The forecasts, one a year.</summary>
    public ValueList<Forecast> Forecasts { get; init; }
}

/// <summary>What will be spent in a year. Source: IATI Standard 2.03, <c>iati-activity/fss/forecast</c>.</summary>
public sealed partial record Forecast : IatiElement
{
    /// <summary>The year, which the Standard types as a decimal.</summary>
    public Stated<decimal> Year { get; init; }

    /// <summary>The currency that is stated here, by codelist Currency; null where none is.</summary>
    public string? Currency { get; init; }

    /// <summary>The day by whose exchange rate the amount is converted.</summary>
    public Stated<DateOnly> ValueDate { get; init; }

    /// <summary>The amount, in units of <see cref="EffectiveCurrency"/>.</summary>
    public Stated<decimal> Amount { get; init; }

    /// <summary>The default currency of the activity; null where none is stated, or where the element was not read from
    /// a file. It is not written.</summary>
    public string? InheritedCurrency { get; init; }

    /// <summary>The currency that holds: the one stated here, else the default; null where neither is stated.</summary>
    public string? EffectiveCurrency => Currency ?? InheritedCurrency;
}
