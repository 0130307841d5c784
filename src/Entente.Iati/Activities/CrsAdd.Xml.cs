namespace Entente.Iati;

public sealed partial record CrsAdd
{
    internal static CrsAdd Read(ElementReader xml) => new()
    {
        OtherFlags = xml.Children("other-flags", OtherFlag.Read),
        LoanTerms = xml.Child("loan-terms", LoanTerms.Read),
        LoanStatus = xml.Child("loan-status", LoanStatus.Read),
        ChannelCode = xml.Child("channel-code", TextElement.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Children("other-flags", OtherFlags);
        xml.Child("loan-terms", LoanTerms);
        xml.Child("loan-status", LoanStatus);
        xml.Child("channel-code", ChannelCode);
    }
}

public sealed partial record OtherFlag
{
    internal static OtherFlag Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Significance = xml.Attribute<bool>("significance"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("significance", Significance);
    }
}

public sealed partial record LoanTerms
{
    internal static LoanTerms Read(ElementReader xml) => new()
    {
        Rate1 = xml.Attribute<decimal>("rate-1"),
        Rate2 = xml.Attribute<decimal>("rate-2"),
        RepaymentType = xml.Code("repayment-type"),
        RepaymentPlan = xml.Code("repayment-plan"),
        CommitmentDate = xml.Date("commitment-date"),
        RepaymentFirstDate = xml.Date("repayment-first-date"),
        RepaymentFinalDate = xml.Date("repayment-final-date"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("rate-1", Rate1);
        xml.Attribute("rate-2", Rate2);
        xml.Child("repayment-type", RepaymentType);
        xml.Child("repayment-plan", RepaymentPlan);
        xml.Child("commitment-date", CommitmentDate);
        xml.Child("repayment-first-date", RepaymentFirstDate);
        xml.Child("repayment-final-date", RepaymentFinalDate);
    }
}

public sealed partial record LoanStatus
{
    internal static LoanStatus Read(ElementReader xml) => new()
    {
        Year = xml.Attribute<decimal>("year"),
        Currency = xml.Attribute("currency"),
        ValueDate = xml.Attribute<DateOnly>("value-date"),
        InterestReceived = xml.Child("interest-received", AmountElement.Read),
        PrincipalOutstanding = xml.Child("principal-outstanding", AmountElement.Read),
        PrincipalArrears = xml.Child("principal-arrears", AmountElement.Read),
        InterestArrears = xml.Child("interest-arrears", AmountElement.Read),
        InheritedCurrency = xml.DefaultCurrency,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("year", Year);
        xml.Attribute("currency", Currency);
        xml.Attribute("value-date", ValueDate);
        xml.Child("interest-received", InterestReceived);
        xml.Child("principal-outstanding", PrincipalOutstanding);
        xml.Child("principal-arrears", PrincipalArrears);
        xml.Child("interest-arrears", InterestArrears);
    }
}
