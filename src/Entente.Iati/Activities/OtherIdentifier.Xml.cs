namespace Entente.Iati;

public sealed partial record OtherIdentifier
{
    internal static OtherIdentifier Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Type = xml.Attribute("type"),
        OwnerOrg = xml.Child("owner-org", OwnerOrg.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("type", Type);
        xml.Child("owner-org", OwnerOrg);
    }
}

public sealed partial record OwnerOrg
{
    internal static OwnerOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Children("narrative", Narratives);
    }
}
