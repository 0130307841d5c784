namespace Entente.App.Web;

/// <summary>
/// The site is made ready while the journal is still being read. Who asks meanwhile waits for it; only whether the
/// program lives, whether it is ready, and the files by which pages look are answered at once.
/// </summary>
public sealed class Opening
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Workspace? _workspace;

    /// <summary>Whether the journal is read.</summary>
    public bool IsOpen => _done.Task.IsCompletedSuccessfully;

    /// <summary>The workspace that is open.</summary>
    /// <exception cref="InvalidOperationException">It is not open yet: nobody waited for it.</exception>
    public Workspace Workspace => _workspace ?? throw new InvalidOperationException("The workspace is not open yet.");

    /// <summary>The views that are kept of it.</summary>
    public KeptViews Views { get; } = new();

    /// <summary>A workspace that is open already.</summary>
    public static Opening Of(Workspace workspace)
    {
        var opening = new Opening();
        opening.Give(workspace);
        return opening;
    }

    /// <summary>Lets in who waits.</summary>
    public void Give(Workspace workspace)
    {
        _workspace = workspace;
        _done.SetResult();
    }

    /// <summary>Waits until the journal is read.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await _done.Task.WaitAsync(http.RequestAborted);
        }
        else if (!IsOpen)
        {
            await AnswerHealthAsync(http);
            return;
        }
        await next(http);
    }

    private static Task AnswerHealthAsync(HttpContext http)
    {
        var lives = http.Request.Path == "/health/live";
        http.Response.StatusCode = lives ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return http.Response.WriteAsync(lives ? "live" : "the journal is being read", http.RequestAborted);
    }
}
