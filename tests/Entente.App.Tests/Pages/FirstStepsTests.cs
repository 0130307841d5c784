using System.Net;
using System.Text.Json;
using Entente.Core;
using Entente.Tests;

namespace Entente.App.Tests;

/// <summary>An account is kept by forms alone, from its empty home on, and each page says what comes next.</summary>
public sealed class FirstStepsTests
{
    [Fact]
    public async Task An_empty_home_leads_step_by_step_to_an_account_that_tells_something()
    {
        await using var site = await EmptySite.StartAsync();
        (await StepsAsync(site)).ShouldBe(["organisation 0", "partnership 0"]);
        (await site.GetAsync("/")).Html.ShouldContain("href=\"/record/organisation\"");
        foreach (var party in new[] { "Aland", "Bergia" })
        {
            var entry = await site.RecordAsync(
                "organisation", ("organisation-kind", "country"), ("name.lang", "en"), ("name.text", party));
            var done = await site.GetAsync(entry + "?done=recorded");
            done.Html.ShouldContain("href=\"/record/organisation\"");
            done.Html.ShouldContain("href=\"/parties/" + party.ToLowerInvariant());
        }
        (await StepsAsync(site)).ShouldBe(["organisation 2", "partnership 0"]);
        await site.RecordAsync(
            "partnership", ("name.lang", "en"), ("name.text", "Friends"), ("party", "aland"), ("party", "bergia"));
        (await StepsAsync(site)).ShouldBe(
            ["fund 0", "flow 0", "series 0", "meeting 0", "plan 0", "commitment 0", "outcome 0"]);

        await site.RecordAsync("fund", ("key", "pot"), ("name.lang", "en"), ("name.text", "Pot"));
        await site.RecordAsync(
            "flow", ("during.from", "2025"), ("during.until", "2025"), ("quantity", "fund.contribution"),
            ("scope", "fund:pot"), ("value.number", "1,000,000"), ("value.unit", "EUR"), ("from", "bergia"));
        await site.RecordAsync("series", ("name.lang", "en"), ("name.text", "Joint Committee"));
        await site.RecordAsync(
            "meeting", ("during.from", "2025-03-01"), ("during.until", "2025-03-01"), ("series", "joint-committee"),
            ("ordinal", "1"));
        (await site.GetAsync("/meetings/joint-committee-1")).Main.ShouldContain("Joint Committee no. 1");
        await site.RecordAsync(
            "plan", ("name.lang", "en"), ("name.text", "Plan"), ("during.from", "2025"), ("during.until", "2027"));
        await site.RecordAsync(
            "commitment", ("key", "yearly"), ("on", "2025-03-01"), ("firmness", "will"),
            ("text", "Bergia pays every year"), ("by", "bergia"), ("fund", "pot"));
        (await StepsAsync(site)).ShouldBe(
            ["fund 1", "flow 1", "series 1", "meeting 1", "plan 1", "commitment 1", "outcome 0"]);
        await site.RecordAsync("outcome", ("on", "2025-12-31"), ("of", "yearly"), ("text", "It paid once"));
        (await StepsAsync(site)).ShouldBeEmpty();
        (await site.GetAsync("/commitments/yearly")).Main.ShouldContain("It paid once");
    }

    [Fact]
    public async Task Lists_of_an_empty_account_show_no_filters_and_lead_to_their_form()
    {
        await using var site = await EmptySite.StartAsync();
        foreach (var (page, form) in new[]
        {
            ("/commitments", "commitment"), ("/meetings", "meeting"), ("/funds", "fund"), ("/plans", "plan"),
            ("/parties", "organisation"),
        })
        {
            var answer = await site.GetAsync(page);
            answer.Html.ShouldContain($"href=\"/record/{form}\"");
            answer.Html.ShouldNotContain("class=\"ask filters\"");
        }
    }

    [Fact]
    public async Task A_workspace_begins_empty_where_no_sample_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var (workspace, findings) = await Workspace.OpenAsync(
            folder.Path, Samples.None, refuseSampleOnOld: true, TimeProvider.System, CancellationToken.None);
        findings.ShouldBeEmpty();
        await using (workspace.ShouldNotBeNull())
        {
            workspace.Journal.View(Reader.Keeper).EntryCount.ShouldBe(0);
        }
        var (again, none) = await Workspace.OpenAsync(
            folder.Path, Samples.None, refuseSampleOnOld: true, TimeProvider.System, CancellationToken.None);
        none.ShouldBeEmpty();
        await again.ShouldNotBeNull().DisposeAsync();
    }

    [Fact]
    public async Task A_name_that_nobody_knows_can_be_recorded_as_what_it_is()
    {
        await using var site = await WorkingSite.OpenAsync(Samples.Default);
        using var an = site.As("An");
        var article = Path.Combine(Checkout.Root, "eng", "articles", "dong-song-chung.txt");
        await site.TakeAsync("dong-song-chung.txt", await File.ReadAllBytesAsync(article));
        var claim = (await an.TwinAsync("/inbox.json?type=amount")).GetProperty("groups").EnumerateArray()
            .SelectMany(g => g.GetProperty("claims").EnumerateArray())
            .First(c => c.GetProperty("quote").GetString()!.Contains("Quỹ Hợp tác Xanh", StringComparison.Ordinal))
            .GetProperty("key").GetString();
        (await an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""), ("reason", "")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stub = (await an.TwinAsync("/stubs.json")).GetProperty("stubs").EnumerateArray().Single();
        var form = stub.GetProperty("forms").EnumerateArray().Single().GetProperty("path").GetString()!;
        var (key, name) = (stub.GetProperty("name").GetProperty("key").GetString()!, "Quỹ Hợp tác Xanh Mekong");
        (await (await an.GetAsync("/stubs")).PageAsync()).ShouldContain(form);
        var shown = await (await an.GetAsync(form)).PageAsync();
        shown.ShouldContain($"value=\"{key}\"");
        shown.ShouldContain($"value=\"{name}\"");

        (await EmptySite.RecordAsync(an, "fund", null, ("key", key), ("name.lang", "vi"), ("name.text", name)))
            .Status.ShouldBe(HttpStatusCode.Redirect);
        (await an.TwinAsync("/stubs.json")).GetProperty("stubs").GetArrayLength().ShouldBe(0);
    }

    private static async Task<List<string>> StepsAsync(EmptySite site)
    {
        var home = JsonDocument.Parse(await site.Client.GetStringAsync("/index.json")).RootElement;
        return
        [
            .. home.GetProperty("steps").EnumerateArray()
                .Select(s => $"{s.GetProperty("kind").GetString()} {s.GetProperty("count").GetInt32()}"),
        ];
    }
}
