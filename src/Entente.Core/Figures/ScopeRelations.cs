namespace Entente.Core;

/// <summary>Which scopes lie within which, so that a sum never takes a part twice.</summary>
public sealed class ScopeRelations
{
    private readonly Dictionary<string, HashSet<string>> _wholes = new(StringComparer.Ordinal);

    internal ScopeRelations(AccountView view)
    {
        foreach (var (_, link) in view.FactsOfAnyDay<LinkMade>())
        {
            if (link.Kind == LinkKind.PartOf)
            {
                Add(link.From, link.To);
            }
        }
        foreach (var (_, membership) in view.FactsOfAnyDay<MembershipHeld>())
        {
            Add(membership.Member, membership.Of);
        }
        foreach (var (_, project) in view.FactsOfAnyDay<ProjectRegistered>())
        {
            Add(project.Key, project.Fund);
        }
        foreach (var (_, commitment) in view.FactsOfAnyDay<CommitmentMade>())
        {
            Add(commitment.Key, commitment.Fund);
        }

        void Add(string part, string? whole)
        {
            if (whole is not null)
            {
                var key = view.Entities.Resolve(part);
                (_wholes.TryGetValue(key, out var set) ? set : _wholes[key] = new(StringComparer.Ordinal))
                    .Add(view.Entities.Resolve(whole));
            }
        }
    }

    /// <summary>Whether two scopes share nothing: other keys, and neither lies within the other.</summary>
    public bool AreDisjoint(Scope a, Scope b) =>
        a != b && !IsWithin(a, b) && !IsWithin(b, a);

    private bool IsWithin(Scope part, Scope whole)
    {
        if (whole.Kind == ScopeKind.Partnership)
        {
            return part.Kind != ScopeKind.Partnership || part.Key == whole.Key;
        }
        if (part.Kind is ScopeKind.Pillar or ScopeKind.Area
            && part.Key.StartsWith(whole.Key + ".", StringComparison.Ordinal))
        {
            return true;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal) { part.Key };
        var next = new Queue<string>([part.Key]);
        while (next.TryDequeue(out var key))
        {
            if (key == whole.Key)
            {
                return true;
            }
            foreach (var up in _wholes.TryGetValue(key, out var ups) ? ups : [])
            {
                if (seen.Add(up))
                {
                    next.Enqueue(up);
                }
            }
        }
        return false;
    }
}
