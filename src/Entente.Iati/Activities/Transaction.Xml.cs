namespace Entente.Iati;

public sealed partial record Transaction
{
    internal static Transaction Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        Humanitarian = xml.Attribute<bool>("humanitarian"),
        TransactionType = xml.Code("transaction-type"),
        TransactionDate = xml.Date("transaction-date"),
        Value = xml.Child("value", MoneyValue.Read),
        Description = xml.Multilingual("description"),
        ProviderOrg = xml.Child("provider-org", ProviderOrg.Read),
        ReceiverOrg = xml.Child("receiver-org", ReceiverOrg.Read),
        DisbursementChannel = xml.Code("disbursement-channel"),
        Sectors = xml.Children("sector", Sector.Read),
        RecipientCountry = xml.Child("recipient-country", RecipientCountry.Read),
        RecipientRegion = xml.Child("recipient-region", RecipientRegion.Read),
        FlowType = xml.Code("flow-type"),
        FinanceType = xml.Code("finance-type"),
        AidTypes = xml.Children("aid-type", AidType.Read),
        TiedStatus = xml.Code("tied-status"),
        Inherited = xml.Scope.TransactionDefaults,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Attribute("humanitarian", Humanitarian);
        xml.Child("transaction-type", TransactionType);
        xml.Child("transaction-date", TransactionDate);
        xml.Child("value", Value);
        xml.Child("description", Description);
        xml.Child("provider-org", ProviderOrg);
        xml.Child("receiver-org", ReceiverOrg);
        xml.Child("disbursement-channel", DisbursementChannel);
        xml.Children("sector", Sectors);
        xml.Child("recipient-country", RecipientCountry);
        xml.Child("recipient-region", RecipientRegion);
        xml.Child("flow-type", FlowType);
        xml.Child("finance-type", FinanceType);
        xml.Children("aid-type", AidTypes);
        xml.Child("tied-status", TiedStatus);
    }
}
