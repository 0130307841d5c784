namespace Entente.Iati;

public sealed partial record ReportingOrg
{
    internal static ReportingOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Type = xml.Attribute("type"),
        SecondaryReporter = xml.Attribute<bool>("secondary-reporter"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("type", Type);
        xml.Attribute("secondary-reporter", SecondaryReporter);
        xml.Children("narrative", Narratives);
    }
}
