using Microsoft.AspNetCore.Builder;

namespace Entente.Browser.Tests;

/// <summary>A site on a free port of this machine with a workspace in memory.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly Workspace _workspace;
    private readonly WebApplication _site;

    private RunningSite(Workspace workspace, WebApplication site)
    {
        _workspace = workspace;
        _site = site;
        Address = new Uri(site.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>Starts a site, with a sample or empty.</summary>
    public static async Task<RunningSite> StartAsync(string? sample = null)
    {
        var (workspace, findings) = await Workspace.OpenAsync("memory:", sample, false, TimeProvider.System, default);
        findings.ShouldBeEmpty();
        var site = Site.Build(workspace!, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync();
        return new RunningSite(workspace!, site);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _workspace.DisposeAsync();
    }
}

/// <summary>The site with the default sample, shared by tests that only read.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private RunningSite? _site;

    public Uri Address => _site!.Address;

    public async Task InitializeAsync() => _site = await RunningSite.StartAsync(Samples.Default);

    public async Task DisposeAsync() => await _site!.DisposeAsync();
}
