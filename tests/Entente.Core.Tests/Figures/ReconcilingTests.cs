namespace Entente.Core.Tests;

/// <summary>Reports held against each other and against the records.</summary>
public sealed class ReconcilingTests
{
    private const string Ground = """
        organisation kr country
        fund akcf
        partnership p
        source one "One"
        source two "Two"

        """;

    [Theory]
    [InlineData("USD 7", "USD 7", ReconcileOutcome.OnlyReported)]
    [InlineData("USD 7", "USD 14", ReconcileOutcome.SourcesDisagree)]
    [InlineData("nearly USD 86", "USD 85.4", ReconcileOutcome.OnlyReported)]
    [InlineData("USD 86", "USD 85.4", ReconcileOutcome.SourcesDisagree)]
    [InlineData("USD 7", "KRW 7", ReconcileOutcome.NotComparable)]
    [InlineData("USD 7", "unknown USD", ReconcileOutcome.OnlyReported)]
    public void Two_reports(string first, string second, ReconcileOutcome outcome) =>
        One($"2019  flow fund.contribution fund:akcf {first}\n  source one\n2019  flow fund.contribution fund:akcf {second}\n  source two")
            .ShouldContain(r => r.Outcome == outcome);

    [Fact]
    public void A_third_report_is_held_against_all_others() =>
        One("""
            2019  flow fund.contribution fund:akcf nearly USD 100
            2019  flow fund.contribution fund:akcf USD 96
            2019  flow fund.contribution fund:akcf USD 99
            """).Single().Outcome.ShouldBe(ReconcileOutcome.SourcesDisagree);

    [Theory]
    [InlineData("86,000,000", "86,300,000", ReconcileOutcome.Agrees)]
    [InlineData("86,000,000", "86,600,000", ReconcileOutcome.Differs)]
    [InlineData("1,000,000", "1,400,000", ReconcileOutcome.Differs)]
    [InlineData("1,000,000", "1,040,000", ReconcileOutcome.Agrees)]
    [InlineData("5,500,000", "5,520,000", ReconcileOutcome.Agrees)]
    public void Rounding_of_the_source_is_allowed_up_to_a_twentieth(string reported, string computed,
        ReconcileOutcome outcome) =>
        One($"2019  flow fund.contribution fund:akcf USD {reported}\n  stage received\n2019-03-01  received fund:akcf USD {computed}")
            .Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void States_that_differ_are_not_comparable_and_one_that_is_not_named_is()
    {
        One("2022-05-24  stock fund.portfolio.projects fund:akcf 20 project\n  state ongoing\n2022-05-24  stock fund.portfolio.projects fund:akcf 23 project\n  state approved")
            .Single().Outcome.ShouldBe(ReconcileOutcome.NotComparable);
        One("2022-05-24  stock fund.portfolio.projects fund:akcf 20 project\n  state ongoing\n2022-05-24  stock fund.portfolio.projects fund:akcf 20 project")
            .Single().Outcome.ShouldBe(ReconcileOutcome.OnlyReported);
    }

    [Fact]
    public void A_year_is_held_against_one_day_of_it_and_days_never_against_each_other() =>
        One("""
            2022  stock fund.portfolio.projects fund:akcf 20 project
            2022-05-24  stock fund.portfolio.projects fund:akcf 20 project
            2022-11-01  stock fund.portfolio.projects fund:akcf 23 project
            """).Select(r => r.Outcome).ShouldBe([ReconcileOutcome.OnlyReported, ReconcileOutcome.OnlyReported]);

    [Fact]
    public void Only_computed() =>
        One("2019-03-01  received fund:akcf USD 5").Where(r => r.Quantity == "fund.contribution").Select(r => r.Outcome)
            .ShouldBe([ReconcileOutcome.OnlyComputed]);

    [Fact]
    public void What_nobody_reports_and_nothing_gives_is_not_called_reported() =>
        One("2021..2025  plan poa").ShouldAllBe(r => r.Outcome == ReconcileOutcome.OnlyComputed && r.Chosen == null);

    [Fact]
    public void A_choice_is_shown_first_and_deletes_nothing()
    {
        var ledger = Ledger.Of(
            Ground + "2019  flow fund.contribution fund:akcf USD 7\n2019  flow fund.contribution fund:akcf USD 14");
        var second = ledger.Figures().Where("fund.contribution", "akcf").Last();
        ledger.Record(new Draft(new FigureChosen(second.Id, "The donor's own page"), "auditor"));
        var year = Reconciling.Of(ledger.Figures(), ledger.Figures().All)
            .Single(r => r.Quantity == "fund.contribution");
        year.Chosen.ShouldBe(second.Id);
        year.ChosenBy.ShouldBe("auditor");
        year.Outcome.ShouldBe(ReconcileOutcome.SourcesDisagree);
        year.Figures.Length.ShouldBe(2);
    }

    [Fact]
    public void A_withdrawn_report_is_gone_for_those_who_know_of_it()
    {
        var ledger = Ledger.Of(Ground + "2019  flow fund.contribution fund:akcf USD 7\n  known 2020-01-01");
        var entry = ledger.Entries[^1];
        ledger.Record(new Draft(new EntriesWithdrawn([entry.Ref], "Misread"), "auditor", new DateOnly(2021, 1, 1)));
        ledger.Report("fund.contribution", known: "2020-06-30").Count().ShouldBe(1);
        ledger.Report("fund.contribution", known: "2021-06-30").ShouldBeEmpty();
    }

    [Fact]
    public void Copies_are_one_source_and_two_pages_are_two()
    {
        var figures = Ledger.Of("""
            fund akcf
            source one "One"
              address https://www.example.org/page/
            source mirror "One, again"
              address http://example.org/page
            source other "Another"
            2021  flow fund.contribution fund:akcf USD 7
              source one mirror
            2022  flow fund.contribution fund:akcf USD 7
              source one other
            """).Figures().Where("fund.contribution", "akcf").ToList();
        figures[0].IsSingleSource.ShouldBeTrue();
        figures[1].IsSingleSource.ShouldBeFalse();
    }

    private static IReadOnlyList<Reconciliation> One(string lines)
    {
        var set = Ledger.Of(Ground + lines).Figures();
        return Reconciling.Of(set, set.All.Where(f => f.Quantity != "fund.balance" && f.Quantity != "fund.delivery"));
    }
}
