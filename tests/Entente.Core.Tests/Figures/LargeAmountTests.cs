namespace Entente.Core.Tests;

/// <summary>An account that took amounts too large to count before they were refused can still be read.</summary>
public sealed class LargeAmountTests
{
    [Fact]
    public void A_sum_that_is_too_large_to_count_is_unknown()
    {
        var ledger = Ledger.Of("""
            2019  fund akcf
            2022  received fund:akcf USD 1
            2022  received fund:akcf USD 1
            """);
        var (entry, moved) = ledger.View().Facts<MoneyMoved>().First();
        for (var i = 0; i < 2; i++)
        {
            ledger.Record(new Draft(
                moved with { Amount = new Money(Measure.Of(decimal.MaxValue), moved.Amount.Currency) }, "tester",
                entry.Known, entry.Effective));
        }
        var figures = ledger.Figures().All.Where(f => f.Quantity == "fund.contribution").ToList();
        figures.ShouldHaveSingleItem().Value.IsUnknown.ShouldBeTrue();
    }
}
