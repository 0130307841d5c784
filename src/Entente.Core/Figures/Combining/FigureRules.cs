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
                code, null, ("figure", a.Id), ("other", b.Id), ("kind", Keys.Of(a.Kind)), ("otherKind", Keys.Of(b.Kind)));
        }
        return a.Stage != b.Stage ? Stages(a, b)
            : a.Quantity != b.Quantity ? Finding.Of(
                "figure.quantities-differ", null, ("figure", a.Id), ("other", b.Id), ("quantity", a.Quantity), ("otherQuantity", b.Quantity))
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
            ? Finding.Of("figure.no-rate", null, ("figure", a.Id), ("other", b.Id), ("currency", a.Unit.Text), ("otherCurrency", b.Unit.Text))
            : Finding.Of("figure.units-differ", null, ("figure", a.Id), ("other", b.Id), ("unit", a.Unit.Text), ("otherUnit", b.Unit.Text));

    /// <summary>A reported figure is never added to a computed one: what one rests on may be in the other.</summary>
    public static Finding? Standings(Figure a, Figure b) =>
        a.Standing == b.Standing
            ? null
            : Finding.Of("figure.reported-with-computed", null, ("figure", a.Id), ("other", b.Id));

    /// <summary>Why some of the figures would count twice; null where none would.</summary>
    public static Finding? CountedTwice(IReadOnlyList<Figure> figures)
    {
        var ids = figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (figure.ResidualOf.Count > 0)
            {
                return Finding.Of("figure.circular", null, ("figure", figure.Id), ("other", figure.ResidualOf[0]));
            }
            if (figure.Restates.FirstOrDefault(ids.Contains) is { } restated)
            {
                return Finding.Of("figure.restates", null, ("figure", figure.Id), ("other", restated));
            }
            if (figure.Includes.FirstOrDefault(ids.Contains) is { } part)
            {
                return Finding.Of("figure.includes", null, ("figure", figure.Id), ("other", part));
            }
            if (figure.MadeFrom.FirstOrDefault(ids.Contains) is { } made)
            {
                return Finding.Of("figure.includes", null, ("figure", figure.Id), ("other", made));
            }
        }
        return null;
    }

    /// <summary>Two states that are counted together without being the same; null where they are, or one is not named.</summary>
    public static Finding? StatesDiffer(Figure a, Figure b) =>
        a.State == b.State
            ? null
            : Finding.Of(
                "figure.states-differ", null, ("figure", a.Id), ("other", b.Id),
                ("state", a.State ?? "unstated"), ("otherState", b.State ?? "unstated"));
}
