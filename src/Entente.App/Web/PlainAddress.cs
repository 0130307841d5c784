using System.Text.RegularExpressions;

namespace Entente.App.Web;

/// <summary>
/// A page has one address: one with slashes too many leads to it. Links of a page are made from its own address, and
/// would lead nowhere with a slash at its end, and to another host with two at its beginning.
/// </summary>
public static partial class PlainAddress
{
    /// <summary>Sends a reader on to the address without the slashes too many.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "/";
        if (IsPlain(path) || !HttpMethods.IsGet(http.Request.Method))
        {
            return next(http);
        }
        var plain = "/" + Slashes().Replace(path, "/").Trim('/');
        // Written as in an address: a browser takes a bare backslash for another slash.
        http.Response.Redirect(new PathString(plain).ToUriComponent() + http.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static bool IsPlain(string path) =>
        path is "" or "/" || (!path.EndsWith('/') && !path.Contains("//", StringComparison.Ordinal));

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
