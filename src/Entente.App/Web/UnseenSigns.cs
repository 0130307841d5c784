using System.Globalization;
using System.Text;

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
        && Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether a text holds such a sign.</summary>
    public static bool AreIn(string text) => text.EnumerateRunes().Any(Contains);
}
