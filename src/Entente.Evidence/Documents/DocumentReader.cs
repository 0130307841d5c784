using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>What a document may be at most.</summary>
/// <param name="Bytes">How many bytes are read; more is refused.</param>
/// <param name="Depth">How deep elements may be nested.</param>
public sealed record DocumentLimits(long Bytes, int Depth)
{
    /// <summary>20 MB, and 256 elements deep.</summary>
    public static DocumentLimits Default { get; } = new(20_000_000, 256);
}

/// <summary>Where a place of the text stands in the decoded original.</summary>
/// <param name="TextOffset">Code point of the text.</param>
/// <param name="OriginalOffset">Character of the decoded original.</param>
public readonly record struct SourceMark(int TextOffset, int OriginalOffset);

/// <summary>A document as it was read, or the findings that say why it was not.</summary>
public sealed record DocumentReading
{
    /// <summary>The text that offsets count in; null where the document was refused.</summary>
    public SourceText? Text { get; init; }

    /// <summary>What of the text is the article; null where the document was refused.</summary>
    public Article? Article { get; init; }

    /// <summary>
    /// The media type that was read (<c>text/plain</c>, <c>text/html</c>); empty where it is not known.
    /// </summary>
    public string MediaType { get; init; } = "";

    /// <summary>The encoding by which bytes became text, by its IANA name; empty where none was found.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>
    /// Where the beginnings of blocks stand in the original, in order; empty where text and original are the same.
    /// </summary>
    public ImmutableArray<SourceMark> Marks { get; init; } = [];

    /// <summary>What is wrong, or not known.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>
/// Reads documents: bytes to a text with offsets, and what of it is the article. Bad content gives findings and never
/// throws.
/// </summary>
public static class DocumentReader
{
    /// <summary>The endings of file names that are read, with their media types.</summary>
    public static ImmutableDictionary<string, string> MediaTypes { get; } = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            KeyValuePair.Create(".txt", "text/plain"),
            KeyValuePair.Create(".html", "text/html"),
            KeyValuePair.Create(".htm", "text/html"),
        ]);

    /// <summary>Reads one document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path or name: the ending tells the format, and findings name it.</param>
    /// <param name="limits">What it may be at most.</param>
    public static DocumentReading Read(byte[] content, string path, DocumentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.LongLength > limits.Bytes)
        {
            return Refused(TooLarge(path, content.LongLength, limits.Bytes));
        }
        var extension = Path.GetExtension(path);
        if (!MediaTypes.TryGetValue(extension, out var mediaType))
        {
            return Refused(
                Finding.Of("document.format-unknown", new Place(path), ("path", path), ("extension", extension)));
        }
        var html = mediaType == "text/html";
        var decoded = TextDecoder.Decode(content, path, html);
        if (decoded.Fault is { } fault)
        {
            return Refused(fault) with { MediaType = mediaType, Encoding = decoded.Encoding };
        }
        var reading = html ? HtmlReader.Read(decoded.Text, path, limits) : PlainReader.Read(decoded.Text, path);
        return reading with { MediaType = mediaType, Encoding = decoded.Encoding };
    }

    /// <summary>The finding for a document over the limit, so that it can be refused before it is read.</summary>
    public static Finding TooLarge(string path, long bytes, long limit) =>
        Finding.Of("document.too-large", new Place(path), ("path", path), ("bytes", bytes), ("limit", limit));

    /// <summary>A document that is refused for one reason.</summary>
    internal static DocumentReading Refused(Finding finding) => new() { Findings = [finding] };

    /// <summary>A document that was read, with what is to be said about its article.</summary>
    internal static DocumentReading Done(string text, Article article, ImmutableArray<SourceMark> marks, string path)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (article.Parts.IsEmpty)
        {
            findings.Add(Finding.Of("document.no-article", new Place(path), ("path", path)));
        }
        if (article.Language is null)
        {
            findings.Add(Finding.Of("document.language-unknown", new Place(path), ("path", path)));
        }
        if (article.Published.IsUnknown)
        {
            findings.Add(Finding.Of("document.undated", new Place(path), ("path", path)));
        }
        return new DocumentReading
        {
            Text = new SourceText(text), Article = article, Marks = marks, Findings = findings.ToImmutable(),
        };
    }
}
