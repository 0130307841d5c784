using System.Net;
using System.Text.Json;
using Entente.App.Web;

namespace Entente.App.Tests.Pages;

/// <summary>The list of figures, and the page of one: its history, its neighbours, and how to cite it.</summary>
public sealed class FigurePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("quantity", "fund.contribution")]
    [InlineData("scope", "akcf")]
    [InlineData("kind", "target")]
    [InlineData("standing", "computed")]
    [InlineData("year", "2023")]
    public async Task A_filter_gives_the_figures_that_it_counts(string name, string value)
    {
        var whole = await TwinAsync("/figures.json?limit=1000");
        var count = whole.GetProperty("filters").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name)
            .GetProperty("options").EnumerateArray().Single(o => o.GetProperty("value").GetString() == value)
            .GetProperty("count").GetInt32();
        var some = await TwinAsync($"/figures.json?limit=1000&{name}={value}");
        var ids = Ids(some);
        ids.Count.ShouldBeInRange(1, Ids(whole).Count - 1);
        // A quantity asked for brings those below it too: the contribution and its target.
        ids.Count.ShouldBeGreaterThanOrEqualTo(count);
        if (name != "quantity")
        {
            ids.Count.ShouldBe(count);
        }
        var page = await PageAsync($"/figures?limit=1000&{name}={value}");
        foreach (var id in ids)
        {
            page.ShouldContain("/figures/" + id);
        }
    }

    [Fact]
    public async Task The_list_pages_by_a_cursor()
    {
        var whole = Ids(await TwinAsync("/figures.json?limit=1000"));
        var first = await TwinAsync("/figures.json?limit=10");
        Ids(first).ShouldBe(whole.Take(10));
        var paging = first.GetProperty("paging");
        paging.GetProperty("total").GetInt32().ShouldBe(whole.Count);
        var next = paging.GetProperty("next").GetString();
        var second = await TwinAsync($"/figures.json?limit=10&cursor={next}");
        Ids(second).ShouldBe(whole.Skip(10).Take(10));
        second.GetProperty("paging").GetProperty("first").GetInt32().ShouldBe(11);
        second.GetProperty("paging").GetProperty("last").GetInt32().ShouldBe(20);
        (await PageAsync("/figures?limit=10")).ShouldContain($"cursor={next}");
    }

    [Fact]
    public async Task Where_no_limit_is_named_a_page_and_its_twin_show_the_same_rows_and_the_way_to_all()
    {
        var twin = await TwinAsync("/figures.json");
        Ids(twin).Count.ShouldBe(Filters.Rows);
        var page = await PageAsync("/figures");
        foreach (var id in Ids(twin))
        {
            page.ShouldContain($"/figures/{id}\"");
        }
        var total = twin.GetProperty("paging").GetProperty("total").GetInt32();
        page.ShouldContain($"1 to {Filters.Rows} of {total}");
        page.ShouldContain($"/figures?limit={total}");
        Ids(await TwinAsync($"/figures.json?limit={total}")).Count.ShouldBe(total);
    }

    [Fact]
    public async Task What_is_held_against_each_other_is_told_of_the_figures_that_a_page_shows()
    {
        var told = new HashSet<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var twin = await TwinAsync("/figures.json?limit=25" + cursor);
            var shown = Ids(twin);
            var groups = Groups(twin);
            groups.ShouldAllBe(g => g.Split(' ').Any(shown.Contains));
            told.UnionWith(groups);
            cursor = twin.GetProperty("paging").TryGetProperty("next", out var next) ? "&cursor=" + next : null;
        }
        told.ShouldBe(Groups(await TwinAsync("/figures.json?limit=1000")), ignoreOrder: true);

        static List<string> Groups(JsonElement twin) =>
            [.. twin.GetProperty("reconciled").EnumerateArray()
                .Select(g => string.Join(' ', g.GetProperty("figures").EnumerateArray()))];
    }

    [Fact]
    public async Task Figures_of_the_list_are_chosen_to_be_combined()
    {
        var page = await PageAsync("/figures");
        var id = Ids(await TwinAsync("/figures.json"))[0];
        page.ShouldContain($"<input type=\"checkbox\" name=\"id\" value=\"{id}\" form=\"combining\">");
        page.ShouldContain("id=\"combining\"");
        var years = await TwinAsync("/figures.json?quantity=fund.contribution&scope=akcf");
        var two = years.GetProperty("figures").EnumerateArray()
            .Where(f => f.TryGetProperty("period", out var over)
                && over.GetProperty("start").GetString() is "2015" or "2016")
            .Select(f => f.GetProperty("id").GetString()).ToList();
        var answer = await PageAsync($"/figures?combine=sum&id={two[0]}&id={two[1]}&id=&id=");
        answer.ShouldContain("14,000,000");
        answer.ShouldContain($"/figures/{two[0]}");
        answer.ShouldContain($"/figures/{two[1]}");
    }

    [Fact]
    public async Task A_figure_tells_how_it_was_known_over_time()
    {
        var figure = await OneAsync("fund.portfolio.budget", "akcf", "2023-03-16");
        var known = figure.GetProperty("known").EnumerateArray().ToList();
        known.ShouldNotBeEmpty();
        var days = known.ConvertAll(k => k.GetProperty("day").GetString()!);
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        days[^1].ShouldBe("2023-03-19", "nothing was known of it before the first article appeared");
        var last = known[0].GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("shown").GetString());
        last.ShouldContain(figure.GetProperty("figure").GetProperty("shown").GetString());
        var page = await PageAsync("/figures/" + figure.GetProperty("figure").GetProperty("id").GetString());
        foreach (var day in days)
        {
            page.ShouldContain("known=" + day);
        }
        figure.GetProperty("recorded").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_history_says_what_the_account_answers_for_that_day()
    {
        var figure = await OneAsync("fund.portfolio.budget", "akcf", "2023-03-16");
        foreach (var known in figure.GetProperty("known").EnumerateArray())
        {
            var day = known.GetProperty("day").GetString();
            var then = Ids(await TwinAsync($"/figures.json?limit=1000&known={day}"));
            foreach (var one in known.GetProperty("figures").EnumerateArray())
            {
                then.ShouldContain(one.GetProperty("id").GetString()!);
            }
        }
    }

    [Fact]
    public async Task A_figure_is_cited_as_of_its_three_times_and_the_citation_answers()
    {
        var figure = await OneAsync("fund.portfolio.budget", "akcf", "2023-03-16");
        var cite = figure.GetProperty("cite").GetString()!;
        cite.ShouldContain("effective=");
        cite.ShouldContain("known=");
        cite.ShouldContain("recorded=");
        var cited = await TwinAsync(cite.Replace("?", ".json?", StringComparison.Ordinal));
        cited.GetProperty("figure").GetProperty("shown").GetString()
            .ShouldBe(figure.GetProperty("figure").GetProperty("shown").GetString());
        cited.GetProperty("cite").GetString().ShouldBe(cite);
    }

    [Fact]
    public async Task A_target_leads_to_its_promise_and_to_the_sum_it_is_part_of()
    {
        var figure = await OneAsync("fund.contribution.target", "akcf", "2027");
        var relations = figure.GetProperty("links").EnumerateArray()
            .Select(l => (l.GetProperty("relation").GetString(), l.GetProperty("path").GetString())).ToList();
        relations.ShouldContain(("promise", "/commitments/akcf-doubling"));
        relations.Select(r => r.Item1).ShouldContain("included-in");
        relations.Select(r => r.Item1).ShouldContain("restated-by");
        relations.ShouldContain(("about", "/funds/akcf"));
    }

    [Fact]
    public async Task Sources_are_narrowed_by_publisher_and_year()
    {
        var whole = await TwinAsync("/documents.json");
        var publisher = whole.GetProperty("filters").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == "publisher").GetProperty("options")[0];
        var name = publisher.GetProperty("value").GetString()!;
        var some = await TwinAsync("/documents.json?publisher=" + Uri.EscapeDataString(name));
        some.GetProperty("count").GetInt32().ShouldBe(publisher.GetProperty("count").GetInt32());
        some.GetProperty("sources").EnumerateArray()
            .ShouldAllBe(s => s.GetProperty("publisher").GetString() == name);
        (await PageAsync("/documents?publisher=" + Uri.EscapeDataString(name))).ShouldContain(name);
    }

    private async Task<JsonElement> OneAsync(string quantity, string scope, string at)
    {
        var list = await TwinAsync($"/figures.json?quantity={quantity}&scope={scope}");
        var id = list.GetProperty("figures").EnumerateArray()
            .First(f => f.GetProperty("quantity").GetString() == quantity
                && f.GetProperty("unit").GetString() == "USD"
                && f.GetProperty("time").GetProperty("at").GetString() == at)
            .GetProperty("id").GetString();
        return await TwinAsync($"/figures/{id}.json");
    }

    private async Task<JsonElement> TwinAsync(string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement;

    private async Task<string> PageAsync(string path) =>
        PlainText.Of(await site.Client.GetStringAsync(path));

    private static List<string> Ids(JsonElement list) =>
        [.. list.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("id").GetString()!)];
}
