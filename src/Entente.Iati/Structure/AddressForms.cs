using System.Buffers;
using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// Addresses, absolute or relative, as libxml2 takes them, the XML library of the official validator: the signs that
/// part an address stand where RFC 3986 has them, and a percent sign only before two hexadecimal digits; anything else,
/// such as a space, counts as a letter. Source: RFC 3986, section 3 and appendix A.
/// </summary>
internal static class AddressForms
{
    private static readonly SearchValues<char> SchemeSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> UserEnds = SearchValues.Create("%/?#[]@");
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("%/?#[]@:");
    private static readonly SearchValues<char> FirstStepEnds = SearchValues.Create("%/?#[]:");
    private static readonly SearchValues<char> PathEnds = SearchValues.Create("%?#[]");
    private static readonly SearchValues<char> QueryEnds = SearchValues.Create("%#[]");
    private static readonly SearchValues<char> FragmentEnds = SearchValues.Create("%#");

    /// <summary>Whether a value can be an address.</summary>
    public static bool IsAddress(ReadOnlySpan<char> value)
    {
        var hasScheme = TryTakeScheme(ref value);
        if (value is ['/', '/', ..])
        {
            value = value[2..];
            if (!TryTakeAuthority(ref value) || value is not ([] or ['/' or '?' or '#', ..]))
            {
                return false;
            }
        }
        else if (!hasScheme)
        {
            Pass(ref value, FirstStepEnds);
            if (value is [':', ..])
            {
                return false;
            }
        }
        Pass(ref value, PathEnds);
        if (value is ['?', ..])
        {
            Pass(ref value, QueryEnds);
        }
        if (value is ['#', ..])
        {
            value = value[1..];
            Pass(ref value, FragmentEnds);
        }
        return value.IsEmpty;
    }

    private static bool TryTakeScheme(ref ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExcept(SchemeSigns);
        if (end <= 0 || value[end] != ':' || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }
        value = value[(end + 1)..];
        return true;
    }

    private static bool TryTakeAuthority(ref ReadOnlySpan<char> value)
    {
        var host = value;
        Pass(ref value, UserEnds);
        value = value is ['@', ..] ? value[1..] : host;
        if (value is ['[', ..])
        {
            var end = value.IndexOf(']');
            if (end < 0)
            {
                return false;
            }
            value = value[(end + 1)..];
        }
        else
        {
            Pass(ref value, HostEnds);
        }
        return value is not [':', ..] || TryTakePort(ref value);
    }

    private static bool TryTakePort(ref ReadOnlySpan<char> value)
    {
        var port = value[1..];
        var digits = port.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? port.Length : digits;
        value = port[digits..];
        return int.TryParse(port[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Goes on to the next of some ends, or to a percent sign that stands for itself.</summary>
    private static void Pass(ref ReadOnlySpan<char> value, SearchValues<char> ends)
    {
        for (var end = value.IndexOfAny(ends); end >= 0; end = value.IndexOfAny(ends))
        {
            value = value[end..];
            if (value is not ['%', var first, var second, ..]
                || !char.IsAsciiHexDigit(first) || !char.IsAsciiHexDigit(second))
            {
                return;
            }
            value = value[3..];
        }
        value = [];
    }
}
