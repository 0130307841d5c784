namespace Entente.Iati;

/// <summary>A country that benefits, or that money is meant for. Source: IATI Standard 2.03,
/// <c>recipient-country</c>.</summary>
public sealed partial record RecipientCountry : IatiElement
{
    /// <summary>The country, by codelist Country (ISO 3166-1, two letters).</summary>
    public string? Code { get; init; }

    /// <summary>The share in percent, 0 to 100; all of one vocabulary add up to 100. Not within transactions and
    /// organisations.</summary>
    public Stated<decimal> Percentage { get; init; }

    /// <summary>What is said of it.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
