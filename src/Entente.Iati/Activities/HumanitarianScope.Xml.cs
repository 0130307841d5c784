namespace Entente.Iati;

public sealed partial record HumanitarianScope
{
    internal static HumanitarianScope Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Code = xml.Attribute("code"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
        xml.Attribute("code", Code);
        xml.Children("narrative", Narratives);
    }
}
