namespace Entente.Core.Tests;

/// <summary>The examples that must come out, as far as the sample carries them.</summary>
public sealed class ExamplesTests
{
    private static FigureSet Set => Sample.AseanRok.Figures();

    [Fact]
    public void Example_1_the_portfolio_is_a_stock_of_the_day_of_the_meeting()
    {
        var budget = One("fund.portfolio.budget", "akcf", "2023-03-16");
        FigureLines.Of(budget)
            .ShouldBe("fund.portfolio.budget fund:akcf 2023-03-16 nearly USD 86000000 allocated (approved)");
        budget.Printed!.Period.ShouldBe("2023");
        budget.Reading!.IsInferred.ShouldBeTrue();
        FigureLines.Of(One("fund.portfolio.projects", "akcf", "2023-03-16")).ShouldContain("23 project");
        FigureLines.Of(One("fund.portfolio.projects", "akcf", "2024-03-21")).ShouldContain("27 project");
        FigureLines.Of(One("fund.portfolio.budget", "akcf", "2024-03-21")).ShouldContain("USD 102000000");
    }

    [Fact]
    public void Example_1_the_portfolio_is_never_added_to_a_contribution() =>
        Refusal(CombineOperation.Sum, One("fund.portfolio.budget", "akcf", "2023-03-16"), Year("akcf", 2023))
            .ShouldBe("figure.stock-with-flow");

    [Fact]
    public void Example_1_no_flow_of_2023_is_the_portfolio() =>
        Set.All.Where(f => f.Scope.Key == "akcf" && f.Kind == FigureKind.Flow)
            .ShouldAllBe(f => f.Value.Value != 86_000_000m);

    [Fact]
    public void The_portfolio_is_5_4_years_of_contribution()
    {
        var years = Combining
            .Apply(Set, CombineOperation.Ratio,
            [One("fund.portfolio.budget", "akcf", "2023-03-16").Id, Year("akcf", 2022).Id]);
        years.Figure!.Value.Value.ShouldBe(5.375m);
        years.Figure.Unit.ShouldBe(Unit.Years);
        years.Findings.Select(f => f.Code).ShouldBe(["figure.named-ratio"]);
    }

    [Fact]
    public void The_average_project_has_3_74_million()
    {
        var average = Combine(
            CombineOperation.Ratio, One("fund.portfolio.budget", "akcf", "2023-03-16"),
                One("fund.portfolio.projects", "akcf", "2023-03-16"));
        Math.Round(average.Figure!.Value.Value!.Value / 1_000_000m, 2).ShouldBe(3.74m);
        average.Figure.Unit.Text.ShouldBe("USD/project");
    }

    [Fact]
    public void Example_2_the_stock_changed_by_three_projects_and_nearly_thirty_million()
    {
        var projects = Combine(
            CombineOperation.Difference, One("fund.portfolio.projects", "akcf", "2022-05-24"),
                One("fund.portfolio.projects", "akcf", "2023-03-16"));
        FigureLines.Value(projects.Figure!).ShouldBe("3 project");
        projects.Findings.Select(FigureLines.Of).Single().ShouldEndWith("state=ongoing otherState=approved");
        var money = Combine(
            CombineOperation.Difference, One("fund.portfolio.budget", "akcf", "2023-03-16"),
                One("fund.portfolio.budget", "akcf", "2022-05-24"));
        FigureLines.Value(money.Figure!).ShouldBe("nearly USD 30000000");
        money.Findings.Select(f => f.Code).ShouldBe(["figure.states-differ"]);
        money.Figure!.Kind.ShouldBe(FigureKind.Flow);
    }

    [Fact]
    public void Example_2_of_four_pending_projects_two_are_known_with_at_least_nine_and_a_half_million()
    {
        var pipeline = One("fund.pipeline.budget", "akcf", "2023-03-16");
        FigureLines.Value(pipeline).ShouldBe("at-least USD 9500000");
        pipeline.Notes.Single()["missing"].ShouldBe(2m);
        pipeline.Notes.Single()["figure"].ShouldBe(pipeline.Id);
        FigureLines.Value(One("fund.pipeline.projects", "akcf", "2022-05-24")).ShouldBe("9 project");
        FigureLines.Value(One("fund.pipeline.projects", "akcf", "2023-03-16")).ShouldBe("4 project");
    }

    [Fact]
    public void Example_3_seventy_per_cent_completed_and_a_factor_as_printed()
    {
        var share = One("plan.activities.completed-share", "poa-2021-2025", "2023-03-16");
        Math.Round(share.Value.Value!.Value, 1).ShouldBe(70.0m);
        var growth = One("plan.activities.growth", "poa-2021-2025", "2023-03-16");
        Math.Round(growth.Value.Value!.Value, 2).ShouldBe(3.16m);
        growth.Notes.Single().Code.ShouldBe("figure.comparability-open");
    }

    [Fact]
    public void Example_3_activities_and_projects_are_not_comparable() =>
        Reconciled("plan.activities.total", "poa-2021-2025", "2022-05-24").Outcome
            .ShouldBe(ReconcileOutcome.NotComparable);

    [Fact]
    public void Example_3_coverage_is_reported_as_27_of_38_and_computed_as_unknown()
    {
        var share = Combine(
            CombineOperation.Ratio, One("plan.lines.covered", "poa-2021-2025", "2022-05-24"),
                One("plan.lines.total", "poa-2021-2025", "2022-05-24"));
        Math.Round(share.Figure!.Value.Value!.Value, 1).ShouldBe(71.1m);
        var computed = Set.Where("plan.lines.coverage", "poa-2021-2025").Single(f => f.Standing == Standing.Computed);
        computed.Value.IsUnknown.ShouldBeTrue();
        computed.Basis.ShouldBeEmpty();
        computed.LeftOpenBy.ShouldNotBeEmpty();
        Set.Where("plan.lines", "poa-2021-2025").ShouldAllBe(f => f.Value.Value != 70m);
    }

    [Fact]
    public void Example_4_the_contribution_by_year() =>
        Sample.AseanRok.Report("fund.contribution", "akcf")
            .Where(l => l.StartsWith("fund.contribution fund:akcf 202", StringComparison.Ordinal))
            .ShouldBe([
                "fund.contribution fund:akcf 2020 USD 14000000 from kr",
                "fund.contribution fund:akcf 2021 USD 14000000 from kr",
                "fund.contribution fund:akcf 2022 USD 16000000 announced from kr",
                "fund.contribution fund:akcf 2023 USD 20000000 from kr",
                "fund.contribution fund:akcf 2024 unknown USD from kr",
                "fund.contribution fund:akcf 2025 unknown USD from kr",
                "fund.contribution fund:akcf 2026 unknown USD from kr",
            ]);

    [Fact]
    public void Example_4_the_year_2023_has_one_source_and_open_years_say_who_leaves_them_open()
    {
        Year("akcf", 2023).IsSingleSource.ShouldBeTrue();
        Year("akcf", 2022).IsSingleSource.ShouldBeFalse();
        Year("akcf", 2024).Basis.ShouldBeEmpty();
        Year("akcf", 2024).LeftOpenBy.Count.ShouldBe(2);
        var target = Set.Where("fund.contribution.target", "akcf").Single(f => f.Value.Value == 32_000_000m);
        target.At.ToString().ShouldBe("2027");
    }

    [Fact]
    public void Example_5_two_commitments_to_the_vaccine_facility()
    {
        var first = Commitment("covax-10m", MoneyStage.Announced);
        first.Basis.Count.ShouldBe(7);
        var second = Commitment("covax-200m", MoneyStage.Announced);
        second.Notes.Single().Code.ShouldBe("figure.part-in-kind");
        var total = Combine(CombineOperation.Sum, first, second);
        FigureLines.Value(total.Figure!).ShouldBe("USD 210000000");
        total.Findings.Select(f => f.Code).ShouldBe(["figure.part-in-kind"]);
        Commitment("covax-10m", MoneyStage.Received).Value.IsUnknown.ShouldBeTrue();
        Commitment("covax-10m", MoneyStage.Received).LeftOpenBy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Example_5_the_years_of_the_second_commitment_are_parts_of_it()
    {
        var years = Set.Where("commitment.amount", "covax-200m").Where(f => f.Value.Value == 100_000_000m).ToList();
        years.Count.ShouldBe(2);
        Refusal(CombineOperation.Sum, Commitment("covax-200m", MoneyStage.Announced), years[0])
            .ShouldBe("figure.includes");
        FigureLines.Value(Combine(CombineOperation.Sum,
            [.. years, Commitment("covax-10m", MoneyStage.Announced)]).Figure!).ShouldBe("USD 210000000");
    }

    [Fact]
    public void Example_6_sources_disagree_on_2019()
    {
        var year = Reconciling.Of(Set, Set.All)
            .Single(r => r.Quantity == "fund.contribution" && r.Scope.Key == "akcf" && r.Over == Period.OfYear(2019));
        year.Outcome.ShouldBe(ReconcileOutcome.SourcesDisagree);
        year.Difference.ShouldBe(7_000_000m);
        year.Chosen.ShouldBeNull();
        year.Figures.Select(id => Set.Find(id)!.Value.Value).ShouldBe([7_000_000m, 14_000_000m]);
        year.Figures.Select(id => Set.Find(id)!.IsSingleSource).ShouldAllBe(single => single);
    }

    [Fact]
    public void Example_7_health_is_listed_in_2022_and_not_in_2023()
    {
        var lists = Sample.AseanRok.View().Facts<ListReported>().Where(l => l.Fact.Of == "akcf").ToList();
        Items("2022-05-24").ShouldContain("health");
        Items("2023-03-16").ShouldNotContain("health");
        lists.Single(l => l.Entry.Effective.ToString() == "2022-05-24").Fact.StatedNumber.ShouldBe(5);
        Sample.AseanRok.View().Facts<TermDefined>().ShouldAllBe(t => t.Fact.Of != "akcf");

        IReadOnlyList<string> Items(string day) =>
            [.. lists.Where(l => l.Entry.Effective.ToString() == day).SelectMany(l => l.Fact.Items)];
    }

    [Fact]
    public void Example_8_a_residual_proves_nothing_about_its_sum()
    {
        var (akcf, bkcf, mkcf) = (Target("akcf"), Target("bkcf"), Target("mkcf"));
        FigureLines.Value(Combine(CombineOperation.Sum, akcf, bkcf).Figure!).ShouldBe("USD 38000000");
        Refusal(CombineOperation.Sum, akcf, bkcf, mkcf).ShouldBe("figure.circular");
        var whole = Set.Where("partnership.funds.target", "asean-rok").Single();
        whole.Includes.ShouldBe([akcf.Id, bkcf.Id, mkcf.Id], ignoreOrder: true);
        Refusal(CombineOperation.Sum, whole, akcf).ShouldBe("figure.includes");
        Reconciling.Of(Set, [whole]).Single().Outcome.ShouldBe(ReconcileOutcome.Circular);
        Reconciling.Of(Set, [mkcf]).Single().Outcome.ShouldBe(ReconcileOutcome.Circular);
    }

    [Fact]
    public void Example_9_a_doubling_that_is_stated_twice_counts_once()
    {
        var doubling = Set.Where("fund.contribution.target", "akcf").Single(f => f.Unit == Unit.Times);
        doubling.Restates.ShouldBe([Target("akcf").Id]);
        Refusal(CombineOperation.Sum, doubling, Target("akcf")).ShouldBe("figure.restates");
        Reconciled("fund.contribution.target", "akcf", "2027").Outcome.ShouldBe(ReconcileOutcome.OnlyReported);
    }

    [Fact]
    public void The_second_doubling_has_no_known_base()
    {
        var twice = Set.Where("other.target", null).Single(f => f.Unit == Unit.Times);
        twice.IsBaseUnknown.ShouldBeTrue();
        twice.At.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void Known_on_24_May_2022_there_is_nothing_of_the_ninth_committee()
    {
        var view = Sample.AseanRok.View(known: "2022-05-24");
        view.Entities.Find("jcc-9").ShouldBeNull();
        view.Entries().ShouldAllBe(e => e.Source == null || !e.Source.StartsWith("vnplus-229191"));
        FigureSet.Of(view).All.ShouldAllBe(f => f.At.ToString() != "2022-05-24" && f.Value.Value != 56_000_000m);
        view.Facts<CommitmentMade>().ShouldAllBe(c => c.Fact.Meeting != "jcc-9");
        view.Facts<ListReported>().ShouldAllBe(l => l.Fact.StatedNumber != 5 || l.Fact.Of != "akcf");
    }

    [Fact]
    public void Known_on_25_May_2022_there_is()
    {
        var view = Sample.AseanRok.View(known: "2022-05-25");
        view.Entities.Find("jcc-9").ShouldNotBeNull();
        FigureSet.Of(view).Where("fund.portfolio.budget", "akcf").Select(FigureLines.Of).ShouldBe([
            "fund.portfolio.budget fund:akcf 2022-05-24 USD 56000000 allocated (ongoing)",
        ]);
    }

    [Fact]
    public void Known_before_the_tenth_committee_the_figures_are_those_of_the_ninth() =>
        Sample.AseanRok.Report("fund.portfolio.projects", "akcf", known: "2023-03-15").ShouldBe([
            "fund.portfolio.projects fund:akcf 2022-05-24 20 project (ongoing)",
        ]);

    private static Figure One(string quantity, string scope, string at) =>
        Set.Where(quantity, scope).Single(f => f.Quantity == quantity && f.At.ToString() == at);

    private static Figure Year(string fund, int year) =>
        Set.Where("fund.contribution", fund)
            .Single(f => f.Quantity == "fund.contribution" && f.Over == Period.OfYear(year));

    private static Figure Target(string fund) =>
        Set.Where("fund.contribution.target", fund).Single(f => f.At.Year == 2027 && f.Unit.IsMoney);

    private static Figure Commitment(string key, MoneyStage stage) =>
        Set.Where("commitment.amount", key)
            .First(f => f.Stage == stage && (stage != MoneyStage.Announced || f.Key == key));

    private static Reconciliation Reconciled(string quantity, string scope, string at) =>
        Reconciling.Of(Set, Set.All)
            .Single(r => r.Quantity == quantity && r.Scope.Key == scope && r.At.ToString() == at);

    private static Combination Combine(CombineOperation operation, params Figure[] figures) =>
        Combining.Apply(Set, operation, [.. figures.Select(f => f.Id)]);

    private static string Refusal(CombineOperation operation, params Figure[] figures)
    {
        var combination = Combine(operation, figures);
        combination.Figure.ShouldBeNull();
        return combination.Findings.Single().Code;
    }
}
