using System.Globalization;

namespace Entente.Evidence.Tests;

/// <summary>What the notation of dates means, whatever the language.</summary>
public sealed class DatePatternTests
{
    [Theory]
    [InlineData("{d} {m}", "3 5, 31 12, 32 5, 3 13", "0-3 5-10")]
    [InlineData("{d}/{m}/{y}", "12/5/2025 and 12/5/20251", "0-9")]
    [InlineData("{y}", "x2021 2021x 2021年 1.2021 2021.1 2021", "12-16 32-36")]
    [InlineData("{d} {mon}", "7 may, 7 maybe, 17  mayor", "0-5 16-25")]
    [InlineData("in( the)? {y}|by {y}", "in 2020, in the 2021, by 2022", "0-7 9-20 22-29")]
    [InlineData("{y}_-_{y2}", "2021-2025, 2025 - 2021, 2021 -  2022", "0-9 24-36")]
    [InlineData("{m}.?{d}{b}", "5.3(sat) 53 (sunday) 6.7()", "0-8 9-11 21-24")]
    [InlineData(@"\({d}/{m}\)", "on (18/6), 18/6 (32/6)", "3-9")]
    public void A_pattern_meets_what_it_says(string pattern, string text, string spans)
    {
        var found = Reader(pattern).Find(text, 0, text.Length);
        string.Join(' ', found.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Start}-{f.End}")))
            .ShouldBe(spans);
    }

    [Theory]
    [InlineData("{d} {decade}")]
    [InlineData("{d")]
    [InlineData("({d}")]
    [InlineData("{d})")]
    public void What_is_not_in_the_notation_is_refused(string pattern) =>
        Should.Throw<FormatException>(() => Reader(pattern));

    [Theory]
    [InlineData("{d}/{m}/{y}", "Section 12", false)]
    [InlineData("{d}/{m}/{y}", "1/2/2021", true)]
    [InlineData("{d}/{m}/{yy}", "Section 12", false)]
    [InlineData("{d}/{m}/{yy}", "1/2/21", true)]
    [InlineData("{d} {mon} {bs}", "Section 12", false)]
    [InlineData("{d} {mon} {bs}", "1 may 64", true)]
    [InlineData("{d}/{m}", "1/2", false)]
    public void A_year_is_looked_for_only_where_one_may_stand(string pattern, string text, bool may) =>
        Reader(pattern).MayTellYear(text).ShouldBe(may);

    private static DateReader Reader(string pattern) => Language.From("xx", new Dictionary<string, List<WordForm>>
    {
        ["marks"] = [new WordForm("decimal-mark", "."), new WordForm("thousands-mark", ",")],
        ["months"] = [new WordForm("5", "may"), new WordForm("5", "mayor")],
        ["dates"] = [new WordForm("day", pattern)],
    }).Dates;
}
