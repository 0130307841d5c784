using System.Text;

namespace Entente.Iati.Tests;

/// <summary>Whatever can be read can be checked, in the same way.</summary>
public static class CheckerTests
{
    private static readonly CheckOptions Options = new(Fixture.Today);

    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public static async Task Checking_finds_what_reading_finds(string name)
    {
        var read = Fixture.Read(Fixture.Bytes(name));

        var found = IatiChecker.Check(Fixture.Open(name), Options).Single();

        found.Findings.Select(f => f.AsOwn()).ShouldBe(read.Findings().Select(f => f.AsOwn()));
        (found.IsWellFormed, found.IsSchemaValid).ShouldBe((read.End().IsWellFormed, read.End().IsSchemaValid));
        Told(await AllOf(IatiChecker.CheckAsync(Fixture.PathOf(name), Options))).ShouldBe(Told([found]));
        Told(await AllOf(IatiChecker.CheckAsync(new SlowStream(Fixture.Bytes(name), 5), Options)))
            .ShouldBe(Told([found]));
    }

    [Theory]
    [InlineData("</iati-activity>x</iati-activities>")]
    [InlineData("</iati-activity><!-- c --><![CDATA[x]]></iati-activities>")]
    [InlineData("</iati-activity>\u00A0</iati-activities>")]
    [InlineData("\u3000</iati-activity></iati-activities>")]
    [InlineData("<activity-status code='2'>\u2028</activity-status></iati-activity></iati-activities>")]
    public static void Text_where_none_may_stand_breaks_the_schema_also_at_the_end_and_where_it_looks_blank(string end)
    {
        var text = Fixture.Text("activities-2.03.xml");
        var whole = Fixture.Check(text);
        var last = text.LastIndexOf("</iati-activity>", StringComparison.Ordinal);

        var found = Fixture.Check(text[..last] + end);

        whole.IsSchemaValid.ShouldBe(true);
        found.IsWellFormed.ShouldBeTrue();
        found.IsSchemaValid.ShouldBe(false);
        found.Findings.ShouldContain(f => f.Id == "0.3.1");
    }

    [Theory]
    [InlineData("<i:iati-activities xmlns:i='urn:x' version='2.03'><iati-activity/></i:iati-activities>", "0.6.1")]
    [InlineData("<iati-activities xmlns='urn:x' version='2.03'><iati-activity/></iati-activities>", "0.6.1")]
    [InlineData("<i:iati-activities version='2.03'><iati-activity/></i:iati-activities>", "0.2.1")]
    [InlineData("<i:activities xmlns:i='urn:x' version='2.03'/>", "0.2.1")]
    public static void A_root_in_a_namespace_is_known_by_its_name_but_has_no_version(string text, string id)
    {
        var found = Fixture.Check(text);

        found.IsWellFormed.ShouldBeTrue();
        found.IsValid.ShouldBe(false);
        var official = found.Findings.Where(f => f.Id[0] != 'E').ShouldHaveSingleItem();
        official.Id.ShouldBe(id);
        IatiMessages.Say(official).Contains("namespace", StringComparison.Ordinal).ShouldBe(id == "0.6.1");
    }

    [Theory]
    [InlineData("", " xml:space='bogus'", "UTF-8")]
    [InlineData(" xml:space=\"bogus\"", "", "UTF-8")]
    [InlineData(" xml:lang='en' xml:space='' xml:base='x'", " xml:space='&amp;'", "UTF-16")]
    [InlineData("", " xml:space='bogus' xmlns:a='b'><a:space/><a:e a:space='1'/></iati-activity><iati-activity", "UTF-8")]
    public static void A_word_for_white_space_that_the_parser_refuses_breaks_the_schema_alone(
        string ofRoot, string ofActivity, string encoding)
    {
        var text = $"<?xml version='1.0' encoding='{encoding}'?><iati-activities version='2.03'{ofRoot}>"
            + $"<iati-activity{ofActivity}/></iati-activities>";

        foreach (var isStraight in (bool[])[true, false])
        {
            var found = Fixture.Check(
                [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)],
                ReadingLimits.Default with { TakesStraightWay = isStraight }).Single();

            found.IsWellFormed.ShouldBeTrue();
            found.Findings.Where(f => f.Detail == "value-form" && f.Id == "0.3.1").Select(f => f.Path).ShouldBe(
                new[] { "/iati-activities/@xml:space", "/iati-activity/@xml:space" }
                    .Where((_, i) => (i == 0 ? ofRoot : ofActivity).Length > 0));
        }
    }

    [Fact]
    public static async Task Each_entry_of_an_archive_is_checked_as_a_file_of_its_own()
    {
        var zip = Fixture.Zip(
            ("a/", []), ("a/one.xml", Fixture.Bytes("activities-2.03.xml")),
            ("broken.xml", Fixture.Bytes("broken-tag.xml")), ("two.xml", Fixture.Bytes("organisations-2.03.xml")));

        foreach (var files in new[]
        {
            IatiChecker.Check(new MemoryStream(zip), Options).ToList(),
            await AllOf(IatiChecker.CheckAsync(new SlowStream(zip, 1000), Options)),
        })
        {
            files.Select(f => (f.File, f.Kind, f.IsValid)).ShouldBe(
            [
                ("a/one.xml", FileKind.Activities, true), ("broken.xml", FileKind.Activities, false),
                ("two.xml", FileKind.Organisations, true),
            ]);
        }
    }

    [Fact]
    public static void Gzip_and_every_encoding_give_the_verdict_of_the_plain_file()
    {
        var plain = Told(IatiChecker.Check(Fixture.Open("activities-2.03.xml"), Options));
        var utf16 = Fixture.Encoded("activities-2.03.xml", Encoding.BigEndianUnicode, "UTF-16", true);

        Told(Fixture.Check(Fixture.Gzip(utf16))).ShouldBe(plain);
        Told(Fixture.Check(utf16)).ShouldBe(plain);
        Fixture.Check(Fixture.Encoded("activities-2.03.xml", Encoding.UTF8, "iso-8859-1", true)).Single()
            .Findings.ShouldHaveSingleItem().Id.ShouldBe("E0.4.2");
    }

    [Fact]
    public static void What_cannot_be_opened_is_not_valid()
    {
        var zip = Fixture.Zip(("one.xml", Fixture.Bytes("activities-2.03.xml")));

        var found = Fixture.Check(zip[..^30]).ShouldHaveSingleItem();

        found.Findings.ShouldHaveSingleItem().Id.ShouldBe("E0.7.1");
        found.IsValid.ShouldBe(false);
        found.IsSchemaValid.ShouldBeNull();
    }

    [Theory]
    [InlineData("activities-2.03.xml", "2.03", true)]
    [InlineData("activities-2.03.xml", "1.05", false)]
    [InlineData("activities-1.05.xml", "1.05", true)]
    [InlineData("activities-1.05.xml", "2.03", false)]
    [InlineData("organisations-2.03.xml", "2.03", true)]
    [InlineData("organisations-2.03.xml", "1.01", false)]
    [InlineData("broken-tag.xml", "2.03", null)]
    public static void The_schema_that_is_asked_for_decides_in_one_pass(string name, string version, bool? isKept)
    {
        var once = new SlowStream(Fixture.Bytes(name), 1000);
        var asked = IatiChecker.Check(once, Options with { SchemaVersion = version }).Single();
        var own = IatiChecker.Check(Fixture.Open(name), Options).Single();

        asked.IsSchemaValid.ShouldBe(isKept);
        Told([asked with { IsSchemaValid = own.IsSchemaValid }]).ShouldBe(Told([own]));
    }

    [Theory]
    [InlineData("<iati-activity><title/></iati-activity>", "1.05", true)]
    [InlineData("<title xmlns:o='urn:o' o:a='' xml:lang='en'>Water</title>", "1.05", true)]
    [InlineData("<title>Water</title>", "2.03", false)]
    [InlineData("<html/>", "2.03", false)]
    [InlineData("<title>", "1.05", null)]
    public static void Any_element_of_the_Standard_may_be_the_root_of_what_is_held_against_a_schema(
        string xml, string version, bool? isKept)
    {
        var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        var found = IatiChecker.Check(bytes, Options with { SchemaVersion = version }).Single();

        found.IsSchemaValid.ShouldBe(isKept);
        found.Findings.ShouldContain(f => f.Id == "0.2.1" || f.Id == "0.1.1");
    }

    [Fact]
    public static void A_version_that_there_is_not_is_refused_before_anything_is_read()
    {
        var options = Options with { SchemaVersion = "2.04" };

        Should.Throw<ArgumentException>(() => IatiChecker.Check(Stream.Null, options));
        Should.Throw<ArgumentException>(() => IatiChecker.CheckAsync(Stream.Null, options));
        Should.Throw<ArgumentException>(() => IatiChecker.CheckAsync("none.xml", options));
    }

    [Fact]
    public static async Task A_file_that_is_not_there_throws_where_it_is_awaited() =>
        await Should.ThrowAsync<FileNotFoundException>(
            () => AllOf(IatiChecker.CheckAsync(Fixture.PathOf("none.xml"))));

    private static IReadOnlyList<string> Told(IEnumerable<CheckedFile> files) =>
        [.. files.SelectMany(f => f.Findings.Select(x => x.ToString())
            .Prepend($"{f.File} {f.Kind} {f.Version} {f.IsValid} {f.IsWellFormed} {f.IsSchemaValid}"))];

    private static async Task<List<CheckedFile>> AllOf(IAsyncEnumerable<CheckedFile> files)
    {
        var all = new List<CheckedFile>();
        await foreach (var file in files)
        {
            all.Add(file);
        }
        return all;
    }
}
