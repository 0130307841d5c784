using System.Net;
using System.Text.RegularExpressions;

namespace Entente.App.Tests;

/// <summary>A site whose account is still empty, and a person who works in it with a browser of her own.</summary>
internal sealed class EmptySite : IAsyncDisposable
{
    private readonly RunningSite _site;

    private EmptySite(RunningSite site)
    {
        _site = site;
        Client = ClientOf("Nguyen Thi Lan");
    }

    public HttpClient Client { get; }

    public Workspace Workspace => _site.Workspace;

    public static async Task<EmptySite> StartAsync() => new(await RunningSite.StartAsync());

    /// <summary>A browser of somebody.</summary>
    public HttpClient ClientOf(string? name) => _site.ClientOf(name);

    /// <summary>Fills a form in and looks at the entry that will be written.</summary>
    public Task<Answer> PreviewAsync(string kind, params (string Name, string Value)[] fields) =>
        PostAsync(Client, kind, null, null, fields);

    /// <summary>Fills a form in, looks at the entry, and records it; the path of the entry.</summary>
    public async Task<string> RecordAsync(string kind, params (string Name, string Value)[] fields)
    {
        var answer = await RecordAsync(Client, kind, null, fields);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, kind + "\n" + answer.Main);
        return answer.Location!.Split('?')[0];
    }

    /// <summary>The same in a browser of somebody else, or as a correction.</summary>
    public static async Task<Answer> RecordAsync(
        HttpClient client, string kind, string? corrects, params (string Name, string Value)[] fields)
    {
        var shown = await PostAsync(client, kind, corrects, null, fields);
        return shown.Status != HttpStatusCode.OK ? shown : await PostAsync(client, kind, corrects, shown.Seen, fields);
    }

    /// <summary>Sends a form, to be shown or to be recorded as it was seen.</summary>
    public static Task<Answer> PostAsync(
        HttpClient client, string kind, string? corrects, string? seen, params (string Name, string Value)[] fields) =>
        PostAsync(client, kind, corrects, seen, fields, "");

    /// <summary>The same with what stands in the field for the name of who works.</summary>
    public static async Task<Answer> PostAsync(
        HttpClient client, string kind, string? corrects, string? seen, (string Name, string Value)[] fields,
        string who)
    {
        var sent = fields.Select(f => KeyValuePair.Create("f." + f.Name, f.Value))
            .Append(new("do", seen is null ? "preview" : "record"))
            .Append(new("corrects", corrects ?? ""))
            .Append(new("who", who))
            .Append(new("seen", (seen ?? "").Replace("\n", "\r\n", StringComparison.Ordinal)));
        using var content = new FormUrlEncodedContent(sent);
        return await Answer.OfAsync(await client.PostAsync("/record/" + kind, content));
    }

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Client.GetAsync(path));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
    }
}

/// <summary>What a page answered.</summary>
internal sealed partial record Answer(HttpStatusCode Status, string? Location, string Html)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());

    /// <summary>The text of the main part, without marks.</summary>
    public string Main => PlainText.Of(
        Mark().Replace(Html[Math.Max(0, Html.IndexOf("<main", StringComparison.Ordinal))..], " "));

    /// <summary>The statement that the page shows to be recorded.</summary>
    public string? Seen =>
        WebUtility.HtmlDecode(SeenInput().Match(Html).Groups["it"].Value) is { Length: > 0 } seen ? seen : null;

    /// <summary>What was found beside a field.</summary>
    public string FindingOf(string field) =>
        PlainText.Of(Regex.Match(
            Html, $"id=\"f-{Regex.Escape(field)}-finding\">(?<it>.*?)</div>", RegexOptions.Singleline)
            .Groups["it"].Value);

    /// <summary>What a field holds.</summary>
    public string ValueOf(string field) =>
        WebUtility.HtmlDecode(Regex.Match(
            Html, $"<input[^>]*name=\"f\\.{Regex.Escape(field)}\"[^>]*?value=\"(?<it>[^\"]*)\"").Groups["it"].Value);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]*)\"")]
    private static partial Regex SeenInput();
}
