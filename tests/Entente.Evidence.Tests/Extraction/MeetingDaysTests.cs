using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>The days of meetings that are told from other days: of writing, of what was told before.</summary>
public sealed class MeetingDaysTests
{
    [Theory]
    [InlineData("The Reef Board meets on Saturday in Suva to choose projects.", "2024-10-12")]
    [InlineData("The Reef Board met last Thursday in Suva to choose projects.", "2024-10-03")]
    [InlineData("The fourth session of the Reef Board was held in Suva last August.", "2024-08")]
    [InlineData("The fourth session of the Reef Board was held in Suva three years ago.", "2021")]
    [InlineData("The fourth session of the Reef Board will be held in Suva in the last week of November.", "2024-11")]
    public void A_day_or_a_month_is_told_from_the_day_of_writing(string sentence, string date) =>
        Meetings("A headline\n\nSUVA, 10 October 2024 (Reef News). Nobody was hurt in the storm.\n\n" + sentence)
            .ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("The fourth session of the Reef Board was held in Suva in April of last year.", "2023-04", null)]
    [InlineData("La cuarta sesión se celebró en Suva el 8 y 9 de abril del año pasado.", "2023-04-08", "2023-04-09")]
    [InlineData("Phiên họp thứ tư diễn ra tại Suva vào hai ngày 25 và 26/4 năm ngoái.", "2023-04-25", "2023-04-26")]
    [InlineData("운영이사회는 작년 4월 8~9일 첫 회의를 가졌다.", "2023-04-08", "2023-04-09")]
    [InlineData("산림위원회 제4차 회의는 이달 28일 열린다.", "2024-10-28", null)]
    [InlineData("第4回漁業フォーラムは去年4月8日から9日までスバで開かれた。", "2023-04-08", "2023-04-09")]
    [InlineData("第四届渔业论坛去年4月8日在苏瓦举行。", "2023-04-08", null)]
    public void A_year_beside_a_day_is_told_from_the_day_of_writing(string sentence, string date, string? last)
    {
        var meeting = Meetings("Reef News\n2024-10-10\n\n" + sentence).ShouldHaveSingleItem();
        (meeting.Date, meeting.EndDate).ShouldBe((date, last));
    }

    [Theory]
    [InlineData("The Reef Board will follow up at its 51st meeting in Suva in late March.", "2025-03")]
    [InlineData("El ciclo continuará con la segunda cumbre, en Suva, el 14 de marzo.", "2025-03-14")]
    [InlineData("The Reef Board followed up at its 51st meeting in Suva in late March.", "2024-03")]
    public void A_month_gone_by_is_the_next_one_where_the_verb_is_of_the_future(string sentence, string date) =>
        Meetings("Reef News\n2024-11-28\n\n" + sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("第3回漁業フォーラムは2018年8月31日から9月2日までスバで開かれた。", "2018-08-31", "2018-09-02")]
    [InlineData("第3回漁業フォーラムは2018年12月30日から1月2日までスバで開かれた。", "2018-12-30", "2019-01-02")]
    public void Days_over_the_end_of_a_month_have_the_year_of_the_first(string sentence, string date, string last)
    {
        var meeting = Meetings(sentence).ShouldHaveSingleItem();
        (meeting.Date, meeting.EndDate).ShouldBe((date, last));
    }

    [Fact]
    public void A_day_in_brackets_leaves_another_day_to_the_meeting_that_has_none()
    {
        var meetings = Meetings("The Meeting discussed preparations for the Reef Summit, to be held in Suva on"
            + " 16-18 December 2023, and recalled the 25th Palm Summit (Apia, 12 November 2022).");
        meetings.Select(m => (m.Ordinal, m.Date)).Order()
            .ShouldBe([(null, "2023-12-16"), (25, "2022-11-12")]);
    }

    [Theory]
    [InlineData("Minutes of the third consultation of the Palm Fund\nSuva (hybrid), 19-20 July 2023\n\n"
        + "The fourth consultation of the Palm Fund was set for 6 October.", "2023-10-06")]
    [InlineData("Palm Fund\n\nSUVA, 21 September 2024 (Reef News). The third consultation of the Palm Fund ended yesterday.",
        "2024-09-20")]
    [InlineData("Quỹ Cọ\n\nThông cáo – Văn phòng Quỹ Cọ tại Suva, ngày 7 tháng 10 năm 2024\n\n"
        + "Hội nghị lần thứ ba của Quỹ Cọ bế mạc tối qua tại Suva.", "2024-10-06")]
    public void A_head_without_a_day_of_publication_tells_the_day_of_writing(string text, string date) =>
        Meetings(text).ShouldContain(m => m.Date == date);

    [Theory]
    [InlineData("The third Suva Forum was held on 5 May 2023. The fourth Suva Forum took place a year later in Apia.", "2024")]
    [InlineData("Le troisième Forum de Suva s'est tenu le 5 mai 2023. Le quatrième Forum de Suva s'est tenu un an plus tard.", "2024")]
    [InlineData("La III Cumbre de Suva se celebró el 5 de mayo de 2023. La IV Cumbre de Suva se celebró dos años después.", "2025")]
    [InlineData("The third Suva Forum was held on 31 May 2023. The next day, the fourth Apia Forum was held there.", "2023-06-01")]
    public void A_day_is_told_from_the_one_before(string text, string date) =>
        Meetings(text).ShouldContain(m => m.Ordinal == 4 && m.Date == date);

    [Theory]
    [InlineData("The Reef Board wound up its fourth session in Suva on 10 October 2024. Over two days of talks, members agreed.")]
    [InlineData("The fourth session of the Reef Board closed in Suva on 10 October 2024. The session, which opened on 9 October, was short.")]
    [InlineData("La IV Reunión del Comité concluyó en Suva el 10 de octubre de 2024. La cita, de dos días, fue breve.")]
    public void The_first_day_is_told_by_a_sentence_near_by(string text) =>
        Meetings(text).ShouldContain(m => m.Ordinal == 4 && m.Date == "2024-10-09" && m.EndDate == "2024-10-10");

    [Fact]
    public void A_year_alone_at_the_head_of_a_paragraph_is_that_of_its_days() =>
        Meetings("Cronología de la conferencia\n\n1991. I Cumbre de Suva, Apia, 18 y 19 de julio. Asisten 23 mandatarios de la región.\n\n"
            + "1995. En Suva, la V Cumbre aprueba el convenio de cooperación para los países de las islas.")
            .ShouldContain(m => m.Date == "1991-07-18");

    [Theory]
    [InlineData("Meeting in Suva on 3 May 2023, the steering committee approved nine projects.")]
    [InlineData("The Governing Board approved on 3 May 2023 nine projects for the islands.")]
    public void A_body_that_decides_on_a_day_met_on_it(string sentence) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBe("2023-05-03");

    [Theory]
    [InlineData("中老合作委员会第七次会议二〇二三年五月二十一日在万象召开。", "2023-05-21")]
    [InlineData("中老合作委員會第七次會議十月二日在萬象召開。", "XXXX-10-02")]
    public void Days_are_read_in_Han_signs(string sentence, string date) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
