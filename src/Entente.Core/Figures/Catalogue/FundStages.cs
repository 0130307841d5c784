using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// What a fund does with its money, stage by stage and in all to the day, and what it still has to receive. Stages are
/// never added up; the residuals available and undisbursed are differences of two of them.
/// </summary>
public static class FundStages
{
    private static readonly ImmutableArray<MoneyStage> Uses =
    [
        MoneyStage.Programmable, MoneyStage.Allocated, MoneyStage.Contracted, MoneyStage.Disbursed, MoneyStage.Spent,
    ];

    /// <summary>Money of the fund by stage, and what is receivable.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("fund.money", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund) { Compute = Compute },
        new("fund.receivable", FigureKind.Stock, UnitClass.Money, ScopeKind.Fund)
        {
            Compute = view => view.Funds.SelectMany(fund => Receivable(view, fund)),
        },
    ];

    private static IEnumerable<Figure> Compute(AccountView view) =>
        from fund in view.Funds
        from stage in Uses
        let money = fund.At(stage)
        where !money.IsEmpty
        select Noted(
            Computed.Figure(
                view, "fund.money", fund.Scope, Unit.Of(fund.Currency), money.Sum(Measure.Unknown), money.Entries,
                stage),
            money);

    /// <summary>
    /// What was signed less what was received, both in all to the day: of each giver who signed, and of all together.
    /// Where a giver signed and nothing is recorded as received, or paid without a signature on record, it is unknown.
    /// </summary>
    private static IEnumerable<Figure> Receivable(AccountView view, FundLedger fund)
    {
        var (signed, received) = (fund.At(MoneyStage.Signed), fund.At(MoneyStage.Received));
        if (signed.IsEmpty)
        {
            yield break;
        }
        var (signers, payers) = (signed.Givers(view), received.Givers(view));
        foreach (var giver in signers.OfType<string>())
        {
            var (due, paid) = (signed.Of(view, giver), received.Of(view, giver));
            // What nobody is named for may be theirs.
            yield return Of(
                giver, due, paid,
                Sum(due, signers.Contains(null)) - Sum(paid, payers.Contains(null)), due.Entries.Concat(paid.Entries));
        }
        // Who signed and has no payment on record, or paid without a signature on record, leaves the whole open.
        var open = Alone(signed, signers, payers).Concat(Alone(received, payers, signers)).ToList();
        yield return Of(
            null, signed, received, open.Count > 0 ? Measure.Unknown : Sum(signed, false) - Sum(received, false),
            open.Count > 0 ? open : signed.Entries);

        Figure Of(string? giver, FundMoney due, FundMoney paid, Measure value, IEnumerable<Entry> leftOpenBy)
        {
            var figure = Computed.Figure(
                view, "fund.receivable", fund.Scope, Unit.Of(fund.Currency), value,
                due.Entries.Concat(paid.Entries), from: giver, leftOpenBy: leftOpenBy);
            return Noted(figure with { Reading = new Reading("receivable") }, due, paid);
        }

        IEnumerable<Entry> Alone(FundMoney money, HashSet<string?> givers, HashSet<string?> others) =>
            others.Contains(null) ? []
                : givers.Where(g => g is not null && !others.Contains(g)).SelectMany(g => money.Of(view, g).Entries);

        static Measure Sum(FundMoney money, bool isOpen) =>
            isOpen ? money.Sum(Measure.Unknown) + Measure.Unknown : money.Sum(Measure.Unknown);
    }

    private static Figure Noted(Figure figure, params IEnumerable<FundMoney> parts) =>
        figure with { Notes = FundMoney.NotesOf(figure.Id, parts) };
}
