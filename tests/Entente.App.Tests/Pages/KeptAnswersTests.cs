using System.Net;
using System.Text;
using Entente.App.Features.Documents;
using Entente.Core;
using Entente.Store;

namespace Entente.App.Tests.Pages;

/// <summary>
/// What was kept of an answer, by the site or by a browser, is not given again once a person's key was destroyed or a
/// document's bytes were erased.
/// </summary>
public sealed class KeptAnswersTests
{
    private const string Sentence = "tổng ngân sách phê duyệt cho 12 dự án";

    [Fact]
    public async Task The_name_of_a_person_whose_key_was_destroyed_is_in_no_kept_answer()
    {
        await using var site = await WorkingSite.OpenAsync(Samples.Default);
        var client = site.As("An");
        var journal = site.Workspace.Journal;
        var person = journal.View(Reader.Keeper).Entities.All
            .Single(e => e.Kind == NameKind.Person && e.Names.All.Contains("Nguyen Hai Bang"));
        string[] paths =
        [
            $"/parties/{person.Key}", $"/parties/{person.Key}.json", "/parties", "/parties.json", "/meetings/jcc-9",
            "/meetings/jcc-9.json", "/search?q=Hai+Bang", "/search.json?q=Hai+Bang",
            $"/history?key={person.Key}", $"/history.json?key={person.Key}",
        ];
        var kept = await KeepAsync(client, paths);
        kept.Count(k => Says(k, "Hai Bang")).ShouldBeGreaterThan(5);
        (await journal.Keys.DestroyAsync(person.Key)).ShouldBeTrue();
        await NothingIsGivenAgainAsync(client, kept, "Nguyen Hai Bang");
    }

    [Fact]
    public async Task The_text_of_an_erased_document_is_in_no_kept_answer_and_comes_back_with_it()
    {
        await using var site = await WorkingSite.OpenAsync();
        var client = site.As("An");
        var journal = site.Workspace.Journal;
        var key = await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var blob = new SourceIndex(journal.View(Reader.Keeper)).Find(key)!.Content!.Sha256;
        var claim = (await client.TwinAsync("/inbox.json")).GetProperty("groups")[0].GetProperty("claims")[0]
            .GetProperty("key").GetString();
        string[] paths =
            [$"/documents/{key}", $"/documents/{key}.json", $"/inbox/{claim}", "/search.json?q=chung+Mekong"];
        var kept = await KeepAsync(client, paths);
        Says(kept[0], "class=\"source ").ShouldBeTrue();
        (await journal.DeleteBlobAsync(blob)).ShouldBeTrue();
        var erased = await AskAgainAsync(client, kept);
        erased.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        erased[0].Text.ShouldNotContain("class=\"source ");
        erased[0].Text.ShouldContain(Sentence, Case.Sensitive, "claims keep their sentences");

        await site.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var back = await AskAgainAsync(client, erased);
        back.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        back[0].Text.ShouldContain("class=\"source ");
    }

    [Fact]
    public async Task What_another_process_destroyed_is_given_no_more_either()
    {
        using var folder = new TemporaryFolder();
        var (workspace, _) = await Workspace.OpenAsync(
            folder.Path, Samples.Default, false, TimeProvider.System, default);
        await using var site = await RunningSite.StartAsync(workspace!);
        using var client = site.ClientOf("An");
        var person = workspace!.Journal.View(Reader.Keeper).Entities.All
            .Single(e => e.Kind == NameKind.Person && e.Names.All.Contains("Nguyen Hai Bang"));
        var kept = await KeepAsync(client, [$"/parties/{person.Key}", "/meetings/jcc-9.json"]);
        var (other, _) = await Workspace.OpenAsync(folder.Path, null, false, TimeProvider.System, default);
        await using (other!)
        {
            (await other!.Journal.Keys.DestroyAsync(person.Key)).ShouldBeTrue();
        }
        // The site looks at the store at most every twenty milliseconds.
        await Task.Delay(50);
        await NothingIsGivenAgainAsync(client, kept, "Nguyen Hai Bang");
    }

    private static async Task NothingIsGivenAgainAsync(HttpClient client, IReadOnlyList<Kept> kept, string gone)
    {
        foreach (var answer in await AskAgainAsync(client, kept))
        {
            answer.Status.ShouldNotBe(HttpStatusCode.NotModified, answer.Path);
            Says(answer, gone).ShouldBeFalse(answer.Path);
        }
    }

    /// <summary>Asks twice, so that the second answer is one that was kept.</summary>
    private static async Task<List<Kept>> KeepAsync(HttpClient client, IEnumerable<string> paths)
    {
        var kept = new List<Kept>();
        foreach (var path in paths)
        {
            await client.GetAsync(path);
            kept.Add(await AskAsync(client, path, null));
            (await AskAsync(client, path, kept[^1].Tag)).Status.ShouldBe(HttpStatusCode.NotModified, path);
        }
        return kept;
    }

    private static async Task<List<Kept>> AskAgainAsync(HttpClient client, IReadOnlyList<Kept> kept)
    {
        var answers = new List<Kept>();
        foreach (var before in kept)
        {
            answers.Add(await AskAsync(client, before.Path, before.Tag));
        }
        return answers;
    }

    private static async Task<Kept> AskAsync(HttpClient client, string path, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        var answer = await client.SendAsync(request);
        return new Kept(path, answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.PageAsync());
    }

    private static bool Says(Kept answer, string name) => answer.Text.Contains(name, StringComparison.Ordinal);

    private sealed record Kept(string Path, HttpStatusCode Status, string? Tag, string Text);
}
