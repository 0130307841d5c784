namespace Entente.Iati;

/// <summary>The conditions that an activity is tied to. Source: IATI Standard 2.03,
/// <c>iati-activity/conditions</c>.</summary>
public sealed partial record Conditions : IatiElement
{
    /// <summary>Whether there are any.</summary>
    public Stated<bool> Attached { get; init; }

    /// <summary>The conditions.</summary>
    public ValueList<Condition> Items { get; init; }
}

/// <summary>A condition that an activity is tied to. Source: IATI Standard 2.03,
/// <c>iati-activity/conditions/condition</c>.</summary>
public sealed partial record Condition : IatiElement
{
    /// <summary>What kind it is, by codelist ConditionType: 1 policy, 2 performance, 3 fiduciary.</summary>
    public string? Type { get; init; }

    /// <summary>The condition.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
