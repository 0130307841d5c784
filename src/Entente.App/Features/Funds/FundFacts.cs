using Entente.App.Features.Disagreements;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>What several pages say of funds and plans: their figures, promises, meetings and sources.</summary>
internal static class FundFacts
{
    /// <summary>The keys of all funds, by their names in the reader's language.</summary>
    public static IEnumerable<string> Keys(PageRequest page) =>
        page.View.FactsOfAnyDay<FundOpened>()
            .Select(f => page.View.Entities.Resolve(f.Fact.Key))
            .Distinct(StringComparer.Ordinal)
            .Where(k => page.View.Entities.Find(k) is { Kind: NameKind.Fund })
            .OrderBy(k => page.Name(k).Stub == true).ThenBy(k => page.Name(k).Name, page.Texts.Locale.Order);

    /// <summary>What is known of a fund, from all its entries: the later one decides where it says more.</summary>
    public static FundOpened Joined(PageRequest page, string fund) =>
        page.View.FactsOfAnyDay<FundOpened>()
            .Where(f => page.View.Entities.Resolve(f.Fact.Key) == fund)
            .Select(f => f.Fact)
            .Aggregate((known, more) => known with
            {
                Modality = more.Modality == FundModality.Unknown ? known.Modality : more.Modality,
                Manager = more.Manager ?? known.Manager,
                Contributors = [.. known.Contributors.Union(more.Contributors, StringComparer.Ordinal)],
            });

    /// <summary>
    /// The figures without those of a fund's portfolio that do not say what it runs: what is completed or only planned;
    /// and where the account knows what is ongoing, what was approved on some day, with the budget of that alone.
    /// </summary>
    public static List<Figure> WhatRuns(IEnumerable<Figure> figures)
    {
        var all = figures.Where(f => !IsPortfolio(f) || ReadingRules.IsRunning(f.State)).ToList();
        var counts = all.FindAll(f => f.Quantity == "fund.portfolio.projects");
        var known = counts.Where(f => f.State == "ongoing").Select(f => f.Scope).ToHashSet();
        var left = counts.FindAll(f => f.State == "approved" && known.Contains(f.Scope));
        var kept = counts.Except(left).ToList();
        return all.FindAll(f => !left.Contains(f)
            && !(f.Quantity == "fund.portfolio.budget" && left.Exists(c => AreTold(c, f))
                && !kept.Exists(c => AreTold(c, f))));
    }

    /// <summary>Whether a figure is one of what a fund has running.</summary>
    public static bool IsPortfolio(Figure figure) =>
        figure.Quantity is "fund.portfolio.projects" or "fund.portfolio.budget";

    /// <summary>Whether one source tells a number of projects and a budget of one time.</summary>
    private static bool AreTold(Figure count, Figure budget) =>
        count.Scope == budget.Scope && count.At == budget.At
        && count.Basis.Any(c => c.Source is not null && budget.Basis.Any(b => b.Source == c.Source));

    /// <summary>Figures of the latest time that any of them has, the unknown left out.</summary>
    public static List<Figure> Latest(IEnumerable<Figure> figures)
    {
        var known = figures.Where(f => !f.Value.IsUnknown && LastDay(f) is not null).ToList();
        var last = known.Select(LastDay).Max();
        return known.FindAll(f => LastDay(f) == last);
    }

    /// <summary>The last day that a figure may speak of; null where it has none.</summary>
    public static DateOnly? LastDay(Figure figure) =>
        figure.Kind == FigureKind.Flow ? figure.Over?.LastDay ?? figure.Over?.FirstDay
            : figure.At.Latest ?? figure.At.Earliest;

    /// <summary>The sources that figures rest on, or that leave them open, each once.</summary>
    public static List<BasisView> Sources(IEnumerable<FigureView> figures, IEnumerable<BasisView> more) =>
        [.. figures.SelectMany(f => f.Basis.Concat(f.LeftOpenBy ?? [])).Concat(more)
            .Where(b => b.Document is not null).DistinctBy(b => b.Document, StringComparer.Ordinal)
            .Select(b => b with { Quote = null, Claim = null })
            .OrderBy(b => b.Published ?? "9", StringComparer.Ordinal)];

    /// <summary>Where the figures of something do not agree.</summary>
    public static List<ReconciledView> Disagreements(PageRequest page, IEnumerable<Figure> figures) =>
        [.. DisagreementsView.OpenComparisons(page, figures).Select(page.FigureViews.Of)];

    /// <summary>Promises, in the order in which they were made.</summary>
    public static List<PromiseView> Promises(PageRequest page, Func<CommitmentMade, bool> isAbout)
    {
        var verdicts = page.View.Facts<VerdictGiven>().ToLookup(v => v.Fact.Of, v => v.Fact.Verdict);
        return
        [
            .. page.View.Facts<CommitmentMade>()
                .Where(c => isAbout(c.Fact))
                .DistinctBy(c => c.Fact.Key, StringComparer.Ordinal)
                .OrderBy(c => c.Entry.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(c => c.Entry.Sequence)
                .Select(c => new PromiseView(
                    c.Fact.Key, page.WordsOf(c).Text, page.WordsOf(c).Lang, page.WhenOf(c.Entry),
                    verdicts[c.Fact.Key].Select(v => Entente.Core.Keys.Of(v)).LastOrDefault())),
        ];
    }

    /// <summary>
    /// Meetings of the days on which figures hold, and those at which promises were made; earliest first.
    /// </summary>
    public static List<MeetingLink> Meetings(
        PageRequest page, IReadOnlyCollection<PartialDate> days, IReadOnlyCollection<string> keys) =>
        [.. MeetingIndex.Of(page.View)
            .Where(m => keys.Contains(m.Key) || (m.Date.IsDay && days.Contains(m.Date)))
            .OrderBy(m => m.Date.Latest ?? m.Date.Earliest ?? DateOnly.MaxValue)
            .ThenBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => new MeetingLink(page.Name(m.Key), page.Texts.Locale.Date(m.Date, page.Texts)))];
}

/// <summary>A promise in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">What is promised: the account's own words, or the sentence that promises it.</param>
/// <param name="Lang">The language of the text where it is not the page's and is known; else null.</param>
/// <param name="Made">When it was made, in the reader's language.</param>
/// <param name="Verdict">The last verdict; null where nobody judged.</param>
public sealed record PromiseView(string Key, string Text, string? Lang, string Made, string? Verdict);

/// <summary>A meeting in a list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="When">When, in the reader's language.</param>
public sealed record MeetingLink(NameView Name, string When);
