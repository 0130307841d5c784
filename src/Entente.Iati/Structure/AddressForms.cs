using System.Buffers;

namespace Entente.Iati;

/// <summary>Addresses of the web, absolute or relative, as XML Schema takes them: nearly anything.</summary>
internal static class AddressForms
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&%+,;()!*'@");

    /// <summary>Whether a value can be an address.</summary>
    public static bool IsAddress(ReadOnlySpan<char> value)
    {
        if (IsPlain(value))
        {
            return true;
        }
        return !value.Contains("##", StringComparison.Ordinal)
            && Uri.TryCreate(value.ToString(), UriKind.RelativeOrAbsolute, out _);
    }

    /// <summary>The usual address, which needs no closer look.</summary>
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        var rest = value.StartsWith("https://", StringComparison.Ordinal) ? value[8..]
            : value.StartsWith("http://", StringComparison.Ordinal) ? value[7..] : value;
        return rest.Length < value.Length && rest is not [] and not ['/', ..] and not ['.', ..]
            && char.IsAsciiLetterOrDigit(rest[0]) && !rest.ContainsAnyExcept(Plain);
    }
}
