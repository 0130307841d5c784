namespace Entente.Iati;

public sealed partial record Fss
{
    internal static Fss Read(ElementReader xml) => new()
    {
        ExtractionDate = xml.Attribute<DateOnly>("extraction-date"),
        Priority = xml.Attribute<bool>("priority"),
        PhaseoutYear = xml.Attribute<decimal>("phaseout-year"),
        Forecasts = xml.Children("forecast", Forecast.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("extraction-date", ExtractionDate);
        xml.Attribute("priority", Priority);
        xml.Attribute("phaseout-year", PhaseoutYear);
        xml.Children("forecast", Forecasts);
    }
}

public sealed partial record Forecast
{
    internal static Forecast Read(ElementReader xml) => new()
    {
        Year = xml.Attribute<decimal>("year"),
        Currency = xml.Attribute("currency"),
        ValueDate = xml.Attribute<DateOnly>("value-date"),
        Amount = xml.Text<decimal>(),
        InheritedCurrency = xml.DefaultCurrency,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("year", Year);
        xml.Attribute("currency", Currency);
        xml.Attribute("value-date", ValueDate);
        xml.Text(Amount.Text);
    }
}
