namespace Entente.Iati;

public sealed partial record RecipientRegionBudget
{
    internal static RecipientRegionBudget Read(ElementReader xml) => new()
    {
        Status = xml.Attribute("status"),
        RecipientRegion = xml.Child("recipient-region", RecipientRegion.Read),
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Value = xml.Child("value", MoneyValue.Read),
        BudgetLines = xml.Children("budget-line", BudgetLine.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("status", Status);
        xml.Child("recipient-region", RecipientRegion);
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Child("value", Value);
        xml.Children("budget-line", BudgetLines);
    }
}
