using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class DocumentReaderTests
{
    private const string Sentence =
        "Chính phủ Thái Lan và các nước trong khu vực đã họp bàn về hợp tác phát triển nông thôn.";

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "a.txt", [], "document.empty" },
        { "a.txt", Encoding.UTF8.GetBytes(" \r\n\t \u00A0"), "document.empty" },
        { "a.txt", [0x61, 0x62, 0xC3, 0x28, 0x63], "document.undecodable" },
        { "a.txt", [0x61, 0x00, 0x62, 0x63, 0x00, 0x64], "document.not-text" },
        { "a.txt", [0x01, 0x02, 0x03, 0x04, 0x61, 0x05], "document.not-text" },
        { "a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFE, 0x01, 0x02, 0x03],
            "document.not-text" },
        { "a.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "document.undecodable" },
        { "a.xyz", [0x25, 0x50], "document.format-unknown" },
        { "a.html", Encoding.UTF8.GetBytes("<html><body><script>x()</script></body></html>"), "document.empty" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Bad_content_gives_a_finding(string path, byte[] content, string code)
    {
        var reading = DocumentReader.Read(content, path, DocumentLimits.Default);
        reading.Text.ShouldBeNull();
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void The_byte_that_does_not_decode_is_named()
    {
        var finding = DocumentReader.Read([0x61, 0x62, 0xC3, 0x28, 0x63], "a.txt", DocumentLimits.Default).Findings[0];
        finding["byte"].ShouldBe(2L);
    }

    [Fact]
    public void What_is_over_the_limit_is_refused()
    {
        var reading = DocumentReader.Read(new byte[11], "a.txt", new DocumentLimits(10, 100));
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe("document.too-large");
        DocumentReader.TooLarge("a.txt", 11, 10)["limit"].ShouldBe(10L);
    }

    [Fact]
    public void Utf8_with_mark_and_utf16_give_the_same_text()
    {
        var plain = Reading.Text(Sentence).Text!.Text;
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, true) })
        {
            DocumentReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Sentence)], "a.txt",
                DocumentLimits.Default).Text!.Text.ShouldBe(plain);
        }
    }

    [Fact]
    public void A_declared_code_page_is_used()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=\"windows-1252\"></head><body><p>Caf\u00E9 cr\u00E8me</p></body></html>";
        var reading = DocumentReader.Read(Encoding.GetEncoding(1252).GetBytes(html), "a.html", DocumentLimits.Default);
        reading.Text!.Text.ShouldContain("Caf\u00E9 cr\u00E8me");
        reading.Encoding.ShouldBe("windows-1252");
    }

    [Fact]
    public void The_text_is_never_normalised()
    {
        var text = "Tiêu đề 🙂 của bài\r\n\r\n" + Sentence.Normalize(NormalizationForm.FormD) + "\r\n";
        Reading.Text(text).Text!.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("blockquote")]
    [InlineData("table")]
    public void Deep_nesting_is_refused(string element)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<" + element + ">", 100_000)) + Sentence;
        Reading.Html(html).Findings.ShouldHaveSingleItem().Code.ShouldBe("document.too-deep");
    }

    [Fact]
    public void Many_unclosed_paragraphs_are_not_deep()
    {
        var reading = Reading.Html("<html><body>" + string.Concat(Enumerable.Repeat("<p>" + Sentence + "<li>", 2000)));
        reading.Text.ShouldNotBeNull();
    }
}
