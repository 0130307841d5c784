namespace Entente.Iati;

public sealed partial record Conditions
{
    internal static Conditions Read(ElementReader xml) => new()
    {
        Attached = xml.Attribute<bool>("attached"),
        Items = xml.Children("condition", Condition.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("attached", Attached);
        xml.Children("condition", Items);
    }
}

public sealed partial record Condition
{
    internal static Condition Read(ElementReader xml) => new()
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
