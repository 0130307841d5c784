namespace Entente.Iati;

public sealed partial record MoneyValue
{
    internal static MoneyValue Read(ElementReader xml) => new()
    {
        Currency = xml.Attribute("currency"),
        ValueDate = xml.Attribute<DateOnly>("value-date"),
        Amount = xml.Text<decimal>(),
        InheritedCurrency = xml.DefaultCurrency,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("currency", Currency);
        xml.Attribute("value-date", ValueDate);
        xml.Text(Amount.Text);
    }
}
