namespace Entente.Iati;

public sealed partial record TextElement
{
    internal static TextElement Read(ElementReader xml) => new()
    {
        Text = xml.Text() ?? "",
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Text(Text);
}
