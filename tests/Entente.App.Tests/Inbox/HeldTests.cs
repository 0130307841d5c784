using System.Text;

namespace Entente.App.Tests.Inbox;

/// <summary>What the account holds beside a claim, as a person sees it who judges the claim.</summary>
public sealed class HeldTests
{
    private const string Article = """
        Hàn Quốc tăng đóng góp cho các nước Mekong

        Hàn Quốc cam kết tiếp tục tăng Quỹ Hợp tác Mekong-Hàn Quốc lên 5 triệu USD trong năm 2027.

        https://tin.example.vn/2026/06/21/tang-dong-gop.html
        """;

    [Fact]
    public async Task The_promises_that_may_be_the_same_are_the_same_in_each_language_of_the_reader()
    {
        await using var site = await WorkingSite.OpenAsync(Samples.Default);
        var document = await site.TakeAsync("a.txt", Encoding.UTF8.GetBytes(Article));
        var an = site.As("An");
        var claims = (await an.TwinAsync($"/inbox.json?document={document}")).GetProperty("groups")[0]
            .GetProperty("claims").EnumerateArray()
            .Where(c => c.GetProperty("type").GetString() is "commitment" or "amount")
            .Select(c => c.GetProperty("key").GetString()!).ToList();

        var found = 0;
        foreach (var claim in claims)
        {
            var seen = new List<string>();
            foreach (var language in Locale.All.Select(l => l.Code))
            {
                var held = (await an.TwinAsync($"/inbox/{claim}.json?lang={language}")).GetProperty("held");
                var keys = held.GetProperty("promises").EnumerateArray()
                    .Select(p => p.GetProperty("key").GetString()!).ToList();
                found += keys.Count;
                seen.Add(string.Join(" ", keys));
            }
            seen.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem(claim);
        }
        found.ShouldBeGreaterThan(0, "the account has promises of this fund, also by their Vietnamese words");
    }
}
