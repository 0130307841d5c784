using System.Text.Json;

namespace Entente.App.Tests.Commands;

/// <summary>A story that many sites carry is one source.</summary>
public sealed class WireTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Run _taken = null!;

    private string Workspace => Path.Combine(_folder.Path, "w");

    public async Task InitializeAsync()
    {
        var press = Directory.CreateDirectory(Path.Combine(_folder.Path, "press")).FullName;
        await File.WriteAllTextAsync(Path.Combine(press, "review.txt"), WireStories.Review);
        await File.WriteAllTextAsync(Path.Combine(press, "ministry.txt"), WireStories.Ministry);
        for (var site = 0; site < WireStories.SiteCount; site++)
        {
            await File.WriteAllTextAsync(Path.Combine(press, $"site-{site}.txt"), WireStories.OnSite(site));
        }
        _taken = await Verb.RunAsync(
            "ingest", press, "--by", "Nguyen An", "--accept", "all", "--data", Workspace, "--format", "json");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Twelve_sites_and_two_reports_give_one_set_of_facts_with_three_sources()
    {
        foreach (var (quantity, value) in new[]
        {
            ("fund.portfolio.budget", 86_000_000m), ("fund.portfolio.projects", 23m),
            ("fund.contribution.target", 32_000_000m), ("fund.contribution", 16_000_000m),
        })
        {
            var run = await Verb.RunAsync("figures", quantity, "--data", Workspace, "--format", "json");
            var figure = run.Json.GetProperty("figures").EnumerateArray()
                .Where(f => f.GetProperty("quantity").GetString() == quantity).ShouldHaveSingleItem();
            figure.GetProperty("value").GetDecimal().ShouldBe(value, quantity);
            figure.GetProperty("sources").GetInt32().ShouldBe(3, quantity);
            figure.GetProperty("singleSource").GetBoolean().ShouldBeFalse(quantity);
        }
    }

    [Fact]
    public void Eleven_sites_are_told_to_be_copies_and_of_which_source()
    {
        var copies = _taken.Json.EnumerateArray().Where(IsCopy).ToList();
        copies.Count.ShouldBe(11);
        var first = _taken.Json.EnumerateArray().Single(f => Name(f) == "site-0.txt").GetProperty("document")
            .GetString()!;
        copies.ShouldAllBe(c => c.GetProperty("findings")[0].GetProperty("message").GetString()!.Contains(first));
        copies.ShouldNotContain(c => Name(c) == "review.txt" || Name(c) == "ministry.txt" || Name(c) == "site-0.txt");
    }

    [Fact]
    public async Task The_table_shows_a_sentence_once_and_counts_its_copies()
    {
        var table = (await Verb.RunAsync("figures", "fund.portfolio.budget", "--data", Workspace)).Output;
        table.ShouldContain("sources: 3");
        table.ShouldContain("copies of this text: 11");
        table.Split("currently supporting 23 projects").Length.ShouldBe(2, table);
    }

    private static bool IsCopy(JsonElement file) =>
        file.GetProperty("findings").EnumerateArray()
            .Any(f => f.GetProperty("code").GetString() is "document.copy" or "document.one-agency");

    private static string Name(JsonElement file) => Path.GetFileName(file.GetProperty("file").GetString()!);
}
