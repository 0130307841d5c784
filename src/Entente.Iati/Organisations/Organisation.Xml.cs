namespace Entente.Iati;

public sealed partial record Organisation
{
    internal static Organisation Read(ElementReader xml) => new()
    {
        LastUpdatedDatetime = xml.Attribute<DateAndTime>("last-updated-datetime"),
        DefaultLanguage = xml.Attribute("xml:lang"),
        DefaultCurrency = xml.Attribute("default-currency"),
        Identifier = xml.Child("organisation-identifier", TextElement.Read),
        Name = xml.Multilingual("name"),
        ReportingOrg = xml.Child("reporting-org", ReportingOrg.Read),
        TotalBudgets = xml.Children("total-budget", TotalBudget.Read),
        RecipientOrgBudgets = xml.Children("recipient-org-budget", RecipientOrgBudget.Read),
        RecipientRegionBudgets = xml.Children("recipient-region-budget", RecipientRegionBudget.Read),
        RecipientCountryBudgets = xml.Children("recipient-country-budget", RecipientCountryBudget.Read),
        TotalExpenditures = xml.Children("total-expenditure", TotalExpenditure.Read),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("last-updated-datetime", LastUpdatedDatetime);
        xml.Attribute("xml:lang", DefaultLanguage);
        xml.Attribute("default-currency", DefaultCurrency);
        xml.Child("organisation-identifier", Identifier);
        xml.Child("name", Name);
        xml.Child("reporting-org", ReportingOrg);
        xml.Children("total-budget", TotalBudgets);
        xml.Children("recipient-org-budget", RecipientOrgBudgets);
        xml.Children("recipient-region-budget", RecipientRegionBudgets);
        xml.Children("recipient-country-budget", RecipientCountryBudgets);
        xml.Children("total-expenditure", TotalExpenditures);
        xml.Children("document-link", DocumentLinks);
    }
}
