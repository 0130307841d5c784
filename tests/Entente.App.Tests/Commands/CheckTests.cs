using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Entente.App.Tests.Commands;

/// <summary>IATI files are checked, each a line, in the order of their paths.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task A_file_is_one_line_with_what_was_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("wrong.xml", IatiFiles.WrongCode);

        var run = await Verb.RunAsync("check", file, "--format", "jsonl");

        run.Status.ShouldBe(1, run.Errors);
        var line = run.Json;
        line.GetProperty("file").GetString().ShouldBe(file);
        line.GetProperty("fileType").GetString().ShouldBe("iati-activities");
        line.GetProperty("version").GetString().ShouldBe("2.03");
        line.GetProperty("wellFormed").GetBoolean().ShouldBeTrue();
        line.GetProperty("schemaValid").GetBoolean().ShouldBeTrue();
        line.GetProperty("valid").GetBoolean().ShouldBeTrue();
        var finding = line.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("id").GetString().ShouldBe("9.76.1");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("category").GetString().ShouldBe("classifications");
        finding.GetProperty("identifier").GetString().ShouldBe("XM-DAC-47066-1");
        finding.GetProperty("line").GetInt32().ShouldBe(12);
        finding.GetProperty("message").GetString().ShouldBe(
            "The code “99999” for a sector of the activity is not in the codelist Sector.");
        line.GetProperty("summary").GetProperty("error").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.xml", IatiFiles.WrongCode);
        using (var made = Process.Start("mkfifo", Path.Combine(folder.Path, "a.xml")))
        {
            await made.WaitForExitAsync();
        }
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.xml"), "a.xml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "d.xml"), "b.xml");

        var run = await Verb.RunAsync("check", folder.Path, "--format", "jsonl").WaitAsync(TimeSpan.FromMinutes(1));

        Lines(run).Select(l => l.GetProperty("wellFormed").GetBoolean()).ShouldBe([false, true, false, true]);
    }

    [Fact]
    public async Task What_cannot_be_said_of_a_file_is_null()
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync("check", folder.Write("x.xml", "<html></html>"), "--format", "jsonl");

        run.Status.ShouldBe(1);
        run.Json.GetProperty("fileType").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Json.GetProperty("version").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Json.GetProperty("schemaValid").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Json.GetProperty("valid").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public async Task Files_come_in_the_order_of_their_paths_however_many_are_checked_at_once(string jobs)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "b"));
        string[] names = [.. Enumerable.Range(0, 40).Select(n => $"{(n % 3 == 0 ? "b/" : "")}f{n:00}.xml")];
        foreach (var (name, n) in names.Select((name, n) => (name, n)))
        {
            folder.Write(name, IatiFiles.WrongCodes(n % 5 == 0 ? 300 : 1));
        }
        folder.Write("notes.txt", "no IATI file");

        var run = await Verb.RunAsync("check", folder.Path, "--format", "jsonl", "--jobs", jobs);

        Lines(run).Select(l => l.GetProperty("file").GetString()!).ShouldBe(
            names.Select(n => Path.Combine(folder.Path, n)).Order(StringComparer.Ordinal));
        run.Status.ShouldBe(1);
        run.Errors.ShouldBe("");
    }

    [Fact]
    public async Task Compressed_files_are_checked_and_each_entry_of_an_archive_is_a_line()
    {
        using var folder = new TemporaryFolder();
        var gzip = Path.Combine(folder.Path, "a.xml.gz");
        var zip = Path.Combine(folder.Path, "b.zip");
        await File.WriteAllBytesAsync(gzip, IatiFiles.Gzip(IatiFiles.Good));
        await File.WriteAllBytesAsync(
            zip, IatiFiles.Zip(("in/one.xml", IatiFiles.Invalid), ("two.xml", IatiFiles.Good)));

        var lines = Lines(await Verb.RunAsync("check", folder.Path, "--format", "jsonl"));

        lines.Select(l => l.GetProperty("file").GetString()).ShouldBe([gzip, zip + "/in/one.xml", zip + "/two.xml"]);
        lines.Select(l => l.GetProperty("valid").GetBoolean()).ShouldBe([true, false, true]);
        lines.Select(l => l.GetProperty("schemaValid").GetBoolean()).ShouldBe([true, false, true]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_and_the_others_are_checked_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "missing.xml");

        var run = await Verb.RunAsync(
            "check", missing, folder.Write("good.xml", IatiFiles.Good), "--format", "jsonl");

        run.Status.ShouldBe(3);
        Lines(run).ShouldHaveSingleItem().GetProperty("valid").GetBoolean().ShouldBeTrue();
        run.Errors.ShouldContain("document.not-found");
    }

    [Theory]
    [InlineData("2.03", true)]
    [InlineData("1.05", false)]
    public async Task The_schema_of_another_version_decides_on_schema_valid_alone(string version, bool isValid)
    {
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "a.zip");
        await File.WriteAllBytesAsync(zip, IatiFiles.Zip(("one.xml", IatiFiles.Good)));
        var gzip = Path.Combine(folder.Path, "b.gz");
        await File.WriteAllBytesAsync(gzip, IatiFiles.Gzip(IatiFiles.Good));
        folder.Write("c.xml", IatiFiles.Good);

        var run = await Verb.RunAsync("check", folder.Path, "--schema", version, "--format", "jsonl");

        Lines(run).Select(l => l.GetProperty("schemaValid").GetBoolean()).ShouldBe([isValid, isValid, isValid]);
        Lines(run).ShouldAllBe(l => l.GetProperty("valid").GetBoolean());
        run.Status.ShouldBe(0);
    }

    [Theory]
    [InlineData("2019-12-31", "11.1.4")]
    [InlineData("2020-01-01", null)]
    public async Task The_future_begins_behind_the_day_that_is_named(string today, string? id)
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync(
            "check", folder.Write("a.xml", IatiFiles.Good), "--today", today, "--format", "jsonl");

        run.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString())
            .ShouldBe(id is null ? [] : [id]);
    }

    [Theory]
    [InlineData("--today", "tomorrow")]
    [InlineData("--schema", "3.01")]
    [InlineData("--jobs", "0")]
    [InlineData("--format", "xml")]
    public async Task Wrong_usage_checks_nothing(string option, string value)
    {
        using var folder = new TemporaryFolder();

        var run = await Verb.RunAsync("check", folder.Write("a.xml", IatiFiles.Invalid), option, value);

        run.Status.ShouldBe(2);
        run.Output.ShouldBe("");
    }

    [Fact]
    public async Task The_summary_counts_findings_publishers_versions_and_kinds()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", IatiFiles.WrongCodes(3));
        folder.Write("b.xml", IatiFiles.WrongCode);
        folder.Write("c.xml", IatiFiles.Invalid);

        var run = await Verb.RunAsync("check", folder.Path, "--summary", "--format", "json");

        var summary = run.Json;
        (summary.GetProperty("files").GetInt32(), summary.GetProperty("invalid").GetInt32()).ShouldBe((3, 1));
        var first = summary.GetProperty("findings")[0];
        first.GetProperty("id").GetString().ShouldBe("9.76.1");
        (first.GetProperty("files").GetInt32(), first.GetProperty("times").GetInt32()).ShouldBe((2, 4));
        var publisher = summary.GetProperty("publishers").EnumerateArray().ShouldHaveSingleItem();
        publisher.GetProperty("ref").GetString().ShouldBe("XM-DAC-47066");
        publisher.GetProperty("name").GetString().ShouldBe("Example Organisation");
        (publisher.GetProperty("files").GetInt32(), publisher.GetProperty("elements").GetInt32()).ShouldBe((3, 5));
        summary.GetProperty("versions")[0].GetProperty("name").GetString().ShouldBe("2.03");
        summary.GetProperty("fileTypes")[0].GetProperty("files").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task The_summary_tells_faults_of_the_schema_apart_by_their_kind_and_place()
    {
        using var folder = new TemporaryFolder();
        var wrongDay = IatiFiles.WrongCode.Replace("iso-date=\"", "iso-date=\"x", StringComparison.Ordinal);
        folder.Write("a.xml", wrongDay.Replace("<sector ", "<sector new='1' ", StringComparison.Ordinal));
        folder.Write("b.xml", wrongDay);

        var run = await Verb.RunAsync("check", folder.Path, "--summary", "--format", "json");

        var faults = run.Json.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("id").GetString() == "0.3.1").ToList();
        faults.Select(f => f.GetProperty("files").GetInt32()).ShouldBe([2, 1]);
        faults[0].GetProperty("example").GetString().ShouldNotBeNull().ShouldContain("iso-date");
        faults[1].GetProperty("example").GetString().ShouldNotBeNull().ShouldContain("“new”");
    }

    [Theory]
    [InlineData("en", "valid", "Error 9.76.1")]
    [InlineData("vi", "hợp lệ", "Lỗi 9.76.1")]
    [InlineData("ko", "유효", "오류 9.76.1")]
    public async Task The_table_is_in_the_readers_language_and_obeys_no_sign_of_a_file(
        string language, string verdict, string finding)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "a.xml", IatiFiles.WrongCode.Replace("99999", "9&#x202E;9&#10;9", StringComparison.Ordinal));

        var run = await Verb.RunAsync("check", file, "--lang", language);

        run.Output.ShouldContain("  " + verdict + " · iati-activities 2.03");
        run.Output.ShouldContain(finding);
        run.Output.ShouldContain("9\uFFFD9 9");
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task No_workspace_is_made_for_checking()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");

        var run = await Verb.RunAsync("check", folder.Write("a.xml", IatiFiles.Good), "--data", workspace);

        run.Status.ShouldBe(0);
        run.Errors.ShouldContain(workspace);
        Directory.Exists(workspace).ShouldBeFalse();
    }

    [Fact]
    public async Task Json_is_one_array()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", IatiFiles.Good);
        folder.Write("b.xml", IatiFiles.Good);

        (await Verb.RunAsync("check", folder.Path, "--format", "json")).Json.GetArrayLength().ShouldBe(2);
        (await Verb.RunAsync("check", Directory.CreateDirectory(Path.Combine(folder.Path, "none")).FullName,
            "--format", "json")).Json.GetArrayLength().ShouldBe(0);
    }

    [MaterialFact("iati/real")]
    public async Task The_lines_of_the_real_files_have_the_verdict_and_the_ids_of_the_official_validator()
    {
        var folder = Checkout.MaterialPathOf("iati", "real");
        var run = await Verb.RunAsync("check", folder, "--today", "2026-11-21", "--format", "jsonl");
        var found = Lines(run).ToDictionary(
            l => Path.GetRelativePath(folder, l.GetProperty("file").GetString()!).Replace('\\', '/'), VerdictOf);

        var wrong = new List<string>();
        var count = 0;
        foreach (var row in File.ReadLines(Path.Combine(folder, "verdicts.tsv")).Where(l => !l.StartsWith('#')).Skip(1))
        {
            if (row.Split('\t') is not [var file, { Length: > 0 } valid, .., var ids])
            {
                continue;
            }
            count++;
            var expected = valid + " " + string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(i => i.Split(':')[0]).Order(StringComparer.Ordinal));
            if (found.GetValueOrDefault(file) != expected)
            {
                wrong.Add($"{file}: {expected}, not {found.GetValueOrDefault(file)}");
            }
        }
        wrong.ShouldBeEmpty();
        count.ShouldBe(280);
    }

    private static string VerdictOf(JsonElement line) =>
        line.GetProperty("valid").GetBoolean().ToString(CultureInfo.InvariantCulture).ToLowerInvariant() + " "
        + string.Join(' ', line.GetProperty("findings").EnumerateArray()
            .Select(f => f.GetProperty("id").GetString()!).Where(i => i[0] != 'E').Distinct()
            .Order(StringComparer.Ordinal));

    private static List<JsonElement> Lines(Run run) =>
    [
        .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement),
    ];
}
