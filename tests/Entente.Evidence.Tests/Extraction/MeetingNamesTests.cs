using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Names, places and days of meetings as sentences and minutes print them.</summary>
public sealed class MeetingNamesTests
{
    [Theory]
    [InlineData("vi",
        "Hội nghị cấp cao ASEAN và các nước Trung Á lần thứ hai được tổ chức tại Samarkand ngày 5/5/2025.",
        "Hội nghị cấp cao ASEAN và các nước Trung Á", 2, "Samarkand")]
    [InlineData("vi", "Diễn đàn các nhà lãnh đạo trẻ châu Á lần thứ 10 diễn ra tại Huế ngày 3/5/2024.",
        "Diễn đàn các nhà lãnh đạo trẻ châu Á", 10, "Huế")]
    [InlineData("vi", "Hội nghị lần thứ 6 sẽ diễn ra từ ngày 9 đến ngày 10/9/2024 tại Huế.", "Hội nghị", 6, "Huế")]
    [InlineData("vi", "Ủy ban hỗn hợp họp phiên thứ năm tại Oslo ngày 3/6/2025.", "phiên", 5, "Oslo")]
    [InlineData("en", "The sixth regional agriculture conference was held in Suva on 3 May 2024.",
        "regional agriculture conference", 6, "Suva")]
    [InlineData("en", "The eleventh Pacific trade ministers conference was held in Suva on 3 May 2024.",
        "Pacific trade ministers conference", 11, "Suva")]
    [InlineData("de", "Das fünfte Treffen des Ausschusses fand im Herbst 2024 in Riga statt.",
        "Treffen des Ausschusses", 5, "Riga")]
    public void One_meeting_has_its_whole_name_its_number_and_its_place(
        string language, string sentence, string name, int ordinal, string place)
    {
        var meeting = Reading.Sentence(sentence, language).OfType<MeetingClaim>().ShouldHaveSingleItem();
        (meeting.Name, meeting.Ordinal, meeting.Place).ShouldBe((name, ordinal, place));
    }

    [Theory]
    [InlineData("The Minister came home on Friday from the 9th Reef Forum in Suva, held from 3 to 5 June 2024.\n\n"
        + "Published 10 June 2024", "2024-06-03")]
    [InlineData("The Prime Minister left on Monday for the 12th Reef Summit in Jakarta.\n\nPublished 2 May 2023", null)]
    public void The_day_of_travel_is_not_the_meetings(string text, string? date) =>
        Reading.Claims(text).OfType<MeetingClaim>().ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("vi", "Đề án được hoãn đến cuộc họp sau.")]
    [InlineData("ko", "이 사업은 차기 이사회에서 다시 논의하기로 하였다.")]
    [InlineData("en", "The proposal was deferred to the next meeting.")]
    public void A_next_meeting_of_which_nothing_is_told_is_none(string language, string sentence) =>
        Reading.Sentence(sentence, language).OfType<MeetingClaim>().ShouldBeEmpty();

    [Fact]
    public void The_name_of_a_ceremony_begins_behind_the_words_that_lead_to_it() =>
        Reading.Sentence("Under an agreement signed in Bern on 21 June 2023, the bank will finance a plant.", "en")
            .OfType<MeetingClaim>().ShouldHaveSingleItem().Name.ShouldBe("agreement signed");

    [Fact]
    public void The_forum_in_the_name_of_an_institution_is_no_meeting() =>
        Reading.Sentence("The Pacific Islands Forum Secretariat paid 5 million dollars to Fiji on 3 May 2024.", "en")
            .OfType<MeetingClaim>().ShouldBeEmpty();

    [Theory]
    [InlineData("Minutes of the fifth session of the Reef Board\n\nDate: 9-10 April 2025\nVenue: Suva, Fiji\n\n"
        + "The secretary said that the members had paid 12 million dollars to the Reef Fund.", "Suva, Fiji")]
    [InlineData("Minutes of the fifth session of the Reef Board\n\nPlace: Suva\nDate: 9-10 April 2025\n\n"
        + "The secretary said that the members had paid 12 million dollars to the Reef Fund.", "Suva")]
    [InlineData("KỲ HỌP LẦN THỨ 5 BAN ĐIỀU HÀNH QUỸ CỌ\n\nThời gian: 9 – 10 tháng 4 năm 2025\nĐịa điểm: Suva\n\n"
        + "1. Khai mạc\nBan thư ký báo cáo Quỹ đã nhận 12 triệu USD từ các nước thành viên.", "Suva")]
    [InlineData("제5차 이사회 회의록\n\n일시: 2025년 4월 9일\n장소: 피지 수바\n\n이사회는 2025년도 예산 980만 달러를 승인하였다.",
        "피지 수바")]
    public void The_place_stands_behind_a_label_as_the_day_does(string text, string place)
    {
        var meeting = Reading.Claims(text).OfType<MeetingClaim>().First(m => m.Main == true);
        (meeting.Ordinal, meeting.Place).ShouldBe((5, place));
    }

    [Fact]
    public void Minutes_of_a_body_are_of_the_body() =>
        Reading.Claims("제12차 이사회 회의록\n\n일시: 2024년 4월 23일\n\n이사회는 예산 980만 달러를 승인하였다.")
            .OfType<MeetingClaim>().First(m => m.Main == true).Name.ShouldBe("이사회");
}
