using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;

namespace Entente.App.Web;

/// <summary>
/// Answers that were made once are kept in memory, compressed as they were asked for, until anything is recorded: the
/// tag of <see cref="Freshness"/> is part of their key. What shows the full text of a source is made anew each time,
/// because the text may have been erased.
/// </summary>
public sealed class KeptAnswers : IOutputCachePolicy
{
    /// <summary>How much is kept, in bytes.</summary>
    public const long SizeBytes = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // The page of problems is made for one request: what another was refused for must not answer it.
        var isProblem = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var isKept = Freshness.TagOf(http) is not null && !isProblem && !ShowsFullText(http.Request.Path);
        context.EnableOutputCaching = isKept;
        context.AllowCacheLookup = isKept;
        context.AllowCacheStorage = isKept;
        context.AllowLocking = isKept;
        context.CacheVaryByRules.CacheKeyPrefix = Freshness.TagOf(http);
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.ResponseExpirationTimeSpan = Longest;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    private static bool ShowsFullText(PathString path) =>
        path.StartsWithSegments("/documents", StringComparison.Ordinal)
        || path.StartsWithSegments("/inbox", StringComparison.Ordinal)
        || path.StartsWithSegments("/search", StringComparison.Ordinal)
        || path == "/search.json";
}
