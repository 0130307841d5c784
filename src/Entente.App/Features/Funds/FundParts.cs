using Entente.App.Charts;
using Entente.App.Features.Figures;
using Entente.App.Features.Parties;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>Puts together what the page of a fund says.</summary>
internal sealed class FundParts
{
    private static readonly string[] StageQuantities =
    [
        "fund.contribution", "fund.money", "fund.portfolio.budget", "fund.pipeline.budget", "fund.disbursed",
        "fund.size",
    ];

    private static readonly string[] ShownAbove =
    [
        "fund.contribution", "fund.contribution.target", "fund.money", "fund.portfolio.projects",
        "fund.portfolio.budget", "fund.pipeline.projects", "fund.pipeline.budget", "fund.disbursed", "fund.size",
    ];

    private readonly PageRequest _page;
    private readonly string _key;
    private readonly Entity _fund;
    private readonly List<Figure> _figures;
    private readonly List<(string Key, string? State)> _projects;
    private readonly List<Figure> _projectFigures;
    private readonly HashSet<string> _promises;

    public FundParts(PageRequest page, Entity fund)
    {
        (_page, _fund, _key) = (page, fund, fund.Key);
        _figures = [.. page.Figures.All.Where(f => f.Scope == new Scope(ScopeKind.Fund, _key))];
        _projects = [.. page.View.FactsOfAnyDay<ProjectRegistered>()
            .GroupBy(p => Resolve(p.Fact.Key)!, StringComparer.Ordinal)
            .Where(g => g.Any(p => Resolve(p.Fact.Fund) == _key))
            .Select(g => (g.Key, StateOf(g)))];
        var keys = _projects.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        _projectFigures = [.. page.Figures.All
            .Where(f => f.Scope.Kind == ScopeKind.Project && keys.Contains(f.Scope.Key))];
        _promises = page.View.Facts<CommitmentMade>().Where(c => Resolve(c.Fact.Fund) == _key)
            .Select(c => c.Fact.Key).ToHashSet(StringComparer.Ordinal);
    }

    public FundView Make()
    {
        var fact = FundFacts.Joined(_page, _key);
        var ground = ChartGround.Of(_page);
        var (contributions, portfolio) = (ContributionsChart.Of(ground, _key), PortfolioChart.Of(ground, _key));
        var name = _page.Name(_key);
        var lists = Lists();
        var all = _figures.Concat(_projectFigures).Select(_page.FigureViews.Of).ToList();
        return new FundView
        {
            AsOf = _page.AsOf,
            Fund = name,
            OtherNames = FurtherNames.Of(_fund, name),
            Modality = fact.Modality == FundModality.Unknown ? null : Keys.Of(fact.Modality),
            Manager = fact.Manager is { } manager ? _page.Name(manager) : null,
            Contributors = [.. fact.Contributors.Select(_page.Name)],
            Offices = new PartyFacts(_page).OfficesIn(_key),
            PartOf = [.. Memberships().Where(m => m.Member == _key).Select(m => _page.Name(m.Of))],
            Parts = [.. Memberships().Where(m => m.Of == _key).Select(m => _page.Name(m.Member))],
            Contributions = contributions,
            Targets = Views(_figures.Where(f => f.Quantity == "fund.contribution.target")),
            Shares = Views(_figures.Where(f => f is { Kind: FigureKind.Ratio, From: not null })),
            Portfolio = portfolio,
            Pipeline = Pipeline(),
            Lists = [.. lists.Select(l => l.View)],
            Gaps = Gaps(lists),
            Stages = Stages(),
            Others = Views(_figures.Where(f =>
                (!ShownAbove.Contains(f.Quantity) || (FundFacts.IsPortfolio(f) && !ReadingRules.IsRunning(f.State)))
                && f is not { Kind: FigureKind.Ratio, From: not null })),
            Projects = [.. _projects.Select(p => new ProjectLink(
                _page.Name(p.Key), p.State, Views(_projectFigures.Where(f => f.Scope.Key == p.Key))))],
            Meetings = Meetings(lists),
            Promises = FundFacts.Promises(_page, c => _promises.Contains(c.Key)),
            Disagreements = FundFacts.Disagreements(_page, _figures.Concat(_projectFigures)),
            Sources = FundFacts.Sources(
                all, lists.Select(l => l.View.Basis).Append(_page.BasisOf(_fund.Entry))),
        };
    }

    /// <summary>The latest state that holds by the day of the view; of one day that which was recorded last.</summary>
    private string? StateOf(IEnumerable<Recorded<ProjectRegistered>> told) =>
        told.Where(p => p.Fact.State is not null && _page.View.Shows(p.Entry))
            .OrderBy(p => p.Entry.EffectiveFrom ?? DateOnly.MinValue).LastOrDefault()?.Fact.State;

    private IEnumerable<(string Member, string Of)> Memberships() =>
        _page.View.Facts<MembershipHeld>().Select(m => (Resolve(m.Fact.Member)!, Resolve(m.Fact.Of)!)).Distinct();

    /// <summary>Each day's count, with the projects that a source names as pending on that day.</summary>
    private List<PipelineView> Pipeline() =>
    [
        .. _figures.Where(f => f.Quantity == "fund.pipeline.projects")
            .OrderByDescending(f => FundFacts.LastDay(f) ?? DateOnly.MinValue)
            .Select(count =>
            {
                var named = _projectFigures.Where(f => f.At == count.At && f.State == "pending").ToList();
                var keys = named.Select(f => f.Scope.Key).Distinct(StringComparer.Ordinal).ToList();
                var unnamed = count.Value.Value - keys.Count;
                return new PipelineView(
                    _page.FigureViews.Of(count),
                    Views(_figures.Where(f => f.Quantity == "fund.pipeline.budget" && f.At == count.At)),
                    [.. keys.Select(k => new ProjectLink(
                        _page.Name(k), "pending", Views(named.Where(f => f.Scope.Key == k))))],
                    unnamed is >= 0 && count.Value.IsExact ? unnamed : null);
            }),
    ];

    private List<(ListReported Fact, DateOnly? Day, ReportedListView View)> Lists() =>
        [.. ToldOnce.Of(_page, _page.View.FactsOfAnyDay<ListReported>()
                .Where(l => l.Fact.Of.Length > 0 && Resolve(l.Fact.Of) == _key)
                .OrderBy(l => l.Entry.EffectiveFrom ?? DateOnly.MinValue).ThenBy(l => l.Entry.Sequence))
            .Select(l => (
                l.Fact.Fact, l.Fact.Entry.EffectiveFrom,
                ReportedListView.From(_page, l.Fact) with { Copies = l.Copies }))];

    /// <summary>
    /// What the list of one day has and the next day's list has not. Whether it left is unknown: a list is no
    /// framework.
    /// </summary>
    private static List<ListGap> Gaps(List<(ListReported Fact, DateOnly? Day, ReportedListView View)> lists)
    {
        var gaps = new List<ListGap>();
        foreach (var kind in lists.Where(l => l.Day is not null).GroupBy(l => l.Fact.What, StringComparer.Ordinal))
        {
            var days = kind.GroupBy(l => l.Day).OrderBy(g => g.Key).ToList();
            for (var i = 1; i < days.Count; i++)
            {
                var later = days[i].SelectMany(l => l.Fact.Items).Select(Folding.Fold)
                    .ToHashSet(StringComparer.Ordinal);
                var earlier = days[i - 1].First();
                gaps.AddRange(days[i - 1].SelectMany(l => l.Fact.Items.Zip(l.View.Items))
                    .DistinctBy(item => item.First, StringComparer.Ordinal)
                    .Where(item => !later.Contains(Folding.Fold(item.First)))
                    .Select(item => new ListGap(item.Second, earlier.View.When, days[i].First().View.When)));
            }
        }
        return gaps;
    }

    private List<StageView> Stages()
    {
        var money = _figures.Where(f => StageQuantities.Contains(f.Quantity))
            .Concat(_projectFigures.Where(f => f.Unit.IsMoney))
            .Concat(_page.Figures.All.Where(
                f => f.Scope.Kind == ScopeKind.Commitment && _promises.Contains(f.Scope.Key)))
            .Where(f => f.Unit.IsMoney && (!f.Value.IsUnknown || IsOfEntries(f)))
            .ToLookup(f => f.Stage);
        return
        [
            .. MoneyStages.All.Select(s => new StageView(s.Key(), Views(money[s]))),
            .. money[null].Any() ? new[] { new StageView(null, Views(money[null])) } : [],
        ];
    }

    /// <summary>An entry of unknown size is recorded all the same.</summary>
    private static bool IsOfEntries(Figure figure) =>
        figure is { Standing: Standing.Computed, Quantity: "fund.contribution" or "fund.money" };

    private List<MeetingLink> Meetings(List<(ListReported Fact, DateOnly? Day, ReportedListView View)> lists)
    {
        var days = _figures.Concat(_projectFigures).Where(f => f.Kind == FigureKind.Stock).Select(f => f.At)
            .Concat(lists.Select(l => l.Day).OfType<DateOnly>().Select(PartialDate.On)).ToHashSet();
        var promised = _page.View.Facts<CommitmentMade>()
            .Where(c => _promises.Contains(c.Fact.Key) && c.Fact.Meeting is not null)
            .Select(c => Resolve(c.Fact.Meeting)!).ToHashSet(StringComparer.Ordinal);
        return FundFacts.Meetings(_page, days, promised);
    }

    private List<FigureView> Views(IEnumerable<Figure> figures) => [.. figures.Select(_page.FigureViews.Of)];

    private string? Resolve(string? key) => key is null ? null : _page.View.Entities.Resolve(key);
}
