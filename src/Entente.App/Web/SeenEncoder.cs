using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Entente.App.Web;

/// <summary>
/// Escapes what pages write. A sign that nobody sees is written as a mark that names it, whatever text it stands in:
/// a title, a name or an address that came from outside cannot turn the page around it. What a form has to give back
/// letter for letter is written by <see cref="Exact"/>.
/// </summary>
internal sealed class SeenEncoder : HtmlEncoder
{
    /// <summary>The one of all pages.</summary>
    public static SeenEncoder Instance { get; } = new();

    /// <summary>Letters of every script stand as they are; only what has a meaning in HTML is escaped.</summary>
    private static readonly HtmlEncoder Letters = Create(UnicodeRanges.All);

    private SeenEncoder()
    {
    }

    /// <summary>A text for the value of a field, letter for letter; null where there is none.</summary>
    public static IHtmlContent? Exact(string? text) => text is null ? null : new ExactText(text);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Letters.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override string Encode(string value) => Letters.Encode(UnseenSigns.Shown(value));

    /// <inheritdoc/>
    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) =>
        Letters.Encode(output, UnseenSigns.Shown(value.Substring(startIndex, characterCount)));

    /// <inheritdoc/>
    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Letters.Encode(output, UnseenSigns.Shown(new string(value, startIndex, characterCount)));

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => Letters.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        Letters.FindFirstCharacterToEncode(text, textLength);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Letters.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    private sealed class ExactText(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Letters.Encode(writer, text);
    }
}
