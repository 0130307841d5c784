namespace Entente.Core;

/// <summary>What a number is, which decides what may be done with it.</summary>
public enum FigureKind
{
    /// <summary>Holds at a day.</summary>
    Stock,

    /// <summary>Happened in a period.</summary>
    Flow,

    /// <summary>Shall hold at or by a day.</summary>
    Target,

    /// <summary>One figure over another.</summary>
    Ratio,

    /// <summary>A place in an order.</summary>
    Rank,
}

/// <summary>What a figure stands on.</summary>
public enum Standing
{
    /// <summary>A source says so.</summary>
    Reported,

    /// <summary>Entries add up to it.</summary>
    Computed,
}

/// <summary>One leg of a figure: the entry, and where its source says it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Source">The key of the source; null where the account's own record is the source.</param>
/// <param name="Claim">The key of the claim it was read from; null where it was entered by hand.</param>
/// <param name="Span">Where in the source's text it stands.</param>
public sealed record Basis(EntryRef Entry, string? Source, string? Claim, TextSpan? Span);

/// <summary>
/// A number that someone may quote, with all that makes it quotable: what it counts, of what kind, about what, when,
/// and what it rests on.
/// </summary>
public sealed record Figure
{
    /// <summary>
    /// The id: <c>r</c> and the entry's number for a reported one, <c>c-</c> and its parts for a computed one.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>
    /// A shorter id by which it was cited before, or would be if no other figure shared it; null where it has none. It
    /// is answered where it means one figure alone.
    /// </summary>
    public string? FormerId { get; init; }

    /// <summary>The key of the quantity in the catalogue.</summary>
    public required string Quantity { get; init; }

    /// <summary>Stock, flow, target, ratio or rank.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The stage of money; null for what is no money.</summary>
    public MoneyStage? Stage { get; init; }

    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What it is about.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The state that is counted, as the source names it.</summary>
    public string? State { get; init; }

    /// <summary>Who gives, for contributions and aid.</summary>
    public string? From { get; init; }

    /// <summary>The day of a stock or target; unknown where none is known.</summary>
    public PartialDate At { get; init; }

    /// <summary>The period of a flow, both ends included.</summary>
    public Period? Over { get; init; }

    /// <summary>The value; it may be unknown.</summary>
    public required Measure Value { get; init; }

    /// <summary>Reported or computed.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Certified, interim or estimate, where it applies.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Whether one independent source alone says it; copies of one text are one source.</summary>
    public bool IsSingleSource { get; init; }

    /// <summary>What the source prints.</summary>
    public Printed? Printed { get; init; }

    /// <summary>How it was read.</summary>
    public Reading? Reading { get; init; }

    /// <summary>What it rests on; empty for an unknown.</summary>
    public IReadOnlyList<Basis> Basis { get; init; } = [];

    /// <summary>For an unknown: the sources that leave it open.</summary>
    public IReadOnlyList<Basis> LeftOpenBy { get; init; } = [];

    /// <summary>For a computed or combined figure: the ids of the figures it was made from.</summary>
    public IReadOnlyList<string> MadeFrom { get; init; } = [];

    /// <summary>For an "at least" or unknown total: the parts that are missing, by figure id or name.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The key by which links name this figure.</summary>
    public string? Key { get; init; }

    /// <summary>The ids of earlier figures that this one says again: it counts once, with them.</summary>
    public IReadOnlyList<string> Restates { get; init; } = [];

    /// <summary>The ids of figures that this one is a sum of.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>The ids of the sums from which this one was taken as what is left.</summary>
    public IReadOnlyList<string> ResidualOf { get; init; } = [];

    /// <summary>Whether a multiple is stated of a base that is not known.</summary>
    public bool IsBaseUnknown { get; init; }

    /// <summary>What a reader has to know beside the number: advisory findings.</summary>
    public IReadOnlyList<Finding> Notes { get; init; } = [];
}
