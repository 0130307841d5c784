using System.Globalization;
using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>The three times of an answer.</summary>
/// <param name="Effective">The day as of which things hold.</param>
/// <param name="Known">The day by which they were known.</param>
/// <param name="Recorded">The instant by which they were recorded.</param>
public sealed record AsOfView(DateOnly Effective, DateOnly Known, DateTimeOffset Recorded);

/// <summary>All figures of one quantity, scope and time, held against each other.</summary>
public sealed record ReconciledView(
    string Quantity, string QuantityName, string Scope, string ScopeName, TimeView? Time, PeriodView? Period,
    string When,
    IReadOnlyList<string> Figures, string Outcome, string OutcomeName, decimal? Difference, string? Chosen,
    string? ChosenBy,
    string? ChosenReason)
{
    /// <summary>The stage at which they are held against each other.</summary>
    public string? Stage { get; init; }

    /// <summary>The unit of the difference.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// What stands in the way, or was left open: units, states, giver-open, giver-unsaid, stage-open.
    /// </summary>
    public IReadOnlyList<string>? Reasons { get; init; }

    /// <summary>By how much they differ, and the reasons, in sentences.</summary>
    public IReadOnlyList<string>? Told { get; init; }

    /// <summary>
    /// Whether all figures stand in one source, at two places, in its copies or in two versions; left out where not.
    /// </summary>
    public bool? IsInOneSource { get; init; }
}

/// <summary>The figures of the account, or the one that was asked for, or the finding that refuses it.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Figures">The figures; of a list those of its page.</param>
/// <param name="Reconciled">How they stand to each other, and to those of the list that stand on other pages.</param>
/// <param name="Findings">What has to be said, or why there is no figure; null where there is nothing to say.</param>
public sealed record FiguresView(
    AsOfView AsOf, IReadOnlyList<FigureView> Figures, IReadOnlyList<ReconciledView> Reconciled,
    IReadOnlyList<FindingView>? Findings)
{
    /// <summary>The figures that were to be combined; null where none were.</summary>
    public IReadOnlyList<FigureView>? Asked { get; init; }

    /// <summary>How the list can be narrowed; null where it is no list.</summary>
    public IReadOnlyList<FilterView>? Filters { get; init; }

    /// <summary>Where the list goes on; null where it is no list.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>The answer to the question of an address, and whether it is a refusal.</summary>
    public static (FiguresView View, bool IsRefused) Of(PageRequest page)
    {
        var request = RequestOf(page);
        if (request.Operation is not null)
        {
            return request.Answer(page.Figures, page.FigureViews, page.Texts);
        }
        var (fitting, filters) = Web.Filters.Apply(page, page.Figures.All, FiltersOf(page));
        var (rows, paging) = Web.Filters.Page(page, fitting, f => f.Id);
        var shown = rows.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return (
            new FiguresView(
                page.AsOf, [.. rows.Select(page.FigureViews.Of)],
                [
                    .. Reconciling.Of(page.Figures, fitting).Where(r => r.Figures.Any(shown.Contains))
                        .Select(page.FigureViews.Of),
                ],
                null)
            {
                Filters = filters,
                Paging = paging,
            },
            false);
    }

    /// <summary>The question that an address asks of the figures.</summary>
    public static FiguresRequest RequestOf(PageRequest page) =>
        new(
            page.Single("quantity"), page.Single("scope"), page.Single("combine"),
            [.. page.Query["id"].Where(id => !string.IsNullOrEmpty(id)).Select(id => id!)]);

    private static List<Filter<Figure>> FiltersOf(PageRequest page)
    {
        var t = page.Texts;
        var names = page.Figures.All.GroupBy(f => f.Scope.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => page.FigureViews.ScopeName(g.First().Scope), StringComparer.Ordinal);
        return
        [
            new("quantity", f => [f.Quantity], key => t["quantity." + key],
                key => FigureCatalogue.All.Any(
                    q => q.Key == key || q.Key.StartsWith(key + ".", StringComparison.Ordinal)))
            {
                IsSorted = false,
                Fits = (f, key) => f.Quantity == key || f.Quantity.StartsWith(key + ".", StringComparison.Ordinal),
            },
            new("scope", f => [f.Scope.Key], key => names[key], page.HasNow)
            {
                Fits = (f, key) => f.Scope.Key == key || f.Scope.Key == page.View.Entities.Resolve(key),
            },
            new("kind", f => [Keys.Of(f.Kind)], word => t["kind." + word], FilterValues.Word<FigureKind>()),
            new("standing", f => [Keys.Of(f.Standing)], word => t["standing." + word],
                FilterValues.Word<Standing>()),
            new("year", YearsOf, year => year, FilterValues.IsYear),
        ];
    }

    /// <summary>The years that a figure is about; of an open period only the end that is known.</summary>
    private static IEnumerable<string> YearsOf(Figure figure)
    {
        var first = figure.Over is { } over ? over.Start.Year ?? over.End.Year : figure.At.Year;
        var last = figure.Over is { } period ? period.End.Year ?? period.Start.Year : figure.At.Year;
        return first is { } from && last is { } to && from <= to
            ? Enumerable.Range(from, to - from + 1).Select(y => y.ToString(CultureInfo.InvariantCulture))
            : [];
    }
}
