namespace Entente.Iati;

public sealed partial record Indicator
{
    internal static Indicator Read(ElementReader xml) => new()
    {
        Measure = xml.Attribute("measure"),
        Ascending = xml.Attribute<bool>("ascending"),
        AggregationStatus = xml.Attribute<bool>("aggregation-status"),
        Title = xml.Multilingual("title"),
        Description = xml.Multilingual("description"),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        References = xml.Children("reference", IndicatorReference.Read),
        Baselines = xml.Children("baseline", Baseline.Read),
        Periods = xml.Children("period", IndicatorPeriod.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("measure", Measure);
        xml.Attribute("ascending", Ascending);
        xml.Attribute("aggregation-status", AggregationStatus);
        xml.Child("title", Title);
        xml.Child("description", Description);
        xml.Children("document-link", DocumentLinks);
        xml.Children("reference", References);
        xml.Children("baseline", Baselines);
        xml.Children("period", Periods);
    }
}

public sealed partial record IndicatorReference
{
    internal static IndicatorReference Read(ElementReader xml) => new()
    {
        Vocabulary = xml.Attribute("vocabulary"),
        Code = xml.Attribute("code"),
        IndicatorUri = xml.Attribute("indicator-uri"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("code", Code);
        xml.Attribute("indicator-uri", IndicatorUri);
    }
}

public sealed partial record Baseline
{
    internal static Baseline Read(ElementReader xml) => new()
    {
        Date = xml.Attribute<DateOnly>("iso-date"),
        Year = xml.Attribute<int>("year"),
        Value = xml.Attribute("value"),
        Locations = xml.Children("location", LocationReference.Read),
        Dimensions = xml.Children("dimension", Dimension.Read),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        Comment = xml.Multilingual("comment"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("iso-date", Date);
        xml.Attribute("year", Year);
        xml.Attribute("value", Value);
        xml.Children("location", Locations);
        xml.Children("dimension", Dimensions);
        xml.Children("document-link", DocumentLinks);
        xml.Child("comment", Comment);
    }
}
