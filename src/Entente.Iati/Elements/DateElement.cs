namespace Entente.Iati;

/// <summary>An element that says one day, as the beginning or the end of a period.</summary>
public sealed partial record DateElement : IatiElement
{
    /// <summary>The day (<c>iso-date</c>).</summary>
    public Stated<DateOnly> Date { get; init; }

    /// <summary>An element that says this day.</summary>
    public static implicit operator DateElement(DateOnly date) => new() { Date = date };
}
