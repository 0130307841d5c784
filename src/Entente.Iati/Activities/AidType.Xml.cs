namespace Entente.Iati;

public sealed partial record AidType
{
    internal static AidType Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
    }
}
