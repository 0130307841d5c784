namespace Entente.Iati;

public sealed partial record TotalExpenditure
{
    internal static TotalExpenditure Read(ElementReader xml) => new()
    {
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Value = xml.Child("value", MoneyValue.Read),
        ExpenseLines = xml.Children("expense-line", BudgetLine.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Child("value", Value);
        xml.Children("expense-line", ExpenseLines);
    }
}
