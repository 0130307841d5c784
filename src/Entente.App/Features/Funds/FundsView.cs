using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Funds;

/// <summary>A fund in the list of all.</summary>
/// <param name="Fund">What it is called.</param>
/// <param name="Modality">How it works; null where that is not said.</param>
/// <param name="Manager">Who manages or holds it; null where it is not known.</param>
/// <param name="Contributors">Who contributes.</param>
/// <param name="Contribution">Contributions of the latest year of which one is known.</param>
/// <param name="Target">Targets of the latest day that has one.</param>
/// <param name="Portfolio">Projects and budget of the latest day on which they were reported.</param>
/// <param name="Pipeline">What waits for approval, of the latest day on which that was reported.</param>
public sealed record FundSummary(
    NameView Fund, string? Modality, NameView? Manager, IReadOnlyList<NameView> Contributors,
    IReadOnlyList<FigureView> Contribution, IReadOnlyList<FigureView> Target, IReadOnlyList<FigureView> Portfolio,
    IReadOnlyList<FigureView> Pipeline);

/// <summary>All funds and facilities.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Funds">Each of them, those that wait to be completed last.</param>
public sealed record FundsView(AsOfView AsOf, IReadOnlyList<FundSummary> Funds)
{
    /// <summary>The view.</summary>
    public static FundsView Of(PageRequest page)
    {
        var keys = FundFacts.Keys(page).ToList();
        Filters.Whole(page, keys.Count);
        return new FundsView(page.AsOf, [.. keys.Select(k => Summary(page, k))]);
    }

    private static FundSummary Summary(PageRequest page, string key)
    {
        var fact = FundFacts.Joined(page, key);
        var figures = FundFacts.WhatRuns(page.Figures.All.Where(f => f.Scope == new Scope(ScopeKind.Fund, key)))
            .ToLookup(f => f.Quantity, StringComparer.Ordinal);
        return new FundSummary(
            page.Name(key),
            fact.Modality == FundModality.Unknown ? null : Keys.Of(fact.Modality),
            fact.Manager is { } manager ? page.Name(manager) : null,
            [.. fact.Contributors.Select(page.Name)],
            Latest("fund.contribution"),
            Latest("fund.contribution.target"),
            Latest("fund.portfolio.projects", "fund.portfolio.budget"),
            Latest("fund.pipeline.projects", "fund.pipeline.budget"));

        List<FigureView> Latest(params ReadOnlySpan<string> quantities)
        {
            var latest = new List<FigureView>();
            foreach (var quantity in quantities)
            {
                latest.AddRange(FundFacts.Latest(figures[quantity]).Select(page.FigureViews.Of));
            }
            return latest;
        }
    }
}
