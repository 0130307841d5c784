using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class CharacterSetTests
{
    [Theory]
    [InlineData("iso-8859-1", 1252, "l’aide de 9,5 millions €", "windows-1252")]
    [InlineData("us-ascii", 1252, "l’aide de 9,5 millions €", "windows-1252")]
    [InlineData("iso-8859-9", 1254, "Türkiye’nin 5 milyon €", "windows-1254")]
    [InlineData("euc-kr", 949, "똠얌꿍 3천만 달러", "euc-kr")]
    [InlineData("windows-949", 949, "똠얌꿍 3천만 달러", "euc-kr")]
    [InlineData("MS949", 949, "똠얌꿍 3천만 달러", "euc-kr")]
    [InlineData("windows-31j", 932, "①12億円", "shift_jis")]
    [InlineData("gb2312", 54936, "镕基向3亿美元", "gb18030")]
    [InlineData("x-gbk", 54936, "镕基向3亿美元", "gb18030")]
    [InlineData("tis-620", 874, "500 ล้านเยน", "windows-874")]
    public void A_set_is_the_larger_one_that_programs_write_by_its_name(
        string label, int page, string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(page).GetBytes("<meta charset=" + label + "><p>" + text + "</p>");
        var reading = DocumentReader.Read(bytes, "t.html", DocumentLimits.Default);
        reading.Text!.Text.ShouldBe(text + "\n");
        reading.Encoding.ShouldBe(encoding);
        var letter = Encoding.ASCII.GetBytes("From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset="
            + label + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.GetEncoding(page).GetBytes(text)) + "\r\n");
        DocumentReader.Read(letter, "t.eml", DocumentLimits.Default).Text!.Text.ShouldBe(text + "\n");
    }

    [Fact]
    public void Letters_of_a_mail_that_do_not_decode_are_a_finding_as_those_of_a_page_are() =>
        DocumentReader.Read(
            [
                .. Encoding.ASCII.GetBytes(
                    "From: a@example.org\r\nSubject: x\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"),
                0xC7, 0xD1, 0xB1,
            ],
            "t.eml", DocumentLimits.Default).Findings.ShouldContain(f => f.Code == "document.undecodable");
}
