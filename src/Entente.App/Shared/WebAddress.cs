namespace Entente.App;

/// <summary>
/// Addresses of the web as people type them and as foreign servers answer them: what is none is told, and never throws.
/// </summary>
internal static class WebAddress
{
    /// <summary>The longest name of a host that can be asked for.</summary>
    private const int LongestHost = 253;

    /// <summary>The address that a text is; null where it is none.</summary>
    public static Uri? Of(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && IsWhole(address) ? address : null;

    /// <summary>Where a server leads on to from an address; null where what it says is no address.</summary>
    public static Uri? From(Uri address, Uri next)
    {
        try
        {
            return Uri.TryCreate(address, next, out var followed) && IsWhole(followed) ? followed : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether all of its parts can be told: a name of letters that no host may have is found out only when it is asked
    /// for.
    /// </summary>
    private static bool IsWhole(Uri address)
    {
        try
        {
            return address.IdnHost.Length <= LongestHost && address.AbsoluteUri.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
