using Deque.AxeCore.Playwright;

namespace Entente.Browser.Tests;

/// <summary>Every page that links lead to, as people with different screens, languages and lights have it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Chromium chromium, SampleSite site)
{
    [BrowserTheory]
    [InlineData("en", false)]
    [InlineData("vi", true)]
    [InlineData("ko", false)]
    public async Task Axe_finds_nothing_serious_on_any_page(string language, bool isDark)
    {
        var faults = new List<string>();
        var page = await chromium.OpenAsync(site.Address, Chromium.Widths.Desk, language, isDark);
        foreach (var path in await Routes.FindAsync(site.Address))
        {
            await page.GotoAsync(path);
            var result = await page.RunAxe();
            faults.AddRange(
                from violation in result.Violations
                where violation.Impact is "serious" or "critical"
                from node in violation.Nodes.Take(3)
                select $"{path}: {violation.Id}: {node.Html}");
        }
        await page.Context.CloseAsync();
        faults.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task No_page_is_wider_than_the_screen(string language)
    {
        var faults = new List<string>();
        foreach (var width in new[] { Chromium.Widths.Phone, Chromium.Widths.Desk })
        {
            var page = await chromium.OpenAsync(site.Address, width, language);
            foreach (var path in await Routes.FindAsync(site.Address))
            {
                await page.GotoAsync(path);
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > width)
                {
                    faults.Add($"{path}: {wide} pixels on a screen of {width}");
                }
            }
            await page.Context.CloseAsync();
        }
        faults.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("/figures")]
    [InlineData("/commitments")]
    [InlineData("/documents")]
    public async Task What_narrows_a_list_lies_open_at_a_desk_and_folded_on_a_phone(string path)
    {
        var desk = await chromium.OpenAsync(site.Address, Chromium.Widths.Desk, hasScript: false);
        await desk.GotoAsync(path);
        (await desk.Locator("form.filters button").IsVisibleAsync()).ShouldBeTrue();
        (await desk.Locator("summary:has(+ form.filters)").IsVisibleAsync()).ShouldBeFalse();
        await desk.Context.CloseAsync();

        var phone = await chromium.OpenAsync(site.Address, Chromium.Widths.Phone, hasScript: false);
        await phone.GotoAsync(path);
        (await phone.Locator("form.filters button").IsVisibleAsync()).ShouldBeFalse();
        await phone.Locator("summary:has(+ form.filters)").ClickAsync();
        await phone.Locator("form.filters select").Last.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await phone.Locator("form.filters button").ClickAsync();
        phone.Url.ShouldContain("=");
        (await phone.Locator("form.filters .clear").IsVisibleAsync()).ShouldBeTrue("what is narrowed shows by what");
        await phone.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Every_page_reads_the_same_without_script_and_says_nothing_to_the_console()
    {
        var faults = new List<string>();
        var with = await chromium.OpenAsync(site.Address, Chromium.Widths.Desk);
        var without = await chromium.OpenAsync(site.Address, Chromium.Widths.Desk, hasScript: false);
        with.Console += (_, message) => faults.Add($"{with.Url}: {message.Text}");
        foreach (var path in await Routes.FindAsync(site.Address))
        {
            await with.GotoAsync(path);
            await without.GotoAsync(path);
            if (await with.InnerTextAsync("main") != await without.InnerTextAsync("main"))
            {
                faults.Add($"{path}: reads otherwise without script");
            }
        }
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
        faults.ShouldBeEmpty();
    }
}
