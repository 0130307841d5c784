namespace Entente.App.Tests;

/// <summary>How the languages of the program sort and count.</summary>
public sealed class LocaleTests
{
    [Theory]
    [InlineData("vi", "An Giang,Ăn,Ấn Độ,Bắc,Cam,Đà Nẵng,Ê,Indonesia,Lào,Ơn,Ưu,Việt Nam")]
    [InlineData("ko", "가나,대한민국,라오스,필리핀,한국,ASEAN,Gavi,UN")]
    [InlineData("en", "ASEAN,Brunei,cambodia,Élan,Lao PDR,Viet Nam")]
    [InlineData("en", "Action line 1,Action line 2,Action line 10,Action line 11,Board")]
    [InlineData("ko", "과제 2,과제 10,제3차 회의")]
    public void Names_stand_as_a_reader_of_the_language_looks_for_them(string language, string inOrder)
    {
        var names = inOrder.Split(',');
        names.Reverse().Order(Locale.Of(language).Order).ShouldBe(names);
    }

    [Fact]
    public void Tones_follow_the_letters_in_Vietnamese() =>
        new[] { "mạ", "mã", "mả", "má", "mà", "ma" }.Order(Locale.Of("vi").Order)
            .ShouldBe(["ma", "mà", "mả", "mã", "má", "mạ"]);

    [Theory]
    [InlineData("en", "4750000.5", 2, "4,750,000.50")]
    [InlineData("vi", "4750000.5", 2, "4.750.000,50")]
    [InlineData("en", "16.125", 3, "16.125")]
    [InlineData("en", "1.001", 3, "1.001")]
    [InlineData("en", "0.0005", 3, "0.0005")]
    [InlineData("en", "-16", 2, "−16")]
    [InlineData("ko", "0.5", 0, "0.5")]
    [InlineData("en", "70.028011204481792717086834734", 0, "≈70.03")]
    [InlineData("en", "-0.0000333333333333333333333333", 0, "≈−0.000033")]
    public void A_number_keeps_its_digits_or_says_that_it_is_rounded(
        string language, string number, int decimals, string shown) =>
        Locale.Of(language)
            .Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), decimals)
            .ShouldBe(shown);

    [Theory]
    [InlineData("en", "23 November 2026 02:08:13 UTC")]
    [InlineData("vi", "23/11/2026 02:08:13 UTC")]
    [InlineData("ko", "2026년 11월 23일 02:08:13 UTC")]
    public void An_instant_has_its_day_as_every_other_day_stands(string language, string expected) =>
        Locale.Of(language).Instant(new DateTimeOffset(2026, 11, 23, 9, 8, 13, TimeSpan.FromHours(7)))
            .Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData("en", "28 July, year not known")]
    [InlineData("vi", "28/7, chưa rõ năm")]
    [InlineData("ko", "7월 28일, 연도 미상")]
    public void A_day_without_its_year_says_so(string language, string expected)
    {
        PartialDate.TryParse("XXXX-07-28", out var date).ShouldBeTrue();
        Locale.Of(language).Date(date, Texts.In(language)).ShouldBe(expected);
    }

    [Fact]
    public void Every_language_that_documents_are_read_in_has_a_name()
    {
        foreach (var code in Entente.Evidence.Languages.Codes.Append(NameForm.NoLanguage))
        {
            Locale.All.Select(l => Texts.In(l.Code).Find("language." + code)).ShouldAllBe(name => name != null);
            Texts.In("vi").Find("language." + code).ShouldNotBe(Texts.In("en").Find("language." + code));
        }
    }
}
