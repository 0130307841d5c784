using System.Net;
using Entente.App;
using Entente.App.Web;
using Microsoft.AspNetCore.Builder;

namespace Entente.Tests;

/// <summary>A site on a free port of this machine, with a workspace in memory or one that is given.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private RunningSite(Workspace workspace, WebApplication site)
    {
        Workspace = workspace;
        Site = site;
        Address = new Uri(site.Urls.Single());
    }

    public Workspace Workspace { get; }

    public WebApplication Site { get; }

    public Uri Address { get; }

    /// <summary>Starts a site with a workspace of its own, with a sample or empty.</summary>
    public static async Task<RunningSite> StartAsync(string? sample = null)
    {
        var (workspace, findings) = await Workspace.OpenAsync("memory:", sample, false, TimeProvider.System, default);
        findings.ShouldBeEmpty();
        return await StartAsync(workspace!);
    }

    /// <summary>Starts a site with a workspace, and takes it over: ending the site closes it.</summary>
    public static async Task<RunningSite> StartAsync(Workspace workspace)
    {
        var site = App.Site.Build(Opening.Of(workspace), "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync();
        return new RunningSite(workspace, site);
    }

    /// <summary>A browser in which a person works; null: nobody has said who works there.</summary>
    public HttpClient ClientOf(string? who = null)
    {
        var client = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false,
        })
        {
            BaseAddress = Address,
        };
        if (who is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", "entente-who=" + Uri.EscapeDataString(who));
        }
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Workspace.DisposeAsync();
    }
}
