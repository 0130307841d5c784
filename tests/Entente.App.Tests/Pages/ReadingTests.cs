using System.Net;
using System.Text.Json;

namespace Entente.App.Tests.Pages;

/// <summary>What a reader of the pages meets: links that lead on, a short head, lists that are whole.</summary>
public sealed class ReadingTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_day_of_a_history_leads_to_the_figure_that_was_known_then()
    {
        var ids = (await site.Client.TwinAsync("/figures.json?limit=1000")).GetProperty("figures").EnumerateArray()
            .Where(f => f.GetProperty("quantity").GetString() == "fund.contribution")
            .Select(f => f.GetProperty("id").GetString()!).ToList();
        var others = 0;
        foreach (var id in ids)
        {
            var page = await PageAsync($"/figures/{id}");
            foreach (var known in (await site.Client.TwinAsync($"/figures/{id}.json")).GetProperty("known")
                .EnumerateArray())
            {
                var day = known.GetProperty("day").GetString();
                var then = known.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("id").GetString())
                    .ToList();
                if (then.Count == 0 || then.Contains(id))
                {
                    continue;
                }
                others++;
                page.ShouldNotContain($"/figures/{id}?known={day}");
                page.ShouldContain($"/figures/{then[0]}?known={day}");
                (await site.Client.GetAsync($"/figures/{then[0]}?known={day}")).StatusCode
                    .ShouldBe(HttpStatusCode.OK);
            }
        }
        others.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_source_says_what_rests_on_it()
    {
        var rests = (await site.Client.TwinAsync("/documents/joongang-210909.json")).GetProperty("rests")
            .EnumerateArray().SelectMany(r => r.GetProperty("items").EnumerateArray())
            .Select(i => i.GetProperty("path").GetString()!).ToList();
        rests.ShouldNotBeEmpty();
        var page = await PageAsync("/documents/joongang-210909");
        foreach (var path in rests)
        {
            page.ShouldContain($"href=\"{path}\"");
            (await site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
        var figures = (await site.Client.TwinAsync("/figures.json?limit=1000")).GetProperty("figures").EnumerateArray()
            .Where(f => f.GetProperty("standing").GetString() == "reported"
                && f.GetProperty("basis").EnumerateArray().Any(b => Of(b, "document") == "akcf-240826"))
            .Select(f => "/figures/" + f.GetProperty("id").GetString()).ToList();
        figures.ShouldBeSubsetOf(
            (await site.Client.TwinAsync("/documents/akcf-240826.json")).GetProperty("rests").EnumerateArray()
                .SelectMany(r => r.GetProperty("items").EnumerateArray()).Select(i => Of(i, "path")!));
    }

    [Fact]
    public async Task All_that_was_decided_stands_at_the_place_that_the_home_leads_to()
    {
        var home = await site.Client.TwinAsync("/index.json");
        var decided = (await site.Client.TwinAsync("/meetings.json")).GetProperty("decided");
        decided.GetArrayLength().ShouldBe(home.GetProperty("decided").GetProperty("count").GetInt32());
        (await PageAsync("/")).ShouldContain("href=\"/meetings#decided\"");
        var page = await PageAsync("/meetings");
        page.ShouldContain("id=\"decided\"");
        foreach (var one in decided.EnumerateArray())
        {
            page.ShouldContain(one.GetProperty("text").GetString()!);
        }
    }

    [Fact]
    public async Task The_foot_says_what_its_number_counts()
    {
        var count = (await site.Client.TwinAsync("/index.json")).GetProperty("entries").GetInt32();
        (await PageAsync("/figures")).ShouldContain($"Entries of the account: {count}");
    }

    [Fact]
    public async Task A_page_describes_itself_and_folds_the_tools_of_the_desk_for_who_only_reads()
    {
        var page = await PageAsync("/");
        page.ShouldContain("<meta name=\"description\" content=\"What ");
        page.ShouldContain("property=\"og:title\"");
        page.ShouldMatch("<nav class=\"work\"[^>]*>\\s*<details>");
        (await PageAsync("/inbox")).ShouldMatch("<nav class=\"work\"[^>]*>\\s*<details open");
        var id = (await site.Client.TwinAsync("/figures.json")).GetProperty("figures")[0];
        (await PageAsync("/figures/" + Of(id, "id"))).ShouldContain(": " + Of(id, "shown") + "\"");
    }

    [Theory]
    [InlineData("en", "ASEAN Secretariat, Jakarta")]
    [InlineData("vi", "Ban Thư ký ASEAN, Jakarta")]
    [InlineData("ko", "아세안 사무국, 자카르타")]
    public async Task A_place_is_written_as_the_reader_writes_it(string language, string place) =>
        (await PageAsync("/meetings/jcc-9?lang=" + language)).ShouldContain(place);

    [Theory]
    [InlineData("/meetings/jcc-9", "24 May 2022")]
    [InlineData("/funds/akcf", "USD")]
    [InlineData("/plans/kasi", "ASEAN")]
    [InlineData("/documents/vnplus-229191", "2022")]
    [InlineData("/parties/kr", "Republic of Korea")]
    public async Task A_page_describes_itself_by_its_own_facts(string path, string said)
    {
        var described = (await PageAsync(path)).Split("<meta name=\"description\" content=\"")[1].Split('"')[0];
        described.ShouldContain(said);
        described.ShouldNotStartWith("What ");
        described.Length.ShouldBeLessThan(600);
    }

    [Theory]
    [InlineData("en", "(named later)")]
    [InlineData("vi", "(tên ghi sau)")]
    [InlineData("ko", "(이후에 기록된 이름)")]
    public async Task What_had_no_name_yet_is_shown_by_its_later_one(string language, string marked)
    {
        var named = (await site.Client.TwinAsync("/figures.json?scope=mkcf&limit=1000")).GetProperty("figures")
            .EnumerateArray().Select(f => Of(f, "id")).ToList();
        var early = (await site.Client.TwinAsync("/figures.json?known=2019-06-14&limit=1000")).GetProperty("figures")
            .EnumerateArray().Where(f => named.Contains(Of(f, "id"))).Select(f => Of(f, "id")).ToList();
        early.ShouldNotBeEmpty();
        var page = await PageAsync($"/figures/{early[0]}?known=2019-06-14&lang={language}");
        page.ShouldContain(marked);
        page.ShouldNotContain("<span class=\"meta\">mkcf</span>");
    }

    [Fact]
    public async Task A_meeting_lists_the_sources_of_all_that_its_page_tells()
    {
        var meeting = await site.Client.TwinAsync("/meetings/mekong-summit-2.json");
        var own = Documents(meeting, "sources");
        var further = Documents(meeting, "furtherSources");
        further.ShouldNotContain(d => own.Contains(d));
        own.Concat(further).ShouldContain(
            meeting.GetProperty("promises")[0].GetProperty("sources")[0].GetProperty("basis").GetProperty("document")
                .GetString());
    }

    private static List<string?> Documents(JsonElement twin, string name) =>
        [.. twin.GetProperty(name).EnumerateArray().Select(b => Of(b, "document"))];

    private static string? Of(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private async Task<string> PageAsync(string path) => await (await site.Client.GetAsync(path)).PageAsync();
}
