using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>What a count says that it counts, and its state.</summary>
public sealed class CountedWordsTests
{
    [Theory]
    [InlineData("ko", "357개 활동 중 250개가 완료되었다.", 357, "활동", "total")]
    [InlineData("ko", "357개 활동 중 250개가 완료되었다.", 250, "활동", "completed")]
    [InlineData("ko", "기구는 27개 사업을 수행하고 있다.", 27, "사업", "ongoing")]
    [InlineData("ko", "나머지 7곳은 설치 중입니다.", 7, "곳", "ongoing")]
    [InlineData("ko", "사무국은 제안 사업 32개를 검토하고 있다.", 32, "project", "pending")]
    [InlineData("ja", "機構は27件の事業を実施しています。", 27, "事業", null)]
    [InlineData("zh", "已建成水文站32座。另有13座正在施工。", 13, "item", "ongoing")]
    [InlineData("de", "Bisher hat der Ausschuss 12 Anträge geprüft und das Programm gebilligt.", 12, "Anträge", null)]
    [InlineData("en", "Contributions from two Member States remain outstanding.", 2, "Member States", null)]
    [InlineData("en", "The council will train 220 coastguards and 45 midwives.", 220, "coastguards", null)]
    [InlineData("en",
        "The grant will rebuild 4.6 kilometres of road and two bridges.", 4.6, "kilometres of road", null)]
    [InlineData("fr",
        "Cinquante-trois projets sont achevés et 26 sont en cours d'exécution.", 26, "project", "ongoing")]
    public void It_is_the_noun_and_no_counter_and_no_verb(
        string language, string sentence, double value, string what, string? state)
    {
        var count = Reading.Sentence(sentence, language).OfType<CountClaim>()
            .First(c => c.Value.Low == (decimal)value);
        count.What.ShouldBe(what);
        if (state is not null)
        {
            count.State.ShouldBe(state);
        }
    }

    [Fact]
    public void A_counter_behind_a_noun_of_its_own_counts_nothing_told_before() =>
        Reading.Sentence("나머지 7곳은 설치 중입니다. 신규 사업 제안 6건은 사무국이 검토하고 있다.", "ko")
            .OfType<CountClaim>().First(c => c.Value.Low == 6).Unit.ShouldBe("item");

    [Fact]
    public void The_name_of_a_fund_ends_before_a_number_of_projects() =>
        Reading.Sentence("Seit 2021 hat der Fonds 37 Projekte gefördert.", "de").OfType<CountClaim>()
            .ShouldHaveSingleItem().What.ShouldBe("Projekte");
}
