using System.Net;
using System.Text.Json;
using Entente.App.Features.Documents;
using Microsoft.AspNetCore.Builder;

namespace Entente.App.Tests;

/// <summary>A site of one test's own, with an empty account, in which persons work.</summary>
public sealed class WorkingSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private WorkingSite(Workspace workspace, WebApplication site)
    {
        Workspace = workspace;
        _site = site;
    }

    public Workspace Workspace { get; }

    public static async Task<WorkingSite> OpenAsync(string? sample = null)
    {
        var (workspace, findings) = await Workspace.OpenAsync("memory:", sample, false, TimeProvider.System, default);
        findings.ShouldBeEmpty();
        var site = Site.Build(workspace!, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync();
        return new WorkingSite(workspace!, site);
    }

    /// <summary>A browser in which a person works; null: nobody has said who works there.</summary>
    public HttpClient As(string? who)
    {
        var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(_site.Urls.Single()),
        };
        if (who is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", "entente-who=" + Uri.EscapeDataString(who));
        }
        return client;
    }

    /// <summary>Takes a document in, and gives its key.</summary>
    public async Task<string> TakeAsync(string name, byte[] content)
    {
        var file = DocumentFiles.Read(
            name, content, DocumentFiles.ContextOf(Workspace.Journal.View(Core.Reader.Keeper)));
        var taken = await new Ingest(Workspace, "An", null).TakeAsync(file, new GivenFacts(), false, default);
        return taken.Document.ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await Workspace.DisposeAsync();
    }
}

/// <summary>What a test does in a browser.</summary>
internal static class Browsing
{
    public static async Task<JsonElement> TwinAsync(this HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(
            path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public static async Task<string> PageAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
