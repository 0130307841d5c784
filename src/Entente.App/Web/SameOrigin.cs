namespace Entente.App.Web;

/// <summary>
/// A request that changes something comes from a page of this site, or from a program that is no browser: a browser
/// says by itself where a request was made (<c>Sec-Fetch-Site</c>, or at least <c>Origin</c>), and a page of another
/// site is refused. See docs/decisions/0030.
/// </summary>
public static class SameOrigin
{
    /// <summary>Lets a request through that only reads, or that this site's own pages made.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var refusal = IsReading(request.Method) ? 0
            : !HttpMethods.IsPost(request.Method) ? StatusCodes.Status405MethodNotAllowed
            : !IsOwn(request) ? StatusCodes.Status403Forbidden
            : !request.HasFormContentType ? StatusCodes.Status415UnsupportedMediaType
            : 0;
        if (refusal == 0)
        {
            return next(http);
        }
        http.Response.StatusCode = refusal;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..])
        {
            return site is "same-origin" or "none";
        }
        return request.Headers.Origin is not [{ Length: > 0 } origin, ..]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority == request.Host.Value && from.Scheme == request.Scheme);
    }
}
