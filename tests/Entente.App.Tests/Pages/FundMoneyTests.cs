using System.Net;

namespace Entente.App.Tests.Pages;

/// <summary>Money of a fund in two currencies, at every stage, and under a commitment, as pages show it.</summary>
public sealed class FundMoneyTests
{
    private const string Cited = "c-fund-contribution-joint-fund-received-2024-north";

    [Fact]
    public async Task A_second_currency_and_the_later_stages_stand_on_the_page_and_a_citation_is_answered()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await site.RecordAsync("fund", ("key", "joint-fund"), ("short", "Joint Fund"));
        await MoveAsync("received", "2024-02-01", "9,000,001", "USD");
        await MoveAsync("programmable", "2024-03-01", "8,000,000", "USD");
        var cited = await site.GetAsync("/figures/" + Cited);
        cited.Status.ShouldBe(HttpStatusCode.OK);
        cited.Main.ShouldContain(Cited + "-usd");
        await MoveAsync("received", "2024-06-30", "1,500,000,001", "KRW");
        var several = await site.GetAsync("/figures/" + Cited);
        several.Status.ShouldBe(HttpStatusCode.NotFound);
        string[] both = ["USD 9,000,001", "KRW 1,500,000,001"];
        both.ShouldAllBe(amount => several.Main.Contains(amount, StringComparison.Ordinal));
        (await site.GetAsync($"/figures/{Cited}.json")).Html.ShouldContain("figure.id-of-several");
        (await site.GetAsync($"/figures/{Cited}-krw")).Main.ShouldContain("KRW 1,500,000,001");
        var fund = await site.GetAsync("/funds/joint-fund");
        both.ShouldAllBe(amount => fund.Main.Contains(amount, StringComparison.Ordinal));
        fund.Main.ShouldContain("USD 8,000,000");
        var home = await site.GetAsync("/?partnership=north-south");
        both.ShouldAllBe(amount => home.Main.Contains(amount, StringComparison.Ordinal));
        (await site.GetAsync("/charts/contributions.svg?fund=joint-fund")).Html.ShouldContain("KRW");

        Task<string> MoveAsync(string stage, string day, string sum, string currency) => site.RecordAsync(
            stage, ("on", day), ("scope", "fund:joint-fund"), ("giver", "north"), ("taker", "joint-fund"),
            ("sum.number", sum), ("sum.unit", currency));
    }

    [Fact]
    public async Task What_a_fund_gives_to_a_project_is_recorded_by_hand_and_stands_on_the_project_s_page()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await site.RecordAsync("fund", ("key", "joint-fund"), ("short", "Joint Fund"));
        await site.RecordAsync("project", ("key", "seawall"), ("fund", "joint-fund"), ("name.lang", "en"),
            ("name.text", "Sea wall"));
        var first = await MoveAsync("allocated", "2024-02-01", "700,001");
        await MoveAsync("allocated", "2024-03-01", "100,000");
        await MoveAsync("disbursed", "?", "50,000");
        foreach (var language in Locale.All.Select(l => l.Code))
        {
            var project = await site.GetAsync("/projects/seawall?lang=" + language);
            project.Main.ShouldContain("Joint Fund → Sea wall");
            project.Html.ShouldContain("c-project-budget-seawall-allocated-usd");
            project.Html.ShouldContain("c-project-disbursed-seawall-disbursed-usd");
            project.Html.ShouldContain(first.Split('?')[0]);
            project.Html.ShouldNotContain("[funds.");
        }
        (await site.GetAsync("/projects/seawall")).Main.ShouldContain("USD 800,001");
        (await site.GetAsync("/funds/joint-fund")).Html.ShouldContain("c-project-budget-seawall-allocated-usd");
        (await site.GetAsync("/figures/c-project-budget-seawall-allocated-usd")).Main.ShouldContain("700,001");

        Task<string> MoveAsync(string stage, string day, string sum) => site.RecordAsync(
            stage, ("on", day), ("scope", "fund:joint-fund"), ("giver", "joint-fund"), ("taker", "seawall"),
            ("sum.number", sum), ("sum.unit", "USD"));
    }

    [Fact]
    public async Task A_figure_given_by_a_fund_at_a_time_not_known_is_recorded_and_corrected()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await site.RecordAsync("fund", ("key", "joint-fund"), ("short", "Joint Fund"));
        (string, string)[] said =
        [
            ("quantity", "other.grant"), ("scope", "fund:joint-fund"), ("from", "joint-fund"), ("value.unit", "USD"),
        ];
        (await site.PreviewAsync("flow", [.. said, ("value.number", "5")])).FindingOf("during")
            .ShouldContain("record.required");
        var first = await site.RecordAsync("flow", [.. said, ("value.number", "5"), ("during.from", "?")]);
        var name = System.Text.RegularExpressions.Regex.Match(
            Uri.UnescapeDataString(first), "/entries/(?<stream>.+)/(?<at>[0-9]+)") is { Success: true } found
            ? $"{found.Groups["stream"].Value}#{found.Groups["at"].Value}"
            : Uri.UnescapeDataString(first);
        var form = await site.GetAsync("/record/flow?corrects=" + Uri.EscapeDataString(name));
        form.ValueOf("during.from").ShouldBe("?");
        var corrected = await EmptySite.RecordAsync(
            site.Client, "flow", name, [.. said, ("value.number", "6"), ("during.from", "?")]);
        corrected.Status.ShouldBe(HttpStatusCode.Redirect, corrected.Main);
    }

    [Fact]
    public async Task Money_of_a_commitment_without_an_amount_stands_on_its_page()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await site.RecordAsync(
            "commitment", ("on", "2024"), ("key", "more"), ("text", "Give more"),
            ("firmness", "will"), ("by", "north"));
        await site.RecordAsync(
            "received", ("on", "2025-03-11"), ("scope", "commitment:more"), ("sum.number", "700"),
            ("sum.unit", "KRW"));
        (await site.GetAsync("/commitments/more")).Main.ShouldContain("KRW 700");
    }
}
