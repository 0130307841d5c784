using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Inbox;

/// <summary>What is told twice, in parts, or in another state than it seems, as pages say it.</summary>
public sealed class ToldTwiceTests
{
    private const string Review = """
        Secretariat
        Press Release
        14 May 2024

        Council and Canada review cooperation fund

        RIGA, 14 May 2024 - The meeting noted that the Baltic-Canada Cooperation Fund currently has 27 ongoing projects with a total approved budget of USD 102 million. Three more projects with a budget of about USD 7.5 million are awaiting approval.

        Estonia pledged USD 5 million to the Baltic-Canada Cooperation Fund for digital projects in 2025. Latvia will support water management in the five river countries of the region.

        Delegates agreed to step up work on digital trade, climate and the environment, and the exchange of young people.

        """;

    private const string Minutes = """
        Summary record
        Date: 6 December 2024

        Project Steering Committee of the Baltic-Canada Cooperation Fund

        The Project Steering Committee approved 5 projects with a total budget of USD 12.4 million on 6 December 2024. 11 projects were completed in 2024.

        """;

    [Fact]
    public async Task Home_and_the_list_of_funds_head_with_what_a_fund_has_running()
    {
        await using var site = await AcceptedAsync(Review, Minutes);
        var an = site.As("An");
        var shown = (await an.TwinAsync("/index.json")).GetProperty("money").EnumerateArray().Single()
            .GetProperty("figures").EnumerateArray()
            .ToDictionary(f => f.GetProperty("quantity").GetString()!, f => f.GetProperty("value").GetDecimal());
        shown["fund.portfolio.projects"].ShouldBe(27);
        shown["fund.portfolio.budget"].ShouldBe(102_000_000);
        shown["fund.pipeline.projects"].ShouldBe(3);
        shown["fund.pipeline.budget"].ShouldBe(7_500_000);
        (await an.TwinAsync("/funds.json")).GetProperty("funds")[0].GetProperty("portfolio").EnumerateArray()
            .Select(f => f.GetProperty("value").GetDecimal()).ShouldBe([27, 102_000_000]);
    }

    [Fact]
    public async Task A_promise_that_a_copy_repeats_counts_once_and_its_claims_say_what_they_copy()
    {
        await using var site = await WorkingSite.OpenAsync();
        var first = await site.TakeAsync("one.txt", Encoding.UTF8.GetBytes(Review));
        var copy = await site.TakeAsync("two.txt", Encoding.UTF8.GetBytes(
            Review.Replace("Secretariat\n", "Baltic News\n", StringComparison.Ordinal)));
        var an = site.As("An");
        var row = Claims(await an.TwinAsync("/inbox.json?state=copied"))[0];
        row.GetProperty("copyOf").GetProperty("document").GetString().ShouldBe(first);
        foreach (var claim in await OfTypesAsync(an, first, "commitment", "amount"))
        {
            await AcceptAsync(an, claim);
        }
        foreach (var claim in await OfTypesAsync(an, copy, "commitment"))
        {
            (await (await an.GetAsync($"/inbox/{claim}")).PageAsync()).ShouldContain("A copy of what stands in");
            await AcceptAsync(an, claim);
        }
        var view = await an.TwinAsync("/commitments.json");
        view.GetProperty("counted").GetInt32().ShouldBe(2, "Estonia's and Latvia's");
        view.GetProperty("statements").GetInt32().ShouldBe(2);
        view.GetProperty("commitments").EnumerateArray().Select(c => c.GetProperty("toldBy").GetInt32())
            .ShouldAllBe(n => n == 1);
        (await (await an.GetAsync("/commitments")).PageAsync()).ShouldContain("Told by 1 source.");
        (await an.TwinAsync("/disagreements.json")).GetProperty("promises").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_came_again_with_another_figure_is_told_as_another_version()
    {
        await using var site = await AcceptedAsync(
            Review,
            Review.Replace("USD 102 million", "USD 98 million", StringComparison.Ordinal)
                .Replace("14 May 2024\n", "16 May 2024\n", StringComparison.Ordinal));
        var an = site.As("An");
        var documents = (await an.TwinAsync("/documents.json")).GetProperty("sources").EnumerateArray()
            .Select(s => s.GetProperty("key").GetString()!).ToList();
        var told = new List<string?>();
        foreach (var document in documents)
        {
            told.Add((await an.TwinAsync($"/documents/{document}.json")).GetProperty("oneWith").EnumerateArray()
                .Single().GetProperty("version").GetString());
        }
        told.ShouldBe(["earlier", "later"], "latest first");
        (await (await an.GetAsync("/documents/" + documents[0])).PageAsync())
            .ShouldContain("perhaps an earlier version");
    }

    [Fact]
    public async Task Two_versions_that_differ_about_one_day_are_one_source_that_says_both()
    {
        await using var site = await AcceptedAsync(
            Review, Review.Replace("USD 102 million", "USD 98 million", StringComparison.Ordinal));
        var an = site.As("An");
        var compared = (await an.TwinAsync("/disagreements.json")).GetProperty("groups").EnumerateArray()
            .Single(g => g.GetProperty("outcome").GetString() == "sources-disagree").GetProperty("comparisons")[0]
            .GetProperty("compared");
        compared.GetProperty("isInOneSource").GetBoolean().ShouldBeTrue();
        compared.GetProperty("outcomeName").GetString().ShouldBe("One source says both");
        (await (await an.GetAsync("/disagreements")).PageAsync()).ShouldContain("an earlier and a later version");
    }

    [Fact]
    public async Task Judged_claims_are_taken_back_together()
    {
        await using var site = await AcceptedAsync(Review);
        var an = site.As("An");
        var judged = Claims(await an.TwinAsync("/inbox.json?state=judged"));
        judged.Count.ShouldBeGreaterThan(2);
        (await (await an.GetAsync("/inbox?state=judged")).PageAsync()).ShouldContain("value=\"undo\"");
        var document = (await an.TwinAsync("/documents.json")).GetProperty("sources")[0].GetProperty("key")
            .GetString()!;
        var answer = await an.SendAsync("/inbox?state=judged", [
            .. judged.SelectMany(c => new[]
            {
                ("claim", c.GetProperty("key").GetString()!),
                ("seen." + c.GetProperty("key").GetString(), c.GetProperty("seen").GetString()!),
            }),
            ("of", document), ("verdict", "undo"),
        ]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0);
        Claims(await an.TwinAsync("/inbox.json")).Count.ShouldBe(judged.Count);
    }

    [Fact]
    public async Task Undoing_says_which_verdict_stands_again()
    {
        await using var site = await AcceptedAsync(Review);
        var an = site.As("An");
        var claim = Claims(await an.TwinAsync("/inbox.json?state=judged"))[0].GetProperty("key").GetString()!;
        await SendAsync(an, claim, "defer");
        var undone = await SendAsync(an, claim, "undo");
        (await (await an.GetAsync(undone.Headers.Location)).PageAsync()).ShouldContain("undone, and again accepted");
        var twin = await an.TwinAsync($"/inbox/{claim}.json");
        twin.GetProperty("claim").GetProperty("verdict").GetString().ShouldBe("accepted");
        var verdicts = twin.GetProperty("verdicts").EnumerateArray().ToList();
        verdicts[0].TryGetProperty("takenBackBy", out _).ShouldBeTrue("the deferral");
        verdicts[1].TryGetProperty("takenBackBy", out _).ShouldBeFalse("it stands again");
        var again = await SendAsync(an, claim, "accept");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.PageAsync()).ShouldContain("already: accepted");
    }

    [Fact]
    public async Task Claims_that_may_be_the_same_are_offered_with_their_values_and_another_value_is_refused()
    {
        await using var site = await WorkingSite.OpenAsync();
        var document = await site.TakeAsync("one.txt", Encoding.UTF8.GetBytes(Review));
        var an = site.As("An");
        var amounts = Claims(await an.TwinAsync("/inbox.json?type=amount"))
            .ToDictionary(c => c.GetProperty("says").GetString()!, c => c.GetProperty("key").GetString()!);
        var running = amounts.Single(a => a.Key.Contains("102,000,000", StringComparison.Ordinal)).Value;
        var waiting = amounts.Single(a => a.Key.Contains("7,500,000", StringComparison.Ordinal)).Value;
        await AcceptAsync(an, running);
        (await (await an.GetAsync($"/inbox/{waiting}")).PageAsync()).ShouldContain("USD 102,000,000");
        var refused = await an.SendAsync(
            $"/inbox/{waiting}", ("verdict", "merge"), ("seen", ""), ("same", running));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.PageAsync());
        page.ShouldContain("They do not say the same");
        page.ShouldContain("USD 7,500,000");
        document.ShouldNotBeNull();
    }

    private static async Task<WorkingSite> AcceptedAsync(params string[] texts)
    {
        var site = await WorkingSite.OpenAsync();
        foreach (var (text, number) in texts.Select((t, i) => (t, i)))
        {
            var file = Features.Documents.DocumentFiles.Read(
                $"text-{number}.txt", Encoding.UTF8.GetBytes(text),
                Features.Documents.DocumentFiles.ContextOf(site.Workspace.Journal.View(Core.Reader.Keeper)));
            await new Features.Documents.Ingest(site.Workspace, "An", null).TakeAsync(
                file, new Features.Documents.GivenFacts(), acceptAll: true, default);
        }
        return site;
    }

    private static async Task<List<string>> OfTypesAsync(HttpClient client, string document, params string[] types)
    {
        var open = Claims(await client.TwinAsync("/inbox.json?document=" + document));
        var copied = Claims(await client.TwinAsync("/inbox.json?state=copied&document=" + document));
        return
        [
            .. open.Concat(copied).Where(c => types.Contains(c.GetProperty("type").GetString()))
                .Select(c => c.GetProperty("key").GetString()!),
        ];
    }

    private static async Task AcceptAsync(HttpClient client, string claim) =>
        (await SendAsync(client, claim, "accept")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string claim, string verdict)
    {
        var twin = await client.TwinAsync($"/inbox/{claim}.json");
        var seen = twin.TryGetProperty("seen", out var entry) ? entry.GetString()! : "";
        return await client.SendAsync($"/inbox/{claim}", ("verdict", verdict), ("seen", seen));
    }

    private static List<JsonElement> Claims(JsonElement inbox) =>
        [.. inbox.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("claims").EnumerateArray())];
}
