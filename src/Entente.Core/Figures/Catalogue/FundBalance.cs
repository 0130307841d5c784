using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a fund holds and how fast it delivers, folded from its own money entries. The balance is what may be used
/// (received, less fees) less what was paid out, refunds being negative entries; delivery is what was spent over what
/// was paid out. Without an entry of a needed stage the figure is unknown.
/// Source of the rule: the statement layout of multi-partner trust funds (delivery = expenditure / net funded).
/// </summary>
public static class FundBalance
{
    /// <summary>Balance and delivery.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("fund.balance", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund)
        {
            Compute = view => Funds(view).Select(f => Balance(view, f)),
        },
        new("fund.delivery", FigureKind.Ratio, UnitClass.Percent, ScopeKind.Fund)
        {
            Compute = view => Funds(view).Select(f => Delivery(view, f)),
        },
    ];

    private static Figure Balance(AccountView view, MoneyLedger fund) =>
        Computed.Figure(
            view, "fund.balance", fund.Scope, Unit.Of(fund.Currency),
            fund.Sum(MoneyStage.Programmable) - fund.SumOrZero(MoneyStage.Disbursed),
            fund.Entries(MoneyStage.Programmable, MoneyStage.Disbursed), state: fund.Currency.Code,
                leftOpenBy: fund.All);

    private static Figure Delivery(AccountView view, MoneyLedger fund)
    {
        var funded = fund.Sum(MoneyStage.Disbursed);
        var value = funded.Value is > 0 ?
            Approximations.Quotient(fund.Sum(MoneyStage.Spent), funded, 100m) : Measure.Unknown;
        return Computed.Figure(
            view, "fund.delivery", fund.Scope, Unit.Percent, value,
            fund.Entries(MoneyStage.Spent, MoneyStage.Disbursed), state: fund.Currency.Code, leftOpenBy: fund.All);
    }

    private static IEnumerable<MoneyLedger> Funds(AccountView view) =>
        view.Ledgers.Where(l => l.Scope.Kind == ScopeKind.Fund);
}
