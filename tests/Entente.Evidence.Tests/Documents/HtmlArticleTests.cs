using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What the elements of a page say of its article: paragraphs side by side, boxes, tables, days.</summary>
public sealed class HtmlArticleTests
{
    private const string Lead = "The Reef Fund will grant Fiji 15 million US dollars to protect its coast until 2027.";
    private const string First = "The agreement was signed in Suva on 22 November 2021 by the ministers of both sides.";
    private const string Second = "Fiji has committed 6 million US dollars of its own budget to the work, officials said.";
    private const string Last = "So far 240 villages have received young mangroves, and the work goes on in the north.";

    private const string Korean = "정부가 피지 산호초 보호 협력사업에 모두 1천400만 달러를 새로 지원하기로 했다.";
    private const string KoreanNext = "외교부는 6일 수바에서 열린 제4차 한·피지 협력회의에서 이같이 발표했다고 밝혔다.";
    private const string KoreanLast = "양측은 앞으로도 기후변화 분야의 협력을 더욱 확대해 나가기로 했다고 덧붙였다.";

    [Fact]
    public void Paragraphs_behind_a_box_of_links_go_on() =>
        Body($"<div>{P(Lead, First)}<div><h4>Related articles</h4><p><a href=x>A bank offers 1 billion dollars in loans"
            + $"</a></p></div>{P(Second, Last)}</div>").ShouldBe(Lines(Lead, First, Second, Last));

    [Fact]
    public void Also_in_a_script_without_capitals() =>
        Body($"<div>{P(Korean, KoreanNext)}<div>관련기사<ul><li><a href=x>수바전자, 피지에 2조원 투자 계획</a></li></ul></div>"
            + $"{P(KoreanLast)}</div>").ShouldBe(Lines(Korean, KoreanNext, KoreanLast));

    [Fact]
    public void A_headline_that_links_between_paragraphs_is_none_of_it() =>
        Body($"<div>{P(Lead)}<p><a href=x>The ministry opens a road worth 800 million dollars</a></p>{P(First, Second)}</div>")
            .ShouldBe(Lines(Lead, First, Second));

    [Fact]
    public void A_standfirst_between_the_title_and_the_text_is_of_it() =>
        Body($"<div><h1>The fund signs</h1><h2>{Lead}</h2><div>{P(First, Second, Last)}</div></div>").ShouldContain(Lead);

    [Fact]
    public void A_text_in_two_elements_side_by_side_is_one() =>
        Body($"<div><div>{P(Lead, First, Second)}</div><div>ADVERTISEMENT</div><div>{P(Last)}</div></div>")
            .ShouldBe(Lines(Lead, First, Second, Last));

    [Theory]
    [InlineData("Norway paid 2 million US dollars so that Fiji may write a new copyright law this year.")]
    [InlineData("Norway paid 2 million US dollars for cookies and milk in the schools of the islands.")]
    public void A_sentence_with_an_everyday_word_is_no_notice(string sentence) =>
        Body($"<div>{P(Lead, sentence, Second)}<p>Copyright 2021 Reef News. All rights reserved.</p></div>")
            .ShouldBe(Lines(Lead, sentence, Second));

    [Fact]
    public void The_day_below_the_title_goes_before_that_of_the_visit() =>
        Reading.Html($"<body><div>Monday, 23/11/2026 22:10</div><h1>The Reef Fund signs with Fiji</h1>"
            + $"<p>Published: 19 March 2023</p><div>{P(Lead, First, Second)}</div></body>")
            .Article!.Published.ToIso().ShouldBe("2023-03-19");

    [Fact]
    public void Rows_of_a_table_are_lines_and_their_amounts_go_to_who_gives_them()
    {
        var reading = Reading.Html($"<div>{P(Lead)}<figure><table><tr><th>Donor</th><th>2020 (US$)</th><th>2021 (US$)</th>"
            + "</tr><tr><td>Japan</td><td>1,200,000</td><td>2,400,000</td></tr><tr><td>Australia</td>"
            + "<td>750,000</td><td>900,000</td></tr></table></figure></div>");
        Reading.Body(reading).ShouldContain("Australia | 750,000 | 900,000");
        var amounts = ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext())
            .OfType<AmountClaim>().Where(a => a.Quote.Contains('|')).ToList();
        amounts.Select(a => (a.Payer, a.Value.Low, a.Period)).ShouldBe([
            ("Japan", 1_200_000m, "2020"), ("Japan", 2_400_000m, "2021"),
            ("Australia", 750_000m, "2020"), ("Australia", 900_000m, "2021"),
        ]);
    }

    [Fact]
    public void An_empty_cell_keeps_its_place_and_a_wide_one_takes_its_columns()
    {
        var reading = Reading.Html($"<div>{P(Lead)}<table><tr><th>Donor</th><th colspan=2>2020 (US$)</th><th colspan=2>"
            + "2021 (US$)</th></tr><tr><td>Japan</td><td></td><td></td><td></td><td>2,400,000</td></tr><tr>"
            + "<td>Australia</td><td></td><td>750,000</td><td></td><td><br></td></tr></table></div>");
        Reading.Body(reading).ShouldContain(
            "Donor | 2020 (US$) | 2021 (US$)\nJapan | | 2,400,000\nAustralia | 750,000 |");
        var amounts = ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext())
            .OfType<AmountClaim>().Where(a => a.Quote.Contains('|')).ToList();
        amounts.Select(a => (a.Payer, a.Value.Low, a.Period)).ShouldBe([
            ("Japan", 2_400_000m, "2021"), ("Australia", 750_000m, "2020"),
        ]);
    }

    [Fact]
    public void A_person_whom_the_account_knows_keeps_the_office()
    {
        const string text = "The meeting was held in Suva on 3 May 2023. It was co-chaired by Ambassador Ana Vula, Permanent"
            + " Representative of Fiji to the Pacific Forum, and Ambassador Bo Lind of Sweden.";
        var known = new KnownName("ana-vula", NameKind.Person, new Core.Names
        {
            Short = "Ana Vula", Forms = [new NameForm("en", "Ana Vula")],
        });
        Roles(text).ShouldBe(Roles(text, known));
        Roles(text).ShouldNotBeEmpty();
    }

    private static List<string?> Roles(string text, params KnownName[] names) =>
        [.. Reading.Claims(text, names).OfType<RoleClaim>().Select(r => r.Holder)];

    private static string Body(string html) => Reading.Body(Reading.Html($"<html><body>{html}</body></html>"));

    private static string P(params string[] paragraphs) => string.Concat(paragraphs.Select(p => $"<p>{p}</p>"));

    private static string Lines(params string[] lines) => string.Join("\n", lines);
}
