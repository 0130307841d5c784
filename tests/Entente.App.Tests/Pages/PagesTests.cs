using System.Net;
using System.Text.Json;

namespace Entente.App.Tests.Pages;

/// <summary>Home, promises, meetings, parties and disagreements: each page shows the facts of its twin.</summary>
public sealed class PagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/commitments")]
    [InlineData("/commitments/covax-10m")]
    [InlineData("/meetings")]
    [InlineData("/meetings/jcc-10")]
    [InlineData("/parties")]
    [InlineData("/parties/kr")]
    [InlineData("/disagreements")]
    public async Task A_page_and_its_twin_answer_in_each_language(string path)
    {
        foreach (var language in Locale.All.Select(l => l.Code))
        {
            (await PageAsync($"{path}?lang={language}")).ShouldContain($"<html lang=\"{language}\">");
            (await TwinAsync($"{path}.json?lang={language}")).TryGetProperty("asOf", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_promise_that_is_said_again_counts_once_and_links_both_ways()
    {
        var list = await TwinAsync("/commitments.json");
        var keys = Texts(list.GetProperty("commitments"), "key");
        keys.ShouldContain("akcf-doubling");
        keys.ShouldNotContain("kasi-doubling");
        list.GetProperty("counted").GetInt32().ShouldBe(keys.Count);
        list.GetProperty("statements").GetInt32().ShouldBeGreaterThan(keys.Count);
        Relations(await TwinAsync("/commitments/kasi-doubling.json")).ShouldContain(("restates-to", "akcf-doubling"));
        Relations(await TwinAsync("/commitments/akcf-doubling.json"))
            .ShouldContain(("restates-from", "kasi-doubling"));
        (await PageAsync("/commitments/akcf-doubling")).ShouldContain("/commitments/kasi-doubling");
    }

    [Fact]
    public async Task Filters_of_the_promises_stand_in_the_address_and_count()
    {
        var judged = await TwinAsync("/commitments.json?verdict=no-evidence");
        Texts(judged.GetProperty("commitments"), "key").ShouldContain("covax-10m");
        judged.GetProperty("commitments").EnumerateArray()
            .ShouldAllBe(c => c.GetProperty("verdict").GetString() == "no-evidence");
        var whole = await TwinAsync("/commitments.json");
        foreach (var option in OptionsOf(whole, "measure"))
        {
            var some = await TwinAsync($"/commitments.json?measure={option.Value}");
            some.GetProperty("counted").GetInt32().ShouldBe(option.Count);
        }
        OptionsOf(whole, "measure").Sum(o => o.Count).ShouldBe(whole.GetProperty("counted").GetInt32());
    }

    [Fact]
    public async Task Money_that_nobody_showed_as_received_is_shown_as_unknown()
    {
        var twin = await TwinAsync("/commitments/covax-10m.json");
        var received = twin.GetProperty("stages").EnumerateArray()
            .Single(s => s.GetProperty("stage").GetString() == "received").GetProperty("figures");
        received.EnumerateArray().ShouldAllBe(f => f.GetProperty("value").ValueKind == JsonValueKind.Null);
        twin.GetProperty("commitment").GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(5);
        (await PageAsync("/commitments/covax-10m")).ShouldContain("unknown");
    }

    [Fact]
    public async Task A_list_goes_on_after_its_cursor_until_all_was_shown()
    {
        var whole = Texts((await TwinAsync("/commitments.json")).GetProperty("commitments"), "key");
        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await TwinAsync("/commitments.json?limit=5" + cursor);
            seen.AddRange(Texts(page.GetProperty("commitments"), "key"));
            cursor = page.GetProperty("paging").TryGetProperty("next", out var next) ? "&cursor=" + next : null;
        }
        while (cursor is not null);
        seen.ShouldBe(whole);
    }

    [Fact]
    public async Task Meetings_stand_by_series_and_lead_to_the_one_before_and_after()
    {
        var series = (await TwinAsync("/meetings.json")).GetProperty("series").EnumerateArray()
            .Single(s => s.GetProperty("name").GetProperty("key").GetString() == "jcc");
        var held = series.GetProperty("held").EnumerateArray().Select(m => m.GetProperty("name")).ToList();
        var keys = held.ConvertAll(n => n.GetProperty("key").GetString()!);
        keys.IndexOf("jcc-10").ShouldBe(keys.IndexOf("jcc-9") - 1);
        keys.IndexOf("jcc-8").ShouldBe(keys.IndexOf("jcc-7") - 1, "a meeting without a day stands by its number");
        var meeting = await TwinAsync("/meetings/jcc-10.json");
        meeting.GetProperty("previous").GetProperty("key").GetString().ShouldBe("jcc-9");
        meeting.GetProperty("next").GetProperty("key").GetString().ShouldBe("jcc-11");
        meeting.GetProperty("dayBefore").GetString().ShouldBe("2023-03-15");
        var page = await PageAsync("/meetings");
        page.ShouldContain("id=\"series-jcc\"");
        page.ShouldContain("/meetings/jcc-10");
    }

    [Fact]
    public async Task A_meeting_tells_what_was_reported_promised_and_welcomed_at_it()
    {
        var meeting = await TwinAsync("/meetings/jcc-10.json");
        Texts(meeting.GetProperty("promises"), "key").ShouldContain("akcf-doubling");
        meeting.GetProperty("acted").EnumerateArray()
            .Select(a => a.GetProperty("framework").GetProperty("key").GetString()).ShouldContain("kasi");
        var page = await PageAsync("/meetings/jcc-10");
        foreach (var figure in meeting.GetProperty("reported").EnumerateArray())
        {
            page.ShouldContain(figure.GetProperty("shown").GetString()!);
        }
        meeting.GetProperty("reported").EnumerateArray()
            .Select(f => (f.GetProperty("quantity").GetString(), f.GetProperty("value").GetDecimal()))
            .ShouldContain(("fund.portfolio.budget", 86_000_000m));
    }

    [Fact]
    public async Task A_planned_meeting_stands_apart_from_those_held()
    {
        var before = (await TwinAsync("/meetings.json?effective=2023-01-01")).GetProperty("series").EnumerateArray()
            .Single(s => s.GetProperty("name").GetProperty("key").GetString() == "jcc");
        before.GetProperty("planned").EnumerateArray()
            .Select(m => m.GetProperty("name").GetProperty("key").GetString()).ShouldBe(["jcc-10", "jcc-11"]);
        before.GetProperty("held").EnumerateArray()
            .Select(m => m.GetProperty("name").GetProperty("key").GetString()).ShouldContain("jcc-9");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task Countries_stand_in_the_order_of_the_readers_language(string language)
    {
        var twin = await TwinAsync($"/parties.json?lang={language}");
        var names = twin.GetProperty("sections").EnumerateArray()
            .Single(s => s.GetProperty("sort").GetString() == "countries").GetProperty("parties").EnumerateArray()
            .Select(p => p.GetProperty("name").GetProperty("name").GetString()!).ToList();
        names.Count.ShouldBeGreaterThan(10);
        names.ShouldBe(names.Order(Locale.Of(language).Order));
        var page = await PageAsync($"/parties?lang={language}");
        foreach (var name in names)
        {
            page.ShouldContain(name);
        }
    }

    [Fact]
    public async Task A_party_has_its_names_memberships_funds_and_promises()
    {
        var party = await TwinAsync("/parties/kr.json?lang=vi");
        party.GetProperty("name").GetProperty("name").GetString().ShouldBe("Hàn Quốc");
        Texts(party.GetProperty("names"), "language").ShouldContain("ko");
        Texts(party.GetProperty("promises"), "key").ShouldContain("covax-10m");
        party.GetProperty("funds").EnumerateArray()
            .Select(f => f.GetProperty("fund").GetProperty("key").GetString()).ShouldContain("akcf");
        var members = await TwinAsync("/parties/asean.json");
        members.GetProperty("members").GetArrayLength().ShouldBeGreaterThan(9);
    }

    [Fact]
    public async Task What_sources_disagree_on_stands_with_each_side()
    {
        var twin = await TwinAsync("/disagreements.json");
        var page = await PageAsync("/disagreements");
        var groups = twin.GetProperty("groups").EnumerateArray().ToList();
        Texts(twin.GetProperty("groups"), "outcome").ShouldContain("sources-disagree");
        groups.Sum(g => g.GetProperty("comparisons").GetArrayLength()).ShouldBe(twin.GetProperty("count").GetInt32());
        foreach (var figure in groups.SelectMany(g => g.GetProperty("comparisons").EnumerateArray())
            .SelectMany(c => c.GetProperty("figures").EnumerateArray()))
        {
            page.ShouldContain(figure.GetProperty("shown").GetString()!);
        }
        twin.GetProperty("lists").EnumerateArray().SelectMany(l => l.GetProperty("missing").EnumerateArray())
            .Select(w => w.GetProperty("text").GetString()).ShouldContain("health");
    }

    [Fact]
    public async Task The_home_is_a_glance_that_links_on()
    {
        var twin = await TwinAsync("/index.json");
        var page = await PageAsync("/");
        page.ShouldContain("/commitments?verdict=no-evidence");
        page.ShouldContain("/meetings/");
        foreach (var figure in twin.GetProperty("money").EnumerateArray()
            .SelectMany(f => f.GetProperty("figures").EnumerateArray()))
        {
            page.ShouldContain("/figures/" + figure.GetProperty("id").GetString());
            page.ShouldContain(figure.GetProperty("shown").GetString()!);
        }
        var list = await TwinAsync("/commitments.json");
        twin.GetProperty("promised").GetProperty("counted").GetInt32()
            .ShouldBe(list.GetProperty("counted").GetInt32());
    }

    [Fact]
    public async Task The_home_says_of_money_only_the_stage_that_the_account_holds()
    {
        await using var own = await EmptySite.StartAsync();
        await own.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await own.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await own.RecordAsync("fund", ("key", "joint-fund"), ("short", "Joint Fund"));
        await MoveAsync("announced", "2025-03-01", "9,000,000");
        var announced = await HomeAsync();
        announced.Main.ShouldContain("USD 9,000,000");
        announced.Main.ShouldContain("announced");
        announced.Html.ShouldNotContain("Funded");
        announced.Main.ShouldNotContain("received");
        await MoveAsync("received", "2024-03-01", "7,000,000");
        await own.RecordAsync(
            "flow", ("during.from", "2020"), ("during.until", "2020"), ("quantity", "fund.contribution"),
            ("scope", "fund:joint-fund"), ("value.number", "5,000,000"), ("value.unit", "USD"));
        var both = await HomeAsync();
        string[] told = ["USD 9,000,000", "USD 7,000,000", "received", "USD 5,000,000", "stage not stated"];
        told.ShouldAllBe(said => both.Main.Contains(said, StringComparison.Ordinal));

        Task<string> MoveAsync(string stage, string day, string sum) => own.RecordAsync(
            stage, ("on", day), ("scope", "fund:joint-fund"), ("sum.number", sum), ("sum.unit", "USD"));

        Task<Answer> HomeAsync() => own.GetAsync("/?partnership=north-south");
    }

    [Theory]
    [InlineData(Samples.Default)]
    [InlineData("asean-plus-three")]
    public async Task What_the_home_says_of_contradictions_follows_the_times(string sample)
    {
        await using var own = await RunningSite.StartAsync(sample);
        using var client = own.ClientOf();
        var counts = new List<int>();
        foreach (var time in new[]
        {
            "effective=1980-01-01", "known=1980-01-01", "effective=2015-06-01", "known=2022-05-24",
            "effective=2026-01-01",
        })
        {
            var home = await client.TwinAsync("/index.json?" + time);
            var all = await client.TwinAsync("/disagreements.json?" + time);
            var count = home.GetProperty("disagreements").GetProperty("count").GetInt32();
            count.ShouldBe(all.GetProperty("count").GetInt32(), time);
            counts.Add(count);
            var page = await client.GetStringAsync("/?" + time);
            page.Contains("id=\"disagreements\"", StringComparison.Ordinal).ShouldBe(count > 0, time);
            if (time.Contains("1980", StringComparison.Ordinal))
            {
                count.ShouldBe(0, time);
                all.GetProperty("lists").GetArrayLength().ShouldBe(0, time);
                all.GetProperty("promises").GetArrayLength().ShouldBe(0, time);
            }
        }
        (counts[^1] > 0).ShouldBe(sample == Samples.Default);
    }

    [Theory]
    [InlineData("/commitments/none")]
    [InlineData("/meetings/none.json")]
    [InlineData("/meetings/none")]
    [InlineData("/parties/none.json")]
    [InlineData("/parties/akcf")]
    public async Task What_is_not_there_is_said(string path) =>
        (await site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<JsonElement> TwinAsync(string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement;

    private async Task<string> PageAsync(string path) =>
        PlainText.Of(await site.Client.GetStringAsync(path));

    private static List<string> Texts(JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(c => c.GetProperty(name).GetString()!)];

    private static List<(string, string)> Relations(JsonElement page) =>
        [.. page.GetProperty("commitment").GetProperty("links").EnumerateArray()
            .Select(l => (l.GetProperty("relation").GetString()!, l.GetProperty("key").GetString()!))];

    private static List<(string Value, int Count)> OptionsOf(JsonElement list, string filter) =>
        [.. list.GetProperty("filters").EnumerateArray().Single(f => f.GetProperty("name").GetString() == filter)
            .GetProperty("options").EnumerateArray()
            .Select(o => (o.GetProperty("value").GetString()!, o.GetProperty("count").GetInt32()))];
}
