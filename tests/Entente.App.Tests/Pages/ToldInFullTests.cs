namespace Entente.App.Tests.Pages;

/// <summary>Pages say of a decision, a promise, a contribution and a pillar all that the account says.</summary>
public sealed class ToldInFullTests
{
    [Theory]
    [InlineData("en", "between meetings, by letter")]
    [InlineData("vi", "giữa hai cuộc họp, bằng thư")]
    [InlineData("ko", "회의 사이 서면 결정")]
    public async Task A_decision_taken_between_meetings_is_shown_as_one(string language, string words)
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("partnership", ("key", "joint"));
        await site.RecordAsync("meeting", ("key", "sc-2"), ("during.from", "2025-09-25"),
            ("during.until", "2025-09-25"), ("short", "SC2"));
        await site.RecordAsync(
            "decision", ("on", "2025-11-03"), ("key", "more"), ("meeting", "sc-2"), ("text", "Give more"),
            ("number", "SC2/7"), ("ad-referendum", "on"));
        var ask = "?lang=" + language;
        foreach (var path in new[] { "/meetings/sc-2", "/meetings", "/" })
        {
            (await site.GetAsync(path + ask)).Main.ShouldContain(words, customMessage: path);
        }
        (await site.GetAsync("/meetings" + ask)).Main.ShouldContain("SC2/7");
        (await site.GetAsync("/meetings/sc-2.json")).Html.ShouldContain("\"adReferendum\":true");
    }

    [Fact]
    public async Task A_promise_has_the_sources_of_all_that_say_it_again()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        foreach (var source in new[] { "first", "second", "third" })
        {
            await site.RecordAsync("source", ("key", source), ("title", "Paper " + source));
        }
        foreach (var (key, source) in new[] { ("told", "first"), ("again", "second"), ("once-more", "third") })
        {
            await site.RecordAsync(
                "commitment", ("on", "2024"), ("key", key), ("text", "Give more " + key), ("firmness", "will"),
                ("by", "north"), ("source", source));
        }
        await site.RecordAsync("link", ("link-from", "again"), ("relation", "restates"), ("link-to", "told"));
        await site.RecordAsync("link", ("link-from", "once-more"), ("relation", "restates"), ("link-to", "again"));
        var page = (await site.GetAsync("/commitments/told")).Main;
        new[] { "Paper first", "Paper second", "Paper third" }
            .ShouldAllBe(paper => page.Contains(paper, StringComparison.Ordinal));
        (await site.GetAsync("/disagreements")).Main.ShouldContain("Give more told");
    }

    [Fact]
    public async Task A_contribution_says_its_stage_wherever_it_stands()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("organisation", ("key", "north"), ("organisation-kind", "country"));
        await site.RecordAsync("partnership", ("key", "north-south"), ("party", "north"));
        await site.RecordAsync("fund", ("key", "joint-fund"), ("short", "Joint Fund"), ("contributor", "north"));
        await site.RecordAsync(
            "flow", ("during.from", "2024"), ("during.until", "2024"), ("quantity", "fund.contribution"),
            ("scope", "fund:joint-fund"),
            ("value.number", "700"), ("value.unit", "USD"), ("from", "north"));
        await site.RecordAsync(
            "signed", ("on", "2024-02-01"), ("scope", "fund:joint-fund"), ("giver", "north"), ("taker", "joint-fund"),
            ("sum.number", "900"), ("sum.unit", "USD"));
        var party = (await site.GetAsync("/parties/north")).Main;
        party.ShouldContain("stage not stated");
        party.ShouldContain("signed");
        party.ShouldContain("computed");
        (await site.GetAsync("/funds")).Main.ShouldContain("stage not stated");
    }

    [Theory]
    [InlineData("en", "Ocean")]
    [InlineData("vi", "Đại dương")]
    [InlineData("ko", "해양")]
    public async Task A_figure_of_a_pillar_bears_its_name(string language, string name)
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("partnership", ("key", "north-south"));
        await site.RecordAsync("plan", ("key", "poa"), ("short", "PoA"), ("during.from", "2026"),
            ("during.until", "2030"));
        await site.RecordAsync(
            "pillar", ("of", "poa"), ("key", "ocean"),
            ("name.lang", "en"), ("name.text", "Ocean"),
            ("name.lang", "vi"), ("name.text", "Đại dương"), ("name.lang", "ko"), ("name.text", "해양"));
        await site.RecordAsync(
            "stock", ("on", "2026-03-20"), ("quantity", "plan.activities.total"), ("scope", "pillar:poa.ocean"),
            ("value.number", "7"), ("value.unit", "activity"));
        foreach (var path in new[] { "/plans/poa", "/figures" })
        {
            (await site.GetAsync($"{path}?lang={language}")).Main.ShouldContain("PoA: " + name, customMessage: path);
        }
    }
}
