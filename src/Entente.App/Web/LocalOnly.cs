using System.Net;

namespace Entente.App.Web;

/// <summary>
/// Until there is sign-in, whoever reaches the site is taken for the keeper; so only this machine may, and only under
/// its own name: a page of another site whose name was pointed here is refused.
/// </summary>
public static class LocalOnly
{
    /// <summary>Lets a request of this machine through.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var host = http.Request.Host.Host.Trim('[', ']');
        var isOwnName = host == "localhost"
            || (IPAddress.TryParse(host, out var number) && IPAddress.IsLoopback(number));
        var isHere = http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress);
        if (isOwnName && isHere)
        {
            return next(http);
        }
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
