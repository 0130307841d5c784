using System.Net;
using System.Text.Json;
using Entente.Core;
using Entente.Store;

namespace Entente.App.Tests.Pages;

/// <summary>Pages of a workspace that is empty, and of one where a person's key was destroyed.</summary>
public sealed class OtherWorkspacesTests
{
    [Fact]
    public async Task A_person_whose_key_was_destroyed_shows_as_such_and_stays_on_record()
    {
        var site = new SampleSite();
        await site.InitializeAsync();
        var journal = site.Workspace.Journal;
        var person = journal.Account.View(journal.Now(), Reader.Keeper).Entities.All
            .Single(e => e.Kind == NameKind.Person && e.Names.All.Contains("Nguyen Hai Bang"));
        (await journal.Keys.DestroyAsync(person.Key)).ShouldBeTrue();
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/parties/" + person.Key));
        page.ShouldContain(Texts.In("en")["parties.sealed"]);
        page.ShouldContain("/meetings/jcc-9");
        page.ShouldNotContain("Hai Bang");
        var twin = JsonDocument.Parse(await site.Client.GetStringAsync($"/parties/{person.Key}.json")).RootElement;
        twin.GetProperty("name").GetProperty("isSealed").GetBoolean().ShouldBeTrue();
        twin.GetProperty("names").GetArrayLength().ShouldBe(0);
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task An_empty_workspace_says_what_to_do_first_on_every_page(string language)
    {
        await using var site = await RunningSite.StartAsync();
        using var client = site.ClientOf();
        foreach (var path in new[] { "/", "/commitments", "/meetings", "/parties", "/figures", "/documents" })
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync($"{path}?lang={language}"));
            page.ShouldContain("/documents/add", Case.Sensitive, path);
        }
        (await client.GetStringAsync($"/?lang={language}")).ShouldContain("/record");
        (await client.GetAsync($"/disagreements?lang={language}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
