namespace Entente.Iati;

public sealed partial record PlannedDisbursement
{
    internal static PlannedDisbursement Read(ElementReader xml) => new()
    {
        Type = xml.Attribute("type"),
        PeriodStart = xml.Date("period-start"),
        PeriodEnd = xml.Date("period-end"),
        Value = xml.Child("value", MoneyValue.Read),
        ProviderOrg = xml.Child("provider-org", ProviderOrg.Read),
        ReceiverOrg = xml.Child("receiver-org", ReceiverOrg.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("type", Type);
        xml.Child("period-start", PeriodStart);
        xml.Child("period-end", PeriodEnd);
        xml.Child("value", Value);
        xml.Child("provider-org", ProviderOrg);
        xml.Child("receiver-org", ReceiverOrg);
    }
}
