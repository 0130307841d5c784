using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.App.Tests;

/// <summary>The second sample, a fund of four donors: every page works on it, and nothing is about the first.</summary>
public sealed class FourDonorsTests
{
    private const string Name = "asean-plus-three";

    /// <summary>The names of the first sample's funds, which no page of this one may know.</summary>
    private static readonly string[] OtherFunds =
        ["AKCF", "MKCF", "BKCF", "ASEAN-Korea Cooperation Fund", "ASEAN-ROK", "한-아세안", "ASEAN-Hàn Quốc", "COVAX"];

    [Fact]
    public async Task It_loads_and_its_shares_are_30_30_30_and_10()
    {
        await using var site = await RunningSite.StartAsync(Name);
        var figures = FigureSet.Of(site.Workspace.Journal.View(Reader.Keeper).Of(Name));
        figures.Where("fund.contribution.share", "aptcf").OrderBy(f => f.From, StringComparer.Ordinal)
            .Select(f => (f.From, f.Value.Value))
            .ShouldBe([("asean", 10m), ("cn", 30m), ("jp", 30m), ("kr", 30m)]);
    }

    [Fact]
    public async Task The_home_shows_what_all_gave_and_no_share_as_if_it_were_all()
    {
        await using var site = await RunningSite.StartAsync(Name);
        using var client = site.ClientOf();
        var home = JsonDocument.Parse(await client.GetStringAsync("/index.json")).RootElement;
        home.GetProperty("money").EnumerateArray().SelectMany(f => f.GetProperty("figures").EnumerateArray())
            .Where(f => f.GetProperty("quantity").GetString() == "fund.contribution")
            .Select(f => f.GetProperty("shown").GetString()).ShouldBe(["USD 3,000,000"]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ko")]
    public async Task Every_page_works_on_it_and_names_no_fund_of_the_other(string language)
    {
        await using var site = await RunningSite.StartAsync(Name);
        using var client = site.ClientOf();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var seen = new HashSet<string> { "/" };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var path))
        {
            using var answer = await client.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeLessThan(400, path);
            if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/json"))
            {
                continue;
            }
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            OtherFunds.Where(f => text.Contains(f, StringComparison.Ordinal)).ShouldBeEmpty(path);
            foreach (var link in Links(text).Where(l => seen.Add(l.Split('?')[0])))
            {
                next.Enqueue(link);
            }
        }
        seen.Count.ShouldBeGreaterThan(20);
    }

    /// <summary>Where a page leads to; each page is asked once, with one of its questions.</summary>
    private static IEnumerable<string> Links(string html) =>
        Regex.Matches(html, "(?:href|src)=\"(/[^\"]*)\"").Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => !l.StartsWith("//", StringComparison.Ordinal))
            .Where(l => !l.Contains("lang=", StringComparison.Ordinal));
}
