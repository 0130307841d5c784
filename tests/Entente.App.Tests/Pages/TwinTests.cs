using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.App.Tests.Pages;

/// <summary>Every page has a twin with the same facts, in each language, and every link leads somewhere.</summary>
public sealed partial class TwinTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/", "/index.json")]
    [InlineData("/figures", "/figures.json")]
    [InlineData("/commitments", "/commitments.json")]
    [InlineData("/documents", "/documents.json")]
    [InlineData("/search", "/search.json")]
    [InlineData("/search?q=ASEAN", "/search.json?q=ASEAN")]
    [InlineData("/inbox", "/inbox.json")]
    [InlineData("/stubs", "/stubs.json")]
    [InlineData("/guide", "/guide.json")]
    [InlineData("/guide/judging", "/guide/judging.json")]
    [InlineData("/?known=2022-05-24", "/index.json?known=2022-05-24")]
    public async Task A_page_and_its_twin_answer(string page, string twin)
    {
        foreach (var language in new[] { "en", "vi", "ko" })
        {
            var html = await GetAsync(page, language);
            html.StatusCode.ShouldBe(HttpStatusCode.OK);
            html.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            (await html.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{language}\">");
            var json = await GetAsync(twin, language);
            json.StatusCode.ShouldBe(HttpStatusCode.OK);
            json.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }
    }

    [Fact]
    public async Task The_page_of_figures_shows_every_figure_of_its_twin()
    {
        var twin = JsonDocument.Parse(await site.Client.GetStringAsync("/figures.json")).RootElement;
        var page = "";
        for (var next = "/figures"; next is not null;)
        {
            var html = WebUtility.HtmlDecode(await site.Client.GetStringAsync(next));
            page += html;
            next = NextPage().Match(html) is { Success: true } link ? link.Groups["path"].Value : null;
        }
        foreach (var figure in twin.GetProperty("figures").EnumerateArray())
        {
            page.ShouldContain("/figures/" + figure.GetProperty("id").GetString());
            page.ShouldContain(figure.GetProperty("shown").GetString()!);
        }
    }

    [Fact]
    public async Task A_wrong_sum_gives_the_finding_on_the_page_and_in_the_twin()
    {
        var figures =
            JsonDocument.Parse(await site.Client.GetStringAsync("/figures.json?scope=akcf")).RootElement.GetProperty(
                "figures").EnumerateArray().ToList();
        var stock = figures.First(f => f.GetProperty("quantity").GetString() == "fund.portfolio.budget")
            .GetProperty("id").GetString();
        var flow = figures.First(f => f.GetProperty("quantity").GetString() == "fund.contribution").GetProperty("id")
            .GetString();
        var page = await site.Client.GetAsync($"/figures?combine=sum&id={stock}&id={flow}");
        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Content.ReadAsStringAsync()).ShouldContain("figure.stock-with-flow");
        var twin = await site.Client.GetAsync($"/figures.json?combine=sum&id={stock}&id={flow}");
        twin.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twin.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await twin.Content.ReadAsStringAsync()).RootElement
            .GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("figure.stock-with-flow");
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var seen = new HashSet<string> { "/" };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var path) && seen.Count < 600)
        {
            var answer = await site.Client.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.Found)
            {
                // Where something can be recorded, the site first asks who works here.
                answer.Headers.Location!.OriginalString.ShouldStartWith("/who", Case.Sensitive, path);
                continue;
            }
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (var link in Links(await answer.Content.ReadAsStringAsync()))
            {
                if (seen.Add(link))
                {
                    next.Enqueue(link);
                }
            }
        }
        seen.Count.ShouldBeGreaterThan(50);

        static IEnumerable<string> Links(string html) =>
            System.Text.RegularExpressions.Regex.Matches(html, "(?:href|src)=\"(/[^\"]*)\"")
                .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0])
                .Where(l => !l.Contains("lang=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/figures/r999999")]
    [InlineData("/figures/r999999.json")]
    [InlineData("/documents/none")]
    [InlineData("/documents/none.json")]
    [InlineData("/guide/none")]
    [InlineData("/guide/none.json")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_said(string path) =>
        (await site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/figures.json?known=abc", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/?effective=2022-13-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/figures?recorded=9999-12-31", HttpStatusCode.OK)]
    [InlineData("/index.json?partnership=nobody", HttpStatusCode.NotFound)]
    public async Task A_question_that_cannot_be_understood_is_not_answered_as_another(
        string path, HttpStatusCode status) =>
        (await site.Client.GetAsync(path)).StatusCode.ShouldBe(status);

    [Theory]
    [InlineData("/figures?known=2022-13-01", HttpStatusCode.UnprocessableEntity, "2022-13-01")]
    [InlineData("/?partnership=nobody", HttpStatusCode.NotFound, "nobody")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "주소")]
    [InlineData("/nothing?lang=ko", HttpStatusCode.NotFound, "주소")]
    public async Task What_is_wrong_with_a_question_is_told_to_a_person_on_a_page(
        string path, HttpStatusCode status, string said)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (!path.Contains("lang=", StringComparison.Ordinal))
        {
            request.Headers.AcceptLanguage.ParseAdd("ko");
        }
        var answer = await site.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<html lang=\"ko\">");
        page.ShouldContain(said);
    }

    [Fact]
    public async Task Letters_of_every_script_stand_in_a_page_as_they_are() =>
        (await site.Client.GetStringAsync("/?lang=ko")).Replace("&#xA0;", "", StringComparison.Ordinal)
            .ShouldNotContain("&#x");

    [Theory]
    [InlineData("en", "16 March 2023")]
    [InlineData("vi", "tháng 10 năm 2025")]
    [InlineData("ko", "2023년 3월 16일")]
    public async Task A_date_is_not_broken_on_a_page_and_has_plain_blanks_in_the_twin(string language, string date)
    {
        (await site.Client.GetStringAsync($"/?lang={language}"))
            .ShouldContain(date.Replace(" ", "&#xA0;", StringComparison.Ordinal));
        (await site.Client.GetStringAsync($"/index.json?lang={language}")).ShouldContain(date);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var first = await site.Client.GetAsync("/figures.json");
        var request = new HttpRequestMessage(HttpMethod.Get, "/figures.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_ask_in_the_keepers_name()
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get, "/figures.json") { Headers = { Host = "attacker.example" } };
        (await site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/openapi/v1.json")]
    public async Task The_program_says_how_it_is(string path) =>
        (await site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private Task<HttpResponseMessage> GetAsync(string path, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return site.Client.SendAsync(request);
    }

    [GeneratedRegex("href=\"(?<path>[^\"]*)\" rel=\"next\"")]
    private static partial Regex NextPage();
}
