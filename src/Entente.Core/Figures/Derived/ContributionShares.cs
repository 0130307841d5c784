namespace Entente.Core;

/// <summary>
/// What part of a year's contributions each giver gives, of one stage and currency. Only where everybody who gives to
/// the fund has one known figure of that year: a share of a whole that is not whole would be wrong.
/// </summary>
internal static class ContributionShares
{
    private const string Quantity = "fund.contribution.share";
    private const string Rule = "share-of-givers";

    public static IEnumerable<Figure> Of(AccountView view, IReadOnlyList<Figure> figures)
    {
        var givers = view.FactsOfAnyDay<FundOpened>().ToLookup(
            f => view.Entities.Resolve(f.Fact.Key), f => f.Fact.Contributors.Select(view.Entities.Resolve),
            StringComparer.Ordinal);
        return figures
            .Where(f => f.Quantity == "fund.contribution" && f.Over is { IsClosed: true })
            .GroupBy(f => (f.Scope, f.Stage, f.Standing, f.Over))
            .Where(g => IsWhole([.. g], givers[g.Key.Scope.Key].SelectMany(keys => keys)))
            .SelectMany(g => Shares([.. g]));
    }

    /// <summary>Several give, each once and in one currency, and nobody who gives is missing.</summary>
    private static bool IsWhole(List<Figure> year, IEnumerable<string> givers)
    {
        var here = year.Select(f => f.From).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return here.Count > 1 && here.Count == year.Count && year.TrueForAll(f => f.Value.Value > 0)
            && year.Select(f => f.Unit).Distinct().Count() == 1 && givers.All(here.Contains);
    }

    private static IEnumerable<Figure> Shares(List<Figure> year)
    {
        var total = year.Select(f => f.Value).Aggregate((a, b) => a + b);
        return year.Select(part => new Figure
        {
            Id = Computed.Id(
                Quantity, part.Scope, part.Stage?.Key(), part.Over.ToString(), part.From, Keys.Of(part.Standing)),
            Quantity = Quantity,
            Kind = FigureKind.Ratio,
            Stage = part.Stage,
            Unit = Unit.Percent,
            Scope = part.Scope,
            From = part.From,
            At = part.Over!.Value.End,
            Value = Approximations.Quotient(part.Value, total, 100m),
            Standing = Standing.Computed,
            Basis = [.. year.SelectMany(f => f.Basis)],
            MadeFrom = [part.Id, .. year.Where(f => f.Id != part.Id).Select(f => f.Id)],
            Reading = new Reading(Rule, IsInferred: true, Rule),
        }).Where(share => !share.Value.IsUnknown);
    }
}
