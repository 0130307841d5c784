using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a claim's verdict stands for in the account: the verdict, and the facts that were read from the claim. It is
/// taken back by entries that name them, known since the same days, so that no view shows the one without the other.
/// </summary>
internal sealed class ClaimPast
{
    private readonly AccountView _view;
    private readonly string _claim;
    private readonly Dictionary<string, List<Entry>> _byClaim = new(StringComparer.Ordinal);

    public ClaimPast(AccountView view, ClaimState state)
    {
        _view = view;
        _claim = state.Key;
        _byClaim[_claim] = EntriesOf(_claim);
        // What rests on a promise that is taken back goes with it, as do the parts of a claim, and what was merged into
        // it; a further claim may rest on that one.
        for (var pending = new Queue<string>([_claim]); pending.TryDequeue(out var claim);)
        {
            foreach (var dependent in DependentsOf(Promises(_byClaim[claim])).Concat(BoundTo(claim))
                .Where(c => !_byClaim.ContainsKey(c)))
            {
                _byClaim[dependent] = EntriesOf(dependent);
                pending.Enqueue(dependent);
            }
        }
        DropWhatOthersName();
    }

    /// <summary>All that may be taken back, for the view into which the claim is read anew.</summary>
    public IEnumerable<EntryRef> Refs => _byClaim.Values.SelectMany(e => e).Select(e => e.Ref);

    /// <summary>
    /// The entries that take it back for another verdict. They name the claim: where that verdict is undone, they are
    /// taken back themselves (<see cref="VerdictBefore"/>).
    /// </summary>
    public (ImmutableArray<Draft> Drafts, ImmutableArray<string> Reopened) Replace(
        IReadOnlyCollection<Draft> again, string author, string? reason)
    {
        var (drafts, reopened) = TakeBack(again, author, reason);
        return ([.. drafts.Select(d => d with { Fact = d.Fact with { Claim = _claim } })], reopened);
    }

    /// <summary>The entries that take it back, without what the new drafts give again.</summary>
    public (ImmutableArray<Draft> Drafts, ImmutableArray<string> Reopened) TakeBack(
        IReadOnlyCollection<Draft> again, string author, string? reason)
    {
        var made = Promises(again.Select(d => d.Fact));
        var gone = new HashSet<string>([_claim], StringComparer.Ordinal);
        for (var pending = new Queue<string>(gone); pending.TryDequeue(out var claim);)
        {
            var lost = Promises(_byClaim[claim]);
            lost.ExceptWith(made);
            foreach (var dependent in DependentsOf(lost).Concat(BoundTo(claim))
                .Where(c => _byClaim.ContainsKey(c) && gone.Add(c)))
            {
                pending.Enqueue(dependent);
            }
        }
        var drafts = gone.SelectMany(c => _byClaim[c])
            .OrderBy(e => e.Sequence)
            .GroupBy(e => e.Known)
            .Select(g => new Draft(new EntriesWithdrawn([.. g.Select(e => e.Ref)], reason ?? ""), author, g.Key));
        var parts = _byClaim.Values.SelectMany(e => e).Select(e => e.Fact).OfType<ClaimProposed>().Select(p => p.Key);
        return ([.. drafts], [.. gone.Where(c => c != _claim).Except(parts).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The claims into which a claim was split, and those that were merged into it.</summary>
    private IEnumerable<string> BoundTo(string claim) =>
        _view.Entries().Select(e => e.Fact).OfType<ClaimJudged>()
            .SelectMany(j => j.Of == claim ? j.SplitInto ?? [] : j.SameAs == claim ? [j.Of] : []);

    /// <summary>
    /// What was read from a claim, and every correction of it, as far as nobody has withdrawn them: a correction that
    /// alone is taken back would bring back what it corrected.
    /// </summary>
    private List<Entry> EntriesOf(string claim)
    {
        var chain = new HashSet<EntryRef>();
        var entries = new List<Entry>();
        foreach (var entry in _view.History(f => f is not EntriesWithdrawn))
        {
            var isOf = entry.Fact is ClaimJudged judged ? judged.Of == claim : entry.Fact.Claim == claim;
            if ((isOf || (entry.Fact.Corrects is { } corrected && chain.Contains(corrected)))
                && !_view.Overruling(entry.Ref).Any(o => o.Fact is EntriesWithdrawn))
            {
                chain.Add(entry.Ref);
                entries.Add(entry);
            }
        }
        return entries;
    }

    /// <summary>The claims whose facts describe, or link, one of these promises.</summary>
    private IEnumerable<string> DependentsOf(HashSet<string> promises) =>
        promises.Count == 0
            ? []
            : _view.Entries()
                .Where(e => e.Fact switch
                {
                    CommitmentDescribed described => promises.Contains(described.Commitment),
                    LinkMade link => promises.Contains(link.From) || promises.Contains(link.To),
                    _ => false,
                })
                .Select(e => e.Fact.Claim).OfType<string>().Distinct(StringComparer.Ordinal);

    private static HashSet<string> Promises(IEnumerable<Entry> entries) => Promises(entries.Select(e => e.Fact));

    private static HashSet<string> Promises(IEnumerable<Fact> facts) =>
        facts.OfType<CommitmentMade>().Select(c => c.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// A thing that came in with the claim, and that other entries name by now, stays: only its own claim is undone.
    /// </summary>
    private void DropWhatOthersName()
    {
        var things = _byClaim.Values.SelectMany(e => e).Where(e => KeyOf(e.Fact) is not null).ToList();
        if (things.Count == 0)
        {
            return;
        }
        var taken = Refs.ToHashSet();
        var others = _view.Entries()
            .Where(e => !taken.Contains(e.Ref)
                && e.Fact is not (ClaimProposed or ClaimJudged or EntriesWithdrawn or SourceRegistered))
            .Select(e => KeyMention.Write(e.Fact)).ToList();
        for (var isSettled = false; !isSettled;)
        {
            var named = things.FindAll(t => others.Exists(o => KeyMention.Names(o, KeyOf(t.Fact)!)));
            isSettled = named.Count == 0;
            foreach (var entry in named)
            {
                things.Remove(entry);
                others.Add(KeyMention.Write(entry.Fact));
                foreach (var list in _byClaim.Values)
                {
                    list.Remove(entry);
                }
            }
        }
    }

    /// <summary>
    /// The key of a thing that reading brings in by its name. A meeting or event is what the claim itself says.
    /// </summary>
    private static string? KeyOf(Fact fact) => fact switch
    {
        MeetingHeld or EventHeld => null,
        EntityFact thing => thing.Key,
        PersonRegistered person => person.Key,
        _ => null,
    };
}
