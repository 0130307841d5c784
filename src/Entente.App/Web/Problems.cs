using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace Entente.App.Web;

/// <summary>Problem details (RFC 9457) with the findings.</summary>
/// <param name="Type">The kind of problem; <c>about:blank</c>: the status says it.</param>
/// <param name="Title">The status in words of the reader's language.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">Why, in the reader's language.</param>
/// <param name="Findings">The same with its stable code and arguments, and what else was found.</param>
public sealed record ProblemView(
    string Type, string Title, int Status, string Detail, IReadOnlyList<FindingView> Findings);

/// <summary>
/// One shape of errors, whoever refuses: a page, a twin, or what stands before both. A person reads the page of
/// problems, a program gets problem details (RFC 9457) with the findings, in the reader's language.
/// </summary>
public static class Problems
{
    private const string PagePath = "/problem";

    /// <summary>Problem details with the findings.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="findings">Why; at least one.</param>
    public static IResult Of(Texts texts, int status, IReadOnlyList<FindingView> findings) =>
        Results.Json(
            new ProblemView(
                "about:blank",
                texts.Find("problem." + status.ToString(CultureInfo.InvariantCulture)) ?? texts["problem.other"],
                status, findings[0].Message, findings),
            AppJson.Line, "application/problem+json", status);

    /// <summary>Gives the reason to an answer that was refused without one.</summary>
    public static Task AnswerAsync(StatusCodeContext answer)
    {
        var http = answer.HttpContext;
        var texts = Texts.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        http.Response.Headers.CacheControl = "no-cache";
        return Of(texts, http.Response.StatusCode, [FindingView.Of(ReasonOf(http), texts)]).ExecuteAsync(http);
    }

    /// <summary>What went wrong in the program itself is answered as all else that was not carried out.</summary>
    public static Task FailAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    /// <summary>The page of problems is made for what was refused, and is no place to go to.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var isVisit = http.Request.Path.StartsWithSegments(PagePath, StringComparison.Ordinal)
            && http.Features.Get<IStatusCodeReExecuteFeature>() is null;
        if (!isVisit)
        {
            return next(http);
        }
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Finding ReasonOf(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => Finding.Of("request.other-site", null),
        StatusCodes.Status404NotFound =>
            Finding.Of("request.address-unknown", null, ("address", http.Request.Path.Value ?? "/")),
        StatusCodes.Status405MethodNotAllowed =>
            Finding.Of("request.method", null, ("method", http.Request.Method)),
        StatusCodes.Status415UnsupportedMediaType => Finding.Of("request.no-form", null),
        StatusCodes.Status421MisdirectedRequest =>
            Finding.Of("request.other-name", null, ("host", http.Request.Host.Value ?? "")),
        var status => Finding.Of("request.not-done", null, ("status", status)),
    };
}
