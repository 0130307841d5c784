using System.IO.Compression;
using System.Net;
using System.Text;

namespace Entente.App.Tests.Commands;

/// <summary>The page for whoever mends the data.</summary>
public sealed class CheckPageTests
{
    [Fact]
    public async Task The_page_shows_each_finding_with_its_text_and_how_to_mend_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", IatiFiles.WrongCode);

        var page = await PageAsync(folder);

        page.ShouldContain("<h3>XM-DAC-47066-1 <span class=\"meta\">Clean water</span></h3>");
        page.ShouldContain("The code “99999” for a sector of the activity is not in the codelist Sector.");
        page.ShouldContain("Use a five-digit DAC purpose code, or state the vocabulary that the code belongs to.");
        page.ShouldContain("line 12 <code>/iati-activity/sector/@code</code>");
        page.ShouldContain(
            "<pre><code><sector vocabulary=\"1\" <mark>code=\"99999\"</mark>/>\n\n</iati-activity></code></pre>");
    }

    [Fact]
    public async Task Entries_of_one_name_in_an_archive_are_shown_each_with_its_own_text()
    {
        using var folder = new TemporaryFolder();
        await using (var file = File.Create(Path.Combine(folder.Path, "two.zip")))
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var code in new[] { "99999", "99998" })
            {
                await using var entry = await zip.CreateEntry("a.xml").OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(
                    IatiFiles.WrongCode.Replace("99999", code, StringComparison.Ordinal)));
            }
        }

        var page = await PageAsync(folder);

        page.ShouldContain("<mark>code=\"99999\"</mark>");
        page.ShouldContain("<mark>code=\"99998\"</mark>");
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_no_script()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", IatiFiles.WrongCode);
        folder.Write("b.xml", IatiFiles.Invalid);

        var page = await PageAsync(folder, decode: false);

        page.ShouldStartWith("<!doctype html>\n<html lang=\"en\">");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("url(");
        page.ShouldContain("<a href=\"#f2\">");
        page.ShouldContain("id=\"f2\"");
        page.ShouldEndWith("</html>\n");
        Directory.GetFiles(folder.Path).Length.ShouldBe(3, "nothing is left beside the page");
    }

    [Fact]
    public async Task The_page_is_not_written_over_a_file_that_is_checked()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.xml", IatiFiles.WrongCode);

        var run = await Verb.RunAsync("check", folder.Path, "--page", path);

        run.Status.ShouldBe(2);
        run.Errors.ShouldContain("a.xml is a file that is read. Name another one to be written.");
        (await File.ReadAllTextAsync(path)).ShouldBe(IatiFiles.WrongCode);
    }

    [Theory, InlineData("x"), InlineData("0"), InlineData("257"), InlineData("3000000000"), InlineData("1.5")]
    public async Task A_number_of_files_at_once_that_is_none_is_wrong_usage(string jobs)
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync("check", folder.Write("a.xml", IatiFiles.WrongCode), "--jobs", jobs);

        run.Status.ShouldBe(2);
        run.Errors.ShouldContain("The number of files at once is a whole number from 1 to 256.");
    }

    [Fact]
    public async Task Nothing_of_a_file_becomes_part_of_the_page()
    {
        using var folder = new TemporaryFolder();
        const string evil = "&lt;script&gt;alert(1)&lt;/script&gt;";
        folder.Write("a.xml", IatiFiles.File(IatiFiles.Activity(
            "X-1&quot;&gt;" + evil, $"<sector code='\"&gt;{evil}\u202E'/><b onload='x'>{evil}</b>", evil)));

        var page = await PageAsync(folder, decode: false);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<b onload");
        page.ShouldNotContain("\u202E");
        page.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task A_file_with_very_many_findings_has_the_first_and_counts_the_rest()
    {
        using var folder = new TemporaryFolder();
        var many = string.Concat(Enumerable.Repeat("<sector code='1'/>", 50));
        folder.Write("a.xml", IatiFiles.File(
            [.. Enumerable.Range(1, 300).Select(n => IatiFiles.Activity($"XM-DAC-47066-{n}", many))]));

        var page = await PageAsync(folder);

        page.ShouldContain("200 more activities or organisations have findings that are not shown here.");
        page.ShouldContain("47 more places like this.");
        page.Split("<article").Length.ShouldBe(101);
    }

    [Theory]
    [InlineData("vi", "Báo cáo về dữ liệu IATI", "Mã “99999” của lĩnh vực của hoạt động")]
    [InlineData("ko", "IATI 데이터 검사 보고서", "코드 목록 Sector에 없는 활동 분야 코드입니다: “99999”.")]
    public async Task The_page_is_in_the_readers_language(string language, string title, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", IatiFiles.WrongCode);

        var page = await PageAsync(folder, language: language);

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain($"<h1>{title}</h1>");
        page.ShouldContain(says);
    }

    [Theory]
    [InlineData("a.xml.gz")]
    [InlineData("a.zip")]
    [InlineData("a.xml")]
    public async Task The_text_is_there_however_the_file_is_packed_and_encoded(string name)
    {
        using var folder = new TemporaryFolder();
        var text = IatiFiles.WrongCode.Replace("UTF-8", "UTF-16", StringComparison.Ordinal)
            .Replace("Clean water", "Nước sạch", StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, name), name switch
        {
            "a.zip" => IatiFiles.Zip(("in/x.xml", IatiFiles.WrongCode)),
            "a.xml" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            _ => IatiFiles.Gzip(IatiFiles.WrongCode),
        });

        (await PageAsync(folder)).ShouldContain("<mark>code=\"99999\"</mark>");
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_is_said_before_anything_is_checked()
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync(
            "check", folder.Write("a.xml", IatiFiles.Good), "--page", Path.Combine(folder.Path, "no", "page.html"));

        run.Status.ShouldBe(3);
        run.Output.ShouldBe("");
    }

    private static async Task<string> PageAsync(TemporaryFolder folder, bool decode = true, string language = "en")
    {
        var path = Path.Combine(folder.Path, "page.html");
        var run = await Verb.RunAsync(
            "check", folder.Path, "--page", path, "--lang", language, "--today", "2026-11-21", "--format", "jsonl");
        run.Status.ShouldBe(1, run.Errors);
        var page = await File.ReadAllTextAsync(path);
        return decode ? WebUtility.HtmlDecode(page) : page;
    }
}
