namespace Entente.Iati;

public sealed partial record Tag
{
    internal static Tag Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
        xml.Children("narrative", Narratives);
    }
}
