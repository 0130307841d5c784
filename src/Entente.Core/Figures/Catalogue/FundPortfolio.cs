using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a fund has running, and what waits for approval: stocks at a day. A budget that covers projects of several
/// years is a stock and never the flow of a year.
/// </summary>
public static class FundPortfolio
{
    /// <summary>
    /// Projects and budget of the portfolio and of the pipeline, and all projects since the fund began, whether they
    /// run or not.
    /// </summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("fund.portfolio.projects", FigureKind.Stock, UnitClass.Thing, ScopeKind.Fund),
        new("fund.portfolio.budget", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund)
        {
            DefaultStage = MoneyStage.Allocated,
        },
        new("fund.projects.cumulative", FigureKind.Stock, UnitClass.Thing, ScopeKind.Fund),
        new("fund.pipeline.projects", FigureKind.Stock, UnitClass.Thing, ScopeKind.Fund),
        new("fund.pipeline.budget", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund),
        new("fund.size", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund),
        new("fund.disbursed", FigureKind.Flow, UnitClass.Money, ScopeKind.Fund) { DefaultStage = MoneyStage.Disbursed },
    ];
}
