namespace Entente.Iati;

/// <summary>Money that was promised, came in or went out, at one day. Source: IATI Standard 2.03,
/// <c>iati-activity/transaction</c>.</summary>
public sealed partial record Transaction : IatiElement
{
    /// <summary>The publisher's own reference to it.</summary>
    public string? Ref { get; init; }

    /// <summary>Whether it is humanitarian aid.</summary>
    public Stated<bool> Humanitarian { get; init; }

    /// <summary>What it is, by codelist TransactionType: 1 incoming funds, 2 outgoing commitment, 3 disbursement, 4
    /// expenditure, and so on to 13.</summary>
    public CodeElement? TransactionType { get; init; }

    /// <summary>The day of the payment, or on which a commitment was agreed.</summary>
    public DateElement? TransactionDate { get; init; }

    /// <summary>The amount; its value date may be another day.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>What it is for.</summary>
    public MultilingualText? Description { get; init; }

    /// <summary>Who pays; the reporting organisation where outgoing money does not say.</summary>
    public ProviderOrg? ProviderOrg { get; init; }

    /// <summary>Who is paid; the reporting organisation where incoming money does not say.</summary>
    public ReceiverOrg? ReceiverOrg { get; init; }

    /// <summary>The channel of the money, by codelist DisbursementChannel.</summary>
    public CodeElement? DisbursementChannel { get; init; }

    /// <summary>What it is for; where one transaction says so, all must.</summary>
    public ValueList<Sector> Sectors { get; init; }

    /// <summary>The country that benefits; where one transaction says so, all must.</summary>
    public RecipientCountry? RecipientCountry { get; init; }

    /// <summary>The region that benefits.</summary>
    public RecipientRegion? RecipientRegion { get; init; }

    /// <summary>The type of flow, by codelist FlowType; null where it is not stated.</summary>
    public CodeElement? FlowType { get; init; }

    /// <summary>The type of finance, by codelist FinanceType; null where it is not stated.</summary>
    public CodeElement? FinanceType { get; init; }

    /// <summary>The types of aid, one of a vocabulary.</summary>
    public ValueList<AidType> AidTypes { get; init; }

    /// <summary>Whether the aid is tied, by codelist TiedStatus; null where it is not stated.</summary>
    public CodeElement? TiedStatus { get; init; }

    /// <summary>What the activity states for transactions that do not state it; null where the transaction was not read
    /// from a file. It is not written.</summary>
    public TransactionDefaults? Inherited { get; init; }

    /// <summary>Whether it is humanitarian aid: as stated here, else as the activity states; null where neither can be
    /// read.</summary>
    public bool? EffectiveHumanitarian => (Humanitarian.IsStated ? Humanitarian : Inherited?.Humanitarian)?.Value;

    /// <summary>The type of flow that holds: stated here, else the activity's; null where neither is.</summary>
    public CodeElement? EffectiveFlowType => FlowType ?? Inherited?.FlowType;

    /// <summary>The type of finance that holds: stated here, else the activity's; null where neither is.</summary>
    public CodeElement? EffectiveFinanceType => FinanceType ?? Inherited?.FinanceType;

    /// <summary>The types of aid that hold: those stated here, else the activity's.</summary>
    public ValueList<AidType> EffectiveAidTypes => AidTypes.IsEmpty ? Inherited?.AidTypes ?? default : AidTypes;

    /// <summary>Whether the aid is tied: as stated here, else as the activity states; null where neither is.</summary>
    public CodeElement? EffectiveTiedStatus => TiedStatus ?? Inherited?.TiedStatus;
}
