using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// Meetings where verbs come last: days told from others, names between quotation marks, chains of places.
/// </summary>
public sealed class VerbLastMeetingsTests
{
    [Theory]
    [InlineData("수바 소식\n2024-09-26\n\n두 나라 산림당국은 그저께 수바에서 열 번째 실무회의를 열었다.", "2024-09-24")]
    [InlineData("수바 소식\n2024-09-26\n\n지난 22일 수바에서 제4차 산림포럼이 개최됐다.", "2024-09-22")]
    [InlineData("スバ便り\n2024年9月26日\n\n両国の森林当局はおととい、スバで第4回実務者会合を開いた。", "2024-09-24")]
    [InlineData("수바 소식\n2024-09-26\n\n내년 제12차 산림포럼은 딜리에서 5월 4일 시작된다.", "2025-05-04")]
    [InlineData("수바 소식\n2024-09-26\n\n2월로 예정됐던 제7차 산림포럼이 10월 15일로 미뤄졌다.", "2024-10-15")]
    public void A_day_is_told_from_the_day_of_writing(string text, string date) =>
        Meetings(text).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Fact]
    public void A_day_before_a_name_is_of_that_meeting()
    {
        var meetings = Meetings("2010년 6월 수바에서 열린 제3차 어업포럼과 2021년 5월 화상으로 열린 제4차 어업포럼의 합의를 되새긴다.");
        meetings.Select(m => (m.Ordinal, m.Date)).Order().ShouldBe([(3, "2010-06"), (4, "2021-05")]);
    }

    [Theory]
    [InlineData("2018년 9월 수바에서 열린 어업포럼(제4회)에서 두 나라가 서명했다.", 4)]
    [InlineData("2018年9月にスバで開かれた漁業フォーラム（第4回）で両国が署名した。", 4)]
    public void An_ordinal_in_brackets_behind_a_name_counts_it(string sentence, int ordinal) =>
        Meetings(sentence).ShouldHaveSingleItem().Ordinal.ShouldBe(ordinal);

    [Theory]
    [InlineData("第25回日・ASEAN首脳会議がスバで開催された。", "日・ASEAN首脳会議", 25, "スバ")]
    [InlineData("第3回日・フィジー漁業ビジネス会議がスバで開かれた。", "日・フィジー漁業ビジネス会議", 3, "スバ")]
    [InlineData("第5回韓・メコン外相会議がオンラインで開かれた。", "韓・メコン外相会議", 5, null)]
    public void A_name_reaches_back_over_short_and_foreign_names(
        string sentence, string name, int ordinal, string? place)
    {
        var meeting = Meetings(sentence).ShouldHaveSingleItem();
        (meeting.Name, meeting.Ordinal, meeting.Place).ShouldBe((name, ordinal, place));
    }

    [Fact]
    public void A_name_between_quotation_marks_that_is_held_is_a_meeting()
    {
        var meeting = Meetings("어업청은 2024년 9월 28일 딜리에서 '작은 섬 이웃 잔치'를 개최했다.").ShouldHaveSingleItem();
        (meeting.Name, meeting.Date).ShouldBe(("작은 섬 이웃 잔치", "2024-09-28"));
    }

    [Theory]
    [InlineData("運営委員会は2021年はオンライン、2022年はスバ、2023年はディリでそれぞれ開かれた。", "2021 2022 2023")]
    public void Each_day_of_a_chain_is_a_meeting(string sentence, string dates) =>
        string.Join(' ', Meetings(sentence).Select(m => m.Date).OfType<string>().Order()).ShouldBe(dates);

    [Fact]
    public void Talks_that_are_done_are_on_the_day_of_the_meeting_before()
    {
        var meetings = Meetings("2024년 9월 10일 수바 시청에서 제4차 어업포럼이 열렸다. 이에 앞서 조 장관은 피지 외교장관과 협의를 가졌다.");
        meetings.Select(m => m.Date).ShouldBe(["2024-09-10", "2024-09-10"]);
    }

    [Fact]
    public void Lines_that_begin_with_an_ordinal_are_of_the_series_before()
    {
        var meetings = Meetings(
            """
            어업포럼은 두 나라 장관이 모이는 자리로, 2013년 7월 4일 수바에서 처음 개최되었다.

            <개최 현황>
            2차 : 2015. 9. 11. 딜리
            3차 : 2017. 10. 13. 수바

            이후 두 나라는 협력을 확대하기로 합의하고 여러 사업을 함께 추진하고 있다.
            """);
        meetings.Where(m => m.Ordinal is not null).Select(m => (m.Ordinal, m.Date))
            .ShouldBe([(2, "2015-09-11"), (3, "2017-10-13")]);
    }

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
