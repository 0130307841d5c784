using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Amounts in lists and tables, and amounts of which the words around them say what they are.</summary>
public sealed class ListedAmountsTests
{
    [Fact]
    public void Each_column_of_a_table_says_of_what_kind_its_amounts_are_and_donors_head_their_own()
    {
        var claims = Amounts("""
            Amber River Partnership: who promised what, who paid what

            | Donor | Pledged | Signed | Paid |
            |---|---|---|---|
            | Switzerland | CHF 20 million | CHF 18 million | CHF 12 million |
            | Norway | NOK 90 million | NOK 60 million | NOK 30 million |

            The partnership was set up in 2019 by the countries along the river. Its next meeting is planned for May.
            """);
        claims.Select(c => (c.Kind, c.Payer, c.Value.Low / 1_000_000)).ShouldBe(
        [
            ("pledge", "Switzerland", 20m), ("commitment", "Switzerland", 18m), ("disbursement", "Switzerland", 12m),
            ("pledge", "Norway", 90m), ("commitment", "Norway", 60m), ("disbursement", "Norway", 30m),
        ]);
    }

    [Theory]
    [InlineData("Announcements made at the conference", "pledge")]
    [InlineData("The partners paid in so far:", "contribution")]
    [InlineData("Donors to the peace fund", "contribution")]
    public void What_stands_above_a_list_says_of_what_kind_its_amounts_are(string above, string kind)
    {
        var claims = Amounts($"""
            The lake and its neighbours

            The ministers of the countries around the lake met on Monday and thanked those who help them to keep it.

            {above}
            - Norway: NOK 90 million
            - European Union: €15 million

            They will meet again in the spring, when the next report on the state of the water is ready.
            """);
        claims.Select(c => (c.Kind, c.Payer)).ShouldBe([(kind, "Norway"), (kind, "EU")]);
    }

    [Fact]
    public void Rows_with_amounts_right_before_the_first_sentence_belong_to_the_article()
    {
        var reading = Reading.Text("""
            Home | News | About us

            What the bridges cost

            Bridge | Budget | Spent
            Upper ford | $2.4 million | $1.1 million
            Lower ford | $7.8 million | $6.0 million

            The Pacific Roads Fund pays for both of them. It expects the lower bridge to be finished in October.
            """);
        Reading.Body(reading).ShouldContain("Upper ford");
        Reading.Body(reading).ShouldNotContain("Home");
    }

    [Theory]
    [InlineData("Norway signed a $5 million agreement with Kenya on forests.", "commitment")]
    [InlineData("Norway announced an additional voluntary contribution of $5 million.", "pledge")]
    [InlineData("Norway unveiled a $5 million package for Kenya.", "pledge")]
    [InlineData("Norway has $5 million in new humanitarian assistance commitments for Kenya.", "commitment")]
    [InlineData("Norway agreed to co-finance the $5 million metro line in Nairobi.", "budget")]
    [InlineData("Support from Norway since 1990 has surpassed $5 million.", "contribution")]
    [InlineData("Kenya received $5 million from Norway.", "contribution")]
    [InlineData("Kenya will receive $5 million from Norway.", "grant")]
    [InlineData("Norway will pay $5 million a year to the secretariat.", "annual_contribution")]
    [InlineData("Norway promised $5 million in loans to Kenya.", "pledge")]
    [InlineData("Norway paid out $5 million in grants to Kenya.", "disbursement")]
    [InlineData("Illegal fishing costs West Africa $5 million a year.", "other")]
    [InlineData("The World Bank allocated $5 million.", "grant")]
    [InlineData("Kenya exported goods worth $5 million to Norway.", "trade")]
    public void The_words_around_an_amount_say_what_it_is(string sentence, string kind) =>
        Reading.Sentence(sentence, "en").OfType<AmountClaim>().ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Bệnh viện trị giá 5 triệu USD đã khánh thành.", "budget")]
    [InlineData("Kenya đã nhận được 5 triệu USD từ Na Uy.", "contribution")]
    [InlineData("Kenya đề nghị dành 5 triệu USD cho vùng lũ.", "funding_ask")]
    [InlineData("Từ năm 1990 đến nay, Na Uy dành cho Kenya 5 triệu USD.", "contribution")]
    public void The_words_around_an_amount_say_what_it_is_in_Vietnamese(string sentence, string kind) =>
        Reading.Sentence(sentence, "vi").OfType<AmountClaim>().ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("세계은행은 배후도로에 500만 달러를 붙이기로 했다.", "pledge")]
    [InlineData("올해까지 인출된 차관은 500만 달러다.", "disbursement")]
    [InlineData("일본은 이미 집행한 500만 달러 외에 새로운 약속을 내놓지 않았다.", "disbursement")]
    [InlineData("올해 승인액은 900만 달러로 지난해(500만 달러)보다 많다.", "commitment")]
    [InlineData("수리시설에 500만 달러의 신용한도를 열어 주었다.", "loan")]
    public void The_words_around_an_amount_say_what_it_is_in_Korean(string sentence, string kind) =>
        Reading.Sentence(sentence, "ko").OfType<AmountClaim>().ShouldContain(a => a.Value.Low == 5_000_000
            && a.Kind == kind);

    [Theory]
    [InlineData("de", "Zusagen auf der Konferenz:", "Norwegen", "pledge")]
    [InlineData("fr", "Les bailleurs du fonds :", "Norvège", "contribution")]
    [InlineData("es", "Donantes del fondo:", "Noruega", "contribution")]
    [InlineData("id", "Negara donor:", "Norwegia", "contribution")]
    [InlineData("ko", "회의 공약 현황", "노르웨이", "pledge")]
    [InlineData("ja", "拠出国:", "ノルウェー", "contribution")]
    public void What_stands_above_a_list_is_told_in_other_languages(
        string language, string above, string name, string kind)
    {
        var text = new SourceText(above + "\n" + name + ": 5 USD\n" + name + ": 7 USD\n");
        var article = new Article { Language = language, Parts = [new ArticlePart(new TextSpan(0, text.Length))] };
        ClaimExtractor.Extract(text, article, new ExtractionContext()).OfType<AmountClaim>()
            .ShouldAllBe(a => a.Kind == kind && a.Payer == "Norway");
    }

    [Fact]
    public void What_is_financed_by_somebody_with_an_amount_is_paid_by_them() =>
        Reading.Sentence("The project, financed by Italy with €7 million, has trained farmers.", "en")
            .OfType<AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBe("Italy");

    [Theory]
    [InlineData("Das Projekt kostet 3 Millionen Rubel.", "de", "RUB")]
    [InlineData("사업비는 5억 킵이다.", "ko", "LAK")]
    [InlineData("Dự án có ngân sách 3 tỷ kwanza.", "vi", "AOA")]
    [InlineData("Le projet a un budget de 3 milliards de riels.", "fr", "KHR")]
    [InlineData("El proyecto cuesta 3 millones de takas.", "es", "BDT")]
    public void Currencies_are_known_by_their_names(string sentence, string language, string currency) =>
        Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem().Currency.ShouldBe(currency);

    [Fact]
    public void A_country_borrows_where_an_institution_lent_what_was_told_of_before()
    {
        var claims = Amounts("""
            The World Bank approved a loan of $50 million for roads in Kenya on Monday. The board met in Washington.

            The loan of Ghana is $20 million. It will be paid out over three years, the ministry in Accra said.
            """);
        claims.Select(c => c.Payer).ShouldBe(["World Bank", "World Bank"]);
    }

    [Fact]
    public void What_many_pledged_in_all_is_nobody_s() =>
        Amounts("""
            Norway pledged $5 million to the fund for the lakes at the meeting in Nairobi, the minister said on Monday.

            Fresh pledges amount to $25 million. They will be paid in over three years, the secretariat of the fund said.
            """).Select(c => c.Payer).ShouldBe(["Norway", null]);

    private static List<AmountClaim> Amounts(string text) => [.. Reading.Claims(text).OfType<AmountClaim>()];
}
