namespace Entente.Core;

/// <summary>
/// What statements may not make of things: one that is merged, linked or a member with itself, and rings of these. They
/// are judged together with what the account has, and in the order of the text.
/// </summary>
internal sealed class NotationRelations(NotationGround? ground, ISubjectKeys keys)
{
    private readonly List<Edge> _edges = [];

    /// <summary>What is wrong with the relations among some drafts.</summary>
    /// <param name="drafts">All drafts of the text, each with the place that a finding is about.</param>
    public IEnumerable<Finding> FaultsOf(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        Know([.. drafts.SelectMany(d => Overruled(d.Draft.Fact))]);
        foreach (var (draft, where) in drafts)
        {
            if (EdgeOf(draft.Fact, draft.Effective) is not { } edge)
            {
                continue;
            }
            if (edge.From == edge.To)
            {
                yield return Finding.Of("notation.itself", where, ("key", edge.From));
                continue;
            }
            if (Leads(edge))
            {
                yield return Finding.Of("notation.ring", where, ("from", edge.From), ("to", edge.To));
                continue;
            }
            _edges.Add(edge);
        }
        foreach (var fault in FaultsOfMerges(drafts))
        {
            yield return fault;
        }
    }

    /// <summary>The same checks as where a person judges a stub; without an account there is none to ask.</summary>
    private IEnumerable<Finding> FaultsOfMerges(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        if (ground is null || !drafts.Any(d => d.Draft.Fact is StubMerged))
        {
            yield break;
        }
        var partnership = ground.View.Partnership ?? "";
        var others = drafts.Select(d => d.Draft).Where(d => d.Fact is not StubMerged);
        var view = ground.View.With(others, partnership, keys);
        foreach (var (draft, where) in drafts)
        {
            if (draft.Fact is not StubMerged merge)
            {
                continue;
            }
            var open = merge.Corrects is { } corrected ? view.Without([corrected]) : view;
            if (StubMerging.FaultOf(open, merge.Stub, merge.Into) is { } fault)
            {
                yield return fault with { Where = where };
                continue;
            }
            view = view.With([draft], partnership, keys);
        }
    }

    /// <summary>Takes the relations that the account has, without those that the drafts take back.</summary>
    private void Know(HashSet<EntryRef> overruled)
    {
        if (ground is null)
        {
            return;
        }
        _edges.AddRange(ground.View.FactsOfAnyDay<LinkMade>().Select(l => (l.Entry, Fact: (Fact)l.Fact))
            .Concat(ground.View.FactsOfAnyDay<MembershipHeld>().Select(m => (m.Entry, Fact: (Fact)m.Fact)))
            .Where(r => !overruled.Contains(r.Entry.Ref))
            .Select(r => EdgeOf(r.Fact, r.Entry.Effective)!));
    }

    private static IEnumerable<EntryRef> Overruled(Fact fact) =>
        fact is EntriesWithdrawn withdrawn ? withdrawn.Targets
        : fact.Corrects is { } corrected ? [corrected]
        : [];

    /// <summary>A link holds whatever the day; a membership may turn round once it has ended.</summary>
    private Edge? EdgeOf(Fact fact, Period effective) => fact switch
    {
        LinkMade link => new Edge(link.Kind, KeyOf(link.From), KeyOf(link.To), default),
        MembershipHeld member => new Edge(null, KeyOf(member.Member), KeyOf(member.Of), effective),
        _ => null,
    };

    private string KeyOf(string key) => ground?.View.Entities.Resolve(key) ?? key;

    /// <summary>Whether relations of the same kind lead back to where an edge begins.</summary>
    private bool Leads(Edge edge)
    {
        var onward = _edges.Where(e => e.Kind == edge.Kind && e.Over.Overlaps(edge.Over))
            .ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { edge.To };
        for (var pending = new Queue<string>(seen); pending.TryDequeue(out var key);)
        {
            foreach (var next in onward[key].Where(seen.Add))
            {
                pending.Enqueue(next);
            }
        }
        return seen.Contains(edge.From);
    }

    /// <summary>From one key to another; the kind of the link, or null for a membership.</summary>
    private sealed record Edge(LinkKind? Kind, string From, string To, Period Over);
}
