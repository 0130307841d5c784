using Microsoft.AspNetCore.Builder;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Tests;

/// <summary>The site with the sample, on a free port of this machine, shared by the tests of a class.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private Workspace? _workspace;
    private WebApplication? _site;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var (workspace, findings) = await Workspace.OpenAsync(
            "memory:", Samples.Default, false, TimeProvider.System, default);
        findings.ShouldBeEmpty();
        _workspace = workspace!;
        _site = Site.Build(_workspace, "http://127.0.0.1:0", TimeProvider.System);
        await _site.StartAsync();
        Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(_site.Urls.Single()),
        };
    }

    public Workspace Workspace => _workspace!;

    /// <summary>The addresses that the site answers, as they are written: <c>documents/{key}</c>.</summary>
    public IReadOnlyList<string> Endpoints =>
    [
        .. _site!.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')),
    ];

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _site!.DisposeAsync();
        await _workspace!.DisposeAsync();
    }
}
