using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.App.Web;

/// <summary>
/// Brings in what other processes recorded, and lets a browser keep what has not changed: the tag of an answer is made
/// from the heads of the journal, the day, the language and the address.
/// </summary>
public static class Freshness
{
    /// <summary>Answers 304 where the reader has this very answer.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var workspace = http.RequestServices.GetRequiredService<Workspace>();
        await workspace.Journal.FollowAsync(http.RequestAborted);
        if (!HttpMethods.IsGet(http.Request.Method)
            || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || http.Request.Path == "/metrics")
        {
            await next(http);
            return;
        }
        var tag = TagOf(http, workspace);
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            http.Response.Headers.ETag = tag;
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK)
            {
                http.Response.Headers.ETag = tag;
            }
            return Task.CompletedTask;
        });
        await next(http);
    }

    private static string TagOf(HttpContext http, Workspace workspace)
    {
        var text = new StringBuilder();
        foreach (var head in workspace.Journal.Heads)
        {
            text.Append(head.Stream).Append(head.Hash).Append('\n');
        }
        text.Append(workspace.Journal.Now().Effective.ToString("O", CultureInfo.InvariantCulture))
            .Append(typeof(Freshness).Assembly.ManifestModule.ModuleVersionId)
            .Append(CultureInfo.CurrentUICulture.Name)
            .Append(http.Request.Path.Value).Append(http.Request.QueryString.Value);
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32]}\"";
    }
}
