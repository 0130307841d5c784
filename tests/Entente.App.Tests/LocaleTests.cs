namespace Entente.App.Tests;

/// <summary>How the languages of the program sort and count.</summary>
public sealed class LocaleTests
{
    [Theory]
    [InlineData("vi", "An Giang,Ăn,Ấn Độ,Bắc,Cam,Đà Nẵng,Ê,Indonesia,Lào,Ơn,Ưu,Việt Nam")]
    [InlineData("ko", "가나,대한민국,라오스,필리핀,한국,ASEAN,Gavi,UN")]
    [InlineData("en", "ASEAN,Brunei,cambodia,Élan,Lao PDR,Viet Nam")]
    public void Names_stand_as_a_reader_of_the_language_looks_for_them(string language, string inOrder)
    {
        var names = inOrder.Split(',');
        names.Reverse().Order(Locale.Of(language).Order).ShouldBe(names);
    }

    [Fact]
    public void Tones_follow_the_letters_in_Vietnamese() =>
        new[] { "mạ", "mã", "mả", "má", "mà", "ma" }.Order(Locale.Of("vi").Order)
            .ShouldBe(["ma", "mà", "mả", "mã", "má", "mạ"]);
}
