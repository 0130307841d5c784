using Entente.App.Commands;

namespace Entente.App.Tests.Commands;

/// <summary>Which workspace a verb works in, what it begins with, and which partnership is meant.</summary>
public sealed class WorkspaceOptionTests
{
    [Theory]
    [InlineData("postgres://a/b", "folder", "postgres://c/d", "other", "postgres://a/b")]
    [InlineData(null, "folder", "postgres://c/d", "other", "folder")]
    [InlineData(null, null, "postgres://c/d", "other", "postgres://c/d")]
    [InlineData(null, null, "", "other", "other")]
    [InlineData(null, null, "", "", "entente-data")]
    [InlineData(null, null, null, null, "entente-data")]
    public void What_is_written_for_a_run_wins_over_what_the_environment_says(
        string? store, string? data, string? storeSet, string? dataSet, string address) =>
        CommonOptions.AddressOf(store, data, name => name == "ENTENTE_STORE" ? storeSet : dataSet).ShouldBe(address);

    [Theory]
    [InlineData("read a.txt --sample nosuch", "workspace.sample-unknown")]
    [InlineData("check a.xml --sample nosuch", "workspace.sample-unknown")]
    [InlineData("upgrade a.xml --out b.xml --sample nosuch", "workspace.sample-unknown")]
    [InlineData("check a.xml --sample asean-rok", "workspace.option-unused")]
    [InlineData("journal export --sample asean-rok", "workspace.option-unused")]
    [InlineData("journal import a.jsonl --sample asean-rok", "workspace.option-unused")]
    [InlineData("journal verify --partnership nosuch", "workspace.option-unused")]
    [InlineData("read a.txt --partnership nosuch", "workspace.partnership-none")]
    [InlineData("serve --partnership nosuch --sample none --urls http://127.0.0.1:0", "workspace.partnership-none")]
    public async Task What_cannot_be_used_is_refused_and_nothing_is_made(string line, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Articles.Committee);
        var store = code == "workspace.partnership-none" ? "memory:" : Path.Combine(folder.Path, "w");

        var run = await Verb.RunAsync(
        [
            .. line.Split(' ').Select(a => a.EndsWith(".txt", StringComparison.Ordinal)
                ? Path.Combine(folder.Path, a)
                : a),
            "--data", store,
        ]);

        run.Status.ShouldBe(2, run.Errors);
        run.Errors.ShouldContain(code);
        run.Output.ShouldBe("");
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_workspace_that_exists_takes_no_sample_and_no_partnership_that_it_lacks()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Articles.Committee);
        var workspace = Path.Combine(folder.Path, "w");
        (await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", workspace)).Status.ShouldBe(0);
        string[][] refused =
        [
            ["read", article, "--sample", "asean-rok"], ["read", article, "--partnership", "nosuch"],
            ["ingest", article, "--by", "An", "--partnership", "nosuch"], ["codelists", "list", "--partnership", "no"],
            ["codelists", "list", "--sample", "asean-rok"], ["check", article, "--partnership", "nosuch"],
        ];
        foreach (var line in refused)
        {
            var run = await Verb.RunAsync([.. line, "--data", workspace]);
            run.Status.ShouldBe(2, string.Join(' ', line));
            run.Errors.ShouldContain("workspace.");
            run.Output.ShouldBe("");
        }
        (await Verb.RunAsync("read", article, "--partnership", "asean-rok", "--data", workspace)).Status.ShouldBe(0);
    }

    [Fact]
    public async Task Reading_with_a_sample_knows_its_names_and_makes_nothing()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write(
            "a.txt",
            "Hợp tác\n\nQuỹ Hợp tác ASEAN-Hàn Quốc có 23 dự án đang triển khai với tổng ngân sách 86 triệu USD trong năm 2023.\n");
        var workspace = Path.Combine(folder.Path, "w");

        var plain = await Verb.RunAsync("read", article, "--format", "jsonl", "--data", workspace);
        var named = await Verb.RunAsync(
            "read", article, "--format", "jsonl", "--data", workspace, "--sample", "asean-rok");

        plain.Errors.ShouldContain(workspace);
        named.Status.ShouldBe(0, named.Errors);
        named.Output.ShouldContain("\"fund\":\"AKCF\"");
        Directory.Exists(workspace).ShouldBeFalse();
    }

    [Fact]
    public async Task A_relation_within_another_account_and_an_account_of_its_own_are_told_apart()
    {
        await using var site = await EmptySite.StartAsync();
        await site.RecordAsync("partnership", ("key", "first"), ("short", "First"));
        var shown = await site.PreviewAsync("partnership", ("key", "within"), ("short", "Within"));
        shown.FindingOf("own-account").ShouldContain("account of first");
        await site.RecordAsync("partnership", ("key", "within"), ("short", "Within"));
        (await site.RecordAsync("partnership", ("key", "second"), ("short", "Second"), ("own-account", "true")))
            .ShouldContain("second");

        var view = site.Workspace.Journal.View(Core.Reader.Keeper);
        Workspace.Partnerships(view).ShouldBe(["first", "second"]);
        Workspace.Choose(view, "second").Key.ShouldBe("second");
        Workspace.Choose(view, "within").Finding!.Code.ShouldBe("workspace.partnership-within");
        Workspace.Choose(view, "none").Finding!.Code.ShouldBe("workspace.partnership-unknown");
    }
}
