namespace Entente.Evidence.Tests;

public sealed class KoreanTests : LanguageContract
{
    protected override string Code => "ko";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1,200", 1200m), ("2.5", 2.5m), ("1만", 10000m), ("3천364만", 33640000m), ("4천800만", 48000000m),
        ("1억7300만", 173000000m), ("1억 7,300만", 173000000m), ("8조 4420억", 8442000000000m), ("8.3 조", 8300000000000m),
        ("1억5천300만", 153000000m), ("2350억2050만", 235020500000m), ("3천만", 30000000m), ("10억", 1000000000m),
        ("26조 4800억", 26480000000000m), ("1만2345", 12345m), ("8 조 3 천억", 8300000000000m), ("5백", 500m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("1천400만 달러", 14000000m, "USD"), ("60만달러(약 8억원)", 600000m, "USD"), ("1,928억불", 192800000000m, "USD"),
        ("4.4 조원", 4400000000000m, "KRW"), ("370억 원", 37000000000m, "KRW"), ("500억 엔", 50000000000m, "JPY"),
        ("12억 유로", 1200000000m, "EUR"), ("$500만", 5000000m, "USD"), ("3억 위안", 300000000m, "CNY"),
        ("4천만 호주달러", 40000000m, "AUD"), ("2천만 파운드를", 20000000m, "GBP"), ("1조동", 1000000000000m, "VND"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("2023년 3월 16일", "2023-03-16"), ("2020-11-13", "2020-11-13"), ("2019.08.18.", "2019-08-18"),
        ("3월 16일(현지시간)", "XXXX-03-16"), ("13일에", "XXXX-XX-13"), ("22~23일", "XXXX-XX-22..XXXX-XX-23"),
        ("11월 25~26일", "XXXX-11-25..XXXX-11-26"), ("11.25(월)-26(화)", "XXXX-11-25..XXXX-11-26"),
        ("2.5.(수)", "XXXX-02-05"), ("지난해 11월", "XXXX-11"), ("2021년 6월", "2021-06"), ("2027년까지", "2027"),
        ("2026~2028년", "2026..2028"), ("1990년부터 2023년까지", "1990..2023"), ("올해", "this-year"),
        ("내년에", "next-year"), ("작년부터", "last-year"), ("9월 30일부터 10월 2일까지", "XXXX-09-30..XXXX-10-02"),
        ("어제", "yesterday"), ("이달 초", "this-month"), ("오는 9월 10일", "XXXX-09-10"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("제13차 회의", 13), ("2차 정상회의", 2), ("제3위", 3), ("첫 번째", 1), ("두 번째", 2), ("제12회 포럼", 12),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("약 60만 달러", "about"), ("230여 건", "about_over"), ("최소 5억 달러", "at_least"), ("최대 300만 달러", "up_to"),
        ("10억 달러 이상", "at_least"), ("300만 달러 가량", "about"), ("약 450여 건", "about"), ("5억 달러 넘게", "more_than"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("회의가 열렸다. 양측은 합의했다.", 2), ("외교부가 21일 밝혔다.이번 회의에서는 예산이 논의된다.", 2),
        ("기금은 5.5억 달러로 1.2배 늘었다.", 1), ("그는 \"함께 가겠다\"고 말했다. 회의는 끝났다.", 2),
        ("제목에는 마침표가 없다", 1), ("재원은 충분한가? 아무도 모른다.", 2),
    ];

    [Theory]
    [InlineData("인도적 지원을 위해 500만 달러를 제공했다.")]
    [InlineData("유용한 수단으로 500만 달러를 제공했다.")]
    public void A_word_that_begins_like_a_name_is_none(string sentence) =>
        Reading.Sentence(sentence, "ko").OfType<Core.AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBeNull();

    [Theory]
    [InlineData("코로나19가 12개월 동안 퍼졌다.")]
    [InlineData("양측은 아세안 10개국과 협력한다.")]
    [InlineData("한국과 태국은 두 나라의 관계를 높였다.")]
    public void What_counts_nothing_gives_no_count(string sentence) =>
        Reading.Sentence(sentence, "ko").OfType<Core.CountClaim>().ShouldBeEmpty();

    [Theory]
    [InlineData("조사에는 60만~80만 달러가 필요하다고 밝혔다.")]
    [InlineData("조사에는 60∼80만 달러가 필요하다고 밝혔다.")]
    public void A_wavy_line_makes_a_range(string sentence)
    {
        var amount = Reading.Sentence(sentence, "ko").OfType<Core.AmountClaim>().ShouldHaveSingleItem();
        (amount.Value.Low, amount.Value.High).ShouldBe((600000m, 800000m));
    }

    [Fact]
    public void Countries_of_a_region_count_where_those_of_a_union_do_not() =>
        Reading.Sentence("연수에는 중앙아시아 5개국 공무원이 왔다.", "ko").OfType<Core.CountClaim>()
            .ShouldHaveSingleItem().Value.Low.ShouldBe(5);

    [Fact]
    public void Marks_of_case_say_who_gives_and_who_receives()
    {
        var amount = Reading.Sentence("일본 정부는 라오스에 300만 달러를 지원하기로 했다.", "ko")
            .OfType<Core.AmountClaim>().ShouldHaveSingleItem();
        (amount.Kind, amount.Payer, amount.Recipient).ShouldBe(("pledge", "Japan", "Lao PDR"));
    }

    [Fact]
    public void The_government_of_an_unnamed_country_is_an_inference()
    {
        var amount = Reading.Sentence("정부는 300만 달러를 공여했다.", "ko")
            .OfType<Core.AmountClaim>().ShouldHaveSingleItem();
        (amount.Payer, amount.PayerText).ShouldBe(("ROK", "정부"));
        amount.Confidence.ShouldBeLessThan(0.5m);
        Reading.Sentence("베트남 정부는 300만 달러를 공여했다.", "ko")
            .OfType<Core.AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBe("Viet Nam");
    }
}
