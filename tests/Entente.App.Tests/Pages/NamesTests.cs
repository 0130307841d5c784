using System.Text;
using System.Text.Json;

namespace Entente.App.Tests.Pages;

/// <summary>Names stand as a reader of each language knows them.</summary>
public sealed class NamesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("en", "ROK")]
    [InlineData("vi", "Hàn Quốc")]
    [InlineData("ko", "한국")]
    public async Task A_country_has_its_short_name_in_the_language(string language, string name) =>
        (await TwinAsync("/funds/akcf.json?lang=" + language)).GetProperty("contributors")[0].GetProperty("short")
            .GetString().ShouldBe(name);

    [Theory]
    [InlineData("en", "coordinator")]
    [InlineData("vi", "cơ quan điều phối")]
    [InlineData("ko", "조정 기관")]
    public async Task An_institute_that_coordinates_a_fund_is_called_no_country(string language, string office) =>
        (await TwinAsync("/funds/mkcf.json?lang=" + language)).GetProperty("offices").EnumerateArray()
            .Select(o => o.GetProperty("office").GetString()).ShouldContain(office);

    [Theory]
    [InlineData("vi", "nước điều phối")]
    [InlineData("ko", "조정국")]
    public async Task A_country_that_coordinates_is_called_one(string language, string office) =>
        (await TwinAsync("/parties/th.json?lang=" + language)).GetProperty("offices").EnumerateArray()
            .Select(o => o.GetProperty("office").GetString()).ShouldContain(office);

    [Fact]
    public async Task A_person_has_the_name_with_its_marks_where_the_language_writes_them()
    {
        var page = await (await site.Client.GetAsync("/meetings/jcc-9?lang=vi")).PageAsync();
        page.ShouldContain("Nguyễn Hải Bằng");
        page.ShouldNotContain("Nguyen Hai Bang");
    }

    [Fact]
    public async Task Plans_of_action_are_spelled_in_one_way()
    {
        var names = await (await site.Client.GetAsync("/plans?lang=vi")).PageAsync();
        names.ShouldContain("Kế hoạch Hành động ASEAN-Hàn Quốc 2016-2020");
        names.ShouldNotContain("Kế hoạch hành động ASEAN-Hàn Quốc 2016-2020", Case.Sensitive);
        names.ShouldNotContain("Kế hoạch hành động Mekong", Case.Sensitive);
    }

    [Theory]
    [InlineData("mkcf", "en", "Projects the fund has paid for since it began", "20 projects")]
    [InlineData("bkcf", "vi", "Số dự án quỹ đã tài trợ từ khi thành lập", "30 dự án")]
    [InlineData("bkcf", "ko", "기금이 설립 이후 지원한 사업 수", "30개 사업")]
    public async Task A_total_over_the_life_of_a_fund_is_not_called_running(
        string fund, string language, string label, string value)
    {
        var twin = await TwinAsync($"/funds/{fund}.json?lang={language}");
        twin.GetRawText().ShouldContain("\"fund.projects.cumulative\"");
        var page = await (await site.Client.GetAsync($"/funds/{fund}?lang={language}")).PageAsync();
        page.ShouldContain(label);
        page.ShouldContain(value);
        twin.GetRawText().ShouldNotContain("\"fund.portfolio.projects\"");
    }

    [Fact]
    public async Task The_original_beside_a_name_is_that_of_the_document_and_never_of_a_third_language()
    {
        await using var working = await WorkingSite.OpenAsync();
        await working.TakeAsync("committee.txt", Encoding.UTF8.GetBytes(Articles.Committee));
        var an = working.As("An");
        foreach (var claim in (await an.TwinAsync("/inbox.json")).GetProperty("groups")[0].GetProperty("claims")
            .EnumerateArray().Select(c => c.GetProperty("key").GetString()!).ToList())
        {
            await an.SendAsync($"/inbox/{claim}", ("verdict", "accept"), ("seen", ""));
        }
        var japan = (await an.TwinAsync("/parties/jp.json?lang=en")).GetProperty("name");
        japan.GetProperty("original").GetString().ShouldBe("Nhật Bản");
        japan.GetProperty("originalLanguage").GetString().ShouldBe("vi");
        (await an.TwinAsync("/parties/jp.json?lang=vi")).GetProperty("name").TryGetProperty("original", out _)
            .ShouldBeFalse();
    }

    private async Task<JsonElement> TwinAsync(string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement.Clone();
}
