using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// Money that several countries call by one word is that of the country that is named; else it is a guess.
/// </summary>
public sealed class SharedCurrenciesTests
{
    [Theory]
    [InlineData("en", "Denmark gave 5 million kroner to the schools of the valley.", "DKK")]
    [InlineData("en", "Norway gave 5 million kroner to the schools of the valley.", "NOK")]
    [InlineData("en", "Nepal set aside 3 million rupees for the wells.", "NPR")]
    [InlineData("ko", "덴마크는 학교에 500만 크로네를 지원했다.", "DKK")]
    public void The_country_that_is_named_tells_whose_money_it_is(string language, string sentence, string currency)
    {
        var amount = Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem();
        amount.Currency.ShouldBe(currency);
        amount.Confidence.ShouldBeGreaterThan(0.5m);
    }

    [Theory]
    [InlineData("en", "The donor gave 5 million kroner to the schools of the valley.")]
    [InlineData("ko", "후원자는 학교에 500만 크로네를 지원했다.")]
    public void Where_no_country_is_named_the_claim_waits_for_a_person(string language, string sentence) =>
        Reading.Sentence(sentence, language).OfType<AmountClaim>().ShouldHaveSingleItem().Confidence.ShouldBe(0.5m);
}
