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
}
