using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>What kind of thing a searchable text belongs to.</summary>
public enum SearchKind
{
    /// <summary>A source, by its title and publisher.</summary>
    Document,

    /// <summary>A sentence of a document's full text: for the keeper alone.</summary>
    Sentence,

    /// <summary>A claim, by the sentence it quotes.</summary>
    Claim,

    /// <summary>A promise, and how sources describe it.</summary>
    Promise,

    /// <summary>A meeting or a series of meetings.</summary>
    Meeting,

    /// <summary>A fund or facility.</summary>
    Fund,

    /// <summary>A plan, policy or statement, and the activities under it.</summary>
    Plan,

    /// <summary>A country, organisation, group or partnership.</summary>
    Party,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A pillar, area, line or direction, and lists of them.</summary>
    Term,

    /// <summary>A figure, by its quantity and what is printed.</summary>
    Figure,

    /// <summary>A decision of a meeting.</summary>
    Decision,

    /// <summary>What became of a promise or decision, and how it was judged.</summary>
    Outcome,

    /// <summary>A stance, a request, an appreciation.</summary>
    Position,

    /// <summary>An event, or a change of status.</summary>
    Event,

    /// <summary>A project.</summary>
    Project,
}

/// <summary>A text that can be found, with what it belongs to and the entries that it rests on.</summary>
public sealed record SearchRow
{
    /// <summary>What kind of thing the text belongs to.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>The key of the thing; what it names depends on the kind.</summary>
    public required string Key { get; init; }

    /// <summary>The text as it stands, which is searched and shown.</summary>
    public required string Text { get; init; }

    /// <summary>Further words by which it is found, which are not shown as its text; null for none.</summary>
    public string? More { get; init; }

    /// <summary>ISO 639-1 code of the text's language; <c>und</c> where it is not stated.</summary>
    public string Language { get; init; } = NameForm.NoLanguage;

    /// <summary>
    /// The entries that the text comes from, the one that is about the thing first: it is found only where all of
    /// them are shown.
    /// </summary>
    public required ImmutableArray<Entry> RestsOn { get; init; }

    /// <summary>
    /// Whether pages show it whatever its effective day, as sources and what has names; else it is found only where it
    /// holds.
    /// </summary>
    public bool IsOfAnyDay { get; init; }

    /// <summary>Its own day; unknown where it has none.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The key of the document whose words these are; null for the account's own.</summary>
    public string? Document { get; init; }

    /// <summary>Where in the document's text they stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The key of the claim that they were read from.</summary>
    public string? Claim { get; init; }

    /// <summary>
    /// The hash of the stored document that the text was read from; null where it stands in the journal. It is a
    /// stretch of a full text, and only the keeper finds it.
    /// </summary>
    public string? Blob { get; init; }

    /// <summary>The persons under whose keys the text was sealed; empty where it stands open.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}

/// <summary>A text that fits a question.</summary>
/// <param name="Row">The text.</param>
/// <param name="Position">Its number in the index, from 1: the order in which texts came in.</param>
public sealed record SearchHit(SearchRow Row, long Position)
{
    /// <summary>How exactly it fits.</summary>
    public required SearchFit Fit { get; init; }
}

/// <summary>How exactly a text fits a question, the most exact first.</summary>
public enum SearchFit
{
    /// <summary>It has the words as they were typed.</summary>
    Exact,

    /// <summary>It has them with other diacritics, or none.</summary>
    Unmarked,

    /// <summary>It has longer words that begin so.</summary>
    Begun,

    /// <summary>It has another spelling or form of a word.</summary>
    Variant,
}
