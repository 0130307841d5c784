namespace Entente.Evidence.Tests;

/// <summary>Who wrote is told by a line at the head of an article or behind it, in any of the languages.</summary>
public sealed class BylineTests
{
    private const string English = "The fund pays for wells and clinics in five provinces, and reports on them every year.";

    [Theory]
    [InlineData("By Ana Ruiz | 12 May 2024", "Ana Ruiz")]
    [InlineData("By Bisi van Dyk in London", "Bisi van Dyk")]
    [InlineData("12 May 2024 10:15 | Written by: Tom Okello, staff", "Tom Okello")]
    [InlineData("By the end of the year", null)]
    [InlineData("Share on Facebook", null)]
    [InlineData("By Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null)]
    public void At_the_head(string line, string? name) =>
        Reading.Text("The fund digs more wells\n" + line + "\n" + English + "\n" + English).Article!
            .Byline.ShouldBe(name);

    [Theory]
    [InlineData("기금은 해마다 다섯 개 주의 우물과 보건소를 지원하고 그 결과를 이사회에 보고하고 있습니다.", "나라일보 정하늘 기자 news@paper.example", "정하늘")]
    [InlineData("基金每年资助五个省的水井和诊所，并向理事会报告进展情况，今年还将扩大范围。", "记者：李明", "李明")]
    [InlineData("Quỹ tài trợ giếng nước và trạm y tế ở năm tỉnh, và báo cáo kết quả với hội đồng quản lý hằng năm.", "Tác giả: Lê Minh Anh", "Lê Minh Anh")]
    [InlineData("Le fonds finance des puits et des centres de santé dans cinq provinces, et en rend compte chaque année.", "Par Awa DIOP / 13 mars 2026", "Awa DIOP")]
    public void In_other_languages(string text, string line, string name) =>
        Reading.Text(text + "\n" + text + "\n" + line).Article!.Byline.ShouldBe(name);
}
