using System.Globalization;
using System.Text;
using Entente.Evidence;

namespace Entente.App.Web;

/// <summary>
/// Signs that nobody sees in a text: controls, ends of line, and those that turn the direction of writing or take no
/// room. A text with them shows something else than it holds.
/// </summary>
public static class UnseenSigns
{
    /// <summary>
    /// Whether a sign is not seen. The joiner and non-joiner (U+200D, U+200C) belong to the spelling of some scripts.
    /// </summary>
    public static bool Contains(Rune sign) =>
        sign.Value is not (0x200C or 0x200D)
        && (IgnorableSigns.Contains(sign.Value) || Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether a text holds such a sign.</summary>
    public static bool AreIn(string text) => text.EnumerateRunes().Any(Contains);

    /// <summary>
    /// How many UTF-16 units the sign at a place takes that a page has to show by a mark; 0 for one that is seen, that
    /// is a blank, or that its script needs there.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is >= ' ' and < '\u007F')
        {
            return 0;
        }
        if (text[at] is '\u2028' or '\u2029' or '\u0085')
        {
            return 1;
        }
        if (InvisibleLetters.LengthAt(text, at) is > 0 and var length)
        {
            return length;
        }
        // What a script needs is no mark; every other sign that steers the writing is one.
        return char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format && !IgnorableSigns.Contains(text[at]) ? 1
            : 0;
    }

    /// <summary>What a page shows in place of a sign: its short name in Unicode, else its number.</summary>
    public static string MarkOf(ReadOnlySpan<char> sign) =>
        Rune.DecodeFromUtf16(sign, out var rune, out _) == System.Buffers.OperationStatus.Done
            ? $"⟪{NameOf(rune.Value) ?? CodeOf(rune)}⟫" : "\uFFFD";

    /// <summary>The number of a sign as Unicode writes it: U+202E.</summary>
    public static string CodeOf(Rune sign) => string.Create(CultureInfo.InvariantCulture, $"U+{sign.Value:X4}");

    /// <summary>A text with a mark in the place of each sign that nobody sees.</summary>
    public static string Shown(string text)
    {
        StringBuilder? shown = null;
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            if (LengthAt(text, at) is not (> 0 and var length))
            {
                at++;
                continue;
            }
            shown = (shown ?? new StringBuilder(text.Length + 16)).Append(text, from, at - from)
                .Append(MarkOf(text.AsSpan(at, length)));
            from = at += length;
        }
        return shown is null ? text : shown.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The short names of Unicode; null where a sign has none that is known.</summary>
    private static string? NameOf(int sign) => sign switch
    {
        0x00AD => "SHY",
        0x034F => "CGJ",
        0x061C => "ALM",
        0x180E => "MVS",
        0x200B => "ZWSP",
        0x200C => "ZWNJ",
        0x200D => "ZWJ",
        0x200E => "LRM",
        0x200F => "RLM",
        0x202A => "LRE",
        0x202B => "RLE",
        0x202C => "PDF",
        0x202D => "LRO",
        0x202E => "RLO",
        0x2060 => "WJ",
        0x2066 => "LRI",
        0x2067 => "RLI",
        0x2068 => "FSI",
        0x2069 => "PDI",
        0xFEFF => "ZWNBSP",
        _ => null,
    };
}
