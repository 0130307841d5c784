namespace Entente.Evidence.Tests;

/// <summary>The day of publication where no line beside the article is a date and nothing else.</summary>
public sealed class PublicationDayTests
{
    private const string Body =
        "\nOcean partners agree on reef fund\n\nNorway and Fiji agreed to set up a fund for reefs, the ministry said.\n\n"
            + "Both countries will pay into it every year, and villages can apply from the first day on, she said.\n\n";

    [Theory]
    [InlineData("Newsroom\nShare Print\nPublished 12 June 2025Views 1,284\n", "", "2025-06-12")]
    [InlineData("OSLOOct 28, 2025 09:40 GMT+7Agencies\n", "", "2025-10-28")]
    [InlineData("Economy2026.09.0415:52Suva Daily\n", "", "2026-09-04")]
    [InlineData("Home | Fund | Contact\n", "Page updated: 22 March 2024\nCopyright Reef Office", "2024-03-22")]
    [InlineData("Home | Fund | Contact\n", "Reef Office, Suva | Issued on 30 June 2025 | Not for sale", "2025-06-30")]
    public void A_word_for_publishing_or_a_clock_tells_the_day(string above, string below, string day) =>
        Reading.Text(above + Body + below).Article!.Published.ToIso().ShouldBe(day);

    [Fact]
    public void A_range_of_days_is_no_day_of_publication() =>
        Reading.Text("10:00 Stocktaking since Suva (third forum, 4-5 October 2021)" + Body)
            .Article!.Published.IsUnknown.ShouldBeTrue();

    [Theory]
    [InlineData("Annual Report 2021 | Reef Fund\nThe board met in Suva on 14 May. It approved nine projects.", "2021-05-14")]
    [InlineData("Reef News | Issue 31 | October-December 2023\nThe board met in Suva on 14 May. It approved projects.", "2023-05-14")]
    [InlineData("산호기금\n2023 연차보고서\n03 사업 p.18-21\n\n산호기금은 사업을 순조롭게 진행하고 있으며 많은 주민에게 도움이 되고 있다.\n\n"
        + "제2차 운영위원회 회의는 12월 13일 수바에서 열렸다.", "2023-12-13")]
    public void What_is_issued_about_a_year_has_its_days_in_it(string text, string day) =>
        Reading.Claims(text).OfType<Entente.Core.MeetingClaim>().ShouldHaveSingleItem().Date.ShouldBe(day);
}
