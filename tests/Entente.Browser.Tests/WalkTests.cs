using System.Globalization;
using System.Text.Json;

namespace Entente.Browser.Tests;

/// <summary>
/// What a programme officer does in a morning, in each language, on a phone and at a desk: take two articles in, judge
/// their claims by keyboard, read one otherwise, correct one, merge a name, see the figure and its history, ask a wrong
/// sum, and look back.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class WalkTests(Chromium chromium, SampleSite sample)
{
    private const string Seeds = "seeds";
    private const string Worker = "Trần Thị Bình";

    public static TheoryData<string, int> Screens
    {
        get
        {
            var screens = new TheoryData<string, int>();
            foreach (var language in Locale.All.Select(l => l.Code))
            {
                screens.Add(language, Chromium.Widths.Phone);
                screens.Add(language, Chromium.Widths.Desk);
            }
            return screens;
        }
    }

    [BrowserTheory(Seeds)]
    [MemberData(nameof(Screens))]
    public async Task Two_articles_are_taken_in_and_judged_by_keyboard(string language, int width)
    {
        await using var site = await RunningSite.StartAsync();
        var page = await chromium.OpenAsync(site.Address, width, language);
        await SayWhoAsync(page);
        await page.GotoAsync("/documents/add");
        await page.SetInputFilesAsync(
            "#files", Directory.GetFiles(Entente.Tests.Checkout.MaterialPathOf(Seeds)).Order(StringComparer.Ordinal));
        await page.Locator("form:has(#files) button").ClickAsync();

        var open = await OpenClaimsAsync(page);
        open.Count.ShouldBeGreaterThan(60);

        // One claim is read otherwise than proposed, one is corrected, one is refused; the rest is accepted.
        var portfolio = open.Single(
            c => c.Type == "amount" && c.Quote.Contains("gần 86 triệu", StringComparison.Ordinal));
        await ReadOtherwiseAsync(page, portfolio.Key);
        await CorrectAsync(page, open.First(c => c.Type == "commitment").Key);
        await page.GotoAsync("/inbox");
        for (var left = (await OpenClaimsAsync(page)).Count; left > 0; left = (await OpenClaimsAsync(page)).Count)
        {
            await page.GotoAsync("/inbox");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForSelectorAsync("[data-key=a]");
            while (await page.Locator("button[data-key=a]").CountAsync() > 0 && await IsOpenAsync(page))
            {
                await PressAndWaitAsync(page, "a");
            }
        }
        await MergeFirstStubAsync(page);
        await SeeTheFigureChangeAsync(page, portfolio.Key);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task A_wrong_sum_is_asked_and_refused_with_its_reason(string language, int width)
    {
        var page = await chromium.OpenAsync(sample.Address, width, language);
        var figures = await JsonAsync(page, "/figures.json?scope=akcf");
        string IdOf(string quantity) => figures.GetProperty("figures").EnumerateArray()
            .First(f => f.GetProperty("quantity").GetString() == quantity).GetProperty("id").GetString()!;
        var answer = await page.GotoAsync(
            $"/figures?combine=sum&id={IdOf("fund.portfolio.budget")}&id={IdOf("fund.contribution")}");
        answer!.Status.ShouldBe(422);
        (await page.Locator("[role=alert]").First.InnerTextAsync()).Length.ShouldBeGreaterThan(20);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task The_account_is_seen_as_it_was_known_in_May_2022(string language, int width)
    {
        var page = await chromium.OpenAsync(sample.Address, width, language);
        await page.GotoAsync("/meetings");
        (await page.Locator("main a[href*='/meetings/jcc-9']").CountAsync()).ShouldBeGreaterThan(0);
        await AskKnownAsync(page, "2022-05-24");
        (await page.Locator("main a[href*='/meetings/jcc-9']").CountAsync()).ShouldBe(0);
        (await page.Locator(".banner").CountAsync()).ShouldBe(1);
        await AskKnownAsync(page, "2022-05-25");
        (await page.Locator("main a[href*='/meetings/jcc-9']").CountAsync()).ShouldBeGreaterThan(0);

        // Every link of a past view stays in that past; one link leads back to now.
        await page.Locator("nav.look a").Nth(3).ClickAsync();
        page.Url.ShouldContain("known=2022-05-25");
        await page.Locator(".banner a").ClickAsync();
        page.Url.ShouldNotContain("known=");
        await page.Context.CloseAsync();
    }

    private static async Task SayWhoAsync(IPage page)
    {
        await page.GotoAsync("/who");
        await page.FillAsync("#name", Worker);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync(url => !url.Contains("/who", StringComparison.Ordinal));
    }

    /// <summary>Chooses another of the readings that fit, and sees who chose on the figure's page.</summary>
    private static async Task ReadOtherwiseAsync(IPage page, string claim)
    {
        await page.GotoAsync("/inbox/" + claim);
        var other = page.Locator("input[name=rule]:not(:checked)").First;
        var rule = await other.GetAttributeAsync("value");
        await other.CheckAsync();
        await page.FillAsync("#reason", "Đọc theo báo cáo của ban thư ký");
        await page.Locator("button[data-key=a]").ClickAsync();
        await page.GotoAsync("/inbox/" + claim);
        (await page.Locator($"input[name=rule][value='{rule}']").IsCheckedAsync()).ShouldBeTrue();

        // Read as proposed after all: the former reading is taken back, and both verdicts stay on record.
        await page.Locator("input[name=rule]:not(:checked)").First.CheckAsync();
        await page.Locator("button[data-key=a]").ClickAsync();
    }

    private static async Task CorrectAsync(IPage page, string claim)
    {
        await page.GotoAsync("/inbox/" + claim);
        await page.Keyboard.PressAsync("c");
        await page.WaitForSelectorAsync("#correct[open]");
        await page.SelectOptionAsync("#correction select[name='field.firmness']", "strive");
        await page.Locator("#correction button[value=correct]").ClickAsync();
        var view = await JsonAsync(page, $"/inbox/{claim}.json");
        view.GetProperty("claim").GetProperty("verdict").GetString().ShouldBe("corrected");
    }

    /// <summary>
    /// Corrects the amount of a figure and reads it otherwise, sees on the figure's page what is and what was, each
    /// with who, when and why; then undoes it, and sees the verdict before and its figure come back.
    /// </summary>
    private static async Task SeeTheFigureChangeAsync(IPage page, string claim)
    {
        var (before, was) = await ToTheFigureAsync(page, claim);
        was.GetProperty("value").GetDecimal().ShouldBe(86_000_000m);
        (await page.InnerTextAsync(".value")).ShouldStartWith(was.GetProperty("shown").GetString()!);

        // All that is typed belongs to one form: the reason and the reading go with the correction.
        const string Reason = "Ban thư ký đã làm tròn";
        await page.GotoAsync("/inbox/" + claim);
        await page.Locator("input[name=rule]:not(:checked)").First.CheckAsync();
        await page.FillAsync("#reason", Reason);
        await page.Locator("#correct > summary").ClickAsync();
        var isDotted = (await page.InputValueAsync("#correction [name='field.value']")).Contains('.');
        await page.FillAsync("#correction [name='field.value']", isDotted ? "85.700.000" : "85,700,000");
        await page.ClickAsync("#correction button[value=correct]");
        var (after, became) = await ToTheFigureAsync(page, claim);
        after.ShouldNotBe(before);
        became.GetProperty("value").GetDecimal().ShouldBe(85_700_000m);
        (await page.InnerTextAsync(".value")).ShouldStartWith(became.GetProperty("shown").GetString()!);
        var reading = became.GetProperty("reading").GetProperty("reason").GetString()!;
        reading.ShouldContain(Worker);
        (await page.InnerTextAsync("dl.facts")).ShouldContain(reading);
        await HistoryTellsAsync(page, was, Reason);
        await HistoryTellsAsync(page, became, Reason);

        // Who kept the address of the former figure finds what became of it, and the figure as it stood.
        await page.GotoAsync(before);
        (await page.InnerTextAsync("main .finding")).ShouldContain(Worker);
        (await page.Locator($"main table a[href^='{after}']").CountAsync()).ShouldBe(1);
        await HistoryTellsAsync(page, became, Reason);
        await page.ClickAsync($"main a[href^='{before}?recorded=']");
        (await page.InnerTextAsync(".value")).ShouldStartWith(was.GetProperty("shown").GetString()!);

        const string Undone = "Đã đối chiếu lại với bản gốc";
        await page.GotoAsync("/inbox/" + claim);
        await page.FillAsync("#reason", Undone);
        await page.Locator("button[value=undo]").ClickAsync();
        (await IsOpenAsync(page)).ShouldBeFalse();
        await page.GotoAsync(after);
        (await page.InnerTextAsync("main .finding")).ShouldContain(Worker);
        await HistoryTellsAsync(page, became, Undone);

        // The verdict before the correction stands again, and its figure under the address that it had.
        var (back, again) = await ToTheFigureAsync(page, claim);
        back.ShouldBe(before);
        again.GetProperty("shown").GetString().ShouldBe(was.GetProperty("shown").GetString());
        again.GetProperty("quantity").GetString().ShouldBe(was.GetProperty("quantity").GetString());
        (await page.InnerTextAsync(".value")).ShouldStartWith(was.GetProperty("shown").GetString()!);
        await HistoryTellsAsync(page, became, Undone);
        await HistoryTellsAsync(page, was, Reason);
    }

    /// <summary>Follows the link from a claim that was read to its figure.</summary>
    private static async Task<(string Path, JsonElement Figure)> ToTheFigureAsync(IPage page, string claim)
    {
        await page.GotoAsync("/inbox/" + claim);
        await page.ClickAsync("section[aria-labelledby=read] a[href^='/figures/']");
        var path = new Uri(page.Url).AbsolutePath;
        var language = await page.GetAttributeAsync("html", "lang");
        return (path, (await JsonAsync(page, $"{path}.json?lang={language}")).GetProperty("figure"));
    }

    /// <summary>The history of a page tells of a figure that was withdrawn or stands: who, when, and why.</summary>
    private static async Task HistoryTellsAsync(IPage page, JsonElement figure, string reason)
    {
        var lines = await page.Locator("details.recorded > ul > li").AllInnerTextsAsync();
        string[] told =
        [
            figure.GetProperty("shown").GetString()!, figure.GetProperty("quantityName").GetString()!, reason, Worker,
            TimeProvider.System.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture),
        ];
        lines.ShouldContain(l => told.All(text => l.Contains(text, StringComparison.Ordinal)));
    }

    private static async Task MergeFirstStubAsync(IPage page)
    {
        await page.GotoAsync("/stubs");
        var before = await page.Locator("main .card").CountAsync();
        before.ShouldBeGreaterThan(1);
        await page.Locator("main .card select[name=into]").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("main .card input[name=reason]").First.FillAsync("Cùng một tên");
        await page.Locator("main .card button[value=merge]").First.ClickAsync();
        await Assertions.Expect(page.Locator("main .card")).ToHaveCountAsync(before - 1);
    }

    private static async Task AskKnownAsync(IPage page, string day)
    {
        var control = page.Locator("details.asof");
        if (await control.GetAttributeAsync("open") is null)
        {
            await control.Locator("summary").ClickAsync();
        }
        await control.Locator("input[name=known]").FillAsync(day);
        await control.Locator("button").ClickAsync();
        await page.ArrivedAsync(url => url.Contains("known=" + day, StringComparison.Ordinal));
    }

    /// <summary>Presses a key that sends a form, and waits for the page that follows.</summary>
    private static async Task PressAndWaitAsync(IPage page, string key)
    {
        var before = page.Url;
        await page.Keyboard.PressAsync(key);
        await page.ArrivedAsync(url => url != before);
    }

    private static async Task<bool> IsOpenAsync(IPage page) =>
        await page.Locator("h1 .judged.open").CountAsync() > 0;

    private static async Task<List<(string Key, string Type, string Quote)>> OpenClaimsAsync(IPage page)
    {
        var claims = new List<(string, string, string)>();
        var next = "/inbox.json";
        while (next is not null)
        {
            var inbox = await JsonAsync(page, next);
            claims.AddRange(
                from grouped in inbox.GetProperty("groups").EnumerateArray()
                from claim in grouped.GetProperty("claims").EnumerateArray()
                select (claim.GetProperty("key").GetString()!, claim.GetProperty("type").GetString()!,
                    claim.TryGetProperty("quote", out var quote) ? quote.GetString() ?? "" : ""));
            next = inbox.TryGetProperty("next", out var cursor) && cursor.ValueKind == JsonValueKind.String
                ? "/inbox.json?cursor=" + Uri.EscapeDataString(cursor.GetString()!)
                : null;
        }
        return claims;
    }

    private static async Task<JsonElement> JsonAsync(IPage page, string path)
    {
        var answer = await page.Context.APIRequest.GetAsync(path);
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }
}
