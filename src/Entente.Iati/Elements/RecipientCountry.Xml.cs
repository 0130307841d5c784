namespace Entente.Iati;

public sealed partial record RecipientCountry
{
    internal static RecipientCountry Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Percentage = xml.Attribute<decimal>("percentage"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("percentage", Percentage);
        xml.Children("narrative", Narratives);
    }
}
