namespace Entente.App.Web;

/// <summary>
/// Who asks for the head of an answer gets what a reader would get, without the body: the server leaves that away by
/// itself. So no address has to say that it may be asked in this way, and none is forgotten.
/// </summary>
public static class HeadAsGet
{
    /// <summary>Answers HEAD as GET.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
