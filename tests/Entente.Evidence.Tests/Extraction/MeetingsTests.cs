using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>How pages tell of meetings: verbs of holding, ordinals alone, labels, days told from others.</summary>
public sealed class MeetingsTests
{
    [Theory]
    [InlineData("The fund's steering committee met in Suva on 14 February 2023 and approved nine projects.", null, "2023-02-14")]
    [InlineData("The annual meetings of the bank closed in Nairobi on May 31, 2024, with pledges worth 9 billion dollars.", null, "2024-05-31")]
    [InlineData("The grant was signed at a ceremony in Dili on 21 August 2022 by the Minister and the Ambassador.", null, "2022-08-21")]
    [InlineData("Ban Chỉ đạo chương trình đã nhóm họp lần thứ năm vào ngày 6/5/2024 tại Palu và thông qua ngân sách 3 triệu USD.", 5, "2024-05-06")]
    [InlineData("Đối thoại thường niên về hợp tác phát triển Việt Nam - Na Uy lần thứ ba được tổ chức ngày 5/3/2025 tại Hà Nội.", 3, "2025-03-05")]
    [InlineData("무상원조 약정 서명식이 2022년 8월 21일 딜리에서 재무장관이 참석한 가운데 열렸다.", null, "2022-08-21")]
    [InlineData("Am 14. Februar 2023 tagte in Suva der Lenkungsausschuss des Fonds und billigte neun Vorhaben.", null, "2023-02-14")]
    [InlineData("Le comité de pilotage du fonds s'est réuni à Suva le 14 février 2023 et a approuvé neuf projets.", null, "2023-02-14")]
    [InlineData("La III Comisión Mixta de Cooperación tuvo lugar el 24 de mayo de 2022 en Bogotá con nueve delegados.", 3, "2022-05-24")]
    [InlineData("Komite pengarah dana tersebut bertemu di Suva pada 14 Februari 2023 dan menyetujui sembilan proyek.", null, "2023-02-14")]
    [InlineData("無償資金協力の署名式が2022年8月21日、ディリで行われた。", null, "2022-08-21")]
    [InlineData("中老合作委员会第七次会议2023年5月2日在万象召开。", 7, "2023-05-02")]
    [InlineData("การหารือทางการเมืองครั้งที่ 3 ระหว่างเปรูกับแคนาดาจัดขึ้นเมื่อวันที่ 29 พฤศจิกายน 2565 ที่กรุงออตตาวา", 3, "2022-11-29")]
    public void A_meeting_is_told_by_a_verb_of_holding_and_a_day(string sentence, int? ordinal, string date)
    {
        var meeting = Meetings(sentence).ShouldHaveSingleItem();
        meeting.Ordinal.ShouldBe(ordinal);
        meeting.Date.ShouldBe(date);
    }

    [Theory]
    [InlineData("The ninth Joint Commission was in Lima; the tenth has been here. The eleventh will meet in Quito.", "9 10 11")]
    [InlineData("Die dritte Sitzung des Ausschusses fand 2021 in Bern statt. Die vierte wird in Astana stattfinden.", "3 4")]
    public void An_ordinal_alone_goes_on_from_a_meeting_named_before(string text, string ordinals) =>
        string.Join(' ', Meetings(text).Select(m => m.Ordinal).Order()).ShouldBe(ordinals);

    [Theory]
    [InlineData("The committee will convene again in Seoul in the first half of 2026.", "2026")]
    [InlineData("The steering committee met in Palu on 6 May 2024, and both sides praised the second phase.", "2024-05-06")]
    public void What_counts_no_meetings_is_no_ordinal(string sentence, string date)
    {
        var meeting = Meetings(sentence).ShouldHaveSingleItem();
        meeting.Ordinal.ShouldBeNull();
        meeting.Date.ShouldBe(date);
    }

    [Theory]
    [InlineData("(Reuters) 12 October 2024", "The two-day conference ended in Honiara on Friday with a declaration of all states.", "2024-10-10")]
    [InlineData("Hà Nội, 3/3/2024", "Hôm qua, hội nghị các nhà tài trợ tại Juba đã quyên được 45 triệu USD cho miền Nam.", "2024-03-02")]
    [InlineData("8. März 2024", "Die Geberkonferenz ging am Donnerstag in Juba zu Ende, und 45 Millionen Dollar wurden zugesagt.", "2024-03-07")]
    [InlineData("8 mars 2024", "La conférence des donateurs s'est achevée jeudi à Juba avec 45 millions de dollars de promesses.", "2024-03-07")]
    [InlineData("8 de marzo de 2024", "La conferencia de donantes concluyó el jueves en Yuba con promesas de 45 millones de dólares.", "2024-03-07")]
    [InlineData("19 Juni 2024", "Konferensi donor untuk wilayah itu berakhir di Freetown, Selasa (18/6), dengan janji yang akan dibayar para donor.", "2024-06-18")]
    [InlineData("2023-10-27", "이달 초 독일 본에서 열린 2차 재원보충 회의에서는 25개국이 93억달러를 약속했다.", "2023-10")]
    public void A_day_is_told_from_the_day_of_writing(string stamp, string sentence, string date) =>
        Meetings("A headline of the page\n" + stamp + "\n\n" + sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Fact]
    public void Those_who_come_together_in_the_first_sentence_meet_at_the_meeting_of_the_title()
    {
        var meeting = Meetings("아세안-노르웨이 특별정상회의 공동성명\n\n2024년 5월 6일, 오슬로\n\n우리 아세안 회원국과 노르웨이의 정상은 "
            + "2024년 5월 6일 노르웨이 오슬로에서 요나스 총리의 주재로 모여 다음과 같이 선언한다.\n\n우리는 협력을 환영한다.")
            .ShouldHaveSingleItem();
        (meeting.Date, meeting.Main, meeting.Name).ShouldBe(("2024-05-06", true, "아세안-노르웨이 특별정상회의"));
        meeting.Quote.ShouldContain("모여");
    }

    [Fact]
    public void A_time_right_before_a_noun_tells_of_a_cited_meeting()
    {
        var meeting = Meetings("두 나라는 2019년 특별정상회의 때 이 사업을 처음 꺼냈다고 정부가 밝혔다.").ShouldHaveSingleItem();
        meeting.Date.ShouldBe("2019");
    }

    [Theory]
    [InlineData("The 3rd Suva Forum closed in Suva on 5 September 2023 after three days.", "2023-09-03", "2023-09-05")]
    [InlineData("The third Suva Forum opened in Colombo on 5 September 2023 and takes three days.", "2023-09-05", "2023-09-07")]
    [InlineData("Diễn đàn Suva lần thứ ba bế mạc ngày 1/9/2023 tại Colombo sau ba ngày làm việc.", "2023-08-30", "2023-09-01")]
    [InlineData("제3차 수바 포럼이 9월 5일 콜롬보에서 사흘간의 일정을 마치고 폐막했다.", "XXXX-09-03", "XXXX-09-05")]
    [InlineData("제3차 수바 포럼이 9월 5일부터 사흘간 콜롬보에서 일정을 마치고 폐막했다.", "XXXX-09-05", "XXXX-09-07")]
    [InlineData("Die dritte Sitzung des Ausschusses ging am 5. September 2023 in Colombo nach drei Tagen zu Ende.", "2023-09-03", "2023-09-05")]
    [InlineData("제3차 수바 포럼이 9월 5일까지 사흘간 콜롬보에서 열려 선언을 채택했다.", "XXXX-09-03", "XXXX-09-05")]
    [InlineData("The third Suva Forum closed on 29 February after three days.", "XXXX-02-27", "XXXX-02-29")]
    [InlineData("第3回運営委員会は5日、コロンボで3日間の日程を終えて閉幕した。", "XXXX-XX-03", "XXXX-XX-05")]
    public void A_length_and_the_day_of_one_end_tell_both_ends(string sentence, string date, string last)
    {
        var meeting = Meetings(sentence).ShouldHaveSingleItem();
        meeting.Date.ShouldBe(date);
        meeting.EndDate.ShouldBe(last);
    }

    [Theory]
    [InlineData("The ninth Norway-Fiji Forum agreed on 14 projects. The meeting was held in Suva on 2 October 2023.", 9, "2023-10-02", "Suva")]
    [InlineData("The conference, hosted by Norway, raised 500 million euros. It took place in Oslo on 20 February 2024.", null, "2024-02-20", "Oslo")]
    [InlineData("La conférence des donateurs a levé 500 millions d'euros. Elle s'est tenue à Oslo le 20 février 2024.", null, "2024-02-20", "Oslo")]
    [InlineData("Hội nghị huy động được 500 triệu USD cho Sudan. Hội nghị diễn ra tại Oslo ngày 20/2/2024.", null, "2024-02-20", "Oslo")]
    [InlineData("捐助方会议筹得5亿美元。会议于2024年2月20日在奥斯陆举行。", null, "2024-02-20", "奥斯陆")]
    public void What_stands_for_a_meeting_told_of_before_tells_its_day(
        string text, int? ordinal, string date, string place)
    {
        var meeting = Meetings(text).ShouldHaveSingleItem();
        meeting.Ordinal.ShouldBe(ordinal);
        meeting.Date.ShouldBe(date);
        meeting.Place.ShouldBe(place);
    }

    [Theory]
    [InlineData("Leaders of the Lake Chad countries will gather in Abuja on 4 February 2026 to replenish the fund.", "2026-02-04")]
    [InlineData("Lãnh đạo các nước hồ Chad sẽ gặp nhau tại Abuja vào ngày 4/2/2026 để bổ sung nguồn lực cho quỹ.", "2026-02-04")]
    [InlineData("Menteri luar negeri kedua negara bertemu di Tashkent pada 5 Juli 2023 dan menyepakati pinjaman 120 juta dolar.", "2023-07-05")]
    public void A_verb_of_coming_together_with_a_day_and_a_place_tells_of_a_meeting(string sentence, string date) =>
        Meetings(sentence).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("The forty-first meeting of the Board approved eleven proposals in Suva on 4 May 2023.", 41, "2023-05-04")]
    [InlineData("In 2022 the Steering Committee met for its fourteenth meeting on 20 September in Suva.", 14, "2022-09-20")]
    [InlineData("북유럽 장관들은 9.12. 스톡홀름에서 제4차 회의를 갖고 공동 대응하기로 하였다.", 4, "XXXX-09-12")]
    [InlineData("Ban Điều phối họp phiên thứ 54 từ 6 đến 7/12/2023 tại Hà Nội, có 38 thành viên tham dự.", 54, "2023-12-06")]
    public void The_day_and_the_number_of_a_meeting_are_read(string sentence, int ordinal, string date)
    {
        var meeting = Meetings(sentence).Find(m => m.Ordinal is not null).ShouldNotBeNull();
        meeting.Ordinal.ShouldBe(ordinal);
        meeting.Date.ShouldBe(date);
    }

    [Fact]
    public void A_document_reports_on_one_meeting_and_a_ceremony_is_none()
    {
        var meetings = Meetings(
            """
            The fifth Norway-Fiji Forum was held in Suva on 12 June 2024. The second Norway-Tonga Forum was held on 14 June 2024.

            A signing ceremony took place in Suva on 13 June 2024 for the loan of 60 million dollars.
            """);
        meetings.Count.ShouldBe(3);
        meetings.Where(m => m.Main == true).ShouldHaveSingleItem().Ordinal.ShouldBe(5);
        Meetings("The loan was signed at a ceremony in Dili on 21 August 2022 by the Minister.")
            .ShouldHaveSingleItem().Main.ShouldBe(false);
    }

    [Fact]
    public void The_title_of_minutes_is_the_meeting_and_the_label_its_day()
    {
        var meeting = Meetings(
            """
            Minutes of the Twelfth Annual Consultation of the Palm Fund
            Date: 28 May 2025
            Venue: Conference Centre, Suva
            Co-chairs: Ana Vula, Deputy Minister of Finance; Carl Berg, Vice President of the Bank

            The Vice President reported 94 activities of the fund, and the Deputy Minister thanked all donors for them.
            """).ShouldHaveSingleItem();
        meeting.Main.ShouldBe(true);
        meeting.Ordinal.ShouldBe(12);
        meeting.Date.ShouldBe("2025-05-28");
    }

    [Fact]
    public void The_day_of_publication_is_that_of_the_meeting_at_which_a_speech_was_given()
    {
        var meeting = Meetings(
            """
            2024 한-아프리카 정상회의 개회사
            2024. 6. 4.(화) 10:00, 킨텍스

            존경하는 각국 정상과 대표단 여러분,

            한국은 아프리카에 대한 원조를 2030년까지 두 배로 늘리겠습니다. 우리 국민은 받은 도움을 잊지 않고 있습니다.
            """).ShouldHaveSingleItem();
        meeting.Main.ShouldBe(true);
        meeting.Date.ShouldBe("2024-06-04");
    }

    [Fact]
    public void A_day_behind_a_verb_of_saying_is_no_day_of_a_meeting_but_where_it_was_said_at_the_meeting()
    {
        Meetings("The minister said on 14 June 2024 that the 3rd Norway-Fiji Forum had met in Suva on 12 June 2024.")
            .ShouldHaveSingleItem().Date.ShouldBe("2024-06-12");
        Meetings("The line was announced on 14 June 2024 at the inaugural Norway-Fiji Forum in Suva.")
            .ShouldHaveSingleItem().Date.ShouldBe("2024-06-14");
    }

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
