using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Commitments;

/// <summary>What became of a promise, or how a source tells it.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Text">What.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record OutcomeView(string When, string Text, string? Lang, BasisView Basis);

/// <summary>A verdict on how a promise was kept.</summary>
/// <param name="Verdict">not-due, no-evidence, not-started, limited, substantial, complete, superseded,
/// generic.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lang">The language of the reason where it is not the reader's.</param>
/// <param name="When">As of when, in the reader's language.</param>
/// <param name="Assessor">Who judged.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record VerdictView(
    string Verdict, string Reason, string? Lang, string When, NameView Assessor, BasisView Basis);

/// <summary>How a promise stands to another, or to a figure.</summary>
/// <param name="Relation">restates, includes, ... with <c>-to</c> or, seen from the other side, <c>-from</c>.</param>
/// <param name="Key">The key of the other.</param>
/// <param name="Text">What the other says.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Path">Where the other stands; null where it has no page.</param>
public sealed record LinkView(string Relation, string Key, string Text, string? Lang, string? Path);

/// <summary>What is known of a promise's money at one stage.</summary>
/// <param name="Stage">announced, ..., received.</param>
/// <param name="Figures">The figures; none where nothing is known.</param>
public sealed record StageView(string Stage, IReadOnlyList<FigureView> Figures);

/// <summary>A promise and what became of it.</summary>
public sealed record CommitmentView
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>What is promised: the account's own words, or the sentence that promises it.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the text where it is not the reader's.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether the text is the sentence of the source.</summary>
    public required bool IsQuote { get; init; }

    /// <summary>shall, will, continue, strive, explore, propose.</summary>
    public required string Firmness { get; init; }

    /// <summary>money, number, words: whether a sum, another number, or no number is promised.</summary>
    public required string Measure { get; init; }

    /// <summary>Who promises.</summary>
    public required IReadOnlyList<NameView> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<NameView> Beneficiaries { get; init; }

    /// <summary>When it was made, in the reader's language.</summary>
    public required string Made { get; init; }

    /// <summary>The year in which it was made; null where that is not known.</summary>
    public int? Year { get; init; }

    /// <summary>At which meeting.</summary>
    public NameView? Meeting { get; init; }

    /// <summary>Under which plan or policy.</summary>
    public NameView? Framework { get; init; }

    /// <summary>To which fund.</summary>
    public NameView? Fund { get; init; }

    /// <summary>The figures of the promise: its amount by stage, its target.</summary>
    public required IReadOnlyList<FigureView> Figures { get; init; }

    /// <summary>Until when, in the reader's language; null where no day is set.</summary>
    public string? Deadline { get; init; }

    /// <summary>Whether that day has passed on the day asked about; null where no day is set.</summary>
    public bool? IsPastDeadline { get; init; }

    /// <summary>Who says that it was made, where the source attributes it to another.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The keys of the promises that it says again: it counts once, with them.</summary>
    public required IReadOnlyList<string> Restates { get; init; }

    /// <summary>How it stands to other promises and to figures, both ways.</summary>
    public required IReadOnlyList<LinkView> Links { get; init; }

    /// <summary>The last verdict; null where nobody judged.</summary>
    public string? Verdict { get; init; }

    /// <summary>Why it was judged so.</summary>
    public string? VerdictReason { get; init; }

    /// <summary>The language of the reason where it is not the reader's.</summary>
    public string? VerdictLang { get; init; }

    /// <summary>All verdicts over time, the last first.</summary>
    public required IReadOnlyList<VerdictView> Verdicts { get; init; }

    /// <summary>What became of it.</summary>
    public required IReadOnlyList<OutcomeView> Outcomes { get; init; }

    /// <summary>All sources, each with its own description where it has one.</summary>
    public required IReadOnlyList<OutcomeView> Sources { get; init; }

    /// <summary>How many independent sources tell it: a document and its copies are one, whatever they say of
    /// it.</summary>
    public int ToldBy =>
        Sources.Select(s => s.Basis.CopyOf ?? s.Basis.Document ?? "").Distinct(StringComparer.Ordinal).Count();
}
