namespace Entente.Iati;

public sealed partial record Description
{
    internal static Description Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Children("narrative", Narratives);
    }
}
