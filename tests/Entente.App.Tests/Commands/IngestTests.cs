using Entente.Core;
using Entente.Store;

namespace Entente.App.Tests.Commands;

/// <summary>Documents go in as they are; figures come out with their sentences.</summary>
public sealed class IngestTests
{
    [Fact]
    public async Task An_empty_workspace_works_from_the_first_document_on()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("article.txt", Articles.Committee);
        var taken = await Verb.RunAsync(
            "ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", Path.Combine(folder.Path, "w"),
            "--format", "json");
        taken.Status.ShouldBe(0, taken.Errors);
        var run = await Verb.RunAsync(
            "figures", "fund.portfolio.budget", "--data", Path.Combine(folder.Path, "w"), "--format", "json");
        var figure = run.Json.GetProperty("figures").EnumerateArray().ShouldHaveSingleItem();
        figure.GetProperty("value").GetDecimal().ShouldBe(40_000_000m);
        figure.GetProperty("approx").GetString().ShouldBe("nearly");
        figure.GetProperty("kind").GetString().ShouldBe("stock");
        figure.GetProperty("time").GetProperty("at").GetString().ShouldBe("2021-09-14");
        figure.GetProperty("printed").GetProperty("period").GetString().ShouldBe("2021");
        figure.GetProperty("reading").GetProperty("inferred").GetBoolean().ShouldBeTrue();
        var quote = figure.GetProperty("basis")[0].GetProperty("quote").GetString()!;
        Articles.Committee.ShouldContain(quote);
        quote.ShouldContain("40 triệu");
    }

    [Fact]
    public async Task The_same_document_twice_is_one_document()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("article.txt", Articles.Committee);
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", workspace);
        var before = await Verb.RunAsync("journal", "verify", "--data", workspace);
        var again = await Verb.RunAsync(
            "ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", workspace, "--format", "json");
        again.Json[0].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString())
            .ShouldContain("document.known-before");
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Output.ShouldBe(before.Output);
    }

    [Fact]
    public async Task A_document_of_tomorrow_is_not_taken_in_twice()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var article = folder.Write(
            "article.txt", Articles.Committee.Replace("2021/09/15", "2099/09/15", StringComparison.Ordinal));
        await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", workspace);
        var before = await Verb.RunAsync("journal", "verify", "--data", workspace);
        await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", workspace);
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Output.ShouldBe(before.Output);
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_refused_and_one_that_is_not_used_is_said()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var undated = folder.Write(
            "undated.txt", Articles.Committee[..Articles.Committee.IndexOf("https:", StringComparison.Ordinal)]);
        string[] ingest = ["ingest", undated, "--by", "Nguyen An", "--accept", "all", "--data", workspace];

        var ahead = await Verb.RunAsync([.. ingest, "--known", "2099-01-01"]);
        ahead.Status.ShouldBe(2, ahead.Errors);
        ahead.Errors.ShouldContain("document.known-ahead");
        Directory.Exists(workspace).ShouldBeFalse();

        (await Verb.RunAsync([.. ingest, "--known", "2021-10-01"])).Status.ShouldBe(0);
        (await Verb.RunAsync([.. ingest, "--known", "2021-10-01"])).Errors.ShouldNotContain("document.known-unused");
        (await Verb.RunAsync([.. ingest, "--known", "2021-09-30"])).Errors.ShouldContain("document.known-unused");
    }

    [Fact]
    public async Task A_document_whose_entries_are_withdrawn_is_taken_in_again_with_another_day()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var undated = folder.Write(
            "undated.txt", Articles.Committee[..Articles.Committee.IndexOf("https:", StringComparison.Ordinal)]);
        string[] ingest = ["ingest", undated, "--by", "Nguyen An", "--accept", "all", "--data", workspace];
        (await Verb.RunAsync([.. ingest, "--known", "2022-05-01"])).Status.ShouldBe(0);
        var opened = await Workspace.OpenAsync(workspace, null, false, TimeProvider.System, default);
        await using (var open = opened.Workspace!)
        {
            await open.Journal.DecideAsync(
                view => Decision.Append(Batches.Of(
                    [
                        new Draft(
                            new EntriesWithdrawn(
                                [
                                    .. view.History(_ => true)
                                        .Where(e => e.Source is not null || e.Fact is SourceRegistered)
                                        .Select(e => e.Ref),
                                ],
                                "another day"),
                            open.Journal.Keys.SubjectOf("Nguyen An")),
                    ],
                    "account")),
                default);
        }
        var again = await Verb.RunAsync([.. ingest, "--known", "2021-10-01"]);
        again.Status.ShouldBe(0, again.Errors);
        again.Errors.ShouldNotContain("document.known-unused");
        var then = await Verb.RunAsync("figures", "--known", "2021-10-02", "--data", workspace, "--format", "json");
        then.Json.GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Proposals_alone_make_no_figure()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("article.txt", Articles.Committee);
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--data", workspace);
        (await Verb.RunAsync("figures", "--data", workspace, "--format", "json")).Json.GetProperty("figures")
            .GetArrayLength().ShouldBe(0);
        await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--accept", "all", "--data", workspace);
        (await Verb.RunAsync("figures", "--data", workspace, "--format", "json")).Json.GetProperty("figures")
            .GetArrayLength().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_document_is_known_since_it_was_published_and_since_the_given_day_only_where_it_does_not_say()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var dated = folder.Write("dated.txt", Articles.Committee);
        await Verb.RunAsync(
            "ingest", dated, "--by", "Nguyen An", "--accept", "all", "--known", "2020-01-01", "--data", workspace);
        (await Figures("2021-09-14")).ShouldBe(0);
        (await Figures("2021-09-15")).ShouldBeGreaterThan(0);

        async Task<int> Figures(string known) =>
            (await Verb.RunAsync(
                "figures", "--known", known, "--data", workspace, "--format", "json")).Json.GetProperty(
                "figures").GetArrayLength();
    }

    [Theory]
    [InlineData("empty.txt", "", 1)]
    [InlineData("spaces.txt", "  \n\n ", 1)]
    [InlineData("binary.txt", "a\0b\0c\0\u0001\u0002\u0003", 1)]
    public async Task What_is_no_text_leaves_the_workspace_unchanged(string name, string text, int status)
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", workspace);
        var before = await Verb.RunAsync("journal", "verify", "--data", workspace);
        var run = await Verb.RunAsync("ingest", folder.Write(name, text), "--by", "Nguyen An", "--data", workspace);
        run.Status.ShouldBe(status);
        run.Errors.ShouldContain(name);
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Output.ShouldBe(before.Output);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_and_the_others_are_taken()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("article.txt", Articles.Committee);
        var run = await Verb.RunAsync(
            "ingest", Path.Combine(folder.Path, "none.txt"), article, "--by", "Nguyen An", "--data",
            Path.Combine(folder.Path, "w"), "--format", "json");
        run.Status.ShouldBe(3);
        run.Errors.ShouldContain("none.txt");
        run.Json.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Names_of_persons_stand_nowhere_in_the_journal()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var article = folder.Write(
            "article.txt",
            Articles.Committee + "\n\nĐại sứ Trần Văn Kiểm cam kết sẽ tiếp tục hỗ trợ các nước Mekong."
            + "\n\nBà Phạm Thị Lan nêu ba lĩnh vực: giáo dục, y tế và môi trường. Bà Lan cho biết có 7 dự án đang triển khai.\n");
        await Verb.RunAsync("ingest", article, "--by", "Nguyen Thi Quyet", "--accept", "all", "--data", workspace);
        await using var journal = await global::Entente.Store.Engines.OpenAsync(workspace);
        await foreach (var (_, stored) in journal.ReadEntriesAsync(0, default))
        {
            var text = System.Text.Encoding.UTF8.GetString(stored.Bytes.Span);
            text.ShouldNotContain("Nguyen Thi Quyet");
            text.ShouldNotContain("Trần Văn Kiểm");
            text.ShouldNotContain("Phạm Thị Lan");
            text.ShouldNotContain("Bà Lan");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("asean-rok")]
    public async Task Articles_on_other_cooperations_are_read_whole(string sample)
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        string[] begin = sample.Length == 0 ? ["--data", workspace] : ["--data", workspace, "--sample", sample];
        (await Verb.RunAsync(["figures", .. begin])).Status.ShouldBe(0);
        var articles = Directory.CreateDirectory(Path.Combine(folder.Path, "articles")).FullName;
        foreach (var (name, text) in MiniDocuments())
        {
            await File.WriteAllTextAsync(Path.Combine(articles, name + ".txt"), text);
        }
        var taken = await Verb.RunAsync(
            "ingest", articles, "--by", "Nguyen An", "--accept", "all", "--data", workspace, "--format", "json");
        taken.Status.ShouldBe(0, taken.Errors);
        taken.Json.EnumerateArray().ShouldAllBe(d => d.GetProperty("accepted").GetInt32() > 0);
        (await Verb.RunAsync("journal", "verify", "--data", workspace)).Status.ShouldBe(0);
        (await Verb.RunAsync("figures", "--data", workspace, "--format", "csv")).Status.ShouldBe(0);
    }

    /// <summary>The small documents of the extraction's tests, without their expected claims.</summary>
    private static IEnumerable<(string Name, string Text)> MiniDocuments()
    {
        var all = File.ReadAllText(
            Checkout.PathOf("tests", "Entente.Evidence.Tests", "Extraction", "mini-documents.txt"));
        foreach (var part in all.Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n');
            yield return (lines[0].Trim(), string.Join("\n\n", lines.Skip(1).TakeWhile(l => l != "--")));
        }
    }

    [Fact]
    public async Task Nothing_is_written_on_a_journal_with_a_changed_byte_and_the_entry_is_named()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", workspace);
        await Stores.ChangeAsync(workspace, "32000000", "33000000");
        var verify = await Verb.RunAsync("journal", "verify", "--data", workspace);
        verify.Status.ShouldBe(1);
        verify.Errors.ShouldContain("partnership/asean-rok#");
        verify.Errors.ShouldContain("journal.hash-differs");
        var article = folder.Write("article.txt", Articles.Committee);
        var ingest = await Verb.RunAsync("ingest", article, "--by", "Nguyen An", "--data", workspace);
        ingest.Status.ShouldBe(1);
        ingest.Errors.ShouldContain("journal.read-only");
        (await Verb.RunAsync("figures", "--data", workspace)).Status.ShouldBe(1);
    }
}
