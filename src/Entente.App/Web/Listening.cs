using System.Net;
using System.Net.Sockets;

namespace Entente.App.Web;

/// <summary>
/// Whether the site can listen where it is asked to: looked at before a workspace is opened or begun, so that a start
/// that fails leaves nothing behind.
/// </summary>
public static class Listening
{
    /// <summary>Why nobody can listen at one of these addresses; null where all are free.</summary>
    /// <param name="urls">Loopback addresses with semicolons between them.</param>
    public static Finding? FaultOf(string urls)
    {
        var listeners = new List<TcpListener>();
        try
        {
            return urls.Split(';').Select(url => FaultOf(url, listeners)).FirstOrDefault(f => f is not null);
        }
        finally
        {
            listeners.ForEach(l => l.Dispose());
        }
    }

    private static Finding? FaultOf(string url, List<TcpListener> listeners)
    {
        var address = new Uri(url);
        // The name stands for both numbers of this machine, and one of them is enough.
        IPAddress[] numbers = address.Host == "localhost"
            ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : [IPAddress.Parse(address.Host.Trim('[', ']'))];
        SocketException? refused = null;
        var isFree = false;
        foreach (var number in numbers)
        {
            var listener = new TcpListener(number, address.Port);
            listeners.Add(listener);
            try
            {
                listener.Start();
                isFree = true;
            }
            catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                return Finding.Of("serve.address-taken", null, ("url", url));
            }
            catch (SocketException fault)
            {
                refused = fault;
            }
        }
        return isFree
            ? null
            : Finding.Of(
                "serve.address-refused", null, ("url", url), ("reason", Store.FileReasons.Of(refused!)));
    }
}
