namespace Entente.Iati;

public sealed partial record ActivityDate
{
    internal static ActivityDate Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        Date = xml.Attribute<DateOnly>("iso-date"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Attribute("iso-date", Date);
        xml.Children("narrative", Narratives);
    }
}
