using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.App.Features.Documents;
using Entente.App.Features.Search;
using Entente.Core;
using Entente.Store;

namespace Entente.App.Tests.Pages;

/// <summary>The search of the site finds what pages show, at their times, and says where it stands.</summary>
public sealed class SearchTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Facets = ["kind", "year", "publisher", "lang_of"];

    [Theory]
    [InlineData("quy hop tac", "/funds/akcf")]
    [InlineData("Quỹ hợp tác", "/funds/akcf")]
    [InlineData("공동협력", "/meetings/jcc-9")]
    [InlineData("협력위", "/meetings/jcc-9")]
    [InlineData("JCC 9", "/meetings/jcc-9")]
    [InlineData("vietnamplus", "/documents/vnplus-229191")]
    [InlineData("COVAX", "/funds/covax-facility")]
    public async Task It_finds_things_by_any_of_their_names(string typed, string path) =>
        (await AllAsync(typed)).Select(r => r.GetProperty("path").GetString()).ShouldContain(path);

    [Theory]
    [InlineData("86", "en", "USD 86,000,000")]
    [InlineData("86,000,000", "en", "USD 86,000,000")]
    [InlineData("86.000.000", "vi", "USD 86.000.000")]
    [InlineData("86000000", "en", "USD 86,000,000")]
    [InlineData("86 million", "en", "USD 86,000,000")]
    [InlineData("86 triệu", "vi", "USD 86.000.000")]
    [InlineData("8600만", "ko", "USD 86,000,000")]
    [InlineData("nearly 86", "en", "USD 86,000,000")]
    [InlineData("gần 86 triệu", "vi", "USD 86.000.000")]
    [InlineData("16,000,000", "en", "USD 16,000,000")]
    [InlineData("357", "en", "357 activities")]
    [InlineData("113", "en", "113 activities")]
    public async Task It_finds_a_figure_by_its_value(string typed, string language, string shown) =>
        (await AllAsync(typed, "&kind=figure&lang=" + language)).Select(r => r.GetProperty("detail").GetString()!)
            .ShouldContain(d => d.Contains(shown, StringComparison.Ordinal));

    [Theory]
    [InlineData("357", "en")]
    [InlineData("doses", "en")]
    [InlineData("86 triệu", "vi")]
    public async Task A_figure_shows_a_text_of_its_own_only_where_that_is_what_was_asked_for(
        string typed, string language)
    {
        foreach (var found in await AllAsync(typed, "&kind=figure&lang=" + language))
        {
            found.TryGetProperty("quote", out var quote).ShouldBe(!found.TryGetProperty("titleMarked", out _));
            (quote.ValueKind == JsonValueKind.Undefined
                || quote.EnumerateArray().Any(q => q.GetProperty("match").GetBoolean())).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_letter_that_was_typed_with_its_stroke_comes_first_and_without_finds_both()
    {
        var with = (await AllAsync("đồng")).Select(QuoteOf).ToList();
        with[0].ShouldContain("đồng");
        var without = (await AllAsync("dong")).Select(QuoteOf).ToList();
        without.Count.ShouldBeGreaterThanOrEqualTo(with.Count);
        without.ShouldContain(q => q.Contains("Đông", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_meeting_is_found_before_it_was_known()
    {
        (await AllAsync("JCC", "&kind=meeting")).Select(PathOf).ShouldContain("/meetings/jcc-9");
        var before = await AllAsync("JCC", "&kind=meeting&known=2022-05-24");
        before.Select(PathOf).ShouldContain("/meetings/jcc-7");
        before.Select(PathOf).ShouldNotContain("/meetings/jcc-9");
        foreach (var typed in new[] { "JCC", "hợp tác", "2022", "kế hoạch hành động" })
        {
            foreach (var result in await AllAsync(typed, "&known=2022-05-24"))
            {
                (result.GetProperty("path").GetString() + QuoteOf(result)).ShouldNotContain("jcc-9");
                if (result.TryGetProperty("source", out var source))
                {
                    source.GetString().ShouldNotBe("vnplus-229191");
                }
            }
        }
        (await SearchAsync("JCC", "&recorded=2020-01-01")).GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("hop tac")]
    [InlineData("ASEAN")]
    [InlineData("한")]
    public async Task The_counts_of_each_facet_add_up_and_lead_to_as_many_results(string typed)
    {
        var whole = await SearchAsync(typed);
        var count = whole.GetProperty("count").GetInt32();
        count.ShouldBeGreaterThan(3);
        foreach (var facet in whole.GetProperty("facets").EnumerateArray())
        {
            var values = facet.GetProperty("values").EnumerateArray().ToList();
            values.Sum(v => v.GetProperty("count").GetInt32()).ShouldBe(count);
            foreach (var value in values.Take(3).Concat(values.TakeLast(1)))
            {
                var name = facet.GetProperty("name").GetString();
                var chosen = Uri.EscapeDataString(value.GetProperty("value").GetString()!);
                var narrowed = await SearchAsync(typed, $"&{name}={chosen}");
                narrowed.GetProperty("count").GetInt32().ShouldBe(value.GetProperty("count").GetInt32());
            }
        }
        whole.GetProperty("facets").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ShouldBe(Facets);
    }

    [Fact]
    public async Task Page_after_page_shows_each_result_once_in_one_order()
    {
        var results = await AllAsync("ASEAN");
        results.Count.ShouldBe((await SearchAsync("ASEAN")).GetProperty("count").GetInt32());
        results.Count.ShouldBeGreaterThan(SearchView.PageSize);
        results.Select(r => r.GetProperty("cursor").GetString()).ShouldBeUnique();
        (await AllAsync("ASEAN")).Select(r => r.GetRawText()).ShouldBe(results.Select(r => r.GetRawText()));
    }

    [Theory]
    [InlineData("ASEAN")]
    [InlineData("hop tac")]
    public async Task The_page_of_each_result_is_there(string typed)
    {
        var followed = 0;
        foreach (var path in (await AllAsync(typed)).Select(PathOf).Distinct().Where(IsServed))
        {
            (await site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            followed++;
        }
        followed.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task The_page_marks_what_fits_and_keeps_the_question_in_its_links(string language)
    {
        var html = await site.Client.GetStringAsync($"/search?q=hop%20tac&known=2024-01-01&lang={language}");
        html.ShouldContain("<mark>");
        WebUtility.HtmlDecode(html).ShouldContain("value=\"hop tac\"");
        var links = Regex.Matches(html, "href=\"(/search[^\"]*kind=[^\"]*)\"")
            .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(l => l.Contains("q=hop", StringComparison.Ordinal)
            && l.Contains("known=2024-01-01", StringComparison.Ordinal));
        foreach (var link in links.Take(2))
        {
            (await site.Client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_page_quotes_letter_for_letter_what_its_twin_quotes()
    {
        var html = await site.Client.GetStringAsync("/search?q=quy");
        var quotes = Regex.Matches(html, "<blockquote[^>]*>(?<it>[^\0]*?)</blockquote>")
            .Select(m => WebUtility.HtmlDecode(Regex.Replace(m.Groups["it"].Value, "</?mark>", "")));
        var twin = (await SearchAsync("quy")).GetProperty("results").EnumerateArray()
            .Where(r => r.TryGetProperty("quote", out _)).Select(QuoteOf);
        quotes.ShouldBe(twin);
        var titled = await site.Client.GetStringAsync("/search?lang=ko&q=" + Uri.EscapeDataString("협력기금"));
        WebUtility.HtmlDecode(titled).ShouldContain("<mark>협력기금</mark></a></h3>");
    }

    [Fact]
    public async Task What_is_typed_is_shown_escaped()
    {
        var html = await site.Client.GetStringAsync(
            "/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>\" onfocus=\"x"));
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\" onfocus=\"x\"");
    }

    [Theory]
    [InlineData("?lang=en")]
    [InlineData("?lang=en&q=")]
    [InlineData("?lang=en&q=%22%22%20*")]
    public async Task Without_a_question_it_says_what_can_be_asked(string question)
    {
        var html = await site.Client.GetStringAsync("/search" + question);
        html.ShouldContain("Diacritics may be left out");
        var twin = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json" + question)).RootElement;
        twin.GetProperty("isEmpty").GetBoolean().ShouldBeTrue();
        twin.GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("kind=thing")]
    [InlineData("year=soon")]
    [InlineData("cursor=nothing")]
    public async Task A_choice_that_is_none_is_refused_with_the_reason(string choice)
    {
        var page = await site.Client.GetAsync("/search?q=ASEAN&" + choice);
        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Content.ReadAsStringAsync()).ShouldContain(choice.Split('=')[1]);
        var twin = await site.Client.GetAsync("/search.json?q=ASEAN&" + choice);
        twin.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twin.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_document_is_found_by_its_sentences_for_the_keeper_and_by_its_quotes_for_everybody()
    {
        await using var fresh = await FreshAsync();
        var index = fresh.Index;
        // This sentence is in the text and in no claim.
        var lead = await index.FindAsync(SearchQuery.Of("rà soát hợp tác Mekong"), fresh.View(Reader.Keeper));
        lead.ShouldContain(h => h.Row.Kind == SearchKind.Sentence);
        var all = await index.FindAsync(SearchQuery.Of("40 triệu"), fresh.View(Reader.Public));
        all.ShouldContain(h => h.Row.Kind == SearchKind.Claim);
        foreach (var typed in new[] { "Mekong", "hop tac", "triệu", "Nhật Bản" })
        {
            var found = await index.FindAsync(SearchQuery.Of(typed), fresh.View(Reader.Public));
            found.ShouldAllBe(h => h.Row.Kind != SearchKind.Sentence && h.Row.Blob == null);
        }
    }

    [Fact]
    public async Task A_sentence_that_a_claim_quotes_is_shown_once_with_its_place()
    {
        await using var fresh = await FreshAsync();
        await using var served = await RunningSite.StartAsync(fresh.Workspace);
        using var client = served.ClientOf();
        var answer = await client.GetStringAsync("/search.json?q=" + Uri.EscapeDataString("40 trieu"));
        var found = JsonDocument.Parse(answer).RootElement.GetProperty("results").EnumerateArray().ToList();
        var quoting = found.Where(r => QuoteOf(r).StartsWith("Trong khuôn khổ", StringComparison.Ordinal)).ToList();
        quoting.ShouldNotBeEmpty();
        quoting.ShouldNotContain(r => r.GetProperty("kind").GetString() == "sentence");
        foreach (var path in quoting.Select(PathOf).Where(IsServed))
        {
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Whether the site has a page of this kind at all.</summary>
    private bool IsServed(string path)
    {
        var first = path.Split('/', '?', '#')[1];
        var hasKey = path.Split('?', '#')[0].Count(c => c == '/') > 1;
        return site.Endpoints.Any(e => e.Split('/') is var steps
            && steps[0] == first && steps.Length > 1 == hasKey && !e.Contains(".json", StringComparison.Ordinal));
    }

    private static async Task<Fresh> FreshAsync()
    {
        var (workspace, _) = await Workspace.OpenAsync("memory:", null, false, TimeProvider.System, default);
        var file = DocumentFiles.Read(
            "article.txt", System.Text.Encoding.UTF8.GetBytes(Articles.Committee), DocumentFiles.ContextOf(null));
        var taken = await new Ingest(workspace!, "Nguyen An", null)
            .TakeAsync(file, new GivenFacts(), acceptAll: false, default);
        taken.Document.ShouldNotBeNull();
        return new Fresh(workspace!, new SearchIndex(workspace!.Journal, SearchRows.Of(workspace.Journal)));
    }

    private sealed record Fresh(Workspace Workspace, SearchIndex Index) : IAsyncDisposable
    {
        public AccountView View(Reader reader) => Workspace.Journal.View(reader);

        public async ValueTask DisposeAsync()
        {
            Index.Dispose();
            await Workspace.DisposeAsync();
        }
    }

    private async Task<JsonElement> SearchAsync(string typed, string more = "") =>
        JsonDocument.Parse(await site.Client.GetStringAsync($"/search.json?q={Uri.EscapeDataString(typed)}{more}"))
            .RootElement;

    private async Task<List<JsonElement>> AllAsync(string typed, string more = "")
    {
        var all = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await SearchAsync(
                typed, more + (cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor)));
            all.AddRange(page.GetProperty("results").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        return all;
    }

    private static string PathOf(JsonElement result) => result.GetProperty("path").GetString()!;

    private static string QuoteOf(JsonElement result) => result.TryGetProperty("quote", out var quote)
        ? string.Concat(quote.EnumerateArray().Select(p => p.GetProperty("text").GetString()))
        : result.GetProperty("title").GetString()!;
}
