using Entente.App.Features.Commitments;
using Entente.App.Features.Disagreements;
using Entente.App.Features.Funds;
using Entente.App.Features.Meetings;
using Entente.App.Web;

namespace Entente.App.Features.Home;

/// <summary>Chooses what the home shows of each part of the account.</summary>
internal sealed class HomeGlance(PageRequest page)
{
    /// <summary>How many rows a part of the home shows before it links on.</summary>
    public const int Rows = 4;

    /// <summary>How many promises of one verdict are told.</summary>
    private const int TellingRows = 2;

    private static readonly string[] FundQuantities =
    [
        "fund.contribution", "fund.contribution.target", "fund.portfolio.budget", "fund.portfolio.projects",
        "fund.pipeline.projects", "fund.pipeline.budget",
    ];

    private static readonly string[] PlanQuantities =
    [
        "plan.activities.total", "plan.activities.completed", "plan.activities.completed-share", "plan.lines.covered",
        "plan.lines.coverage",
    ];

    /// <summary>The verdicts in the order in which they answer "was it kept".</summary>
    private static readonly CommitmentVerdict[] KeptFirst =
    [
        CommitmentVerdict.Complete, CommitmentVerdict.Substantial, CommitmentVerdict.Limited,
        CommitmentVerdict.NotStarted, CommitmentVerdict.NoEvidence, CommitmentVerdict.NotDue,
        CommitmentVerdict.Superseded, CommitmentVerdict.Generic,
    ];

    public NameView? Coordinator(string? partnership) =>
        page.View.Facts<RoleHeld>()
            .Where(
                r => r.Fact.Office == RoleHeld.Coordinator && r.Fact.Of is { } of
                    && page.View.Entities.Resolve(of) == partnership
                    && r.Entry.Effective.Contains(page.View.AsOf.Effective))
            .Select(r => page.Name(r.Fact.Holder))
            .LastOrDefault();

    public PromisedView Promised()
    {
        var facts = new CommitmentFacts(page);
        var roots = facts.All.Select(c => facts.RootOf(c.Fact.Key)).Distinct(StringComparer.Ordinal)
            .Select(key => facts.ViewOf(facts.Find(key)!))
            .ToLookup(c => c.Verdict ?? CommitmentsView.NoVerdict, StringComparer.Ordinal);
        return new PromisedView(
            roots.Sum(g => g.Count()),
            [
                .. KeptFirst.Select(Keys.Of).Append(CommitmentsView.NoVerdict).Where(roots.Contains)
                    .Select(v => new JudgedView(
                        v, roots[v].Count(), [.. MostTellingFirst(roots[v]).Take(TellingRows)])),
            ]);
    }

    public DecidedAtGlanceView Decided()
    {
        var all = DecisionView.All(page);
        return new DecidedAtGlanceView(all.Count, [.. all.Take(Rows)]);
    }

    public List<FiguresOfView> Money() => LatestOf(ScopeKind.Fund, FundQuantities);

    public List<FiguresOfView> Done() => LatestOf(ScopeKind.Plan, PlanQuantities);

    public OpenComparisonsView Disagreements()
    {
        var open = DisagreementsView.OpenComparisons(page).ToList();
        return new OpenComparisonsView(
            open.Count, [.. open.Take(Rows).Select(page.FigureViews.Of)]);
    }

    /// <summary>
    /// The promises that tell most: those past their day, then those with a known outcome, then those with a figure;
    /// among equals the later one.
    /// </summary>
    private static IOrderedEnumerable<CommitmentView> MostTellingFirst(IEnumerable<CommitmentView> promises) =>
        promises.OrderByDescending(c => c.IsPastDeadline == true ? 1 : 0)
            .ThenByDescending(c => c.Outcomes.Count > 0 ? 1 : 0)
            .ThenByDescending(c => c.Figures.Count > 0 ? 1 : 0)
            .ThenByDescending(c => c.Year ?? 0);

    /// <summary>
    /// Per scope the latest figure of each quantity: the one chosen where sources disagree. What was announced last
    /// does not stand for what was received before it: each stage of money has its own, and each currency.
    /// </summary>
    private List<FiguresOfView> LatestOf(ScopeKind kind, string[] quantities)
    {
        var chosen = page.View.Facts<FigureChosen>().Select(c => page.Figures.Find(c.Fact.Figure)?.Id).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. FundFacts.WhatRuns(page.Figures.All)
                .Where(f => f.Scope.Kind == kind && !f.Value.IsUnknown && quantities.Contains(f.Quantity)
                    && f.Restates.Count == 0 && f.ResidualOf.Count == 0)
                .GroupBy(f => f.Scope.Key, StringComparer.Ordinal)
                .Select(scope => new Latest(page.Name(scope.Key), quantities
                    .SelectMany(q => scope.Where(f => f.Quantity == q)
                        .GroupBy(f => (f.Stage, Currency: f.Unit.IsMoney ? f.Unit : default)))
                    .SelectMany(stage => Last([.. stage.OrderBy(DayOf).ThenBy(f => chosen.Contains(f.Id) ? 1 : 0)]))
                    .ToList()))
                .OrderByDescending(s => s.Figures.Count).ThenByDescending(s => s.Figures.Max(DayOf))
                .Select(s => new FiguresOfView(s.Name, [.. s.Figures.Select(page.FigureViews.Of)])),
        ];
    }

    /// <summary>
    /// The last of figures in order: what a source says all givers give together; where the account has no such figure
    /// of that time, what each of them gives, which is no total.
    /// </summary>
    private static IEnumerable<Figure> Last(List<Figure> ordered)
    {
        var newest = ordered.FindAll(f => DayOf(f) == DayOf(ordered[^1]));
        return newest.FindLast(f => f is { From: null, Standing: Standing.Reported }) is { } together
            ? [together]
            : newest.GroupBy(f => f.From, StringComparer.Ordinal).Select(giver => giver.Last());
    }

    private static int DayOf(Figure figure) =>
        ((figure.Over is { } over ? over.LastDay ?? over.FirstDay : figure.At.Latest ?? figure.At.Earliest)
        ?? DateOnly.MinValue).DayNumber;

    private sealed record Latest(NameView Name, List<Figure> Figures);
}
