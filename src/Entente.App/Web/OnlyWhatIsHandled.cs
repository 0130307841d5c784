using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Entente.App.Web;

/// <summary>
/// A page that has no form takes none: without a handler the framework would show the page, and whoever sent something
/// would think it was taken. The answer says by <c>Allow</c> what may be asked.
/// </summary>
public sealed class OnlyWhatIsHandled : IPageFilter
{
    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var isAnsweringAgain = http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.HandlerMethod is not null || isAnsweringAgain || HttpMethods.IsGet(http.Request.Method))
        {
            return;
        }
        var takesForms = context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsPost(h.HttpMethod));
        http.Response.Headers.Allow = takesForms ? "GET, HEAD, POST" : "GET, HEAD";
        context.Result = new StatusCodeResult(
            HttpMethods.IsOptions(http.Request.Method)
                ? StatusCodes.Status204NoContent
                : StatusCodes.Status405MethodNotAllowed);
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
