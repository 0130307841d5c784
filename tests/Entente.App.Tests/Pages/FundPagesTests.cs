using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.App.Tests.Pages;

/// <summary>Funds, projects, plans and charts: what the pages say, and that their twins say the same.</summary>
public sealed partial class FundPagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/funds")]
    [InlineData("/funds/akcf")]
    [InlineData("/funds/covax-amc")]
    [InlineData("/projects/casa")]
    [InlineData("/projects/exchange-year-2021")]
    [InlineData("/plans")]
    [InlineData("/plans/poa-2021-2025")]
    [InlineData("/plans/nsp-plus")]
    [InlineData("/plans/kasi")]
    public async Task A_page_shows_every_figure_of_its_twin_in_each_language(string path)
    {
        foreach (var language in Locale.All.Select(l => l.Code))
        {
            var page = await PageAsync($"{path}?lang={language}");
            var twin = await TwinAsync($"{path}.json?lang={language}");
            foreach (var (id, shown) in Figures(twin))
            {
                page.ShouldContain($"/figures/{id}", customMessage: $"{path} {language}");
                page.ShouldContain(shown, customMessage: $"{path} {language} {id}");
            }
            page.ShouldNotMatch(@"\[[a-z]+\.[a-z.-]+\]", $"{path} {language}");
            page.ShouldNotContain(" style=");
        }
    }

    [Theory]
    [InlineData("/funds/none", HttpStatusCode.NotFound)]
    [InlineData("/funds/none.json", HttpStatusCode.NotFound)]
    [InlineData("/funds/poa-2021-2025", HttpStatusCode.NotFound)]
    [InlineData("/plans/akcf", HttpStatusCode.NotFound)]
    [InlineData("/plans/akcf.json", HttpStatusCode.NotFound)]
    [InlineData("/projects/akcf", HttpStatusCode.NotFound)]
    [InlineData("/projects/none.json", HttpStatusCode.NotFound)]
    [InlineData("/charts/none.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/none.csv", HttpStatusCode.NotFound)]
    [InlineData("/charts/contributions.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/contributions.svg?fund=none", HttpStatusCode.NotFound)]
    [InlineData("/charts/contributions.svg?fund=poa-2021-2025", HttpStatusCode.NotFound)]
    [InlineData("/charts/contributions.svg?fund=akcf&known=never", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/charts/activities.csv?plan=akcf", HttpStatusCode.NotFound)]
    [InlineData("/charts/activities.csv?plan=poa-2021-2025", HttpStatusCode.OK)]
    [InlineData("/charts/timeline.svg", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_said(string path, HttpStatusCode status) =>
        (await site.Client.GetAsync(path)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Contributions_stand_by_year_with_the_unknown_unknown_and_the_disputed_side_by_side()
    {
        var rows = (await TwinAsync("/funds/akcf.json")).GetProperty("contributions").GetProperty("rows")
            .EnumerateArray().ToList();
        Values("2019").ShouldBe([7_000_000m, 14_000_000m], ignoreOrder: true);
        rows.Where(r => Year(r) == "2019").ShouldAllBe(r => r.GetProperty("disputed").GetBoolean());
        Values("2022").ShouldAllBe(v => v == 16_000_000m);
        Values("2023").ShouldBe([20_000_000m]);
        rows.Single(r => Year(r) == "2023").GetProperty("singleSource").GetBoolean().ShouldBeTrue();
        foreach (var year in new[] { "2024", "2025", "2026" })
        {
            var row = rows.Single(r => Year(r) == year);
            row.GetProperty("unknown").GetBoolean().ShouldBeTrue();
            row.TryGetProperty("value", out _).ShouldBeFalse();
        }
        Values("2027").ShouldContain(32_000_000m);

        string? Year(JsonElement row) => row.TryGetProperty("start", out var start) ? start.GetString() : null;
        List<decimal?> Values(string year) =>
            [.. rows.Where(r => Year(r) == year).Select(r =>
                r.TryGetProperty("value", out var v) ? v.GetDecimal() : (decimal?)null)];
    }

    [Fact]
    public async Task The_picture_of_contributions_has_a_hatched_column_and_the_word_for_each_unknown_year()
    {
        var svg = await site.Client.GetStringAsync("/charts/contributions.svg?fund=akcf&lang=en");
        UnknownColumn().Count(svg).ShouldBe(4); // three years and the legend
        Regex.Count(svg, ">unknown</text>").ShouldBe(3);
        var then = await site.Client.GetStringAsync("/charts/contributions.svg?fund=akcf&known=2022-05-25&lang=en");
        then.ShouldNotContain(">2023</text>");
    }

    [Fact]
    public async Task A_stock_is_joined_to_no_stock_of_another_state_and_the_page_says_so()
    {
        var svg = await site.Client.GetStringAsync("/charts/portfolio.svg?fund=akcf");
        Regex.IsMatch(svg, @"<path d=""M[\d.]+ [\d.]+H[\d.]+V").ShouldBeFalse();
        var notes = (await TwinAsync("/funds/akcf.json?lang=en")).GetProperty("portfolio").GetProperty("notes");
        notes.EnumerateArray().Single().GetString()!.ShouldContain("(ongoing, approved)");
    }

    [Fact]
    public async Task A_pipeline_names_what_is_known_and_counts_what_is_not()
    {
        var pipeline = (await TwinAsync("/funds/akcf.json")).GetProperty("pipeline")[0];
        pipeline.GetProperty("count").GetProperty("value").GetDecimal().ShouldBe(4);
        pipeline.GetProperty("named").GetArrayLength().ShouldBe(2);
        pipeline.GetProperty("unnamed").GetDecimal().ShouldBe(2);
        var budget = pipeline.GetProperty("budgets")[0];
        budget.GetProperty("value").GetDecimal().ShouldBe(9_500_000m);
        budget.GetProperty("approx").GetString().ShouldBe("at_least");
    }

    [Fact]
    public async Task An_area_that_a_later_list_lacks_is_said_to_be_unknown_and_not_gone()
    {
        var gap = (await TwinAsync("/funds/akcf.json?lang=en")).GetProperty("gaps").EnumerateArray().Single();
        gap.GetProperty("item").GetProperty("text").GetString().ShouldBe("health");
        (await PageAsync("/funds/akcf?lang=en")).ShouldContain(
            "health: in the list of 24 May 2022, not in that of 16 March 2023. Whether it left");
    }

    [Fact]
    public async Task Stages_stand_apart_and_none_is_left_out()
    {
        var stages = (await TwinAsync("/funds/akcf.json")).GetProperty("stages").EnumerateArray().ToList();
        stages.Select(s => s.TryGetProperty("stage", out var word) ? word.GetString() : null).ShouldBe(
            [.. Entente.Core.MoneyStages.All.Select(s => (string?)Entente.Core.MoneyStages.Key(s)), null]);
        foreach (var stage in stages)
        {
            stage.GetProperty("figures").EnumerateArray().Select(f =>
                f.TryGetProperty("stage", out var own) ? own.GetString() : null).Distinct()
                .ShouldBeSubsetOf([stage.TryGetProperty("stage", out var word) ? word.GetString() : null]);
        }
        stages.Single(s => s.TryGetProperty("stage", out var word) && word.GetString() == "received")
            .GetProperty("figures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_says_its_coverage_and_what_cannot_be_compared()
    {
        var plan = await TwinAsync("/plans/poa-2021-2025.json");
        var coverage = plan.GetProperty("coverage").EnumerateArray().ToList();
        coverage.ShouldContain(c => c.GetProperty("standing").GetString() == "reported"
            && c.GetProperty("quantity").GetString() == "plan.lines.covered"
            && c.GetProperty("value").GetDecimal() == 27);
        coverage.ShouldContain(c => c.GetProperty("standing").GetString() == "computed"
            && c.GetProperty("value").ValueKind == JsonValueKind.Null);
        plan.GetProperty("activities").GetProperty("notes").GetArrayLength().ShouldBe(1);
        plan.GetProperty("notComparable").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_policy_says_what_it_follows_and_what_followed_it()
    {
        var links = (await TwinAsync("/plans/nsp-plus.json")).GetProperty("summary").GetProperty("links")
            .EnumerateArray().Select(l => (l.GetProperty("kind").GetString(),
                l.GetProperty("other").GetProperty("key").GetString())).ToList();
        links.ShouldBe([("continues", "nsp"), ("supersedes-by", "ips")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_file_of_a_chart_has_the_word_beside_an_empty_value()
    {
        var answer = await site.Client.GetAsync("/charts/contributions.csv?fund=akcf&lang=vi");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\n");
        lines[0].ShouldStartWith("figure,what,when,start,end,value,high,unit");
        lines.Count(l => l.Contains(",2024,2024,,,USD,,", StringComparison.Ordinal)
            && l.Contains(",unknown,reported,", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_link_to_a_fund_project_plan_or_chart_leads_somewhere()
    {
        var seen = new HashSet<string> { "/funds", "/plans" };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var path))
        {
            var answer = await site.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html"
                || !path.StartsWith("/funds", StringComparison.Ordinal)
                && !path.StartsWith("/plans", StringComparison.Ordinal)
                && !path.StartsWith("/projects", StringComparison.Ordinal))
            {
                continue;
            }
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var to = WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0];
                if (!to.Contains("lang=", StringComparison.Ordinal) && seen.Add(to))
                {
                    next.Enqueue(to);
                }
            }
        }
        seen.Count.ShouldBeGreaterThan(40);
    }

    /// <summary>Every figure that a twin shows, by its id.</summary>
    private static IEnumerable<(string Id, string Shown)> Figures(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Figures),
        JsonValueKind.Object when element.TryGetProperty("shown", out var shown) =>
            (element.TryGetProperty("id", out var id) || element.TryGetProperty("figure", out id))
                ? [(Uri.EscapeDataString(id.GetString()!), shown.GetString()!)] : [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Figures(p.Value)),
        _ => [],
    };

    [Fact]
    public async Task A_chart_may_break_a_date_where_a_page_may_not() =>
        (await site.Client.GetStringAsync("/funds/akcf")).ShouldContain(">16 March 2023<");

    [Fact]
    public async Task A_further_name_is_shown_once_however_sources_write_it()
    {
        var names = (await TwinAsync("/plans/poa-2021-2025.json")).GetProperty("otherNames").EnumerateArray()
            .Select(n => n.GetString()!).ToList();
        names.ShouldContain(n => n.Contains("Kế hoạch", StringComparison.Ordinal));
        names.DistinctBy(n => string.Concat(n.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Count()
            .ShouldBe(names.Count);
    }

    private async Task<JsonElement> TwinAsync(string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement;

    private async Task<string> PageAsync(string path) =>
        PlainText.Of(await site.Client.GetStringAsync(path));

    [GeneratedRegex("""class="unknown" fill="url\(#[a-z-]*hatch\)\s*""")]
    private static partial Regex UnknownColumn();

    [GeneratedRegex("""href="(?<to>/(?:funds|plans|projects|charts)[^"]*)"\s?""")]
    private static partial Regex Link();
}
