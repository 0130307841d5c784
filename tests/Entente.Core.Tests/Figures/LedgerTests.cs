namespace Entente.Core.Tests;

/// <summary>Accounts in the notation, and the report that has to come out.</summary>
public sealed class LedgerTests
{
    private const string Money = """
        organisation kr country
        organisation jp country
        fund akcf
        2021-02-01  received     fund:akcf  kr -> akcf  USD 1,000,000
        2021-02-01  programmable fund:akcf  USD 990,000
        2021-05-01  disbursed    fund:akcf  USD 500,000
        2021-11-01  disbursed    fund:akcf  USD -100,000   ; a refund
        2021-12-01  spent        fund:akcf  USD 300,000
        2022-02-01  received     fund:akcf  jp -> akcf  USD 500,000
        2022-02-01  programmable fund:akcf  USD 495,000
        2022-02-01  received     fund:akcf  kr -> akcf  KRW 50,000,000
        """;

    [Fact]
    public void Balance_and_delivery_by_currency()
    {
        var ledger = Ledger.Of(Money);
        ledger.Report("fund.balance", effective: "2021-12-31")
            .ShouldBe(["fund.balance fund:akcf 2021-12-31 USD 590000 (USD) computed"]);
        ledger.Report("fund.delivery", effective: "2021-12-31")
            .ShouldBe(["fund.delivery fund:akcf 2021-12-31 75 % (USD) computed"]);
        ledger.Report("fund.balance", effective: "2022-12-31").ShouldBe([
            "fund.balance fund:akcf 2022-12-31 USD 1085000 (USD) computed",
            "fund.balance fund:akcf 2022-12-31 unknown KRW (KRW) computed",
        ]);
    }

    [Fact]
    public void Contributions_by_year_and_donor() =>
        Ledger.Of(Money).Report("fund.contribution", effective: "2022-12-31").ShouldBe([
            "fund.contribution fund:akcf 2021 USD 1000000 received from kr computed",
            "fund.contribution fund:akcf 2022 USD 500000 received from jp computed",
            "fund.contribution fund:akcf 2022 KRW 50000000 received from kr computed",
        ]);

    [Fact]
    public void Nothing_counts_before_its_day() =>
        Ledger.Of(Money).Report("fund.balance", effective: "2021-03-31")
            .ShouldBe(["fund.balance fund:akcf 2021-03-31 USD 990000 (USD) computed"]);

    [Fact]
    public void An_amount_of_unknown_size_makes_a_balance_at_least_and_never_adds_zero()
    {
        var ledger = Ledger.Of("""
            fund akcf
            2021  programmable fund:akcf USD 100
            2021  programmable fund:akcf unknown USD
            2021  disbursed    fund:akcf USD 40
            """);
        ledger.Report("fund.balance", effective: "2022-01-01")
            .ShouldBe(["fund.balance fund:akcf 2022-01-01 at-least USD 60 (USD) computed"]);
    }

    [Fact]
    public void Delivery_keeps_the_word_of_its_parts()
    {
        var ledger = Ledger.Of("""
            fund akcf
            2021  disbursed fund:akcf USD 200
            2021  spent     fund:akcf nearly USD 100
            """);
        ledger.Report("fund.delivery", effective: "2022-01-01")
            .ShouldBe(["fund.delivery fund:akcf 2022-01-01 nearly 50 % (USD) computed"]);
    }

    [Fact]
    public void Money_of_two_years_in_one_entry_is_spread_over_neither() =>
        Ledger.Of("fund akcf\n2021-06..2022-06  received fund:akcf USD 7").Report("fund.contribution").ShouldBe([
            "fund.contribution fund:akcf 2021-06..2022-06 USD 7 received computed",
        ]);

    [Fact]
    public void A_stock_from_flows_is_exact_from_the_first_year_on_and_at_least_that_with_a_gap()
    {
        const string Whole = """
            2020..  fund akcf
            2020-03-01  received fund:akcf USD 5
            2021-03-01  received fund:akcf USD 6
            """;
        Ledger.Of(Whole).Report("fund.contribution.cumulative", effective: "2021-12-31")
            .ShouldBe(["fund.contribution.cumulative fund:akcf 2021-12-31 USD 11 received (USD) computed"]);
        Ledger.Of(Whole + "\n2023-03-01  received fund:akcf USD 7")
            .Report("fund.contribution.cumulative", effective: "2023-12-31")
            .ShouldBe(["fund.contribution.cumulative fund:akcf 2023-12-31 at-least USD 18 received (USD) computed"]);
    }

    [Fact]
    public void An_opening_stock_and_the_years_after_it_are_an_estimate_up_to_the_first_gap()
    {
        var figure = Ledger.Of("""
            fund akcf
            2018-12  stock fund.contribution.cumulative fund:akcf USD 103
            2019     flow  fund.contribution fund:akcf USD 7
            2019     flow  fund.contribution fund:akcf USD 14
            2020     flow  fund.contribution fund:akcf USD 14
            2022     flow  fund.contribution fund:akcf USD 16
            """).Figures().All.Single(f => f.Standing == Standing.Computed);
        figure.At.ShouldBe(PartialDate.Parse("2020-12-31"));
        figure.Value.ShouldBe(Measure.Range(124, 131));
        figure.Certainty.ShouldBe(Certainty.Estimate);
        figure.MadeFrom.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("at-least USD 14", "at-least USD 110")]
    [InlineData("up-to USD 14", "up-to USD 117")]
    [InlineData("nearly USD 14", "USD 110..117")]
    [InlineData("USD 12..14", "USD 110..117")]
    public void Where_sources_of_a_year_differ_their_words_are_kept(string other, string total) =>
        FigureLines.Value(Ledger.Of($"""
            fund akcf
            2018-12  stock fund.contribution.cumulative fund:akcf USD 103
            2019     flow  fund.contribution fund:akcf USD 7
            2019     flow  fund.contribution fund:akcf {other}
            """).Figures().All.Single(f => f.Id.StartsWith("c-", StringComparison.Ordinal))).ShouldBe(total);

    [Fact]
    public void Lines_of_a_plan()
    {
        var ledger = Ledger.Of("""
            fund akcf
            2021..2025  plan poa
            2021..2025  line poa 1.1
            2021..2025  line poa 1.2
            2021..2025  line poa 2.1
            2021..2022  line poa 2.2
            2022-01-01  activity poa training ongoing
              line 1.1, 1.2
              fund akcf
            2022-09-01  activity poa training completed
              line 1.1, 1.2
              fund akcf
            2022-05-01  activity poa festival planned
              line 1.2
            2023-01-01  activity poa festival cancelled
              line 1.2
            """);
        ledger.Report("plan.lines", effective: "2022-06-30").ShouldBe([
            "plan.lines.total plan:poa 2022-06-30 4 line computed",
            "plan.lines.covered plan:poa 2022-06-30 2 line computed",
            "plan.lines.completed plan:poa 2022-06-30 0 line computed",
            "plan.lines.funded plan:poa 2022-06-30 2 line computed",
            "plan.lines.orphan plan:poa 2022-06-30 2 line computed",
            "plan.lines.coverage plan:poa 2022-06-30 50 % computed",
        ]);
        ledger.Report("plan.activities", effective: "2023-06-30").ShouldBe([
            "plan.activities.total plan:poa 2023-06-30 1 activity computed",
            "plan.activities.completed plan:poa 2023-06-30 1 activity computed",
            "plan.activities.ongoing plan:poa 2023-06-30 0 activity computed",
            "plan.activities.planned plan:poa 2023-06-30 0 activity computed",
            "plan.activities.cancelled plan:poa 2023-06-30 1 activity computed",
        ]);
        ledger.Report("plan.lines.total", effective: "2023-06-30")
            .ShouldBe(["plan.lines.total plan:poa 2023-06-30 3 line computed"]);
        ledger.Report("plan.lines.completed", effective: "2023-06-30")
            .ShouldBe(["plan.lines.completed plan:poa 2023-06-30 2 line computed"]);
    }

    [Fact]
    public void Open_decisions()
    {
        var ledger = Ledger.Of("""
            series jcc
            2023-03-16  meeting jcc-10
              series jcc
            2023-03-16  decision one jcc-10 "First"
            2023-03-16  decision two jcc-10 "Second"
            2023-06-01  closed one "Done"
            2023-09-01  closed two "Done"
            """);
        ledger.Report("meeting.decisions.open", effective: "2023-03-31").Single().ShouldContain(" 2 decision");
        ledger.Report("meeting.decisions.open", effective: "2023-06-30").Single().ShouldContain(" 1 decision");
        ledger.Report("meeting.decisions.open", effective: "2023-12-31").Single().ShouldContain(" 0 decision");
        ledger.Figures("2023-12-31").Where("meeting.decisions.open", null).Single().Basis.Count.ShouldBe(2);
    }

    [Fact]
    public void Verdicts_count_promises_once_and_by_the_last_judgement()
    {
        var ledger = Ledger.Of("""
            partnership p
            2020  commitment a will "First"
            2020  commitment b will "The first again"
            2020  commitment c will "Another"
            link b restates a
            2023-01-01  verdict a complete "Done"
            2022-01-01  verdict b limited "Begun"
            2022-01-01  verdict c no-evidence "Nothing was found"
            """);
        ledger.Report("commitment.verdict", effective: "2022-06-30").ShouldBe([
            "commitment.verdict partnership:p 2022-06-30 1 commitment (no-evidence) computed",
            "commitment.verdict partnership:p 2022-06-30 1 commitment (limited) computed",
        ]);
        ledger.Report("commitment.verdict", effective: "2023-06-30").ShouldBe([
            "commitment.verdict partnership:p 2023-06-30 1 commitment (no-evidence) computed",
            "commitment.verdict partnership:p 2023-06-30 1 commitment (complete) computed",
        ]);
    }
}
