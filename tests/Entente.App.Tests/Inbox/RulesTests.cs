using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Entente.App.Features.Documents;

namespace Entente.App.Tests.Inbox;

/// <summary>What comes in is accepted where a person set up a rule for it, and what needs a person waits.</summary>
public sealed class RulesTests
{
    private const string Reason = "Its reports were right for a year";

    [Fact]
    public async Task What_a_rule_takes_is_accepted_as_it_comes_in_and_undone_like_every_verdict()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an, ("f.from", "tin.example.vn"), ("f.type", "amount"), ("f.type", "count"));
        var taken = await TakeAsync(site, Articles.CommitteeElsewhere, by: "Bình");
        taken.ByRule.ShouldBeGreaterThan(0);
        taken.Accepted.ShouldBe(taken.ByRule);

        var accepted = await AcceptedAsync(an, taken.Document!);
        accepted.Select(c => c.GetProperty("type").GetString()).Distinct().ShouldBeSubsetOf(["amount", "count"]);
        var claim = accepted[0].GetProperty("key").GetString()!;
        var page = await an.TwinAsync($"/inbox/{claim}.json");
        var verdict = page.GetProperty("verdicts")[0];
        verdict.GetProperty("rule").GetString().ShouldBe(Key);
        verdict.GetProperty("who").GetString().ShouldBe("Bình");
        (await (await an.GetAsync($"/inbox/{claim}")).PageAsync()).ShouldContain($"by the rule “{Key}”");
        Rule(await an.TwinAsync("/rules.json")).GetProperty("record").GetProperty("accepted").GetInt32()
            .ShouldBe(taken.ByRule);

        (await JudgeAsync(an, claim, "undo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var open = await an.TwinAsync($"/inbox/{claim}.json");
        open.GetProperty("claim").TryGetProperty("verdict", out _).ShouldBeFalse();
        open.GetProperty("claim").GetProperty("waits").GetProperty("code").GetString()
            .ShouldBe("acceptance.taken-back");
        (await JudgeAsync(an, claim, "reject")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var record = Rule(await an.TwinAsync("/rules.json")).GetProperty("record");
        record.GetProperty("accepted").GetInt32().ShouldBe(taken.ByRule);
        record.GetProperty("rejected").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("f.from", "other.example.org")]
    [InlineData("f.type", "rank")]
    [InlineData("f.confidence", "1")]
    [InlineData("f.during.from", "2999-01-01")]
    public async Task What_a_rule_does_not_take_waits_and_says_nothing_of_it(string field, string value)
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an, (field, value));
        var taken = await TakeAsync(site, Articles.CommitteeElsewhere);
        taken.ByRule.ShouldBe(0);
        taken.Held.ShouldBeEmpty();
        (await AcceptedAsync(an, taken.Document!)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vi", "0,8")]
    [InlineData("vi", "0.8")]
    [InlineData("en", "0.8")]
    public async Task The_confidence_is_taken_as_the_page_prints_it(string language, string typed)
    {
        await using var site = await WorkingSite.OpenAsync("asean-rok");
        var an = site.As("An");
        (await (await an.GetAsync("/rules?lang=" + language)).PageAsync())
            .ShouldContain(language == "vi" ? "value=\"0,9\"" : "value=\"0.9\"");
        var preview = await an.SendAsync(
            "/rules?lang=" + language, [.. Fields(("f.confidence", typed)), ("do", "preview")]);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK, await preview.PageAsync());
        (await preview.PageAsync()).ShouldContain(" 0.8 ");
    }

    [Fact]
    public async Task What_sources_would_disagree_about_waits_and_says_why()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        var taken = await TakeAsync(
            site, Articles.CommitteeElsewhere.Replace("gần 40 triệu", "52 triệu", StringComparison.Ordinal));
        var held = taken.Held.Single(h => h.Finding.Code == "acceptance.contradicts");
        held.Finding["quantity"].ShouldBe("fund.portfolio.budget");
        taken.ByRule.ShouldBeGreaterThan(0, "the rest is accepted");
        var waits = (await an.TwinAsync("/inbox.json?document=" + taken.Document)).GetProperty("groups")[0]
            .GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("key").GetString() == held.Claim)
            .GetProperty("waits");
        waits.GetProperty("code").GetString().ShouldBe("acceptance.contradicts");
        foreach (var (language, said) in new[] { ("en", "A rule fits"), ("vi", "Có quy tắc"), ("ko", "맞는 규칙이") })
        {
            (await (await an.GetAsync($"/inbox?document={taken.Document}&lang={language}")).PageAsync())
                .ShouldContain(said);
            (await (await an.GetAsync($"/inbox/{held.Claim}?lang={language}")).PageAsync()).ShouldContain(said);
        }
        (await an.TwinAsync("/figures.json?quantity=fund.portfolio.budget")).GetProperty("figures")
            .GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_names_a_fund_that_nobody_knows_waits_and_says_why()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        var taken = await TakeAsync(
            site,
            Articles.CommitteeElsewhere.Replace(
                "Quỹ Hợp tác Mekong-Nhật Bản", "Quỹ Phát triển sông Mekong", StringComparison.Ordinal));
        var held = taken.Held.Where(h => h.Finding.Code == "acceptance.unknown-name").ToList();
        held.Count.ShouldBeGreaterThan(1, "each claim that names it waits, not only the first");
        held.ShouldContain(h => Equals(h.Finding["name"], "Quỹ Phát triển sông Mekong"));
        var view = site.Workspace.Journal.View(Core.Reader.Keeper);
        view.Entities.FindByName("Quỹ Phát triển sông Mekong", NameKind.Fund).ShouldBeNull();
    }

    [Fact]
    public async Task What_names_a_person_whom_nobody_knows_waits_and_says_why()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        var persons = site.Workspace.Journal.View(Core.Reader.Keeper).Entities.All
            .Count(e => e.Kind == NameKind.Person);
        var taken = await TakeAsync(site, """
            Latvia Herald
            30 June 2024

            Foreign Minister Anna Kalnina of Latvia met the press.

            """);
        var held = taken.Held.Where(h => h.Finding.Code == "acceptance.unknown-person").ToList();
        held.ShouldNotBeEmpty();
        site.Workspace.Journal.View(Core.Reader.Keeper).Entities.All.Count(e => e.Kind == NameKind.Person)
            .ShouldBe(persons);
        (await (await an.GetAsync($"/inbox/{held[0].Claim}")).PageAsync()).ShouldContain("names a person whom");
    }

    [Fact]
    public async Task In_an_empty_account_a_rule_accepts_nothing_that_brings_a_name_in()
    {
        await using var site = await WorkingSite.OpenAsync();
        await TakeAsync(site, Articles.Committee);
        await SetUpAsync(site.As("An"));
        var taken = await TakeAsync(site, Articles.CommitteeElsewhere);
        site.Workspace.Journal.View(Core.Reader.Keeper).Entities.All.ShouldNotContain(
            e => e.IsStub && (e.Kind == NameKind.Fund || e.Kind == NameKind.Series));
        taken.Held.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_rule_shows_first_what_it_would_accept_and_is_applied_to_what_waits_by_a_button()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        var waiting = await TakeAsync(site, Articles.CommitteeElsewhere);
        var before = site.Workspace.Journal.Version;
        var preview = await an.SendAsync("/rules", [.. Fields(), ("do", "preview")]);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await preview.PageAsync();
        page.ShouldContain("would be accepted");
        page.ShouldContain($"/inbox/{waiting.Document}-");
        site.Workspace.Journal.Version.ShouldBe(before, "nothing is recorded by looking");

        await SetUpAsync(an);
        (await AcceptedAsync(an, waiting.Document!)).ShouldBeEmpty("setting up judges nothing");
        var count = Rule(await an.TwinAsync("/rules.json")).GetProperty("waiting").GetInt32();
        count.ShouldBeGreaterThan(0);
        var nobody = site.As(null);
        var asked = await nobody.SendAsync("/rules", ("do", "apply"), ("rule", Key));
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asked.PageAsync()).ShouldContain("Say who works here");
        (await (await an.SendAsync("/rules", ("do", "look"), ("rule", Key))).PageAsync())
            .ShouldContain("value=\"apply\"");
        var applied = await site.As("Bình").SendAsync("/rules", ("do", "apply"), ("rule", Key));
        applied.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var accepted = await AcceptedAsync(an, waiting.Document!);
        accepted.Count.ShouldBe(int.Parse(
            System.Web.HttpUtility.ParseQueryString(applied.Headers.Location!.ToString().Split('?')[1])["accepted"]!,
            CultureInfo.InvariantCulture));
        accepted.Count.ShouldBeGreaterThan(0);
        (await an.TwinAsync($"/inbox/{accepted[0].GetProperty("key").GetString()}.json")).GetProperty("verdicts")[0]
            .GetProperty("who").GetString().ShouldBe("Bình");
    }

    [Fact]
    public async Task What_a_rule_accepted_is_listed_and_taken_back_together_and_what_a_person_judged_since_stays()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        var taken = await TakeAsync(site, Articles.CommitteeElsewhere);
        taken.ByRule.ShouldBeGreaterThan(1);
        (await (await an.GetAsync("/rules")).PageAsync()).ShouldContain($"/inbox?rule={Key}");
        var claims = Claims(await an.TwinAsync($"/inbox.json?rule={Key}"));
        claims.Count.ShouldBe(taken.ByRule);
        claims.ShouldAllBe(c => c.GetProperty("rule").GetString() == Key);

        var kept = claims[0].GetProperty("key").GetString()!;
        await JudgeAsync(an, kept, "reject");
        var listed = await (await an.GetAsync($"/inbox?rule={Key}")).PageAsync();
        listed.ShouldContain(Reason);
        listed.ShouldContain("name=\"of-rule\"");
        var undone = await site.As("Bình").SendAsync(
            "/inbox?rule=" + Key, ("of-rule", Key), ("verdict", "undo"), ("reason", "The publisher erred"));
        undone.StatusCode.ShouldBe(HttpStatusCode.Redirect, await undone.PageAsync());
        Claims(await an.TwinAsync($"/inbox.json?rule={Key}&state=open")).Count.ShouldBe(taken.ByRule - 1);
        var judged = Claims(await an.TwinAsync($"/inbox.json?rule={Key}")).Single();
        judged.GetProperty("key").GetString().ShouldBe(kept);
        judged.GetProperty("verdict").GetString().ShouldBe("rejected");
        (await an.SendAsync("/inbox?rule=" + Key, ("of-rule", Key), ("verdict", "undo"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "there is nothing left to take back");
        (await an.GetAsync("/inbox?rule=nobody-set-it")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        static List<JsonElement> Claims(JsonElement inbox) =>
            [.. inbox.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("claims").EnumerateArray())];
    }

    [Fact]
    public async Task A_rule_is_corrected_and_ended_by_new_entries_and_then_accepts_nothing()
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        var set = Rule(await an.TwinAsync("/rules.json")).GetProperty("entry").GetString()!;
        var corrected = await EmptySite.RecordAsync(
            an, "acceptance", set, ("during.from", "2021-01-01"), ("key", Key), ("confidence", "0.3"),
            ("text", Reason));
        corrected.Status.ShouldBe(HttpStatusCode.Redirect, corrected.Main);
        Rule(await an.TwinAsync("/rules.json")).GetProperty("confidence").GetDecimal().ShouldBe(0.3m);

        var ended = await EmptySite.RecordAsync(
            an, "acceptance-ended", null, ("on", "2022-01-01"), ("rule", Key), ("text", "The page moved"));
        ended.Status.ShouldBe(HttpStatusCode.Redirect, ended.Main);
        var rule = Rule(await an.TwinAsync("/rules.json"));
        rule.GetProperty("isInForce").GetBoolean().ShouldBeFalse();
        rule.GetProperty("endedReason").GetProperty("text").GetString().ShouldBe("The page moved");
        (await TakeAsync(site, Articles.CommitteeElsewhere)).ByRule.ShouldBe(0);
        (await an.SendAsync("/rules", ("do", "apply"), ("rule", Key))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        var history = await (await an.GetAsync("/history?key=" + Key)).PageAsync();
        history.ShouldContain("The page moved");
        history.ShouldContain(Reason);
    }

    [Theory]
    [InlineData("confidence", "1.5")]
    [InlineData("confidence", "sure")]
    [InlineData("confidence", "")]
    [InlineData("text", "")]
    [InlineData("during.from", "")]
    [InlineData("type", "gossip")]
    public async Task A_rule_that_is_not_whole_is_refused_beside_the_field(string field, string value)
    {
        await using var site = await JudgedCommitteeAsync();
        var answer = await site.As("An").SendAsync(
            "/rules", [.. Fields(("f." + field, value)), ("do", "preview")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain($"id=\"f-{field.Split('.')[0]}-finding\"");
    }

    [Fact]
    public async Task The_verb_says_how_many_were_accepted_by_rule_and_what_waits()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync(
            "ingest", folder.Write("first.txt", Articles.Committee), "--by", "An", "--accept", "all", "--data",
            workspace);
        await using (var site = await WorkingSite.OnAsync(workspace))
        {
            await SetUpAsync(site.As("An"));
        }
        var second = folder.Write(
            "second.txt", Articles.CommitteeElsewhere.Replace("gần 40 triệu", "52 triệu", StringComparison.Ordinal));
        var run = await Verb.RunAsync("ingest", second, "--by", "Bình", "--data", workspace);
        run.Status.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("by rule accepted:");
        run.Output.ShouldContain("sources would disagree");
        var third = folder.Write(
            "third.txt", Articles.CommitteeElsewhere.Replace("gần 40 triệu", "53 triệu", StringComparison.Ordinal));
        var json = await Verb.RunAsync("ingest", third, "--by", "Bình", "--data", workspace, "--format", "json");
        json.Json[0].GetProperty("held").EnumerateArray()
            .Select(h => h.GetProperty("finding").GetProperty("code").GetString())
            .ShouldContain("acceptance.contradicts");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task The_page_is_whole_in_every_language(string language)
    {
        await using var site = await JudgedCommitteeAsync();
        var an = site.As("An");
        await SetUpAsync(an);
        await TakeAsync(
            site, Articles.CommitteeElsewhere.Replace("gần 40 triệu", "52 triệu", StringComparison.Ordinal));
        foreach (var page in new[]
        {
            await (await an.GetAsync("/rules?lang=" + language)).PageAsync(),
            await (await an.SendAsync("/rules?lang=" + language, ("do", "look"), ("rule", Key))).PageAsync(),
        })
        {
            page.ShouldContain(Reason);
            page.ShouldNotContain("[rules.");
            page.ShouldNotContain("[record.");
        }
    }

    private static string Key => Keys.FromName(Reason);

    /// <summary>An account that knows the committee's fund and meeting: a person accepted the first article.</summary>
    private static async Task<WorkingSite> JudgedCommitteeAsync()
    {
        var site = await WorkingSite.OpenAsync();
        var file = DocumentFiles.Read(
            "committee.txt", Encoding.UTF8.GetBytes(Articles.Committee),
            DocumentFiles.ContextOf(site.Workspace.Journal.View(Core.Reader.Keeper)));
        await new Ingest(site.Workspace, "An", null).TakeAsync(file, new GivenFacts(), acceptAll: true, default);
        return site;
    }

    private static Task<Ingested> TakeAsync(WorkingSite site, string article, string by = "An")
    {
        var file = DocumentFiles.Read(
            "again.txt", Encoding.UTF8.GetBytes(article),
            DocumentFiles.ContextOf(site.Workspace.Journal.View(Core.Reader.Keeper)));
        return new Ingest(site.Workspace, by, null).TakeAsync(file, new GivenFacts(), acceptAll: false, default);
    }

    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] other) =>
    [
        .. new[] { ("f.during.from", "2021-01-01"), ("f.confidence", "0"), ("f.text", Reason) }
            .Where(f => !other.Any(o => o.Item1 == f.Item1)),
        .. other,
    ];

    private static async Task SetUpAsync(HttpClient client, params (string Name, string Value)[] other)
    {
        var fields = Fields(other);
        var shown = await Answer.OfAsync(await client.SendAsync("/rules", [.. fields, ("do", "preview")]));
        shown.Status.ShouldBe(HttpStatusCode.OK, shown.Main);
        var answer = await client.SendAsync("/rules", [.. fields, ("do", "record"), ("seen", shown.Seen!)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.PageAsync());
    }

    private static JsonElement Rule(JsonElement rules) => rules.GetProperty("rules").EnumerateArray().Single();

    private static async Task<List<JsonElement>> AcceptedAsync(HttpClient client, string document) =>
    [
        .. (await client.TwinAsync($"/inbox.json?state=judged&document={document}")).GetProperty("groups")
            .EnumerateArray().SelectMany(g => g.GetProperty("claims").EnumerateArray())
            .Where(c => c.GetProperty("verdict").GetString() == "accepted"),
    ];

    private static async Task<HttpResponseMessage> JudgeAsync(HttpClient client, string claim, string verdict)
    {
        var twin = await client.TwinAsync($"/inbox/{claim}.json");
        var seen = twin.TryGetProperty("seen", out var entry) ? entry.GetString()! : "";
        return await client.SendAsync($"/inbox/{claim}", ("verdict", verdict), ("seen", seen));
    }
}
