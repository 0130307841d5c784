using System.Text.RegularExpressions;

namespace Entente.App.Tests;

/// <summary>
/// What the two articles of the brief say, statement by statement, is held by the account without loss. The numbers
/// are those of docs/BRIEF.md, which names these tests.
/// </summary>
public sealed class BriefTests(SampleSite site) : IClassFixture<SampleSite>
{
    private AccountView View => site.Workspace.Journal.View(Reader.Keeper).Of("asean-rok");

    private FigureSet Figures => FigureSet.Of(View);

    [Fact]
    public void S01_help_against_the_epidemic_is_promised_without_a_figure()
    {
        var promise = Promise("covid-help");
        promise.Firmness.ShouldBe(Firmness.Continue);
        promise.Meeting.ShouldBe("asean-summit-21");
        promise.Amount.ShouldBeNull();
        promise.Deadline.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void S02_a_policy_of_seven_directions_is_announced_of_which_three_are_named()
    {
        Acts("nsp-plus", "announced").ShouldNotBeEmpty();
        var list = Lists("nsp-plus").ShouldHaveSingleItem();
        list.StatedNumber.ShouldBe(7);
        list.Items.Count.ShouldBe(3);
        list.IsOpen.ShouldBeTrue();
        View.Facts<LinkMade>().ShouldContain(l => l.Fact.From == "nsp-plus" && l.Fact.To == "nsp");
    }

    [Fact]
    public void S03_ten_million_are_pledged_once_however_many_tell_it_and_their_receipt_is_unknown()
    {
        var amounts = Figures.Where("commitment.amount", "covax-10m").ToList();
        var pledged = amounts.Single(f => f.Stage == MoneyStage.Announced);
        pledged.Value.ShouldBe(Measure.Of(10_000_000));
        pledged.Basis.Count.ShouldBeGreaterThan(3);
        amounts.Single(f => f.Stage == MoneyStage.Received).Value.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void S04_supplies_and_health_care_for_the_Mekong_are_striven_for() =>
        Promise("mekong-health").Firmness.ShouldBe(Firmness.Strive);

    [Fact]
    public void S05_projects_on_the_river_are_promised_bilaterally_and_with_the_United_Nations() =>
        Promise("mekong-environment").Amount.ShouldBeNull();

    [Fact]
    public void S06_the_Mekong_fund_and_aid_shall_grow_as_two_promises_without_a_figure()
    {
        Promise("mkcf-increase").Target.ShouldBeNull();
        Promise("oda-increase").Target.ShouldBeNull();
        View.Facts<OutcomeReported>().ShouldContain(o => o.Fact.Of == "mkcf-increase");
    }

    [Fact]
    public void S07_the_relation_is_raised_proposed_and_adopted_at_one_summit()
    {
        var changes = View.Facts<StatusChanged>().Where(s => s.Fact.Subject == "mekong-rok").Select(s => s.Fact)
            .ToList();
        changes.Select(c => c.Stage).ShouldBe([ChangeStage.Proposed, ChangeStage.Adopted], ignoreOrder: true);
        changes.ShouldAllBe(c => c.Meeting == "mekong-summit-2");
    }

    [Fact]
    public void S08_a_joint_statement_builds_on_seven_areas_agreed_the_year_before()
    {
        Acts("mekong-statement-2", "issued").ShouldNotBeEmpty();
        Lists("mkcf").ShouldContain(l => l.Items.Count == 7);
    }

    [Fact]
    public void S09_training_an_exchange_year_smart_cities_and_farms_are_on_the_list_and_the_year_was_extended()
    {
        Lists("mekong-statement-2").ShouldHaveSingleItem().Items.Count.ShouldBe(4);
        View.FactsOfAnyDay<EventHeld>().ShouldContain(e => e.Fact.Key == "exchange-year-2021" && e.Fact.IsPlanned);
        View.Facts<OutcomeReported>().ShouldContain(o => o.Fact.Of == "exchange-year");
    }

    [Fact]
    public void S10_activities_grow_from_113_to_357_of_which_250_are_completed()
    {
        var plan = Figures.All.Where(f => f.Scope.Key == "poa-2021-2025").ToList();
        var share = plan.Single(
            f => f.Quantity == "plan.activities.completed-share" && f.At == PartialDate.Parse("2023-03-16"));
        decimal.Round(share.Value.Value!.Value, 1).ShouldBe(70.0m);
        var growth = plan.Single(f => f.Quantity == "plan.activities.growth");
        decimal.Round(growth.Value.Value!.Value, 2).ShouldBe(3.16m);
        growth.Notes.ShouldContain(n => n.Code == "figure.comparability-open");
        plan.Single(
            f => f.Quantity == "plan.lines.coverage" && f.Standing == Standing.Computed).Value.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void S11_a_portfolio_of_23_projects_and_nearly_86_million_is_a_stock_of_the_day_of_the_meeting()
    {
        var budget = Figures.Where("fund.portfolio.budget", "akcf")
            .Single(f => f.At == PartialDate.Parse("2023-03-16"));
        budget.Kind.ShouldBe(FigureKind.Stock);
        budget.Value.Value.ShouldBe(86_000_000m);
        budget.Value.Approximation.Kind.ShouldBe(ApproximationKind.Nearly);
        budget.Printed!.Period.ShouldBe("2023");
        Figures.Where("fund.contribution", "akcf").ShouldNotContain(f => f.Value.Value == 86_000_000m);
        Lists("akcf").ShouldContain(l => l.Items.Count == 4);
    }

    [Fact]
    public void S12_four_more_projects_wait_and_two_of_them_are_named()
    {
        Figures.Where("fund.pipeline.projects", "akcf")
            .Single(f => f.At == PartialDate.Parse("2023-03-16")).Value.Value.ShouldBe(4);
        Figures.Where("project.budget", null).Where(f => f.At == PartialDate.Parse("2023-03-16"))
            .Select(f => f.Value.Value).ShouldBe([4_000_000m, 5_500_000m], ignoreOrder: true);
    }

    [Fact]
    public void S13_the_yearly_contribution_shall_reach_32_million_in_2027_and_the_years_between_are_unknown()
    {
        Promise("akcf-doubling").Target.ShouldBe(32_000_000m);
        var years = Figures.Where("fund.contribution", "akcf")
            .Where(f => f.Over?.FirstDay?.Year is >= 2022 and <= 2026)
            .ToLookup(f => f.Over!.Value.FirstDay!.Value.Year);
        years[2022].ShouldContain(f => f.Value.Value == 16_000_000m);
        years[2023].ShouldHaveSingleItem().IsSingleSource.ShouldBeTrue();
        years[2024].Concat(years[2025]).Concat(years[2026])
            .ShouldAllBe(f => f.Value.IsUnknown && f.LeftOpenBy.Count > 0);
    }

    [Fact]
    public void S14_the_budget_for_sub_regions_doubles_from_a_base_that_nobody_states()
    {
        var promise = Promise("subregion-doubling");
        promise.Multiplier.ShouldBe(2);
        promise.Target.ShouldBeNull();
        promise.Deadline.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void S15_a_strategy_and_an_initiative_are_welcomed()
    {
        Acts("ips", "welcomed").ShouldNotBeEmpty();
        Acts("kasi", "welcomed").ShouldNotBeEmpty();
    }

    [Fact]
    public void S16_cooperation_goes_on_in_an_open_list_of_eleven_fields()
    {
        var list = Lists("asean-rok").ShouldHaveSingleItem();
        list.Items.Count.ShouldBe(11);
        list.IsOpen.ShouldBeTrue();
        Promise("further-fields").Firmness.ShouldBe(Firmness.Continue);
    }

    [Fact]
    public void S17_a_fifth_of_the_people_is_the_aim_of_the_facility_for_the_end_of_2021()
    {
        Figures.Where("facility.coverage.target", "covax-facility")
            .ShouldContain(f => f.Value.Value == 20 && f.Unit == Unit.Percent);
        View.Facts<OutcomeReported>().ShouldContain(o => o.Fact.Of == "covax-20-percent");
    }

    [Fact]
    public void S18_five_meetings_are_told_by_a_broadcaster_and_two_of_them_are_named()
    {
        var week = View.FactsOfAnyDay<EventHeld>().Single(e => e.Fact.Key == "president-summit-week").Fact;
        week.AttributedTo.ShouldBe("kbs");
        var list = Lists("president-summit-week").ShouldHaveSingleItem();
        (list.StatedNumber, list.Items.Count).ShouldBe((5, 2));
    }

    [Fact]
    public void S19_support_is_asked_for_which_is_no_promise() =>
        View.Facts<PositionTaken>().ShouldContain(p => p.Fact.Stance == "requests" && p.Fact.AskedOf.Contains("asean"));

    [Fact]
    public void S20_the_commitment_is_part_of_the_facility() =>
        View.Facts<MembershipHeld>().ShouldContain(m => m.Fact.Member == "covax-amc" && m.Fact.Of == "covax-facility");

    [Fact]
    public void S21_both_sides_reaffirm_their_commitment() =>
        View.Facts<PositionTaken>().ShouldContain(p => p.Fact.Stance == "reaffirms" && p.Fact.Meeting == "jcc-10");

    [Fact]
    public void S22_the_pipeline_is_at_least_nine_and_a_half_million()
    {
        var pipeline = Figures.Where("fund.pipeline.budget", "akcf")
            .Single(f => f.At == PartialDate.Parse("2023-03-16"));
        pipeline.Value.ShouldBe(Measure.AtLeast(9_500_000));
        pipeline.Notes.ShouldContain(n => n.Code == "figure.parts-missing");
    }

    [Fact]
    public void S23_the_same_doubling_said_again_counts_once()
    {
        View.Facts<LinkMade>().ShouldContain(l =>
            l.Fact.From == "kasi-doubling" && l.Fact.Kind == LinkKind.Restates && l.Fact.To == "akcf-doubling");
        var targets = Figures.Where("fund.contribution.target", "akcf").Where(f => f.At == PartialDate.Parse("2027"))
            .ToList();
        targets.Count(f => f.Restates.Count == 0).ShouldBe(1);
    }

    [Fact]
    public void S24_what_was_done_stands_beside_what_is_promised()
    {
        View.Facts<PositionTaken>()
            .ShouldContain(p => p.Fact.Stance == "reports" && p.Fact.Meeting == "asean-summit-21");
        Promise("covid-help").Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_brief_names_each_statement_and_its_test()
    {
        var text = File.ReadAllText(Checkout.PathOf("docs", "BRIEF.md"));
        foreach (var test in typeof(BriefTests).GetMethods().Select(m => m.Name)
            .Where(n => Regex.IsMatch(n, @"^S\d\d_")))
        {
            text.ShouldContain($"`{test}`");
        }
    }

    private CommitmentMade Promise(string key) => View.Facts<CommitmentMade>().Single(c => c.Fact.Key == key).Fact;

    private List<ListReported> Lists(
        string of) => [.. View.Facts<ListReported>().Where(l => l.Fact.Of == of).Select(l => l.Fact)];

    private List<FrameworkActed> Acts(string framework, string action) =>
        [.. View.Facts<FrameworkActed>().Where(a => a.Fact.Framework == framework && a.Fact.Action == action)
            .Select(a => a.Fact)];
}
