using System.Text.Json.Serialization;

namespace Entente.App.Features.Figures;

/// <summary>The time of a stock or target.</summary>
/// <param name="At">The date in ISO form; null where it is not known.</param>
/// <param name="Precision">day, month, year, not-after, not-before, unknown.</param>
public sealed record TimeView(string? At, string Precision);

/// <summary>A period, both ends included; an end that is not known is null.</summary>
/// <param name="Start">The first day, month or year.</param>
/// <param name="End">The last day, month or year.</param>
public sealed record PeriodView(string? Start, string? End);

/// <summary>One leg of a figure, with the sentence it rests on where the account holds one.</summary>
public sealed record BasisView
{
    /// <summary>The claim; null where the figure was entered without one.</summary>
    public string? Claim { get; init; }

    /// <summary>The document or source; null for the account's own record.</summary>
    public string? Document { get; init; }

    /// <summary>The sentence, exactly as it stands in the document; null where the account holds none.</summary>
    public string? Quote { get; init; }

    /// <summary>The entry of the journal.</summary>
    public required string Entry { get; init; }

    /// <summary>The heading of the source, in the reader's language where the account has it so.</summary>
    public string? Title { get; init; }

    /// <summary>The language of the heading where it is not the reader's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>The first of the sources that are one with this source; null where it is that itself.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, in ISO form.</summary>
    public string? Published { get; init; }

    /// <summary>Where it stands on the network.</summary>
    public string? Address { get; init; }
}

/// <summary>How a figure was read.</summary>
/// <param name="Rule">The stable key of the rule.</param>
/// <param name="Inferred">Whether the source does not say it outright.</param>
/// <param name="Reason">Why, in the reader's language.</param>
public sealed record ReadingView(string Rule, bool Inferred, string Reason);

/// <summary>What the source prints.</summary>
/// <param name="Text">The figure as printed.</param>
/// <param name="Period">The period as printed.</param>
/// <param name="Unit">The counted thing as printed.</param>
public sealed record PrintedView(string? Text, string? Period, string? Unit);

/// <summary>A figure as pages, twins and commands show it.</summary>
public sealed record FigureView
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the quantity.</summary>
    public required string Quantity { get; init; }

    /// <summary>The quantity in the reader's language.</summary>
    public required string QuantityName { get; init; }

    /// <summary>The key of what it is about.</summary>
    public required string Scope { get; init; }

    /// <summary>partnership, fund, plan, ...</summary>
    public required string ScopeKind { get; init; }

    /// <summary>What it is about, in the reader's language.</summary>
    public required string ScopeName { get; init; }

    /// <summary>stock, flow, target, ratio, rank.</summary>
    public required string Kind { get; init; }

    /// <summary>The stage of money.</summary>
    public string? Stage { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The counted state.</summary>
    public string? State { get; init; }

    /// <summary>The key of who gives.</summary>
    public string? From { get; init; }

    /// <summary>The day of a stock, target, ratio or rank.</summary>
    public TimeView? Time { get; init; }

    /// <summary>The period of a flow.</summary>
    public PeriodView? Period { get; init; }

    /// <summary>When, in the reader's language.</summary>
    public required string When { get; init; }

    /// <summary>A number; a list of two for a range; null for the unknown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public object? Value { get; init; }

    /// <summary>true where the value is not known.</summary>
    public bool? Unknown { get; init; }

    /// <summary>The stable word of approximation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Approx { get; init; }

    /// <summary>The word of approximation as printed.</summary>
    public string? ApproxText { get; init; }

    /// <summary>The value with its word and unit, in the reader's language.</summary>
    public required string Shown { get; init; }

    /// <summary>reported or computed.</summary>
    public required string Standing { get; init; }

    /// <summary>certified, interim, estimate.</summary>
    public string? Certainty { get; init; }

    /// <summary>How many independent sources say it; copies of one text are one.</summary>
    public required int Sources { get; init; }

    /// <summary>Whether one independent source alone says it.</summary>
    public required bool SingleSource { get; init; }

    /// <summary>Whether it is the multiple of a base that is not known.</summary>
    public bool? BaseUnknown { get; init; }

    /// <summary>What the source prints.</summary>
    public PrintedView? Printed { get; init; }

    /// <summary>How it was read.</summary>
    public ReadingView? Reading { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<BasisView> Basis { get; init; }

    /// <summary>For an unknown: the sources that leave it open.</summary>
    public IReadOnlyList<BasisView>? LeftOpenBy { get; init; }

    /// <summary>The figures it was made from.</summary>
    public IReadOnlyList<string>? MadeFrom { get; init; }

    /// <summary>The parts that are missing.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The figures it says again.</summary>
    public IReadOnlyList<string>? Restates { get; init; }

    /// <summary>The figures it is a sum of.</summary>
    public IReadOnlyList<string>? Includes { get; init; }

    /// <summary>The sums it was taken from as what is left.</summary>
    public IReadOnlyList<string>? ResidualOf { get; init; }

    /// <summary>What has to be said beside it.</summary>
    public IReadOnlyList<FindingView>? Notes { get; init; }
}
