using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Pages;

/// <summary>One rule holds for what an address asks, and for how it is asked, on all pages and twins.</summary>
public sealed class QuestionTests(SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>The lists, each with what narrows it and a value that could never be one.</summary>
    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["/figures"] =
        [
            "quantity=x", "scope=x", "kind=x", "standing=x", "year=MMXX", "cursor=x", "limit=0", "limit=-1", "limit=x",
        ],
        ["/commitments"] =
        [
            "verdict=x", "actor=x", "year=1", "fund=x", "framework=x", "measure=x", "cursor=x", "limit=0",
            "limit=99999999999",
        ],
        ["/documents"] = ["publisher=x", "year=20020", "language=xx", "judged=x", "cursor=x", "limit=1.5"],
        ["/inbox"] = ["state=x", "document=x", "type=x", "cursor=x", "limit=0", "limit=abc"],
        ["/search"] =
        [
            "q=fund&kind=x", "q=fund&year=x", "q=fund&publisher=x", "q=fund&lang_of=xx", "q=fund&cursor=x",
            "q=fund&limit=abc", "limit=0", "cursor=x",
        ],
        ["/entries"] = ["before=x", "cursor=x", "before=register%23999999", "limit=0", "limit=abc"],
        ["/meetings"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/parties"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/funds"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/plans"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/disagreements"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/stubs"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/rules"] = ["limit=abc", "limit=0", "cursor=x"],
        ["/history"] = ["limit=abc", "key=akcf&cursor=x", "key=akcf&limit=0"],
    };

    /// <summary>The lists that are always shown whole.</summary>
    private static readonly string[] Whole = ["/meetings", "/parties", "/funds", "/plans", "/history?key=akcf"];

    /// <summary>Values that could be, and that only no item has at these times.</summary>
    private static readonly string[] Possible =
    [
        "/figures?kind=rank&year=1950", "/figures?scope=akcf&known=1980-01-01", "/commitments?year=1950",
        "/commitments?verdict=complete&effective=1980-01-01", "/commitments?actor=kr&effective=1980-01-01",
        "/documents?year=1950", "/documents?language=fr", "/documents?judged=open&known=1980-01-01",
        "/inbox?state=judged", "/inbox?type=amount", "/search?q=fund&year=1950", "/search?q=zzzz&kind=meeting",
        "/figures?year=", "/commitments?cursor=",
    ];

    /// <summary>Every address without a key, as a page or as a twin.</summary>
    private IEnumerable<string> Routes => site.Endpoints.Where(e => !e.Contains('{', StringComparison.Ordinal))
        .Select(e => "/" + e)
        .Where(e => e is not ("/metrics" or "/openapi/v1.json") && !e.StartsWith("/health", StringComparison.Ordinal));

    [Theory]
    [InlineData("known", "2022-05-24", "2022-05-25")]
    [InlineData("effective", "2022-05-24", "2022-05-24")]
    [InlineData("recorded", "2022-05-24T00:00:00Z", "2022-05-25T00:00:00Z")]
    public async Task A_time_that_is_given_twice_is_refused(string name, string one, string other)
    {
        foreach (var path in new[] { "/figures", "/figures.json" })
        {
            var answer = await site.Client.GetAsync($"{path}?{name}={one}&{name}={other}");
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("is given more than once");
        }
        (await site.Client.GetAsync($"/figures?{name}=&{name}={one}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_latest_entries_are_as_many_as_was_asked_for_and_the_next_page_goes_on()
    {
        var all = await EntriesAsync("/entries.json?limit=9");
        var first = await EntriesAsync("/entries.json?limit=5");
        var next = await EntriesAsync(
            $"/entries.json?limit=4&before={Uri.EscapeDataString(first.Before!)}");
        all.Keys.Count.ShouldBe(9);
        first.Keys.Concat(next.Keys).ShouldBe(all.Keys);
        (await EntriesAsync("/entries.json?limit=1000000")).Before.ShouldBeNull();

        async Task<(List<string> Keys, string? Before)> EntriesAsync(string path)
        {
            var twin = JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement;
            return (
                [.. twin.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("path").GetString()!)],
                twin.TryGetProperty("before", out var before) ? before.GetString() : null);
        }
    }

    [Theory]
    [InlineData("/nothing/here?known=2023-01-01", HttpStatusCode.NotFound)]
    [InlineData("/figures/nothing?known=2023-01-01", HttpStatusCode.NotFound)]
    [InlineData("/figures?year=MMXX", HttpStatusCode.UnprocessableEntity)]
    public async Task The_page_of_a_fault_keeps_its_address_in_the_other_languages(string address, HttpStatusCode code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");

        var page = await site.Client.SendAsync(request);

        page.StatusCode.ShouldBe(code);
        (await page.Content.ReadAsStringAsync()).ShouldContain(
            $"href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}&amp;lang=ko\"");
        (await site.Client.GetAsync(address + "&lang=ko")).StatusCode.ShouldBe(code);
    }

    [Fact]
    public async Task What_can_never_stand_for_a_filter_cursor_or_limit_is_refused_by_every_list()
    {
        foreach (var (path, questions) in Lists)
        {
            foreach (var question in questions)
            {
                var page = await AskAsync(HttpMethod.Get, $"{path}?{question}", "text/html");
                page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{path}?{question}");
                (await page.Content.ReadAsStringAsync()).ShouldContain($"href=\"{path}\"", Case.Sensitive, question);
                var twin = await AskAsync(HttpMethod.Get, $"{path}.json?{question}");
                twin.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{path}.json?{question}");
                JsonDocument.Parse(await twin.Content.ReadAsStringAsync()).RootElement.GetProperty("findings")[0]
                    .GetProperty("code").GetString().ShouldBe("question.choice");
            }
        }
    }

    [Fact]
    public async Task What_only_no_item_has_gives_an_empty_list()
    {
        foreach (var question in Possible)
        {
            (await site.Client.GetAsync(question)).StatusCode.ShouldBe(HttpStatusCode.OK, question);
            (await site.Client.GetAsync(question.Replace("?", ".json?", StringComparison.Ordinal)))
                .StatusCode.ShouldBe(HttpStatusCode.OK, question);
        }
    }

    [Fact]
    public async Task What_is_no_list_has_no_cursor_and_answers_as_without_one()
    {
        var routes = Routes.ToList();
        routes.Count.ShouldBeGreaterThan(30);
        Lists.Keys.Except(routes).ShouldBeEmpty();
        foreach (var route in routes)
        {
            var isList = Lists.Keys.Any(l => route == l || route == l + ".json");
            var plain = await site.Client.GetAsync(route);
            var asked = await site.Client.GetAsync(route + "?cursor=x&before=x&limit=0");
            asked.StatusCode.ShouldBe(
                isList ? HttpStatusCode.UnprocessableEntity : plain.StatusCode, route);
        }
    }

    [Fact]
    public async Task A_list_that_is_shown_whole_takes_a_limit_that_leaves_nothing_out()
    {
        foreach (var list in Whole)
        {
            var twin = list.Split('?')[0] + ".json?" + (list.Contains('?', StringComparison.Ordinal)
                ? list.Split('?')[1] + "&"
                : "");
            (await site.Client.GetAsync(twin + "limit=100000")).StatusCode.ShouldBe(HttpStatusCode.OK, twin);
            var cut = await site.Client.GetAsync(twin + "limit=1");
            cut.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, twin);
            (await cut.Content.ReadAsStringAsync()).ShouldContain("question.whole");
        }
    }

    [Theory]
    [InlineData("/search.json?q=ASEAN", "results", "cursor")]
    [InlineData("/figures.json?x=1", "figures", "id")]
    public async Task Two_rows_and_the_next_two_are_the_first_four(string twin, string rows, string key)
    {
        var four = await site.Client.TwinAsync(twin + "&limit=4");
        var two = await site.Client.TwinAsync(twin + "&limit=2");
        var next = two.GetProperty("paging").GetProperty("next").GetString()!;
        var others = await site.Client.TwinAsync($"{twin}&limit=2&cursor={Uri.EscapeDataString(next)}");

        two.GetProperty("paging").GetProperty("last").GetInt32().ShouldBe(2);
        others.GetProperty("paging").GetProperty("first").GetInt32().ShouldBe(3);
        KeysOf(two).Concat(KeysOf(others)).ShouldBe(KeysOf(four));

        List<string> KeysOf(JsonElement view) =>
            [.. view.GetProperty(rows).EnumerateArray().Select(r => r.GetProperty(key).GetString()!)];
    }

    [Fact]
    public async Task A_history_that_asks_about_nothing_is_empty_as_page_and_as_twin()
    {
        (await site.Client.GetAsync("/history")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Client.TwinAsync("/history.json")).GetProperty("about").GetArrayLength().ShouldBe(0);
        (await site.Client.GetAsync("/history.json?key=nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_cursor_that_a_list_gave_goes_on_in_it()
    {
        var first = await site.Client.TwinAsync("/commitments.json?limit=3");
        var next = first.GetProperty("paging").GetProperty("next").GetString();
        var second = await site.Client.TwinAsync("/commitments.json?limit=3&cursor=" + Uri.EscapeDataString(next!));
        second.GetProperty("commitments")[0].GetProperty("key").GetString()
            .ShouldNotBe(first.GetProperty("commitments")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task The_head_of_every_address_is_that_of_its_answer()
    {
        string[] charts =
        [
            "/charts/timeline.svg", "/charts/timeline.csv", "/charts/contributions.svg?fund=akcf", "/charts/none.svg",
            "/funds/akcf.json", "/funds/akcf", "/documents/none.json", "/site.css",
        ];
        foreach (var route in Routes.Concat(charts))
        {
            var whole = await site.Client.GetAsync(route);
            var head = await AskAsync(HttpMethod.Head, route);
            head.StatusCode.ShouldBe(whole.StatusCode, route);
            head.Headers.ETag.ShouldBe(whole.Headers.ETag, route);
            head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType, route);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(route);
        }
    }

    [Theory]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("W/\"other\", W/{0}, \"third\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("what is no tag", HttpStatusCode.OK)]
    public async Task A_reader_says_in_every_way_what_it_has(string tags, HttpStatusCode status)
    {
        foreach (var path in new[] { "/figures.json", "/funds", "/charts/timeline.svg" })
        {
            var tag = (await site.Client.GetAsync(path)).Headers.ETag!.ToString();
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var answer = await AskAsync(
                    method, path, null,
                    ("If-None-Match", tags.Replace("{0}", tag, StringComparison.Ordinal)));
                answer.StatusCode.ShouldBe(status, $"{method} {path}");
                answer.Headers.ETag!.ToString().ShouldBe(tag);
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_said_to_be_unchanged()
    {
        var answer = await AskAsync(HttpMethod.Get, "/funds/none.json", null, ("If-None-Match", "*"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("figure.unknown-scope");
    }

    [Theory]
    [InlineData("/inbox/x")]
    [InlineData("/record/fund")]
    [InlineData("/stubs")]
    [InlineData("/who")]
    public async Task A_form_that_cannot_be_read_is_refused_in_the_readers_language(string path)
    {
        var many = string.Join('&', Enumerable.Range(0, 1100).Select(i => $"f.a{i}=1"));
        foreach (var sent in new[] { many, "name=A%00n&reason=%00" })
        {
            foreach (var (language, said) in new[] { ("en", "could not be read"), ("vi", "Không đọc"), ("ko", "읽을 수") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?lang={language}")
                {
                    Content = new StringContent(sent, Encoding.UTF8, "application/x-www-form-urlencoded"),
                };
                request.Headers.Accept.ParseAdd("text/html");
                request.Headers.Add("Cookie", "entente-who=An");
                var answer = await site.Client.SendAsync(request);
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
                (await answer.Content.ReadAsStringAsync()).ShouldContain(said, Case.Sensitive, path);
            }
        }
    }

    [Theory]
    [InlineData("/inbox/x", HttpStatusCode.BadRequest)]
    [InlineData("/record/fund", HttpStatusCode.BadRequest)]
    [InlineData("/documents/add", HttpStatusCode.UnprocessableEntity)]
    public async Task A_form_that_ends_before_it_is_whole_is_refused_with_its_reason(string path, HttpStatusCode status)
    {
        var cut = Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nthe begin");
        using var content = new ByteArrayContent(cut);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Cookie", "entente-who=An");
        var answer = await site.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(status, path);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("could not be read", Case.Sensitive, path);
    }

    [Fact]
    public async Task Too_many_fields_beside_a_document_are_refused_on_its_page()
    {
        await using var own = await WorkingSite.OpenAsync();
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < 1100; i++)
        {
            form.Add(new StringContent("1"), $"a{i}");
        }
        var answer = await own.As("An").PostAsync("/documents/add", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain("could not be read");
    }

    [Fact]
    public async Task A_page_without_a_form_takes_none_and_says_what_may_be_asked()
    {
        var sent = new HttpRequestMessage(HttpMethod.Post, "/figures")
        {
            Content = new FormUrlEncodedContent([new("a", "b")]),
        };
        sent.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        sent.Headers.Accept.ParseAdd("text/html");
        var answer = await site.Client.SendAsync(sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        (await answer.PageAsync()).ShouldContain("<h1>");
        var asked = await AskAsync(HttpMethod.Options, "/documents/add");
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        asked.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
    }

    [Fact]
    public async Task A_sign_that_no_address_may_hold_is_refused_on_every_route()
    {
        foreach (var route in Routes)
        {
            var answer = await AskAsync(HttpMethod.Get, route + "?q=a%00b", "text/html");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, route);
        }
        (await site.Client.GetAsync("/funds/%00")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> AskAsync(
        HttpMethod method, string path, string? accept = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return site.Client.SendAsync(request);
    }
}
