namespace Entente.Iati;

public sealed partial record RelatedActivity
{
    internal static RelatedActivity Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Type = xml.Attribute("type"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("type", Type);
    }
}
