namespace Entente.Iati;

/// <summary>What an activity states for those of its transactions that do not state it themselves.</summary>
public sealed record TransactionDefaults
{
    /// <summary>Whether the activity is humanitarian aid.</summary>
    public Stated<bool> Humanitarian { get; init; }

    /// <summary>The type of flow; null where none is stated.</summary>
    public CodeElement? FlowType { get; init; }

    /// <summary>The type of finance; null where none is stated.</summary>
    public CodeElement? FinanceType { get; init; }

    /// <summary>The types of aid.</summary>
    public ValueList<AidType> AidTypes { get; init; }

    /// <summary>Whether the aid is tied; null where it is not stated.</summary>
    public CodeElement? TiedStatus { get; init; }
}
