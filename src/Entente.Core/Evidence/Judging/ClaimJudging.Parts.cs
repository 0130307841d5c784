using System.Globalization;

namespace Entente.Core;

/// <summary>Splitting a claim that says two things, and merging two that say the same.</summary>
public sealed partial class ClaimJudging
{
    /// <summary>
    /// Splits a claim into two of the same document, which wait for verdicts of their own; the verdict names them. What
    /// the claim was read as is taken back.
    /// </summary>
    /// <param name="claim">The key of the claim.</param>
    /// <param name="seen">The entry of the verdict that the person saw; null where the claim was open.</param>
    /// <param name="one">What it says first, with the fields that a person gave.</param>
    /// <param name="two">What it says besides.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    public Judgement Split(string claim, EntryRef? seen, Claim one, Claim two, string? reason)
    {
        if (FaultOf(claim, seen) is { } fault)
        {
            return Judgement.Refuse(fault);
        }
        if (PartsFault(Find(claim)!) is { } judged)
        {
            return Judgement.Refuse(judged);
        }
        if (ClaimForm.IsSame(one, two))
        {
            return Judgement.Refuse(Finding.Of("claim.split-same", null, ("claim", claim)));
        }
        var state = Find(claim)!;
        var past = new ClaimPast(view, state);
        var open = view.Without(past.Refs);
        var parts = FreeKeys(claim).Zip([one, two], (key, part) => new KeyedClaim(key, part)).ToList();
        var others = _claims.Of(state.Document).Select(c => c.Claim).OfType<Claim>().Concat([one, two]).ToList();
        var sealing = new ClaimSealing(others, context.Persons, open, keys);
        var proposed = (ClaimProposed)state.Proposed.Fact;
        List<Draft> drafts =
        [
            Draft(new ClaimJudged(claim, ClaimVerdict.Split)
            {
                Reason = reason,
                SplitInto = [.. parts.Select(p => p.Key)],
            }, state.Span),
            .. parts.Select(p => Draft(
                sealing.Propose(p, state.Document, proposed.Extractor) with { Claim = claim }, p.Claim.Span)),
        ];
        var (taken, reopened) = past.Replace(drafts, context.Author, reason);
        return new Judgement([.. taken, .. drafts], []) { Reopened = reopened };
    }

    /// <summary>
    /// Says that a claim is what another one says, which stands for both. Where they are of independent sources, the
    /// sentence becomes a further leg of the figures that were read from the other, and no figure of its own.
    /// </summary>
    /// <param name="claim">The key of the claim that gives way.</param>
    /// <param name="seen">The entry of the verdict that the person saw; null where the claim was open.</param>
    /// <param name="into">
    /// The key of the claim that stands: accepted, and of the same type; or that of a promise of the account, which the
    /// sentence then makes too.
    /// </param>
    /// <param name="reason">Why; null where nothing is said.</param>
    public Judgement Merge(string claim, EntryRef? seen, string into, string? reason)
    {
        if (FaultOf(claim, seen) is { } fault)
        {
            return Judgement.Refuse(fault);
        }
        var state = Find(claim)!;
        var past = new ClaimPast(view, state);
        var open = view.Without(past.Refs);
        if (PromiseOf(open, into) is { } promise)
        {
            return Describe(state, past, open, promise, reason);
        }
        if (into == claim || new ClaimIndex(open).Find(into) is not { } stands || stands.Type != state.Type
            || stands.Verdict is not (ClaimVerdict.Accepted or ClaimVerdict.Corrected))
        {
            return Judgement.Refuse(Finding.Of("claim.merge-unfit", null, ("claim", claim), ("into", into)));
        }
        if (Likeness.FaultOf(Told(state), Told(stands)) is { } differs)
        {
            return Judgement.Refuse(differs);
        }
        if (PartsFault(state) is { } parts)
        {
            return Judgement.Refuse(parts);
        }
        var verdict = new ClaimJudged(claim, ClaimVerdict.Merged) { Reason = reason, SameAs = into };
        List<Draft> drafts = [Draft(verdict, state.Span), .. LegsOf(open, state, stands, reason)];
        var (taken, reopened) = past.Replace(drafts, context.Author, reason);
        return new Judgement([.. taken, .. drafts], []) { Reopened = reopened };
    }

    /// <summary>A promise of the account, by its key; null where it has none, or a claim has that key.</summary>
    private static CommitmentMade? PromiseOf(AccountView open, string key) =>
        new ClaimIndex(open).Find(key) is not null ? null
            : open.FactsOfAnyDay<CommitmentMade>().Select(c => c.Fact).LastOrDefault(c => c.Key == key);

    /// <summary>
    /// Accepts a claim as a further source of a promise that the account has, whoever recorded it. A claim that is read
    /// as no promise, or as one of another sum, cannot be it.
    /// </summary>
    private Judgement Describe(
        ClaimState state, ClaimPast past, AccountView open, CommitmentMade promise, string? reason)
    {
        if (PartsFault(state) is { } parts)
        {
            return Judgement.Refuse(parts);
        }
        KeyedClaim? keyed = state.Claim is { } said ? new KeyedClaim(state.Key, said) : null;
        var read = keyed is { } claim ? ReaderOf(open, claim).Read(claim, null, null) : [];
        if (read.FirstOrDefault(d => d.Fact is CommitmentMade or CommitmentDescribed) is not { } makes)
        {
            return Judgement.Refuse(
                Finding.Of("claim.merge-unfit", null, ("claim", state.Key), ("into", promise.Key)));
        }
        if (makes.Fact is CommitmentMade { Amount: { } own } && promise.Amount is { } held
            && (own.Currency != held.Currency || !own.Amount.Agrees(held.Amount)))
        {
            return Judgement.Refuse(Finding.Of(
                "claim.merge-differs", null, ("claim", state.Key), ("into", promise.Key),
                ("part", own.Currency != held.Currency ? "currency" : "value")));
        }
        List<Draft> drafts =
        [
            Draft(new ClaimJudged(state.Key, ClaimVerdict.Accepted) { Reason = reason }, state.Span),
            Draft(new CommitmentDescribed(promise.Key, "") { Claim = state.Key }, state.Span) with
            {
                Effective = makes.Effective,
            },
        ];
        var (taken, reopened) = past.Replace(drafts, context.Author, reason);
        return new Judgement([.. taken, .. drafts], []) { Reopened = reopened };
    }

    /// <summary>What the other claim was read as, as the document of this one says it too.</summary>
    private IEnumerable<Draft> LegsOf(AccountView open, ClaimState state, ClaimState stands, string? reason)
    {
        var sources = new SourceIndex(open);
        if (sources.ClusterOf(state.Document) == sources.ClusterOf(stands.Document))
        {
            yield break;
        }
        foreach (var entry in open.Entries().Where(e => e.Fact.Claim == stands.Key))
        {
            Fact? leg = entry.Fact switch
            {
                FigureReported figure => figure with
                {
                    Claim = state.Key, Corrects = null, Printed = null, WrittenIn = null, Wordings = null,
                    Reading = new Reading(FigureDirectives.ByHand, IsInferred: true, reason, context.Author),
                },
                CommitmentMade made => new CommitmentDescribed(made.Key, "") { Claim = state.Key },
                CommitmentDescribed said => new CommitmentDescribed(said.Commitment, "") { Claim = state.Key },
                _ => null,
            };
            if (leg is not null)
            {
                yield return Draft(leg, state.Span) with { Effective = entry.Effective };
            }
        }
    }

    /// <summary>What a claim says, with the state that its sentence gives beside it.</summary>
    private KeyedClaim Told(ClaimState state) =>
        new(state.Key, StateBeside.Fill(state.Claim!, _claims.Standing(state.Document).Select(c => c.Claim)));

    /// <summary>
    /// Why a claim that was split cannot be judged as a whole: somebody has accepted parts of it, which would go with
    /// the split. Null where nothing stands in the way.
    /// </summary>
    private Finding? PartsFault(ClaimState state)
    {
        var accepted = AcceptedParts(state).Select(p => p.Key).ToList();
        return accepted.Count == 0
            ? null
            : Finding.Of(
                "claim.parts-accepted", null, ("claim", state.Key), ("count", accepted.Count),
                ("parts", string.Join(", ", accepted)));
    }

    private IEnumerable<ClaimState> AcceptedParts(ClaimState state) =>
        state.Judged?.Fact is ClaimJudged { Verdict: ClaimVerdict.Split, SplitInto: { } into }
            ? into.Select(_claims.Find).OfType<ClaimState>().SelectMany(p =>
                p.Verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected or ClaimVerdict.Merged
                    ? [p]
                    : AcceptedParts(p))
            : [];

    private Finding? FaultOf(string claim, EntryRef? seen) =>
        Find(claim) is not { } state ? Finding.Of("claim.unknown", null, ("claim", claim))
        : seen != state.Judged?.Ref ? Finding.Of("claim.judged-meanwhile", null, ("claim", claim))
        : state.Claim is null ? Finding.Of("claim.sealed", null, ("claim", claim))
        : null;

    /// <summary>Keys that no claim ever had: those of a split that was undone stay with their history.</summary>
    private IEnumerable<string> FreeKeys(string claim)
    {
        var taken = view.History(f => f is ClaimProposed).Select(e => ((ClaimProposed)e.Fact).Key)
            .ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 2)
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"{claim}-{n}"))
            .Where(k => !taken.Contains(k)).Take(2);
    }
}
