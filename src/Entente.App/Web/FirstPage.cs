using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Entente.App.Web;

/// <summary>
/// The first page costs several times what the next ones do, since all that makes it is touched for the first time. So
/// it is made once for nobody, while the site still prepares to listen.
/// </summary>
internal static class FirstPage
{
    /// <summary>Makes the page and gives it up; the workspace must be open.</summary>
    public static async Task RehearseAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = "/";
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var page = services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>().First(p => p.AttributeRouteInfo?.Template is "");
        var loaded = await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        var invoker = services.GetRequiredService<IActionInvokerFactory>()
            .CreateInvoker(new ActionContext(http, new RouteData(), loaded));
        await invoker!.InvokeAsync();
    }
}
