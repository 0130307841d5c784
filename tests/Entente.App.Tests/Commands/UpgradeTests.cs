using System.Text.Json;

namespace Entente.App.Tests;

/// <summary>The verb that brings IATI files to 2.03.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Old = IatiFiles.Old;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_file_becomes_one_of_2_03_and_the_table_says_what_was_not_carried()
    {
        var (path, target) = (_folder.Write("old.xml", Old), Path.Combine(_folder.Path, "new.xml"));

        var run = await Verb.RunAsync("upgrade", path, "--out", target);

        run.Status.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("1.05 → 2.03, 1 activity or organisation");
        run.Output.ShouldContain("/iati-activity/activity-status “On track” · line 4");
        (await File.ReadAllTextAsync(target)).ShouldContain("<iati-activities version=\"2.03\">");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("en", "is not there")]
    [InlineData("vi", "Không tìm thấy")]
    [InlineData("ko", "찾을 수 없습니다")]
    public async Task A_file_that_is_not_there_is_said_in_the_reader_s_language(string language, string said)
    {
        var run = await Verb.RunAsync(
            "upgrade", Path.Combine(_folder.Path, "no.xml"), "--out", Path.Combine(_folder.Path, "new.xml"),
            "--lang", language);

        run.Status.ShouldNotBe(0);
        run.Errors.ShouldContain(said);
        run.Errors.ShouldNotContain("Could not find");
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_said_to_be_upgraded_in_part()
    {
        var path = _folder.Write("cut.xml", Old[..^40]);

        var run = await Verb.RunAsync("upgrade", path, "--out", Path.Combine(_folder.Path, "new.xml"));

        run.Status.ShouldBe(1, run.Errors);
        run.Output.ShouldContain("holds only what could be read");
        run.Output.ShouldContain("0.1.1 “");
        run.Output.ShouldContain("E0.1.2 “");
    }

    [Fact]
    public async Task What_is_beside_the_target_stays_as_it_is()
    {
        var path = _folder.Write("old.xml", Old);
        var beside = _folder.Write("new.xml.part", "mine");

        (await Verb.RunAsync("upgrade", path, "--out", Path.Combine(_folder.Path, "new.xml"))).Status.ShouldBe(0);
        (await Verb.RunAsync("check", path, "--page", Path.Combine(_folder.Path, "new.xml"))).Status.ShouldBe(1);

        (await File.ReadAllTextAsync(beside)).ShouldBe("mine");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Lines_have_each_change_and_then_the_file()
    {
        var path = _folder.Write("old.xml", Old.Replace("<title>Wells</title>", "", StringComparison.Ordinal));

        var run = await Verb.RunAsync(
            "upgrade", path, "--out", Path.Combine(_folder.Path, "new.xml"), "--format", "jsonl", "--lang", "ko");

        run.Status.ShouldBe(1, run.Errors);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var obstacle = lines.Single(l => l.TryGetProperty("outcome", out var o) && o.GetString() == "obstacle");
        obstacle.GetProperty("path").GetString().ShouldBe("/iati-activity/title");
        obstacle.GetProperty("message").GetString().ShouldBe("2.03 버전은 이 요소를 요구하지만 원본에 없습니다.");
        lines[^1].GetProperty("valid").GetBoolean().ShouldBeFalse();
        lines[^1].GetProperty("fromVersion").GetString().ShouldBe("1.05");
        lines[^1].GetProperty("counts").EnumerateArray().Sum(c => c.GetProperty("count").GetInt64())
            .ShouldBe(lines.Count - 1);
    }

    [Fact]
    public async Task A_file_is_not_written_over_what_a_link_leads_to_nor_over_what_is_no_file()
    {
        var path = _folder.Write("old.xml", Old);
        var link = Path.Combine(_folder.Path, "link.xml");
        File.CreateSymbolicLink(link, path);

        (await Verb.RunAsync("upgrade", link, "--out", path)).Status.ShouldBe(2);
        (await Verb.RunAsync("upgrade", path, "--out", link)).Status.ShouldBe(2);
        var run = await Verb.RunAsync("upgrade", path, "--out", "/proc/self/status");
        run.Status.ShouldBe(2);
        run.Errors.ShouldContain("/proc/self/status is no file that can be replaced. Name a file to be written.");

        (await File.ReadAllTextAsync(path)).ShouldBe(Old);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_is_not_written_over_itself()
    {
        var path = _folder.Write("old.xml", Old);

        var run = await Verb.RunAsync("upgrade", path, "--out", path);

        run.Status.ShouldBe(2);
        (await File.ReadAllTextAsync(path)).ShouldBe(Old);
    }

    [Fact]
    public async Task What_is_no_IATI_file_gives_none()
    {
        var target = Path.Combine(_folder.Path, "new.xml");

        var run = await Verb.RunAsync("upgrade", _folder.Write("page.xml", "<html/>"), "--out", target);

        run.Status.ShouldBe(1);
        run.Output.ShouldContain("nothing was written");
        File.Exists(target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_status_3() =>
        (await Verb.RunAsync("upgrade", Path.Combine(_folder.Path, "none.xml"), "--out", "x.xml")).Status.ShouldBe(3);

    public void Dispose() => _folder.Dispose();
}
