namespace Entente.Iati;

/// <summary>When an activity begins or ends, as planned or in fact. Source: IATI Standard 2.03,
/// <c>iati-activity/activity-date</c>.</summary>
public sealed partial record ActivityDate : IatiElement
{
    /// <summary>Which day it is, by codelist ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4
    /// actual end.</summary>
    public string? Type { get; init; }

    /// <summary>The day.</summary>
    public Stated<DateOnly> Date { get; init; }

    /// <summary>What is said of it, as that only the quarter is known.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
