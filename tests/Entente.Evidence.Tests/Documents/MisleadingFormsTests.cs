using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What a document shows otherwise than it holds is told, and read as it is shown.</summary>
public sealed class MisleadingFormsTests
{
    private const string Page = "<html><body><article><h1>Grants of 2021</h1><p>3 February 2021</p>"
        + "<p>Korea will give 10 million USD to ASEAN in 2021.</p>{0}</article></body></html>";

    [Theory]
    [InlineData("<w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>")]
    [InlineData("<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>")]
    [InlineData("<w:rPr><w:rPrChange><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange></w:rPr>")]
    public void How_a_run_was_formatted_before_a_change_is_not_how_it_is(string properties)
    {
        var reading = DocumentReader.Read(WordFiles.Raw(WordFiles.Body(
            "<w:p><w:r><w:t xml:space=\"preserve\">Japan gave </w:t></w:r><w:r>" + properties
            + "<w:t>3 million USD</w:t></w:r><w:r><w:t xml:space=\"preserve\"> to Laos.</w:t></w:r></w:p>")), "a.docx",
            DocumentLimits.Default);
        reading.Text!.Text.ShouldBe("Japan gave 3 million USD to Laos.\n");
        reading.Findings.ShouldNotContain(f => f.Code == "document.invisible");
    }

    [Fact]
    public void A_run_of_which_the_direction_is_set_is_told()
    {
        var reading = DocumentReader.Read(WordFiles.Raw(WordFiles.Body(
            "<w:p><w:r><w:t xml:space=\"preserve\">Japan gave </w:t></w:r><w:bdo w:val=\"rtl\"><w:r><w:t>321</w:t></w:r>"
            + "</w:bdo><w:r><w:t xml:space=\"preserve\"> million USD to Laos.</w:t></w:r></w:p>")), "a.docx",
            DocumentLimits.Default);
        reading.Findings.ShouldContain(f => f.Code == "document.invisible");
    }

    [Theory]
    [InlineData("<p>Japan gave <bdo dir=\"rtl\">321</bdo> million USD.</p>")]
    [InlineData("<p>Japan gave <span style=\"unicode-bidi: bidi-override; direction: rtl\">321</span> million USD.</p>")]
    public void Letters_of_which_a_page_sets_the_direction_are_told(string part) =>
        Html(part).Findings.ShouldContain(f => f.Code == "document.invisible");

    [Theory]
    [InlineData("display/**/:none")]
    [InlineData("display:/* x */none")]
    [InlineData("display:block;display:none")]
    [InlineData("display:none !important;display:block")]
    [InlineData("visibility:collapse")]
    [InlineData("content-visibility:hidden")]
    [InlineData("opacity:0")]
    [InlineData("opacity: 0.0%")]
    [InlineData("font-size:0")]
    [InlineData("font-size: 0px")]
    public void What_its_own_style_hides_is_left_out_and_told(string style)
    {
        var reading = Html($"<p style=\"{style}\">Japan will give 99 million USD to ASEAN in 2021.</p>");
        reading.Text!.Text.ShouldNotContain("99 million");
        reading.Findings.ShouldContain(f => f.Code == "document.invisible");
    }

    [Theory]
    [InlineData("display:none;display:block")]
    [InlineData("/*display:none*/")]
    [InlineData("opacity:0.5")]
    [InlineData("font-size:0.9em")]
    [InlineData("visibility:hidden;visibility:visible")]
    public void What_its_own_style_shows_is_read(string style) =>
        Html($"<p style=\"{style}\">Japan will give 99 million USD to ASEAN in 2021.</p>").Text!.Text
            .ShouldContain("99 million");

    [Fact]
    public void Letters_that_are_shown_again_inside_what_is_not_are_read() =>
        Html("<div style=\"font-size:0\"><p style=\"font-size:16px\">Japan will give 99 million USD to ASEAN in 2021.</p></div>")
            .Text!.Text.ShouldContain("99 million");

    [Theory]
    [InlineData('\u034F')]
    [InlineData('\uFE00')]
    [InlineData('\uFE0F')]
    [InlineData('\u180B')]
    [InlineData('\u180F')]
    [InlineData('\u206A')]
    [InlineData('\uFFF9')]
    [InlineData('\u17B4')]
    [InlineData('\u115F')]
    [InlineData('\u1160')]
    [InlineData('\u3164')]
    [InlineData('\uFFA0')]
    [InlineData('\u00AD')]
    public void A_sign_that_nothing_shows_is_told_inside_a_number_and_parts_it_not(char sign)
    {
        var reading = Reading.Text($"Japan pledged 3{sign}000 dollars to Laos in 2023.");
        reading.Findings.Single(f => f.Code == "document.invisible")["count"].ShouldBe(1);
        ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext()).OfType<AmountClaim>()
            .ShouldHaveSingleItem().Value.Low.ShouldBe(3000);
    }

    [Theory]
    [InlineData("The ministers met on Monday ❤️ in Vientiane.")]
    [InlineData("The family 👨‍👩‍👧 met 1️⃣ in Vientiane on Monday.")]
    [InlineData("葛\U000E0100城市的代表团在万象举行了会议。")]
    [InlineData("क्\u200Dष है, और मंत्री सोमवार को मिले।")]
    [InlineData("Das Zusammen\u00ADtreffen der Minister war am Montag.")]
    public void What_a_script_needs_is_not_told(string text) =>
        Reading.Text(text).Findings.ShouldNotContain(f => f.Code == "document.invisible");

    [Fact]
    public void A_day_to_come_is_no_day_of_publication_in_any_format()
    {
        var limits = DocumentLimits.Default with { LatestDay = new DateOnly(2024, 6, 1) };
        const string text = "Grants to Laos\n3 February 2031\nJapan pledged 3 million USD to Laos for two schools.\n";
        var word = WordFiles.Of((document, body) =>
        {
            document.PackageProperties.Modified = new DateTime(2031, 2, 3, 0, 0, 0, DateTimeKind.Utc);
            body.Append(WordFiles.Paragraph("Japan pledged 3 million USD to Laos for two schools."));
        });
        foreach (var reading in new[]
        {
            DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", limits),
            DocumentReader.Read(word, "a.docx", limits),
        })
        {
            reading.Article!.Published.IsUnknown.ShouldBeTrue();
            reading.Findings.Select(f => f.Code).ShouldContain("document.day-ahead");
            reading.Findings.Select(f => f.Code).ShouldContain("document.undated");
        }
    }

    [Fact]
    public void What_of_a_letter_is_left_unread_is_counted_and_a_part_without_a_name_is_read()
    {
        var limits = DocumentLimits.Default with { Attachments = 2 };
        var letter = new StringBuilder("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"
            + "--m\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\r\n");
        for (var number = 0; number < 4; number++)
        {
            letter.Append("--m\r\nContent-Type: text/plain; name=\"n").Append(number).Append(".txt\"\r\n\r\nx\r\n");
        }
        var reading = DocumentReader.Read(Encoding.UTF8.GetBytes(letter + "--m--\r\n"), "a.eml", limits);
        reading.Attachments.Select(a => a.Name).ShouldBe(["attachment.pdf", "n0.txt"]);
        reading.Findings.Single(f => f.Code == "document.attachments-cut")["count"].ShouldBe(3);
    }

    private static DocumentReading Html(string part) =>
        Reading.Html(Page.Replace("{0}", part, StringComparison.Ordinal));
}
