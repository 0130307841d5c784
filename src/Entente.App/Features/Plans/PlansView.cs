using Entente.App.Charts;
using Entente.App.Features.Figures;
using Entente.App.Features.Funds;
using Entente.App.Web;

namespace Entente.App.Features.Plans;

/// <summary>How a plan or policy stands to another.</summary>
/// <param name="Kind">restates, includes, supersedes, continues, part-of; with <c>-by</c> where the other stands so to
/// it.</param>
/// <param name="Other">The other.</param>
public sealed record PlanLink(string Kind, NameView Other);

/// <summary>A plan, policy, initiative or statement in the list of all.</summary>
/// <param name="Plan">What it is called.</param>
/// <param name="Kind">plan, policy, strategy, initiative, statement, agreement; null where that is not said.</param>
/// <param name="By">Whose it is.</param>
/// <param name="When">The period that it covers, in the reader's language; null where none is said.</param>
/// <param name="Links">How it stands to others.</param>
/// <param name="Counts">Its activities on the latest day on which they were counted.</param>
public sealed record PlanSummary(
    NameView Plan, string? Kind, IReadOnlyList<NameView> By, string? When, IReadOnlyList<PlanLink> Links,
    IReadOnlyList<FigureView> Counts);

/// <summary>Plans, policies, initiatives and statements.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Plans">Each of them, by kind and the day from which it holds.</param>
/// <param name="Timeline">Meetings, plans and promises on one line of time.</param>
public sealed record PlansView(AsOfView AsOf, IReadOnlyList<PlanSummary> Plans, Chart Timeline)
{
    /// <summary>The view.</summary>
    public static PlansView Of(PageRequest page)
    {
        var facts = new PlanFacts(page);
        Filters.Whole(page, facts.Keys.Count());
        return new PlansView(
            page.AsOf, [.. facts.Keys.Select(facts.Summary)], TimelineChart.Of(ChartGround.Of(page)));
    }
}

/// <summary>What the account says around its plans, by their keys.</summary>
internal sealed class PlanFacts
{
    private static readonly string[] Counts =
        ["plan.activities.total", "plan.activities.completed", "plan.lines.coverage"];

    private readonly PageRequest _page;
    private readonly ILookup<string, Recorded<FrameworkOpened>> _plans;
    private readonly List<(string From, LinkKind Kind, string To)> _links;

    public PlanFacts(PageRequest page)
    {
        _page = page;
        _plans = page.View.FactsOfAnyDay<FrameworkOpened>()
            .ToLookup(f => page.View.Entities.Resolve(f.Fact.Key), StringComparer.Ordinal);
        _links = [.. page.View.FactsOfAnyDay<LinkMade>()
            .Select(l => (
                page.View.Entities.Resolve(l.Fact.From), l.Fact.Kind, page.View.Entities.Resolve(l.Fact.To)))
            .Distinct()];
    }

    /// <summary>The keys of all, by kind, then by the day from which each holds.</summary>
    public IEnumerable<string> Keys =>
        _plans.Select(g => g.Key)
            .OrderBy(k => _page.Name(k).Stub == true)
            .ThenBy(k => Joined(k).Kind == FrameworkKind.Unknown)
            .ThenBy(k => Joined(k).Kind)
            .ThenBy(k => EntryOf(k).EffectiveFrom ?? EntryOf(k).Effective.LastDay ?? DateOnly.MaxValue)
            .ThenBy(k => k, StringComparer.Ordinal);

    public bool Has(string key) => _plans.Contains(key);

    /// <summary>What is known of it, from all its entries.</summary>
    public FrameworkOpened Joined(string key) =>
        _plans[key].Select(f => f.Fact).Aggregate((known, more) => known with
        {
            Kind = more.Kind == FrameworkKind.Unknown ? known.Kind : more.Kind,
            By = [.. known.By.Union(more.By, StringComparer.Ordinal)],
        });

    /// <summary>The entry that says which period it covers, or the first.</summary>
    public Entry EntryOf(string key) =>
        _plans[key].Select(f => f.Entry).LastOrDefault(e => e.Effective != default) ?? _plans[key].First().Entry;

    public PlanSummary Summary(string key)
    {
        var fact = Joined(key);
        var period = EntryOf(key).Effective;
        var figures = _page.Figures.All.Where(f => f.Scope == new Scope(ScopeKind.Plan, key)).ToList();
        return new PlanSummary(
            _page.Name(key),
            fact.Kind == FrameworkKind.Unknown ? null : Entente.Core.Keys.Of(fact.Kind),
            [.. fact.By.Select(_page.Name)],
            period == default ? null : _page.Texts.Locale.Period(period, _page.Texts),
            Links(key),
            [.. Counts.SelectMany(q => FundFacts.Latest(figures.Where(f => f.Quantity == q)))
                .Select(_page.FigureViews.Of)]);
    }

    /// <summary>How it stands to other plans, and they to it.</summary>
    public List<PlanLink> Links(string key) =>
    [
        .. _links.Where(l => l.From == key && Has(l.To))
            .Select(l => new PlanLink(Entente.Core.Keys.Of(l.Kind), _page.Name(l.To))),
        .. _links.Where(l => l.To == key && Has(l.From))
            .Select(l => new PlanLink(Entente.Core.Keys.Of(l.Kind) + "-by", _page.Name(l.From))),
    ];
}
