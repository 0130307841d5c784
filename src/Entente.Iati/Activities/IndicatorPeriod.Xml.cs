namespace Entente.Iati;

public sealed partial record IndicatorPeriod
{
    internal static IndicatorPeriod Read(ElementReader xml) => new()
    {
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Targets = xml.Children("target", IndicatorValue.Read),
        Actuals = xml.Children("actual", IndicatorValue.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Children("target", Targets);
        xml.Children("actual", Actuals);
    }
}

public sealed partial record IndicatorValue
{
    internal static IndicatorValue Read(ElementReader xml) => new()
    {
        Value = xml.Attribute("value"),
        Locations = xml.Children("location", LocationReference.Read),
        Dimensions = xml.Children("dimension", Dimension.Read),
        Comment = xml.Multilingual("comment"),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("value", Value);
        xml.Children("location", Locations);
        xml.Children("dimension", Dimensions);
        xml.Child("comment", Comment);
        xml.Children("document-link", DocumentLinks);
    }
}

public sealed partial record LocationReference
{
    internal static LocationReference Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Attribute("ref", Ref);
}

public sealed partial record Dimension
{
    internal static Dimension Read(ElementReader xml) => new()
    {
        Name = xml.Attribute("name"),
        Value = xml.Attribute("value"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("name", Name);
        xml.Attribute("value", Value);
    }
}
