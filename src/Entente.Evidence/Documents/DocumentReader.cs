using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>Where a place of the text stands in the decoded original.</summary>
/// <param name="TextOffset">Code point of the text.</param>
/// <param name="OriginalOffset">Character of the decoded original.</param>
public readonly record struct SourceMark(int TextOffset, int OriginalOffset);

/// <summary>What was said of a document beside it, where it was had from an address.</summary>
/// <param name="Ending">The ending of file names of its format.</param>
/// <param name="Charset">By what character set its bytes are letters; it counts before what the document says. Null
/// where none was said.</param>
public sealed record SaidOfDocument(string Ending, string? Charset);

/// <summary>What is attached to a document.</summary>
/// <param name="Name">Its file name, without folders; no other attachment of the document has it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Name, byte[] Content);

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
    /// Where the beginnings of blocks stand in the original, in order: its page in a PDF; empty where text and original
    /// are the same.
    /// </summary>
    public ImmutableArray<SourceMark> Marks { get; init; } = [];

    /// <summary>
    /// The program that told the text, where it is not ours: another version of it may tell another text, so that the
    /// text is kept beside the document. Null where the text is ours to read again.
    /// </summary>
    public string? TextBy { get; init; }

    /// <summary>
    /// How sure the words are where they were recognised from pictures, 0 to 1; null where they stood in the document.
    /// </summary>
    public decimal? Sureness { get; init; }

    /// <summary>What is attached to it and can be read as documents of their own.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>What is wrong, or not known.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>
/// Reads documents: bytes to a text with offsets, and what of it is the article. Bad content gives findings and never
/// throws.
/// </summary>
public static class DocumentReader
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MailType = "message/rfc822";
    private const string PdfType = "application/pdf";

    /// <summary>The endings of file names that are read, with their media types.</summary>
    public static ImmutableDictionary<string, string> MediaTypes { get; } = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            KeyValuePair.Create(".txt", "text/plain"),
            KeyValuePair.Create(".html", "text/html"),
            KeyValuePair.Create(".htm", "text/html"),
            KeyValuePair.Create(".docx", WordType),
            KeyValuePair.Create(".pdf", PdfType),
            KeyValuePair.Create(".eml", MailType),
        ]);

    /// <summary>Reads one document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path or name: the ending tells the format, and findings name it.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="cancellation">Gives up, where a program of its own reads the format.</param>
    public static DocumentReading Read(
        byte[] content, string path, DocumentLimits limits, CancellationToken cancellation = default) =>
        Read(content, path, null, limits, cancellation);

    /// <summary>Reads one document of which something was said beside it.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path or address: findings name it.</param>
    /// <param name="said">What was said; null where nothing was, and the ending of the path tells the format.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="cancellation">Gives up, where a program of its own reads the format.</param>
    public static DocumentReading Read(
        byte[] content, string path, SaidOfDocument? said, DocumentLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.LongLength > limits.Bytes)
        {
            return Refused(TooLarge(path, content.LongLength, limits.Bytes));
        }
        var extension = said?.Ending ?? Path.GetExtension(path);
        if (!MediaTypes.TryGetValue(extension, out var mediaType))
        {
            return Refused(
                Finding.Of("document.format-unknown", new Place(path), ("path", path), ("extension", extension)));
        }
        if (content.Length == 0)
        {
            return Refused(Empty(path)) with { MediaType = mediaType };
        }
        return WithNamesSeen(path, WithDayPast(path, limits, mediaType switch
        {
            WordType => WordReader.Read(content, path, limits),
            MailType => MailReader.Read(content, path, limits),
            PdfType => PdfReader.Read(content, path, limits, cancellation),
            _ => ReadText(content, path, said?.Charset, mediaType == "text/html", limits),
        } with { MediaType = mediaType }));
    }

    /// <summary>
    /// A day that has not come is none of publication, wherever it was found: in the text, in what a file says of
    /// itself, in an address.
    /// </summary>
    private static DocumentReading WithDayPast(string path, DocumentLimits limits, DocumentReading reading)
    {
        if (reading.Article is not { } article || !limits.IsAhead(article.Published))
        {
            return reading;
        }
        var at = article.Published;
        return reading with
        {
            Article = article with { Published = default, PublishedBasis = default },
            Findings =
            [
                .. reading.Findings,
                Finding.Of("document.day-ahead", new Place(path), ("path", path), ("at", at)),
                Finding.Of("document.undated", new Place(path), ("path", path)),
            ],
        };
    }

    /// <summary>What a document says of itself stands in lists and at the head of pages, and not in its text.</summary>
    private static DocumentReading WithNamesSeen(string path, DocumentReading reading)
    {
        var count = reading.Article is { } article && reading.Text is { } text
            ? new[] { article.Title, article.Publisher, article.Byline }
                .Where(said => said is not null && !text.Text.Contains(said, StringComparison.Ordinal))
                .Sum(said => InvisibleLetters.Find(said).Count)
            : 0;
        return count == 0 ? reading : reading with
        {
            Findings = reading.Findings.Add(Finding.Of(
                "document.invisible-names", new Place(path), ("path", path), ("count", count))),
        };
    }

    private static DocumentReading ReadText(
        byte[] content, string path, string? charset, bool html, DocumentLimits limits)
    {
        var decoded = TextDecoder.Decode(content, path, charset, html);
        var reading = decoded.Fault is { } fault ? Refused(fault)
            : html ? HtmlReader.Read(decoded.Text, path, limits)
            : PlainReader.Read(decoded.Text, path);
        // What was said beside the document is not in its bytes: the text is kept as it was read.
        return reading with { Encoding = decoded.Encoding, TextBy = charset is null ? null : "http" };
    }

    /// <summary>The finding for a document over the limit, so that it can be refused before it is read.</summary>
    public static Finding TooLarge(string path, long bytes, long limit) =>
        Finding.Of("document.too-large", new Place(path), ("path", path), ("bytes", bytes), ("limit", limit));

    /// <summary>The finding for a text with letters that cannot be seen; null where it has none.</summary>
    public static Finding? Invisible(SourceText text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Invisible(text, path, (0, 0));
    }

    /// <summary>The same with what was left out because it was hidden: how many letters, and where the first.</summary>
    private static Finding? Invisible(SourceText text, string path, (int Count, int First) left)
    {
        var (count, first) = InvisibleLetters.Find(text.Text);
        first = count == 0 ? left.First : left.Count == 0 ? first : Math.Min(first, left.First);
        return count + left.Count == 0 ? null : Finding.Of(
            "document.invisible", new Place(path), ("path", path), ("count", count + left.Count),
            ("at", text.ToCodePoint(first)));
    }

    /// <summary>The finding for attachments that were left unread, and how many.</summary>
    public static Finding AttachmentsCut(string path, int count) =>
        Finding.Of("document.attachments-cut", new Place(path), ("path", path), ("count", count));

    /// <summary>The finding for a document without any text.</summary>
    internal static Finding Empty(string path) => Finding.Of("document.empty", new Place(path), ("path", path));

    /// <summary>A document that is refused for one reason.</summary>
    internal static DocumentReading Refused(Finding finding) => new() { Findings = [finding] };

    /// <summary>A document that was written as an article, without a page around it.</summary>
    internal static DocumentReading Whole(
        BlockWriter writer, PageFacts facts, string path, IReadOnlyCollection<HiddenText>? hidden = null)
    {
        var text = writer.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused(Empty(path));
        }
        var source = new SourceText(text);
        return Done(
            source, new ArticleFinder(source, writer.Blocks(), facts).FindWhole(), writer.Marks(source), path, hidden);
    }

    /// <summary>A document that was read, with what is to be said about its article.</summary>
    internal static DocumentReading Done(
        SourceText text, Article article, ImmutableArray<SourceMark> marks, string path,
        IReadOnlyCollection<HiddenText>? hidden = null)
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
        if (Invisible(text, path, HiddenText.Within(text, article, hidden ?? [])) is { } invisible)
        {
            findings.Add(invisible);
        }
        return new DocumentReading
        {
            Text = text, Article = article, Marks = marks, Findings = findings.ToImmutable(),
        };
    }
}
