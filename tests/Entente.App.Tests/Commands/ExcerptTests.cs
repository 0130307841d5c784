using Entente.App.Features.Checking;

namespace Entente.App.Tests.Commands;

/// <summary>The text around a place, with the place lit.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("<a x='1' code = \"2\" y='3'>", "code", "<a x='1' ", "code = \"2\"")]
    [InlineData("<a xcode='1' code='>'/>", "code", "<a xcode='1' ", "code='>'")]
    [InlineData("<a code='1'", "code", "<a ", "code='1'")]
    [InlineData("<a x='code=' y='1'>t</a>", "code", "", "<a x='code=' y='1'>")]
    [InlineData("<a>text</a><b/>", "", "", "<a>text</a>")]
    [InlineData("<a><b/></a>", "", "", "<a>")]
    [InlineData("<a/>text</a>", "", "", "<a/>")]
    [InlineData("text & more", "", "", "text")]
    [InlineData("<", "", "", "<")]
    [InlineData("<a code=", "code", "", "<a code=")]
    [InlineData("", "", "", "")]
    public void What_is_meant_is_lit(string from, string attribute, string before, string lit)
    {
        var excerpt = Excerpt.Of("", from, attribute);

        (excerpt.Before, excerpt.Lit).ShouldBe((before, lit));
    }

    [Fact]
    public void Lines_lose_the_white_space_that_the_first_begins_with() =>
        Excerpt.Of("    ", "<a>\n      <b/>\n  </a>\n\n\n<c/>", "")
            .ShouldBe(new Excerpt("", "<a>", "\n  <b/>\n</a>"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_found_whatever_lines_end_with(string end)
    {
        var text = string.Join(end, "<a>", "  <b/>", new string('x', 100_000) + "<c/>");
        SourcePlace[] places = [new(2, 3), new(3, 100_001), new(9, 9)];

        var found = SourceExcerpts.Read(new StringReader(text), places, default);

        found.Count.ShouldBe(2);
        found[places[0]].Before.ShouldBe("  ");
        found[places[0]].From.ShouldStartWith("<b/>" + end);
        found[places[1]].Before.ShouldStartWith("…xxx");
        found[places[1]].From.ShouldBe("<c/>");
    }
}
