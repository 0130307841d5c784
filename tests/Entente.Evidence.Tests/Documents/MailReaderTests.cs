using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class MailReaderTests
{
    private const string Head = "From: =?utf-8?B?QmFuIHRoxrAga8O9?= <press@example.org>\r\n"
        + "To: a@example.org\r\nDate: Tue, 12 Mar 2024 08:30:00 +0700\r\n"
        + "Subject: =?utf-8?Q?Nh=E1=BA=ADt_B=E1=BA=A3n_t=C3=A0i_tr=E1=BB=A3?=\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void A_letter_has_its_writer_day_and_title_and_lines_are_joined_to_sentences()
    {
        var reading = Read(
            Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + "Nhật Bản cam kết đóng góp 3 triệu USD cho Ủy hội sông Mekong trong\r\n"
            + "năm 2024 để theo dõi lũ lụt ở các nước hạ lưu.\r\n\r\n"
            + "> Hàn Quốc cam kết đóng góp 9 triệu USD.\r\n\r\n-- \r\nBan thư ký, 5 triệu USD\r\n");
        reading.Article!.Title.ShouldBe("Nhật Bản tài trợ");
        reading.Article.Byline.ShouldBe("Ban thư ký");
        reading.Article.Published.ToIso().ShouldBe("2024-03-12");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Metadata);
        reading.Encoding.ShouldBe("utf-8");
        Reading.Body(reading).ShouldBe(
            "Nhật Bản cam kết đóng góp 3 triệu USD cho Ủy hội sông Mekong trong năm 2024 để theo dõi lũ lụt ở các nước "
            + "hạ lưu.");
    }

    [Theory]
    [InlineData("base64", "utf-8")]
    [InlineData("quoted-printable", "euc-kr")]
    [InlineData("quoted-printable", "ks_c_5601-1987")]
    [InlineData("base64", "utf-16")]
    public void Encodings_and_character_sets_are_undone(string transfer, string charset)
    {
        const string text = "한국 정부는 메콩 협력기금에 300만 달러를 출연하기로 했다.";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(charset).GetBytes(text);
        var body = transfer == "base64" ? Convert.ToBase64String(bytes)
            : string.Concat(bytes.Select(b => "=" + Convert.ToHexString([b])));
        var reading = Read(
            Head + $"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n{body}\r\n");
        reading.Text!.Text.ShouldBe(text + "\n");
        reading.Article!.Language.ShouldBe("ko");
    }

    [Fact]
    public void The_html_part_is_the_article_and_attachments_are_documents_of_their_own()
    {
        var reading = Read(
            Head + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
            + "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nshort\r\n"
            + "--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td><p>Japan pledged 3 million USD to the "
            + "Mekong River Commission.</p></td></tr><tr><td><p>Floods are watched in Vientiane.</p></td></tr></table>"
            + "\r\n--a--\r\n--m\r\nContent-Type: text/plain; name=\"note.txt\"\r\n"
            + "Content-Disposition: attachment; filename=\"../note.txt\"\r\n\r\nKorea pledged 2 million USD.\r\n"
            + "--m\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"map.png\"\r\n\r\nxx\r\n"
            + "--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\nSubject: Older\r\n\r\nOlder text.\r\n"
            + "--m--\r\n");
        Reading.Body(reading).ShouldBe(
            "Japan pledged 3 million USD to the Mekong River Commission.\nFloods are watched in Vientiane.");
        reading.Attachments.Select(a => a.Name).ShouldBe(["_note.txt", "Older.eml"]);
        Encoding.UTF8.GetString(reading.Attachments[0].Content).Trim().ShouldBe("Korea pledged 2 million USD.");
        reading.Findings.Single(f => f.Code == "document.attachment-unread")["attachment"].ShouldBe("map.png");
        DocumentReader.Read(reading.Attachments[1].Content, "Older.eml", DocumentLimits.Default).Text!.Text
            .ShouldBe("Older text.\n");
    }

    [Theory]
    [InlineData("no letter at all", "document.damaged")]
    [InlineData("From: a@example.org\r\nSubject: x\r\n\r\n", "document.empty")]
    public void What_is_no_letter_or_says_nothing_is_said(string text, string code) =>
        Read(text).Findings.ShouldContain(f => f.Code == code);

    [Fact]
    public void Parts_that_lie_a_hundred_thousand_deep_end_as_a_finding()
    {
        var letter = new StringBuilder(Head);
        for (var depth = 0; depth < 100_000; depth++)
        {
            letter.Append("Content-Type: multipart/mixed; boundary=b").Append(depth).Append("\r\n\r\n--b").Append(depth)
                .Append("\r\n");
        }
        var reading = Read(letter.ToString());
        reading.Text.ShouldBeNull();
        reading.Findings.ShouldNotBeEmpty();
    }

    private static DocumentReading Read(string letter) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(letter), "test.eml", DocumentLimits.Default);
}
