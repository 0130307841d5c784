using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Entente.App.Web;

/// <summary>
/// Words of a document as a page shows them, with the signs that nobody sees in their places as signs that can be seen:
/// otherwise a sentence could show another number than it holds.
/// </summary>
/// <param name="text">The words, letter for letter.</param>
public sealed class SeenText(string? text) : IHtmlContent
{
    /// <summary>Words for a page.</summary>
    public static SeenText Of(string? text) => new(text);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var plain = new StringBuilder();
        var before = default(Rune);
        foreach (var sign in (text ?? "").EnumerateRunes())
        {
            if (IsShown(sign, before))
            {
                encoder.Encode(writer, plain.ToString());
                plain.Clear();
                var code = string.Create(CultureInfo.InvariantCulture, $"U+{sign.Value:X4}");
                writer.Write($"<span class=\"unseen\" title=\"{code}\">⟪{NameOf(sign.Value) ?? code}⟫</span>");
            }
            else
            {
                plain.Append(sign.ToString());
            }
            before = sign;
        }
        encoder.Encode(writer, plain.ToString());
    }

    /// <summary>Blanks are seen; joiners belong to the spelling of some scripts, and never stand behind a
    /// numeral or a Latin letter.</summary>
    private static bool IsShown(Rune sign, Rune before) => sign.Value switch
    {
        '\t' or '\n' or '\r' => false,
        0x200C or 0x200D => before.IsAscii,
        _ => UnseenSigns.Contains(sign),
    };

    /// <summary>The short names of Unicode; null where a sign has none that is known.</summary>
    private static string? NameOf(int sign) => sign switch
    {
        0x00AD => "SHY",
        0x061C => "ALM",
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
