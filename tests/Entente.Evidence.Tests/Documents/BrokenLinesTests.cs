using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class BrokenLinesTests
{
    private const string Korean = """
        외교부는 6일 인도네시아 자카르타에서 열린 제24차 한·아세안
        정상회의에서 이같이 발표했다고 밝혔다.

        한국국제협력단(KOICA)은 캄보디아 농촌개발 사업에 850만
        달러를 무상원조로 제공할 예정이다.

        한·아세안 협력기금은 지금까지 아세안 지역에서 모두 420개
        사업을 완료했다고 외교부는 설명했다.
        """;

    private const string Japanese = """
        日本政府はラオスの水道整備計画に対し、12億3000万円の無償資金協力を
        供与すると発表した。

        署名式は2023年2月13日にビエンチャンで行われ、小林駐ラオス大使とラ
        オスの副外相が書簡に署名した。

        アジア開発銀行は同国の電力網整備に5000万ドルを融資することを承認した
        。
        """;

    [Fact]
    public void Lines_of_Korean_are_joined_by_a_space_that_stands_for_the_end_of_the_line()
    {
        var reading = Reading.Text(Korean);
        reading.Text!.Text.Length.ShouldBe(Korean.Length);
        reading.Text.Text.ShouldContain("농촌개발 사업에 850만 달러를 무상원조로");
        reading.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void Lines_of_Japanese_are_joined_by_nothing_and_places_of_the_original_are_known()
    {
        var reading = Reading.Text(Japanese);
        reading.Text!.Text.ShouldContain("無償資金協力を供与すると発表した。\n\n署名式は");
        reading.Text.Text.ShouldContain("小林駐ラオス大使とラオスの副外相");
        reading.Text.Text.TrimEnd().ShouldEndWith("承認した。");
        var mark = reading.Marks[1];
        reading.Text.Text[mark.TextOffset..].ShouldStartWith("供与する");
        Japanese[mark.OriginalOffset..].ShouldStartWith("供与する");
    }

    [Fact]
    public void A_line_may_end_with_a_sign_of_money_or_of_a_share()
    {
        var text = Reading.Text("""
            The programme for the northern mountain provinces has spent about 70%
            of its budget of USD 12 million, and has reached 340 of the communes
            that the government of Viet Nam and the Republic of Korea agreed on in
            the plan of action, and Canada has promised to contribute another US$
            4.4 million for the second phase.
            """).Text!.Text;
        text.ShouldContain("about 70% of its budget");
        text.ShouldContain("another US$ 4.4 million");
    }

    [Theory]
    [InlineData("산에는 꽃 피네\n꽃이 피네\n갈 봄 여름 없이\n꽃이 피네.\n\n산에\n산에\n피는 꽃은\n저만치 혼자서 피어 있네.")]
    [InlineData("ㅇ 한국은 아세안의 기후변화 대응 사업에 1천400만 달러를 지원하기로 합의\n"
        + "ㅇ 양측은 메콩 지역의 물 관리 사업에 관한 협력을 더욱 확대하기로 합의\n"
        + "ㅇ 다음 회의는 내년 상반기에 라오스 비엔티안에서 개최하기로 결정하였음\n"
        + "ㅇ 정부는 앞으로도 아세안과의 협력을 계속하여 나갈 방침이라고 밝혔다.")]
    [InlineData("한국 정부, 아세안 기후변화 대응 사업에 1천400만 달러를 지원\n"
        + "일본 정부, 라오스 상수도 정비 사업에 12억 엔 무상원조 제공\n"
        + "아시아개발은행, 베트남 전력망 정비에 5천만 달러 융자를 승인\n"
        + "캐나다, 캄보디아 농촌개발 사업에 7백만 달러 추가 지원 발표")]
    [InlineData("Japan | 1,200,000 | 2,400,000 | 3,600,000 | 4,800,000\nKorea | 1,200,000 | 2,400,000 | 3,600,000")]
    public void Poems_lists_and_headlines_stay_lines(string text) => Reading.Text(text).Text!.Text.ShouldBe(text);

    [Theory]
    [InlineData("<div>", "<br>", "<br><br>", "</div>")]
    [InlineData("<pre>", "\n", "\n\n", "</pre>")]
    [InlineData("<p>", "<br/>\n", "<br/><br/>\n", "</p>")]
    public void Lines_that_a_page_breaks_are_joined_as_well(string open, string line, string paragraph, string close)
    {
        var reading = Reading.Html(open + Korean.ReplaceLineEndings("\n")
            .Replace("\n\n", "#", StringComparison.Ordinal).Replace("\n", line, StringComparison.Ordinal)
            .Replace("#", paragraph, StringComparison.Ordinal) + close);
        reading.Text!.Text.Trim().Split('\n').ShouldBe(
        [
            "외교부는 6일 인도네시아 자카르타에서 열린 제24차 한·아세안 정상회의에서 이같이 발표했다고 밝혔다.",
            "한국국제협력단(KOICA)은 캄보디아 농촌개발 사업에 850만 달러를 무상원조로 제공할 예정이다.",
            "한·아세안 협력기금은 지금까지 아세안 지역에서 모두 420개 사업을 완료했다고 외교부는 설명했다.",
        ]);
    }

    [Fact]
    public void Short_lines_of_a_page_stay_lines() =>
        Reading.Html("<p>산에는 꽃 피네<br>꽃이 피네<br>갈 봄 여름 없이<br>꽃이 피네.</p><pre>one\ntwo</pre>").Text!.Text
            .ShouldBe("산에는 꽃 피네\n꽃이 피네\n갈 봄 여름 없이\n꽃이 피네.\none\ntwo\n");
}
