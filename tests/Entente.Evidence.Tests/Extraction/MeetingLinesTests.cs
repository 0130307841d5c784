using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Meetings in calendars and chronologies, those to come, and those told without a noun.</summary>
public sealed class MeetingLinesTests
{
    [Theory]
    [InlineData("1997\nFirst Norway-Fiji Summit, Suva, December.", "1997-12")]
    [InlineData("2009\nSpecial summit on Kioa Island, 1-2 June.", "2009-06-01")]
    [InlineData("2014\nLeaders come to Suva (11-12 December) for 25 years of relations.", "2014-12-11")]
    [InlineData("2019: The fund is doubled. In November the leaders attend the third Suva Forum (25-26 November).", "2019-11-25")]
    public void A_line_has_the_year_or_the_day_of_the_line_above(string lines, string date) =>
        Meetings("Milestones\nHow the two countries came together\n1990\nNorway opens an embassy in Suva, and pays for a reef.\n"
            + lines + "\n2025\nThe fund supports 40 villages in the south of the country.").ShouldHaveSingleItem()
            .Date.ShouldBe(date);

    [Fact]
    public void Days_of_a_calendar_go_on_from_the_year_before()
    {
        var meetings = Meetings("Calendar of the reef fund\nWhat comes next\n16-17 December 2023 Steering Committee, Suva\n"
            + "29 February Reef Investment Forum (online)");
        string.Join(' ', meetings.Select(m => m.Date).Order()).ShouldBe("2023-12-16 2024-02-29");
    }

    [Theory]
    [InlineData("Not all is well, officials who had met in Suva in June 2023 said in a report on reefs.", "2023-06")]
    [InlineData("A review is due when senior officials meet in Suva in March.", "2026-03")]
    [InlineData("The plan goes back to the day when leaders met in Suva two years ago.", "2023")]
    [InlineData("The fund paid out the money that was promised at the donor round table in Suva in July.", "2025-07")]
    [InlineData("A special summit is foreseen in Suva in March.", "2026-03")]
    [InlineData("A second phase was approved by the Steering Committee on 11 May and sent to both capitals.", "2025-05-11")]
    [InlineData("The two sides spoke of reefs at the seminar in Suva last week.", "2025-10")]
    public void Cited_meetings_are_told_in_many_ways(string sentence, string date) =>
        Meetings("28 October 2025 09:40\nReefs in the south\n\nThe ministry published a report on reefs today.\n\n" + sentence)
            .ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("2024년 6월 오슬로 정상회의에서 합의했고, 제3차 수바포럼은 같은 해 12월 수바에서 열렸다.", "2024-06 2024-12")]
    [InlineData("2023년 7월 제2차 수바포럼이 열렸다. 이듬해 6월 제3차 수바포럼이 수바에서 열렸다.", "2023-07 2024-06")]
    public void The_same_year_and_the_year_after_are_those_told_before(string text, string dates) =>
        string.Join(' ', Meetings(text).Select(m => m.Date).Order()).ShouldBe(dates);

    [Theory]
    [InlineData("The 5th Suva Forum was held in Suva on 3 May 2024. The next one will be held in Oslo in 2026.", "2026")]
    [InlineData("Diễn đàn Suva lần thứ 5 diễn ra ngày 3/5/2024 tại Suva. Lần tiếp theo sẽ được tổ chức tại Oslo năm 2026.", "2026")]
    public void The_next_one_needs_no_noun(string text, string date) =>
        Meetings(text).Single(m => m.Ordinal is null).Date.ShouldBe(date);

    [Fact]
    public void A_giant_sentence_is_quoted_by_its_parts()
    {
        var filler = string.Join(
            ", ", Enumerable.Repeat("the two sides spoke of reefs and of the villages beside them", 12));
        var meeting = Meetings($"In Suva, {filler}; the 25th session of the Joint Committee will be held in Oslo in 2026.")
            .ShouldHaveSingleItem();
        (meeting.Ordinal, meeting.Date).ShouldBe((25, "2026"));
        meeting.Quote.Length.ShouldBeLessThan(800);
    }

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
