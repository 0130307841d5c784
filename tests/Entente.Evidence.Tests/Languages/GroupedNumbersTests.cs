using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Numbers with marks that the language itself does not use: whole, or not at all.</summary>
public sealed class GroupedNumbersTests
{
    [Theory]
    [InlineData("Korea will give USD 1 500 000 to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD 1\u00A0500\u00A0000 to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD 1\u202F500\u202F000 to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD 1\u2009500\u2009000 to ASEAN.", 1_500_000)]
    [InlineData("Korea will give 1 500 000 dollars to ASEAN.", 1_500_000)]
    [InlineData("Korea will give $1 500.50 to ASEAN.", 1500.5)]
    [InlineData("Korea will give USD 1 500 million to ASEAN.", 1_500_000_000)]
    [InlineData("Korea will give USD 1⁄2 million to ASEAN.", 500_000)]
    [InlineData("Korea will give USD 1/2 million to ASEAN.", 500_000)]
    [InlineData("Korea will give USD 1½ million to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD 2 1⁄2 million to ASEAN.", 2_500_000)]
    [InlineData("Korea will give USD 1·5 million to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD \u0661\u066B\u0665 million to ASEAN.", 1_500_000)]
    [InlineData("Korea will give USD 1\u066C500\u066C000 to ASEAN.", 1_500_000)]
    public void Money_is_read_whole(string sentence, double value) =>
        Reading.Sentence(sentence, "en").OfType<AmountClaim>().ShouldHaveSingleItem().Value.Low
            .ShouldBe((decimal)value);

    [Theory]
    [InlineData("The fund covers 1 500 projects.", 1500)]
    [InlineData("The fund reached 12 000 beneficiaries.", 12_000)]
    [InlineData("The fund reached 12\u00A0000 beneficiaries.", 12_000)]
    [InlineData("In 2023 500 people were trained.", 500)]
    [InlineData("On 12 May 500 people were trained.", 500)]
    [InlineData("In 2023, 1 500 people were trained.", 1500)]
    public void Counts_are_read_whole(string sentence, int value) =>
        Reading.Sentence(sentence, "en").OfType<CountClaim>().ShouldHaveSingleItem().Value.Low
            .ShouldBe(value);

    [Theory]
    [InlineData("vi", "Quỹ đã hỗ trợ 12 000 người.", 12_000)]
    [InlineData("ko", "기금은 12 000명을 지원했다.", 12_000)]
    [InlineData("id", "Dana ini menjangkau 12 000 orang.", 12_000)]
    [InlineData("zh", "该基金支持了12 000人。", 12_000)]
    [InlineData("ja", "基金は12 000人を支援した。", 12_000)]
    [InlineData("th", "กองทุนช่วยเหลือ 12 000 คน", 12_000)]
    public void Every_language_reads_groups(string language, string sentence, int value) =>
        Reading.Sentence(sentence, language).OfType<CountClaim>().ShouldHaveSingleItem().Value.Low
            .ShouldBe(value);

    [Theory]
    [InlineData("Korea will give USD 10^6 to ASEAN.")]
    [InlineData("Korea will give USD 10⁶ to ASEAN.")]
    [InlineData("Korea will give USD 1.5×10^6 to ASEAN.")]
    [InlineData("Korea will give USD 1..5 million to ASEAN.")]
    [InlineData("Korea will give USD 1...5 million to ASEAN.")]
    [InlineData("Korea will give USD 1'50 to ASEAN.")]
    [InlineData("Korea will give CHF 1'500'000 to ASEAN.")]
    [InlineData("Korea will give CHF 1\u2019500\u2019000 to ASEAN.")]
    [InlineData("The fund reached 1'200 households.")]
    [InlineData("Korea will give USD 1 500 00 to ASEAN.")]
    [InlineData("Korea will give USD 1_500_000 to ASEAN.")]
    [InlineData("Korea will give USD 5⁄2 million to ASEAN.")]
    [InlineData("The fund covers 10^3 projects.")]
    [InlineData("The fund covers 1·500·000 projects.")]
    public void Marks_that_make_no_number_give_no_part_of_it(string sentence) =>
        Reading.Sentence(sentence, "en").Where(c => c is AmountClaim or CountClaim).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "Korea will give USD 1~5 million to ASEAN.")]
    [InlineData("en", "Korea will give 1 ~ 5 million USD to ASEAN.")]
    [InlineData("de", "Korea gibt 1~5 Millionen US-Dollar an ASEAN.")]
    public void A_tilde_between_two_numbers_is_a_range(string language, string sentence) =>
        Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem().Value
            .ShouldBe(new ClaimValue(1_000_000, 5_000_000));

    [Fact]
    public void The_cells_of_a_row_are_numbers_of_their_own()
    {
        var counts = Reading.Claims("Wells by year\nYear | Wells drilled\n2021 | 1 500\n2022 | 300\n")
            .OfType<CountClaim>().Select(c => c.Value.Low).ToList();
        counts.ShouldBe([1500m, 300m]);
    }
}
