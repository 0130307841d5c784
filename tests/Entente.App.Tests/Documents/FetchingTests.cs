using System.Text;
using Entente.App.Features.Documents;
using Entente.Evidence;

namespace Entente.App.Tests.Documents;

/// <summary>Documents are fetched from addresses that a person names, and from nowhere inside the house.</summary>
public sealed class FetchingTests : IDisposable
{
    private const string Page = "<html><body><h1>Pledge</h1><p>Japan pledged 3 million USD to the Mekong River Commission "
        + "in 2023, as the ministers said in Vientiane.</p></body></html>";

    private static readonly FetchLimits Here = new(1_000_000, TimeSpan.FromSeconds(5), MayBeThisMachine: true);

    private readonly StubSite _site = new();
    private readonly PageFetch _fetch = new(Here);

    public void Dispose()
    {
        _fetch.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task A_page_is_fetched_over_redirects_by_a_program_that_says_its_name()
    {
        _site.Answers["/start"] = StubAnswer.To("/next");
        _site.Answers["/next"] = StubAnswer.To(_site.Address + "/page.php?id=3");
        _site.Answers["/page.php?id=3"] = StubAnswer.Of("text/html; charset=utf-8", Page);
        var (document, fault) = await _fetch.FetchAsync(_site.Address + "/start", default);
        fault.ShouldBeNull();
        document!.Address.ShouldBe(_site.Address + "/page.php?id=3");
        document.FileName.ShouldBe("page.php.html");
        document.Content.ShouldBe(Encoding.UTF8.GetBytes(Page));
        _site.Asked.ShouldAllBe(a => a.Program.StartsWith("Entente/"));
        _site.Asked.Count(a => a.Path == "/robots.txt").ShouldBe(1, "what a site asks is remembered");
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/open", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Entente\nDisallow: /x", "/page", true)]
    [InlineData("User-agent: entente/9\nDisallow: /*.html$", "/a/page.html", false)]
    [InlineData("User-agent: entente\nDisallow: /*.html$", "/a/page.html?x", true)]
    [InlineData("User-agent: *\r\nDisallow:", "/page", true)]
    [InlineData("<html>not found</html>", "/page", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /private", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /%70rivate", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/%70rivate/page", false)]
    [InlineData("User-agent: *\nDisallow: /bài", "/b%c3%a0i", false)]
    [InlineData("User-agent: *\nDisallow: /b%c3%a0i", "/bài", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /a-%2A.html", "/a-*.html", false)]
    [InlineData("User-agent: *\nDisallow: /a-%2A.html", "/a-b.html", true)]
    public void What_a_site_asks_is_kept_to(string robots, string path, bool allowed) =>
        RobotsRules.Parse(robots, PageFetch.ProgramName).Allows(new Uri("https://example.org" + path))
            .ShouldBe(allowed);

    [Fact]
    public async Task A_page_that_a_site_keeps_for_people_is_not_fetched_also_over_a_redirect()
    {
        _site.Answers["/robots.txt"] = StubAnswer.Of("text/plain", "User-agent: *\nDisallow: /people");
        _site.Answers["/open"] = StubAnswer.To("/people");
        _site.Answers["/people"] = StubAnswer.Of("text/html", Page);
        (await CodeOf("/people")).ShouldBe("document.robots");
        (await CodeOf("/open")).ShouldBe("document.robots");
        _site.Asked.ShouldNotContain(a => a.Path == "/people");
    }

    [Fact]
    public async Task A_site_whose_rules_fail_is_left_alone()
    {
        _site.Answers["/robots.txt"] = new StubAnswer("503 Service Unavailable", []);
        _site.Answers["/page"] = StubAnswer.Of("text/html", Page);
        (await CodeOf("/page")).ShouldBe("document.robots");
    }

    [Fact]
    public async Task What_is_too_large_too_slow_too_far_or_of_no_known_format_is_said()
    {
        _site.Answers["/large"] = new StubAnswer("200 OK\r\nContent-Type: text/plain", new byte[1_000_001]);
        _site.Answers["/packed"] = new StubAnswer(
            "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", Packed(new byte[100_000_000]));
        _site.Answers["/round"] = StubAnswer.To("/round");
        _site.Answers["/slow"] = new StubAnswer("never", []);
        _site.Answers["/film"] = new StubAnswer("200 OK\r\nContent-Type: video/mp4", [0, 0, 0, 24]);
        _site.Answers["/file"] = StubAnswer.To("file:///etc/hostname");
        (await CodeOf("/large")).ShouldBe("document.too-large");
        (await CodeOf("/packed")).ShouldBe("document.too-large");
        (await CodeOf("/round")).ShouldBe("document.unreachable");
        (await CodeOf("/slow")).ShouldBe("document.unreachable");
        (await CodeOf("/nothing")).ShouldBe("document.unreachable");
        (await CodeOf("/film")).ShouldBe("document.format-unknown");
        (await CodeOf("/file")).ShouldBe("document.address-unfit");
    }

    [Theory]
    [InlineData("//host:99999/")]
    [InlineData("//[zz]/")]
    [InlineData("///")]
    [InlineData("//%zz/")]
    [InlineData("//long/")]
    [InlineData("//\u00AD/")]
    [InlineData("http://user:secret@127.0.0.1/")]
    public async Task A_redirect_to_what_is_no_address_is_said_also_where_rules_are_asked_for(string next)
    {
        var to = next.Replace("long", new string('a', 300), StringComparison.Ordinal);
        _site.Answers["/robots.txt"] = StubAnswer.To(to);
        _site.Answers["/page"] = StubAnswer.To(to);
        (await CodeOf("/page")).ShouldBe("document.address-unfit");
        _site.Asked.Select(a => a.Path).ShouldBe(["/robots.txt", "/page"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/page")]
    [InlineData("http://localhost:{port}/page")]
    [InlineData("http://2130706433:{port}/page")]
    [InlineData("http://0x7f.1:{port}/page")]
    [InlineData("http://0177.0.0.1:{port}/page")]
    [InlineData("http://127.1:{port}/page")]
    [InlineData("http://[::1]:{port}/page")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/page")]
    [InlineData("http://[::127.0.0.1]:{port}/page")]
    [InlineData("http://0.0.0.0:{port}/page")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Nothing_is_fetched_from_inside_the_house_however_it_is_written(string address)
    {
        _site.Answers["/page"] = StubAnswer.Of("text/html", Page);
        using var fetch = new PageFetch(FetchLimits.Default);
        var at = address.Replace("{port}", new Uri(_site.Address).Port.ToString(
            System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (await fetch.FetchAsync(at, default)).Fault!.Code.ShouldBe("document.address-private");
        _site.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http:///x")]
    [InlineData("http://host:99999/")]
    [InlineData("http://\u00AD/")]
    public async Task What_is_no_address_of_a_page_is_said(string address) =>
        (await _fetch.FetchAsync(address, default)).Fault!.Code.ShouldBe("document.address-unfit");

    [Theory]
    [InlineData("text/html", "%PDF-1.4", ".pdf")]
    [InlineData("text/plain", "<!DOCTYPE html><p>x", ".html")]
    [InlineData("application/octet-stream", "Japan pledged", ".txt")]
    [InlineData("application/xhtml+xml", "<html/>", ".html")]
    [InlineData(null, "<html><body>x", ".html")]
    [InlineData("image/png", "x", null)]
    public void The_format_is_told_by_the_bytes_and_by_what_was_said(string? said, string content, string? ending) =>
        FetchedFormat.EndingOf(
            Encoding.UTF8.GetBytes(content),
            said is null ? null : new System.Net.Http.Headers.MediaTypeHeaderValue(said)).ShouldBe(ending);

    [Fact]
    public async Task The_character_set_that_was_said_is_kept_with_the_document_and_a_changed_page_is_a_new_version()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var site = await WorkingSite.OpenAsync();
        var ingest = new Ingest(site.Workspace, "An", null);
        const string korean = "<html><body><h1>협력</h1><p>한국 정부는 메콩 협력기금에 300만 달러를 출연하기로 했다.</p></body></html>";
        _site.Answers["/page"] = new StubAnswer(
            "200 OK\r\nContent-Type: text/html; charset=euc-kr", Encoding.GetEncoding("euc-kr").GetBytes(korean));
        var first = await TakeAsync(ingest);
        first.Findings.ShouldNotContain(f => f.Code == "document.new-version");
        (await TakeAsync(ingest)).Findings.ShouldContain(f => f.Code == "document.known-before");

        _site.Answers["/page"] = new StubAnswer(
            "200 OK\r\nContent-Type: text/html; charset=euc-kr",
            Encoding.GetEncoding("euc-kr").GetBytes(korean.Replace("300만", "400만", StringComparison.Ordinal)));
        var second = await TakeAsync(ingest);
        second.Document.ShouldNotBe(first.Document);
        second.Findings.Single(f => f.Code == "document.new-version")["document"].ShouldBe(first.Document);

        var sources = new SourceIndex(site.Workspace.Journal.View(Core.Reader.Keeper));
        sources.All.Count().ShouldBe(2);
        sources.ClusterOf(second.Document!).ShouldBe(first.Document);
        var source = sources.Find(first.Document)!;
        source.Address.ShouldBe(_site.Address + "/page");
        source.Publisher.ShouldBe("127.0.0.1");
        (await DocumentFiles.TextOfAsync(site.Workspace.Journal, source.Content!, default))!.Text
            .ShouldContain("300만 달러를");
    }

    private async Task<Ingested> TakeAsync(Ingest ingest)
    {
        var file = await DocumentFiles.ReadAsync(_site.Address + "/page", new ExtractionContext(), _fetch, default);
        return await ingest.TakeAsync(file, new GivenFacts(), acceptAll: false, default);
    }

    private async Task<string?> CodeOf(string path) =>
        (await _fetch.FetchAsync(_site.Address + path, default)).Fault?.Code;

    [Theory]
    [InlineData("gzip", 10)]
    [InlineData("gzip", 40)]
    [InlineData("br", 20)]
    [InlineData("compress", 40)]
    public async Task What_is_packed_and_does_not_come_whole_is_not_taken_for_a_page(string way, int bytes)
    {
        var whole = way == "br" ? Packed(Encoding.UTF8.GetBytes(Page), s => new System.IO.Compression.BrotliStream(
            s, System.IO.Compression.CompressionLevel.Fastest)) : Packed(Encoding.UTF8.GetBytes(Page));
        _site.Answers["/cut"] = new StubAnswer("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + way,
            whole[..bytes]);
        (await CodeOf("/cut")).ShouldBe("document.unreachable");
        _site.Answers["/garbage"] = new StubAnswer(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + way, "\u008B\u0002garbage"u8.ToArray());
        (await CodeOf("/garbage")).ShouldBe("document.unreachable");
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> way)
    {
        using var packed = new MemoryStream();
        using (var stream = way(packed))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
