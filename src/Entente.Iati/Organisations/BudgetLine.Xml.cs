namespace Entente.Iati;

public sealed partial record BudgetLine
{
    internal static BudgetLine Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Value = xml.Child("value", MoneyValue.Read),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Child("value", Value);
        xml.Children("narrative", Narratives);
    }
}
