using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class MailTextTests
{
    private const string Own = "Japan will add 5 million dollars to the flood programme in 2025, our ministry said.";
    private const string Quoted = "Australia will provide 222 million dollars to the partnership over five years.";

    [Fact]
    public void A_text_goes_on_behind_a_picture()
    {
        var reading = Read("multipart/mixed; boundary=m", "--m\nContent-Type: text/plain\n\n" + Own
            + "\n--m\nContent-Type: image/png\nContent-Disposition: inline; filename=map.png\n\nxx\n"
            + "--m\nContent-Type: text/plain\n\n" + Quoted
            + "\n--m\nContent-Type: text/plain; name=note.txt\n\nA note.\n--m--");
        Reading.Body(reading).ShouldBe(Own + "\n" + Quoted);
        reading.Attachments.Single().Name.ShouldBe("note.txt");
        reading = Read("multipart/mixed; boundary=m", "--m\nContent-Type: text/html\n\n<p>" + Own
            + "</p>\n--m\nContent-Type: text/plain\n\n" + Quoted + "\n--m--");
        Reading.Body(reading).ShouldBe(Own + "\n" + Quoted);
    }

    [Fact]
    public void An_address_longer_than_lines_are_set_does_not_part_the_sentences() =>
        Reading.Body(Read("text/plain", "Japan gave the programme for the northern provinces five\nmillion dollars.\n\n"
            + "Join:\nhttps://example.org/" + new string('a', 120) + "\n\n"
            + "The plan was signed by the ministers of both countries at\nthe summit.\n"))
            .ShouldContain("northern provinces five million dollars.");

    [Theory]
    [InlineData("<div>#</div><div class='gmail_quote'>On Tue, Jane wrote:<blockquote><p>@</p></blockquote></div>")]
    [InlineData("<div>#</div><blockquote type=cite><p>@</p></blockquote>")]
    [InlineData("<p>#</p><p>On Tue, 5 Mar 2024 at 10:12, Jane wrote:</p><blockquote><p>@</p></blockquote>")]
    [InlineData("<p>#</p><p><b>From:</b> Jane<br><b>Sent:</b> Tuesday<br><b>To:</b> desk<br><b>Subject:</b> x</p><p>@</p>")]
    [InlineData("<p>#</p><p>보낸 사람: Jane<br>보낸 날짜: 2024년 3월 5일<br>받는 사람: desk<br>제목: x</p><p>@</p>")]
    [InlineData("#\n\nTừ: Jane\nĐã gửi: 5/3/2024\nĐến: desk\nChủ đề: x\n\n@")]
    [InlineData("#\n\n> @")]
    public void What_a_reply_quotes_is_outside_and_what_a_letter_passes_on_is_not(string body)
    {
        var isHtml = body[0] == '<';
        var text = body.Replace("#", Own, StringComparison.Ordinal).Replace("@", Quoted, StringComparison.Ordinal);
        var reading = Read(isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", text);
        Reading.Body(reading).ShouldContain(Own);
        Reading.Body(reading).ShouldNotContain(Quoted);
        reading.Text!.Text.ShouldContain(Quoted);
        if (body.Contains("wrote", StringComparison.Ordinal) || body.Contains("Từ:", StringComparison.Ordinal))
        {
            reading = Read(isHtml ? "text/html" : "text/plain; charset=utf-8", text, "Fwd: x");
            Reading.Body(reading).ShouldContain(Quoted);
        }
        if (isHtml)
        {
            reading = Read("text/html; charset=utf-8", text.Replace(Own, "", StringComparison.Ordinal));
            reading.Article!.Parts.ShouldNotBeEmpty();
        }
    }

    private static DocumentReading Read(string type, string body, string subject = "Re: x") => DocumentReader.Read(
        Encoding.UTF8.GetBytes(("From: Sato <s@example.org>\nDate: Wed, 06 Mar 2024 09:00:00 +0900\nSubject: " + subject
            + "\nMIME-Version: 1.0\nContent-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\n" + body + "\n")
            .Replace("\n", "\r\n", StringComparison.Ordinal)), "t.eml", DocumentLimits.Default);
}
