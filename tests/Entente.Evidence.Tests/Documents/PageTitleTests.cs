namespace Entente.Evidence.Tests;

/// <summary>Which line of a page is its article's title, where the site's name is marked as one, or none is.</summary>
public sealed class PageTitleTests
{
    private const string Title = "Reef Fund signs agreement with Fiji on coast protection";
    private const string Body = "<div><p>The Reef Fund will grant Fiji 15 million US dollars to protect its coast.</p>"
        + "<p>The agreement was signed in Suva on 22 November 2021 by the ministers of both sides.</p>"
        + "<p>So far 240 villages have received young mangroves, and the work goes on in the north.</p></div>";

    [Theory]
    [InlineData("<div><h1>Ministry of Foreign Affairs of Fiji</h1></div><h2>{0}</h2><div>22 November 2021</div>")]
    [InlineData("<header><h1><a href=x>Fiji Daily News</a></h1></header><div>{0}</div>")]
    [InlineData("<h1>Fiji Daily</h1><div><h1>{0}</h1></div>")]
    [InlineData("<h1>Embassy of Sweden</h1><ul><li><a href=x>Home page of the embassy</a></li></ul><h2>Press releases</h2><div>{0}</div>")]
    [InlineData("<div class=head><h2>{0}</h2><div><span>23 November 2021</span></div></div>")]
    [InlineData("<h1>{0}</h1><h2>What the ministers of the two sides agreed on in Suva</h2>")]
    public void The_title_is_told_from_the_name_of_the_site(string head) =>
        Read("", head).ShouldBe(Title);

    [Theory]
    [InlineData("<meta property='og:title' content='{0} | Embassy of Sweden'>")]
    [InlineData("<title>{0} - Embassy of Sweden in Suva</title>")]
    [InlineData("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{0}\",\"datePublished\":\"2021-11-22\"}}</script>")]
    public void What_the_page_calls_itself_is_the_line_that_agrees(string head) =>
        Read(head, "<h1>Embassy of Sweden in Suva</h1><div>News from the region around Fiji</div><div>{0}</div>")
            .ShouldBe(Title);

    private static string? Read(string head, string body) => Reading.Html(
        $"<html><head>{Filled(head)}</head><body>{Filled(body)}{Body}</body></html>").Article!.Title;

    private static string Filled(string form) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Title);

    [Fact]
    public void Titles_under_their_days_are_a_list_to_the_last_of_them_and_take_no_paragraph()
    {
        var list = string.Concat(new[] { "20", "19", "18", "17" }.Select(day =>
            $"<div>{day} November 2021</div><div>A bank lends Samoa {day} million dollars, officials said on Monday.</div>"));
        var text = Body.Replace("</div>", "", StringComparison.Ordinal);
        var after = Reading.Body(Reading.Html($"<html><body>{text}{list}</div></body></html>"));
        after.ShouldEndWith("goes on in the north.");
        var before = Reading.Body(Reading.Html($"<html><body><div>{list}{text[5..]}</div></body></html>"));
        before.ShouldStartWith("The Reef Fund");
    }

    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<b></div>")]
    [InlineData("<div></p></svg>")]
    public void An_end_of_what_is_not_open_ends_nothing(string unit) =>
        Reading.Html("<html><body>" + string.Concat(Enumerable.Repeat(unit, 5_000)) + "x</body></html>")
            .Findings.Select(f => f.Code).ShouldContain("document.too-deep");
}
