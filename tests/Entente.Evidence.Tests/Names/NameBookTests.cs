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

    [Fact]
    public void A_label_that_is_no_language_is_refused_with_its_place_and_the_choices() =>
        Should.Throw<FormatException>(() => NameFiles.Read(["# names", "kr country ROK", "  kor: 한국"], "names/x.names"))
            .Message.ShouldBe("names/x.names:3: 'kor' is no label of a name. Write a language of its forms "
                + "(vi, en, ko, fr, es, id, de, zh, ja, th), adjective- with one of these, or one of adjective, metonym, "
                + "joined, not, home, dollar, money.");

    [Fact]
    public void A_home_is_a_language_and_money_a_currency()
    {
        NameFiles.All.SelectMany(n => n.Homes).Except(Evidence.Languages.Codes).ShouldBeEmpty();
        NameFiles.All.SelectMany(n => new[] { n.Dollar, n.Money }).OfType<string>()
            .Where(code => !Currency.TryParse(code, out _)).ShouldBeEmpty();
    }

    /// <summary>
    /// Forms that mean two things, and are meant to: the first key in the order of files and lines has them.
    /// </summary>
    private static readonly string[] OfTwo =
    [
        // In Spanish and French the least developed countries, in Spanish the World Food Programme too.
        "pma",
    ];

    [Fact]
    public void A_form_stands_under_one_key_or_is_listed_as_meant()
    {
        var twice = (
            from name in NameFiles.All
            from form in name.Known.Names.All.Concat(name.Metonyms).Concat(name.Joined).Concat(name.Adjectives)
                .Concat(name.AdjectivesOf.Select(a => a.Text)).Distinct()
            group name.Known.Key by Folding.Fold(form).ToLowerInvariant().Replace('-', ' ') into keys
            where keys.Distinct().Count() > 1
            select (Form: keys.Key, Keys: string.Join(" and ", keys.Distinct()))).ToList();
        twice.Where(t => !OfTwo.Contains(t.Form)).Select(t => $"'{t.Form}' is a form of {t.Keys}: take it from one of"
            + " them in src/Entente.Evidence/Names, or name it in OfTwo with the reason.").ShouldBeEmpty();
        OfTwo.Except(twice.Select(t => t.Form)).ShouldBeEmpty("stands under one key now: take it out of OfTwo.");
    }
}
