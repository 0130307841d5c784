namespace Entente.Iati;

/// <summary>What the Creditor Reporting System of OECD DAC wants besides. Source: IATI Standard 2.03,
/// <c>iati-activity/crs-add</c>.</summary>
public sealed partial record CrsAdd : IatiElement
{
    /// <summary>Its flags.</summary>
    public ValueList<OtherFlag> OtherFlags { get; init; }

    /// <summary>The terms of a loan.</summary>
    public LoanTerms? LoanTerms { get; init; }

    /// <summary>Where a loan stands.</summary>
    public LoanStatus? LoanStatus { get; init; }

    /// <summary>The channel of delivery, by codelist CRSChannelCode.</summary>
    public TextElement? ChannelCode { get; init; }
}

/// <summary>A flag of the Creditor Reporting System. Source: IATI Standard 2.03,
/// <c>iati-activity/crs-add/other-flags</c>.</summary>
public sealed partial record OtherFlag : IatiElement
{
    /// <summary>The flag, by codelist CRSAddOtherFlags.</summary>
    public string? Code { get; init; }

    /// <summary>Whether it is set.</summary>
    public Stated<bool> Significance { get; init; }
}

/// <summary>The terms of a loan. Source: IATI Standard 2.03, <c>iati-activity/crs-add/loan-terms</c>.</summary>
public sealed partial record LoanTerms : IatiElement
{
    /// <summary>The interest rate in percent.</summary>
    public Stated<decimal> Rate1 { get; init; }

    /// <summary>The second interest rate in percent.</summary>
    public Stated<decimal> Rate2 { get; init; }

    /// <summary>How it is repaid, by codelist LoanRepaymentType.</summary>
    public CodeElement? RepaymentType { get; init; }

    /// <summary>How often it is repaid, by codelist LoanRepaymentPeriod.</summary>
    public CodeElement? RepaymentPlan { get; init; }

    /// <summary>The day the loan was agreed.</summary>
    public DateElement? CommitmentDate { get; init; }

    /// <summary>The day of the first repayment.</summary>
    public DateElement? RepaymentFirstDate { get; init; }

    /// <summary>The day of the last repayment.</summary>
    public DateElement? RepaymentFinalDate { get; init; }
}

/// <summary>Where a loan stands at the end of a year. Source: IATI Standard 2.03,
/// <c>iati-activity/crs-add/loan-status</c>.</summary>
public sealed partial record LoanStatus : IatiElement
{
    /// <summary>The year of the report, which the Standard types as a decimal.</summary>
    public Stated<decimal> Year { get; init; }

    /// <summary>The currency of the amounts that is stated here, by codelist Currency; null where none is.</summary>
    public string? Currency { get; init; }

    /// <summary>The day by whose exchange rate the amounts are converted.</summary>
    public Stated<DateOnly> ValueDate { get; init; }

    /// <summary>Interest received in the year.</summary>
    public AmountElement? InterestReceived { get; init; }

    /// <summary>What is owed at the end of the year.</summary>
    public AmountElement? PrincipalOutstanding { get; init; }

    /// <summary>What of it is overdue.</summary>
    public AmountElement? PrincipalArrears { get; init; }

    /// <summary>Interest that is overdue.</summary>
    public AmountElement? InterestArrears { get; init; }

    /// <summary>The default currency of the activity; null where none is stated, or where the element was not read from
    /// a file. It is not written.</summary>
    public string? InheritedCurrency { get; init; }

    /// <summary>The currency that holds: the one stated here, else the default; null where neither is stated.</summary>
    public string? EffectiveCurrency => Currency ?? InheritedCurrency;
}
