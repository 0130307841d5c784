using System.Globalization;

namespace Entente.Iati.Tests;

/// <summary>Rules about values that the schema refuses too, and about the dates behind the first.</summary>
public static class EdgeRuleTests
{
    [Theory]
    [InlineData("planned", "2015-01-01 | 2016-01-01", "")]
    [InlineData("planned", "2017-01-01 | 2016-01-01", "11.1.2")]
    [InlineData("planned", "2015-01-01 2017-01-01 | 2016-01-01", "E11.1.2")]
    [InlineData("planned", "2015-01-01 | 2016-01-01 2014-01-01", "E11.1.2")]
    [InlineData("planned", "2015-01-01 2018-01-01 | 2019-01-01 2017-01-01", "E11.1.2")]
    [InlineData("planned", "2017-01-01 2015-01-01 | 2016-01-01 2018-01-01", "11.1.2")]
    [InlineData("planned", "2017-01-01 2017-01-01 | 2016-01-01", "11.1.2 E11.1.2")]
    [InlineData("planned", "2015-01-01 2017-01-01 |", "")]
    [InlineData("actual", "2015-01-01 x | 2016-01-01 2014-01-01", "E11.1.3")]
    [InlineData("actual", "2016-01-01 | 2015-01-01", "11.1.3")]
    public static void Of_starts_and_ends_each_is_compared(string kind, string dates, string ids)
    {
        var (start, end) = kind == "planned" ? (1, 3) : (2, 4);
        var parts = dates.Split('|');

        var found = Fixture.Check(Activity(Dates(start, parts[0]) + Dates(end, parts[1])));

        string.Join(' ', found.Findings.Select(f => f.Id)
            .Where(id => id.EndsWith("11.1.2", StringComparison.Ordinal)
                || id.EndsWith("11.1.3", StringComparison.Ordinal))).ShouldBe(ids);
    }

    [Fact]
    public static void A_further_date_that_does_not_fit_is_shown()
    {
        var found = Fixture.Check(Activity(Dates(1, "2015-01-01") + Dates(3, "2016-01-01 2014-01-01")));

        var finding = found.Findings.Single(f => f.Id == "E11.1.2");
        finding.Value.ShouldBe("2014-01-01");
        IatiMessages.Say(finding).ShouldContain("2014-01-01");
    }

    [Theory]
    [InlineData("2.03", "recipient-country code='KE'", "12.1.1")]
    [InlineData("2.02", "recipient-country code='KE'", "12.1.2")]
    [InlineData("2.03", "recipient-region code='88'", "12.1.1")]
    [InlineData("2.03", "capital-spend", "12.2.1")]
    [InlineData("2.01", "capital-spend", "12.2.2")]
    [InlineData("2.03", "sector code='11110'", "12.3.1")]
    [InlineData("2.01", "sector code='11110'", "12.3.2")]
    public static void A_percentage_that_is_no_number_is_outside_every_range(string version, string element, string id)
    {
        foreach (var (percentage, isFound) in new[]
        {
            ("50%", true), ("50,0", true), ("NaN", true), ("-1", true), ("50", false), ("", false), ("0x32", false),
        })
        {
            var text = Activity($"<{element} percentage='{percentage}'/>", version);

            Fixture.Check(text).Findings.Any(f => f.Id == id).ShouldBe(isFound, percentage);
        }
    }

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026/11/22", true)]
    [InlineData("22 November 2026", true)]
    [InlineData("2026-11-22T00:30:00+05:00", false)]
    [InlineData("2026-11-21T23:30:00-05:00", true)]
    [InlineData("next year", false)]
    public static void A_date_that_the_schema_refuses_may_still_lie_in_the_future(string date, bool isFuture)
    {
        Fixture.Check(Activity(Dates(2, "2010-01-01").Replace("2010-01-01", date, StringComparison.Ordinal)))
            .Findings.Any(f => f.Id == "11.1.4").ShouldBe(isFuture);
    }

    [Theory]
    [InlineData("\u00a0A-1", true)]
    [InlineData("A-1\ufeff", true)]
    [InlineData("A-1\u2003", true)]
    [InlineData("A-1\u0085", false)]
    [InlineData("A-1\u200b", false)]
    public static void White_space_around_an_identifier_is_that_of_JavaScript(string identifier, bool isFound)
    {
        Fixture.Check(Activity("", "2.03", identifier)).Findings.Any(f => f.Id == "1.3.1").ShouldBe(isFound);
    }

    private static string Dates(int type, string dates) => string.Concat(
        dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date =>
            string.Create(CultureInfo.InvariantCulture, $"<activity-date type='{type}' iso-date='{date}'/>")));

    private static string Activity(string content, string version = "2.03", string identifier = "A-1") =>
        $"<iati-activities version='{version}'><iati-activity><iati-identifier>{identifier}</iati-identifier>"
        + $"{content}</iati-activity></iati-activities>";
}
