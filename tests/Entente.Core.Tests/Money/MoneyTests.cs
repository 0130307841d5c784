namespace Entente.Core.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    [Fact]
    public void Two_currencies_never_meet() =>
        Should.Throw<InvalidOperationException>(() => Money.Of(1, Usd) + Money.Of(1, Currency.Parse("KRW")));

    [Fact]
    public void Unknown_money_has_a_currency_and_no_amount()
    {
        Money.Unknown(Usd).Amount.IsUnknown.ShouldBeTrue();
        Money.Unknown(Usd).ToString().ShouldBe("USD unknown");
        (Money.Of(4, Usd) + Money.Unknown(Usd)).ToString().ShouldBe("USD at_least 4");
    }

    [Theory]
    [InlineData("USD", true)]
    [InlineData("VND", true)]
    [InlineData("KRW", true)]
    [InlineData("usd", false)]
    [InlineData(" USD", false)]
    [InlineData("US", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("project", false)]
    public void Currency_takes_codes_of_the_list_as_they_are(string? code, bool known) =>
        Currency.TryParse(code, out _).ShouldBe(known);

    [Fact]
    public void The_default_currency_is_none() => default(Currency).Code.ShouldBe("");

    [Fact]
    public void A_currency_that_is_none_throws() => Should.Throw<FormatException>(() => Currency.Parse("XYZW"));

    [Fact]
    public void Words_of_approximation_have_stable_keys()
    {
        foreach (var kind in Enum.GetValues<ApproximationKind>())
        {
            Approximation.FromKey(new Approximation(kind).Key).Kind.ShouldBe(kind);
        }
        Should.Throw<FormatException>(() => Approximation.FromKey("roughly"));
    }

    [Fact]
    public void Words_of_approximation_admit_the_printed_value() =>
        Properties.Hold(Properties.Measures, m => m.Admitted is not { } a || (a.Low <= m.Value && m.Value <= a.High));

    [Fact]
    public void Stages_stand_in_the_order_of_the_ladder() =>
        MoneyStages.All.Select(s => s.Key()).ShouldBe(
            ["announced", "appropriated", "signed", "due", "received", "programmable", "allocated", "contracted",
                "disbursed", "spent"]);
}
