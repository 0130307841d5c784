using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Inbox;

/// <summary>Several claims of a document are judged together, without script.</summary>
public sealed class TogetherTests
{
    [Theory]
    [InlineData("accept", "accepted")]
    [InlineData("reject", "rejected")]
    [InlineData("defer", "deferred")]
    public async Task Selected_claims_get_one_verdict_with_one_reason_and_one_undo(string asked, string verdict)
    {
        await using var site = await WorkingSite.OpenAsync();
        var document = await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = site.As("An");
        var open = await KeysAsync(an, "open");
        var chosen = open.Take(3).ToList();
        var answer = await an.SendAsync(
            "/inbox", [.. Claims(chosen), ("of", document), ("verdict", asked), ("reason", "Read together")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
        (await KeysAsync(an, "open")).ShouldBe(open.Skip(3));
        foreach (var claim in chosen)
        {
            var given = (await an.TwinAsync($"/inbox/{claim}.json")).GetProperty("verdicts").EnumerateArray().Single();
            given.GetProperty("verdict").GetString().ShouldBe(verdict);
            given.GetProperty("reason").GetString().ShouldBe("Read together");
        }
        var page = await (await an.GetAsync(answer.Headers.Location)).PageAsync();
        page.ShouldContain("3 claims: " + verdict);

        var undone = await an.SendAsync("/inbox", [.. Undoing(page), ("of", document), ("verdict", "undo")]);
        undone.StatusCode.ShouldBe(HttpStatusCode.Redirect, await undone.PageAsync());
        (await KeysAsync(an, "open")).ShouldBe(open);
        (await an.TwinAsync("/figures.json")).GetProperty("figures").GetArrayLength().ShouldBe(0);
        var taken = (await an.TwinAsync($"/inbox/{chosen[0]}.json")).GetProperty("verdicts")[0];
        taken.GetProperty("takenBackBy").GetString().ShouldBe("An");
    }

    [Theory]
    [InlineData("en", "nearly USD 40,000,000", "12 projects")]
    [InlineData("vi", "gần USD 40.000.000", "12 dự án")]
    [InlineData("ko", "USD 40,000,000", "12개 사업")]
    public async Task A_row_says_the_value_and_unit_of_its_claim(string language, string amount, string count)
    {
        await using var site = await WorkingSite.OpenAsync();
        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var says = (await site.As("An").TwinAsync("/inbox.json?lang=" + language)).GetProperty("groups")[0]
            .GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("says").GetString()!).ToList();
        says.ShouldContain(s => s.Contains(amount, StringComparison.Ordinal));
        says.ShouldContain(s => s.Contains(count, StringComparison.Ordinal));
        says.ShouldAllBe(s => s.Length > 0);
        var page = await (await site.As("An").GetAsync("/inbox?lang=" + language)).PageAsync();
        page.ShouldContain(amount);
    }

    [Fact]
    public async Task All_that_is_shown_is_accepted_together_as_one_by_one()
    {
        await using var one = await WorkingSite.OpenAsync();
        await using var other = await WorkingSite.OpenAsync();
        foreach (var site in new[] { one, other })
        {
            await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        }
        var (an, binh) = (one.As("An"), other.As("Bình"));
        var open = await KeysAsync(an, "open");
        (await an.SendAsync(
                "/inbox",
                [
                    .. open.SelectMany(c => new[] { ("shown", c), ("seen." + c, "") }), ("all", "on"),
                    ("of", DocumentOf(open[0])), ("verdict", "accept"),
                ]))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var claim in open)
        {
            await binh.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""));
        }
        (await KeysAsync(an, "open")).ShouldBeEmpty();
        Figures(await an.TwinAsync("/figures.json")).ShouldBe(Figures(await binh.TwinAsync("/figures.json")));

        var again = await an.SendAsync(
            "/inbox", [.. Claims(open), ("of", DocumentOf(open[0])), ("verdict", "accept")]);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = System.Text.RegularExpressions.Regex.Matches(await again.PageAsync(), "You have judged [^<]*")
            .Select(m => m.Value).ToList();
        said.ShouldNotBeEmpty();
        said.ShouldBeUnique();
        said.Count.ShouldBeLessThan(open.Count);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_left_with_its_finding_and_the_rest_is_done()
    {
        await using var site = await WorkingSite.OpenAsync();
        var document = await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var (an, binh) = (site.As("An"), site.As("Bình"));
        var open = await KeysAsync(an, "open");
        await binh.SendAsync($"/inbox/{open[0]}", ("verdict", "reject"), ("seen", ""));
        var answer = await an.SendAsync(
            "/inbox", [.. Claims(open.Take(2)), ("of", document), ("verdict", "accept")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = WebUtility.HtmlDecode(await (await an.GetAsync(answer.Headers.Location)).PageAsync());
        page.ShouldContain("1 claim of the selection was left");
        page.ShouldContain("Bình has judged “");
        (await VerdictAsync(an, open[0])).ShouldBe("rejected", "somebody else judged it meanwhile");
        (await VerdictAsync(an, open[1])).ShouldBe("accepted");

        var again = await an.SendAsync("/inbox", [.. Claims([open[0]]), ("of", document), ("verdict", "accept")]);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await again.PageAsync()).ShouldContain("Bình has judged “");
        var mine = await an.SendAsync("/inbox", [.. Claims([open[1]]), ("of", document), ("verdict", "accept")]);
        WebUtility.HtmlDecode(await mine.PageAsync()).ShouldContain("You have judged “");
    }

    [Fact]
    public async Task A_form_that_is_not_whole_records_nothing_and_keeps_what_was_ticked_and_typed()
    {
        await using var site = await WorkingSite.OpenAsync();
        var document = await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var (an, nobody) = (site.As("An"), site.As(null));
        var open = await KeysAsync(an, "open");
        var before = site.Workspace.Journal.Version;
        var none = await an.SendAsync("/inbox", ("of", document), ("verdict", "accept"), ("reason", "For <all>"));
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await none.PageAsync();
        page.ShouldContain("No claim is selected");
        page.ShouldContain("For <all></textarea>");
        var asked = await nobody.SendAsync(
            "/inbox", [.. Claims(open.Take(1)), ("of", document), ("verdict", "accept")]);
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page = await asked.PageAsync();
        page.ShouldContain("Say who works here");
        page.ShouldContain($"value=\"{open[0]}\" checked");
        (await an.SendAsync("/inbox", [.. Claims(open.Take(1)), ("of", document), ("verdict", "burn")])).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await an.SendAsync("/inbox", [.. Claims(open.Take(1)), ("of", "none"), ("verdict", "accept")])).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await an.SendAsync("/inbox", ("claim", "none"), ("of", document), ("verdict", "accept"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Workspace.Journal.Version.ShouldBe(before);
        (await (await an.GetAsync("/inbox?known=2021-12-31")).PageAsync()).ShouldNotContain("name=\"verdict\"");
    }

    private static IEnumerable<(string Name, string Value)> Claims(IEnumerable<string> keys) =>
        keys.SelectMany(k => new[] { ("claim", k), ("seen." + k, "") });

    /// <summary>What the form that undoes all of it sends.</summary>
    private static IEnumerable<(string Name, string Value)> Undoing(string page) =>
        from System.Text.RegularExpressions.Match field in System.Text.RegularExpressions.Regex.Matches(
            page[page.IndexOf("class=\"finding advisory done\"", StringComparison.Ordinal)..page.IndexOf(
                "value=\"undo\"", StringComparison.Ordinal)],
            "name=\"(?<name>claim|seen[^\"]*)\" value=\"(?<value>[^\"]*)\"")
        select (field.Groups["name"].Value, field.Groups["value"].Value);

    private static string DocumentOf(string claim) => claim[..claim.LastIndexOf('-')];

    private static async Task<string?> VerdictAsync(HttpClient client, string claim) =>
        (await client.TwinAsync($"/inbox/{claim}.json")).GetProperty("claim").GetProperty("verdict").GetString();

    private static async Task<List<string>> KeysAsync(HttpClient client, string state) =>
    [
        .. (await client.TwinAsync("/inbox.json?state=" + state)).GetProperty("groups").EnumerateArray()
            .SelectMany(g => g.GetProperty("claims").EnumerateArray()).Select(c => c.GetProperty("key").GetString()!),
    ];

    private static List<string> Figures(JsonElement list) =>
    [
        .. list.GetProperty("figures").EnumerateArray()
            .Select(f => string.Join(' ', new[] { "quantity", "scope", "shown", "when" }.Select(f.GetProperty)))
            .Order(StringComparer.Ordinal),
    ];
}
