namespace Entente.Core;

/// <summary>Puts the links between promises and targets onto the figures, so that nothing counts twice.</summary>
internal static class FigureLinks
{
    public static List<Figure> Apply(AccountView view, List<Figure> figures)
    {
        var idsByKey = figures.Where(f => f.Key is not null && f.Standing == Standing.Reported).ToLookup(f => f.Key!, f => f.Id);
        var links = view.FactsOfAnyDay<LinkMade>().Select(l => l.Fact).ToLookup(l => l.From);
        return figures.ConvertAll(figure =>
        {
            if (figure.Key is null || figure.Standing != Standing.Reported)
            {
                return figure;
            }
            var own = links[figure.Key];
            return figure with
            {
                Restates = Targets(own, LinkKind.Restates, idsByKey, figure.Id),
                Includes = Targets(own, LinkKind.Includes, idsByKey, figure.Id),
                ResidualOf = Targets(own, LinkKind.ResidualOf, idsByKey, figure.Id),
            };
        });
    }

    private static List<string> Targets(
        IEnumerable<LinkMade> links, LinkKind kind, ILookup<string, string> idsByKey, string self) =>
        [.. links.Where(l => l.Kind == kind).SelectMany(l => idsByKey[l.To]).Where(id => id != self).Distinct(StringComparer.Ordinal)];
}
