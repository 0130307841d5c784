namespace Entente.Iati;

/// <summary>The codelists that ship with this library, each read once, at its first use.</summary>
public static class Codelists
{
    private static readonly Lazy<Codelist> CurrencyList = new(() => Codelist.Load("Currency"));
    private static readonly Lazy<Codelist> CountryList = new(() => Codelist.Load("Country"));
    private static readonly Lazy<Codelist> LanguageList = new(() => Codelist.Load("Language"));
    private static readonly Lazy<Codelist> RegionList = new(() => Codelist.Load("Region"));

    /// <summary>ISO 4217 currencies.</summary>
    public static Codelist Currency => CurrencyList.Value;

    /// <summary>ISO 3166-1 alpha-2 countries.</summary>
    public static Codelist Country => CountryList.Value;

    /// <summary>ISO 639-1 languages.</summary>
    public static Codelist Language => LanguageList.Value;

    /// <summary>OECD DAC regions.</summary>
    public static Codelist Region => RegionList.Value;
}
