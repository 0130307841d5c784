using System.Text.Json.Serialization;
using Entente.App.Features.Figures;

namespace Entente.App.Charts;

/// <summary>
/// A picture of figures or facts with all that makes it quotable: title, description, the table with the same numbers,
/// and what has to be said beside it. What is drawn is the body; the rest stands in pages, twins and files.
/// </summary>
/// <param name="Body">What is drawn.</param>
public sealed record Chart([property: JsonIgnore] ChartBody Body)
{
    /// <summary>The name in its address.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The picture in a sentence or two, for who does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>What has to be said beside it: what is unknown, disputed, or left out of the picture.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The table: every figure or fact of the chart, those included that cannot be drawn.</summary>
    public required IReadOnlyList<ChartRow> Rows { get; init; }

    /// <summary>The address of the picture alone, without the times of a question.</summary>
    public required string Svg { get; init; }

    /// <summary>The address of the table as a file, without the times of a question.</summary>
    public required string Csv { get; init; }
}

/// <summary>A row of a chart's table: one figure, or one fact of a timeline.</summary>
public sealed record ChartRow
{
    /// <summary>The id of the figure; null for what is no figure, and for a year that no source speaks of.</summary>
    public string? Figure { get; init; }

    /// <summary>Whose or what it is, in the reader's language.</summary>
    public required string What { get; init; }

    /// <summary>When, in the reader's language.</summary>
    public required string When { get; init; }

    /// <summary>The first day, month or year in ISO form; null where none is known.</summary>
    public string? Start { get; init; }

    /// <summary>The last day, month or year in ISO form; null where none is known.</summary>
    public string? End { get; init; }

    /// <summary>Whether it is a figure whose value is not known.</summary>
    public bool Unknown { get; init; }

    /// <summary>The value, or the lower end of a range; null for the unknown and for what is no figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The stable word of approximation.</summary>
    public string? Approx { get; init; }

    /// <summary>The value with its word and unit, or what is said of the fact, in the reader's language.</summary>
    public required string Shown { get; init; }

    /// <summary>reported or computed; null for what is no figure.</summary>
    public string? Standing { get; init; }

    /// <summary>Whether one independent source alone says it.</summary>
    public bool SingleSource { get; init; }

    /// <summary>Whether sources give different values for it.</summary>
    public bool Disputed { get; init; }

    /// <summary>The path of its page; null where it has none.</summary>
    public string? Path { get; init; }

    /// <summary>What it rests on, or which sources leave it open.</summary>
    public IReadOnlyList<BasisView> Sources { get; init; } = [];
}

/// <summary>What is drawn of a chart.</summary>
public abstract record ChartBody;
