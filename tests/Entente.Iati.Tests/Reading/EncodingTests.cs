using System.Text;

namespace Entente.Iati.Tests;

public static class EncodingTests
{
    private const string Korean = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
          <iati-activity><title><narrative>깨끗한 물</narrative></title></iati-activity>
        </iati-activities>
        """;

    [Theory]
    [InlineData("utf-8", "UTF-8", true)]
    [InlineData("utf-8", "UTF-8", false)]
    [InlineData("utf-8", null, true)]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-16", "UTF-16", true)]
    [InlineData("utf-16", "UTF-16", false)]
    [InlineData("utf-16", "utf-16le", true)]
    [InlineData("utf-16", null, true)]
    [InlineData("utf-16", null, false)]
    [InlineData("utf-16BE", "UTF-16", true)]
    [InlineData("utf-16BE", "UTF-16", false)]
    [InlineData("utf-16BE", null, true)]
    [InlineData("utf-16BE", null, false)]
    [InlineData("utf-32", "UTF-32", true)]
    [InlineData("utf-32BE", "UTF-32", true)]
    public static void A_file_reads_the_same_in_every_unicode_encoding(string encoding, string? stated, bool hasMark)
    {
        var bytes = Fixture.Encoded("activities-2.03.xml", Encoding.GetEncoding(encoding), stated, hasMark);

        Fixture.Read(bytes).Told().ShouldBe(Fixture.Read(Fixture.Bytes("activities-2.03.xml")).Told());
        Fixture.Read(bytes).Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("euc-kr")]
    [InlineData("ks_c_5601-1987")]
    [InlineData("iso-2022-kr")]
    [InlineData("gb18030")]
    public static void The_encoding_that_the_declaration_names_is_used(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name).ShouldNotBeNull();
        var events = Fixture.Read(Fixture.EncodedText(Korean, encoding, name, false));

        events.Elements().Single().Content.ShouldBeOfType<string>().ShouldContain("깨끗한 물");
        events.Findings().ShouldNotContain(f => f.Id.StartsWith("E0.4"));
    }

    [Theory]
    [InlineData("iso-8859-1", "café")]
    [InlineData("windows-1252", "“café”")]
    [InlineData("windows-1258", "Hô Chi Minh")]
    [InlineData("IBM037", "café")]
    public static void Single_byte_code_pages_are_read(string name, string word)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = Fixture.EncodedText(
            Korean.Replace("깨끗한 물", word), encoding, name, false);
        var events = Fixture.Read(bytes);

        events.Elements().Single().Content.ShouldBeOfType<string>().ShouldContain(word);
        events.Findings().ShouldNotContain(f => f.Id.StartsWith("E0.4"));
    }

    [Theory]
    [InlineData("utf-16", "UTF-8", true)]
    [InlineData("utf-16BE", "iso-8859-1", false)]
    [InlineData("utf-8", "UTF-16", true)]
    [InlineData("utf-8", "UTF-16", false)]
    [InlineData("utf-8", "iso-8859-1", true)]
    public static void Where_bytes_and_declaration_contradict_each_other_the_bytes_hold(
        string encoding, string stated, bool hasMark)
    {
        var bytes = Fixture.Encoded("activities-2.03.xml", Encoding.GetEncoding(encoding), stated, hasMark);
        var events = Fixture.Read(bytes);

        events.Elements().Select(e => e.Content)
            .ShouldBe(Fixture.Read(Fixture.Bytes("activities-2.03.xml")).Elements().Select(e => e.Content));
        var finding = events.Findings().ShouldHaveSingleItem();
        finding.Id.ShouldBe("E0.4.2");
        finding.Value.ShouldBe(stated);
        events.End().IsSchemaValid.ShouldBe(true);
    }

    [Fact]
    public static void An_encoding_that_nobody_knows_is_a_finding_and_the_file_is_read()
    {
        var events = Fixture.Read(Fixture.Encoded("activities-2.03.xml", Encoding.UTF8, "x-none-such", false));

        events.Elements().Count().ShouldBe(3);
        events.Findings().ShouldHaveSingleItem().Id.ShouldBe("E0.4.3");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public static void Bytes_that_are_no_characters_are_told_with_their_place(int most)
    {
        var bytes = Fixture.EncodedText(
            Korean.Replace("깨끗한", "a\r\nb√©").Replace("물", "√"), Encoding.UTF8, "UTF-8", false);
        var at = bytes.AsSpan().IndexOf("√"u8);
        bytes[at + 2] = (byte)'x';
        bytes[bytes.AsSpan().LastIndexOf("√"u8)] = 0xC0;

        var events = IatiReader.Read(new SlowStream(bytes, most), Fixture.Options).ToList();

        var found = events.Findings().Where(f => f.Id == "E0.4.1").ToList();
        found.Select(f => (f.LineNumber, f.ColumnNumber)).ShouldBe([(4, 2), (4, 6), (4, 7), (4, 8)]);
        events.Elements().Single().Content.ShouldBeOfType<string>().ShouldContain("\uFFFDx© \uFFFD\uFFFD\uFFFD");
        events.End().IsWellFormed.ShouldBeTrue();
    }

    [Fact]
    public static void A_text_cut_within_a_character_ends_with_a_finding()
    {
        var bytes = Encoding.UTF8.GetBytes(Korean);
        var cut = bytes[..(bytes.AsSpan().IndexOf("물"u8) + 2)];
        var findings = Fixture.Read(cut).Findings();

        findings.ShouldContain(f => f.Id == "E0.4.1" && f.LineNumber == 3);
        findings.ShouldContain(f => f.Id == "0.1.1");
    }
}
