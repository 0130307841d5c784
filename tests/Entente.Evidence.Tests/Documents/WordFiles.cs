using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Evidence.Tests;

/// <summary>Makes Word documents, whole and hostile ones.</summary>
internal static class WordFiles
{
    private const string Main = "word/document.xml";

    private const string Types = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    /// <summary>A document as an editor writes it.</summary>
    public static byte[] Of(Action<WordprocessingDocument, Body> write)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            document.AddMainDocumentPart().Document = new Document(body);
            write(document, body);
        }
        return bytes.ToArray();
    }

    /// <summary>A paragraph, with the id of a style where one is named.</summary>
    public static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        }
        return paragraph;
    }

    /// <summary>A package whose main part is written as it is, with further parts.</summary>
    public static byte[] Raw(string main, params (string Name, string Text)[] others) =>
        Packed([("[Content_Types].xml", Types), ("_rels/.rels", Relations), (Main, main), .. others]);

    /// <summary>A package whose main part is filled by a writer, for parts larger than memory should hold.</summary>
    public static byte[] Filled(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(packed, "[Content_Types].xml", Types);
            Put(packed, "_rels/.rels", Relations);
            using var main = packed.CreateEntry(Main).Open();
            write(main);
        }
        return bytes.ToArray();
    }

    /// <summary>The main part around the markup of a body.</summary>
    public static string Body(string markup) =>
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + markup
            + "</w:body></w:document>";

    private static byte[] Packed(IEnumerable<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Put(packed, name, text);
            }
        }
        return bytes.ToArray();
    }

    private static void Put(ZipArchive packed, string name, string text)
    {
        using var part = packed.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
