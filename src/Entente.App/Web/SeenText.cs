using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Entente.App.Web;

/// <summary>
/// Words of a document as a page shows them, with the signs that nobody sees in their places as signs that can be seen
/// and name themselves: otherwise a sentence could show another number than it holds.
/// </summary>
/// <param name="text">The words, letter for letter.</param>
public sealed class SeenText(string? text) : IHtmlContent
{
    /// <summary>Words for a page.</summary>
    public static SeenText Of(string? text) => new(text);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var words = text ?? "";
        var from = 0;
        for (var at = 0; at < words.Length;)
        {
            if (UnseenSigns.LengthAt(words, at) is not (> 0 and var length))
            {
                at++;
                continue;
            }
            var sign = words.AsSpan(at, length);
            var code = Rune.TryGetRuneAt(words, at, out var rune) ? UnseenSigns.CodeOf(rune) : "";
            encoder.Encode(writer, words[from..at]);
            writer.Write($"<span class=\"unseen\" title=\"{code}\">{UnseenSigns.MarkOf(sign)}</span>");
            from = at += length;
        }
        encoder.Encode(writer, words[from..]);
    }
}
