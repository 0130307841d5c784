namespace Entente.Iati;

/// <summary>How much of an activity's commitment is for capital spending. Source: IATI Standard 2.03,
/// <c>iati-activity/capital-spend</c>.</summary>
public sealed partial record CapitalSpend : IatiElement
{
    /// <summary>The share in percent, 0 to 100.</summary>
    public Stated<decimal> Percentage { get; init; }
}
