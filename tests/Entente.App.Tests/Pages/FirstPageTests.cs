using Entente.App.Web;

namespace Entente.App.Tests.Pages;

/// <summary>
/// The first page is made once for nobody before the site listens. A fault there is not told to anybody, so that it is
/// looked for here.
/// </summary>
public sealed class FirstPageTests
{
    [Theory]
    [InlineData(Samples.Default)]
    [InlineData(null)]
    public async Task The_first_page_is_made_for_nobody_without_a_fault(string? sample)
    {
        await using var site = await RunningSite.StartAsync(sample);
        await FirstPage.RehearseAsync(site.Site.Services);
    }

    [Fact]
    public async Task What_was_rehearsed_is_given_up_and_whoever_asks_gets_the_page_anew()
    {
        await using var site = await RunningSite.StartAsync(Samples.Default);
        await FirstPage.RehearseAsync(site.Site.Services);
        using var client = site.ClientOf();
        client.DefaultRequestHeaders.Add("Accept-Language", "ko");
        var page = await client.GetStringAsync("/");
        page.ShouldContain("<html lang=\"ko\"");
    }
}
