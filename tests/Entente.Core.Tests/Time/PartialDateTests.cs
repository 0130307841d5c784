using FsCheck.Fluent;

namespace Entente.Core.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-03", "2023-03-01", "2023-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-03-19", "2023-03-19", "2023-03-19")]
    [InlineData("<=2023-03-19", null, "2023-03-19")]
    [InlineData(">=2023-03", "2023-03-01", null)]
    [InlineData("XXXX-03-19", null, null)]
    public void Earliest_and_latest(string text, string? earliest, string? latest)
    {
        var date = PartialDate.Parse(text);
        date.Earliest?.ToString("O").ShouldBe(earliest);
        date.Latest?.ToString("O").ShouldBe(latest);
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-00")]
    [InlineData("2023-3-19")]
    [InlineData("2023-03-19 ")]
    [InlineData(" 2023")]
    [InlineData("XXXX")]
    [InlineData("<=XXXX-03")]
    [InlineData("0000")]
    [InlineData("+023")]
    [InlineData("unknown")]
    public void What_is_no_date_is_refused(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Default_is_unknown_and_is_placed_nowhere()
    {
        default(PartialDate).IsUnknown.ShouldBeTrue();
        default(PartialDate).IsPlaced.ShouldBeFalse();
        default(PartialDate).ToString().ShouldBe("unknown");
    }

    [Theory]
    [InlineData("2022", "2022-05-24", true)]
    [InlineData("2022", "2023-03-16", false)]
    [InlineData("<=2023-03-19", "2023-03-16", true)]
    [InlineData("<=2023-03-19", "2023-03-20", false)]
    [InlineData("XXXX-11-13", "2020-11-13", true)]
    [InlineData("XXXX-11-13", "2020-11-14", false)]
    public void May_be(string a, string b, bool may)
    {
        PartialDate.Parse(a).MayBe(PartialDate.Parse(b)).ShouldBe(may);
        PartialDate.Parse(b).MayBe(PartialDate.Parse(a)).ShouldBe(may);
    }

    [Fact]
    public void Text_round_trips() =>
        Properties.Hold(Gen.OneOf(Properties.Dates, Properties.DatesWithoutYear),
            d => PartialDate.Parse(d.ToString()) == d);

    [Fact]
    public void A_date_may_be_itself() => Properties.Hold(Properties.Dates, d => d.MayBe(d));

    [Fact]
    public void A_29_February_without_year_fits_leap_years_only()
    {
        var day = PartialDate.WithoutYear(2, 29);
        day.InYear(2024).ToString().ShouldBe("2024-02-29");
        day.InYear(2023).ShouldBe(day);
    }
}
