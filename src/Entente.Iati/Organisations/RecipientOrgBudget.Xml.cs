namespace Entente.Iati;

public sealed partial record RecipientOrgBudget
{
    internal static RecipientOrgBudget Read(ElementReader xml) => new()
    {
        Status = xml.Attribute("status"),
        RecipientOrg = xml.Child("recipient-org", RecipientOrg.Read),
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Value = xml.Child("value", MoneyValue.Read),
        BudgetLines = xml.Children("budget-line", BudgetLine.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("status", Status);
        xml.Child("recipient-org", RecipientOrg);
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Child("value", Value);
        xml.Children("budget-line", BudgetLines);
    }
}

public sealed partial record RecipientOrg
{
    internal static RecipientOrg Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Narratives = xml.Narratives(),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Children("narrative", Narratives);
    }
}
