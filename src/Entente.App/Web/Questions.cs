namespace Entente.App.Web;

/// <summary>
/// A question that cannot be understood is refused, never answered as another one: an address with a time that is none
/// would be cited for an answer that it did not ask for.
/// </summary>
public static class Questions
{
    private static readonly object FaultKey = new();

    /// <summary>Lets a request through whose times and partnership are what they say.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (Fault(http) is not { } fault)
        {
            await next(http);
            return;
        }
        var isMissing = fault.Code == "workspace.partnership-unknown";
        var status = isMissing ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
        if (IsForReading(http))
        {
            // The page of problems says it: see Features/Problem.
            http.Items[FaultKey] = fault;
            http.Response.StatusCode = status;
            return;
        }
        var page = http.RequestServices.GetRequiredService<PageRequest>();
        await Twins.Problem(page, status, [FindingView.Of(fault, page.Texts)]).ExecuteAsync(http);
    }

    /// <summary>Whether a person reads the answer: a page was asked for, and no twin.</summary>
    public static bool IsForReading(HttpContext http) =>
        http.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true)
        && !Path.HasExtension(http.Request.Path.Value);

    /// <summary>What is wrong with the question; null where it was understood.</summary>
    public static Finding? FaultOf(HttpContext http) => http.Items[FaultKey] as Finding;

    private static Finding? Fault(HttpContext http)
    {
        var query = http.Request.Query;
        foreach (var name in new[] { "effective", "known" })
        {
            if (query[name] is [.., { Length: > 0 } day] && !AsOfRequest.TryDay(day, out _))
            {
                return Finding.Of("question.time", null, ("name", name), ("text", day));
            }
        }
        if (query["recorded"] is [.., { Length: > 0 } instant] && !AsOfRequest.TryInstant(instant, out _))
        {
            return Finding.Of("question.time", null, ("name", "recorded"), ("text", instant));
        }
        if (query["partnership"] is [.., { Length: > 0 } asked])
        {
            var journal = http.RequestServices.GetRequiredService<Workspace>().Journal;
            return Workspace.Choose(journal.View(Reader.Keeper), asked).Finding;
        }
        return null;
    }
}
