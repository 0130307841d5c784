using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Inbox;

/// <summary>On its page a claim is split into two, or merged into one that says the same.</summary>
public sealed class PartsPageTests
{
    [Fact]
    public async Task A_claim_is_split_with_the_fields_of_each_part_and_the_split_is_undone()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = site.As("An");
        var claim = await ClaimAsync(an, "amount");
        var same = await an.SendAsync($"/inbox/{claim}", ("verdict", "split"), ("seen", ""));
        same.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await same.PageAsync()).ShouldContain("Both parts of");
        var wrong = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "split"), ("seen", ""), ("one.value", "viele"), ("two.value", "15,000,000"),
            ("reason", "Two <sums>"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await wrong.PageAsync();
        page.ShouldContain("id=\"one-value-finding\"");
        page.ShouldContain("name=\"two.value\" value=\"15,000,000\"");
        page.ShouldContain("Two <sums></textarea>");

        var answer = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "split"), ("seen", ""), ("one.value", "25,000,000"),
            ("two.value", "15,000,000"), ("reason", "Two sums"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
        var verdict = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts")[0];
        verdict.GetProperty("verdict").GetString().ShouldBe("split");
        verdict.GetProperty("reason").GetString().ShouldBe("Two sums");
        var parts = verdict.GetProperty("splitInto").EnumerateArray().Select(p => p.GetString()!).ToList();
        parts.Count.ShouldBe(2);
        page = await (await an.GetAsync($"/inbox/{claim}")).PageAsync();
        parts.ShouldAllBe(part => page.Contains($"/inbox/{part}\"", StringComparison.Ordinal));
        (await JudgeAsync(an, parts[1], ("verdict", "accept"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Values(await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).ShouldBe([15_000_000m]);

        var refused = await JudgeAsync(an, claim, ("verdict", "undo"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.PageAsync()).ShouldContain("Parts of this claim are accepted (1): " + parts[1]);
        (await JudgeAsync(an, parts[1], ("verdict", "undo"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await JudgeAsync(an, claim, ("verdict", "undo"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await (await an.GetAsync($"/inbox/{claim}")).PageAsync();
        page.ShouldContain(parts[1]);
        page.ShouldNotContain($"/inbox/{parts[1]}\"", Case.Sensitive, "it is gone with the split");
        (await an.GetAsync($"/inbox/{parts[1]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Values(await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).ShouldBeEmpty();
        (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("claim").TryGetProperty("verdict", out _)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task A_claim_of_another_document_is_merged_and_its_sentence_becomes_a_further_leg()
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var second = await site.TakeAsync("second.txt", Encoding.UTF8.GetBytes(
            Articles.CommitteeElsewhere.Replace("gần 40 triệu", "39,8 triệu", StringComparison.Ordinal)));
        var an = site.As("An");
        var (one, other) = (await ClaimAsync(an, "amount"), await ClaimAsync(an, "amount", second));
        var bare = await JudgeAsync(an, other, ("verdict", "merge"), ("same", one));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it is not accepted yet");
        await JudgeAsync(an, one, ("verdict", "accept"));
        (await an.TwinAsync($"/inbox/{other}.json")).GetProperty("same").EnumerateArray()
            .Select(s => s.GetProperty("key").GetString()).ShouldContain(one);

        var answer = await JudgeAsync(an, other, ("verdict", "merge"), ("same", one), ("reason", "Rounded"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
        var figure = (await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).GetProperty("figures")
            .EnumerateArray().Single();
        figure.GetProperty("value").GetDecimal().ShouldBe(40_000_000);
        figure.GetProperty("basis").EnumerateArray().Select(b => b.GetProperty("quote").GetString()!)
            .Count(q => q.Contains("39,8 triệu", StringComparison.Ordinal)).ShouldBe(1, "a further leg");
        var verdict = (await an.TwinAsync($"/inbox/{other}.json")).GetProperty("verdicts")[0];
        verdict.GetProperty("sameAs").GetString().ShouldBe(one);
        foreach (var language in new[] { "en", "vi", "ko" })
        {
            var page = await (await an.GetAsync($"/inbox/{other}?lang={language}")).PageAsync();
            page.ShouldContain($"/inbox/{one}");
            page.ShouldNotContain("[inbox.");
            page.ShouldNotContain("[claim-");
        }
        (await (await an.GetAsync("/figures/" + figure.GetProperty("id").GetString())).PageAsync())
            .ShouldContain("39,8 triệu");

        (await JudgeAsync(an, other, ("verdict", "undo"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).GetProperty("figures")[0]
            .GetProperty("basis").GetArrayLength().ShouldBe(1);
    }

    private static List<decimal> Values(JsonElement list) =>
        [.. list.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("value").GetDecimal())];

    private static async Task<HttpResponseMessage> JudgeAsync(
        HttpClient client, string claim, params (string Name, string Value)[] fields)
    {
        var twin = await client.TwinAsync($"/inbox/{claim}.json");
        var seen = twin.TryGetProperty("seen", out var entry) ? entry.GetString()! : "";
        return await client.SendAsync($"/inbox/{claim}", [.. fields, ("seen", seen)]);
    }

    private static async Task<string> ClaimAsync(HttpClient client, string type, string? document = null) =>
        (await client.TwinAsync($"/inbox.json?type={type}&document={document}")).GetProperty("groups")[0]
            .GetProperty("claims")[0].GetProperty("key").GetString()!;
}
