using System.IO.Compression;
using System.Text;

namespace Entente.Iati.Tests;

/// <summary>The project's own small files, in any encoding and form.</summary>
internal static class Fixture
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.xml").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    public static ReadingOptions Options { get; } = new() { Today = Today, TakeTree = Outline.Of };

    private static string Folder => Checkout.PathOf("tests", "Entente.Iati.Tests", "Fixtures");

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static Stream Open(string name) => new MemoryStream(Bytes(name));

    /// <summary>A file in another encoding, whose declaration states a name.</summary>
    public static byte[] Encoded(string name, Encoding encoding, string? stated, bool hasMark) =>
        EncodedText(Text(name), encoding, stated, hasMark);

    public static byte[] EncodedText(string text, Encoding encoding, string? stated, bool hasMark)
    {
        var declaration = stated is null ? "" : $" encoding=\"{stated}\"";
        var changed = text.Replace(" encoding=\"UTF-8\"", declaration, StringComparison.Ordinal);
        return [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(changed)];
    }

    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return result.ToArray();
    }

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> entries)
    {
        var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return result.ToArray();
    }

    public static IReadOnlyList<ReadEvent> Read(byte[] bytes, ReadingOptions? options = null) =>
        [.. IatiReader.Read(new MemoryStream(bytes), options ?? Options)];

    public static IReadOnlyList<ReadEvent> Read(string text, ReadingOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), options);

    public static CheckedFile Check(string text, ReadingLimits? limits = null) =>
        Check(Encoding.UTF8.GetBytes(text), limits).Single();

    public static IReadOnlyList<CheckedFile> Check(byte[] bytes, ReadingLimits? limits = null) =>
        [.. IatiChecker.Check(
            new MemoryStream(bytes), new CheckOptions(Today) { Limits = limits ?? ReadingLimits.Default })];

    public static IEnumerable<ElementRead> Elements(this IEnumerable<ReadEvent> events) =>
        events.OfType<ElementRead>();

    public static IEnumerable<string?> Identifiers(this IEnumerable<ReadEvent> events) =>
        events.Elements().Select(e => e.Identifier);

    public static FileEnded End(this IEnumerable<ReadEvent> events) => events.OfType<FileEnded>().Single();

    public static IReadOnlyList<IatiFinding> Findings(this IEnumerable<ReadEvent> events) =>
        [.. events.SelectMany(e => e switch
        {
            ElementRead element => element.Findings,
            FileEnded end => end.Findings,
            _ => [],
        })];

    /// <summary>Everything that reading gave, one line each, so that two readings can be compared.</summary>
    public static IReadOnlyList<string> Told(this IEnumerable<ReadEvent> events) =>
        [.. events.SelectMany(e => (string[])(e switch
        {
            FileBegun begun => [$"{begun.File} {begun.Kind} {begun.Version}"],
            ElementRead read =>
            [
                $"{read.Name} {read.Identifier} {read.LineNumber}:{read.ColumnNumber} {read.Content}",
                .. read.Findings.Select(f => f.ToString()),
            ],
            FileEnded end =>
                [$"{end.IsWellFormed} {end.IsSchemaValid}", .. end.Findings.Select(f => f.ToString())],
            _ => [],
        }))];
}

/// <summary>A tree as text: names, attributes, texts and places.</summary>
internal static class Outline
{
    public static string Of(NodeTree tree)
    {
        var text = new StringBuilder();
        Append(tree, 0, text);
        return text.ToString();
    }

    private static void Append(NodeTree tree, int node, StringBuilder text)
    {
        if (tree.IsText(node))
        {
            text.Append(tree.Text(node));
            return;
        }
        var element = tree[node];
        var place = tree.PlaceOf(node);
        text.Append($"<{tree.NameOf(element.Name)}@{place.LineNumber}:{place.ColumnNumber}");
        foreach (var attribute in tree.Attributes(node))
        {
            text.Append($" {tree.NameOf(attribute.Name)}='{tree.Value(attribute)}'");
        }
        text.Append('>');
        for (var child = element.FirstChild; child >= 0; child = tree[child].Next)
        {
            Append(tree, child, text);
        }
        text.Append('/');
    }
}

/// <summary>A stream that gives little at a time, as a connection may, and cannot be sought in.</summary>
internal sealed class SlowStream(byte[] bytes, int most) : ReadOnlyStream
{
    private int _given;

    public override int Read(Span<byte> buffer)
    {
        var length = Math.Min(Math.Min(most, buffer.Length), bytes.Length - _given);
        bytes.AsSpan(_given, length).CopyTo(buffer);
        _given += length;
        return length;
    }
}
