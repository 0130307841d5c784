namespace Entente.Core.Tests;

/// <summary>Figures of money in several currencies, on several levels, and to the day.</summary>
public sealed class MoneyFigureTests
{
    private const string Ground = """
        organisation kr country
        organisation vn country
        2024..  fund f
          contributor kr vn
        project school
          fund f
        2024-01-10  commitment gift will "Ten million"
          by kr
          amount USD 10
          fund f

        """;

    private const string TwoCurrencies = Ground + """
        2024-02-01  received fund:f kr -> f USD 9
        2024-06-30  received fund:f kr -> f KRW 1,500
        2024-03-01  received fund:f vn -> f USD 1
        2024-04-01  allocated project:school USD 3
        2024-04-01  allocated project:school KRW 200

        """;

    [Fact]
    public void Each_currency_is_a_figure_of_its_own()
    {
        Report(TwoCurrencies, "fund.contribution", "2024-12-31").ShouldBe([
            "fund.contribution fund:f 2024 USD 9 received from kr computed",
            "fund.contribution fund:f 2024 USD 1 received from vn computed",
            "fund.contribution fund:f 2024 KRW 1500 received from kr computed",
            "fund.contribution fund:f 2024 USD 10 received computed",
        ]);
        Report(TwoCurrencies, "project.budget", "2024-12-31").Count.ShouldBe(2);
    }

    [Fact]
    public void An_id_keeps_its_currency_and_the_shorter_one_answers_while_it_means_one_figure()
    {
        const string Id = "c-fund-contribution-f-received-2024-kr";
        var ledger = Ledger.Of(TwoCurrencies);
        var before = ledger.Figures("2024-05-31");
        before.Find(Id)!.Id.ShouldBe(Id + "-usd");
        before.FormerlyOf(Id).Single().Id.ShouldBe(Id + "-usd");
        var after = ledger.Figures("2024-12-31");
        after.Find(Id).ShouldBeNull();
        after.FormerlyOf(Id).Select(f => f.Id).ShouldBe([Id + "-usd", Id + "-krw"]);
        after.Find(Id + "-usd")!.Value.ShouldBe(Measure.Of(9));
        after.Find("c-fund-contribution-f-received-2024-vn")!.Unit.Text.ShouldBe("USD");
    }

    [Fact]
    public void A_choice_by_the_shorter_id_still_counts()
    {
        const string Lines = Ground + """
            2024-02-01  received fund:f kr -> f USD 9
            2024  flow fund.contribution fund:f USD 20
              from kr
              stage received

            """;
        var set = Ledger.Of(Lines + "chosen c-fund-contribution-f-received-2024-kr \"The bank says so\"").Figures();
        Reconciling.Of(set, set.All.Where(f => f.Quantity == "fund.contribution")).Single().Chosen
            .ShouldBe("c-fund-contribution-f-received-2024-kr-usd");
    }

    [Fact]
    public void Keys_that_look_alike_in_an_id_drop_no_figure()
    {
        var set = Ledger.Of("""
            fund a.b
            fund a-b
            2024-01-01  received fund:a.b USD 1
            2024-01-01  received fund:a-b USD 2
            """).Figures();
        var both = set.Where("fund.contribution", null).ToList();
        both.Select(f => f.Value.Value).ShouldBe([1m, 2m], ignoreOrder: true);
        set.All.Select(f => f.Id).Distinct().Count().ShouldBe(set.All.Count);
        set.FormerlyOf("c-fund-contribution-a-b-received-2024-usd").Count.ShouldBe(2);
        both.ShouldAllBe(f => set.Find(f.Id) == f);
    }

    [Fact]
    public void Where_a_second_currency_is_given_too_nobody_has_a_share()
    {
        Shares(TwoCurrencies, "2024-05-31").ShouldBe([("kr", 90m), ("vn", 10m)], ignoreOrder: true);
        Shares(TwoCurrencies, "2024-12-31").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2024-05-01  received fund:f USD 5")]
    [InlineData("2024..2025  received fund:f kr -> f USD 5")]
    [InlineData("..2024  received fund:f kr -> f USD 5")]
    public void Money_of_nobody_or_of_more_than_the_year_makes_no_share(string line) =>
        Shares(TwoCurrencies + line, "2024-05-31").ShouldBeEmpty();

    [Fact]
    public void All_stages_of_a_fund_are_figures_and_leave_their_residuals()
    {
        var set = Ledger.Of("""
            fund f
            2024-01-01  programmable fund:f USD 100
            2024-02-01  allocated fund:f USD 80
            2024-03-01  contracted fund:f USD 70
            2024-04-01  disbursed fund:f USD 60
            2024-05-01  spent fund:f unknown USD
            """).Figures("2024-12-31");
        set.Where("fund.money", null).Select(FigureLines.Of).ShouldBe([
            "fund.money fund:f 2024-12-31 USD 100 programmable computed",
            "fund.money fund:f 2024-12-31 USD 80 allocated computed",
            "fund.money fund:f 2024-12-31 USD 70 contracted computed",
            "fund.money fund:f 2024-12-31 USD 60 disbursed computed",
            "fund.money fund:f 2024-12-31 unknown USD spent computed",
        ]);
        Residual("programmable", "allocated").ShouldBe(("available", 20m));
        Residual("contracted", "disbursed").ShouldBe(("undisbursed", 10m));

        (string?, decimal?) Residual(string from, string less)
        {
            var made = Combining.Apply(
                set, CombineOperation.Difference, [$"c-fund-money-f-{from}-usd", $"c-fund-money-f-{less}-usd"]).Figure!;
            return (made.State, made.Value.Value);
        }
    }

    [Fact]
    public void Every_stage_of_a_project_is_a_figure()
    {
        var set = Ledger.Of("""
            project school
            2024-03-01  contracted project:school USD 70
            2024-04-01  disbursed project:school USD 60
            """).Figures("2024-12-31");
        Combining.Apply(set, CombineOperation.Difference,
            ["c-project-money-school-contracted-usd", "c-project-disbursed-school-disbursed-usd"]).Figure!
            .Value.ShouldBe(Measure.Of(10));
    }

    [Fact]
    public void What_a_fund_s_entries_give_to_a_project_is_the_project_s_money_too()
    {
        const string Lines = Ground + """
            2024-02-01  allocated fund:f f -> school USD 8
            2024-03-01  allocated fund:f f -> school USD 2
            2024-04-01  disbursed fund:f f -> school USD 5
            2024-05-01  disbursed fund:f f -> kr USD 50
            2024-06-01  spent fund:f school -> ? unknown USD

            """;
        Report(Lines, "project.budget", "2024-12-31").ShouldBe(
            ["project.budget project:school 2024-12-31 USD 10 allocated computed"]);
        Report(Lines, "project.disbursed", "2024-12-31").ShouldBe(
            ["project.disbursed project:school 2024-12-31 USD 5 disbursed computed"]);
        var set = Ledger.Of(Lines).Figures("2024-12-31");
        set.Find("c-project-budget-school-allocated-usd")!.Basis.Count.ShouldBe(2);
        set.Find("c-project-spent-school-spent-usd")!.Value.IsUnknown.ShouldBeTrue();
        Report(Lines, "fund.money", "2024-12-31").ShouldContain(
            "fund.money fund:f 2024-12-31 USD 10 allocated computed");
    }

    [Fact]
    public void What_stands_with_the_project_and_with_its_fund_counts_once_and_is_a_bound()
    {
        const string Lines = Ground + """
            2024-02-01  allocated project:school USD 8
            2024-03-01  allocated fund:f f -> school USD 3

            """;
        Report(Lines, "project.budget", "2024-12-31").ShouldBe(
            ["project.budget project:school 2024-12-31 at-least USD 8 allocated computed"]);
        var figure = Ledger.Of(Lines).Figures("2024-12-31").Find("c-project-budget-school-allocated-usd")!;
        figure.Notes.Select(n => n.Code).ShouldBe(["figure.money-beside"]);
        Report(Ground + """
            2024-03-01  allocated project:school USD 8
            2024-03-01  allocated fund:f f -> school USD 8

            """, "project.budget", "2024-12-31").ShouldBe(
            ["project.budget project:school 2024-12-31 USD 8 allocated computed"]);
    }

    [Theory]
    [InlineData("USD 9", "agrees: USD USD", "only-computed: KRW")]
    [InlineData("USD 20", "not-comparable: USD USD", "only-computed: KRW")]
    [InlineData("EUR 9", "not-comparable: EUR USD KRW", null)]
    [InlineData(null, "only-computed: USD", "only-computed: KRW")]
    public void A_report_is_held_against_one_currency_only_where_it_agrees_with_it(
        string? report, string first, string? second)
    {
        var set = Ledger.Of(TwoCurrencies + (report is null ? "" : $"""
            2024  flow fund.contribution fund:f {report}
              from kr
              stage received
            """)).Figures("2024-12-31");
        Reconciling.Of(set, set.All.Where(f => f is { Quantity: "fund.contribution", From: "kr" }))
            .Select(r => $"{Keys.Of(r.Outcome)}: {string.Join(' ', r.Figures.Select(id => set.Find(id)!.Unit))}")
            .ShouldBe(second is null ? [first] : [first, second]);
    }

    private static IReadOnlyList<string> Report(string account, string quantity, string effective) =>
        [.. Ledger.Of(account).Figures(effective).All.Where(f => f.Quantity == quantity).Select(FigureLines.Of)];

    private static List<(string, decimal)> Shares(string account, string effective) =>
        [.. Ledger.Of(account).Figures(effective).All
            .Where(f => f.Quantity == "fund.contribution.share")
            .Select(f => (f.From!, f.Value.Value!.Value))];
}
