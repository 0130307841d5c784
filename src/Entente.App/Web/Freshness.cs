using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Store;
using Microsoft.Net.Http.Headers;

namespace Entente.App.Web;

/// <summary>
/// Brings in what other processes recorded, and lets a browser keep what has not changed: the tag of an answer is made
/// from the state of the journal, the day, the language, who works, and the address.
/// </summary>
public sealed class Freshness
{
    /// <summary>How old the last look at the store may be, in milliseconds, before a request looks again.</summary>
    private const long LookAgainAfter = 20;

    private static readonly object TagKey = new();
    private static readonly string Program = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private long _lastLook = Environment.TickCount64 - LookAgainAfter;

    /// <summary>The tag of the answer to a request; null where the answer is not to be kept.</summary>
    public static string? TagOf(HttpContext http) => http.Items[TagKey] as string;

    /// <summary>Answers 304 where the reader has this very answer.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var journal = http.RequestServices.GetRequiredService<Workspace>().Journal;
        await FollowAsync(journal, http.RequestAborted);
        if (!HttpMethods.IsGet(http.Request.Method)
            || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || http.Request.Path == "/metrics")
        {
            await next(http);
            return;
        }
        var tag = Tag(http, journal);
        http.Response.Headers.CacheControl = "no-cache";
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(k => k.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false)))
        {
            http.Response.Headers.ETag = tag;
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Items[TagKey] = tag;
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                http.Response.Headers.ETag = tag;
            }
            return Task.CompletedTask;
        });
        await (known.Contains(EntityTagHeaderValue.Any) ? AnswerWhatIsNotThereAsync(http, next) : next(http));
    }

    /// <summary>
    /// "Unless there is anything" (<c>If-None-Match: *</c>): only what is no answer at all, as that a thing is not
    /// there, is sent. Whether there is one shows when it is made.
    /// </summary>
    private static async Task AnswerWhatIsNotThereAsync(HttpContext http, RequestDelegate next)
    {
        var (sent, made) = (http.Response.Body, new MemoryStream());
        await using (made)
        {
            http.Response.Body = made;
            try
            {
                await next(http);
            }
            finally
            {
                http.Response.Body = sent;
            }
            if (http.Response.StatusCode == StatusCodes.Status200OK)
            {
                http.Response.ContentLength = null;
                http.Response.ContentType = null;
                http.Response.Headers.ContentEncoding = default;
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
            made.Position = 0;
            await made.CopyToAsync(sent, http.RequestAborted);
        }
    }

    /// <summary>Looks at the store at most once in a while, however many ask.</summary>
    private async Task FollowAsync(Journal journal, CancellationToken cancellation)
    {
        var last = Volatile.Read(ref _lastLook);
        var now = Environment.TickCount64;
        if (now - last >= LookAgainAfter && Interlocked.CompareExchange(ref _lastLook, now, last) == last)
        {
            await journal.FollowAsync(cancellation);
        }
    }

    private static string Tag(HttpContext http, Journal journal)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Program}\n{journal.Version}\n{journal.Now().Effective:O}\n"
            + $"{CultureInfo.CurrentUICulture.Name}\n{Who.In(http)}\n{http.Request.Path}\n{http.Request.QueryString}");
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"";
    }
}
