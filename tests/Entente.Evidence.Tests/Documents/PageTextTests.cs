using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class PageTextTests
{
    private const string First = "<h1>Report on the tuberculosis programme</h1><p>23 November 2021</p>"
        + "<p>The agreement was signed in Jakarta on 22 November 2021 by ministers of both states, officials said.</p>";

    private const string Last = "<p>Sands said that the partnership would continue to support community health workers "
        + "in all provinces of the country.</p>";

    [Theory]
    [InlineData("<del>US$5 million</del> <ins>US$6 million</ins>")]
    [InlineData("<s>US$5 million</s> US$6 million")]
    [InlineData("<strike>US$5 million</strike> US$6 million")]
    public void What_was_struck_out_is_left_out(string amount)
    {
        var reading = Reading.Html(First + "<p>Japan gave " + amount + " in 2020.</p>" + Last);
        reading.Text!.Text.ShouldContain("Japan gave US$6 million in 2020.");
        reading.Findings.ShouldNotContain(f => f.Code == "document.invisible");
    }

    [Theory]
    [InlineData("style=\"display:none\"")]
    [InlineData("style=\"color: red; Display : NONE !important\"")]
    [InlineData("style=\"visibility:hidden\"")]
    [InlineData("hidden")]
    public void What_a_page_does_not_show_is_left_out_and_told_where_it_would_stand_in_the_article(string how)
    {
        const string hidden = "Canada gave US$999 million.";
        var reading = Reading.Html(
            First + "<p>Japan gave US$6 million in 2020.</p><p " + how + ">" + hidden + "</p>" + Last);
        reading.Text!.Text.ShouldNotContain("Canada");
        var finding = reading.Findings.Single(f => f.Code == "document.invisible");
        finding["count"].ShouldBe(hidden.Count(c => c != ' '));
        finding["at"].ShouldBe(reading.Text.Text.IndexOf("Sands", StringComparison.Ordinal));
        Reading.Html("<nav><b " + how + ">Menu</b></nav>" + First + Last).Findings
            .ShouldNotContain(f => f.Code == "document.invisible");
    }

    [Fact]
    public void A_page_that_its_program_shows_is_read_and_told() =>
        Reading.Html("<div style=\"visibility: hidden\">" + First + Last + "</div>").Findings
            .ShouldContain(f => f.Code == "document.invisible");

    [Fact]
    public void A_form_around_a_page_is_no_reason_to_drop_it_and_one_to_fill_in_is_outside()
    {
        var body = First
            + "<p>Japan gave US$6 million to the programme in 2020, as the ministry told journalists.</p>" + Last;
        var reading = Reading.Html(
            "<form id=aspnetForm><input type=hidden><select><option>A</select>" + body + "</form>");
        Reading.Body(reading).ShouldContain("Japan gave US$6 million");
        reading.Text!.Text.ShouldNotContain("A\n");
        reading = Reading.Html(body + "<form><p>Subscribe and win 5 million dollars</p><button>Send</button></form>");
        reading.Text!.Text.ShouldContain("Subscribe");
        Reading.Body(reading).ShouldNotContain("Subscribe");
    }

    [Fact]
    public void How_a_word_is_read_aloud_is_not_in_the_text() =>
        Reading.Html("<p>12<ruby>億<rp>(</rp><rt>おく</rt><rp>)</rp></ruby>3000<ruby>万円<rt>まんえん</rt></ruby>の協力</p>")
            .Text!.Text.ShouldBe("12億3000万円の協力\n");

    [Theory]
    [InlineData("Tue, 23 Nov 2021 09:00:00 +0700", "2021-11-23")]
    [InlineData("November 23, 2021", "2021-11-23")]
    [InlineData("Tue Nov 23 09:00:00 KST 2021", "2021-11-23")]
    [InlineData("20211123T090000Z", "2021-11-23")]
    [InlineData("20211123090000", "2021-11-23")]
    [InlineData("2021/11/23 09:00", "2021-11-23")]
    [InlineData("2021-11-23T09:00:00+07:00", "2021-11-23")]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("1970-01-01", null)]
    [InlineData("2024-06-02", null)]
    [InlineData("2021-02-30", null)]
    [InlineData("11/08/2022", null)]
    public void A_day_of_publication_is_one_that_can_be(string content, string? day)
    {
        var published = DocumentReader.Read(
            Encoding.UTF8.GetBytes("<meta name=date content=\"" + content + "\"><p>No day stands in the text.</p>"),
            "t.html",
            DocumentLimits.Default with { LatestDay = new DateOnly(2024, 6, 1) }).Article!.Published;
        (published.IsUnknown ? null : published.ToIso()).ShouldBe(day);
    }

    [Theory]
    [InlineData("""{"@graph":[{"@type":"WebSite","datePublished":"2014-01-01"},{"@type":"NewsArticle","datePublished":"2021-11-23","author":"Ann Lee"}]}""")]
    [InlineData("""{"@type":"WebPage","datePublished":"2020-01-01","mainEntity":{"@type":["NewsArticle"],"datePublished":"2021-11-23","author":{"name":"Ann Lee"}}}""")]
    [InlineData("""{"@type":"VideoObject","datePublished":"2015-02-03"}</script><script type="application/ld+json">{"@type":"Report","datePublished":"2021-11-23","author":"Ann Lee"}""")]
    public void The_day_and_writer_of_the_article_are_not_those_of_the_site_or_a_film(string json)
    {
        var article = Reading.Html("<meta name=author content=admin><meta property=article:author "
            + "content=\"https://example.org/daily\"><script type=\"application/ld+json\">" + json + "</script>"
            + First + Last)
            .Article!;
        article.Published.ToIso().ShouldBe("2021-11-23");
        article.Byline.ShouldBe("Ann Lee");
    }

    [Theory]
    [InlineData(@"<script>window.S={""h"":""<span>a<\/span>""}", "</script>", false)]
    [InlineData("<script>var a='<div><ul>';", "</script>", false)]
    [InlineData("<svg><path d='M1'/>", "</svg>", false)]
    [InlineData("<div>", "", true)]
    [InlineData("<svg><g>", "", true)]
    [InlineData("<a title=\"<script>\"><div>", "", true)]
    [InlineData("<svg><script><g>", "</script></svg>", true)]
    [InlineData("<!--><div>", "-->", true)]
    [InlineData("<!--<div>", "-->", false)]
    [InlineData("<textarea><script></textarea><div>", "", true)]
    [InlineData("<title><!--</title><div>", "", true)]
    public void Tags_in_scripts_and_shapes_that_close_themselves_do_not_nest(string each, string end, bool isDeep)
    {
        var many = each.StartsWith("<script>", StringComparison.Ordinal)
            ? "<script>" + string.Concat(Enumerable.Repeat(each[8..], 400)) + end
            : each == "<!--><div>" ? "<!-->" + string.Concat(Enumerable.Repeat("<div>", 400)) + end
            : each.StartsWith("<svg><script>", StringComparison.Ordinal)
                ? "<svg><script>" + string.Concat(Enumerable.Repeat("<g>", 400)) + end
            : string.Concat(Enumerable.Repeat(each + end, 400));
        Reading.Html(First + many + Last).Findings.Any(f => f.Code == "document.too-deep").ShouldBe(isDeep);
    }

    [Theory]
    [InlineData("See https://example.org/a%7b%22id%22%3a70%25?sum=5000000 for the report of the fund on Monday.")]
    [InlineData("Write to 500000usd@example.org or www.example.org/7-million-dollars about the fund on Monday.")]
    public void Nothing_inside_an_address_is_a_figure(string sentence) =>
        Reading.Sentence(sentence, "en").ShouldNotContain(c => c is AmountClaim || c is CountClaim || c is RatioClaim);
}
