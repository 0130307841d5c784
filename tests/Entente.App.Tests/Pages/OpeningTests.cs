using System.Net;
using Entente.App.Web;

namespace Entente.App.Tests.Pages;

/// <summary>What the site answers while the journal is still being read.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task The_files_by_which_pages_look_do_not_wait_for_the_journal_and_pages_do()
    {
        var opening = new Opening();
        await using var site = Site.Build(opening, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        var sheet = await client.GetAsync("/site.css");
        sheet.StatusCode.ShouldBe(HttpStatusCode.OK);
        sheet.Headers.CacheControl!.NoCache.ShouldBeTrue();
        sheet.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await client.GetAsync("/icon.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = client.GetAsync("/");
        var missing = client.GetAsync("/none.css");

        var (workspace, _) = await Workspace.OpenAsync("memory:", Samples.Default, false, TimeProvider.System, default);
        (page.IsCompleted, missing.IsCompleted).ShouldBe((false, false));
        opening.Give(workspace!);
        (await page).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await missing).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetStringAsync("/site.css")).ShouldBe(await sheet.Content.ReadAsStringAsync());
        await workspace!.DisposeAsync();
    }
}
