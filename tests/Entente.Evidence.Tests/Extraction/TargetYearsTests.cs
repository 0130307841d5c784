using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What a target starts from, by how much it multiplies, and when it is to be reached.</summary>
public sealed class TargetYearsTests
{
    [Theory]
    [InlineData("vi", "Hai bên phấn đấu nâng số sinh viên từ 82.000 người lên 120.000 người vào năm 2030.", "người")]
    [InlineData("en",
        "It will raise the number of students from 82,000 people in 2023 to 120,000 people by 2030.", "people")]
    public void A_pair_with_its_noun_twice_is_one_target(string language, string sentence, string unit)
    {
        var target = Reading.Sentence(sentence, language).OfType<TargetClaim>().ShouldHaveSingleItem();
        (target.Base, target.Target, target.TargetYear, target.Unit).ShouldBe((82_000m, 120_000m, "2030", unit));
    }

    [Theory]
    [InlineData("en", "South Korea promised to double its aid to the region to 39.9 billion won by 2027.")]
    [InlineData("vi", "Hàn Quốc sẽ tăng gấp đôi viện trợ lên 40 triệu USD vào năm 2027.")]
    [InlineData("ko", "우리 정부는 2027년까지 원조를 4천만 달러로 두 배 확대하기로 하였다.")]
    public void A_level_keeps_the_multiple_beside_it(string language, string sentence)
    {
        var target = Reading.Sentence(sentence, language).OfType<TargetClaim>().ShouldHaveSingleItem();
        (target.Multiplier, target.TargetYear).ShouldBe((2m, "2027"));
        target.Target.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ja", "各国外相は、貿易額を2030年までに30億ドルに増やすことを目指すことで一致しました。", "2030")]
    [InlineData("th", "ที่ประชุมตั้งเป้าหมายเพิ่มมูลค่าการค้าเป็น 300 ล้านยูโรภายในปี 2573", "2030")]
    [InlineData("fr",
        "Le comité veut porter le nombre de ménages raccordés de 310 000 en 2021 à 600 000 en 2026.", "2026")]
    [InlineData("es", "Los presidentes fijaron la meta de llegar a 60.000 millones de dólares en 2027.", "2027")]
    [InlineData("ko", "양측은 교역액을 지난해 33억 달러에서 2030년 100억 달러로 늘리기로 하였다.", "2030")]
    [InlineData("vi",
        "Hàn Quốc sẽ tăng đóng góp hằng năm cho Quỹ từ 3 triệu USD lên 5 triệu USD kể từ năm 2025.", "2025")]
    public void Its_year_stands_in_a_word_for_a_term_or_right_beside_it(
        string language, string sentence, string year) =>
        Reading.Sentence(sentence, language).OfType<TargetClaim>().ShouldHaveSingleItem().TargetYear.ShouldBe(year);

    [Fact]
    public void A_day_with_two_ends_is_no_term() =>
        Reading.Sentence("2013年11月8日至9日，第二届论坛在广州召开，中方承诺提供10亿美元优惠性质贷款。", "zh")
            .OfType<TargetClaim>().ShouldBeEmpty();
}
