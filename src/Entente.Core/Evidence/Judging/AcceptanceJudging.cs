using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>A claim that a rule takes, and that waits for a person all the same.</summary>
/// <param name="Claim">The key of the claim.</param>
/// <param name="Rule">The key of the rule.</param>
/// <param name="Finding">Why it waits.</param>
public sealed record HeldClaim(string Claim, string Rule, Finding Finding);

/// <summary>What rules of acceptance accept of the claims of a document, and what they leave to a person.</summary>
/// <param name="Accepted">What is accepted, in the order of reading.</param>
/// <param name="Held">What waits, with the reason.</param>
public sealed record AcceptanceJudgement(ImmutableArray<CoveredClaim> Accepted, ImmutableArray<HeldClaim> Held);

/// <summary>
/// Decides which claims of one document a rule accepts. What a person would have to look at waits: a name, person or
/// meeting that the account does not know, what sources disagree about, a ring, a verdict that somebody took back. It
/// is pure, and records nothing.
/// </summary>
/// <param name="view">The account, of any effective and known day, with the document.</param>
/// <param name="context">The document, with all its claims.</param>
/// <param name="keys">Keys of persons that leave nothing behind.</param>
public sealed class AcceptanceJudging(AccountView view, ReadingContext context, ISubjectKeys keys)
{
    /// <summary>What the rules accept, ready to be recorded: the verdicts, and what the claims are read as.</summary>
    /// <param name="view">The account, of any effective and known day, with the document.</param>
    /// <param name="context">The document, with all its claims.</param>
    /// <param name="covered">The claims that a rule takes, none of which has a verdict.</param>
    /// <param name="keys">The keys of persons.</param>
    public static (ImmutableArray<Draft> Drafts, AcceptanceJudgement Judgement) Accept(
        AccountView view, ReadingContext context, IReadOnlyList<CoveredClaim> covered, ISubjectKeys keys)
    {
        var judgement = new AcceptanceJudging(view, context, new RehearsalKeys(view, keys)).Judge(covered);
        var rules = judgement.Accepted.ToDictionary(c => c.Claim.Key, c => c.Rule, StringComparer.Ordinal);
        var accepted = judgement.Accepted.Select(c => c.Claim);
        return (new ClaimJudging(view, context, keys).AcceptAll(accepted, rules), judgement);
    }

    /// <summary>What is accepted of these claims, none of which has a verdict.</summary>
    public AcceptanceJudgement Judge(IEnumerable<CoveredClaim> covered)
    {
        var before = view.History(f => f is ClaimJudged).Select(e => ((ClaimJudged)e.Fact).Of)
            .ToHashSet(StringComparer.Ordinal);
        var held = new List<HeldClaim>();
        var left = covered.OrderBy(c => ReadingOrder.Of(c.Claim.Claim)).ThenBy(c => c.Claim.Claim.Start).ToList();
        held.AddRange(left.Where(c => before.Contains(c.Claim.Key))
            .Select(c => new HeldClaim(c.Claim.Key, c.Rule, Finding.Of("acceptance.taken-back", null))));
        for (var isSettled = false; !isSettled;)
        {
            left.RemoveAll(c => held.Exists(h => h.Claim == c.Claim.Key));
            var read = Read(left);
            var wrong = FaultsIn(read);
            wrong = wrong.Count > 0 ? wrong : ContradictionsIn(read);
            held.AddRange(wrong);
            isSettled = wrong.Count == 0;
        }
        return new AcceptanceJudgement([.. left], [.. held]);
    }

    private List<(CoveredClaim Covered, IReadOnlyList<Draft> Drafts)> Read(List<CoveredClaim> covered)
    {
        var reader = new ClaimReader(view, context, keys);
        return [.. covered.Select(c => (c, reader.Read(c.Claim)))];
    }

    /// <summary>What a reading brings in that nobody has placed, and what rests on that in turn.</summary>
    private List<HeldClaim> FaultsIn(List<(CoveredClaim Covered, IReadOnlyList<Draft> Drafts)> read)
    {
        var held = new List<HeldClaim>();
        var rings = new RelationRings(view, view.Entities);
        var unknown = new Dictionary<string, string?>(StringComparer.Ordinal);
        var meetings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (covered, drafts) in read)
        {
            var finding = UnknownIn(drafts, unknown) ?? MeetingFault(drafts, meetings) ?? RingIn(drafts, rings);
            if (finding is not null)
            {
                held.Add(new HeldClaim(covered.Claim.Key, covered.Rule, finding));
                continue;
            }
            meetings.UnionWith(drafts.Select(d => d.Fact).OfType<MeetingHeld>().Select(m => m.Key));
        }
        return held;
    }

    private static Finding? UnknownIn(IReadOnlyList<Draft> drafts, Dictionary<string, string?> unknown)
    {
        foreach (var stub in drafts.Select(d => d.Fact).OfType<EntityFact>().Where(f => f.IsStub && f is not EventHeld))
        {
            unknown[stub.Key] = stub.Names.Forms.FirstOrDefault()?.Text ?? stub.Key;
        }
        foreach (var person in drafts.Select(d => d.Fact).OfType<PersonRegistered>())
        {
            unknown[person.Key] = null;
        }
        var texts = unknown.Count == 0 ? [] : drafts.Select(d => KeyMention.Write(d.Fact)).ToList();
        var named = unknown.Keys.FirstOrDefault(key => texts.Exists(t => KeyMention.Names(t, key)));
        return named is null ? null
            : unknown[named] is { } name ? Finding.Of("acceptance.unknown-name", null, ("name", name))
            : Finding.Of("acceptance.unknown-person", null);
    }

    /// <summary>A meeting that nobody recorded, or that the account has on another day.</summary>
    private Finding? MeetingFault(IReadOnlyList<Draft> drafts, HashSet<string> accepted)
    {
        foreach (var fact in drafts.Select(d => d.Fact))
        {
            if (MeetingOf(fact) is { } meeting && view.Entities.Find(meeting) is null && !accepted.Contains(meeting))
            {
                return Finding.Of("acceptance.unknown-name", null, ("name", meeting));
            }
            if (fact is MeetingHeld { Date.IsPlaced: true } held && view.FactsOfAnyDay<MeetingHeld>().Any(
                m => view.Entities.Resolve(m.Fact.Key) == view.Entities.Resolve(held.Key)
                    && m.Fact.Date.IsPlaced && !m.Fact.Date.MayBe(held.Date)))
            {
                return Finding.Of("acceptance.meeting-day", null, ("meeting", held.Key));
            }
        }
        return null;
    }

    private static string? MeetingOf(Fact fact) => fact switch
    {
        CommitmentMade f => f.Meeting,
        StatusChanged f => f.Meeting,
        FrameworkActed f => f.Meeting,
        PositionTaken f => f.Meeting,
        _ => null,
    };

    private static Finding? RingIn(IReadOnlyList<Draft> drafts, RelationRings rings) =>
        drafts.Select(rings.Take).FirstOrDefault(r => r is not null) is { } ring
            ? Finding.Of("claim.ring", null, ("from", ring.From), ("to", ring.To))
            : null;

    /// <summary>Figures about which sources, or sources and records, would disagree.</summary>
    private List<HeldClaim> ContradictionsIn(List<(CoveredClaim Covered, IReadOnlyList<Draft> Drafts)> read)
    {
        var drafts = read.SelectMany(r => r.Drafts).ToList();
        if (!drafts.Exists(d => d.Fact is FigureReported or MoneyMoved))
        {
            return [];
        }
        var rules = read.ToDictionary(r => r.Covered.Claim.Key, r => r.Covered.Rule, StringComparer.Ordinal);
        var set = FigureSet.Of(view.With(drafts, context.Partnership, keys));
        var own = set.All.Where(f => f.Basis.Any(b => b.Claim is { } claim && rules.ContainsKey(claim))).ToList();
        var subjects = own.Select(f => (f.Quantity, f.Scope)).ToHashSet();
        var byId = set.All.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var held = new Dictionary<string, HeldClaim>(StringComparer.Ordinal);
        foreach (var group in Reconciling.Of(set, set.All.Where(f => subjects.Contains((f.Quantity, f.Scope))))
            .Where(g => g.Outcome is ReconcileOutcome.SourcesDisagree or ReconcileOutcome.Differs))
        {
            foreach (var figure in group.Figures.Select(id => byId[id]).Where(own.Contains))
            {
                foreach (var claim in figure.Basis.Select(b => b.Claim).OfType<string>().Where(rules.ContainsKey))
                {
                    var quantity = ("quantity", (object)figure.Quantity);
                    held.TryAdd(claim, new HeldClaim(
                        claim, rules[claim], Finding.Of("acceptance.contradicts", null, quantity)));
                }
            }
        }
        return [.. held.Values];
    }
}
