using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Word documents (docx): headings, paragraphs, tables row by row, notes after the text. The parts are read as a stream
/// of elements within limits, never as a tree, so that neither nesting nor an unpacked size ends the process.
/// </summary>
internal static class WordReader
{
    public static DocumentReading Read(byte[] content, string path, DocumentLimits limits)
    {
        try
        {
            if (UnpacksTooLarge(content, limits))
            {
                return DocumentReader.Refused(Finding.Of(
                    "document.unpacks-too-large", new Place(path), ("path", path), ("limit", limits.UnpackedBytes)));
            }
            using var document = Open(content);
            return document.MainDocumentPart is { } main
                ? Read(document, main, path, limits)
                : Damaged(path);
        }
        catch (TextTooLongException)
        {
            return DocumentReader.Refused(Finding.Of(
                "document.unpacks-too-large", new Place(path), ("path", path), ("limit", limits.Bytes)));
        }
        catch (NestedTooDeepException)
        {
            return DocumentReader.Refused(
                Finding.Of("document.too-deep", new Place(path), ("path", path), ("limit", limits.Depth)));
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or XmlException
            or IOException or FormatException or ArgumentException or InvalidOperationException
            or NotSupportedException or KeyNotFoundException or UnauthorizedAccessException)
        {
            return Damaged(path);
        }
    }

    private static DocumentReading Read(
        WordprocessingDocument document, MainDocumentPart main, string path, DocumentLimits limits)
    {
        var styles = WordStyles.Read(main.StyleDefinitionsPart, limits);
        var writer = new BlockWriter();
        var text = new WordTextReader(writer, styles, limits);
        text.Read(main);
        var hidden = text.Hidden;
        foreach (var part in new OpenXmlPart?[] { main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>())
        {
            var notes = new WordTextReader(writer, styles, limits);
            notes.Read(part);
            hidden.AddRange(notes.Hidden);
        }
        return DocumentReader.Whole(writer, Facts(document), path, hidden);
    }

    /// <summary>
    /// What the core properties say. A document made from an older one keeps that one's day of making, and a template
    /// has days of its own: the later of both days is the document's.
    /// </summary>
    private static PageFacts Facts(WordprocessingDocument document)
    {
        try
        {
            var said = document.PackageProperties;
            var day = said.Modified > said.Created || said.Created is null ? said.Modified : said.Created;
            return new PageFacts
            {
                Title = Said(said.Title),
                Byline = Said(said.Creator),
                Made = day is { Year: >= 1990 and <= 2099 } known
                    ? PartialDate.On(DateOnly.FromDateTime(known))
                    : default,
            };
        }
        catch (Exception fault) when (fault is XmlException or IOException or FormatException
            or InvalidOperationException)
        {
            // Properties that are damaged say nothing; the text may be whole.
            return PageFacts.None;
        }
    }

    private static string? Said(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;

    /// <summary>Opens it; a link that is no address stands in many documents, and is no reason to refuse one.</summary>
    private static WordprocessingDocument Open(byte[] content)
    {
        var settings = new OpenSettings { AutoSave = false };
        try
        {
            return WordprocessingDocument.Open(new MemoryStream(content, writable: false), false, settings);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or UriFormatException)
        {
            settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory(
                static (_, _, _) => "about:blank");
            var copy = new MemoryStream();
            copy.Write(content);
            return WordprocessingDocument.Open(copy, true, settings);
        }
    }

    /// <summary>By what the packed parts declare; unpacking stops at the declared size.</summary>
    private static bool UnpacksTooLarge(byte[] content, DocumentLimits limits)
    {
        using var packed = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var left = limits.UnpackedBytes;
        foreach (var part in packed.Entries)
        {
            if (part.Length < 0 || part.Length > left)
            {
                return true;
            }
            left -= part.Length;
        }
        return packed.Entries.Count > MostParts;
    }

    private const int MostParts = 10_000;

    private static DocumentReading Damaged(string path) => DocumentReader.Refused(
        Finding.Of("document.damaged", new Place(path), ("path", path), ("format", "docx")));
}

/// <summary>Elements lie inside each other deeper than the limit.</summary>
internal sealed class NestedTooDeepException : Exception;

/// <summary>A packed document has more text than a document may have that is not packed.</summary>
internal sealed class TextTooLongException : Exception;

/// <summary>What the styles of a document stand for: their own names differ by language, the roles do not.</summary>
internal static class WordStyles
{
    /// <summary>The marking of each style that has one, by the style's id.</summary>
    public static ImmutableDictionary<string, BlockMarking> Read(OpenXmlPart? part, DocumentLimits limits)
    {
        var markings = ImmutableDictionary.CreateBuilder<string, BlockMarking>(StringComparer.OrdinalIgnoreCase);
        if (part is null)
        {
            return markings.ToImmutable();
        }
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = WordXml.Open(stream, limits);
        string? style = null;
        while (WordXml.Next(xml, limits))
        {
            while (xml.NodeType == XmlNodeType.Element && WordXml.IsFormer(xml))
            {
                WordXml.Skip(xml, limits);
            }
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (xml.LocalName)
            {
                case "style":
                    style = WordXml.Attribute(xml, "styleId");
                    break;
                case "name" when style is not null && Of(WordXml.Attribute(xml, "val")) is { } marking:
                    markings.TryAdd(style, marking);
                    break;
                case "basedOn" when style is not null && WordXml.Attribute(xml, "val") is { } ground
                    && markings.TryGetValue(ground, out var inherited):
                    markings.TryAdd(style, inherited);
                    break;
                case "outlineLvl" when style is not null:
                    markings.TryAdd(style, BlockMarking.Heading);
                    break;
            }
        }
        return markings.ToImmutable();
    }

    /// <summary>The marking of a style by its English name, which stands in the file in every language.</summary>
    public static BlockMarking? Of(string? name) => name?.ToLowerInvariant() switch
    {
        null => null,
        "title" => BlockMarking.Title,
        "caption" => BlockMarking.Caption,
        var heading when heading.StartsWith("heading", StringComparison.Ordinal) => BlockMarking.Heading,
        var list when list.StartsWith("list", StringComparison.Ordinal) => BlockMarking.ListItem,
        _ => null,
    };
}

/// <summary>The parts of a package as a stream of elements: no external entity, no definition, no depth.</summary>
internal static class WordXml
{
    public static XmlReader Open(Stream stream, DocumentLimits limits) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = limits.UnpackedBytes,
    });

    /// <summary>The next node; false at the end.</summary>
    /// <exception cref="NestedTooDeepException">It lies deeper than the limit.</exception>
    public static bool Next(XmlReader xml, DocumentLimits limits)
    {
        if (!xml.Read())
        {
            return false;
        }
        return xml.Depth <= limits.Depth ? true : throw new NestedTooDeepException();
    }

    /// <summary>
    /// Whether an element tells how something was formatted before a tracked change (<c>rPrChange</c>,
    /// <c>pPrChange</c>, <c>tblPrChange</c>, <c>sectPrChange</c> and their like): nothing in it is so now.
    /// </summary>
    public static bool IsFormer(XmlReader xml) => xml.LocalName.EndsWith("Change", StringComparison.Ordinal);

    /// <summary>Goes past an element, its end included, without leaving the limits.</summary>
    public static void Skip(XmlReader xml, DocumentLimits limits)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (Next(xml, limits) && xml.Depth > depth)
            {
            }
        }
        Next(xml, limits);
    }

    /// <summary>An attribute by its local name: the two editions of the format differ in the namespace alone.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                found = xml.Value;
                break;
            }
        }
        xml.MoveToElement();
        return found;
    }
}
