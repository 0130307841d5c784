namespace Entente.App.Features.Figures;

/// <summary>What figures are asked for.</summary>
/// <param name="Quantity">A quantity, or the beginning of several up to a dot; null for all.</param>
/// <param name="Scope">The key of what they are about; null for all.</param>
/// <param name="Operation">What to do with <paramref name="Ids"/>; null: list them.</param>
/// <param name="Ids">The figures to combine.</param>
public sealed record FiguresRequest(string? Quantity, string? Scope, string? Operation, IReadOnlyList<string> Ids)
{
    /// <summary>The answer, and whether it is a refusal.</summary>
    public (FiguresView View, bool IsRefused) Answer(FigureSet set, FigureViews views, Texts texts)
    {
        var asOf = new AsOfView(set.View.AsOf.Effective, set.View.AsOf.Known, set.View.AsOf.Recorded);
        if (Operation is not null)
        {
            return Combined(set, views, texts, asOf);
        }
        if (Unknown(set) is { } unknown)
        {
            return (new FiguresView(asOf, [], [], [FindingView.Of(unknown, texts)]), true);
        }
        var asked = set.Where(Quantity, Scope).ToList();
        return (
            new FiguresView(asOf, [.. asked.Select(views.Of)], [.. Reconciling.Of(set, asked).Select(views.Of)], null),
            false);
    }

    /// <summary>The finding that refuses a quantity or scope that nobody knows; null where both are known.</summary>
    public Finding? Unknown(FigureSet set)
    {
        if (Quantity is not null
            && !FigureCatalogue.All.Any(
                q => q.Key == Quantity || q.Key.StartsWith(Quantity + ".", StringComparison.Ordinal)))
        {
            return Finding.Of("figure.unknown-quantity", null, ("quantity", Quantity));
        }
        return Scope is not null && set.View.Entities.Find(Scope) is null && set.All.All(f => f.Scope.Key != Scope)
            ? Finding.Of("figure.unknown-scope", null, ("scope", Scope))
            : null;
    }

    private (FiguresView View, bool IsRefused) Combined(
        FigureSet set, FigureViews views, Texts texts, AsOfView asOf)
    {
        var combination = Keys.Find<CombineOperation>(Operation) is { } operation
            ? Combining.Apply(set, operation, Ids)
            : Combination.Refused(Finding.Of("figure.unknown-operation", null, ("operation", Operation!)));
        var made = combination.Figure;
        return (
            new FiguresView(
                asOf, made is null ? [] : [views.Of(made)], [],
                [.. combination.Findings.Select(f => views.Of(f, made))])
            {
                Asked = [.. Ids.Select(set.Find).OfType<Figure>().Select(views.Of)],
            },
            made is null);
    }
}
