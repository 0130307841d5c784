namespace Entente.Iati;

public sealed partial record ParticipatingOrg
{
    internal static ParticipatingOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Type = xml.Attribute("type"),
        Role = xml.Attribute("role"),
        ActivityId = xml.Attribute("activity-id"),
        CrsChannelCode = xml.Attribute("crs-channel-code"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("type", Type);
        xml.Attribute("role", Role);
        xml.Attribute("activity-id", ActivityId);
        xml.Attribute("crs-channel-code", CrsChannelCode);
        xml.Children("narrative", Narratives);
    }
}
