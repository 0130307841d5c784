namespace Entente.Iati;

public sealed partial record Result
{
    internal static Result Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        AggregationStatus = xml.Attribute<bool>("aggregation-status"),
        Title = xml.Multilingual("title"),
        Description = xml.Multilingual("description"),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        References = xml.Children("reference", ResultReference.Read),
        Indicators = xml.Children("indicator", Indicator.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Attribute("aggregation-status", AggregationStatus);
        xml.Child("title", Title);
        xml.Child("description", Description);
        xml.Children("document-link", DocumentLinks);
        xml.Children("reference", References);
        xml.Children("indicator", Indicators);
    }
}

public sealed partial record ResultReference
{
    internal static ResultReference Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
    }
}
