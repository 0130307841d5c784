namespace Entente.App.Web;

/// <summary>What every answer says to the browser: nothing from elsewhere, no frames, no guessing.</summary>
public static class SecurityHeaders
{
    /// <summary>Adds the headers.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(http);
    }
}
