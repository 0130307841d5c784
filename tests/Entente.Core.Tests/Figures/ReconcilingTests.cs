using FsCheck;
using FsCheck.Fluent;

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

    [Theory]
    // Who tells both currencies tells of two balances; of two sources one may tell the other's amount in its own.
    [InlineData("one", ReconcileOutcome.OnlyReported)]
    [InlineData("two", ReconcileOutcome.NotComparable)]
    public void What_one_source_tells_in_two_currencies_is_two_figures(string second, ReconcileOutcome outcome) =>
        One($"""
            2026-06-30  stock fund.balance fund:akcf USD 120,000
              source one
            2026-06-30  stock fund.balance fund:akcf JPY 9,000,000
              source {second}
            """).ShouldAllBe(r => r.Outcome == outcome);

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

    private const string Books = """
        organisation vn country
        2024-03-01  received fund:akcf kr -> akcf USD 9
        2024-03-01  received fund:akcf vn -> akcf USD 1

        """;

    [Theory]
    [InlineData("USD 20", ReconcileOutcome.Differs, -10)]
    [InlineData("USD 10", ReconcileOutcome.Agrees, 0)]
    [InlineData("at-least USD 8", ReconcileOutcome.Agrees, 0)]
    public void A_report_without_a_giver_is_held_against_all_givers_together(
        string reported, ReconcileOutcome outcome, int difference)
    {
        var held = Reported(Books + $"2024  flow fund.contribution fund:akcf {reported}\n  stage received").Single();
        held.Outcome.ShouldBe(outcome);
        held.Difference.ShouldBe(difference);
        held.Reasons.ShouldBe([ReconcileReason.GiverOpen]);
        held.Figures[^1].ShouldEndWith("-total");
    }

    [Fact]
    public void A_single_giver_is_all_givers_and_entries_of_none_count_with_the_others()
    {
        const string Report = "2024  flow fund.contribution fund:akcf USD 20\n  stage received\n";
        Reported(Report + "2024-03-01  received fund:akcf kr -> akcf USD 9").Single().Difference.ShouldBe(-11);
        Reported(Report + "2024-03-01  received fund:akcf USD 9").Single().Reasons.ShouldBeEmpty();
        Reported(Books + Report + "2024-03-01  received fund:akcf USD 5").Single().Difference.ShouldBe(-5);
    }

    [Fact]
    public void A_report_without_a_stage_is_held_against_each_stage_and_said_which()
    {
        const string Signed = "2024-02-01  signed fund:akcf kr -> akcf USD 12\n";
        var held = Reported(Books + Signed + "2024  flow fund.contribution fund:akcf USD 30\n  from kr");
        held.Select(r => (r.Outcome, r.Stage, r.Difference)).ShouldBe(
            [
                (ReconcileOutcome.Differs, MoneyStage.Received, -21m),
                (ReconcileOutcome.Differs, MoneyStage.Signed, -18m),
            ],
            ignoreOrder: true);
        held.ShouldAllBe(r => r.Reasons.Single() == ReconcileReason.StageOpen);
        var agreeing = Reported(Books + Signed + "2024  flow fund.contribution fund:akcf USD 12\n  from kr").Single();
        (agreeing.Outcome, agreeing.Stage).ShouldBe((ReconcileOutcome.Agrees, MoneyStage.Signed));
        Reported(Books + "2024  flow fund.contribution fund:akcf USD 30").Single().Reasons
            .ShouldBe([ReconcileReason.GiverOpen, ReconcileReason.StageOpen]);
    }

    [Fact]
    public void A_giver_that_the_records_do_not_name_is_not_comparable()
    {
        var held = Reported("2024-03-01  received fund:akcf USD 9\n2024  flow fund.contribution fund:akcf USD 30\n  from kr")
            .Single();
        held.Outcome.ShouldBe(ReconcileOutcome.NotComparable);
        held.Reasons.ShouldContain(ReconcileReason.GiverUnsaid);
        Reported(Books + "organisation jp country\n2024  flow fund.contribution fund:akcf USD 30\n  from jp")
            .Single().Outcome.ShouldBe(ReconcileOutcome.OnlyReported);
    }

    [Fact]
    public void A_report_in_another_currency_hides_no_contradiction()
    {
        const string Usd = "2024  flow fund.contribution fund:akcf USD 20\n  from kr\n  stage received\n";
        const string Krw = "2024  flow fund.contribution fund:akcf KRW 26\n  from kr\n  stage received\n";
        foreach (var lines in new[] { Books + Usd + Krw, Krw + Usd + Books })
        {
            var held = Reported(lines).ToDictionary(r => r.Outcome);
            held.Keys.ShouldBe([ReconcileOutcome.Differs, ReconcileOutcome.NotComparable], ignoreOrder: true);
            held[ReconcileOutcome.Differs].Difference.ShouldBe(-11);
            held[ReconcileOutcome.NotComparable].Reasons.ShouldBe([ReconcileReason.Units]);
        }
    }

    [Fact]
    public void A_contradiction_of_one_state_is_not_hidden_by_another_state() =>
        One("""
            2022-05-24  stock fund.portfolio.projects fund:akcf 20 project
              state ongoing
            2022-05-24  stock fund.portfolio.projects fund:akcf 23 project
              state approved
            2022-05-24  stock fund.portfolio.projects fund:akcf 25 project
              state approved
            """).Single(r => r.Quantity == "fund.portfolio.projects").Outcome.ShouldBe(ReconcileOutcome.SourcesDisagree);

    [Fact]
    public void What_is_looked_at_changes_no_outcome()
    {
        var set = Ledger.Of(Ground + Books + "2024  flow fund.contribution fund:akcf USD 20").Figures();
        Reconciling.Of(set, set.All.Where(f => f.Standing == Standing.Reported)).Single().Outcome
            .ShouldBe(ReconcileOutcome.Differs);
    }

    private static readonly Gen<string> Lines =
        from year in Gen.Elements("2022", "2023")
        from giver in Gen.Elements("kr", "vn", "")
        from stage in Gen.Elements("received", "signed", "unstated")
        from amount in Gen.Elements("USD 5", "USD 7", "at-least USD 6", "KRW 9", "USD 4..8", "unknown USD")
        from isReport in Gen.Elements(true, false)
        select isReport
            ? $"{year}  flow fund.contribution fund:akcf {amount}\n  stage {stage}"
                + (giver.Length > 0 ? $"\n  from {giver}" : "")
            : $"{year}-03-01  {(stage == "unstated" ? "received" : stage)} fund:akcf "
                + $"{(giver.Length > 0 ? giver : "?")} -> akcf {amount.Replace("KRW", "USD", StringComparison.Ordinal)}";

    [Fact]
    public void The_order_of_entries_changes_no_outcome() =>
        Properties.Hold(
            from lines in Lines.ListOf() from order in Gen.Shuffle(lines.ToArray()) select (lines, order),
            p =>
            {
                Outcomes(p.order).ShouldBe(Outcomes(p.lines));
                return true;
            });

    /// <summary>What came of each comparison, with figures named by what they say.</summary>
    private static IEnumerable<string> Outcomes(IEnumerable<string> lines)
    {
        var set = Ledger.Of(Ground + "organisation vn country\n" + string.Join('\n', lines)).Figures();
        return Reconciling.Of(set, set.All).Select(r => $"{r.Outcome} {r.Difference} {r.Stage} "
            + string.Join(", ", r.Reasons) + string.Join(
                "; ", r.Figures.Select(id => FigureLines.Of(set.Find(id)!)).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The comparisons of contributions that a report is part of.</summary>
    private static List<Reconciliation> Reported(string lines) =>
        [.. One(lines).Where(r => r.Quantity == "fund.contribution" && r.Figures.Any(id => id[0] == 'r'))];

    private static IReadOnlyList<Reconciliation> One(string lines)
    {
        var set = Ledger.Of(Ground + lines).Figures();
        return Reconciling.Of(set, set.All.Where(f => f.Quantity != "fund.balance" && f.Quantity != "fund.delivery"));
    }
}
