using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Entente.App.Features.Checking;

/// <summary>
/// Fetches a release from an address: at most so many bytes, so long, and so many redirects; never from a private
/// address, but for this machine where the address itself names it.
/// </summary>
internal static class CodelistAddress
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Whether a text is an address, and not a path.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

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
        var address = new Uri(text);
        var mayBeThisMachine = IsThisMachine(address);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, mayBeThisMachine, stop),
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
                    address = new Uri(address, next);
                    if (address.Scheme is not ("http" or "https"))
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

    /// <summary>Whether an address can be reached by everybody: neither of this machine nor of a private
    /// network.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var first = plain.GetAddressBytes();
            return !(IPAddress.IsLoopback(plain) || plain.Equals(IPAddress.IPv6Any) || plain.IsIPv6LinkLocal
                || plain.IsIPv6SiteLocal || plain.IsIPv6Multicast || plain.IsIPv6UniqueLocal
                // Addresses that stand for those of IPv4 (NAT64, 6to4, Teredo) may stand for private ones.
                || (first[0] == 0 && first[1] == 0x64) || (first[0] == 0x20 && first[1] == 0x02)
                || (first[0] == 0x20 && first[1] == 0x01 && first[2] == 0 && first[3] == 0));
        }
        var bytes = plain.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => false,
            100 => bytes[1] is < 64 or > 127,
            169 => bytes[1] != 254,
            172 => bytes[1] is < 16 or > 31,
            192 => !(bytes[1] == 168 || (bytes[1] == 0 && bytes[2] is 0 or 2)),
            198 => bytes[1] is not (18 or 19),
            _ => true,
        };
    }

    private static bool IsThisMachine(Uri address) =>
        address.Host == "localhost"
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    /// <summary>The address that is looked at is the one that is connected to: no name can mean another one
    /// then.</summary>
    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint to, bool mayBeThisMachine, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var taken = found.Where(a => IsPublic(a) || (mayBeThisMachine && IPAddress.IsLoopback(a))).ToArray();
        if (taken.Length == 0)
        {
            throw new HttpRequestException($"{to.Host} is a private address");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(taken, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> BytesOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var held = new MemoryStream();
        var block = new byte[64 * 1024];
        while (await stream.ReadAsync(block, cancellation) is > 0 and var read)
        {
            if (held.Length + read > CodelistRelease.MostBytes)
            {
                throw CodelistRelease.TooLarge();
            }
            held.Write(block, 0, read);
        }
        return held.ToArray();
    }

    private static string NameOf(Uri address) => Uri.UnescapeDataString(address.Segments[^1].TrimEnd('/'));

    private static DateOnly? DayOf(HttpContentHeaders headers) =>
        headers.LastModified is { } modified ? DateOnly.FromDateTime(modified.UtcDateTime) : null;
}
