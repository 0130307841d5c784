namespace Entente.Iati;

public sealed partial record CodeElement
{
    internal static CodeElement Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Attribute("code", Code);
}
