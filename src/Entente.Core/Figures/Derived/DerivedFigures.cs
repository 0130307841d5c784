using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Figures that follow from reported ones by a rule that is always shown with them. Each names the figures it was made
/// from; none is ever taken for a report.
/// </summary>
internal static class DerivedFigures
{
    private static readonly ImmutableArray<Func<AccountView, IReadOnlyList<Figure>, IEnumerable<Figure>>> Rules =
        [
            CompletedShare, Growth, KnownPipeline, StockFromFlows.Of, ContributionShares.Of, ContributionTotals.Of,
        ];

    public static List<Figure> Of(AccountView view, IReadOnlyList<Figure> figures) =>
        [.. Rules.SelectMany(rule => rule(view, figures))];

    /// <summary>Completed over total, where one source gives both for one plan and day.</summary>
    private static IEnumerable<Figure> CompletedShare(AccountView view, IReadOnlyList<Figure> figures) =>
        from completed in Reported(figures, "plan.activities.completed")
        from total in Reported(figures, "plan.activities.total")
        where total.Scope == completed.Scope && total.At == completed.At && total.Unit == completed.Unit
            && total.Value.Value is > 0 && SharesSource(completed, total)
        select Ratio("plan.activities.completed-share", "share-of-reported", completed, total, Unit.Percent);

    /// <summary>The later total over the earlier one, where one source prints both.</summary>
    private static IEnumerable<Figure> Growth(AccountView view, IReadOnlyList<Figure> figures)
    {
        var totals = Reported(figures, "plan.activities.total").ToList();
        foreach (var later in totals)
        {
            foreach (var earlier in totals.Where(e => e.Scope == later.Scope && e.Unit == later.Unit
                && e.Value.Value is > 0
                && e.At.Latest < later.At.Latest && SharesSource(e, later)))
            {
                var growth = Ratio("plan.activities.growth", "growth-as-printed", later, earlier, Unit.Times);
                var others = totals.Where(o => o.Scope == later.Scope && o.Unit != later.Unit).ToList();
                yield return growth with
                {
                    Notes = [.. others.Select(o => Finding.Of(
                        "figure.comparability-open", null,
                        ("figure", growth.Id), ("other", o.Id), ("unit", later.Unit.Text),
                            ("otherUnit", o.Unit.Text)))],
                };
            }
        }
    }

    /// <summary>The known part of a pipeline: the sum of the pending projects whose budget is named.</summary>
    private static IEnumerable<Figure> KnownPipeline(AccountView view, IReadOnlyList<Figure> figures)
    {
        var fundOf = view.FactsOfAnyDay<ProjectRegistered>()
            .Where(p => p.Fact.Fund is not null)
            .GroupBy(p => view.Entities.Resolve(p.Fact.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => view.Entities.Resolve(g.Last().Fact.Fund!), StringComparer.Ordinal);
        foreach (var count in Reported(figures, "fund.pipeline.projects"))
        {
            var named = Reported(figures, "project.budget")
                .Where(b => b.State == "pending" && fundOf.GetValueOrDefault(b.Scope.Key) == count.Scope.Key
                    && b.At == count.At)
                .GroupBy(b => b.Unit.Text, StringComparer.Ordinal);
            foreach (var budgets in named)
            {
                yield return Pipeline(view, count, [.. budgets]);
            }
        }
    }

    private static Figure Pipeline(AccountView view, Figure count, List<Figure> budgets)
    {
        var projects = budgets.GroupBy(b => b.Scope.ToString(), StringComparer.Ordinal).ToList();
        var missing = count.Value.Value - projects.Count;
        var known = Measure.Sum(
            [.. projects.Select(p => Between([.. p])), .. missing is > 0 ? [Measure.Unknown] : (Measure[])[]]);
        var figure = Computed.Figure(view, "fund.pipeline.budget", count.Scope, budgets[0].Unit, known, []);
        var id = $"c-fund-pipeline-budget-{count.Id}-{Keys.FromName(budgets[0].Unit.Text)}";
        return figure with
        {
            Id = id,
            At = count.At,
            Basis = [.. budgets.SelectMany(b => b.Basis)],
            MadeFrom = [.. budgets.Select(b => b.Id)],
            Reading = new Reading("sum-of-named", IsInferred: true, "sum-of-named"),
            Notes = missing is > 0 and { } open
                ? [Finding.Of("figure.parts-missing", null, ("figure", id), ("missing", open),
                    ("of", count.Value.Value!.Value))]
                : [],
        };
    }

    /// <summary>
    /// Reports of one thing: where sources differ, from the lowest to the highest value that one of them admits; open
    /// on the side that one of them leaves open, and unknown where both are.
    /// </summary>
    internal static Measure Between(List<Figure> reports)
    {
        if (reports.Count == 1)
        {
            return reports[0].Value;
        }
        var admitted = reports.ConvertAll(r => r.Value.Admitted!.Value);
        return Measure.Within(admitted.Min(a => a.Low), admitted.Max(a => a.High));
    }

    private static Figure Ratio(string quantity, string rule, Figure over, Figure under, Unit unit)
    {
        var factor = unit == Unit.Percent ? 100m : 1m;
        return new Figure
        {
            Id = $"c-{Keys.FromName(quantity)}-{over.Id}-{under.Id}",
            Quantity = quantity,
            Kind = FigureKind.Ratio,
            Unit = unit,
            Scope = over.Scope,
            At = over.At,
            Value = Approximations.Quotient(over.Value, under.Value, factor),
            Standing = Standing.Computed,
            Basis = [.. over.Basis, .. under.Basis],
            MadeFrom = [over.Id, under.Id],
            Reading = new Reading(rule, IsInferred: true, rule),
        };
    }

    private static bool SharesSource(Figure a, Figure b) =>
        a.Basis.Any(x => b.Basis.Any(y => y.Source == x.Source));

    private static IEnumerable<Figure> Reported(IEnumerable<Figure> figures, string quantity) =>
        figures.Where(f => f.Quantity == quantity && f.Standing == Standing.Reported && !f.Value.IsUnknown);
}
