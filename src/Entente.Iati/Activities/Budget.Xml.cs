namespace Entente.Iati;

public sealed partial record Budget
{
    internal static Budget Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        Status = xml.Attribute("status"),
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Value = xml.Child("value", MoneyValue.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Attribute("status", Status);
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Child("value", Value);
    }
}
