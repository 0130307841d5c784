using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Commitments;

/// <summary>What became of a promise, so far as a source tells.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Text">What happened.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record OutcomeView(string When, string Text, string? Lang, BasisView Basis);

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

    /// <summary>Who promises.</summary>
    public required IReadOnlyList<NameView> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<NameView> Beneficiaries { get; init; }

    /// <summary>When it was made, in the reader's language.</summary>
    public required string Made { get; init; }

    /// <summary>At which meeting.</summary>
    public NameView? Meeting { get; init; }

    /// <summary>Under which plan or policy.</summary>
    public NameView? Framework { get; init; }

    /// <summary>The figures of the promise: its amount by stage, its target.</summary>
    public required IReadOnlyList<FigureView> Figures { get; init; }

    /// <summary>Until when, in the reader's language; null where no day is set.</summary>
    public string? Deadline { get; init; }

    /// <summary>The keys of the promises that it says again: it counts once, with them.</summary>
    public required IReadOnlyList<string> Restates { get; init; }

    /// <summary>The last verdict; null where nobody judged.</summary>
    public string? Verdict { get; init; }

    /// <summary>Why it was judged so.</summary>
    public string? VerdictReason { get; init; }

    /// <summary>The language of the reason where it is not the reader's.</summary>
    public string? VerdictLang { get; init; }

    /// <summary>What became of it.</summary>
    public required IReadOnlyList<OutcomeView> Outcomes { get; init; }

    /// <summary>All sources, each with its own description where it has one.</summary>
    public required IReadOnlyList<OutcomeView> Sources { get; init; }
}

/// <summary>The promises of the partnership.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Counted">How many there are, restatements not counted.</param>
/// <param name="Commitments">Each of them, in the order in which they were made.</param>
public sealed record CommitmentsView(AsOfView AsOf, int Counted, IReadOnlyList<CommitmentView> Commitments)
{
    /// <summary>The view.</summary>
    public static CommitmentsView Of(PageRequest page)
    {
        var facts = new CommitmentFacts(page);
        var all = page.View.Facts<CommitmentMade>()
            .OrderBy(c => c.Entry.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(c => c.Entry.Sequence)
            .Select(facts.ViewOf)
            .ToList();
        return new CommitmentsView(page.AsOf, all.Count(c => c.Restates.Count == 0), all);
    }
}

/// <summary>What the account says around its promises, by their keys.</summary>
internal sealed class CommitmentFacts(PageRequest page)
{
    private readonly ILookup<string, Recorded<OutcomeReported>> _outcomes =
        page.View.Facts<OutcomeReported>().ToLookup(o => o.Fact.Of);

    private readonly ILookup<string, Recorded<CommitmentDescribed>> _described =
        page.View.Facts<CommitmentDescribed>().ToLookup(d => d.Fact.Commitment);

    private readonly ILookup<string, Recorded<VerdictGiven>> _verdicts =
        page.View.Facts<VerdictGiven>().ToLookup(v => v.Fact.Of);

    private readonly ILookup<string, string> _restates = page.View.Facts<LinkMade>()
        .Where(l => l.Fact.Kind == LinkKind.Restates).ToLookup(l => l.Fact.From, l => l.Fact.To);

    private readonly ILookup<string, Figure> _figures = page.Figures.All
        .Where(f => f.Key is not null || f.Scope.Kind == ScopeKind.Commitment)
        .ToLookup(f => f.Scope.Kind == ScopeKind.Commitment ? f.Scope.Key : f.Key!);

    public CommitmentView ViewOf(Recorded<CommitmentMade> commitment)
    {
        var (entry, made) = commitment;
        var (words, isQuote) = TextOf(made, entry);
        var verdict = _verdicts[made.Key].LastOrDefault().Fact;
        var reason = verdict is null ? null : page.Words(verdict);
        return new CommitmentView
        {
            Key = made.Key,
            Text = words.Text,
            Lang = words.Lang,
            IsQuote = isQuote,
            Firmness = Keys.Of(made.Firmness),
            Actors = [.. made.Actors.Select(page.Name)],
            Beneficiaries = [.. made.Beneficiaries.Select(page.Name)],
            Made = page.Texts.Locale.Period(entry.Effective, page.Texts),
            Meeting = made.Meeting is { } meeting ? page.Name(meeting) : null,
            Framework = made.Framework is { } framework ? page.Name(framework) : null,
            Figures = [.. _figures[made.Key].Select(page.FigureViews.Of)],
            Deadline = made.Deadline.IsUnknown ? null : page.Texts.Locale.Date(made.Deadline, page.Texts),
            Restates = [.. _restates[made.Key]],
            Verdict = verdict is null ? null : Keys.Of(verdict.Verdict),
            VerdictReason = reason?.Text,
            VerdictLang = reason?.Lang,
            Outcomes = [.. _outcomes[made.Key].Select(o => Outcome(o.Entry, page.Words(o.Fact)))],
            Sources = [
                Outcome(entry, new WordsView("", null)),
                .. _described[made.Key].Select(d => Outcome(d.Entry, page.Words(d.Fact))),
            ],
        };
    }

    private OutcomeView Outcome(Entry entry, WordsView words) =>
        new(
            page.Texts.Locale.Period(entry.Effective, page.Texts), words.Text, words.Lang,
            page.FigureViews.BasisOf(new Basis(entry.Ref, entry.Source, entry.Fact.Claim, entry.Span)));

    private (WordsView Words, bool IsQuote) TextOf(CommitmentMade made, Entry entry)
    {
        if (made.Text.Length > 0)
        {
            return (page.Words(made), false);
        }
        var quote = entry.Fact.Claim is { } claim ? page.Claims.Find(claim)?.Claim?.Quote : null;
        return quote is null
            ? (new WordsView(page.Texts["commitment.sealed"], null), false)
            : (WordsView.Of(new WrittenText(quote, LanguageOf(entry)), page.Texts), true);
    }

    private string LanguageOf(Entry entry) =>
        page.Figures.Sources.Find(entry.Source)?.Language ?? NameForm.NoLanguage;
}
