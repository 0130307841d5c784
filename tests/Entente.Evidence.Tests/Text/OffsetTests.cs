using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class OffsetTests
{
    private const string Body =
        "Tin vui 🙂🇻🇳 hôm nay cho các nước\r\nHàn Quốc sẽ đóng góp 10 triệu USD cho Cơ chế COVAX vào năm 2022 để "
            + "hỗ trợ các nước đang phát triển.\r\nNhật Bản đã hoàn thành 12 dự án 🙂 tại Lào và Campuchia trong "
            + "năm 2021.\r\n";

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Quotes_are_their_spans_in_code_points(NormalizationForm form)
    {
        var text = Body.Normalize(form);
        var reading = Reading.Text(text);
        var claims = ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext());
        claims.OfType<AmountClaim>().ShouldHaveSingleItem().Payer.ShouldBe("ROK");
        claims.OfType<CountClaim>().ShouldHaveSingleItem().Value.Low.ShouldBe(12);
        foreach (var claim in claims)
        {
            reading.Text!.Slice(claim.Span).ShouldBe(claim.Quote);
            claim.Quote.ShouldNotContain("\r");
            var runes = text.EnumerateRunes().Skip(claim.Start).Take(claim.End - claim.Start);
            string.Concat(runes.Select(r => r.ToString())).ShouldBe(claim.Quote);
        }
    }

    [Theory]
    [InlineData("a\u0301b", "áb")]
    [InlineData("x\u200By", "xy")]
    [InlineData("2021\u20132025", "2021-2025")]
    [InlineData("\u201Ca\u201D\u00A0b", "\"a\" b")]
    [InlineData("hoà, thuỷ, quý, toàn, Hoà", "hòa, thủy, quý, toàn, Hòa")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    public void The_copy_to_match_on_is_folded(string original, string folded) => FoldedText.Of(original).Cased
        .ShouldBe(folded);

    [Fact]
    public void Every_place_of_the_copy_leads_back()
    {
        var original = "e\u0301🙂\u200B–x".Normalize(NormalizationForm.FormD);
        var folded = FoldedText.Of(original);
        folded.Printed(0, folded.Cased.Length).ShouldBe(original);
        folded.Printed(0, 1).ShouldBe("e\u0301");
        folded.ToOriginal(1, 3).ShouldBe((2, 4));
    }
}
