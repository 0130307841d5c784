namespace Entente.Core;

/// <summary>
/// Finds links and memberships that would lead back to where they begin, together with those that an account has. A
/// link holds whatever the day; a membership may turn round once it has ended.
/// </summary>
/// <param name="view">The account, without what is taken back; null for none.</param>
/// <param name="entities">What the keys stand for, merges of the drafts included; null for themselves.</param>
internal sealed class RelationRings(AccountView? view, EntityIndex? entities)
{
    private List<Edge>? _edges;

    /// <summary>Takes a draft, where it is a relation and makes no ring.</summary>
    /// <returns>From where to where the ring would go; null where there is none.</returns>
    public (string From, string To)? Take(Draft draft)
    {
        if (EdgeOf(draft.Fact, draft.Effective) is not { } edge)
        {
            return null;
        }
        if (edge.From == edge.To || Leads(edge))
        {
            return (edge.From, edge.To);
        }
        Edges.Add(edge);
        return null;
    }

    private List<Edge> Edges => _edges ??= view is null
        ? []
        :
        [
            .. view.FactsOfAnyDay<LinkMade>().Select(l => EdgeOf(l.Fact, l.Entry.Effective)!),
            .. view.FactsOfAnyDay<MembershipHeld>().Select(m => EdgeOf(m.Fact, m.Entry.Effective)!),
        ];

    private Edge? EdgeOf(Fact fact, Period effective) => fact switch
    {
        LinkMade link => new Edge(link.Kind, KeyOf(link.From), KeyOf(link.To), default),
        MembershipHeld member => new Edge(null, KeyOf(member.Member), KeyOf(member.Of), effective),
        _ => null,
    };

    private string KeyOf(string key) => entities?.Resolve(key) ?? key;

    /// <summary>Whether relations of the same kind lead back to where an edge begins.</summary>
    private bool Leads(Edge edge)
    {
        var onward = Edges.Where(e => e.Kind == edge.Kind && e.Over.Overlaps(edge.Over))
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
