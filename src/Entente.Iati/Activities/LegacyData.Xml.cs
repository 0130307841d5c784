namespace Entente.Iati;

public sealed partial record LegacyData
{
    internal static LegacyData Read(ElementReader xml) => new()
    {
        Name = xml.Attribute("name"),
        Value = xml.Attribute("value"),
        IatiEquivalent = xml.Attribute("iati-equivalent"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("name", Name);
        xml.Attribute("value", Value);
        xml.Attribute("iati-equivalent", IatiEquivalent);
    }
}
