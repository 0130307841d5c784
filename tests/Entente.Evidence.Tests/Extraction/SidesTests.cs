using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Kind, payer, recipient and fund where the sentence alone does not say them.</summary>
public sealed class SidesTests
{
    [Fact]
    public void A_row_of_a_table_is_read_by_the_head_of_its_column_and_by_its_cells()
    {
        var claims = Amounts("""
            Approvals of the year in the region

            The boards approved the projects below after two rounds of talks with the governments of the region.

            Project | Country | Lender | Loan | Grant
            Ring road, phase 2 | Kenya | World Bank | $40 million | none
            Clean water for towns | Ghana | ADB | none | $5 million

            The next approvals are expected in the spring, when the ministers meet again in the capital.
            """);
        claims.Select(c => (c.Kind, c.Payer, c.Recipient, c.Value.Low)).ShouldBe(
            [("loan", "World Bank", "Kenya", 40_000_000m), ("grant", "ADB", "Ghana", 5_000_000m)]);
    }

    [Theory]
    [InlineData("Norway has committed 100 million dollars from 2009 to 2015.")]
    [InlineData("Norway has committed large sums to the forests, totaling 100 million dollars from 2009 to 2015.")]
    public void Years_are_nobody_from_whom_money_comes(string sentence) =>
        Amounts(sentence).ShouldHaveSingleItem().Payer.ShouldBe("Norway");

    [Fact]
    public void Who_speaks_pays_what_is_promised_in_the_first_person()
    {
        var claims = Amounts("""
            Ambassador of Norway opens the forum on forests

            The Ambassador of Norway, Mr Ola Berg, spoke at the opening of the forum on forests in Nairobi on Monday.

            "We will contribute 12 million dollars for the training of rangers," the Ambassador said at the forum.
            """);
        claims.ShouldHaveSingleItem().Payer.ShouldBe("Norway");
    }

    [Fact]
    public void A_budget_for_something_else_is_not_the_fund_s_that_the_page_is_about()
    {
        var targets = Reading.Claims("""
            Norway and the Pacific Forests Fund

            The Pacific Forests Fund met its donors in Suva on 3 May 2023 and thanked them for their support.

            Norway will double its annual contributions by 2027.

            Norway will double the budget for work with schools by 2026.
            """).OfType<TargetClaim>().ToList();
        targets.Select(t => (t.TargetYear, t.Fund)).ShouldBe(
            [("2027", "Pacific Forests Fund"), ("2026", null)]);
    }

    [Fact]
    public void What_a_report_on_a_fund_tells_is_of_the_fund_that_its_title_names()
    {
        var claims = Reading.Claims("""
            PACIFIC FORESTS FUND
            Annual Report 2024

            2. Money in the year

            Contributions came to $12 million. Spending followed suit: partners were paid $9 million in the year.

            At the end of December the portfolio held 31 active projects, and four proposals were under review.
            """);
        claims.OfType<AmountClaim>().ShouldAllBe(c => c.Fund == "PACIFIC FORESTS FUND");
        claims.OfType<CountClaim>().Select(c => (c.Value.Low, c.Fund)).ShouldBe(
            [(31m, "PACIFIC FORESTS FUND"), (4m, "PACIFIC FORESTS FUND")]);
    }

    [Theory]
    [InlineData("en", "The hospital is paid for with an ADB loan of $8 million.", "ADB")]
    [InlineData("en", "The fees are met by KOICA (a $2 million grant).", "KOICA")]
    [InlineData("en", "A Japanese grant of $12 million will pay for the dykes.", "Japan")]
    [InlineData("en", "According to Laos, the agency said, Japan will give $12 million.", "Japan")]
    [InlineData("en", "\"We will give $12 million,\" said Japan's ambassador to Laos.", "Japan")]
    [InlineData("en", "\"We will give $12 million,\" said Eva Brun, a senior official of the Swedish foreign ministry.",
        "Sweden")]
    [InlineData("en", "\"We will give $12 million,\" said Eva Brun, director of the Ministry of Finance of Sweden.",
        "Sweden")]
    [InlineData("en", "OSLO, May 3 (AP) -- Sweden will give $12 million.", "Sweden")]
    [InlineData("vi", "Việt Nam vay ADB 200 triệu USD để làm đường.", "ADB")]
    [InlineData("vi", "Các đại biểu ghi nhận Nhật Bản đã đóng góp 12 triệu USD.", "Japan")]
    [InlineData("vi", "Phần còn lại 2 triệu USD do ngân sách tỉnh hỗ trợ.", "ngân sách tỉnh")]
    [InlineData("ko", "우리측은 올해 기금에 300만불을 납부하였다.", "ROK")]
    [InlineData("ko", "베트남은 아시아개발은행(ADB)에서 2억 달러를 빌린다.", "ADB")]
    [InlineData("ko", "노르웨이의 올해 출연금은 300만 달러다.", "Norway")]
    [InlineData("ko", "스리랑카는 국제통화기금(IMF)과 30억 달러의 구제금융에 합의했다.", "IMF")]
    [InlineData("ja", "韓国の拠出額は1200万ドルだった。", "ROK")]
    [InlineData("de", "Schweden kündigte 12 Millionen Euro an.", "Sweden")]
    public void Who_gives_is_told_by_the_phrase_of_the_amount_or_its_verb(string language, string text, string payer) =>
        Reading.Sentence(text, language).OfType<AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBe(payer);

    [Fact]
    public void Whoever_trains_or_sends_is_the_payer_of_a_count() =>
        Reading.Sentence("KOICA has trained 1,200 officials from the region.", "en").OfType<CountClaim>()
            .ShouldHaveSingleItem().Payer.ShouldBe("KOICA");

    [Theory]
    [InlineData("vi", "Quỹ tín thác HRF đặt tại Hà Nội nhận 18 triệu USD từ Nhật Bản.", "Quỹ tín thác HRF")]
    [InlineData("ko", "농업진흥기금은 사업 14건을 승인했다.", "농업진흥기금")]
    public void A_fund_that_no_book_knows_is_told_by_its_form(string language, string text, string fund)
    {
        var claims = Reading.Sentence(text, language);
        claims.OfType<AmountClaim>().Select(c => c.Fund).Concat(claims.OfType<CountClaim>().Select(c => c.Fund))
            .First().ShouldBe(fund);
    }

    [Fact]
    public void A_short_form_that_is_called_a_fund_is_one()
    {
        var claims = Amounts("""
            Questions and answers for those who apply

            QRDF is a grant fund of the region that opened in 2021 and finances small projects of its members.

            By the end of 2024 the members had contributed 13 million dollars to it, as the board told the press.
            """);
        claims.ShouldHaveSingleItem().Fund.ShouldBe("QRDF");
    }

    [Fact]
    public void What_somebody_is_said_not_to_pledge_is_no_pledge()
    {
        var claim = Amounts("""
            Talks on the fund end without a word on money

            Norway did not pledge 50 million dollars, the minister told reporters after the talks on Thursday.
            """).ShouldHaveSingleItem();
        (claim.Kind, claim.Status, claim.Payer).ShouldBe(("other", "denied", null));
    }

    [Fact]
    public void The_bank_is_the_one_that_was_named_before()
    {
        var claims = Amounts("""
            Board of the bank agrees on two projects

            The African Development Bank approved a loan of 120 million dollars for roads in Ghana on Tuesday.

            The ministers of the region met on the same day. The bank will also lend 30 million dollars to Kenya.
            """);
        claims.Select(c => c.Payer).ShouldBe(["AfDB", "AfDB"]);
    }

    [Fact]
    public void We_on_the_page_of_an_embassy_are_its_country()
    {
        var claim = Amounts("""
            Embassy of Norway in Kenya
            News and press releases

            Five schools to open in the north of the country

            We signed an agreement on five schools. We will give 3 million dollars for the first two of them this year.
            """).ShouldHaveSingleItem();
        (claim.Kind, claim.Payer).ShouldBe(("pledge", "Norway"));
    }

    [Fact]
    public void A_dollar_on_a_page_of_a_country_with_its_own_is_that_one() =>
        Amounts("""
            Australian High Commission in Fiji
            Media release

            New classrooms for the islands after the storm

            Australia will invest a further $12 million in schools, the High Commissioner said at the opening on Friday.
            """).ShouldHaveSingleItem().Currency.ShouldBe("AUD");

    [Fact]
    public void An_adjective_before_an_office_names_the_country() =>
        Amounts("""
            Aid for the north after the flood of March

            The Dutch foreign minister announced 4 million euros for the north when she came to the capital on Friday.
            """).ShouldHaveSingleItem().Payer.ShouldBe("Netherlands");

    [Theory,
        InlineData("한국은 이 기금에 5백만 달러를 내기로 했다고 밝혔다.", "pledge"),
        InlineData("한국이 지금까지 낸 돈은 5백만 달러로 집계됐다고 한다.", "contribution"),
        InlineData("한국의 누적 출연액은 5백만 달러에 이른다고 정부가 밝혔다.", "cumulative_contribution"),
        InlineData("한국이 이미 집행한 5백만 달러로 학교 두 곳을 지었다고 한다.", "disbursement"),
        InlineData("한국은 5백만 달러 규모의 사업을 추진하고 있다고 밝혔다.", "budget")]
    public void What_governs_an_amount_says_its_kind_where_verbs_come_last(string sentence, string kind) =>
        Amounts($"""
            학교를 짓는 나라들의 이야기를 전하는 소식

            두 나라 대표들은 이날 서울에서 만나 학교와 보건소를 함께 짓는 일을 두고 오랜 시간 의견을 나누었다고 한다.

            {sentence} 대표들은 다음 날에도 만나 남은 이야기를 나누기로 하고 회의장을 떠났다.
            """).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void A_rate_of_exchange_is_no_amount() =>
        Amounts("""
            Markets close higher on hopes for the talks

            Norway gave 3 million dollars to the programme, the ministry said on Thursday in a short statement.

            The rate of the day that banks used for the sums of this report was as follows: $1 = 0.93 euros.
            """).Select(c => c.Value.Low).ShouldBe([3_000_000m]);

    [Fact]
    public void A_phrase_that_names_a_budget_and_its_source_at_once_is_read() =>
        Amounts("""
            Des forages ont été réalisés sur le budget de l'État togolais, dont le budget s'élève à 300 millions de dollars.
            Le programme a été lancé par le gouvernement.
            """)
            .ShouldHaveSingleItem().Value.Low.ShouldBe(300_000_000m);

    private static List<AmountClaim> Amounts(string text) => [.. Reading.Claims(text).OfType<AmountClaim>()];
}
