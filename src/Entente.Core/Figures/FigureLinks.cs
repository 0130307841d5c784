namespace Entente.Core;

/// <summary>
/// Puts the links between promises and targets onto the figures, so that nothing counts twice. What repeats, takes the
/// place of, or goes on from an earlier one counts once with it, over any number of steps.
/// </summary>
internal static class FigureLinks
{
    public static List<Figure> Apply(AccountView view, List<Figure> figures)
    {
        var idsByKey = figures.Where(f => f.Key is not null && f.Standing == Standing.Reported)
            .ToLookup(f => f.Key!, f => f.Id);
        var links = view.FactsOfAnyDay<LinkMade>().Select(l => l.Fact).ToLookup(l => l.From);
        return figures.ConvertAll(figure =>
        {
            if (figure.Key is not { } key || figure.Standing != Standing.Reported)
            {
                return figure;
            }
            var same = Reach([key], links, IsSame);
            var parts = Reach([key, .. same], links, k => IsSame(k) || k == LinkKind.Includes)
                .Except(same, StringComparer.Ordinal);
            return figure with
            {
                Restates = Ids(same),
                Includes = Ids(parts),
                ResidualOf = Ids(links[key].Where(l => l.Kind == LinkKind.ResidualOf).Select(l => l.To)),
            };

            List<string> Ids(IEnumerable<string> keys) =>
                [.. keys.SelectMany(k => idsByKey[k]).Where(id => id != figure.Id).Distinct(StringComparer.Ordinal)];
        });
    }

    private static bool IsSame(LinkKind kind) => kind is LinkKind.Restates or LinkKind.Supersedes or LinkKind.Continues;

    /// <summary>The keys that links of some kinds lead to, without those they start from.</summary>
    private static List<string> Reach(List<string> from, ILookup<string, LinkMade> links, Func<LinkKind, bool> follows)
    {
        var seen = from.ToHashSet(StringComparer.Ordinal);
        var reached = new List<string>();
        var next = new Queue<string>(from);
        while (next.TryDequeue(out var key))
        {
            foreach (var link in links[key].Where(l => follows(l.Kind)))
            {
                if (seen.Add(link.To))
                {
                    reached.Add(link.To);
                    next.Enqueue(link.To);
                }
            }
        }
        return reached;
    }
}
