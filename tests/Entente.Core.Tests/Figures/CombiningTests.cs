using static Entente.Core.CombineOperation;

namespace Entente.Core.Tests;

/// <summary>What an auditor would try.</summary>
public sealed class CombiningTests
{
    private const string Ground = "organisation kr country\norganisation jp country\nfund akcf\nfund mkcf\npartnership p\n";

    [Theory]
    [InlineData("2021  flow fund.contribution fund:akcf USD 14", "2022  flow fund.contribution fund:akcf USD 16",
        "fund.contribution fund:akcf 2021..2022 USD 30 computed")]
    [InlineData("2021  flow fund.contribution fund:akcf USD 14", "2021  flow fund.contribution fund:mkcf USD 4",
        "fund.contribution fund:akcf+mkcf 2021 USD 18 computed")]
    [InlineData("2021  flow fund.contribution fund:akcf nearly USD 14",
        "2022  flow fund.contribution fund:akcf USD 16",
        "fund.contribution fund:akcf 2021..2022 nearly USD 30 computed")]
    [InlineData("2021  flow fund.contribution fund:akcf USD 14", "2022  flow fund.contribution fund:akcf unknown USD",
        "fund.contribution fund:akcf 2021..2022 at-least USD 14 computed")]
    public void Sums(string a, string b, string total) => FigureLines.Of(Ask(Sum, a, b).Figure!).ShouldBe(total);

    [Fact]
    public void Two_donors_of_one_fund_and_year_add_up() =>
        FigureLines.Of(Ask(
            Sum,
            "2021  flow fund.contribution fund:akcf USD 14\n  from kr",
            "2021  flow fund.contribution fund:akcf USD 3\n  from jp").Figure!).ShouldBe(
                "fund.contribution fund:akcf 2021 USD 17 computed");

    [Fact]
    public void A_change_is_never_taken_between_two_donors() =>
        Codes(Ask(
            Difference,
            "2021  flow fund.contribution fund:akcf USD 14\n  from kr",
            "2022  flow fund.contribution fund:akcf USD 3\n  from jp")).ShouldBe(["figure.scopes-differ"]);

    [Fact]
    public void What_one_year_received_is_not_held_against_what_another_was_promised() =>
        Codes(Ask(
            Ratio,
            "2022  flow fund.contribution fund:akcf USD 14\n  stage received",
            "2021  flow fund.contribution fund:akcf USD 16\n  stage announced")).ShouldBe(["figure.times-differ"]);

    [Fact]
    public void A_stage_over_a_stage_of_one_set()
    {
        var ratio = Ask(
            Ratio,
            "2021  flow fund.contribution fund:akcf USD 12\n  stage received",
            "2021  flow fund.contribution fund:akcf USD 16\n  stage announced").Figure!;
        FigureLines.Of(ratio).ShouldBe("fund.contribution fund:akcf 2021 75 % (received/announced) computed");
    }

    [Fact]
    public void Named_residuals()
    {
        FigureLines.Of(Ask(
            Difference,
            "2021  flow fund.contribution fund:akcf USD 16\n  stage signed",
            "2021  flow fund.contribution fund:akcf USD 12\n  stage received").Figure!)
            .ShouldBe("fund.contribution fund:akcf 2021 USD 4 (receivable) computed");
        FigureLines.Of(Ask(
            Difference,
            "2021  flow other.grant fund:akcf USD 12\n  stage disbursed",
            "2021  flow other.grant fund:akcf USD 16\n  stage contracted").Figure!)
            .ShouldBe("other.grant fund:akcf 2021 USD 4 (undisbursed) computed");
        Codes(Ask(
            Difference,
            "2021  flow fund.contribution fund:akcf USD 16\n  stage announced",
            "2021  flow fund.contribution fund:akcf USD 12\n  stage received")).ShouldBe(["figure.stages-differ"]);
    }

    [Fact]
    public void A_promise_restated_over_several_steps_counts_once()
    {
        const string Lines = """
            2027  target fund.contribution.target fund:akcf USD 32
              key a
            2027  target fund.contribution.target fund:mkcf USD 32
              key b
            2020  commitment between will "The same"
            link b restates between
            link between continues a
            """;
        Codes(Ask(Sum, Lines)).ShouldBe(["figure.restates"]);
    }

    [Fact]
    public void Two_restatements_of_one_promise_count_once()
    {
        const string Lines = """
            2026  target fund.contribution.target fund:akcf USD 32
              key first
            2027  target fund.contribution.target fund:akcf USD 32
              key a
            2027  target fund.contribution.target fund:mkcf USD 32
              key b
            link a restates first
            link b supersedes first
            """;
        Codes(Ask(Sum, Lines)).ShouldBe(["figure.restates"]);
    }

    [Fact]
    public void A_part_of_a_part_counts_once()
    {
        const string Lines = """
            2027  target fund.contribution.target fund:akcf USD 48
              key a
            2027  target partnership.funds.target partnership:p USD 40
              key middle
            2027  target fund.contribution.target fund:mkcf USD 10
              key b
            link a includes middle
            link middle includes b
            """;
        Codes(Ask(Sum, Lines)).ShouldBe(["figure.includes"]);
    }

    [Fact]
    public void Stocks_not_after_a_day_may_be_of_two_days()
    {
        const string A = "<=2023-03-19  stock fund.portfolio.budget fund:akcf USD 86";
        const string B = "<=2023-03-19  stock fund.portfolio.budget fund:mkcf USD 20";
        Codes(Ask(Sum, A + "\n  source one", B + "\n  source two")).ShouldBe(["figure.days-differ"]);
        FigureLines.Value(Ask(Sum, A + "\n  source one", B + "\n  source one").Figure!).ShouldBe("USD 106");
    }

    [Fact]
    public void A_year_is_neither_before_nor_after_a_day_of_it() =>
        Codes(Ask(
            Difference,
            "2022  stock fund.portfolio.projects fund:akcf 20 project",
            "2022-05-24  stock fund.portfolio.projects fund:akcf 23 project")).ShouldBe(["figure.same-day"]);

    [Fact]
    public void An_average_needs_things_of_one_scope() =>
        Codes(Ask(
            Ratio,
            "2022-05-24  stock fund.portfolio.budget fund:akcf USD 56",
            "2022-05-24  stock fund.portfolio.projects fund:mkcf 20 project")).ShouldBe(["figure.scopes-differ"]);

    [Fact]
    public void Disagreeing_reports_of_one_commitment_are_never_added()
    {
        const string Lines = """
            2020  commitment a will "Money"
              amount USD 10
            2020  commitment gift will "Money"
            2020  flow commitment.amount commitment:gift USD 10
              key b
            2020  flow commitment.amount commitment:gift USD 12
              key c
            """;
        Codes(Ask(Sum, Lines, keys: ["a", "b", "c"])).First()
            .ShouldBeOneOf("figure.scopes-overlap", "figure.stages-differ");
    }

    [Fact]
    public void A_part_whose_source_is_counted_twice_is_one_source()
    {
        var total = Ask(
            Sum,
            "2021  flow fund.contribution fund:akcf USD 14\n  source one",
            "2022  flow fund.contribution fund:akcf USD 16\n  source copy").Figure!;
        total.IsSingleSource.ShouldBeTrue();
        total.Basis.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2022  rate USD KRW 1,250", "USD 4")]
    [InlineData("2022-01-01..2022-12-31  rate KRW USD 0.0008", "USD 4")]
    public void A_rate_of_the_period_brings_two_currencies_together(string rate, string total)
    {
        var sum = Ask(Sum, "2021  flow fund.contribution fund:akcf USD 2",
            "2022  flow fund.contribution fund:akcf KRW 2,500\n" + rate);
        FigureLines.Value(sum.Figure!).ShouldBe(total);
        sum.Figure!.Basis.Count.ShouldBe(3);
        sum.Findings.Select(f => f.Code).ShouldBe(["figure.rate-used"]);
    }

    [Theory]
    [InlineData("2021  rate USD KRW 1250")]
    [InlineData("2022-06-30  rate USD KRW 1250")]
    [InlineData("2022  rate USD EUR 0.9")]
    [InlineData("2022  rate USD KRW 1250\n2022  rate USD KRW 1300")]
    [InlineData("2022..  rate USD KRW 1250")]
    public void Another_rate_does_not(string rate) =>
        Codes(Ask(Sum, "2021  flow fund.contribution fund:akcf USD 2",
            "2022  flow fund.contribution fund:akcf KRW 2500\n" + rate))
            .ShouldBe(["figure.no-rate"]);

    [Fact]
    public void A_stock_takes_the_narrowest_rate_of_its_day()
    {
        var share = Ask(
            Ratio,
            "2022-05-24  stock fund.portfolio.budget fund:akcf USD 2",
            "2022-05-24  stock fund.portfolio.budget fund:mkcf KRW 5000\n2022  rate USD KRW 1000\n2022-05-24  rate USD KRW 1250");
        FigureLines.Value(share.Figure!).ShouldBe("50 %");
    }

    private static IEnumerable<string> Codes(Combination combination) => combination.Findings.Select(f => f.Code);

    private static Combination Ask(CombineOperation operation, string a, string b) =>
        Ask(operation, WithKey(a, "a") + "\n" + WithKey(b, "b"));

    private static Combination Ask(CombineOperation operation, string lines, params string[] keys)
    {
        const string Sources = "source one \"One\"\nsource two \"Two\"\nsource copy \"One\"\n  copy-of one\n";
        var set = Ledger.Of(Ground + Sources + lines).Figures();
        keys = keys.Length > 0 ? keys : ["a", "b"];
        return Combining.Apply(set, operation, [.. keys.Select(k => set.All.First(f => f.Key == k).Id)]);
    }

    private static string WithKey(string lines, string key)
    {
        var first = lines.Split('\n', 2);
        return $"{first[0]}\n  key {key}" + (first.Length > 1 ? "\n" + first[1] : "");
    }
}
