namespace Entente.Iati;

public sealed partial record PolicyMarker
{
    internal static PolicyMarker Read(ElementReader xml) => new()
    {
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Code = xml.Attribute("code"),
        Significance = xml.Attribute("significance"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
        xml.Attribute("code", Code);
        xml.Attribute("significance", Significance);
        xml.Children("narrative", Narratives);
    }
}
