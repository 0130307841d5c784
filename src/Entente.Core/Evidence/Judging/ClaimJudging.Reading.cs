namespace Entente.Core;

/// <summary>
/// Reading a claim that is judged, with what a person says of the names that the account does not know.
/// </summary>
public sealed partial class ClaimJudging
{
    /// <summary>
    /// What accepting a claim adds. What a person says that names stand for is taken first, and the claim is read in
    /// the account where it holds: a meeting of a series that was known under another name is the one that the account
    /// has, not a second one.
    /// </summary>
    private Judgement Read(AccountView open, KeyedClaim claim, ClaimDecision decision)
    {
        var drafts = ReaderOf(open, claim).Read(claim, decision.Rule, decision.Reason);
        if (decision.Merges.IsEmpty)
        {
            return new Judgement([.. drafts], []);
        }
        var read = open.With(drafts, context.Partnership, keys);
        if (decision.Merges.Select(m => StubMerging.FaultOf(read, m.Stub, m.Into)).FirstOrDefault(f => f is not null)
            is { } fault)
        {
            return Judgement.Refuse(fault);
        }
        var meetings = drafts.Select(d => d.Fact).OfType<MeetingHeld>().Select(m => m.Key)
            .ToHashSet(StringComparer.Ordinal);
        var things = decision.Merges.Where(m => !meetings.Contains(m.Stub)).ToList();
        List<Draft> names =
        [
            .. drafts.Where(d => d.Fact is EntityFact { IsStub: true } stub && things.Exists(m => m.Stub == stub.Key)),
            .. things.Select(m => MergeOf(m, claim, decision)),
        ];
        if (names.Count > 0)
        {
            drafts = ReaderOf(open.With(names, context.Partnership, keys), claim)
                .Read(claim, decision.Rule, decision.Reason);
        }
        var chosen = decision.Merges.FirstOrDefault(m => meetings.Contains(m.Stub)).Into;
        return new Judgement([.. names, .. MeetingAs(open, drafts, chosen, claim, decision)], []);
    }

    /// <summary>The reading, with its new meeting merged into the one that a person chose.</summary>
    private IEnumerable<Draft> MeetingAs(
        AccountView open, IReadOnlyList<Draft> drafts, string? chosen, KeyedClaim claim, ClaimDecision decision)
    {
        if (chosen is null)
        {
            return drafts;
        }
        // With its series known the meeting may have another key than the one for which the person chose, or be known.
        var into = open.Entities.Resolve(chosen);
        var meeting = drafts.Select(d => d.Fact).OfType<MeetingHeld>().FirstOrDefault();
        return meeting is null || open.Entities.Resolve(meeting.Key) == into
            ? drafts
            : meeting.IsStub
                ? drafts.Append(MergeOf(new StubChoice(meeting.Key, into), claim, decision))
                : drafts.Select(d => d.Fact == meeting ? d with { Fact = meeting with { Key = into } } : d);
    }

    private Draft MergeOf(StubChoice choice, KeyedClaim claim, ClaimDecision decision) =>
        Draft(
            new StubMerged(choice.Stub, choice.Into, decision.Reason ?? "") { Claim = claim.Key }, claim.Claim.Span);

    /// <summary>Why a verdict changes nothing: it would only give what is recorded another number.</summary>
    private Finding? NothingNew(ClaimDecision decision, ClaimState state)
    {
        if (decision is { Verdict: ClaimVerdict.Corrected, Corrected: { } written } && state.Claim is { } stands
            && ClaimForm.IsSame(written, stands))
        {
            return Finding.Of("claim.nothing-corrected", null);
        }
        var isSame = state.Verdict == decision.Verdict
            || (state.Verdict == ClaimVerdict.Corrected
                && decision is { Verdict: ClaimVerdict.Accepted, Rule: not null });
        return isSame && decision.Corrected is null && decision.Merges.IsEmpty
            && (decision.Rule is null || decision.Rule == RuleOf(state))
            ? Finding.Of("claim.judged-already", null, ("claim", state.Key), ("verdict", Keys.Of(state.Verdict!.Value)))
            : null;
    }

    /// <summary>The key of the rule by which an accepted claim is read; null where it became no figure.</summary>
    private string? RuleOf(ClaimState state) =>
        view.Entries().Where(e => e.Fact.Claim == state.Key).Select(e => e.Fact).OfType<FigureReported>()
            .Select(f => f.Reading?.Rule).FirstOrDefault(r => r is not null && ReadingRules.Find(r) is not null)
        ?? (state.Claim is { } claim ? ReadingRules.DefaultFor(Told(state).Claim)?.Key : null);
}
