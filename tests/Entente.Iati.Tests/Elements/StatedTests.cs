namespace Entente.Iati.Tests;

public sealed class StatedTests
{
    [Theory]
    [InlineData("2023-03-19", "2023-03-19")]
    [InlineData(" 2023-03-19\n", "2023-03-19")]
    [InlineData("2023-03-19Z", "2023-03-19")]
    [InlineData("2023-03-19+09:00", "2023-03-19")]
    [InlineData("2023-02-29", null)]
    [InlineData("19/03/2023", null)]
    [InlineData("12023-03-19", null)]
    [InlineData("-2023-03-19", null)]
    [InlineData("", null)]
    public void A_date_is_read_and_its_text_kept(string text, string? expected)
    {
        var stated = Stated.Of<DateOnly>(text);

        stated.Value?.ToString("yyyy-MM-dd").ShouldBe(expected);
        stated.Text.ShouldBe(text);
        stated.IsStated.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1000.00", "1000.00")]
    [InlineData(" +.5 ", "0.5")]
    [InlineData("-7.", "-7")]
    [InlineData("0.33333333333333333333333333333333333", "0.3333333333333333333333333333")]
    [InlineData("1,000", null)]
    [InlineData("1e3", null)]
    [InlineData("100000000000000000000000000000", null)]
    public void A_decimal_is_read_and_its_text_kept(string text, string? expected)
    {
        var stated = Stated.Of<decimal>(text);

        stated.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
        stated.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("2023-03-19T08:30:00Z", "2023-03-19T08:30:00.0000000+00:00")]
    [InlineData("2023-03-19T08:30:00.1234567899-05:30", "2023-03-19T08:30:00.1234567-05:30")]
    [InlineData("2023-12-31T24:00:00+14:00", "2024-01-01T00:00:00.0000000+14:00")]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T24:00:00Z", null)]
    [InlineData("2023-03-19 08:30:00", null)]
    public void An_instant_is_read_and_its_text_kept(string text, string? expected)
    {
        var stated = Stated.Of<DateAndTime>(text);

        stated.Value?.Instant?.ToString("O").ShouldBe(expected);
        stated.Text.ShouldBe(text);
    }

    [Fact]
    public void A_time_without_an_offset_is_no_instant()
    {
        var stated = Stated.Of<DateAndTime>("2023-03-19T08:30:00");

        stated.Value.ShouldBe(new DateAndTime(new DateTime(2023, 3, 19, 8, 30, 0), null));
        stated.Value!.Value.Instant.ShouldBeNull();
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData(" false", false)]
    [InlineData("True", null)]
    [InlineData("yes", null)]
    public void A_yes_or_no_is_read_and_its_text_kept(string text, bool? expected)
    {
        Stated.Of<bool>(text).Value.ShouldBe(expected);
        Stated.Of<bool>(text).Text.ShouldBe(text);
    }

    [Fact]
    public void A_value_is_stated_as_XML_Schema_writes_it()
    {
        Stated.From(new DateOnly(987, 3, 19)).Text.ShouldBe("0987-03-19");
        Stated.From(1000.50m).Text.ShouldBe("1000.50");
        Stated.From(true).Text.ShouldBe("1");
        Stated.From(-3).Text.ShouldBe("-3");
        Stated.From(DateAndTime.Of(new DateTimeOffset(2026, 11, 22, 8, 0, 0, 500, TimeSpan.FromHours(9)))).Text
            .ShouldBe("2026-11-22T08:00:00.5+09:00");
        Stated.From(new DateAndTime(new DateTime(2026, 11, 22), TimeSpan.Zero)).Text.ShouldBe("2026-11-22T00:00:00Z");
        Stated.From(new DateAndTime(new DateTime(2026, 11, 22), null)).Text.ShouldBe("2026-11-22T00:00:00");
    }

    [Fact]
    public void Nothing_stated_is_not_the_empty_text()
    {
        default(Stated<int>).IsStated.ShouldBeFalse();
        default(Stated<int>).ShouldBe(Stated.Of<int>(null));
        default(Stated<int>).ShouldNotBe(Stated.Of<int>(""));
    }

    [Fact]
    public void What_states_another_text_is_not_equal() =>
        Stated.Of<decimal>("1.0").ShouldNotBe(Stated.Of<decimal>("1"));

    [Fact]
    public void A_type_that_the_Standard_has_not_is_refused() =>
        Should.Throw<NotSupportedException>(() => Stated.Of<long>("1"));
}
