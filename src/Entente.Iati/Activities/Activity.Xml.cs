namespace Entente.Iati;

public sealed partial record Activity
{
    internal static Activity Read(ElementReader xml) => new()
    {
        LastUpdatedDatetime = xml.Attribute<DateAndTime>("last-updated-datetime"),
        DefaultLanguage = xml.Attribute("xml:lang"),
        DefaultCurrency = xml.Attribute("default-currency"),
        Humanitarian = xml.Attribute<bool>("humanitarian"),
        Hierarchy = xml.Attribute<int>("hierarchy"),
        LinkedDataUri = xml.Attribute("linked-data-uri"),
        BudgetNotProvided = xml.Attribute("budget-not-provided"),
        Identifier = xml.Child("iati-identifier", TextElement.Read),
        ReportingOrg = xml.Child("reporting-org", ReportingOrg.Read),
        Title = xml.Multilingual("title"),
        Descriptions = xml.Children("description", Description.Read),
        ParticipatingOrgs = xml.Children("participating-org", ParticipatingOrg.Read),
        OtherIdentifiers = xml.Children("other-identifier", OtherIdentifier.Read),
        ActivityStatus = xml.Code("activity-status"),
        ActivityDates = xml.Children("activity-date", ActivityDate.Read),
        ContactInfos = xml.Children("contact-info", ContactInfo.Read),
        ActivityScope = xml.Code("activity-scope"),
        RecipientCountries = xml.Children("recipient-country", RecipientCountry.Read),
        RecipientRegions = xml.Children("recipient-region", RecipientRegion.Read),
        Locations = xml.Children("location", Location.Read),
        Sectors = xml.Children("sector", Sector.Read),
        Tags = xml.Children("tag", Tag.Read),
        CountryBudgetItems = xml.Child("country-budget-items", CountryBudgetItems.Read),
        HumanitarianScopes = xml.Children("humanitarian-scope", HumanitarianScope.Read),
        PolicyMarkers = xml.Children("policy-marker", PolicyMarker.Read),
        CollaborationType = xml.Code("collaboration-type"),
        DefaultFlowType = xml.Code("default-flow-type"),
        DefaultFinanceType = xml.Code("default-finance-type"),
        DefaultAidTypes = xml.Children("default-aid-type", AidType.Read),
        DefaultTiedStatus = xml.Code("default-tied-status"),
        Budgets = xml.Children("budget", Budget.Read),
        PlannedDisbursements = xml.Children("planned-disbursement", PlannedDisbursement.Read),
        CapitalSpend = xml.Child("capital-spend", CapitalSpend.Read),
        Transactions = xml.Children("transaction", Transaction.Read),
        DocumentLinks = xml.Children("document-link", DocumentLink.Read),
        RelatedActivities = xml.Children("related-activity", RelatedActivity.Read),
        LegacyDataItems = xml.Children("legacy-data", LegacyData.Read),
        Conditions = xml.Child("conditions", Conditions.Read),
        Results = xml.Children("result", Result.Read),
        CrsAdd = xml.Child("crs-add", CrsAdd.Read),
        Fss = xml.Child("fss", Fss.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("last-updated-datetime", LastUpdatedDatetime);
        xml.Attribute("xml:lang", DefaultLanguage);
        xml.Attribute("default-currency", DefaultCurrency);
        xml.Attribute("humanitarian", Humanitarian);
        xml.Attribute("hierarchy", Hierarchy);
        xml.Attribute("linked-data-uri", LinkedDataUri);
        xml.Attribute("budget-not-provided", BudgetNotProvided);
        xml.Child("iati-identifier", Identifier);
        xml.Child("reporting-org", ReportingOrg);
        xml.Child("title", Title);
        xml.Children("description", Descriptions);
        xml.Children("participating-org", ParticipatingOrgs);
        xml.Children("other-identifier", OtherIdentifiers);
        xml.Child("activity-status", ActivityStatus);
        xml.Children("activity-date", ActivityDates);
        xml.Children("contact-info", ContactInfos);
        xml.Child("activity-scope", ActivityScope);
        xml.Children("recipient-country", RecipientCountries);
        xml.Children("recipient-region", RecipientRegions);
        xml.Children("location", Locations);
        xml.Children("sector", Sectors);
        xml.Children("tag", Tags);
        xml.Child("country-budget-items", CountryBudgetItems);
        xml.Children("humanitarian-scope", HumanitarianScopes);
        xml.Children("policy-marker", PolicyMarkers);
        xml.Child("collaboration-type", CollaborationType);
        xml.Child("default-flow-type", DefaultFlowType);
        xml.Child("default-finance-type", DefaultFinanceType);
        xml.Children("default-aid-type", DefaultAidTypes);
        xml.Child("default-tied-status", DefaultTiedStatus);
        xml.Children("budget", Budgets);
        xml.Children("planned-disbursement", PlannedDisbursements);
        xml.Child("capital-spend", CapitalSpend);
        xml.Children("transaction", Transactions);
        xml.Children("document-link", DocumentLinks);
        xml.Children("related-activity", RelatedActivities);
        xml.Children("legacy-data", LegacyDataItems);
        xml.Child("conditions", Conditions);
        xml.Children("result", Results);
        xml.Child("crs-add", CrsAdd);
        xml.Child("fss", Fss);
    }
}
