using System.Net;
using System.Text.Json;

namespace Entente.App.Tests;

/// <summary>The sample's own words reach a reader in the language of the page.</summary>
public sealed class WordingTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData(
        "vi", "Từng bước tăng gấp đôi đóng góp hằng năm cho Quỹ Hợp tác ASEAN-Hàn Quốc, từ 16 lên 32 triệu USD")]
    [InlineData("ko", "한-아세안 협력기금 연간 기여금을 1,600만 달러에서 3,200만 달러로 단계적으로 두 배 증액")]
    [InlineData(
        "en", "The yearly contribution to the ASEAN-Korea fund doubles step by step, from 16 to 32 million dollars")]
    public async Task A_promise_stands_in_the_language_of_the_page(string language, string words)
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync($"/commitments?lang={language}"));
        page.ShouldContain(words);
        var twin = await CommitmentsAsync(language);
        var promise = twin.Single(c => c.GetProperty("key").GetString() == "akcf-doubling");
        promise.GetProperty("text").GetString().ShouldBe(words);
        promise.TryGetProperty("lang", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task No_promise_outcome_or_reason_of_the_sample_is_left_in_English(string language)
    {
        var english = Words(await CommitmentsAsync("en"));
        var own = Words(await CommitmentsAsync(language));
        english.Count.ShouldBeGreaterThan(30);
        own.Count.ShouldBe(english.Count);
        own.Intersect(english, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vi", "ngân sách hợp tác tiểu vùng")]
    [InlineData("ko", "소지역 협력 예산")]
    public async Task A_subject_without_a_key_is_named_in_the_language_of_the_page(string language, string subject) =>
        WebUtility.HtmlDecode(await site.Client.GetStringAsync($"/figures?lang={language}")).ShouldContain(subject);

    private async Task<List<JsonElement>> CommitmentsAsync(string language)
    {
        var json = JsonDocument.Parse(await site.Client.GetStringAsync($"/commitments.json?lang={language}"));
        return [.. json.RootElement.GetProperty("commitments").EnumerateArray()];
    }

    private static List<string> Words(IEnumerable<JsonElement> commitments) =>
    [
        .. commitments.SelectMany(c => new[] { c.GetProperty("text").GetString()! }
            .Concat(c.TryGetProperty("verdictReason", out var reason) ? [reason.GetString()!] : [])
            .Concat(Texts(c, "outcomes")).Concat(Texts(c, "sources"))),
    ];

    private static IEnumerable<string> Texts(JsonElement commitment, string list) =>
        commitment.GetProperty(list).EnumerateArray().Select(o => o.GetProperty("text").GetString()!)
            .Where(t => t.Length > 0);
}
