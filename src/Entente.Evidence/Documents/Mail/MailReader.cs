using System.Collections.Immutable;
using Entente.Core;
using MimeKit;

namespace Entente.Evidence;

/// <summary>
/// Letters (eml): the html or text part is the article; who wrote it, when and about what are its byline, day and
/// title; what is attached is listed, and is read as documents of their own.
/// </summary>
internal static class MailReader
{
    private const int DeepestPart = 32;
    private const int MostParts = 1_000;

    // The library remembers which character sets there are when it is first asked: for subjects and names.
    static MailReader() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static DocumentReading Read(byte[] content, string path, DocumentLimits limits)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestPart }, stream);
            if (message.Headers.Count == 0
                || (message.From.Count == 0 && message.Date == default && message.Subject is null))
            {
                return Damaged(path);
            }
            return Read(message, path, limits);
        }
        catch (Exception fault) when (fault is FormatException or IOException or ArgumentException
            or InvalidOperationException or NotSupportedException)
        {
            return Damaged(path);
        }
    }

    private static DocumentReading Read(MimeMessage message, string path, DocumentLimits limits)
    {
        var parts = message.BodyParts.Take(MostParts).ToList();
        var behind = message.BodyParts.Skip(MostParts).Count();
        var own = MailTexts.Of(message.Body, MostParts);
        var facts = Facts(message, limits);
        var text = MailTexts.Read(own, path);
        var leavesQuotes = !QuotedLetters.IsForward(facts.Title);
        var reading = text.Fault is { } fault ? DocumentReader.Refused(fault)
            : text.IsHtml ? HtmlReader.ReadLetter(text.Text, path, limits, facts, leavesQuotes)
            : Plain(text, leavesQuotes, facts, path);
        var (attached, unread, left) = Attached(parts, own, path, limits);
        if (left + behind > 0)
        {
            unread.Add(DocumentReader.AttachmentsCut(path, left + behind));
        }
        return reading with
        {
            Article = reading.Article is { } article ? article with { Title = facts.Title ?? article.Title } : null,
            Encoding = text.Encoding,
            Attachments = attached,
            // A letter that only carries its attachments is not a fault.
            Findings =
            [
                .. reading.Findings.Select(f => f.Code == "document.empty" && attached.Length > 0
                    ? Finding.Of("document.only-attachments", new Place(path), ("path", path))
                    : f),
                .. unread,
            ],
        };
    }

    private static DocumentReading Plain(MailText text, bool leavesQuotes, PageFacts facts, string path)
    {
        var writer = new BlockWriter();
        MailLines.Write(text.Text, text.IsFlowed, leavesQuotes, writer);
        return DocumentReader.Whole(writer, facts, path);
    }

    private static PageFacts Facts(MimeMessage message, DocumentLimits limits)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        return new PageFacts
        {
            Title = Said(message.Subject),
            Byline = Said(from?.Name) ?? Said(from?.Address),
            Published = limits.Published(DateOnly.FromDateTime(message.Date.Date)),
        };
    }

    private static string? Said(string? text) =>
        text is null || string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split(default(char[]),
            StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The parts that are not the letter: those of a known format, a finding for each other, and how many were left
    /// over the limit.
    /// </summary>
    private static (ImmutableArray<Attachment> Attached, List<Finding> Unread, int Left) Attached(
        List<MimeEntity> parts, List<TextPart> own, string path, DocumentLimits limits)
    {
        var attached = ImmutableArray.CreateBuilder<Attachment>();
        var unread = new List<Finding>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = 0;
        foreach (var part in parts.Where(p => p is not TextPart text || !own.Contains(text)))
        {
            // A text without a name says again what the letter says; a picture without one belongs to its looks.
            var isOwn = part.IsAttachment || part.ContentDisposition?.FileName is not null
                || part.ContentType.Name is not null
                || (part is not TextPart && !part.ContentType.IsMimeType("image", "*"));
            if (!isOwn)
            {
                continue;
            }
            if (attached.Count >= limits.Attachments)
            {
                left++;
                continue;
            }
            var name = NameOf(part, names);
            if (DocumentReader.MediaTypes.ContainsKey(Path.GetExtension(name))
                && BytesOf(part) is { } bytes)
            {
                attached.Add(new Attachment(name, bytes));
            }
            else
            {
                unread.Add(Finding.Of(
                    "document.attachment-unread", new Place(path), ("path", path), ("attachment", name)));
            }
        }
        return (attached.ToImmutable(), unread, left);
    }

    private static string NameOf(MimeEntity part, HashSet<string> names)
    {
        var given = part is MessagePart letter ? (Said(letter.Message?.Subject) ?? "letter") + ".eml"
            : part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "attachment" + EndingOf(part);
        var bare = new string([.. given.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' ? '_' : c)])
            .Trim(' ', '.');
        bare = bare.Length == 0 ? "attachment" : bare.Length > 120 ? bare[^120..] : bare;
        var name = bare;
        for (var number = 2; !names.Add(name); number++)
        {
            name = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(bare)}-{number}{Path.GetExtension(bare)}");
        }
        return name;
    }

    /// <summary>The ending of file names of a part's type; empty where it is not one that is read.</summary>
    private static string EndingOf(MimeEntity part) => DocumentReader.MediaTypes
        .Where(m => m.Value.Equals(part.ContentType.MimeType, StringComparison.OrdinalIgnoreCase)).Select(m => m.Key)
        .Order(StringComparer.Ordinal).LastOrDefault() ?? "";

    private static byte[]? BytesOf(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        switch (part)
        {
            case MessagePart { Message: { } message }:
                message.WriteTo(bytes);
                return bytes.ToArray();
            case MimePart { Content: { } content }:
                content.DecodeTo(bytes);
                return bytes.ToArray();
            default:
                return null;
        }
    }

    private static DocumentReading Damaged(string path) => DocumentReader.Refused(
        Finding.Of("document.damaged", new Place(path), ("path", path), ("format", "eml")));
}
