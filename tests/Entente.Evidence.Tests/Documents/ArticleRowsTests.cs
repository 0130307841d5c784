namespace Entente.Evidence.Tests;

/// <summary>
/// Key figures, tables and calendars before the running text belong to the article; titles of others do not.
/// </summary>
public sealed class ArticleRowsTests
{
    private const string Prose = """
        The fund pays for wells and clinics in five provinces of the country, and reports on them every year.
        Its board said on Monday that the works had gone well, and that more provinces would be taken in.
        """;

    [Theory]
    [InlineData("Donor | 2023 | 2024\nNorway | 3.0 | 4.5\nChile | 1.2 | 1.4\nTotal | 4.2 | 5.9")]
    [InlineData("Donor country | Approved (USD million) | Projects\nNorway | 3.5 | 4\nJapan | 1.2 | 2")]
    [InlineData("Donor\t2023\t2024\nNorway\t3.0\t4.5\nChile\t1.2\t1.4")]
    [InlineData("Budget\nUSD 4.2 million\nSpent so far\nUSD 1.1 million\nProvinces\nfive of them")]
    [InlineData("Steps taken\n▶ 18 clinics completed, 7 under way\n▶ 9 ambulances handed over\nGoals\n■ 240 projects")]
    [InlineData("Calendar\n12 March 2024 Steering committee, Lima\n3 June 2024 Donor conference, Oslo")]
    public void Rows_before_the_running_text_are_of_the_article(string rows) =>
        Body("A fund for wells and clinics\n" + rows + "\n" + Prose).ShouldContain(rows);

    [Theory]
    [InlineData("Read more >>")]
    [InlineData("Xem thêm")]
    [InlineData("자세히 보기")]
    public void The_items_of_a_newsletter_are_one_article(string more)
    {
        string[] items = ["The fund opened a clinic in Lima on Monday. It paid 2 million dollars for the house.",
            "Chile sent forty nurses to the valley. They will stay for a year, the ministry said.",
            "A school of fishing was built in Vigo. Norway gave 3 million dollars for its boats."];
        var body = Body("The fund's letter\n" + string.Concat(items.Select((t, i) => $"ITEM {i}\n{t}\n{more}\n")));
        items.ShouldAllBe(t => body.Contains(t));
    }

    [Fact]
    public void Teasers_beside_an_article_are_not() => Body("A fund for wells and clinics\n" + Prose
        + "\nMore on this\nA bridge is built\nThe bridge cost 9 million. It was paid by a bank.\nRead more\n"
        + "A road is built\nThe road cost 8 million. It was paid by a bank.\nRead more\n").ShouldNotContain("bank");

    [Fact]
    public void Many_rows_of_names_leave_the_text_its_language() => Reading.Text(
        string.Concat(Enumerable.Repeat("Japan | 3\n", 100))
            + "The fund gave 5 million dollars to Laos this year, it said.").Article!.Language.ShouldBe("en");

    [Theory]
    [InlineData("Next | Notice: visa fee raised to 1,400 baht")]
    [InlineData("Previous: Film week draws 4,000 visitors\nNext: Minister hands over 20 ambulances")]
    [InlineData("READ ALSO: Budget debate: $1.9 billion bill passes\nREAD ALSO: 380,000 visitors expected")]
    [InlineData("Similar projects\nMadagascar: 5 clinics, EUR 14 million\nComoros: water, EUR 30 million")]
    [InlineData("▷ Talks on a 15 million dollar bridge\n▷ Three companies bid for 20 ships")]
    public void The_titles_of_other_pages_behind_it_are_not(string others) =>
        Body("A fund for wells and clinics\n" + Prose + "\n" + others).ShouldNotContain(others.Split('\n')[0]);

    [Fact]
    public void The_number_of_an_item_is_no_figure()
    {
        var text = "Minutes of the second session of the committee\n6.2 Members were invited to send 40 trainees to Lima.\n"
            + "6.3 Sixteen projects are ongoing, and five were closed during the year.\n";
        Reading.Claims(text).OfType<Core.CountClaim>().Select(c => c.Value.Low).ShouldBe([40m, 16m, 5m]);
    }

    private static string Body(string text) => Reading.Body(Reading.Text(text));
}
