using System.Net;
using System.Text;

namespace Entente.App.Tests.Pages;

/// <summary>A person uploads an IATI file and sees its report; nothing of it is kept.</summary>
public sealed class CheckSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("en", "Check IATI data")]
    [InlineData("vi", "Kiểm tra dữ liệu IATI")]
    [InlineData("ko", "IATI 데이터 검사")]
    public async Task The_page_asks_for_a_file_in_each_language(string language, string title) =>
        WebUtility.HtmlDecode(await site.Client.GetStringAsync("/iati/check?lang=" + language))
            .ShouldContain($"<h1>{title}</h1>");

    [Fact]
    public async Task A_file_is_answered_with_its_report()
    {
        using var answer = await PostAsync("a.xml", System.Text.Encoding.UTF8.GetBytes(IatiFiles.WrongCode));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.PageAsync();
        page.ShouldContain("<h2>a.xml</h2>");
        page.ShouldContain("The code “99999” for a sector of the activity is not in the codelist Sector.");
        page.ShouldContain("<mark>code=\"99999\"</mark>");
    }

    [Fact]
    public async Task Each_file_of_an_archive_has_its_report_up_to_a_number()
    {
        var entries = Enumerable.Range(1, 30).Select(n => ($"f{n}.xml", IatiFiles.Good)).ToArray();
        using var answer = await PostAsync("all.zip", IatiFiles.Zip(entries));

        var page = await answer.PageAsync();
        page.ShouldContain("<h2>all.zip/f20.xml</h2>");
        page.ShouldNotContain("<h2>all.zip/f21.xml</h2>");
        page.ShouldContain("more files than are checked here");
    }

    [Fact]
    public async Task A_file_without_content_is_refused_as_that()
    {
        using var answer = await PostAsync("a.xml", []);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain("The file is empty.");
    }

    [Fact]
    public async Task More_than_is_taken_is_refused_and_said()
    {
        using var answer = await PostAsync("a.xml", new byte[41_000_000]);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.PageAsync()).ShouldContain("The file has more than 40 MB.");
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=file\r\n\r\n<iati")]
    public async Task A_form_that_is_broken_is_not_called_too_large(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/iati/check?lang=en") { Content = content };
        request.Headers.Accept.ParseAdd("text/html");

        using var answer = await site.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain("No file came.");
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 2, 3, 0xFF })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0 })]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 9, 9 })]
    public async Task Rubbish_is_answered_with_findings(byte[] content)
    {
        using var answer = await PostAsync("rubbish.bin", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.PageAsync()).ShouldContain("class=\"finding ");
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused_with_what_to_do()
    {
        using var form = new MultipartFormDataContent { { new StringContent(""), "file" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/iati/check?lang=en") { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await site.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain("No file came.");
    }

    private async Task<HttpResponseMessage> PostAsync(string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/iati/check?lang=en") { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        return await site.Client.SendAsync(request);
    }
}
