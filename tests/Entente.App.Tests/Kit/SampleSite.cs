using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Tests;

/// <summary>The site with the sample, shared by the tests of a class.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private RunningSite? _site;

    public HttpClient Client { get; private set; } = null!;

    public Workspace Workspace => _site!.Workspace;

    /// <summary>The addresses that the site answers, as they are written: <c>documents/{key}</c>.</summary>
    public IReadOnlyList<string> Endpoints =>
    [
        .. _site!.Site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')),
    ];

    public async Task InitializeAsync()
    {
        _site = await RunningSite.StartAsync(Samples.Default);
        Client = _site.ClientOf();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _site!.DisposeAsync();
    }
}
