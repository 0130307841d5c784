namespace Entente.App.Charts;

/// <summary>Lanes over one scale of days: meetings, plans and policies, promises with what became of them.</summary>
/// <param name="From">The first day of the scale.</param>
/// <param name="Until">The last day of the scale.</param>
/// <param name="Day">The day as of which it is drawn.</param>
/// <param name="DayLabel">What stands at that day.</param>
/// <param name="Lanes">The lanes, from above.</param>
/// <param name="Legend">What the signs mean.</param>
/// <param name="Nothing">What is said where there is nothing to draw.</param>
public sealed record TimelineBody(
    DateOnly From, DateOnly Until, DateOnly Day, string DayLabel, IReadOnlyList<TimelineLane> Lanes,
    IReadOnlyList<TimelineLegend> Legend, string Nothing) : ChartBody;

/// <summary>A lane: rows of one kind.</summary>
/// <param name="Heading">What it holds.</param>
/// <param name="Rows">Its rows.</param>
public sealed record TimelineLane(string Heading, IReadOnlyList<TimelineRow> Rows);

/// <summary>One thing, or the meetings of one series.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Signs">What is drawn on its line.</param>
public sealed record TimelineRow(string Label, IReadOnlyList<TimelineSign> Signs);

/// <summary>How something is drawn on a line of time.</summary>
public enum SignKind
{
    /// <summary>A bar: the period that something covers.</summary>
    Period,

    /// <summary>A bar that goes on: an end is not known.</summary>
    Open,

    /// <summary>A disc: a meeting.</summary>
    Meeting,

    /// <summary>A ring: a promise is made.</summary>
    Promise,

    /// <summary>An upright stroke: its day.</summary>
    Deadline,

    /// <summary>A square: what became of it.</summary>
    Outcome,
}

/// <summary>A sign on a line of time.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; the same for a single day.</param>
/// <param name="Label">What stands at it where there is room; empty for nothing.</param>
/// <param name="Tip">What it is, in full.</param>
public sealed record TimelineSign(SignKind Kind, DateOnly From, DateOnly Until, string Label, string Tip);

/// <summary>A sign and what it means.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Text">What it means.</param>
public sealed record TimelineLegend(SignKind Kind, string Text);
