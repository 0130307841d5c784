namespace Entente.Core.Tests;

/// <summary>Money of a fund that stands under its projects and commitments, what is receivable, and years.</summary>
public sealed class FundLevelTests
{
    private const string Ground = """
        organisation kr country
        organisation vn country
        2020..  fund f
        project a
          fund f
        2020  commitment c1 will "Ten million for the fund"
          by kr
          amount USD 10,000
          fund f
        2020-06-01  programmable fund:f USD 300

        """;

    [Fact]
    public void What_was_paid_to_a_project_alone_leaves_at_most_the_rest_in_the_fund()
    {
        var set = Ledger.Of(Ground + """
            2021-01-01  disbursed project:a USD 50
            2021-01-02  disbursed fund:f USD 30
            """).Figures("2023-12-31");
        var balance = set.Where("fund.balance", null).Single();
        FigureLines.Of(balance).ShouldBe("fund.balance fund:f 2023-12-31 up-to USD 250 (USD) computed");
        balance.Notes.Single().Code.ShouldBe("figure.money-under");
        balance.Basis.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2021-01-01  disbursed fund:f USD 50")]
    [InlineData("2021-01-01  disbursed fund:f USD 80")]
    public void What_the_funds_own_entry_of_that_time_holds_counts_once(string own)
    {
        var balance = Ledger.Of($"{Ground}{own}\n2021-01-01  disbursed project:a USD 50").Figures("2023-12-31")
            .Where("fund.balance", null).Single();
        balance.Value.IsExact.ShouldBeTrue();
        balance.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_project_gave_back_in_all_takes_nothing_from_the_fund() =>
        Report("""
            2021-01-01  allocated fund:f USD 200
            2021-02-01  allocated project:a USD 150
            2021-03-01  allocated project:a USD -150
            """, "fund.money").ShouldContain("fund.money fund:f 2023-12-31 at-least USD 200 allocated computed");

    [Fact]
    public void What_was_received_under_a_commitment_is_a_contribution_of_who_made_it() =>
        Report("""
            2021-04-01  received fund:f kr -> f USD 100
            2021-04-02  received commitment:c1 USD 300
            2022-04-02  received commitment:c1 USD 70
            """, "fund.contribution").ShouldBe([
            "fund.contribution fund:f 2021 at-least USD 300 received from kr computed",
            "fund.contribution fund:f 2022 at-least USD 70 received from kr computed",
            "fund.contribution.cumulative fund:f 2023-12-31 at-least USD 370 received (USD) computed",
        ], ignoreOrder: true);

    [Fact]
    public void Money_of_a_commitment_has_figures_in_every_currency_and_without_an_amount()
    {
        var set = Ledger.Of(Ground + """
            2020  commitment c2 will "Double it"
            2021-04-02  received commitment:c1 KRW 1,300
            2021-04-02  received commitment:c2 USD 700
            """).Figures("2023-12-31");
        set.Where("commitment.amount", null).Select(f => (f.Id, f.Value)).ShouldBe([
            (set.All.Single(f => f.Key == "c1").Id, Measure.Of(10_000)),
            ("c-commitment-amount-c1-received-usd", Measure.Unknown),
            ("c-commitment-amount-c1-received-krw", Measure.Of(1_300)),
            ("c-commitment-amount-c2-received-usd", Measure.Of(700)),
        ]);
    }

    [Fact]
    public void What_was_given_in_all_is_at_least_that_after_a_last_year_without_an_entry()
    {
        const string Lines = """
            2020..  fund f
            2020-06-01  received fund:f USD 100
            2021-06-01  received fund:f USD 100
            """;
        InAll(Lines, "2021-12-31").ShouldBe("USD 200");
        InAll(Lines, "2022-12-31").ShouldBe("USD 200", "the year that is running is no gap");
        InAll(Lines, "2023-01-01").ShouldBe("at-least USD 200");
        InAll(Lines.Replace("2020..  fund", "2020..2021  fund", StringComparison.Ordinal), "2023-01-01")
            .ShouldBe("USD 200", "a fund that ended has no gap after its end");
        InAll(Lines + "\n<=2022-05-01  received fund:f USD 1", "2023-01-01").ShouldBe("at-least USD 201");
        InAll(Lines + "\n..2021  received fund:f USD 1", "2022-01-01").ShouldBe("at-least USD 200");

        static string InAll(string account, string day)
        {
            var line = Ledger.Of(account).Report("fund.contribution.cumulative", effective: day).Single();
            return line.Split(day + " ")[1].Split(" received")[0];
        }
    }

    [Fact]
    public void Receivable_is_what_was_signed_less_all_that_was_received_to_the_day()
    {
        const string Lines = """
            2024-01-20  signed   fund:f kr -> f USD 12
            2024-02-29  received fund:f kr -> f USD 9
            2025-01-01  received fund:f kr -> f USD 3
            2025-03-01  received fund:f kr -> f USD -1
            """;
        Receivable(Lines, "2024-12-31").ShouldBe([("kr", Measure.Of(3)), (null, Measure.Of(3))]);
        Receivable(Lines, "2026-11-23").ShouldBe([("kr", Measure.Of(1)), (null, Measure.Of(1))]);
        Receivable(Lines, "2024-02-01").ShouldBe([("kr", Measure.Unknown), (null, Measure.Unknown)]);
        Receivable(Lines + "\n2024-05-01  received fund:f vn -> f USD 1", "2026-11-23")
            .ShouldBe([("kr", Measure.Of(1)), (null, Measure.Unknown)], "nobody knows what vn had signed");
        Receivable(Lines + "\n2024-05-01  received fund:f USD 1", "2026-11-23").ShouldBe(
            [("kr", Measure.Of(1, Approximation.FromKey("up_to"))), (null, Measure.Of(0))],
            "what nobody is named for may be kr's");
        var set = Ledger.Of("organisation kr country\nfund f\n" + Lines).Figures("2026-11-23");
        var year = Combining.Apply(
            set, CombineOperation.Difference,
            ["c-fund-contribution-f-signed-2024-kr", "c-fund-contribution-f-received-2024-kr"]);
        year.Figure.ShouldBeNull();
        year.Findings.Single().Code.ShouldBe("figure.paid-later");
    }

    [Theory]
    [InlineData("<=2023-05-01", "2023", true)]
    [InlineData(">=2023-05-01", "2023", true)]
    [InlineData("2023-05", "2023", false)]
    [InlineData("2023..", "2023..", false)]
    [InlineData("..2023", "..2023", false)]
    public void A_year_that_is_only_bounded_is_a_reading(string when, string period, bool isInferred)
    {
        var figure = Ledger.Of($"fund f\n{when}  received fund:f USD 1").Figures().Where("fund.contribution", null)
            .Single();
        figure.Over.ShouldBe(Period.Parse(period));
        (figure.Reading?.IsInferred ?? false).ShouldBe(isInferred);
    }

    [Fact]
    public void No_entry_of_money_is_in_no_figure()
    {
        string[] scopes = ["fund:f", "project:a", "commitment:c1"];
        var lines = string.Concat(
            from scope in scopes
            from stage in MoneyStages.All
            from unit in new[] { "USD", "KRW" }
            from day in new[] { "2021-03-01  ", "..2021  ", "2020..2021  ", "<=2021-05  " }
            select $"{day}{stage.Key()} {scope} {unit} 5\n");
        var ledger = Ledger.Of(Ground + lines);
        var used = ledger.Figures().All.SelectMany(f => f.Basis).Select(b => b.Entry).ToHashSet();
        ledger.Entries.Where(e => e.Fact is MoneyMoved && !used.Contains(e.Ref))
            .Select(e => ((MoneyMoved)e.Fact).ToString())
            .ShouldBeEmpty();
    }

    private static List<(string?, Measure)> Receivable(string lines, string day) =>
        [.. Ledger.Of("organisation kr country\norganisation vn country\nfund f\n" + lines).Figures(day)
            .Where("fund.receivable", null).Select(f => (f.From, f.Value))];

    private static IReadOnlyList<string> Report(string lines, string quantity) =>
        [.. Ledger.Of(Ground + lines).Report(quantity, effective: "2023-12-31")];
}
