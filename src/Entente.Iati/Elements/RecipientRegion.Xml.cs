namespace Entente.Iati;

public sealed partial record RecipientRegion
{
    internal static RecipientRegion Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        VocabularyUri = xml.Attribute("vocabulary-uri"),
        Percentage = xml.Attribute<decimal>("percentage"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("vocabulary-uri", VocabularyUri);
        xml.Attribute("percentage", Percentage);
        xml.Children("narrative", Narratives);
    }
}
