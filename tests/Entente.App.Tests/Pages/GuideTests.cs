using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using Entente.App.Features.Guide;
using Entente.App.Features.Inbox;

namespace Entente.App.Tests.Pages;

/// <summary>The guide is whole in each language, its pictures are there, and it speaks of what the site has.</summary>
public sealed partial class GuideTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const int MaximumPictureBytes = 100_000;

    private const int MaximumPicturePixels = 1000;

    public static TheoryData<string> Languages => [.. Locale.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_chapter_answers_with_all_its_texts_and_pictures(string language)
    {
        foreach (var chapter in GuideChapters.All)
        {
            var path = $"/guide/{chapter.Key}?lang={language}";
            var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync(path));
            var twin = await site.Client.GetStringAsync($"/guide/{chapter.Key}.json?lang={language}");
            page.ShouldContain(Texts.In(language)["guide.title." + chapter.Key]);
            OpenKey().Match(page).Value.ShouldBeEmpty(chapter.Key);
            OpenKey().Match(twin).Value.ShouldBeEmpty(chapter.Key);
            foreach (var picture in chapter.Parts.Where(p => p.Kind == GuidePartKind.Picture))
            {
                page.ShouldContain($"src=\"/guide/{picture.Name}.{language}.png\"");
                page.ShouldContain($"alt=\"{Texts.In(language)["guide.picture." + picture.Name]}\"");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_picture_is_there_and_small(string language)
    {
        foreach (var name in GuideChapters.NamesOf(GuidePartKind.Picture))
        {
            var path = GuideChapterView.PictureOf(name, Locale.Of(language));
            var answer = await site.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            var picture = await answer.Content.ReadAsByteArrayAsync();
            picture.Length.ShouldBeLessThan(MaximumPictureBytes, path);
            var width = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16));
            width.ShouldBeLessThanOrEqualTo(MaximumPicturePixels, path);
        }
    }

    [Fact]
    public void Every_picture_that_ships_is_shown_in_a_chapter() =>
        Directory.EnumerateFiles(Checkout.PathOf("src", "Entente.App", "wwwroot", "guide"))
            .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
            .ShouldBe(GuideChapters.NamesOf(GuidePartKind.Picture)
                .SelectMany(name => Locale.All.Select(l => $"{name}.{l.Code}.png")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_link_of_a_chapter_leads_to_a_page(string language)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chapter in GuideChapters.All)
        {
            var page = await site.Client.GetStringAsync($"/guide/{chapter.Key}?lang={language}");
            var start = page.IndexOf("<main", StringComparison.Ordinal);
            var main = page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
            paths.UnionWith(Link().Matches(main).Select(m => WebUtility.HtmlDecode(m.Groups["path"].Value)));
        }
        paths.Count.ShouldBeGreaterThan(GuideChapters.All.Length + GuideChapters.Links.Length);
        foreach (var path in paths)
        {
            LeadsToAPage(await site.Client.GetAsync(path)).ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task An_empty_account_has_every_page_that_the_guide_links_to()
    {
        await using var empty = await WorkingSite.OpenAsync();
        using var client = empty.As("An");
        foreach (var link in GuideChapters.Links)
        {
            LeadsToAPage(await client.GetAsync(link.Path)).ShouldBeTrue(link.Path);
        }
    }

    /// <summary>What stands in quotation marks is what a button, a link or a mark of the site says.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void What_the_guide_quotes_is_said_by_the_site(string language)
    {
        var culture = language == "en"
            ? System.Globalization.CultureInfo.InvariantCulture
            : System.Globalization.CultureInfo.GetCultureInfo(language);
        var said = Texts.Sets.Where(s => !s.EndsWith("GuideTexts", StringComparison.Ordinal))
            .SelectMany(s => Texts.SetIn(s, culture).Cast<System.Collections.DictionaryEntry>())
            .Select(e => (string)e.Value!).ToHashSet(StringComparer.Ordinal);
        var quoted = GuideChapters.NamesOf(GuidePartKind.Text).Concat(GuideChapters.NamesOf(GuidePartKind.Step))
            .SelectMany(name => Quoted().Matches(Texts.In(language)["guide.text." + name]))
            .Select(m => m.Groups["words"].Value).ToList();
        quoted.Count.ShouldBeGreaterThan(20);
        quoted.Except(said).ShouldBeEmpty();
    }

    [Fact]
    public void The_keys_that_are_listed_are_those_that_a_claim_answers_to()
    {
        var folder = Checkout.PathOf("src", "Entente.App", "Features", "Inbox");
        var pressed = Directory.EnumerateFiles(folder, "*.cshtml")
            .SelectMany(f => Pressed().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value));
        var stepping = Stepping()
            .Matches(File.ReadAllText(Checkout.PathOf("src", "Entente.App", "wwwroot", "inbox.js")))
            .Select(m => m.Groups["key"].Value);
        pressed.Concat(stepping).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(InboxKeys.All.Select(k => k.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>A key without a text, as it would be shown, or a place of a text that nothing fills.</summary>
    [GeneratedRegex(@"\[guide\.[^\]]*\]|\{[a-z]\w*\}")]
    private static partial Regex OpenKey();

    [GeneratedRegex("href=\"(?<path>/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("“(?<words>[^”]+)”")]
    private static partial Regex Quoted();

    /// <summary>A key of the list, or of a button that has it under a condition.</summary>
    [GeneratedRegex("""data-key="(?:@\([^"]*")?(?<key>[^@"]+)""")]
    private static partial Regex Pressed();

    [GeneratedRegex("event.key === '(?<key>.)'")]
    private static partial Regex Stepping();

    /// <summary>A page, or the question who works here, which comes before pages that record.</summary>
    private static bool LeadsToAPage(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.OK
        || (answer.StatusCode == HttpStatusCode.Found
            && answer.Headers.Location!.ToString().StartsWith("/who", StringComparison.Ordinal));
}
