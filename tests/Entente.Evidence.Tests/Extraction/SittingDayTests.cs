using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>The day on which a meeting sat, as minutes, agendas and speeches print it below its name.</summary>
public sealed class SittingDayTests
{
    [Theory]
    [InlineData("KỲ HỌP LẦN THỨ 5 BAN ĐIỀU HÀNH QUỸ CỌ\n\nThời gian: 9 – 10 tháng 4 năm 2025\nĐịa điểm: Suva\n\n"
        + "1. Khai mạc\nBan thư ký báo cáo đến ngày 31/12/2024 Quỹ đã nhận 12 triệu USD từ các nước thành viên.\n\n"
        + "2. Bế mạc\nPhiên họp kết thúc lúc 16 giờ 20 ngày 10 tháng 4.", "2025-04-09", "2025-04-10")]
    [InlineData("Minutes of the fifth session of the Reef Board\n\nDate and time: 9-10 April 2025, 10.00\nVenue: Suva\n\n"
        + "The secretary said that by 31 December 2024 the members had paid 12 million dollars to the Reef Fund.",
        "2025-04-09", "2025-04-10")]
    [InlineData("제5차 산호기금 운영위원회 회의록\n\n일시: 2025년 4월 9일\n장소: 수바\n\n"
        + "사무국은 2024년 12월 31일까지 회원국이 산호기금에 1,200만 달러를 냈다고 보고하였다.", "2025-04-09", null)]
    public void Minutes_print_it_behind_a_label(string text, string date, string? last)
    {
        var meeting = Meetings(text).First(m => m.Main == true);
        (meeting.Ordinal, meeting.Date, meeting.EndDate).ShouldBe((5, date, last));
    }

    [Theory]
    [InlineData("Cinquième session du Comité du Fonds corallien\n\nDate et lieu : 9 avril 2025, Suva\n\n"
        + "Le Comité a pris note du rapport, qui porte sur la période allant jusqu'au 31 décembre 2024, et l'a adopté.")]
    [InlineData("Quinta reunión del Comité del Fondo de Arrecifes\n\nFecha y lugar: 9 de abril de 2025, Suva\n\n"
        + "El Comité tomó nota del informe, que llega hasta el 31 de diciembre de 2024, y lo aprobó sin cambios.")]
    [InlineData("Fünfte Sitzung des Ausschusses des Rifffonds\n\nOrt und Datum: Suva, 9. April 2025\n\n"
        + "Der Ausschuss nahm den Bericht, der bis zum 31. Dezember 2024 reicht, zur Kenntnis und billigte ihn.")]
    [InlineData("Rapat ke-5 Komite Pengarah Dana Karang\n\nHari/Tanggal: Rabu, 9 April 2025\n\n"
        + "Komite mencatat laporan yang mencakup masa sampai dengan 31 Desember 2024 dan menyetujuinya.")]
    [InlineData("サンゴ基金第5回運営委員会\n\n日時：2025年4月9日\n\n委員会は、2024年12月31日までの報告を了承した。")]
    [InlineData("珊瑚基金第五次委员会会议\n\n时间：2025年4月9日\n\n委员会注意到截至2024年12月31日的报告，并予以通过。")]
    public void It_is_found_in_other_languages(string text)
    {
        var meeting = Meetings(text)[0];
        (meeting.Ordinal, meeting.Date).ShouldBe((5, "2025-04-09"));
    }

    [Fact]
    public void A_speech_prints_it_below_its_title()
    {
        var read = Reading.Claims("Home / News / Speeches\n\nSpeech | Date: 21/10/2025\n"
            + "We keep the promise of the reefs for the children who come\n"
            + "Second Conference of Contributors, Suva, 21 October 2025\n\nMinisters, friends,\n\n"
            + "It is an honour to speak to you on this morning. Ten years ago nobody would have believed that forty"
            + " partners would sit in one room for the reefs.\n\nToday we give 40 million dollars to the Reef Fund, and"
            + " we ask all others to follow us in the years that come.");
        var meeting = read.OfType<MeetingClaim>().ShouldHaveSingleItem();
        (meeting.Name, meeting.Date, meeting.Main).ShouldBe(("Conference of Contributors", "2025-10-21", true));
    }

    private static List<MeetingClaim> Meetings(string text) => [.. Reading.Claims(text).OfType<MeetingClaim>()];
}
