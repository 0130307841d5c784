namespace Entente.Evidence.Tests;

/// <summary>Which line before an article is its title, where the page is plain text.</summary>
public sealed class TitleLineTests
{
    private const string Prose = """
        The fund pays for wells and clinics in five provinces of the country, and reports on them every year.
        Its board said on Monday that the works had gone well, and that more provinces would be taken in.
        """;

    [Theory]
    [InlineData("The fund digs more wells", "Home > News > Releases\nThe fund digs more wells\n12 May 2024 10:15\nShare Print")]
    [InlineData("The fund digs more wells", "The fund digs more wells\nThe fund digs more wells\nBy Ana Ruiz")]
    [InlineData("Wells for five provinces", "River News\nHome | World | Sport\nWelcome back, reader\nWells for five provinces\n12 May 2024\nA picture of the new well at noon")]
    [InlineData("Questions on the wells fund", "About us   Projects   News\nHome / News / Questions\nQuestions on the wells fund\nWho pays for it?")]
    [InlineData("Wells fund: results of the year", "Wells fund: results of the year\n12 May 2024\nDonor | 2023 | 2024\nNorway | 3.0 | 4.5\nChile | 1.2 | 1.4")]
    public void The_title_is_told_from_menus_labels_and_rows(string title, string head) =>
        Reading.Text(head + "\n" + Prose).Article!.Title.ShouldBe(title);

    [Fact]
    public void A_short_sentence_between_title_and_text_is_of_the_article() =>
        Reading.Body(Reading.Text("Home > News\nThe fund digs more wells\n12 May 2024 10:15\n"
            + "Norway gives 3 million dollars.\nShare Print\n" + Prose))
            .ShouldContain("Norway gives 3 million dollars.");
}
