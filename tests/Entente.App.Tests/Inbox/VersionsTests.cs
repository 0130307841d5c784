using System.Text;
using System.Text.Json;
using Entente.App.Features.Documents;

namespace Entente.App.Tests.Inbox;

/// <summary>A document that was changed and taken in again is a new version, not a copy.</summary>
public sealed class VersionsTests
{
    private static readonly string Changed = Articles.CommitteeElsewhere
        .Replace("gần 40 triệu", "52 triệu", StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_document_of_one_address_is_a_new_version_and_stands_beside_the_one_before()
    {
        await using var site = await WorkingSite.OpenAsync("asean-rok");
        var (first, findings) = await TakeAsync(site, "one.txt", Articles.CommitteeElsewhere);
        findings.ShouldBeEmpty();
        var (second, said) = await TakeAsync(site, "two.txt", Changed);
        said.ShouldBe(["document.new-version"]);

        var an = site.As("An");
        var beside = Beside(await an.TwinAsync($"/documents/{second}.json"));
        beside.GetProperty("key").GetString().ShouldBe(first);
        beside.GetProperty("version").GetString().ShouldBe("earlier");
        beside.GetProperty("isTaken").GetBoolean().ShouldBeTrue();
        var changed = beside.GetProperty("difference").GetProperty("changed").EnumerateArray().Single();
        changed.GetProperty("before").GetProperty("quote").GetString()!.ShouldContain("40 triệu");
        changed.GetProperty("after").GetProperty("quote").GetString()!.ShouldContain("52 triệu");
        Beside(await an.TwinAsync($"/documents/{first}.json")).GetProperty("version").GetString().ShouldBe("later");
        foreach (var (language, words) in new[]
        {
            ("en", "What changed"), ("vi", "Những gì đã thay đổi"), ("ko", "달라진 내용"),
        })
        {
            (await (await an.GetAsync($"/documents/{second}?lang={language}")).PageAsync()).ShouldContain(words);
        }
        var listed = (await an.TwinAsync("/documents.json?limit=500")).GetProperty("sources").EnumerateArray()
            .Single(s => s.GetProperty("key").GetString() == second);
        listed.GetProperty("versionOf").GetString().ShouldBe(first);
        listed.TryGetProperty("copyOf", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_file_of_one_name_is_a_new_version_and_the_same_text_of_another_name_a_copy()
    {
        await using var site = await WorkingSite.OpenAsync();
        var text = Articles.CommitteeElsewhere.Split("https:")[0];
        await TakeAsync(site, "minutes.txt", text);
        (await TakeAsync(site, "minutes.txt", Changed.Split("https:")[0])).Findings.ShouldBe(["document.new-version"]);
        (await TakeAsync(site, "other.txt", text + "\n\nEnd.")).Findings.ShouldBe(["document.copy"]);
    }

    private static JsonElement Beside(JsonElement document) =>
        document.GetProperty("oneWith").EnumerateArray().Single();

    private static async Task<(string Key, List<string> Findings)> TakeAsync(
        WorkingSite site, string name, string text)
    {
        var file = DocumentFiles.Read(
            name, Encoding.UTF8.GetBytes(text),
            DocumentFiles.ContextOf(site.Workspace.Journal.View(Core.Reader.Keeper)));
        var taken = await new Ingest(site.Workspace, "An", null).TakeAsync(file, new GivenFacts(), false, default);
        return (
            taken.Document.ShouldNotBeNull(),
            [.. taken.Findings.Select(f => f.Code).Where(c => c is "document.new-version" or "document.copy")]);
    }
}
