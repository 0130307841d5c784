using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.App.Tests.Pages;

/// <summary>Whatever refuses a request, the answer has one shape, and gives the reason.</summary>
public sealed class ProblemTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("GET", "/nope.json", HttpStatusCode.NotFound, "request.address-unknown")]
    [InlineData("GET", "/nope", HttpStatusCode.NotFound, "request.address-unknown")]
    [InlineData("GET", "/iati/check.json", HttpStatusCode.NotFound, "request.address-unknown")]
    [InlineData("GET", "/problem/422", HttpStatusCode.NotFound, "request.address-unknown")]
    [InlineData("GET", "/charts/nope.svg", HttpStatusCode.NotFound, "chart.unknown")]
    [InlineData("GET", "/charts/contributions.csv", HttpStatusCode.NotFound, "chart.subject")]
    [InlineData("GET", "/figures/r999999.json", HttpStatusCode.NotFound, "figure.unknown-id")]
    [InlineData("GET", "/figures.json?limit=abc", HttpStatusCode.UnprocessableEntity, "question.choice")]
    [InlineData("DELETE", "/figures", HttpStatusCode.MethodNotAllowed, "request.method")]
    [InlineData("POST", "/figures", HttpStatusCode.UnsupportedMediaType, "request.no-form")]
    public async Task An_answer_that_refuses_has_its_finding_in_the_readers_language(
        string method, string path, HttpStatusCode status, string code)
    {
        foreach (var (language, accept) in new[] { ("en", "*/*"), ("vi", "application/json"), ("ko", "text/csv") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.AcceptLanguage.ParseAdd(language);
            request.Headers.Accept.ParseAdd(accept);
            if (method == "POST")
            {
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }
            var answer = await site.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(status);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            answer.Content.Headers.ContentLanguage.ShouldContain(language);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            problem.GetProperty("status").GetInt32().ShouldBe((int)status);
            var finding = problem.GetProperty("findings")[0];
            finding.GetProperty("code").GetString().ShouldBe(code);
            var detail = problem.GetProperty("detail").GetString()!;
            detail.ShouldBe(finding.GetProperty("message").GetString());
            detail.ShouldNotContain("[");
            problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
            foreach (var said in Regex.Split(Texts.In(language)["finding." + code], @"\{\w+\}"))
            {
                detail.ShouldContain(said);
            }
        }
    }

    [Fact]
    public async Task A_host_of_another_name_is_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/figures.json");
        request.Headers.Host = "example.org";
        var answer = await site.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("request.other-name");
    }

    [Theory]
    [InlineData("/figures?limit=abc", HttpStatusCode.UnprocessableEntity, "limit")]
    [InlineData("/figures/r999999", HttpStatusCode.NotFound, "r999999")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "Not found")]
    public async Task A_visit_to_the_page_of_problems_changes_no_other_answer(
        string path, HttpStatusCode status, string said)
    {
        foreach (var visited in new[] { "/problem/422", "/problem/404", "/problem/200", "/problem/x" })
        {
            (await ReadAsync(visited)).StatusCode.ShouldBe(HttpStatusCode.NotFound, visited);
            for (var time = 0; time < 2; time++)
            {
                var answer = await ReadAsync(path);
                answer.StatusCode.ShouldBe(status, visited);
                answer.Headers.ETag.ShouldBeNull();
                (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
            }
        }
    }

    [Fact]
    public async Task The_description_of_the_api_has_questions_answers_and_errors()
    {
        var api = await site.Client.TwinAsync("/openapi/v1.json");
        api.GetProperty("info").GetProperty("title").GetString().ShouldBe("Entente");
        api.GetProperty("info").GetProperty("version").GetString().ShouldNotBe("1.0.0");
        var described = 0;
        foreach (var path in api.GetProperty("paths").EnumerateObject()
            .Where(p => !p.Name.StartsWith("/health", StringComparison.Ordinal) && p.Name != "/metrics"))
        {
            var get = path.Value.GetProperty("get");
            var names = get.GetProperty("parameters").EnumerateArray()
                .Select(p => p.GetProperty("name").GetString()).ToList();
            names.ShouldContain("known", path.Name);
            var answers = get.GetProperty("responses");
            answers.GetProperty("200").GetProperty("content").EnumerateObject().First().Value
                .GetProperty("schema").ValueKind.ShouldBe(JsonValueKind.Object);
            answers.GetProperty("422").GetProperty("content").GetProperty("application/problem+json")
                .GetProperty("schema").GetProperty("$ref").GetString().ShouldEndWith("/ProblemView");
            described++;
        }
        described.ShouldBeGreaterThan(25);
        api.GetProperty("components").GetProperty("schemas").GetProperty("FiguresView").GetProperty("properties")
            .TryGetProperty("paging", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_id_noted_in_one_view_answers_in_another()
    {
        var now = await FigureOfAsync("");
        var then = await FigureOfAsync("&known=2022-05-24");
        now.ShouldNotBe(then);

        (await IdAtAsync($"/figures/{then}.json")).ShouldBe(now);
        (await IdAtAsync($"/figures/{now}.json?known=2022-05-24")).ShouldBe(then);
        (await site.Client.GetAsync($"/figures/{then}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var known = (await site.Client.GetAsync($"/figures/{now}?known=2022-05-24")).StatusCode;
        known.ShouldBe(HttpStatusCode.OK);

        async Task<string> FigureOfAsync(string times) =>
            (await site.Client.TwinAsync("/figures.json?quantity=fund.contribution&scope=akcf&limit=1000" + times))
                .GetProperty("figures").EnumerateArray()
                .First(f => f.TryGetProperty("period", out var p) && p.GetProperty("start").GetString() == "2015")
                .GetProperty("id").GetString()!;

        async Task<string> IdAtAsync(string path) =>
            (await site.Client.TwinAsync(path)).GetProperty("figure").GetProperty("id").GetString()!;
    }

    private Task<HttpResponseMessage> ReadAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return site.Client.SendAsync(request);
    }
}
