using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Entente.App.Features.Checking;

/// <summary>
/// Fetches a release from an address: at most so many bytes, so long, and so many redirects; never from a private
/// address, but for this machine where the address itself names it.
/// </summary>
internal static class CodelistAddress
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Whether a text is an address, of whatever kind, and not a path.</summary>
    public static bool IsOne(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _);

    /// <summary>Fetches the files of a release.</summary>
    /// <param name="text">The address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The files, and the day that the answer states; null for none.</returns>
    /// <exception cref="InvalidDataException">It is larger than a release may be.</exception>
    /// <exception cref="HttpRequestException">It cannot be fetched.</exception>
    public static async Task<(IReadOnlyList<ReleaseFile> Files, DateOnly? Day)> FetchAsync(
        string text, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var address = WebAddress.Of(text) ?? throw new HttpRequestException($"no address: {text}");
        if (!IsFetched(address))
        {
            throw new HttpRequestException($"{address.Scheme}: is no way by which releases are fetched");
        }
        var mayBeThisMachine = IsThisMachine(address);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, stop) =>
                PublicNetwork.ConnectAsync(context.DnsEndPoint, mayBeThisMachine, stop),
        };
        using var client = new HttpClient(handler);
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                using var answer = await client.GetAsync(
                    address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (answer.Headers.Location is { } next && (int)answer.StatusCode is >= 300 and < 400)
                {
                    address = WebAddress.From(address, next)
                        ?? throw new HttpRequestException($"redirected to what is no address: {next.OriginalString}");
                    if (!IsFetched(address))
                    {
                        throw new HttpRequestException($"redirected to {address.Scheme}:");
                    }
                    continue;
                }
                answer.EnsureSuccessStatusCode();
                var bytes = await BytesOfAsync(answer, patience.Token);
                return (CodelistRelease.FilesIn(NameOf(address), bytes), DayOf(answer.Content.Headers));
            }
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"no whole answer within {Patience.TotalSeconds} s"), late);
        }
        throw new HttpRequestException(
            string.Create(CultureInfo.InvariantCulture, $"more than {MostRedirects} redirects"));
    }

    private static bool IsFetched(Uri address) => address.Scheme is "http" or "https";

    private static bool IsThisMachine(Uri address) =>
        address.Host == "localhost"
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    private static async Task<byte[]> BytesOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var (bytes, areAll) = await LimitedBytes.OfAsync(answer.Content, CodelistRelease.MostBytes, cancellation);
        return areAll ? bytes : throw CodelistRelease.TooLarge();
    }

    private static string NameOf(Uri address) => Uri.UnescapeDataString(address.Segments[^1].TrimEnd('/'));

    private static DateOnly? DayOf(HttpContentHeaders headers) =>
        headers.LastModified is { } modified ? DateOnly.FromDateTime(modified.UtcDateTime) : null;
}
