namespace Entente.Core.Tests;

/// <summary>Shares of those who give to a fund.</summary>
public sealed class ContributionShareTests
{
    private const string Ground = """
        organisation au country
        organisation ca country
        organisation kr country
        organisation nz country
        fund pool
          contributor au ca kr nz

        """;

    private const string ThreeGive = Ground + """
        2022-02-01  received fund:pool au -> pool USD 30
        2022-03-01  received fund:pool ca -> pool USD 20
        2022-09-01  received fund:pool ca -> pool USD 10
        2022-04-01  received fund:pool kr -> pool USD 30

        """;

    [Fact]
    public void Each_giver_has_the_share_of_the_year() =>
        Shares(ThreeGive + "2022-05-01  received fund:pool nz -> pool USD 10").ShouldBe(
            [("au", 30m), ("ca", 30m), ("kr", 30m), ("nz", 10m)], ignoreOrder: true);

    [Fact]
    public void Where_one_who_gives_has_no_figure_nobody_has_a_share() => Shares(ThreeGive).ShouldBeEmpty();

    [Theory]
    [InlineData("2022-05-01  received fund:pool nz -> pool KRW 10")]
    [InlineData("2022-05-01  signed fund:pool nz -> pool USD 10")]
    [InlineData("2021-05-01  received fund:pool nz -> pool USD 10")]
    [InlineData("2022-05-01  received fund:pool nz -> pool USD -10")]
    public void Another_currency_stage_or_year_and_what_goes_back_make_no_share(string last) =>
        Shares(ThreeGive + last).ShouldBeEmpty();

    [Fact]
    public void Where_sources_disagree_on_a_part_there_is_no_share() =>
        Shares(Ground.Replace(" kr nz", "", StringComparison.Ordinal) + """
            2022  flow fund.contribution fund:pool USD 30
              from au
            2022  flow fund.contribution fund:pool USD 60
              from ca
            2022  flow fund.contribution fund:pool USD 70
              from ca
            """).ShouldBeEmpty();

    private static List<(string, decimal)> Shares(string account) =>
        [.. Ledger.Of(account).Figures("2023-12-31").All
            .Where(f => f.Quantity == "fund.contribution.share")
            .Select(f => (f.From!, f.Value.Value!.Value))];
}
