namespace Entente.Browser.Tests;

/// <summary>The inbox is worked by keys, whatever keyboard and input method are on.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeysTests(Chromium chromium, SampleSite sample)
{
    /// <summary>
    /// What a browser reports where the key J is pressed: plainly, with Caps Lock, with Hangul letters, with an input
    /// method that keeps the letter to itself, with Cyrillic letters.
    /// </summary>
    public static TheoryData<string> Presses =>
    [
        "{ key: 'j', code: 'KeyJ' }", "{ key: 'J', code: 'KeyJ', modifierCapsLock: true }",
        "{ key: 'ㅓ', code: 'KeyJ' }", "{ key: 'Process', code: 'KeyJ', isComposing: true }",
        "{ key: 'о', code: 'KeyJ' }", "{ key: 'Unidentified', code: 'KeyJ' }",
    ];

    /// <summary>What is another key, or one that the browser itself needs.</summary>
    public static TheoryData<string> Others =>
    [
        "{ key: 'J', code: 'KeyJ', shiftKey: true }", "{ key: 'ㅓ', code: 'KeyJ', ctrlKey: true }",
        "{ key: 'n', code: 'KeyJ' }", "{ key: 'Enter', code: 'Enter' }", "{ key: '1', code: 'Digit1' }",
    ];

    [BrowserTheory]
    [MemberData(nameof(Presses))]
    public async Task A_key_is_understood_with_Caps_Lock_and_with_other_letters(string press) =>
        (await PressedAsync(press, "document.body")).ShouldBe(1);

    [BrowserTheory]
    [MemberData(nameof(Others))]
    public async Task Another_key_presses_nothing(string press) =>
        (await PressedAsync(press, "document.body")).ShouldBe(0);

    [BrowserTheory]
    [MemberData(nameof(Presses))]
    public async Task Who_types_in_a_field_presses_nothing(string press) =>
        (await PressedAsync(press, "document.querySelector('#find')")).ShouldBe(0);

    /// <summary>How often a press reaches what bears the key J on the page.</summary>
    private async Task<int> PressedAsync(string press, string at)
    {
        var page = await chromium.OpenAsync(sample.Address, Chromium.Widths.Desk, "en");
        await page.GotoAsync("/inbox");
        var count = await page.EvaluateAsync<int>(
            $$"""
            () => {
              let count = 0;
              const link = document.createElement('a');
              link.dataset.key = 'j';
              link.addEventListener('click', () => count++);
              document.body.append(link);
              const at = {{at}};
              at.focus();
              at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...{{press}} }));
              return count;
            }
            """);
        await page.Context.CloseAsync();
        return count;
    }

    /// <summary>Claims are selected and judged together without the mouse.</summary>
    [BrowserFact]
    public async Task Claims_of_a_list_are_selected_and_judged_together_by_keys()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await chromium.OpenAsync(site.Address, Chromium.Widths.Desk, "en");
        await page.GotoAsync("/documents/add");
        await page.Locator("#text").FillAsync(
            "The committee met\n\nThe fund paid USD 3 million in 2021.\n\nThe fund paid USD 4 million in 2022.\n\n"
            + "Japan will contribute USD 5 million to the fund in 2023.\n");
        await page.Locator("#pasted-who").FillAsync("An");
        await page.Locator("form:has(#text) button").ClickAsync();
        await page.GotoAsync("/inbox");
        var boxes = page.Locator(".selecting [name=claim][type=checkbox]");
        var count = await boxes.CountAsync();
        count.ShouldBeGreaterThan(1);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        (await page.Locator(".selecting [name=claim]:checked").CountAsync()).ShouldBe(1);
        await page.Keyboard.PressAsync("s");
        (await page.Locator(".selecting [name=claim]:checked").CountAsync()).ShouldBe(count);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await page.Keyboard.PressAsync("b");
            (await page.Locator(".selecting > details[open]").CountAsync()).ShouldBe(1, "b opens and never closes");
        }
        await page.Keyboard.PressAsync("d");
        await page.WaitForSelectorAsync(".done");
        // Keys are heard once the scripts of the page have run.
        await page.ArrivedAsync(_ => true);
        (await boxes.CountAsync()).ShouldBe(0, "all wait no more");
        await page.Keyboard.PressAsync("u");
        await page.WaitForSelectorAsync(".selecting");
        (await boxes.CountAsync()).ShouldBe(count);
        await page.Context.CloseAsync();
    }
}
