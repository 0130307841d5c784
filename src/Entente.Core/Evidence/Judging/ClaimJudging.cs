using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Judges the claims of one document: from the account, the claim and what a person decides, to the drafts that are
/// recorded. It is pure, so that the dry run which a page shows is the very list that would be recorded. A claim that
/// was judged before is judged anew: what it was read as is taken back in the same list.
/// </summary>
/// <param name="view">The account, of any effective and known day, as the keeper sees it.</param>
/// <param name="context">
/// The document and who judges. Its claims are those of a document that is being taken in; of one that the account has,
/// the account's own are taken.
/// </param>
/// <param name="keys">The keys of persons.</param>
public sealed partial class ClaimJudging(AccountView view, ReadingContext context, ISubjectKeys keys)
{
    private readonly ClaimIndex _claims = new(view);

    /// <summary>Judges one claim.</summary>
    public Judgement Judge(ClaimDecision decision)
    {
        if (Find(decision.Claim) is not { } state)
        {
            return Judgement.Refuse(Finding.Of("claim.unknown", null, ("claim", decision.Claim)));
        }
        if (decision.Seen != state.Judged?.Ref)
        {
            return Judgement.Refuse(Finding.Of("claim.judged-meanwhile", null, ("claim", state.Key)));
        }
        if (NothingNew(decision, state) is { } same)
        {
            return Judgement.Refuse(same);
        }
        if (PartsFault(state) is { } parts)
        {
            return Judgement.Refuse(parts);
        }
        decision = KeepCorrection(decision, state);
        var past = new ClaimPast(view, state);
        var open = view.Without(past.Refs);
        var claim = decision.Corrected ?? new ClaimIndex(open).Find(state.Key)?.Claim;
        if (FaultOf(decision, claim) is { } fault)
        {
            return Judgement.Refuse(fault);
        }
        var drafts = new List<Draft> { Draft(VerdictOf(decision, state, open), state.Span) };
        if (decision.Verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected)
        {
            var keyed = new KeyedClaim(state.Key, claim!);
            drafts[0] = drafts[0] with { Span = claim!.Span };
            var read = Read(open, keyed, decision);
            if (!read.IsAllowed)
            {
                return read;
            }
            drafts.AddRange(read.Drafts);
            if (RingOf(open, drafts) is { } ring)
            {
                return Judgement.Refuse(ring);
            }
        }
        var (taken, reopened) = past.Replace(drafts, context.Author, decision.Reason);
        return new Judgement([.. taken, .. drafts], []) { Reopened = reopened };
    }

    /// <summary>
    /// Takes the last verdict back, with all that was read from the claim: the verdict that it replaced stands again,
    /// with what it was read as; a claim without one is open again.
    /// </summary>
    /// <param name="claim">The key of the claim.</param>
    /// <param name="seen">The entry of the verdict that is to be taken back.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    public Judgement Undo(string claim, EntryRef? seen, string? reason)
    {
        if (Find(claim) is not { } state)
        {
            return Judgement.Refuse(Finding.Of("claim.unknown", null, ("claim", claim)));
        }
        if (state.Judged is null || state.Judged.Ref != seen)
        {
            return Judgement.Refuse(Finding.Of(
                state.Judged is null ? "claim.not-judged" : "claim.judged-meanwhile", null, ("claim", claim)));
        }
        if (PartsFault(state) is { } parts)
        {
            return Judgement.Refuse(parts);
        }
        var (taken, reopened) = new ClaimPast(view, state).TakeBack([], context.Author, reason);
        var before = new VerdictBefore(view, state);
        return new Judgement([.. taken, .. before.Restore(context.Author, reason)], [])
        {
            Reopened = [.. reopened.Except(before.Claims)],
        };
    }

    /// <summary>
    /// Accepts claims as they are, in the order of reading; each reading builds on those before it.
    /// </summary>
    /// <param name="open">The claims, none of them judged before.</param>
    /// <param name="rules">The key of the rule of acceptance by which a claim is accepted; a person accepts the
    /// others.</param>
    public ImmutableArray<Draft> AcceptAll(
        IEnumerable<KeyedClaim> open, IReadOnlyDictionary<string, string>? rules = null)
    {
        var reader = new ClaimReader(view, context, keys);
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var rings = new RelationRings(view, view.Entities);
        foreach (var claim in open.OrderBy(c => ReadingOrder.Of(c.Claim)).ThenBy(c => c.Claim.Start))
        {
            var verdict = new ClaimJudged(claim.Key, ClaimVerdict.Accepted)
            {
                Rule = rules?.GetValueOrDefault(claim.Key), IsUnseen = rules is null,
            };
            drafts.Add(Draft(verdict, claim.Claim.Span));
            // A link that leads back to where it begins says nothing: what else the claim says is taken.
            drafts.AddRange(reader.Read(claim).Where(d => rings.Take(d) is null));
        }
        return drafts.ToImmutable();
    }

    /// <summary>What reading links may not make a ring of, with what the account has and these merges.</summary>
    private Finding? RingOf(AccountView open, List<Draft> drafts)
    {
        if (!drafts.Exists(d => d.Fact is LinkMade or MembershipHeld))
        {
            return null;
        }
        var rings = new RelationRings(open, open.With(drafts, context.Partnership, keys).Entities);
        return drafts.Select(rings.Take).FirstOrDefault(r => r is not null) is { } ring
            ? Finding.Of("claim.ring", null, ("from", ring.From), ("to", ring.To))
            : null;
    }

    private ClaimState? Find(string key) =>
        _claims.Find(key) is { } state && state.Document == context.Document ? state : null;

    /// <summary>Another reading of a corrected claim keeps the correction.</summary>
    private static ClaimDecision KeepCorrection(ClaimDecision decision, ClaimState state) =>
        decision is { Verdict: ClaimVerdict.Accepted, Rule: not null } && state.Verdict == ClaimVerdict.Corrected
            ? decision with { Verdict = ClaimVerdict.Corrected, Corrected = state.Claim }
            : decision;

    private static Finding? FaultOf(ClaimDecision decision, Claim? claim)
    {
        if (decision.Verdict is ClaimVerdict.Rejected or ClaimVerdict.Deferred)
        {
            return null;
        }
        if (claim is null)
        {
            return Finding.Of("claim.sealed", null, ("claim", decision.Claim));
        }
        if (decision.Rule is not { } rule || ReadingRules.DefaultFor(claim)?.Key == rule)
        {
            return null;
        }
        return !ReadingRules.FittingFor(claim).Any(r => r.Key == rule)
            ? Finding.Of("claim.rule-unfit", null, ("rule", rule))
            : string.IsNullOrWhiteSpace(decision.Reason)
                ? Finding.Of("claim.reason-missing", null)
                : null;
    }

    private ClaimJudged VerdictOf(ClaimDecision decision, ClaimState state, AccountView open)
    {
        if (decision is not { Verdict: ClaimVerdict.Corrected, Corrected: { } corrected })
        {
            return new ClaimJudged(state.Key, decision.Verdict) { Reason = decision.Reason };
        }
        var others = _claims.Of(state.Document).Select(c => c.Claim).OfType<Claim>().Append(corrected).ToList();
        return new ClaimSealing(others, context.Persons, open, keys)
            .Correct(new KeyedClaim(state.Key, corrected), (ClaimProposed)state.Proposed.Fact, decision.Reason);
    }

    /// <summary>A reader that knows the other claims of the document as they were judged.</summary>
    private ClaimReader ReaderOf(AccountView open, KeyedClaim claim) =>
        new(
            open,
            context with
            {
                Claims =
                [
                    .. _claims.Standing(context.Document).Where(c => c.Key != claim.Key).Append(claim)
                        .OrderBy(c => c.Claim.Start),
                ],
            },
            keys);

    private Draft Draft(Fact fact, TextSpan span) =>
        new(fact, context.Author, context.Known, default, context.Document, span);
}
