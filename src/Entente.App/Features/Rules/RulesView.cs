using System.Globalization;
using Entente.App.Features.Documents;
using Entente.App.Features.Figures;
using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Rules;

/// <summary>What became of the claims that a rule accepted.</summary>
/// <param name="Accepted">How many it accepted in all.</param>
/// <param name="Rejected">How many of them a person rejected afterwards.</param>
/// <param name="Corrected">How many of them a person corrected afterwards, or read otherwise.</param>
/// <param name="TakenBack">How many of them are open again, put off, split or merged.</param>
public sealed record RuleRecord(int Accepted, int Rejected, int Corrected, int TakenBack)
{
    /// <summary>The keys of the claims that a rule accepted, whatever became of them.</summary>
    public static HashSet<string> AcceptedBy(AccountView view, string rule) =>
        view.History(f => f is ClaimJudged judged && judged.Rule == rule).Select(e => ((ClaimJudged)e.Fact).Of)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The claims whose verdict that stands a rule gave, each with the entry of it.</summary>
    public static IEnumerable<(string Claim, EntryRef? Verdict)> StandingOf(ClaimIndex claims, string rule) =>
        claims.All.Where(c => c.Judged?.Fact is ClaimJudged judged && judged.Rule == rule)
            .Select(c => (c.Key, (EntryRef?)c.Judged!.Ref));

    /// <summary>The record of each rule that accepted something.</summary>
    public static IReadOnlyDictionary<string, RuleRecord> Of(AccountView view, ClaimIndex claims)
    {
        var records = new Dictionary<string, RuleRecord>(StringComparer.Ordinal);
        var given = view.History(f => f is ClaimJudged { Rule: not null }).Select(e => (ClaimJudged)e.Fact);
        foreach (var rule in given.GroupBy(j => j.Rule!))
        {
            var states = rule.Select(j => j.Of).Distinct(StringComparer.Ordinal).Select(claims.Find).ToList();
            records[rule.Key] = new RuleRecord(
                states.Count, states.Count(s => s?.Verdict == ClaimVerdict.Rejected),
                states.Count(s => s?.Verdict is ClaimVerdict.Corrected
                    || (s?.Verdict is ClaimVerdict.Accepted && s.Judged?.Fact is ClaimJudged { Rule: null })),
                states.Count(s =>
                    s?.Verdict is null or ClaimVerdict.Deferred or ClaimVerdict.Split or ClaimVerdict.Merged));
        }
        return records;
    }
}

/// <summary>A rule of acceptance.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Entry">The entry that set it up or changed it last.</param>
/// <param name="Reason">Why, in the reader's language where it stands in it.</param>
/// <param name="From">Publishers and hosts; none: every source.</param>
/// <param name="Types">The types of claims, in the reader's language; none: every type.</param>
/// <param name="Confidence">From which confidence on.</param>
/// <param name="When">When it holds.</param>
/// <param name="Who">Who set it up.</param>
/// <param name="Recorded">When it was recorded, in universal time.</param>
/// <param name="Record">What became of what it accepted.</param>
public sealed record RuleLineView(
    string Key, string Entry, WordsView Reason, IReadOnlyList<string> From, IReadOnlyList<string> Types,
    decimal Confidence, string When, string Who, string Recorded, RuleRecord Record)
{
    /// <summary>Whether it accepts today.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>How many claims wait that it takes.</summary>
    public required int Waiting { get; init; }

    /// <summary>Since when it is ended; null where it was not.</summary>
    public string? Ended { get; init; }

    /// <summary>Who ended it.</summary>
    public string? EndedBy { get; init; }

    /// <summary>Why it was ended.</summary>
    public WordsView? EndedReason { get; init; }
}

/// <summary>A claim that a rule takes.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Title">The heading of its document.</param>
/// <param name="Finding">Why it waits for a person; null where it is accepted.</param>
public sealed record RuleClaimView(InboxClaimView Claim, string Title, FindingView? Finding);

/// <summary>What a rule would make of the claims that wait now.</summary>
/// <param name="Rule">The key of the rule; null while it is being set up.</param>
/// <param name="Accepted">What it would accept.</param>
/// <param name="Held">What would wait all the same.</param>
/// <param name="More">In how many further documents there are claims that it takes.</param>
public sealed record RulePreviewView(
    string? Rule, IReadOnlyList<RuleClaimView> Accepted, IReadOnlyList<RuleClaimView> Held, int More)
{
    /// <summary>Looks, and records nothing.</summary>
    public static async Task<RulePreviewView> OfAsync(
        PageRequest page, string partnership, AcceptanceSet rule, string? key, CancellationToken cancellation)
    {
        var waiting = await WaitingClaims.OfAsync(page, rule, cancellation);
        var any = Judge.AtAnyDay(page.Work.View);
        var (_, judged) = waiting.Judged(any, partnership, "", new RehearsalKeys(any, page.Journal.Keys));
        return new RulePreviewView(
            key,
            [.. judged.SelectMany(d => d.Judgement.Accepted.Select(c => ClaimOf(page, d.Source, c.Claim.Key, null)))],
            [.. judged.SelectMany(d => d.Judgement.Held.Select(
                h => ClaimOf(page, d.Source, h.Claim, HeldByRules.Say(page, h.Finding))))],
            waiting.More);
    }

    private static RuleClaimView ClaimOf(
        PageRequest page, SourceRegistered source, string claim, FindingView? finding) =>
        new(InboxClaimView.Of(page.Work.Claims.Find(claim)!, page.Texts),
            source.WordsIn(page.Texts.Locale.Code).Text is { Length: > 0 } title ? title : source.Key, finding);
}

/// <summary>The rules by which claims are accepted as they come in.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Rules">The rules, those in force first, the latest first.</param>
/// <param name="Proposals">How right proposals have been here.</param>
/// <param name="Waiting">What waits, by type and confidence.</param>
public sealed record RulesView(
    AsOfView AsOf, IReadOnlyList<RuleLineView> Rules, IReadOnlyList<ProposalRecordView> Proposals,
    IReadOnlyList<WaitingByConfidence> Waiting)
{
    /// <summary>The view.</summary>
    public static RulesView Of(PageRequest page)
    {
        var view = page.Work.View;
        var records = RuleRecord.Of(view, page.Work.Claims);
        var today = page.View.AsOf.Effective;
        var all = new AcceptanceIndex(view).All;
        Filters.Whole(page, all.Count());
        return new RulesView(
            page.AsOf,
            [
                .. all.Reverse().Select(s => LineOf(page, s, records, today))
                    .OrderByDescending(r => r.IsInForce),
            ],
            ProposalRecordView.Of(page),
            WaitingByConfidence.Of(page));
    }

    private static RuleLineView LineOf(
        PageRequest page, AcceptanceState state, IReadOnlyDictionary<string, RuleRecord> records, DateOnly today)
    {
        var (entry, rule, ended) = state;
        var isInForce = state.HoldsOn(today);
        return new RuleLineView(
            rule.Key, entry.Ref.ToString(), page.Words(rule), rule.From,
            [.. rule.Types.Select(t => page.Texts["claim." + t])], rule.Confidence, page.WhenOf(entry),
            page.Author(entry.Author).Name, page.Texts.Locale.Instant(entry.Recorded),
            records.GetValueOrDefault(rule.Key, new RuleRecord(0, 0, 0, 0)))
        {
            IsInForce = isInForce,
            Waiting = isInForce ? WaitingClaims.Count(rule, page.Work) : 0,
            Ended = ended is null ? null : page.WhenOf(ended),
            EndedBy = ended is null ? null : page.Author(ended.Author).Name,
            EndedReason = ended is null ? null : page.Words((AcceptanceEnded)ended.Fact),
        };
    }
}
