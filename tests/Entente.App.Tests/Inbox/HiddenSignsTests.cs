using System.Text;
using System.Text.Encodings.Web;
using Entente.App.Web;

namespace Entente.App.Tests.Inbox;

/// <summary>What turns or hides letters of a quote is seen by who judges it.</summary>
public sealed class HiddenSignsTests
{
    [Theory]
    [InlineData("Korea gives \u202E01\u202C million", "Korea gives <RLO>01<PDF> million")]
    [InlineData("1\u200B5 and 1\u20600", "1<ZWSP>5 and 1<WJ>0")]
    [InlineData("1\u200D5, \u06CC\u200C\u062E, 👨\u200D👩", "1<ZWJ>5, \u06CC\u200C\u062E, 👨\u200D👩")]
    [InlineData("a\tb\u001B[2J\U000E0041", "a\tb<U+001B>[2J<U+E0041>")]
    [InlineData("plain 한국어 tiếng Việt", "plain 한국어 tiếng Việt")]
    public void Signs_that_nobody_sees_are_shown_in_their_places(string text, string seen)
    {
        using var page = new StringWriter();
        SeenText.Of(text).WriteTo(page, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        var shown = System.Text.RegularExpressions.Regex.Replace(
            page.ToString(), "<span class=\"unseen\" title=\"[^\"]+\">⟪([^⟫]+)⟫</span>", "<$1>");
        System.Net.WebUtility.HtmlDecode(shown).ShouldBe(seen);
    }

    [Fact]
    public async Task The_pages_of_a_claim_and_of_its_document_show_them_and_warn()
    {
        await using var site = await WorkingSite.OpenAsync();
        const string text = "3 February 2021\n\nKorea will give \u202E01\u202C million USD to ASEAN in 2021. "
            + "Japan will give 15 million USD to ASEAN in 2022.\n";
        var document = await site.TakeAsync("bidi.txt", Encoding.UTF8.GetBytes(text));
        var plain = await site.TakeAsync("plain.txt", Encoding.UTF8.GetBytes(
            "3 February 2021\n\nThailand will give 12 million USD to ASEAN in 2021.\n"));
        var an = site.As("An");

        var page = await an.GetStringAsync("/documents/" + document);
        page.ShouldContain(">⟪RLO⟫</span>01<span class=\"unseen\" title=\"U+202C\">⟪PDF⟫</span>");
        page.ShouldContain("characters that cannot be seen");
        page.ShouldNotContain('\u202E');
        var claim = site.Workspace.Journal.View(Core.Reader.Keeper).Facts<Core.ClaimProposed>()
            .First(c => c.Fact.Document == document).Fact.Key;
        // What is typed into forms is kept letter for letter.
        page = (await an.GetStringAsync("/inbox/" + claim)).Split("id=\"verdict\"")[0];
        page.ShouldContain("⟪RLO⟫</span>01");
        page.ShouldContain("characters that cannot be seen");
        page.ShouldNotContain('\u202E');
        (await an.GetStringAsync("/documents/" + plain)).ShouldNotContain("cannot be seen");
    }

    [Fact]
    public async Task No_page_holds_a_sign_that_turns_the_writing_whatever_text_it_stands_in()
    {
        await using var site = await WorkingSite.OpenAsync();
        const string page = "<html><head><title>Grants \u202Eof 2021</title>"
            + "<meta property=\"og:title\" content=\"Grants \u202Eof 2021\"><meta name=\"author\" content=\"A\u202Eb\">"
            + "<meta property=\"og:site_name\" content=\"Reu\u202Esret\"></head><body><article><h1>Grants \u202Eof 2021</h1>"
            + "<p>3 February 2021</p><p>The Fund \u202Efor Water will get 10 million USD from Korea in 2021.</p>"
            + "<p>The 3rd ASEAN-Korea \u202ESummit was held in Seoul on 2 February 2021.</p></article></body></html>";
        var key = await site.TakeAsync("rlo\u202Etxt.html", Encoding.UTF8.GetBytes(page));
        var an = site.As("An");
        var claims = site.Workspace.Journal.View(Core.Reader.Keeper).Facts<Core.ClaimProposed>()
            .Select(c => c.Fact.Key).ToList();
        claims.ShouldNotBeEmpty();
        foreach (var claim in claims)
        {
            await an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""));
        }
        string[] paths =
        [
            "/", "/documents", "/documents/" + key, "/inbox", "/inbox?state=all", "/figures", "/entries", "/meetings",
            "/parties", "/funds", "/commitments", "/plans", "/disagreements", "/search?q=Grants", "/search?q=Water",
            "/rules", "/record", "/history?key=" + key,
            .. Enumerable.Range(1, 6).Select(n => $"/entries/{key}/{n}"),
            .. site.Workspace.Journal.View(Core.Reader.Keeper).Entities.KnownNames.Take(20)
                .Select(n => "/history?key=" + n.Key),
        ];
        foreach (var path in paths)
        {
            var answer = await an.GetAsync(path);
            var text = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            text.ShouldNotContain('\u202E', path);
        }
        System.Net.WebUtility.HtmlDecode(await an.GetStringAsync("/documents")).ShouldContain("⟪RLO⟫");
    }

    [Theory]
    [InlineData("publisher", "Reu\u202Esret", "Publisher")]
    [InlineData("publisher", "a\r\nb", "Publisher")]
    [InlineData("publisher", "a\0b", "Publisher")]
    [InlineData("address", "https://user:word@example.org/", "address")]
    [InlineData("address", "https://example.org/\u202Ea", "address")]
    [InlineData("fetch", "https://user@example.org/", "address")]
    public async Task What_is_typed_beside_a_document_is_what_people_can_read(string field, string value, string said)
    {
        await using var site = await WorkingSite.OpenAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("3 February 2021\n\nKorea will give 10 million USD to ASEAN in 2021."), "text" },
            { new StringContent(value), field },
        };
        var answer = await site.As("An").PostAsync("/documents/add", form);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        (await answer.PageAsync()).ShouldContain(said);
        site.Workspace.Journal.View(Core.Reader.Keeper).Facts<Core.SourceRegistered>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/who")]
    [InlineData("/documents/add")]
    [InlineData("/iati/check")]
    public async Task A_form_in_letters_that_nothing_reads_is_refused(string path)
    {
        await using var site = await WorkingSite.OpenAsync();
        using var form = new StringContent("who=+ADw-");
        form.Headers.ContentType =
            System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");
        (await site.As("An").PostAsync(path, form)).StatusCode
            .ShouldBe(System.Net.HttpStatusCode.UnsupportedMediaType);
    }
}
