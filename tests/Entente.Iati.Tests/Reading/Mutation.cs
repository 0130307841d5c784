using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Entente.Iati.Tests;

/// <summary>
/// Damages files at random, and holds what reading them gives against what must always hold. The benchmark folder's
/// fuzz run has this file too.
/// </summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Tokens =
    [
        "<", ">", "&", "\"", "'", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<?x ?>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#0;", "&#x110000;", "&amp;", "\0", "\uFFFE", "\uFEFF",
        "<iati-activity>", "</iati-activity>", "<iati-activities version='2.03'>", "</iati-activities>",
        "<iati-identifier>", "</iati-identifier>", "<iati-organisation/>", " xmlns='urn:x'", " xmlns:a='urn:a'",
        " a:b='c'", " version='1.05'", " version='2.01'", " encoding='utf-16'", " encoding='euc-kr'", " xml:lang=''",
        "<narrative>", "</narrative>", "\r", "\r\n", "\n", " ", "\U0001F4A7", "9999999999999999999999999999999",
        "-1", "NaN", "2026-02-30", "é",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy of a file, in some form.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="other">Another file, of which a part may come into it.</param>
    public byte[] Of(byte[] bytes, byte[] other)
    {
        var mutated = new List<byte>(bytes);
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            Damage(mutated, other);
        }
        byte[] result = [.. mutated];
        switch (_random.Next(20))
        {
            case 0:
                var mark = _random.Next(2) == 0 ? "\uFEFF" : "";
                return Encoding.Unicode.GetBytes(mark + Encoding.UTF8.GetString(result));
            case 1:
                return Damaged(Gzip(result));
            case 2:
                return Damaged(Zip(result, other));
            default:
                return result;
        }
    }

    /// <summary>Reads a file, and throws where something does not hold that must hold for any file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="isSlow">Whether it is read in small pieces besides, which must give the same.</param>
    /// <returns>How many findings there are.</returns>
    public static int Read(byte[] bytes, ReadingOptions options, bool isSlow)
    {
        var whole = IatiReader.Read(new MemoryStream(bytes), options).ToList();
        var findings = 0;
        foreach (var file in whole.GroupBy(e => e.File))
        {
            Hold(file.First() is FileBegun, "A file begins.");
            Hold(file.Last() is FileEnded, "A file ends.");
            if (isSlow && options.HasRecords)
            {
                HoldRecords([.. file]);
            }
        }
        foreach (var read in whole)
        {
            var found = read switch { ElementRead e => e.Findings, FileEnded e => e.Findings, _ => [] };
            findings += found.Count;
            foreach (var finding in found)
            {
                Hold(finding.LineNumber >= 0 && finding.ColumnNumber >= 0, "Places count from 1.");
                Hold(finding.Id[0] != 'E' || finding.Severity != FindingSeverity.Critical, "E is never critical.");
                Hold(finding.Value.Length <= 1001 && finding.Identifier.Length <= 1001, "Values are short.");
            }
        }
        if (isSlow)
        {
            var slow = IatiReader.Read(new PiecesStream(bytes), options).ToList();
            var (one, other) = (Told(slow), Told(whole));
            var kept = IatiChecker.Check(new MemoryStream(bytes), new CheckOptions(options.Today)).ToList();
            Hold(
                kept.Select(f => f.IsWellFormed).SequenceEqual(whole.OfType<FileEnded>().Select(e => e.IsWellFormed)),
                "The checker reads as the reader does.");
            // What an inflater still gives of damaged bytes depends on how much it is asked for at once.
            Hold(
                one == other || other.Contains("E0.7.1", StringComparison.Ordinal),
                $"Pieces give what the whole gives:\n{one}\n--- whole\n{other}");
        }
        HoldBothWays(bytes, options);
        return findings;
    }

    /// <summary>What is read straight must be what the parser of the framework gives, letter for letter.</summary>
    private static void HoldBothWays(byte[] bytes, ReadingOptions options)
    {
        if (HasVeryManyLineEnds(bytes))
        {
            // The parser loses count of the line ends of a tag that is longer than its buffer.
            return;
        }
        var (straight, parser) = (Dumped(bytes, options, true), Dumped(bytes, options, false));
        if (straight != parser && MayEndWithinTag(bytes))
        {
            // The parser places a fault at the end of a text too early, and then meets the same tag once more.
            (straight, parser) = (WithoutFaults(straight), WithoutFaults(parser));
        }
        if (straight != parser)
        {
            var same = straight.AsSpan().CommonPrefixLength(parser);
            throw new UnreachableException(
                $"Both ways give the same; straight:\n{Around(straight, same)}\n--- the parser alone:\n"
                + Around(parser, same));
        }
    }

    private static bool HasVeryManyLineEnds(ReadOnlySpan<byte> bytes)
    {
        const int very = 2000;
        while (bytes.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var next)
        {
            bytes = bytes[next..];
            var length = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            length = length < 0 ? bytes.Length : length;
            if (length >= very)
            {
                return true;
            }
            bytes = bytes[length..];
        }
        return false;
    }

    /// <summary>Whether a file ends within a tag, or is compressed, so that this cannot be seen.</summary>
    private static bool MayEndWithinTag(byte[] bytes) =>
        Array.LastIndexOf(bytes, (byte)'<') > Array.LastIndexOf(bytes, (byte)'>') || bytes is [0x1F, 0x8B, ..]
        || bytes is [(byte)'P', (byte)'K', ..];

    private static string WithoutFaults(string told) => string.Join('\n', told.Split('\n').Where(line =>
        !line.Contains("Id = E0.1.1,", StringComparison.Ordinal)
        && !line.Contains("Id = E0.1.2,", StringComparison.Ordinal)));

    private static string Around(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 200)];

    private static string Dumped(byte[] bytes, ReadingOptions options, bool isStraight)
    {
        var dumping = options with
        {
            Limits = options.Limits with { TakesStraightWay = isStraight },
            TakeTree = Dump,
        };
        return Told([.. IatiReader.Read(new MemoryStream(bytes), dumping)]);
    }

    /// <summary>Everything that a tree holds, with its places.</summary>
    private static string Dump(NodeTree tree)
    {
        var lines = new StringBuilder();
        for (var node = 0; node < tree.Count; node++)
        {
            var place = tree.PlaceOf(node);
            lines.Append($"{tree[node].Parent} {place.LineNumber}:{place.ColumnNumber} ");
            lines.Append(tree.IsText(node) ? $"'{tree.Text(node)}'" : Name(tree, tree[node].Name));
            foreach (var attribute in tree.IsText(node) ? [] : tree.Attributes(node))
            {
                lines.Append($" {Name(tree, attribute.Name)}='{tree.Value(attribute)}'");
            }
            lines.Append('\n');
        }
        return lines.ToString();
    }

    private static string Name(NodeTree tree, int name) => $"{{{tree.NamespaceOf(name)}}}{tree.NameOf(name)}";

    /// <summary>Whatever was read as records can be written, and is the same when it is read again.</summary>
    private static void HoldRecords(List<ReadEvent> events)
    {
        if (events[0] is not FileBegun { Header: { } header })
        {
            return;
        }
        var stream = new MemoryStream();
        var writer = new IatiWriter(stream, header);
        foreach (var read in events.OfType<ElementRead>())
        {
            Write(writer, read).GetAwaiter().GetResult();
        }
        writer.CompleteAsync().GetAwaiter().GetResult();
        stream.Position = 0;
        var again = IatiReader.Read(stream, new ReadingOptions { HasChecks = false }).ToList();
        Hold(again[^1] is FileEnded { IsWellFormed: true }, "What is written is well-formed.");
        Hold(header == ((FileBegun)again[0]).Header, "A header comes back as it was.");
        Hold(
            events.OfType<ElementRead>().Select(Record).SequenceEqual(again.OfType<ElementRead>().Select(Record)),
            "Records come back as they were.");
    }

    private static Task Write(IatiWriter writer, ElementRead read) => read switch
    {
        { Activity: { } activity } => writer.WriteAsync(activity),
        { Organisation: { } organisation } => writer.WriteAsync(organisation),
        _ => writer.WriteAsync(read.Other!),
    };

    private static object? Record(ElementRead read) =>
        (object?)read.Activity ?? (object?)read.Organisation ?? read.Other;

    private static string Told(List<ReadEvent> events) => string.Join('\n', events.Select(e => e switch
    {
        ElementRead read =>
            $"{read.Name} {read.Identifier} {read.LineNumber}:{read.ColumnNumber} {Told(read.Findings)} {read.Content}",
        FileEnded end => $"{end.IsWellFormed} {end.IsSchemaValid} {Told(end.Findings)}",
        _ => e.ToString(),
    }));

    /// <summary>What the parser says of a fault, and at which place, depends on the pieces that it is given.</summary>
    private static string Told(IEnumerable<IatiFinding> findings) => string.Join('\n', findings.Select(f =>
        f.Id is "0.1.1" or "E0.1.1" ? f with { Value = "", LineNumber = 0, ColumnNumber = 0 }
        : f.Id is "E0.1.2" ? f with { ColumnNumber = 0 }
        : f));

    private static void Hold(bool holds, string what)
    {
        if (!holds)
        {
            throw new UnreachableException(what);
        }
    }

    private void Damage(List<byte> bytes, byte[] other)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, _random.Next(2) == 0 ? 8 : 400), bytes.Count - at);
        switch (_random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5 when _random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                var from = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(_random.Next(600), other.Length - from)).ToArray());
                break;
            case 7 when _random.Next(50) == 0:
                var token = Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]);
                bytes.InsertRange(at, Enumerable.Repeat(token, _random.Next(5_000)).SelectMany(b => b));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]));
                break;
        }
    }

    private byte[] Damaged(byte[] bytes)
    {
        for (var i = bytes.Length == 0 ? 0 : _random.Next(3); i > 0; i--)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }
        return _random.Next(4) == 0 ? bytes[.._random.Next(bytes.Length)] : bytes;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return result.ToArray();
    }

    private static byte[] Zip(params byte[][] files)
    {
        var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, file) in files.Index())
            {
                using var entry = archive.CreateEntry($"{index}.xml").Open();
                entry.Write(file);
            }
        }
        return result.ToArray();
    }

    /// <summary>Gives the file in pieces of seven bytes.</summary>
    private sealed class PiecesStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}
