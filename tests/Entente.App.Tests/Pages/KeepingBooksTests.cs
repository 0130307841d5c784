using System.Text.Json;

namespace Entente.App.Tests.Pages;

/// <summary>What somebody finds again who keeps the books of a fund in the browser.</summary>
public sealed class KeepingBooksTests
{
    [Fact]
    public async Task What_counts_as_known_later_is_found_by_who_recorded_it_and_was_warned_of()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (string, string)[] receipt = [.. Received("2024-03-01", "north", "9"), ("known", "2062-01-01")];
        (await site.PreviewAsync("received", receipt)).Main.ShouldContain("1 January 2062");
        var entry = await site.RecordAsync("received", receipt);
        var page = await site.GetAsync(entry);
        page.Main.ShouldContain("counts as known from 1 January 2062 only");
        (await site.GetAsync("/entries")).Main.ShouldContain("not yet known");
        (await site.GetAsync("/figures")).Main.ShouldNotContain("USD 9");
        var name = entry.Split('/')[^2] + "#" + entry.Split('/')[^1];
        (await EmptySite.RecordAsync(site.Client, "received", Uri.UnescapeDataString(name),
            [.. Received("2024-03-01", "north", "9"), ("known", "2024-03-02")])).Location.ShouldNotBeNull();
        (await site.GetAsync("/figures")).Main.ShouldContain("USD 9");
    }

    [Fact]
    public async Task Money_of_a_day_that_lies_ahead_is_warned_of()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (await site.PreviewAsync("received", Received("2062-03-01", "north", "9"))).Main
            .ShouldContain("a day that lies ahead");
    }

    [Fact]
    public async Task Every_entry_of_a_sum_is_named_and_says_its_amount()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("received", Received("2024-03-01", "north", "9.5"));
        await site.RecordAsync("received", Received("2024-04-01", "north", "8"));
        var main = (await site.GetAsync("/figures/c-fund-contribution-joint-fund-received-2024-north")).Main;
        main.Split("Own record, entry").Length.ShouldBe(3);
        main.ShouldContain("USD 9.50");
        main.ShouldContain("USD 8 ");
        main.ShouldNotContain("<b>Reported</b>");
    }

    [Fact]
    public async Task A_report_without_a_giver_differs_from_all_givers_and_says_by_how_much()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("received", Received("2024-03-01", "north", "9"));
        await site.RecordAsync("received", Received("2024-03-01", "south", "1"));
        await site.RecordAsync(
            "flow", ("during.from", "2024"), ("during.until", "2024"), ("quantity", "fund.contribution"),
            ("scope", "fund:joint-fund"), ("value.number", "20"), ("value.unit", "USD"), ("stage", "received"));
        foreach (var path in new[] { "/disagreements", "/funds/joint-fund", "/figures" })
        {
            var main = (await site.GetAsync(path)).Main;
            main.ShouldContain("Computed less reported: USD −10", Case.Sensitive, path);
            main.ShouldContain("names no giver", Case.Sensitive, path);
        }
        var told = JsonDocument.Parse(await site.Client.GetStringAsync("/figures.json")).RootElement
            .GetProperty("reconciled").EnumerateArray()
            .Single(r => r.GetProperty("outcome").GetString() == "differs");
        told.GetProperty("reasons")[0].GetString().ShouldBe("giver-open");
        told.GetProperty("difference").GetDecimal().ShouldBe(-10);
        told.GetProperty("stage").GetString().ShouldBe("received");
    }

    [Fact]
    public async Task A_ratio_of_two_years_has_its_year_and_rests_on_no_single_source()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        await site.RecordAsync("received", Received("2024-03-01", "north", "1"));
        await site.RecordAsync("received", Received("2024-03-01", "south", "3"));
        const string Id = "id=c-fund-contribution-joint-fund-received-2024-";
        var answer = JsonDocument.Parse(
            await site.Client.GetStringAsync($"/figures.json?combine=ratio&{Id}north&{Id}south")).RootElement;
        var ratio = answer.GetProperty("figures")[0];
        ratio.GetProperty("when").GetString().ShouldBe("2024");
        ratio.GetProperty("shown").GetString().ShouldBe("≈33.33%");
        ratio.GetProperty("singleSource").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_project_that_was_approved_can_be_cancelled_and_both_stay()
    {
        await using var site = await EmptySite.StartAsync();
        await Ground(site);
        (string, string)[] project = [("key", "bridge"), ("fund", "joint-fund")];
        await site.RecordAsync("project", [.. project, ("state", "approved"), ("during.from", "2023-05")]);
        await site.RecordAsync("project", [.. project, ("state", "cancelled"), ("during.from", "2024-02")]);
        var main = (await site.GetAsync("/projects/bridge")).Main;
        main.IndexOf("approved", StringComparison.Ordinal).ShouldBeLessThan(
            main.IndexOf("cancelled", StringComparison.Ordinal));
        main.ShouldContain("approved");
    }

    private static (string, string)[] Received(string day, string from, string amount) =>
    [
        ("on", day), ("scope", "fund:joint-fund"), ("giver", from), ("taker", "joint-fund"), ("sum.number", amount),
        ("sum.unit", "USD"),
    ];

    private static async Task Ground(EmptySite site)
    {
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("organisation", ("key", "south"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"), ("party", "south"));
        await site.RecordAsync("fund", ("key", "joint-fund"), ("short", "JF"));
    }
}
