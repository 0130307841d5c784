using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class RaisedTextTests
{
    [Theory]
    [InlineData("đóng góp 16<sup>1</sup> triệu USD", "đóng góp 16 triệu USD")]
    [InlineData("gave US$1,500,000<sup>1</sup> in 2020<sup>[2]</sup>, it said", "gave US$1,500,000 in 2020, it said")]
    [InlineData("480<sup><a href=\"#n3\">3</a></sup> nurses", "480 nurses")]
    [InlineData("480 <sup>3</sup> nurses", "480 nurses")]
    [InlineData("the fund<sup>1, 2</sup> and others<sup>*</sup>", "the fund and others")]
    [InlineData("US$1,500,000<sup>a</sup> to it", "US$1,500,000 to it")]
    [InlineData("480<span style=\"vertical-align: super\">3</span> nurses", "480 nurses")]
    [InlineData("12 km<sup>2</sup> and 5천m<sup>3</sup>", "12 km2 and 5천m3")]
    [InlineData("300 kg of CO<sup>2</sup>", "300 kg of CO2")]
    [InlineData("the 21<sup>st</sup> meeting, le 1<sup>er</sup> mai", "the 21st meeting, le 1er mai")]
    [InlineData("4 x 10<sup>6</sup> and 10<sup>-9</sup>", "4 x 10⁶ and 10⁻⁹")]
    [InlineData("3<sup>1</sup>/2 of <sup>14</sup>C", "3 1/2 of 14C")]
    [InlineData("480<sup>2021</sup>", "480 2021")]
    public void A_mark_of_a_note_is_not_written_on_the_figure_before_it(string html, string text) =>
        Reading.Html("<p>" + html + "</p>").Text!.Text.Trim().ShouldBe(text);

    [Fact]
    public void In_a_word_document_too_where_struck_and_hidden_text_is_left_out()
    {
        var reading = DocumentReader.Read(WordFiles.Raw(WordFiles.Body(
            "<w:p><w:r><w:t>The fund trained 480</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> nurses on 12 km</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>"
            + "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\"> and 50 doctors</w:t></w:r>"
            + "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> in Laos</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>")),
            "test.docx", DocumentLimits.Default);
        reading.Text!.Text.ShouldBe("The fund trained 480 nurses on 12 km2 in Laos.\n");
        reading.Findings.Single(f => f.Code == "document.invisible")["count"].ShouldBe(6);
    }

    [ProgramFact("pdfinfo pdftotext")]
    public void In_a_pdf_it_is_known_by_its_size_and_place()
    {
        var reading = DocumentReader.Read(
            new PdfFiles().Line(60, 200, "480").Line(78, 196, "3", 6).Line(84, 200, "nurses were trained by the fund.")
                .Bytes(), "test.pdf", DocumentLimits.Default);
        reading.Text!.Text.ShouldBe("480 nurses were trained by the fund.\n");
    }
}
