namespace Entente.Iati;

public sealed partial record CountryBudgetItems
{
    internal static CountryBudgetItems Read(ElementReader xml) => new()
    {
        Vocabulary = xml.Attribute("vocabulary"),
        BudgetItems = xml.Children("budget-item", BudgetItem.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("vocabulary", Vocabulary);
        xml.Children("budget-item", BudgetItems);
    }
}

public sealed partial record BudgetItem
{
    internal static BudgetItem Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Percentage = xml.Attribute<decimal>("percentage"),
        Description = xml.Multilingual("description"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("percentage", Percentage);
        xml.Child("description", Description);
    }
}
