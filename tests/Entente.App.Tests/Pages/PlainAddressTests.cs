using System.Net;

namespace Entente.App.Tests.Pages;

/// <summary>Addresses that nobody would write on purpose: each leads to the page that is meant, or to none.</summary>
public sealed class PlainAddressTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("//figures", "/figures")]
    [InlineData("///figures//r342", "/figures/r342")]
    [InlineData("/figures/", "/figures")]
    [InlineData("/figures/?scope=akcf&lang=ko", "/figures?scope=akcf&lang=ko")]
    [InlineData("/commitments//covax-10m.json/", "/commitments/covax-10m.json")]
    [InlineData("//", "/")]
    public async Task Slashes_too_many_lead_to_the_page_without_them(string asked, string meant)
    {
        var answer = await GetAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(meant);
        (await GetAsync(meant)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//elsewhere.example", "/elsewhere.example")]
    [InlineData("//%5Celsewhere.example", "/%5Celsewhere.example")]
    public async Task No_address_leads_to_another_host(string asked, string meant)
    {
        (await GetAsync(asked)).Headers.Location!.OriginalString.ShouldBe(meant);
        (await GetAsync(meant)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/figures;x=1")]
    [InlineData("/figures%2Fr342")]
    [InlineData("/%FF")]
    [InlineData("/index")]
    [InlineData("/site.css/more")]
    public async Task What_is_no_address_is_not_found_and_says_where_to_go_on(string asked)
    {
        var answer = await GetAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<a href=\"/search\">");
    }

    /// <summary>The path goes out as it is written here.</summary>
    private Task<HttpResponseMessage> GetAsync(string path)
    {
        var address = new Uri(
            site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        return site.Client.SendAsync(request);
    }
}
