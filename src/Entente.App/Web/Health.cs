namespace Entente.App.Web;

/// <summary>Whether the program lives, is ready, and how much it holds.</summary>
public static class Health
{
    /// <summary>Adds the routes.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (Workspace workspace) =>
            workspace.Journal.IsProgramTooOld
                ? Results.Text("program too old for this journal", statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text(workspace.Journal.IsReadOnly ? "ready, read-only" : "ready"));
        app.MapGet("/metrics", (Workspace workspace) => Results.Text(
            $"""
            # HELP entente_entries Entries of the journal that the account holds.
            # TYPE entente_entries gauge
            entente_entries {workspace.Journal.Account.Count}
            # HELP entente_read_only Whether every append is refused.
            # TYPE entente_read_only gauge
            entente_read_only {(workspace.Journal.IsReadOnly ? 1 : 0)}

            """,
            "text/plain; version=0.0.4"));
    }
}
