using System.Collections.Immutable;
using Entente.App.Features.Documents;
using Entente.App.Features.Figures;
using Entente.App.Features.Rules;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A sentence within its paragraph.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="After">What stands after it.</param>
public sealed record SentenceView(string Before, string Sentence, string After);

/// <summary>A rule by which a claim may be read.</summary>
/// <param name="Rule">Its stable key.</param>
/// <param name="Reason">What it says, in the reader's language.</param>
/// <param name="Result">What the claim becomes by it.</param>
/// <param name="IsDefault">Whether it is the one that is taken where nobody chooses.</param>
/// <param name="IsTaken">Whether the claim is read by it now.</param>
public sealed record RuleView(string Rule, string Reason, string Result, bool IsDefault, bool IsTaken);

/// <summary>A name that the account does not know, and what it may stand for.</summary>
/// <param name="Key">The key that it would get.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Sort">What sort of thing bears it.</param>
/// <param name="Candidates">What it may stand for, the likeliest first.</param>
public sealed record UnknownNameView(string Key, string Name, string Sort, IReadOnlyList<NameView> Candidates);

/// <summary>A verdict that was given, with what became of it.</summary>
/// <param name="Verdict">accepted, corrected, rejected, deferred.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="When">When, in universal time.</param>
/// <param name="Reason">Why.</param>
/// <param name="TakenBackBy">Who took it back; null where it stands.</param>
/// <param name="TakenBack">When it was taken back.</param>
/// <param name="TakenBackReason">Why it was taken back.</param>
public sealed record VerdictView(
    string Verdict, string Who, string When, string? Reason, string? TakenBackBy, string? TakenBack,
    string? TakenBackReason)
{
    /// <summary>
    /// The key of the rule of acceptance that gave it in that person's name; null where a person did.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>The keys of the claims into which it was split; null where it was not.</summary>
    public IReadOnlyList<string>? SplitInto { get; init; }

    /// <summary>Those of the claims into which it was split that went when the split was taken back.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>The key of the claim into which it was merged; null where it was not.</summary>
    public string? SameAs { get; init; }
}

/// <summary>A claim that may say the same.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Quote">Its sentence; null where a person's key was destroyed.</param>
/// <param name="Title">The heading of its document.</param>
public sealed record SameClaimView(string Key, string? Quote, string Title)
{
    /// <summary>What it says, in a line.</summary>
    public required string Says { get; init; }

    /// <summary>How many are offered.</summary>
    private const int Most = 20;

    /// <summary>The accepted claims of the same type, those first that have most fields in common.</summary>
    public static IReadOnlyList<SameClaimView> Of(PageRequest page, ClaimState state)
    {
        if (state.Claim is not { } claim)
        {
            return [];
        }
        var own = ClaimForm.FieldsOf(claim).Where(f => f.Text is not null).ToDictionary(f => f.Field.Name, f => f.Text);
        return
        [
            .. (from other in page.Work.Claims.All
               where other.Key != state.Key && other.Type == state.Type && other.Claim is not null
                   && other.Verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected
               let shared = ClaimForm.FieldsOf(other.Claim!).Count(f => own.GetValueOrDefault(f.Field.Name) == f.Text
                   && f.Text is not null)
               orderby shared descending
               let source = page.Work.Sources.Find(other.Document)
               select new SameClaimView(
                   other.Key, other.Claim!.Quote, source?.WordsIn(page.Texts.Locale.Code).Text ?? other.Document)
               {
                   Says = ClaimSaid.Of(other.Claim!, page.Texts),
               })
                .Take(Most),
        ];
    }
}

/// <summary>A claim beside its sentence: how it is read, and what the account holds already.</summary>
public sealed record ClaimPageView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>The claim.</summary>
    public required InboxClaimView Claim { get; init; }

    /// <summary>The document.</summary>
    public required SourceView Document { get; init; }

    /// <summary>
    /// The sentence in its paragraph; null where the text is not at hand or the reader may not see it.
    /// </summary>
    public SentenceView? Context { get; init; }

    /// <summary>
    /// That the text of the document has letters that cannot be seen; null where it has none, or is not shown.
    /// </summary>
    public FindingView? Invisible { get; init; }

    /// <summary>What the claim was read as, or how it will be read when it is accepted.</summary>
    public required IReadOnlyList<FactView> Reading { get; init; }

    /// <summary>Whether the reading is on record, rather than a dry run.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Why it cannot be read.</summary>
    public required IReadOnlyList<FindingView> ReadingFindings { get; init; }

    /// <summary>The rules by which it may be read; none where there is no choice.</summary>
    public required IReadOnlyList<RuleView> Rules { get; init; }

    /// <summary>The names that reading it would bring in.</summary>
    public required IReadOnlyList<UnknownNameView> UnknownNames { get; init; }

    /// <summary>What the account holds already.</summary>
    public required HeldView Held { get; init; }

    /// <summary>The claims into which it may be merged.</summary>
    public required IReadOnlyList<SameClaimView> Same { get; init; }

    /// <summary>
    /// The parties and funds that claims of the document name, those that stand closest first, then those of the
    /// account: what a person who corrects a name is offered.
    /// </summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The verdicts that were given, the latest first.</summary>
    public required IReadOnlyList<VerdictView> Verdicts { get; init; }

    /// <summary>The entry of the verdict that stands; null where the claim is open.</summary>
    public string? Seen { get; init; }

    /// <summary>The claim before it in its document; null at the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The claim after it in its document; null at the last.</summary>
    public string? Next { get; init; }

    /// <summary>Which one of its document's claims it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The verdict that was given last; null where the address names none.</summary>
    public DoneView? Done { get; init; }

    /// <summary>The view; null where the account has no such claim at these times.</summary>
    /// <param name="page">The question.</param>
    /// <param name="key">The key of the claim.</param>
    /// <param name="corrected">The claim as a person is correcting it; null where nobody is.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ClaimPageView?> OfAsync(
        PageRequest page, string key, Claim? corrected, CancellationToken cancellation)
    {
        var any = Judge.AtAnyDay(page.View);
        if (page.Work.Claims.Find(key) is not { } state || page.Partnership is not { } partnership
            || await DocumentAtHand.OfAsync(page.Journal, any, state.Document, cancellation) is not { } document)
        {
            return null;
        }
        var rehearsal = new Rehearsal(page, any, document, partnership, state, corrected);
        var siblings = InboxView.Ordered(page.Work.Claims.Of(state.Document)).Select(c => c.Key).ToList();
        var at = siblings.IndexOf(key);
        return new ClaimPageView
        {
            AsOf = page.AsOf,
            Claim = InboxClaimView.Of(corrected is null ? state : state with { Claim = corrected }, page.Texts) with
            {
                Waits = HeldByRules.Of(page, [state]).GetValueOrDefault(key),
                CopyOf = CopiedClaimView.Of(page, key),
            },
            Document = DocumentsView.SourceOf(page, document.Source, page.Work.Claims.Of(state.Document)),
            Context = page.View.Reader.IsKeeper && document.Text is { } text
                ? SentenceIn(text, document.Source, corrected?.Span ?? state.Claim?.Span ?? state.Span)
                : null,
            Invisible = DocumentView.InvisibleIn(
                page.View.Reader.IsKeeper ? document.Text : null, document.Source, page.Texts),
            Reading = rehearsal.Facts,
            IsRead = rehearsal.IsRecorded,
            ReadingFindings = [.. rehearsal.Findings.Select(f => FindingView.Of(f, page.Texts))],
            Rules = rehearsal.Rules(),
            UnknownNames = rehearsal.UnknownNames(),
            Held = HeldView.Of(page, rehearsal),
            Same = SameClaimView.Of(page, state),
            Names = page.View.Reader.IsKeeper ? ClaimNames.Of(page, state) : [],
            Verdicts = VerdictsOf(page, page.Work.View, key),
            Seen = state.Judged?.Ref.ToString(),
            Previous = at > 0 ? siblings[at - 1] : null,
            Next = at + 1 < siblings.Count ? siblings[at + 1] : null,
            Number = at + 1,
            Done = DoneView.Of(page),
        };
    }

    /// <summary>The line of the article in which a sentence stands.</summary>
    private static SentenceView SentenceIn(SourceText text, SourceRegistered source, TextSpan span)
    {
        var part = source.Content!.Parts.Select(p => p.Span).Where(p => p.Covers(span))
            .DefaultIfEmpty(span).First();
        var (start, end) = (text.ToUtf16(span.Start), text.ToUtf16(span.End));
        var (first, last) = (text.ToUtf16(part.Start), text.ToUtf16(part.End));
        var from = start == first ? first : Math.Max(first, text.Text.LastIndexOf('\n', start - 1, start - first) + 1);
        var to = text.Text.IndexOf('\n', end, last - end) is >= 0 and var found ? found : last;
        return new SentenceView(text.Text[from..start], text.Text[start..end], text.Text[end..to]);
    }

    private static ImmutableArray<VerdictView> VerdictsOf(PageRequest page, AccountView view, string key)
    {
        return
        [
            .. from entry in view.History(f => f is ClaimJudged judged && judged.Of == key).Reverse()
               let judged = (ClaimJudged)entry.Fact
               let taken = view.Overruling(entry.Ref).FirstOrDefault(o => o.Fact is EntriesWithdrawn)
               let said = taken is null ? null : ((EntriesWithdrawn)taken.Fact).Reason
               select new VerdictView(
                   Keys.Of(judged.Verdict), page.Author(entry.Author).Name,
                   page.Texts.Locale.Instant(entry.Recorded), judged.Reason,
                   taken is null ? null : page.Author(taken.Author).Name,
                   taken is null ? null : page.Texts.Locale.Instant(taken.Recorded),
                   string.IsNullOrEmpty(said) ? null : said)
               {
                   Rule = judged.Rule,
                   SplitInto = judged.SplitInto,
                   Gone = [.. (judged.SplitInto ?? []).Where(p => page.Work.Claims.Find(p) is null)],
                   SameAs = judged.SameAs,
               },
        ];
    }
}
