using System.Text;

namespace Entente.App.Tests.Inbox;

/// <summary>What the account holds beside a claim, as a person sees it who judges the claim.</summary>
public sealed class HeldTests
{
    private const string Article = """
        Hàn Quốc tăng đóng góp cho các nước Mekong

        Hàn Quốc cam kết tiếp tục tăng Quỹ Hợp tác Mekong-Hàn Quốc lên 5 triệu USD trong năm 2027.

        https://tin.example.vn/2026/06/21/tang-dong-gop.html
        """;

    [Fact]
    public async Task The_promises_that_may_be_the_same_are_the_same_in_each_language_of_the_reader()
    {
        await using var site = await WorkingSite.OpenAsync(Samples.Default);
        var document = await site.TakeAsync("a.txt", Encoding.UTF8.GetBytes(Article));
        var an = site.As("An");
        var claims = (await an.TwinAsync($"/inbox.json?document={document}")).GetProperty("groups")[0]
            .GetProperty("claims").EnumerateArray()
            .Where(c => c.GetProperty("type").GetString() is "commitment" or "amount")
            .Select(c => c.GetProperty("key").GetString()!).ToList();

        var found = 0;
        foreach (var claim in claims)
        {
            var seen = new List<string>();
            foreach (var language in Locale.All.Select(l => l.Code))
            {
                var held = (await an.TwinAsync($"/inbox/{claim}.json?lang={language}")).GetProperty("held");
                var keys = held.GetProperty("promises").EnumerateArray()
                    .Select(p => p.GetProperty("key").GetString()!).ToList();
                found += keys.Count;
                seen.Add(string.Join(" ", keys));
            }
            seen.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem(claim);
        }
        found.ShouldBeGreaterThan(0, "the account has promises of this fund, also by their Vietnamese words");
    }

    [Fact]
    public async Task A_claim_becomes_a_further_source_of_a_promise_that_the_account_has()
    {
        await using var site = await WorkingSite.OpenAsync(Samples.Default);
        var document = await site.TakeAsync("a.txt", Encoding.UTF8.GetBytes(Article));
        var an = site.As("An");
        var (claim, promise) = await MayBeSameAsync(an, document);
        (await (await an.GetAsync($"/inbox/{claim}")).PageAsync()).ShouldContain($"name=\"same\" value=\"{promise}\"");
        var answer = await an.SendAsync(
            $"/inbox/{claim}", ("verdict", "merge"), ("seen", ""), ("same", promise), ("reason", "One promise"));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await answer.PageAsync());
        var judged = await an.TwinAsync($"/inbox/{claim}.json");
        judged.GetProperty("claim").GetProperty("verdict").GetString().ShouldBe("accepted");
        judged.GetProperty("verdicts")[0].GetProperty("reason").GetString().ShouldBe("One promise");
        judged.GetProperty("held").GetProperty("promises").EnumerateArray()
            .Single(p => p.GetProperty("key").GetString() == promise).GetProperty("isSame").GetBoolean().ShouldBeTrue();
        (await (await an.GetAsync($"/commitments/{promise}")).PageAsync()).ShouldContain(document);
        (await an.SendAsync(
                $"/inbox/{claim}", ("verdict", "undo"), ("seen", judged.GetProperty("seen").GetString()!)))
            .StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await (await an.GetAsync($"/commitments/{promise}")).PageAsync()).ShouldNotContain(document);
    }

    /// <summary>A claim that makes a promise, and a promise of the account that it is not read as.</summary>
    private static async Task<(string Claim, string Promise)> MayBeSameAsync(HttpClient client, string document)
    {
        foreach (var claim in (await client.TwinAsync($"/inbox.json?document={document}")).GetProperty("groups")[0]
            .GetProperty("claims").EnumerateArray()
            .Where(c => c.GetProperty("type").GetString() == "commitment")
            .Select(c => c.GetProperty("key").GetString()!))
        {
            var promises = (await client.TwinAsync($"/inbox/{claim}.json")).GetProperty("held").GetProperty("promises")
                .EnumerateArray().Where(p => !p.GetProperty("isSame").GetBoolean()).ToList();
            if (promises is [var first, ..])
            {
                return (claim, first.GetProperty("key").GetString()!);
            }
        }
        throw new InvalidOperationException("No claim may be a promise of the account.");
    }
}
