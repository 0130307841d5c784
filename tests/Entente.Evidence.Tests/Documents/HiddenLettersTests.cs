using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class HiddenLettersTests
{
    [Theory]
    [InlineData("Japan pledged 3\u200B00 million USD to Laos in 2023.", 1, 15)]
    [InlineData("Japan 🙂 pledged \u202E3 million USD\u202C to Laos in 2023.", 2, 16)]
    [InlineData("Japan pledged \u001B[2J3 million USD to Laos in 2023.", 1, 14)]
    [InlineData("Japan pledged\u009B2J 3 million\u0007 USD to Laos in 2023.", 2, 13)]
    [InlineData("Japan pledged\uFEFF 3 million USD to Laos in 2023.", 1, 13)]
    [InlineData("Japan pledged 3\u200D million USD to Laos in 2023.", 1, 15)]
    [InlineData("Japan pledged 3 million USD\U000E0041 to Laos in 2023.", 1, 27)]
    public void Letters_that_cannot_be_seen_are_said_with_their_place_and_quotes_stay_exact(
        string text, int count, int at)
    {
        var reading = Reading.Text(text);
        var finding = reading.Findings.Single(f => f.Code == "document.invisible");
        finding["count"].ShouldBe(count);
        finding["at"].ShouldBe(at);
        finding.Severity.ShouldBe(Severity.Warning);
        reading.Text!.Text.ShouldBe(text);
        foreach (var claim in ClaimExtractor.Extract(reading.Text, reading.Article!, new ExtractionContext()))
        {
            reading.Text.Slice(claim.Span).ShouldBe(claim.Quote);
        }
    }

    [Fact]
    public void Those_in_what_a_page_says_of_itself_are_said_too()
    {
        var page = "<html><head><meta property=\"og:site_name\" content=\"Reu\u202Esret\"></head>"
            + "<body><article><h1>Grants</h1><p>Korea will give 10 million USD to ASEAN in 2021.</p></article></body></html>";
        var reading = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(page), "a.html", DocumentLimits.Default);
        reading.Findings.ShouldNotContain(f => f.Code == "document.invisible");
        var finding = reading.Findings.Single(f => f.Code == "document.invisible-names");
        (finding["path"], finding["count"]).ShouldBe(("a.html", 1));
    }

    [Theory]
    [InlineData("The family 👨‍👩‍👧 met in Vientiane on Monday morning.")]
    [InlineData("دولت می‌خواهد ۳ میلیون دلار بپردازد.")]
    public void Letters_that_join_others_are_none_of_them(string text) =>
        Reading.Text(text).Findings.ShouldNotContain(f => f.Code == "document.invisible");

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\v')]
    [InlineData('\f')]
    public void A_sign_that_breaks_lines_stands_in_no_quote_and_offsets_are_exact(char sign)
    {
        var text = $"The ministers met in Hanoi on Monday.{sign}Japan pledged 3 million USD to Laos in 2023.{sign}"
            + $"Korea pledged 2 million USD{sign}to Cambodia in 2022, as the ministers said in Hanoi.";
        var reading = Reading.Text(text);
        var claims = ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext());
        claims.OfType<AmountClaim>().ShouldContain(c => c.Value.Low == 3_000_000m);
        foreach (var claim in claims)
        {
            reading.Text!.Slice(claim.Span).ShouldBe(claim.Quote);
            claim.Quote.ShouldNotContain(sign);
        }
    }
}
