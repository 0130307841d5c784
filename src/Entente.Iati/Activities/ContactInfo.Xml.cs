namespace Entente.Iati;

public sealed partial record ContactInfo
{
    internal static ContactInfo Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        Organisation = xml.Multilingual("organisation"),
        Department = xml.Multilingual("department"),
        PersonName = xml.Multilingual("person-name"),
        JobTitle = xml.Multilingual("job-title"),
        Telephones = xml.Children("telephone", TextElement.Read),
        Emails = xml.Children("email", TextElement.Read),
        Websites = xml.Children("website", TextElement.Read),
        MailingAddresses = xml.Children("mailing-address", MultilingualText.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Child("organisation", Organisation);
        xml.Child("department", Department);
        xml.Child("person-name", PersonName);
        xml.Child("job-title", JobTitle);
        xml.Children("telephone", Telephones);
        xml.Children("email", Emails);
        xml.Children("website", Websites);
        xml.Children("mailing-address", MailingAddresses);
    }
}
