namespace Entente.Iati;

public sealed partial record ReceiverOrg
{
    internal static ReceiverOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        ReceiverActivityId = xml.Attribute("receiver-activity-id"),
        Type = xml.Attribute("type"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("receiver-activity-id", ReceiverActivityId);
        xml.Attribute("type", Type);
        xml.Children("narrative", Narratives);
    }
}
