namespace Entente.Iati;

public sealed partial record MultilingualText
{
    internal static MultilingualText Read(ElementReader xml) => new()
    {
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Children("narrative", Narratives);
}
