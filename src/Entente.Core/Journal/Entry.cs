namespace Entente.Core;

/// <summary>
/// One entry of the journal: the envelope with its three times, and the fact. Effective is when it holds, known is
/// since when, recorded is when the account took it in.
/// </summary>
public sealed record Entry
{
    /// <summary>The stream: <c>register</c>, or <c>partnership/KEY</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>The number in the stream, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it holds: from the first day on that its start may mean. Open where it has always held.</summary>
    public Period Effective { get; init; }

    /// <summary>The first day on which it was known; this day is included.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The key of the body to which alone it is known; null where it is known to the public.</summary>
    public string? KnownTo { get; init; }

    /// <summary>When the account took it in; strictly increasing in a stream.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>The key of the person who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>The key of the source it rests on; null where the account itself is the source.</summary>
    public string? Source { get; init; }

    /// <summary>Where in the source's text it stands.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>What it states.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The hash of the entry before it in the stream; zero for the first.</summary>
    public required ChainHash Previous { get; init; }

    /// <summary>Which entry this is.</summary>
    public EntryRef Ref => new(Stream, Sequence);

    /// <summary>The day from which it holds; null where it has always held.</summary>
    public DateOnly? EffectiveFrom =>
        Effective.Start.Qualifier == DateQualifier.NotAfter ? Effective.Start.Latest : Effective.Start.Earliest;
}

/// <summary>What somebody wants to append: an entry without what the journal itself adds.</summary>
/// <param name="Fact">What it states.</param>
/// <param name="Author">The key of the person who writes it.</param>
/// <param name="Known">The first day on which it was known; null: the day on which it is recorded.</param>
/// <param name="Effective">When it holds.</param>
/// <param name="Source">The key of the source it rests on.</param>
/// <param name="Span">Where in the source's text it stands.</param>
/// <param name="KnownTo">The body to which alone it is known; null: the public.</param>
public sealed record Draft(
    Fact Fact,
    string Author,
    DateOnly? Known = null,
    Period Effective = default,
    string? Source = null,
    TextSpan? Span = null,
    string? KnownTo = null);
