namespace Entente.Iati;

public sealed partial record ProviderOrg
{
    internal static ProviderOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        ProviderActivityId = xml.Attribute("provider-activity-id"),
        Type = xml.Attribute("type"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("provider-activity-id", ProviderActivityId);
        xml.Attribute("type", Type);
        xml.Children("narrative", Narratives);
    }
}
