using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Home;

/// <summary>A meeting in a list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Series">Its series.</param>
/// <param name="Ordinal">Which one of the series.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Mode">in-person, online, hybrid; null where it is not known.</param>
/// <param name="Place">Where.</param>
/// <param name="CoChairs">Who chaired it together.</param>
public sealed record MeetingView(
    NameView Name, NameView? Series, int? Ordinal, string When, string? Mode, string? Place,
    IReadOnlyList<NameView> CoChairs);

/// <summary>What was decided, or how a relation changed.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Text">What.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record DecisionView(string When, string Text, string? Lang, BasisView Basis);

/// <summary>The home of a partnership: promised, decided, funded, done, at a glance.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Partnership">The partnership; null where the workspace has none yet.</param>
/// <param name="Parties">Its parties.</param>
/// <param name="Keeper">Who keeps this account, and what the keeper is; null where it is not said.</param>
/// <param name="Coordinator">Who coordinates on the day asked about; null where it is not known.</param>
/// <param name="Promised">The promises.</param>
/// <param name="Decided">Decisions and changes of status, latest first.</param>
/// <param name="Funded">Figures of the funds.</param>
/// <param name="Done">Figures of the plans.</param>
/// <param name="Meetings">The meetings, latest first.</param>
/// <param name="Disagreements">Where sources disagree, or a comparison is circular.</param>
/// <param name="Entries">How many entries the account holds.</param>
/// <param name="Sources">How many sources it rests on.</param>
/// <param name="Open">How many proposed claims wait for a verdict.</param>
public sealed record HomeView(
    AsOfView AsOf, NameView? Partnership, IReadOnlyList<NameView> Parties, KeeperView? Keeper, NameView? Coordinator,
    CommitmentsView Promised, IReadOnlyList<DecisionView> Decided, IReadOnlyList<FigureView> Funded,
    IReadOnlyList<FigureView> Done,
    IReadOnlyList<MeetingView> Meetings, IReadOnlyList<ReconciledView> Disagreements, int Entries, int Sources,
    int Open)
{
    /// <summary>The view.</summary>
    public static HomeView Of(PageRequest page)
    {
        var view = page.View;
        var partnership = view.Facts<PartnershipOpened>().LastOrDefault(p => p.Fact.Key == page.Partnership).Fact;
        var keeper = view.Facts<KeeperSet>().LastOrDefault().Fact;
        return new HomeView(
            page.AsOf,
            partnership is null ? null : page.Name(partnership.Key),
            [.. (partnership?.Parties ?? []).Select(page.Name)],
            keeper is null ? null : new KeeperView(page.Words(keeper).Text, Keys.Of(keeper.Kind)),
            CoordinatorOf(page, partnership?.Key),
            CommitmentsView.Of(page),
            Decisions(page),
            Figures(
                page, "fund.contribution", "fund.contribution.target", "fund.portfolio.projects",
                "fund.portfolio.budget", "fund.pipeline.projects", "fund.pipeline.budget", "partnership.funds.target"),
            Figures(
                page, "plan.activities.total", "plan.activities.completed", "plan.activities.completed-share",
                "plan.activities.growth", "plan.lines.covered", "plan.lines.coverage"),
            MeetingsOf(page),
            [.. Reconciling.Of(page.Figures, page.Figures.All)
                .Where(
                    r =>
                        r.Outcome is not (ReconcileOutcome.Agrees or ReconcileOutcome.OnlyReported
                            or ReconcileOutcome.OnlyComputed))
                .Select(page.FigureViews.Of)],
            view.Entries().Count(), page.Figures.Sources.All.Count(), page.Claims.All.Count(c => c.Verdict is null));
    }

    private static NameView? CoordinatorOf(PageRequest page, string? partnership) =>
        page.View.Facts<RoleHeld>()
            .Where(
                r =>
                    r.Fact.Office == RoleHeld.Coordinator && r.Fact.Of is { } of
                        && page.View.Entities.Resolve(of) == partnership
                && r.Entry.Effective.Contains(page.View.AsOf.Effective))
            .Select(r => page.Name(r.Fact.Holder))
            .LastOrDefault();

    private static List<DecisionView> Decisions(PageRequest page)
    {
        var decisions = page.View.Facts<DecisionTaken>().Select(d => (d.Entry, Words: page.Words(d.Fact)));
        var changes = page.View.Facts<StatusChanged>().Select(s => (s.Entry, Words: new WordsView(page.Texts[
            "status.changed", ("subject", page.Name(s.Fact.Subject).Short),
                ("to", page.Texts.Find("status." + s.Fact.To) ?? s.Fact.To),
            ("stage", page.Texts["change." + Keys.Of(s.Fact.Stage)])], null)));
        return
        [
            .. decisions.Concat(changes)
                .OrderByDescending(d => d.Entry.EffectiveFrom ?? DateOnly.MinValue)
                .Select(d => new DecisionView(
                    page.Texts.Locale.Period(d.Entry.Effective, page.Texts), d.Words.Text, d.Words.Lang,
                    page.FigureViews.BasisOf(
                        new Basis(d.Entry.Ref, d.Entry.Source, d.Entry.Fact.Claim, d.Entry.Span)))),
        ];
    }

    private static List<FigureView> Figures(PageRequest page, params string[] quantities) =>
        [.. quantities.SelectMany(
            q =>
                page.Figures.All.Where(f => f.Quantity == q && !(f.Standing == Standing.Computed && f.Value.IsUnknown)))
            .OrderBy(f => f.Scope.Key, StringComparer.Ordinal).Select(page.FigureViews.Of)];

    private static List<MeetingView> MeetingsOf(PageRequest page) =>
        [.. MeetingIndex.Of(page.View)
            .OrderByDescending(m => m.Date.Latest ?? m.Date.Earliest ?? DateOnly.MinValue)
                .ThenBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => new MeetingView(
                page.Name(m.Key),
                m.Series is null ? null : page.Name(m.Series), m.Ordinal, page.Texts.Locale.Date(m.Date, page.Texts),
                m.Mode == MeetingMode.Unknown ? null : Keys.Of(m.Mode), m.Place, [.. m.CoChairs.Select(page.Name)]))];
}

/// <summary>Who keeps the account.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">secretariat, ministry, observer.</param>
public sealed record KeeperView(string Name, string Kind);
