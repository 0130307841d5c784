using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>The state of a project as a source gives it.</summary>
/// <param name="State">The state; null where the source names none.</param>
/// <param name="When">Since when, in the reader's language; null where no day is said.</param>
/// <param name="Known">Since which day it is known.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ProjectState(string? State, string? When, DateOnly Known, BasisView Basis);

/// <summary>When and where an event is.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Place">Where, as printed.</param>
/// <param name="IsPlanned">Whether it lay ahead when the source spoke of it.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record EventDay(string When, string? Place, bool IsPlanned, BasisView Basis);

/// <summary>A project that a fund pays for, or an event: both have a name, figures and sources.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Project">What it is called.</param>
/// <param name="OtherNames">Its other names.</param>
/// <param name="Fund">The fund that pays for it, or shall; null where it is not known.</param>
/// <param name="States">Its state over time.</param>
/// <param name="Days">For an event: when it is.</param>
/// <param name="Money">Its money by stage, as the account's entries have it; only stages with an entry.</param>
/// <param name="Figures">Its other figures.</param>
/// <param name="Lists">Lists about it.</param>
/// <param name="Disagreements">Where its figures do not agree.</param>
/// <param name="Sources">What the page rests on.</param>
public sealed record ProjectView(
    AsOfView AsOf, NameView Project, IReadOnlyList<string> OtherNames, NameView? Fund,
    IReadOnlyList<ProjectState> States, IReadOnlyList<EventDay> Days, IReadOnlyList<ProjectStage> Money,
    IReadOnlyList<FigureView> Figures, IReadOnlyList<ReportedListView> Lists,
    IReadOnlyList<ReconciledView> Disagreements,
    IReadOnlyList<BasisView> Sources)
{
    /// <summary>The view; null where the account has no such project or event.</summary>
    public static ProjectView? Of(PageRequest page, string key)
    {
        if (page.View.Entities.Find(key) is not { Kind: NameKind.Project } entity)
        {
            return null;
        }
        var registered = page.View.FactsOfAnyDay<ProjectRegistered>().Where(p => IsThis(p.Fact.Key)).ToList();
        var figures = page.Figures.All.Where(f => f.Scope == new Scope(ScopeKind.Project, entity.Key)).ToList();
        var views = figures.ConvertAll(page.FigureViews.Of);
        var money = ProjectStage.Of(page, entity.Key, figures);
        var inMoney = money.SelectMany(m => m.Figures).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var lists = ReportedListView.From(page, page.View.FactsOfAnyDay<ListReported>()
            .Where(l => l.Fact.Of.Length > 0 && IsThis(l.Fact.Of))).ToList();
        var name = page.Name(entity.Key);
        var fund = registered.Select(p => p.Fact.Fund).LastOrDefault(f => f is not null);
        return new ProjectView(
            page.AsOf, name, FurtherNames.Of(entity, name),
            fund is null ? null : page.Name(fund), StatesOf(page, registered, figures),
            [.. page.View.FactsOfAnyDay<EventHeld>().Where(e => IsThis(e.Fact.Key)).Select(e => DayOf(page, e))],
            money, views.FindAll(v => !inMoney.Contains(v.Id)), lists, FundFacts.Disagreements(page, figures),
            FundFacts.Sources(views, money.SelectMany(m => m.Entries).Select(e => e.Basis)
                .Concat(lists.Select(l => l.Basis))
                .Append(page.BasisOf(entity.Entry))));

        bool IsThis(string other) => page.View.Entities.Resolve(other) == entity.Key;
    }

    /// <summary>
    /// What its own entries say, and the state that figures of it count; by the day on which it holds.
    /// </summary>
    private static List<ProjectState> StatesOf(
        PageRequest page, List<Recorded<ProjectRegistered>> registered, List<Figure> figures) =>
        [.. registered.Where(p => p.Fact.State is not null)
            .Select(p => (Day: p.Entry.EffectiveFrom, View: new ProjectState(
                p.Fact.State,
                page.TermOf(p.Entry),
                p.Entry.Known, page.BasisOf(p.Entry))))
            .Concat(figures.Where(f => f.State is not null && f.Basis.Count > 0)
                .DistinctBy(f => (f.State, f.At))
                .Select(f => (Day: FundFacts.LastDay(f), View: new ProjectState(
                    f.State, page.FigureViews.Of(f).When, KnownOf(page, f), page.FigureViews.BasisOf(f.Basis[0])))))
            .OrderBy(s => s.Day ?? s.View.Known)
            .Select(s => s.View)];

    private static DateOnly KnownOf(PageRequest page, Figure figure) =>
        page.View.FactsOfAnyDay<FigureReported>().Where(r => figure.Basis.Any(b => b.Entry == r.Entry.Ref))
            .Select(r => r.Entry.Known).DefaultIfEmpty(page.View.AsOf.Known).Min();

    private static EventDay DayOf(PageRequest page, Recorded<EventHeld> held)
    {
        var period = held.Fact.Date.IsUnknown ? held.Entry.Effective
            : new Period(held.Fact.Date, held.Fact.EndDate.IsUnknown ? held.Fact.Date : held.Fact.EndDate);
        return new EventDay(
            page.Texts.Locale.Period(period, page.Texts), PlaceNames.Of(page, held.Fact.Place), held.Fact.IsPlanned,
            page.BasisOf(held.Entry));
    }
}
