using System.Net;
using System.Net.Sockets;

namespace Entente.App;

/// <summary>An address stands inside the house.</summary>
internal sealed class PrivateAddressException(string message) : HttpRequestException(message);

/// <summary>Connects to what everybody can reach, and to nothing inside the house.</summary>
internal static class PublicNetwork
{
    /// <summary>Whether an address can be reached by everybody: neither of this machine nor of a private
    /// network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var first = plain.GetAddressBytes();
            return !(IPAddress.IsLoopback(plain) || plain.Equals(IPAddress.IPv6Any) || plain.IsIPv6LinkLocal
                || plain.IsIPv6SiteLocal || plain.IsIPv6Multicast || plain.IsIPv6UniqueLocal
                // The old form of an address of IPv4.
                || first.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0
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

    /// <summary>The address that is looked at is the one that is connected to: no name can mean another one
    /// then.</summary>
    public static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint to, bool mayBeThisMachine, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(to.Host.Trim('[', ']'), out var number)
            ? [number]
            : await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var taken = found.Where(a => IsPublic(a) || (mayBeThisMachine && IPAddress.IsLoopback(a))).ToArray();
        if (taken.Length == 0)
        {
            throw new PrivateAddressException($"{to.Host} is a private address");
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
}
