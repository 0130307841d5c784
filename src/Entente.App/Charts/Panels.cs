namespace Entente.App.Charts;

/// <summary>
/// Panels below each other, each with slots from left to right (years, or days on which something was reported) and
/// marks in the slots. Every unit has a panel of its own, so that nothing is held against another unit by eye.
/// </summary>
/// <param name="Panels">The panels.</param>
/// <param name="Legend">What the marks mean.</param>
/// <param name="Nothing">What is said where there is nothing to draw.</param>
/// <param name="Locale">How the axis writes its numbers.</param>
public sealed record PanelsBody(
    IReadOnlyList<ChartPanel> Panels, IReadOnlyList<LegendItem> Legend, string Nothing, Locale Locale) : ChartBody;

/// <summary>One panel.</summary>
/// <param name="Heading">What is counted, with its unit as the axis shows it.</param>
/// <param name="Divisor">What values are divided by on the axis, at least 1.</param>
/// <param name="Slots">The slots, in order.</param>
public sealed record ChartPanel(string Heading, decimal Divisor, IReadOnlyList<ChartSlot> Slots);

/// <summary>A year, or a day of report.</summary>
/// <param name="Label">What stands below it.</param>
/// <param name="Marks">What is drawn in it, side by side.</param>
public sealed record ChartSlot(string Label, IReadOnlyList<ChartMark> Marks);

/// <summary>How a value is drawn.</summary>
public enum MarkKind
{
    /// <summary>A column from zero: a flow, or a count.</summary>
    Column,

    /// <summary>A point on a stem: a stock on its day.</summary>
    Point,

    /// <summary>An outline with broken edges: a target.</summary>
    Target,
}

/// <summary>One figure in a slot.</summary>
public sealed record ChartMark
{
    /// <summary>The id of the figure; null where no source gives one.</summary>
    public string? Figure { get; init; }

    /// <summary>How it is drawn.</summary>
    public required MarkKind Kind { get; init; }

    /// <summary>Which colour, pattern and shape: marks of one style belong together.</summary>
    public required int Style { get; init; }

    /// <summary>The value, or the lower end of a range; null for the unknown.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>What stands at it: the number as the axis counts, with its word; the word for the unknown.</summary>
    public required string Label { get; init; }

    /// <summary>The figure in full.</summary>
    public required string Tip { get; init; }

    /// <summary>Whether a step leads here from the mark of the same style in the slot before.</summary>
    public bool IsStep { get; init; }
}

/// <summary>A sign and what it means.</summary>
/// <param name="Kind">How it is drawn; null for a hatched column: the unknown.</param>
/// <param name="Style">Which colour, pattern and shape.</param>
/// <param name="Text">What it means.</param>
public sealed record LegendItem(MarkKind? Kind, int Style, string Text);
