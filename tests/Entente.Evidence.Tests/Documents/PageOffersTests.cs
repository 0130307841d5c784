namespace Entente.Evidence.Tests;

/// <summary>What a site asks of its readers is no money of the article, wherever it stands.</summary>
public sealed class PageOffersTests
{
    private const string Lead = "The Reef Fund will grant Fiji 15 million US dollars to protect its coast until 2027.";
    private const string First = "The agreement was signed in Suva on 22 November 2021 by the ministers of both sides.";
    private const string Last = "Fiji has committed 6 million US dollars of its own budget to the work, officials said.";

    [Theory]
    [InlineData("Subscribe for $1 a month to read this article and all our other stories.")]
    [InlineData("Donate $25 to keep our journalism free.")]
    [InlineData("Subscribers get unlimited access for only $1.99 a week. Already a subscriber? Log in.")]
    public void In_english(string offer) =>
        Body("en", Lead, First, offer, Last).ShouldBe(string.Join("\n", Lead, First, Last));

    [Theory]
    [InlineData("Ủng hộ 50.000đ để chúng tôi tiếp tục làm báo.")]
    [InlineData("Đăng ký gói 99.000 đồng/tháng để đọc toàn bộ bài viết.")]
    public void In_vietnamese(string offer) =>
        Body("vi", Vietnamese, VietnameseNext, offer, VietnameseLast).ShouldBe(
            string.Join("\n", Vietnamese, VietnameseNext, VietnameseLast));

    [Theory]
    [InlineData("이 기사는 유료 회원 전용입니다. 월 4,900원에 구독하세요.")]
    [InlineData("후원하기: 월 1만원으로 독립 언론을 지켜 주세요.")]
    public void In_korean(string offer) =>
        Body("ko", Korean, KoreanNext, offer, KoreanLast).ShouldBe(string.Join("\n", Korean, KoreanNext, KoreanLast));

    [Theory]
    [InlineData("Norway will donate $25 million to Vanuatu, and subscribe to 400 shares of the bank, officials said.")]
    [InlineData("Donors that subscribe to the bond will pay $3 million a year to the fund, the ministry said.")]
    public void A_sentence_of_the_article_stays(string sentence) =>
        Body("en", Lead, First, sentence, Last).ShouldContain(sentence);

    private const string Vietnamese = "Quỹ San hô sẽ viện trợ không hoàn lại cho Fiji 15 triệu USD để bảo vệ bờ biển đến năm 2027.";
    private const string VietnameseNext = "Thỏa thuận được các bộ trưởng hai bên ký tại Suva ngày 22/11/2021 trước sự chứng kiến của đại diện cộng đồng.";
    private const string VietnameseLast = "Fiji cam kết dành 6 triệu USD từ ngân sách của mình cho công việc này, các quan chức cho biết.";
    private const string Korean = "정부가 피지 산호초 보호 협력사업에 모두 1천400만 달러를 새로 지원하기로 했다.";
    private const string KoreanNext = "외교부는 6일 수바에서 열린 제4차 한·피지 협력회의에서 이같이 발표했다고 밝혔다.";
    private const string KoreanLast = "양측은 앞으로도 기후변화 분야의 협력을 더욱 확대해 나가기로 했다고 덧붙였다.";

    private static string Body(string language, params string[] paragraphs) => Reading.Body(Reading.Html(
        $"<html lang={language}><body><div>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</div></body></html>"));
}
