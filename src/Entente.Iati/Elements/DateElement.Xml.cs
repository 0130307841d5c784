namespace Entente.Iati;

public sealed partial record DateElement
{
    internal static DateElement Read(ElementReader xml) => new()
    {
        Date = xml.Attribute<DateOnly>("iso-date"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Attribute("iso-date", Date);
}
