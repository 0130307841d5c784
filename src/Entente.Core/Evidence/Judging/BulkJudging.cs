using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>A claim of a selection that was left as it is, with the reasons.</summary>
/// <param name="Claim">The key of the claim.</param>
/// <param name="Findings">Why nothing is recorded of it.</param>
public sealed record LeftClaim(string Claim, ImmutableArray<Finding> Findings);

/// <summary>What judging a selection gives: what can be recorded is, and the rest is left with its findings.</summary>
/// <param name="Judgement">What is recorded together; refused where nothing of the selection can be.</param>
/// <param name="Done">The keys of the claims that are judged, in the order of reading.</param>
/// <param name="Left">The claims that are left.</param>
public sealed record BulkJudgement(
    Judgement Judgement, ImmutableArray<string> Done, ImmutableArray<LeftClaim> Left);

/// <summary>
/// Judges several claims of one document at once: one after the other, in the order of reading, each into the account
/// as those before it leave it.
/// </summary>
/// <param name="view">The account, of any effective and known day, as the keeper sees it.</param>
/// <param name="context">The document and who judges.</param>
/// <param name="keys">The keys of persons.</param>
public sealed class BulkJudging(AccountView view, ReadingContext context, ISubjectKeys keys)
{
    /// <summary>Judges a selection.</summary>
    public BulkJudgement Judge(IEnumerable<ClaimDecision> decisions)
    {
        var claims = new ClaimIndex(view);
        var now = view;
        return Take(
            decisions.OrderBy(d => claims.Find(d.Claim) is { Claim: { } claim } ? ReadingOrder.Of(claim) : int.MaxValue)
                .ThenBy(d => claims.Find(d.Claim)?.Span.Start)
                .Select(d => (d.Claim, (Func<Judgement>)(() => new ClaimJudging(now, context, keys).Judge(d)))),
            drafts => now = now.With(drafts, context.Partnership, keys));
    }

    /// <summary>Takes the verdicts on a selection back; what went with one of them is not taken back twice.</summary>
    /// <param name="seen">The claims, each with the verdict that the person saw.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    public BulkJudgement Undo(IEnumerable<(string Claim, EntryRef? Verdict)> seen, string? reason)
    {
        var now = view;
        var claims = new ClaimIndex(view);
        return Take(
            // Parts go before what they were split from, which cannot be undone while they are accepted.
            seen.OrderByDescending(s => DepthOf(claims, s.Claim)).Select(s => (s.Claim, (Func<Judgement>)(() =>
                IsGone(now, s.Verdict)
                    ? new Judgement([], [])
                    : new ClaimJudging(now, context, keys).Undo(s.Claim, s.Verdict, reason)))),
            drafts => now = now.Without(drafts.Select(d => d.Fact).OfType<EntriesWithdrawn>()
                .SelectMany(w => w.Targets)));
    }

    /// <summary>How often a claim, and what it came from, was split from another.</summary>
    private static int DepthOf(ClaimIndex claims, string? claim) =>
        claim is not null && claims.Find(claim) is { Proposed.Fact.Claim: { } whole } ? 1 + DepthOf(claims, whole) : 0;

    /// <summary>Whether a verdict that stood when the selection was made is taken back with another of it.</summary>
    private bool IsGone(AccountView now, EntryRef? verdict) =>
        verdict is { } entry && view.Find(entry) is not null && now.Find(entry) is null;

    private BulkJudgement Take(
        IEnumerable<(string Claim, Func<Judgement> Judge)> selection, Action<ImmutableArray<Draft>> take)
    {
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var done = ImmutableArray.CreateBuilder<string>();
        var left = ImmutableArray.CreateBuilder<LeftClaim>();
        var reopened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (claim, judge) in selection)
        {
            var judgement = judge();
            var findings = judgement.IsAllowed ? FaultOf(claim, judgement.Drafts) : judgement.Findings;
            if (!findings.IsEmpty)
            {
                left.Add(new LeftClaim(claim, findings));
                continue;
            }
            drafts.AddRange(judgement.Drafts);
            done.Add(claim);
            reopened.UnionWith(judgement.Reopened);
            take(judgement.Drafts);
        }
        reopened.ExceptWith(done);
        var whole = drafts.Count > 0
            ? new Judgement(drafts.ToImmutable(), []) { Reopened = [.. reopened.Order(StringComparer.Ordinal)] }
            : Judgement.Refuse([.. left.SelectMany(l => l.Findings).Distinct()]);
        return new BulkJudgement(whole, drafts.Count > 0 ? done.ToImmutable() : [], left.ToImmutable());
    }

    /// <summary>What would take back an entry that this very selection makes is left, to be judged alone.</summary>
    private ImmutableArray<Finding> FaultOf(string claim, ImmutableArray<Draft> drafts) =>
        drafts.Select(d => d.Fact).OfType<EntriesWithdrawn>().SelectMany(w => w.Targets)
            .Any(t => view.Find(t) is null)
            ? [Finding.Of("claim.rests-on-selected", null, ("claim", claim))]
            : [];
}
