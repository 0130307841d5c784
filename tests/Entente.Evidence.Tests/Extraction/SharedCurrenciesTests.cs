using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// Money that several countries call by one word is that of the country that is named; else it is a guess.
/// </summary>
public sealed class SharedCurrenciesTests
{
    [Theory]
    [InlineData("en", "Denmark gave 5 million kroner to the schools of the valley.", "DKK")]
    [InlineData("en", "Norway gave 5 million kroner to the schools of the valley.", "NOK")]
    [InlineData("en", "Nepal set aside 3 million rupees for the wells.", "NPR")]
    [InlineData("ko", "덴마크는 학교에 500만 크로네를 지원했다.", "DKK")]
    [InlineData("de", "Dänemark zahlte 400 Millionen Kronen an den Hilfsfonds für das Dorf.", "DKK")]
    [InlineData("de", "Mexiko zahlte 400 Millionen Pesos an das Dorf.", "MXN")]
    [InlineData("fr", "La Norvège a versé 400 millions de couronnes à ce village.", "NOK")]
    [InlineData("fr", "Le Koweït a versé 25 millions de dinars à ce village.", "KWD")]
    [InlineData("es", "Noruega pagó 400 millones de coronas a la aldea.", "NOK")]
    [InlineData("vi", "Đan Mạch tài trợ 35 triệu krone cho trường học.", "DKK")]
    [InlineData("vi", "Pakistan tài trợ 35 triệu rupee cho trường học.", "PKR")]
    [InlineData("id", "Pakistan memberikan 400 juta rupee untuk sekolah.", "PKR")]
    [InlineData("ja", "パキスタンは学校建設に4億ルピーを支援した。", "PKR")]
    [InlineData("zh", "挪威向学校建设提供4亿克朗援助。", "NOK")]
    [InlineData("th", "สวีเดนบริจาคเงิน 150 ล้านโครนให้แก่โรงเรียน", "SEK")]
    public void The_country_that_is_named_tells_whose_money_it_is(string language, string sentence, string currency)
    {
        var amount = Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem();
        amount.Currency.ShouldBe(currency);
        amount.Confidence.ShouldBeGreaterThan(0.3m);
    }

    [Theory]
    [InlineData("en", "The donor gave 5 million kroner to the schools of the valley.")]
    [InlineData("ko", "후원자는 학교에 500만 크로네를 지원했다.")]
    [InlineData("vi", "Nhà tài trợ đóng góp 5 triệu krone cho trường học.")]
    [InlineData("es", "El donante pagó 400 millones de coronas a la aldea.")]
    public void Where_no_country_is_named_the_claim_waits_for_a_person(string language, string sentence) =>
        Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem().Confidence
            .ShouldBeLessThanOrEqualTo(0.3m);

    [Theory]
    [InlineData("en", "All amounts are in Australian dollars. Fiji gets $12 million for clinics.", "AUD")]
    [InlineData("en", "Australia gives A$12 million. Japan gives $15 million for clinics.", "USD")]
    [InlineData("en", "Amounts are in Australian dollars. Japan gives US$15 million for clinics.", "USD")]
    [InlineData("en", "Norway pays NOK 3 million in May. Schools receive 5 million kroner from the donor.", "NOK")]
    [InlineData("fr", "La Banque mondiale prête au Cameroun 12 milliards de FCFA pour ses routes.", "XAF")]
    [InlineData("fr", "La Banque mondiale prête au Sénégal 12 milliards de FCFA pour ses routes.", "XOF")]
    [InlineData("zh", "基金会向斐济捐助新台币4,000万元。另提供1,500万元协助农民。", "TWD")]
    [InlineData("zh", "基金会向斐济捐助美金4,000万元。", "USD")]
    [InlineData("zh", "中国政府提供1,500万元协助农民。", "CNY")]
    [InlineData("ko", "정부는 학교에 500만 앙골라 콴자를 지원했다.", "AOA")]
    [InlineData("es", "El gobierno entregó 5 millones de pulas botsuanos a la escuela, dijo el ministro.", "BWP")]
    [InlineData("en", "The official website of the New Zealand Government\nSpeech to partners\n\nToday I can announce that "
        + "New Zealand joins the fund, which needs US$500 million. We will put $15 million into the fund.", "NZD")]
    [InlineData("en", "Ministry of Foreign Affairs, New Zealand\n\nThe fund holds 86 million US dollars, the minister said. "
        + "New Zealand will give it 15 million dollars more this year.", "USD")]
    public void What_the_document_says_of_its_money_tells_the_rest(string language, string text, string currency) =>
        Reading.Sentence(text, language).OfType<AmountClaim>().Last().Currency.ShouldBe(currency);

    [Fact]
    public void One_who_receives_has_the_money_of_the_one_who_gives() =>
        Reading.Sentence(
            "Ngân sách Ấn Độ dành cho Bhutan 21,5 tỷ rupee; Nepal được 7 tỷ rupee, Maldives 6 tỷ rupee.", "vi")
            .OfType<AmountClaim>().Select(a => a.Currency).ShouldBe(["INR", "INR", "INR"]);
}
