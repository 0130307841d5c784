using Entente.App.Charts;
using Entente.App.Features.Figures;
using Entente.App.Features.Funds;
using Entente.App.Web;

namespace Entente.App.Features.Plans;

/// <summary>A pillar, line, area or direction.</summary>
/// <param name="Kind">pillar, area, line, direction.</param>
/// <param name="Key">Its key within the plan.</param>
/// <param name="Name">What it is called.</param>
/// <param name="When">The period in which it belongs to the plan; null where none is said.</param>
/// <param name="Under">The term it stands under.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record TermView(string Kind, string Key, string Name, string? When, string? Under, BasisView Basis);

/// <summary>Something that happened to a plan.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Action">What, in the word of the account.</param>
/// <param name="By">Who did it.</param>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record PlanAct(
    string When, string Action, IReadOnlyList<NameView> By, MeetingLink? Meeting, BasisView Basis);

/// <summary>A plan, policy, initiative or statement.</summary>
public sealed record PlanView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>What it is, whose, when, and how it stands to others.</summary>
    public required PlanSummary Summary { get; init; }

    /// <summary>Its other names.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Activities by state.</summary>
    public required Chart Activities { get; init; }

    /// <summary>Shares and growth of activities, and all other figures that stand nowhere else on the page.</summary>
    public required IReadOnlyList<FigureView> Others { get; init; }

    /// <summary>How far its lines are covered: reported and computed, the unknown included.</summary>
    public required IReadOnlyList<FigureView> Coverage { get; init; }

    /// <summary>What cannot be held against each other.</summary>
    public required IReadOnlyList<ReconciledView> NotComparable { get; init; }

    /// <summary>Where its figures do not agree.</summary>
    public required IReadOnlyList<ReconciledView> Disagreements { get; init; }

    /// <summary>Its pillars, lines, areas, directions.</summary>
    public required IReadOnlyList<TermView> Terms { get; init; }

    /// <summary>Lists that sources give of it.</summary>
    public required IReadOnlyList<ReportedListView> Lists { get; init; }

    /// <summary>What happened to it.</summary>
    public required IReadOnlyList<PlanAct> Acts { get; init; }

    /// <summary>Promises under it.</summary>
    public required IReadOnlyList<PromiseView> Promises { get; init; }

    /// <summary>Meetings of the days on which its figures hold.</summary>
    public required IReadOnlyList<MeetingLink> Meetings { get; init; }

    /// <summary>What the page rests on.</summary>
    public required IReadOnlyList<BasisView> Sources { get; init; }

    /// <summary>The view; null where the account has no such plan.</summary>
    public static PlanView? Of(PageRequest page, string key) =>
        page.View.Entities.Find(key) is { Kind: NameKind.Framework } plan ? Make(page, plan) : null;

    private static PlanView Make(PageRequest page, Entity plan)
    {
        var key = plan.Key;
        var summary = new PlanFacts(page).Summary(key);
        var figures = page.Figures.All
            .Where(f => f.Scope == new Scope(ScopeKind.Plan, key) || IsWithin(f.Scope, key)).ToList();
        var chart = ActivitiesChart.Of(ChartGround.Of(page), key);
        var drawn = chart.Rows.Select(r => r.Figure).ToHashSet(StringComparer.Ordinal);
        var coverage = figures.FindAll(f => f.Quantity.StartsWith("plan.lines.", StringComparison.Ordinal));
        var conflicts = FundFacts.Disagreements(page, figures);
        var lists = ReportedListView.From(page, page.View.FactsOfAnyDay<ListReported>()
            .Where(l => l.Fact.Of.Length > 0 && Resolve(l.Fact.Of) == key)
            .OrderBy(l => l.Entry.EffectiveFrom ?? DateOnly.MinValue)).ToList();
        var terms = TermsOf(page, key);
        var acts = ActsOf(page, key);
        return new PlanView
        {
            AsOf = page.AsOf,
            Summary = summary,
            OtherNames = FurtherNames.Of(plan, summary.Plan),
            Activities = chart,
            Others = [.. figures.Where(f => !drawn.Contains(f.Id)).Except(coverage).Select(page.FigureViews.Of)],
            Coverage = [.. coverage.Select(page.FigureViews.Of)],
            NotComparable = conflicts.FindAll(r => r.Outcome == Keys.Of(ReconcileOutcome.NotComparable)),
            Disagreements = conflicts.FindAll(r => r.Outcome != Keys.Of(ReconcileOutcome.NotComparable)),
            Terms = terms,
            Lists = lists,
            Acts = acts,
            Promises = FundFacts.Promises(page, c => Resolve(c.Framework) == key),
            Meetings = FundFacts.Meetings(
                page, figures.Where(f => f.Standing == Standing.Reported).Select(f => f.At).ToHashSet(),
                acts.Select(a => a.Meeting?.Name.Key).OfType<string>().ToHashSet(StringComparer.Ordinal)),
            Sources = FundFacts.Sources(
                figures.Select(page.FigureViews.Of),
                [
                    page.BasisOf(plan.Entry), .. terms.Select(x => x.Basis), .. lists.Select(l => l.Basis),
                    .. acts.Select(a => a.Basis),
                ]),
        };

        string? Resolve(string? other) => other is null ? null : page.View.Entities.Resolve(other);
    }

    private static bool IsWithin(Scope scope, string plan) =>
        scope.Kind is ScopeKind.Pillar or ScopeKind.Area
        && scope.Key.StartsWith(plan + ".", StringComparison.Ordinal);

    private static List<TermView> TermsOf(PageRequest page, string plan)
    {
        var language = page.Texts.Locale.Code;
        var terms = page.View.FactsOfAnyDay<TermDefined>()
            .Where(x => page.View.Entities.Resolve(x.Fact.Of) == plan).ToList();
        return
        [
            .. terms
                .OrderBy(x => x.Fact.Kind).ThenBy(x => x.Entry.Sequence)
                .Select(x => new TermView(
                    Keys.Of(x.Fact.Kind), x.Fact.Key, x.Fact.Names.In(language) ?? x.Fact.Key,
                    page.TermOf(x.Entry),
                    x.Fact.Under is { } under ? NameOf(under) : null, page.BasisOf(x.Entry))),
        ];

        string NameOf(string term) =>
            terms.Find(x => x.Fact.Key == term)?.Fact.Names.In(language) ?? term;
    }

    private static List<PlanAct> ActsOf(PageRequest page, string plan) =>
        [.. page.View.Facts<FrameworkActed>()
            .Where(a => page.View.Entities.Resolve(a.Fact.Framework) == plan)
            .OrderBy(a => a.Entry.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(a => a.Entry.Sequence)
            .Select(a => new PlanAct(
                page.WhenOf(a.Entry), a.Fact.Action,
                [.. a.Fact.By.Select(page.Name)],
                a.Fact.Meeting is { } meeting ? new MeetingLink(page.Name(meeting), "") : null,
                page.BasisOf(a.Entry)))];
}
