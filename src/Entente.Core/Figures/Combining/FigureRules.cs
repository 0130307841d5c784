namespace Entente.Core;

/// <summary>What several operations ask of two figures.</summary>
internal static class FigureRules
{
    /// <summary>Why two figures are not of one sort; null where they are.</summary>
    public static Finding? Alike(Figure a, Figure b)
    {
        if (a.Kind != b.Kind)
        {
            var code = (a.Kind, b.Kind) is (FigureKind.Stock, FigureKind.Flow) or (FigureKind.Flow, FigureKind.Stock)
                ? "figure.stock-with-flow"
                : "figure.kinds-differ";
            return Finding.Of(
                code, null, ("figure", a.Id), ("other", b.Id), ("kind", Keys.Of(a.Kind)),
                    ("otherKind", Keys.Of(b.Kind)));
        }
        return a.Stage != b.Stage ? Stages(a, b)
            : a.Quantity != b.Quantity ? Finding.Of(
                "figure.quantities-differ", null, ("figure", a.Id), ("other", b.Id), ("quantity", a.Quantity),
                    ("otherQuantity", b.Quantity))
            : Units(a, b) ?? Standings(a, b);
    }

    /// <summary>Why stages may not be mixed.</summary>
    public static Finding Stages(Figure a, Figure b) =>
        Finding.Of(
            "figure.stages-differ", null, ("figure", a.Id), ("other", b.Id),
            ("stage", a.Stage?.Key() ?? "unstated"), ("otherStage", b.Stage?.Key() ?? "unstated"));

    /// <summary>Why two units do not meet; null where they are one.</summary>
    public static Finding? Units(Figure a, Figure b) =>
        a.Unit == b.Unit ? null
        : a.Unit.IsMoney && b.Unit.IsMoney
            ? Finding.Of("figure.no-rate", null, ("figure", a.Id), ("other", b.Id), ("currency", a.Unit.Text),
                ("otherCurrency", b.Unit.Text))
            : Finding.Of("figure.units-differ", null, ("figure", a.Id), ("other", b.Id), ("unit", a.Unit.Text),
                ("otherUnit", b.Unit.Text));

    /// <summary>A reported figure is never added to a computed one: what one rests on may be in the other.</summary>
    public static Finding? Standings(Figure a, Figure b) =>
        a.Standing == b.Standing
            ? null
            : Finding.Of("figure.reported-with-computed", null, ("figure", a.Id), ("other", b.Id));

    /// <summary>Why two figures are not about one thing and one giver; null where they are.</summary>
    public static Finding? OneScope(Figure a, Figure b) =>
        a.Scope != b.Scope ? ScopesDiffer(a, b, a.Scope.Key, b.Scope.Key)
        : a.From is not null && b.From is not null && a.From != b.From ? ScopesDiffer(a, b, a.From, b.From)
        : null;

    /// <summary>Two figures are about two things.</summary>
    public static Finding ScopesDiffer(Figure a, Figure b, string scope, string otherScope) =>
        Finding.Of("figure.scopes-differ", null, ("figure", a.Id), ("other", b.Id), ("scope", scope),
            ("otherScope", otherScope));

    /// <summary>Why some of the figures would count twice; null where none would.</summary>
    public static Finding? CountedTwice(IReadOnlyList<Figure> figures)
    {
        if (figures.FirstOrDefault(f => f.ResidualOf.Count > 0) is { } residual)
        {
            return Finding.Of("figure.circular", null, ("figure", residual.Id), ("other", residual.ResidualOf[0]));
        }
        foreach (var figure in figures)
        {
            foreach (var other in figures.Where(o => o.Id != figure.Id))
            {
                if (SaysWhat(figure).Intersect(SaysWhat(other), StringComparer.Ordinal).Any())
                {
                    var (later, earlier) = figure.Restates.Count > 0 ? (figure, other) : (other, figure);
                    return Finding.Of("figure.restates", null, ("figure", later.Id), ("other", earlier.Id));
                }
                var parts = figure.Includes.Concat(figure.MadeFrom);
                if (parts.Intersect(SaysWhat(other).Concat(other.Includes).Concat(other.MadeFrom),
                    StringComparer.Ordinal).Any())
                {
                    return Finding.Of("figure.includes", null, ("figure", figure.Id), ("other", other.Id));
                }
            }
        }
        return null;

        static IEnumerable<string> SaysWhat(Figure figure) => figure.Restates.Prepend(figure.Id);
    }

    /// <summary>
    /// Two states that are counted together without being the same; a state that is not named may be another.
    /// </summary>
    public static Finding? StatesDiffer(Figure a, Figure b) =>
        a.State == b.State
            ? null
            : Finding.Of(
                "figure.states-differ", null, ("figure", a.Id), ("other", b.Id),
                ("state", a.State ?? "unstated"), ("otherState", b.State ?? "unstated"));
}
