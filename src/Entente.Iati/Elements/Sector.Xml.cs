namespace Entente.Iati;

public sealed partial record Sector
{
    internal static Sector Read(ElementReader xml) => new()
    {
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Code = xml.Attribute("code"),
        Percentage = xml.Attribute<decimal>("percentage"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
        xml.Attribute("code", Code);
        xml.Attribute("percentage", Percentage);
        xml.Children("narrative", Narratives);
    }
}
