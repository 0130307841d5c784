namespace Entente.Evidence.Tests;

/// <summary>Which language a text is in, and what is done with one that is not read.</summary>
public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("O Governo do Brasil anunciou que vai doar 20 milhões de dólares para 12 projetos em Moçambique, e os "
        + "países também assinaram um acordo de cooperação sobre a saúde das mulheres e das crianças.")]
    [InlineData("Idinaos kahapon sa Jakarta ang seremonya ng pagbuo ng grupo ng pangangasiwa ng pondo, at nagbigay ito "
        + "ng mga pondo sa mahigit 200 proyektong pangkooperasyon ng dalawang panig sa nakalipas na mga taon.")]
    [InlineData("Kerajaan telah bersetuju untuk menyalurkan 20 juta dolar bagi 12 projek kerana ia penting, dan beliau "
        + "turut menyatakan bahawa kerjasama dengan negara jiran akan diteruskan pada tahun ini.")]
    [InlineData("សម្តេចតេជោ ហ៊ុន សែន បានថ្លែងថា ប្រទេសកម្ពុជាទទួលបានជំនួយ 20 លានដុល្លារ "
        + "សម្រាប់គម្រោងចំនួន 12 ក្នុងឆ្នាំនេះ។ "
        + "កិច្ចសហប្រតិបត្តិការនេះមានសារៈសំខាន់ណាស់សម្រាប់ប្រជាជន។")]
    [InlineData("Правительство Китая предоставит Лаосу 20 миллионов долларов на 12 проектов, которые будут выполнены "
        + "в этом году, сообщил заместитель министра иностранных дел Лаоса на встрече в столице страны.")]
    public void A_text_in_a_language_that_is_not_read_gives_its_article_and_no_claims(string text)
    {
        var reading = Reading.Text(text + "\n" + text);
        reading.Article!.Language.ShouldBeNull();
        reading.Findings.Select(f => f.Code).ShouldContain("document.language-unknown");
        Reading.Claims(text + "\n" + text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr", "Les deux pays ont signé un accord et la banque a financé des projets pour les femmes.")]
    [InlineData("es", "Los dos países firmaron un acuerdo y el banco ha financiado proyectos para las mujeres.")]
    [InlineData("id", "Kedua negara telah menandatangani perjanjian dan bank itu akan mendanai proyek petani.")]
    [InlineData("de", "Die beiden Länder haben ein Abkommen unterzeichnet, und die Bank wird es auch fördern.")]
    [InlineData("zh", "两国签署了协议，银行将为妇女和儿童的项目提供资金，这对双方都是重要的。")]
    [InlineData("ja", "両国は協定に署名し、銀行は女性のための事業を支援することを表明した。")]
    [InlineData("th", "ทั้งสองประเทศได้ลงนามในความตกลงและธนาคารจะให้เงินสนับสนุนโครงการสำหรับสตรีในชนบท")]
    public void A_language_is_told_by_its_commonest_words_and_its_script(string code, string text) =>
        Evidence.Languages.Detect(text)!.Code.ShouldBe(code);
}
