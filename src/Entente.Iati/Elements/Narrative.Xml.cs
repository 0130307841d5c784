namespace Entente.Iati;

public sealed partial record Narrative
{
    internal static Narrative Read(ElementReader xml) => new()
    {
        Language = xml.Attribute("xml:lang"),
        Text = xml.Text() ?? "",
        InheritedLanguage = xml.InheritedLanguage,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("xml:lang", Language);
        xml.Text(Text);
    }
}
