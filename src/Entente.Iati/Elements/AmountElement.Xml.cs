namespace Entente.Iati;

public sealed partial record AmountElement
{
    internal static AmountElement Read(ElementReader xml) => new()
    {
        Amount = xml.Text<decimal>(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Text(Amount.Text);
}
