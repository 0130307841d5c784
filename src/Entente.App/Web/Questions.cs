namespace Entente.App.Web;

/// <summary>
/// What was asked has no answer, as it turns out where a view is made: thrown there, and answered by
/// <see cref="Questions"/> in the same way on all pages and twins.
/// </summary>
/// <param name="finding">Why.</param>
internal sealed class QuestionFault(Finding finding) : Exception(finding.Code)
{
    /// <summary>Why.</summary>
    public Finding Finding => finding;
}

/// <summary>
/// A question that cannot be understood is refused, never answered as another one: an address with a time that is none
/// would be cited for an answer that it did not ask for.
/// </summary>
public static class Questions
{
    private static readonly object FaultKey = new();

    /// <summary>Lets a request through whose times, partnership, filters and cursors are what they say.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (Fault(http) is { } fault)
        {
            await RefuseAsync(http, StatusOf(fault), fault);
            return;
        }
        try
        {
            await next(http);
        }
        catch (QuestionFault refused) when (!http.Response.HasStarted)
        {
            // What the page had said of itself is taken back: another one answers.
            http.Response.ContentType = null;
            http.Response.ContentLength = null;
            await RefuseAsync(http, StatusOf(refused.Finding), refused.Finding);
        }
    }

    /// <summary>Says to a person on the page of problems, to a program as problem details, what is refused.</summary>
    public static async Task RefuseAsync(HttpContext http, int status, Finding fault)
    {
        if (IsForReading(http))
        {
            // The page of problems says it: see Features/Problem.
            http.Items[FaultKey] = fault;
            http.Response.StatusCode = status;
            return;
        }
        var page = http.RequestServices.GetRequiredService<PageRequest>();
        await Problems.Of(page.Texts, status, [FindingView.Of(fault, page.Texts)]).ExecuteAsync(http);
    }

    /// <summary>Whether a person reads the answer: a page was asked for, and no twin.</summary>
    public static bool IsForReading(HttpContext http) =>
        http.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true)
        && !Path.HasExtension(http.Request.Path.Value);

    /// <summary>What is wrong with the question; null where it was understood.</summary>
    public static Finding? FaultOf(HttpContext http) => http.Items[FaultKey] as Finding;

    private static int StatusOf(Finding fault) => fault.Code switch
    {
        "workspace.partnership-unknown" or "workspace.partnership-none" or "workspace.partnership-within"
            or "chart.unknown" or "chart.subject" => StatusCodes.Status404NotFound,
        "question.control" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static Finding? Fault(HttpContext http)
    {
        var query = http.Request.Query;
        foreach (var (name, values) in query)
        {
            if (HasNul(name) || values.Any(HasNul))
            {
                return Finding.Of("question.control", null, ("name", HasNul(name) ? "?" : name));
            }
        }
        if (Times.FirstOrDefault(t => query[t].Count(v => !string.IsNullOrEmpty(v)) > 1) is { } twice)
        {
            return Finding.Of("question.twice", null, ("name", twice));
        }
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

    /// <summary>The times of a question: each is given once, and none of two is chosen in silence.</summary>
    private static readonly string[] Times = ["effective", "known", "recorded"];

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
