using System.Globalization;
using System.Text.Json;

namespace Entente.Iati.Tests;

/// <summary>Dates and numbers are read as the official validator reads them, in JavaScript.</summary>
public static class ScriptDateTests
{
    [Fact]
    public static void Dates_are_the_instants_that_JavaScript_takes_them_for()
    {
        var rows = File.ReadLines(Fixture.PathOf("dates.tsv")).Where(l => l[0] != '#').Skip(1)
            .Select(l => l.Split('\t')).ToList();

        rows.Count.ShouldBeGreaterThan(300);
        rows.Where(r => Instant(JsonSerializer.Deserialize<string>(r[1])!) != r[0]).Select(r => string.Join(' ', r))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-01-05", "2027-01-05")]
    [InlineData(" 2027-01-05 ", "2027-01-05")]
    [InlineData("2027-01-05Z", "2027-01-05")]
    [InlineData("2027-01-05+01:00", null)]
    [InlineData("2027-01-05T23:00:00-05:00", "2027-01-06")]
    [InlineData("2027-02-30", "2027-03-02")]
    [InlineData("2027-13-01", null)]
    [InlineData("5 January 2027", "2027-01-05")]
    [InlineData("01/05/2027", "2027-01-05")]
    [InlineData("2027", "2027-01-01")]
    [InlineData("20270105", null)]
    [InlineData("soon", null)]
    public static void Nearly_anything_with_a_day_in_it_is_a_date(string text, string? day)
    {
        ScriptDates.TryRead(text, out var instant).ShouldBe(day is not null);
        if (day is not null)
        {
            DateTime.UnixEpoch.AddMilliseconds(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("", 0d)]
    [InlineData("\u00a0 50\ufeff", 50d)]
    [InlineData("0x32", 50d)]
    [InlineData("0b11", 3d)]
    [InlineData("5e1", 50d)]
    [InlineData(".5", 0.5)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("50%", double.NaN)]
    [InlineData("50,0", double.NaN)]
    [InlineData("\u008550", double.NaN)]
    [InlineData("-0x1", double.NaN)]
    [InlineData("٣", double.NaN)]
    public static void A_number_is_what_JavaScript_takes_for_one(string text, double number)
    {
        ScriptValues.Read(text).ShouldBe(number);
    }

    [Theory]
    [InlineData("100.00004", "100")]
    [InlineData("99.99996", "100")]
    [InlineData("99.99995", "99.9999")]
    [InlineData("99.99994", "99.9999")]
    [InlineData("1e22", null)]
    public static void A_sum_is_rounded_to_four_places(string sum, string? rounded)
    {
        ScriptValues.Rounded(ScriptValues.Read(sum))?.ToString("0.####", CultureInfo.InvariantCulture)
            .ShouldBe(rounded);
    }

    private static string Instant(string date) =>
        ScriptDates.TryRead(date, out var instant) ? instant.ToString(CultureInfo.InvariantCulture) : "NaN";
}
