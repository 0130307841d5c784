using System.Globalization;
using Entente.App.Features.Record;

namespace Entente.App.Tests.Pages;

/// <summary>Numbers are read in the notation in which the reader's pages print them.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("vi", "1.500.000", "1500000")]
    [InlineData("vi", "1.500", "1500")]
    [InlineData("vi", "1,5", "1.5")]
    [InlineData("vi", "70,03", "70.03")]
    [InlineData("vi", "1.5", "1.5")]
    [InlineData("vi", "-1.500,25", "-1500.25")]
    [InlineData("vi", "1 500 000", "1500000")]
    [InlineData("en", "1,500,000", "1500000")]
    [InlineData("en", "1.5", "1.5")]
    [InlineData("ko", "1,500,000", "1500000")]
    public void A_number_is_read_as_pages_of_the_language_print_it(string language, string typed, string read)
    {
        TypedNumber.TryParse(typed, Locale.Of(language), out var number, out var refusal).ShouldBeTrue();
        number.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(read);
        refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("vi", "86 triệu", "86000000")]
    [InlineData("vi", "86tr", "86000000")]
    [InlineData("vi", "86 tr", "86000000")]
    [InlineData("vi", "8,6 tỷ", "8600000000")]
    [InlineData("vi", "1.234 triệu", "1234000000")]
    [InlineData("vi", "86 million", "86000000")]
    [InlineData("vi", "86 000 000", "86000000")]
    [InlineData("ko", "8천600만", "86000000")]
    [InlineData("ko", "8,600만", "86000000")]
    [InlineData("ko", "86 triệu", "86000000")]
    [InlineData("ko", "1억 2000만", "120000000")]
    [InlineData("en", "86 million", "86000000")]
    [InlineData("en", "86m", "86000000")]
    [InlineData("en", "1.5 bn", "1500000000")]
    [InlineData("en", "8,6 tỷ", "8600000000")]
    [InlineData("en", "8천600만", "86000000")]
    [InlineData("en", "86 000 000", "86000000")]
    public void A_number_with_words_is_read_as_documents_of_the_language_are(string language, string typed, string read)
    {
        TypedNumber.TryParse(typed, Locale.Of(language), out var number, out var refusal).ShouldBeTrue(refusal);
        number.ToString(CultureInfo.InvariantCulture).ShouldBe(read);
    }

    [Theory]
    [InlineData("en", "1.234", "record.number-two-meanings")]
    [InlineData("en", "1.234 million", "record.number-two-meanings")]
    [InlineData("ko", "1.234만", "record.number-two-meanings")]
    [InlineData("vi", "1,234 triệu", "record.number-two-meanings")]
    [InlineData("en", "86 apples", "record.number")]
    [InlineData("en", "86 million dollars", "record.number")]
    [InlineData("en", "86 million 5 million", "record.number")]
    [InlineData("en", "million", "record.number")]
    [InlineData("vi", "1,500", "record.number-two-meanings")]
    [InlineData("vi", "1,500,000", "record.number-two-meanings")]
    [InlineData("en", "16.000", "record.number-two-meanings")]
    [InlineData("ko", "1.500.000", "record.number-two-meanings")]
    [InlineData("en", "1,5", "record.number")]
    [InlineData("vi", "1.5,00.0", "record.number")]
    public void What_could_mean_two_numbers_or_none_is_refused(string language, string typed, string code)
    {
        TypedNumber.TryParse(typed, Locale.Of(language), out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(code);
    }

    [Theory]
    [InlineData("1500")]
    [InlineData("16.125")]
    [InlineData("86000000")]
    [InlineData("-0.5")]
    public void What_a_form_is_filled_with_is_read_as_the_same_number(string typed)
    {
        var number = decimal.Parse(typed, CultureInfo.InvariantCulture);
        foreach (var locale in Locale.All)
        {
            TypedNumber.TryParse(TypedNumber.For(TypedNumber.Of(number), locale), locale, out var read, out _)
                .ShouldBeTrue();
            read.ShouldBe(number);
        }
    }
}
