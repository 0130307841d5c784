using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Stubs: names that reading did not know. A stub is merged into what it turned out to be, or kept as a thing of its
/// own; both by an entry that can be taken back.
/// </summary>
public static class StubMerging
{
    /// <summary>Merges a stub into something that the account has.</summary>
    /// <param name="view">The account, of any effective and known day.</param>
    /// <param name="stub">The key of the stub.</param>
    /// <param name="into">The key of what it is.</param>
    /// <param name="reason">Why they are one; it is needed.</param>
    /// <param name="author">The key of who says so.</param>
    public static Judgement Merge(AccountView view, string stub, string into, string? reason, string author)
    {
        if (FaultOf(view, stub, into) is { } fault)
        {
            return Judgement.Refuse(fault);
        }
        return string.IsNullOrWhiteSpace(reason)
            ? Judgement.Refuse(Finding.Of("claim.reason-missing", null))
            : new Judgement(
                [new Draft(new StubMerged(stub, into, reason), author, view.Entities.Find(stub)!.Entry.Known)], []);
    }

    /// <summary>Keeps a stub as a thing of its own, under the names it has.</summary>
    public static Judgement Keep(AccountView view, string stub, string author)
    {
        if (StubOf(view, stub) is not { } known || known.Entry.Fact is not EntityFact fact)
        {
            return Judgement.Refuse(Finding.Of("stub.unknown", null, ("stub", stub)));
        }
        var kept = fact with { IsStub = false, Claim = null, Corrects = null };
        return new Judgement(
            [new Draft(
                kept, author, known.Entry.Known, known.Entry.Effective, known.Entry.Source, known.Entry.Span)], []);
    }

    /// <summary>
    /// Takes back that a stub was merged or kept: from then on it is a name that waits again.
    /// </summary>
    public static Judgement Undo(AccountView view, EntryRef entry, string? reason, string author)
    {
        var found = view.FactsOfAnyDay<StubMerged>().Select(m => m.Entry).Concat(KeptIn(view))
            .FirstOrDefault(e => e.Ref == entry);
        return found is null
            ? Judgement.Refuse(Finding.Of("stub.no-merge", null, ("entry", entry.ToString())))
            : new Judgement([new Draft(new EntriesWithdrawn([entry], reason ?? ""), author, found.Known)], []);
    }

    /// <summary>
    /// The entries that keep a stub as a thing of its own under the names it has, and say nothing else of it.
    /// </summary>
    public static IEnumerable<Entry> KeptIn(AccountView view)
    {
        var entries = view.History(f => f is EntityFact).Where(view.Shows).ToList();
        var stubs = entries.Where(e => e.Fact is EntityFact { IsStub: true })
            .ToLookup(e => ((EntityFact)e.Fact).Key, StringComparer.Ordinal);
        return entries.Where(e => e.Fact is EntityFact { IsStub: false, Claim: null, Corrects: null } kept
            && stubs[kept.Key].Any(s => s.Recorded < e.Recorded && s.Source == e.Source
                && s.Fact.GetType() == kept.GetType() && ((EntityFact)s.Fact).Names == kept.Names)
            && !view.Overruling(e.Ref).Any());
    }

    /// <summary>What a stub may be merged into, the likeliest first: by its names, then by key.</summary>
    public static IEnumerable<Entity> CandidatesFor(AccountView view, Entity stub)
    {
        var canonical = new CanonicalNames(view.Entities.KnownNames);
        var own = stub.Names.All.Select(n => Pairs(canonical.Of(n))).ToList();
        return view.Entities.All
            .Where(e => e.Key != stub.Key && IsOfOneSort(stub, e))
            .Select(e => (Entity: e, Likeness: e.Names.All.Select(n => Pairs(canonical.Of(n)))
                .SelectMany(theirs => own.Select(mine => Likeness(mine, theirs))).DefaultIfEmpty(0).Max()))
            .OrderByDescending(c => c.Likeness)
            .ThenBy(c => c.Entity.IsStub)
            .ThenBy(c => c.Entity.Key, StringComparer.Ordinal)
            .Select(c => c.Entity);
    }

    /// <summary>Why a stub cannot be merged; null where it can.</summary>
    internal static Finding? FaultOf(AccountView view, string stub, string into)
    {
        if (StubOf(view, stub) is not { } known)
        {
            return Finding.Of("stub.unknown", null, ("stub", stub));
        }
        if (view.Entities.Resolve(into) == stub)
        {
            return Finding.Of("stub.ring", null, ("stub", stub), ("into", into));
        }
        return view.Entities.Find(into) is not { } stays
            ? Finding.Of("stub.into-unknown", null, ("into", into))
            : !IsOfOneSort(known, stays)
                ? Finding.Of("stub.sort-differs", null, ("stub", stub), ("into", into))
                : null;
    }

    private static Entity? StubOf(AccountView view, string key) =>
        view.Entities.Find(key) is { IsStub: true } stub && stub.Key == key ? stub : null;

    /// <summary>
    /// A party may turn out to be a country, an organisation, a group or a fund; all others are of one kind, and a
    /// meeting is no series.
    /// </summary>
    private static bool IsOfOneSort(Entity stub, Entity other)
    {
        var isParty = stub.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region;
        return isParty
            ? other.Kind is NameKind.Country or NameKind.Organisation or NameKind.Region or NameKind.Fund
            : stub.Kind == other.Kind && stub.Entry.Fact.GetType() == other.Entry.Fact.GetType();
    }

    /// <summary>Twice the shared pairs of letters over all pairs, in hundredths.</summary>
    private static int Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 200 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<string> Pairs(string name) =>
        Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2))
            .ToHashSet(StringComparer.Ordinal);
}
