namespace Entente.Iati;

public sealed partial record DocumentLink
{
    internal static DocumentLink Read(ElementReader xml) => new()
    {
        Url = xml.Attribute("url"),
        Format = xml.Attribute("format"),
        Title = xml.Multilingual("title"),
        Description = xml.Multilingual("description"),
        Categories = xml.Children("category", CodeElement.Read),
        Languages = xml.Children("language", CodeElement.Read),
        DocumentDate = xml.Date("document-date"),
        RecipientCountries = xml.Children("recipient-country", RecipientCountry.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("url", Url);
        xml.Attribute("format", Format);
        xml.Child("title", Title);
        xml.Child("description", Description);
        xml.Children("category", Categories);
        xml.Children("language", Languages);
        xml.Child("document-date", DocumentDate);
        xml.Children("recipient-country", RecipientCountries);
    }
}
