using System.Globalization;
using System.Text;

namespace Entente.Iati;

/// <summary>References to characters, as <c>&amp;amp;</c> or <c>&amp;#233;</c>.</summary>
internal static class References
{
    /// <summary>How long a reference is at most, for it to be an ordinary one.</summary>
    public const int Longest = 12;

    /// <summary>
    /// What a reference stands for: one of the five that XML has, or a character by its number; null for any other.
    /// </summary>
    /// <param name="reference">The reference, from its ampersand to its semicolon.</param>
    public static string? Find(ReadOnlySpan<char> reference) => reference switch
    {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&apos;" => "'",
        ['&', '#', 'x', .. var digits, ';'] => ByNumber(digits, NumberStyles.AllowHexSpecifier),
        ['&', '#', .. var digits, ';'] => ByNumber(digits, NumberStyles.None),
        _ => null,
    };

    private static string? ByNumber(ReadOnlySpan<char> digits, NumberStyles form) =>
        int.TryParse(digits, form, CultureInfo.InvariantCulture, out var number)
        && number is >= ' ' or '\t' or '\n' or '\r' && number is not (0xFFFE or 0xFFFF) && Rune.IsValid(number)
            ? new Rune(number).ToString()
            : null;
}
