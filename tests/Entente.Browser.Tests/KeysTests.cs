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
}
