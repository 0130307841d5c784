using static Entente.Core.CombineOperation;

namespace Entente.Core.Tests;

/// <summary>What the account's own entries come to, combined: other sides, and other currencies.</summary>
public sealed class LedgerCombiningTests
{
    private const string Ground = """
        organisation kr country
        organisation jp country
        organisation spc body
        organisation wwf body
        fund f

        """;

    [Theory]
    // What somebody took under no contract on record says nothing of what the others have still to take.
    [InlineData("contracted fund:f f -> spc USD 100", "disbursed fund:f f -> wwf USD 60", "unknown USD")]
    [InlineData("contracted fund:f f -> spc USD 100", "disbursed fund:f f -> spc USD 60", "USD 40")]
    [InlineData("contracted fund:f USD 100", "disbursed fund:f f -> wwf USD 60", "USD 40")]
    [InlineData("contracted fund:f f -> spc USD 100", "disbursed fund:f USD 60", "USD 40")]
    public void What_is_undisbursed_asks_who_took(string contracted, string disbursed, string value)
    {
        var combined = Ask(
            Difference, $"2026-01-10  {contracted}\n2026-02-10  {disbursed}", "c-fund-money-f-contracted",
            "c-fund-money-f-disbursed");
        FigureLines.Value(combined.Figure!).ShouldBe(value);
        combined.Figure!.LeftOpenBy.Count.ShouldBe(value.StartsWith("unknown", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void Two_currencies_of_one_fund_add_up_at_a_dated_rate() =>
        FigureLines.Value(Ask(Sum, TwoBalances + "2030  rate USD JPY 150\n", Usd, Jpy).Figure!)
            .ShouldBe("USD 110");

    [Fact]
    public void Two_currencies_of_one_fund_need_a_rate() =>
        Ask(Sum, TwoBalances, Usd, Jpy).Findings.ShouldHaveSingleItem().Code.ShouldBe("figure.no-rate");

    [Fact]
    public void The_total_of_a_year_and_what_another_gave_in_its_own_currency_add_up()
    {
        const string Lines = """
            2026-01-10  received fund:f kr -> f USD 100
            2026-02-10  received fund:f jp -> f USD 50
            2026-03-10  received fund:f jp -> f JPY 1,500
            2026  rate USD JPY 150

            """;
        var set = Ledger.Of(Ground + Lines).Figures();
        var given = set.Where("fund.contribution", "f").Where(f => f.Stage == MoneyStage.Received).ToList();
        var total = given.Single(ContributionTotals.IsTotal);
        var yen = given.Single(f => f.Unit.Text == "JPY");
        FigureLines.Value(Combining.Apply(set, Sum, [total.Id, yen.Id]).Figure!).ShouldBe("USD 160");
    }

    [Fact]
    public void What_sources_report_in_two_currencies_may_be_one_amount() =>
        Ask(
            Sum,
            """
            2026  flow fund.contribution fund:f USD 10
            2026  flow fund.contribution fund:f JPY 1,500
            2026  rate USD JPY 150

            """,
            "USD", "JPY").Findings.ShouldHaveSingleItem().Code.ShouldBe("figure.scopes-overlap");

    private const string TwoBalances = """
        2026-01-10  programmable fund:f USD 100
        2026-01-10  programmable fund:f JPY 1,500

        """;

    private const string Usd = "USD";

    private const string Jpy = "JPY";

    /// <summary>Figures by the beginning of an id, or the only one of a currency.</summary>
    private static Combination Ask(CombineOperation operation, string lines, params string[] of)
    {
        var set = Ledger.Of(Ground + lines).Figures();
        return Combining.Apply(
            set, operation,
            [
                .. of.Select(o => set.All.First(f => o.Length == 3
                    ? f.Unit.Text == o && f.Quantity is "fund.balance" or "fund.contribution" && f.Unit.Text == o
                    : f.Id.StartsWith(o, StringComparison.Ordinal)).Id),
            ]);
    }
}
