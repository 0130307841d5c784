using System.Net;
using System.Text.Json;
using Entente.App.Features.Documents;

namespace Entente.App.Tests;

/// <summary>A site of one test's own, with an empty account, in which persons work.</summary>
public sealed class WorkingSite : IAsyncDisposable
{
    private readonly RunningSite _site;

    private WorkingSite(RunningSite site) => _site = site;

    public Workspace Workspace => _site.Workspace;

    public static async Task<WorkingSite> OpenAsync(string? sample = null) =>
        new(await RunningSite.StartAsync(sample));

    /// <summary>A site on a workspace that is there.</summary>
    public static async Task<WorkingSite> OnAsync(string address)
    {
        var (workspace, findings) = await Workspace.OpenAsync(address, null, false, TimeProvider.System, default);
        findings.ShouldBeEmpty();
        return new WorkingSite(await RunningSite.StartAsync(workspace!));
    }

    /// <summary>A browser in which a person works; null: nobody has said who works there.</summary>
    public HttpClient As(string? who) => _site.ClientOf(who);

    /// <summary>Takes a document in, and gives its key.</summary>
    public async Task<string> TakeAsync(string name, byte[] content, DateOnly? known = null)
    {
        var file = DocumentFiles.Read(
            name, content, DocumentFiles.ContextOf(Workspace.Journal.View(Core.Reader.Keeper)));
        var taken = await new Ingest(Workspace, "An", null).TakeAsync(file, new GivenFacts(known), false, default);
        return taken.Document.ShouldNotBeNull();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
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
        PlainText.Of(await answer.Content.ReadAsStringAsync());
}
