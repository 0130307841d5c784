using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a fund holds and how fast it delivers, folded from its money entries. The balance is what may be used
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

    private static Figure Balance(AccountView view, FundLedger fund)
    {
        var (usable, paid) = (fund.At(MoneyStage.Programmable), fund.At(MoneyStage.Disbursed));
        return Noted(
            Computed.Figure(
                view, "fund.balance", fund.Scope, Unit.Of(fund.Currency),
                usable.Sum(Measure.Unknown) - paid.Sum(Measure.Of(0)), usable.Entries.Concat(paid.Entries),
                state: fund.Currency.Code, leftOpenBy: fund.All),
            usable, paid);
    }

    private static Figure Delivery(AccountView view, FundLedger fund)
    {
        var (spent, paid) = (fund.At(MoneyStage.Spent), fund.At(MoneyStage.Disbursed));
        var funded = paid.Sum(Measure.Unknown);
        var value = funded.Value is > 0 ?
            Approximations.Quotient(spent.Sum(Measure.Unknown), funded, 100m) : Measure.Unknown;
        return Noted(
            Computed.Figure(
                view, "fund.delivery", fund.Scope, Unit.Percent, value, spent.Entries.Concat(paid.Entries),
                state: fund.Currency.Code, leftOpenBy: fund.All),
            spent, paid);
    }

    private static Figure Noted(Figure figure, params IEnumerable<FundMoney> parts) =>
        figure with { Notes = FundMoney.NotesOf(figure.Id, parts) };

    /// <summary>Funds with entries of their own: what stands under a project alone is no account of a fund.</summary>
    private static IEnumerable<FundLedger> Funds(AccountView view) => view.Funds.Where(f => f.HasOwn);
}
