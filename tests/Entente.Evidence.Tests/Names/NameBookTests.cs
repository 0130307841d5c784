using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class NameBookTests
{
    [Theory]
    [InlineData("Hàn Quốc và Nhật Bản", "ROK,Japan")]
    [InlineData("ASEAN-Hàn Quốc", "ASEAN,ROK")]
    [InlineData("Timor Leste, Timor-Leste", "Timor-Leste,Timor-Leste")]
    [InlineData("mỹ thuật và ý kiến của anh", "")]
    [InlineData("Mỹ, Anh và Đức", "US,UK,Germany")]
    [InlineData("ông Nguyễn Hoàng Anh", "")]
    [InlineData("Viet Nam, HAN QUOC", "Viet Nam,ROK")]
    [InlineData("Ngân hàng Thế giới (WB)", "World Bank,World Bank")]
    [InlineData("cam kết COVAX AMC của COVAX", "COVAX AMC,COVAX Facility")]
    [InlineData("Liên minh Châu Âu", "EU")]
    [InlineData("대한민국 and 아세안", "ROK,ASEAN")]
    [InlineData("ASEAN+3", "")]
    public void Names_are_found(string text, string shown) =>
        string.Join(",", NameBook.Shipped.FindAll(new TokenText(FoldedText.Of(text))).Select(h => h.Name.Shown))
            .ShouldBe(shown);

    [Fact]
    public void Decomposed_letters_do_not_matter() =>
        NameBook.Shipped.Find("Hàn Quốc".Normalize(NormalizationForm.FormD))!.Key.ShouldBe("kr");

    [Fact]
    public void Names_of_the_workspace_win_and_the_longest_form_is_taken()
    {
        var fund = new KnownName("akcf", NameKind.Fund,
            new Core.Names { Short = "AKCF", Forms = [new NameForm("vi", "Quỹ Hợp tác ASEAN-Hàn Quốc")] });
        var hit = NameBook.With([fund]).FindAll(
            new TokenText(FoldedText.Of("cho Quỹ hợp tác ASEAN – Hàn Quốc"))).ShouldHaveSingleItem();
        hit.Name.ShouldBe(fund);
    }

    [Fact]
    public void A_seat_stands_for_its_government_unless_a_word_of_place_is_before_it()
    {
        Reading.Sentence("Tokyo sẽ đóng góp 5 triệu USD cho quỹ.").OfType<AmountClaim>().ShouldHaveSingleItem().Payer
            .ShouldBe("Japan");
        Reading.Sentence("Thái Lan, tại Tokyo, sẽ đóng góp 5 triệu USD cho quỹ.")
            .OfType<AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBe("Thailand");
    }

    [Fact]
    public void Every_shipped_key_is_there_once_and_every_name_has_an_English_form_or_a_short_one()
    {
        NameFiles.All.Select(n => n.Known.Key).ShouldBeUnique();
        NameFiles.All.Count(n => n.Known.Kind == NameKind.Country).ShouldBeGreaterThan(90);
        NameFiles.All.ShouldAllBe(n => n.Known.Names.Short != null && !n.Known.Names.Forms.IsEmpty);
    }

    [Fact]
    public void A_line_that_is_no_name_is_refused() =>
        Should.Throw<FormatException>(() => NameFiles.Read(["kr nothing ROK"], "test"));
}
