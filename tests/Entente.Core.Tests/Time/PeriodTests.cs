using FsCheck.Fluent;

namespace Entente.Core.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2021..2025", "2021-01-01", "2025-12-31")]
    [InlineData("2021..", "2021-01-01", null)]
    [InlineData("..2025-06", null, "2025-06-30")]
    [InlineData("..", null, null)]
    public void First_and_last_day_are_included(string text, string? first, string? last)
    {
        var period = Period.Parse(text);
        period.FirstDay?.ToString("O").ShouldBe(first);
        period.LastDay?.ToString("O").ShouldBe(last);
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("2025..2021")]
    [InlineData("2021-2025")]
    [InlineData("2021...2025")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2021", "2022", true)]
    [InlineData("2021", "2023", false)]
    [InlineData("2021-12", "2022-01-01..2022-03", true)]
    [InlineData("2021..", "2022", false)]
    public void Is_followed_by(string a, string b, bool follows) =>
        Period.Parse(a).IsFollowedBy(Period.Parse(b)).ShouldBe(follows);

    [Fact]
    public void Text_round_trips()
    {
        var ends = Gen.OneOf(Properties.Dates, Properties.DatesWithoutYear, Gen.Constant(default(PartialDate)));
        Properties.Hold(
            from start in ends from end in ends
            where start.Earliest is not { } first || end.Latest is not { } last || first <= last
            select new Period(start, end),
            p => Period.Parse(p.ToString()) == p);
    }

    [Fact]
    public void Overlap_is_symmetric() =>
        Properties.Hold(
            from a in Properties.Dates from b in Properties.Dates select (Period.Of(a), Period.Of(b)),
            p => p.Item1.Overlaps(p.Item2) == p.Item2.Overlaps(p.Item1));
}
