using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Features.Meetings;
using Entente.App.Web;

namespace Entente.App.Features.Disagreements;

/// <summary>Figures that do not go together, each with its sources.</summary>
/// <param name="Compared">How they stand to each other.</param>
/// <param name="Figures">Each side.</param>
/// <param name="ChosenBy">Who chose the one that is shown first; null where nobody did.</param>
public sealed record ComparisonView(ReconciledView Compared, IReadOnlyList<FigureView> Figures, NameView? ChosenBy)
{
    /// <summary>What may have happened; null where nothing points to a slip.</summary>
    public SlipView? Slip { get; init; }

    /// <summary>A comparison with each of its sides.</summary>
    public static ComparisonView From(PageRequest page, Reconciliation r) =>
        new(
            page.FigureViews.Of(r), [.. r.Figures.Select(id => page.FigureViews.Of(page.Figures.Find(id)!))],
            r.ChosenBy is { } by ? page.Name(by) : null)
        {
            Slip = Slips.Of(page.Figures, [r]).Where(s => r.Figures.Contains(s.Figure) && s.Factor is not null)
                .Select(s => SlipView.Of(page, s)).FirstOrDefault(),
        };
}

/// <summary>Two figures that contradict each other as slips do.</summary>
/// <param name="Kind">size, size-in-translation, year.</param>
/// <param name="Factor">By how much the sizes differ.</param>
/// <param name="Figures">Both.</param>
public sealed record SlipView(string Kind, decimal? Factor, IReadOnlyList<FigureView> Figures)
{
    /// <summary>A slip with both its figures.</summary>
    public static SlipView Of(PageRequest page, Slip slip) => new(
        Keys.Of(slip.Kind), slip.Factor,
        [page.FigureViews.Of(page.Figures.Find(slip.Figure)!), page.FigureViews.Of(page.Figures.Find(slip.Other)!)]);
}

/// <summary>All comparisons with one outcome.</summary>
/// <param name="Outcome">sources-disagree, differs, not-comparable, circular.</param>
/// <param name="Comparisons">The comparisons.</param>
public sealed record OutcomeGroupView(string Outcome, IReadOnlyList<ComparisonView> Comparisons);

/// <summary>A list that sources give differently on two days, or on one.</summary>
/// <param name="Earlier">The earlier list.</param>
/// <param name="Later">The later one.</param>
/// <param name="Added">What only the later one has.</param>
/// <param name="Missing">What only the earlier one has: whether it was given up is not said by that.</param>
public sealed record ListChangeView(
    ReportedListView Earlier, ReportedListView Later, IReadOnlyList<WordsView> Added, IReadOnlyList<WordsView> Missing);

/// <summary>A promise that sources tell in different ways.</summary>
/// <param name="Commitment">The promise, with its sources.</param>
public sealed record ToldDifferentlyView(CommitmentView Commitment);

/// <summary>Everything where sources disagree, differ from what is computed, or cannot be held against it.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Count">How many comparisons of figures are open.</param>
/// <param name="Groups">The comparisons by outcome.</param>
/// <param name="Years">The same amounts that sources give for different years.</param>
/// <param name="Lists">Lists that changed, or that sources give differently.</param>
/// <param name="Promises">Promises that sources tell in different ways.</param>
public sealed record DisagreementsView(
    AsOfView AsOf, int Count, IReadOnlyList<OutcomeGroupView> Groups, IReadOnlyList<SlipView> Years,
    IReadOnlyList<ListChangeView> Lists, IReadOnlyList<ToldDifferentlyView> Promises)
{
    private static readonly ReconcileOutcome[] Open =
    [
        ReconcileOutcome.SourcesDisagree, ReconcileOutcome.Differs, ReconcileOutcome.NotComparable,
        ReconcileOutcome.Circular,
    ];

    /// <summary>The comparisons of all figures that leave something open, as they stand in the catalogue.</summary>
    public static IEnumerable<Reconciliation> OpenComparisons(PageRequest page) =>
        OpenComparisons(page, page.Figures.All);

    /// <summary>The comparisons of some figures that leave something open.</summary>
    public static IEnumerable<Reconciliation> OpenComparisons(PageRequest page, IEnumerable<Figure> figures) =>
        Reconciling.Of(page.Figures, figures).Where(r => Open.Contains(r.Outcome))
            .OrderBy(r => Array.IndexOf(Open, r.Outcome));

    /// <summary>The view.</summary>
    public static DisagreementsView Of(PageRequest page)
    {
        var open = OpenComparisons(page).ToList();
        var facts = new CommitmentFacts(page);
        var told = page.View.Facts<CommitmentDescribed>().Select(d => facts.RootOf(d.Fact.Commitment))
            .Concat(facts.All.Select(c => c.Fact.Key).Where(k => facts.RootOf(k) != k).Select(facts.RootOf))
            .ToHashSet(StringComparer.Ordinal);
        List<SlipView> years = [.. Slips.Of(page.Figures, []).Select(s => SlipView.Of(page, s))];
        var lists = ListsOf(page);
        List<ToldDifferentlyView> promises =
        [
            .. facts.All.Where(c => told.Contains(c.Fact.Key) && facts.RootOf(c.Fact.Key) == c.Fact.Key)
                .Select(c => new ToldDifferentlyView(facts.ViewOf(c))).Where(p => p.Commitment.ToldBy > 1),
        ];
        Filters.Whole(page, open.Count + years.Count + lists.Count + promises.Count);
        return new DisagreementsView(
            page.AsOf, open.Count,
            [
                .. open.GroupBy(r => r.Outcome)
                    .Select(g => new OutcomeGroupView(
                        Keys.Of(g.Key), [.. g.Select(r => ComparisonView.From(page, r))])),
            ],
            years, lists, promises);
    }

    /// <summary>Each list beside the one before it of the same thing, where the items differ.</summary>
    private static List<ListChangeView> ListsOf(PageRequest page) =>
    [
        .. ToldOnce.Of(page, page.View.Facts<ListReported>()).Select(l => l.Fact)
            .GroupBy(l => (page.View.Entities.Resolve(l.Fact.Of), l.Fact.What))
            .Select(g => g.OrderBy(l => l.Entry.Effective.Start.Earliest ?? l.Entry.EffectiveFrom ?? DateOnly.MinValue)
                .ThenBy(l => l.Entry.Sequence).ToList())
            .SelectMany(lists => lists.Zip(lists.Skip(1), (earlier, later) => ChangeOf(page, earlier, later)))
            .OfType<ListChangeView>(),
    ];

    private static ListChangeView? ChangeOf(
        PageRequest page, Recorded<ListReported> earlier, Recorded<ListReported> later)
    {
        var (before, after) = (ReportedListView.From(page, earlier), ReportedListView.From(page, later));
        var (own, others) = (Folded(earlier.Fact.Items), Folded(later.Fact.Items));
        List<WordsView> added = [.. after.Items.Where((_, i) => !own.Contains(others[i]))];
        List<WordsView> missing = [.. before.Items.Where((_, i) => !others.Contains(own[i]))];
        return added.Count + missing.Count > 0 || earlier.Fact.IsOpen != later.Fact.IsOpen
            ? new ListChangeView(before, after, added, missing)
            : null;
    }

    private static List<string> Folded(IEnumerable<string> items) => [.. items.Select(Folding.Fold)];
}
