using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Inbox;

/// <summary>What copies only repeat does not wait in the inbox.</summary>
public sealed class CopiesTests
{
    [Fact]
    public async Task A_story_of_twelve_sites_waits_once()
    {
        await using var site = await WorkingSite.OpenAsync();
        for (var number = 0; number < WireStories.SiteCount; number++)
        {
            await site.TakeAsync($"site-{number}.txt", Encoding.UTF8.GetBytes(WireStories.OnSite(number)));
        }
        var an = site.As("An");
        var open = Documents(await an.TwinAsync("/inbox.json"));
        var copied = Documents(await an.TwinAsync("/inbox.json?state=copied"));
        open["Baltic states, Canada review cooperation fund"].ShouldBeGreaterThan(3);
        var first = open["Baltic states, Canada review cooperation fund"];
        open.Values.Sum().ShouldBeLessThan(2 * first, "the others wait");
        copied.Values.Sum().ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task A_copy_is_told_from_a_report_and_shown_as_one_on_the_sources()
    {
        await using var site = await WorkingSite.OpenAsync();
        var first = await site.TakeAsync("one.txt", Encoding.UTF8.GetBytes(WireStories.OnSite(0)));
        var copy = await site.TakeAsync("two.txt", Encoding.UTF8.GetBytes(WireStories.OnSite(1)));
        var report = await site.TakeAsync("three.txt", Encoding.UTF8.GetBytes(WireStories.Review));
        var sources = (await site.As("An").TwinAsync("/documents.json")).GetProperty("sources").EnumerateArray()
            .ToDictionary(s => s.GetProperty("key").GetString()!);
        sources[copy].GetProperty("copyOf").GetString().ShouldBe(first);
        sources[report].TryGetProperty("copyOf", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_promise_that_copies_repeat_is_told_differently_once()
    {
        using var folder = new TemporaryFolder();
        var press = Directory.CreateDirectory(Path.Combine(folder.Path, "press")).FullName;
        for (var number = 0; number < WireStories.SiteCount; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(press, $"site-{number}.txt"), WireStories.OnSite(number));
        }
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync("ingest", press, "--by", "An", "--accept", "all", "--data", workspace);
        await using var site = await WorkingSite.OnAsync(workspace);
        (await site.As("An").TwinAsync("/disagreements.json")).GetProperty("promises").GetArrayLength()
            .ShouldBeLessThanOrEqualTo(1);
    }

    private static Dictionary<string, int> Documents(JsonElement inbox) =>
        inbox.GetProperty("groups").EnumerateArray()
            .GroupBy(g => g.GetProperty("document").GetProperty("title").GetString()!)
            .ToDictionary(g => g.Key, g => g.Sum(d => d.GetProperty("claims").GetArrayLength()));
}
