using System.Globalization;
using System.IO.Compression;

namespace Entente.Iati;

/// <summary>One file that is to be read.</summary>
/// <param name="name">Its name within the archive; empty where it is no entry of one.</param>
/// <param name="bytes">Its bytes, not compressed; null where they cannot be had.</param>
/// <param name="inflated">What inflates them; null where they are as they stand.</param>
/// <param name="fault">Why they cannot be had; null where they can.</param>
internal sealed class InputFile(string name, Stream? bytes, CompressedStream? inflated, IatiFinding? fault)
    : IDisposable
{
    /// <summary>Its name within the archive; empty where it is no entry of one.</summary>
    public string Name => name;

    /// <summary>Its bytes, not compressed; null where they cannot be had.</summary>
    public Stream? Bytes => bytes;

    /// <summary>Why not all of its bytes can be had, as far as they were read; null for no reason.</summary>
    public IatiFinding? Fault => fault ?? inflated?.Fault;

    /// <summary>What was passed over beside it in its archive, told once; null for nothing.</summary>
    public IatiFinding? PassedOver { get; set; }

    /// <inheritdoc/>
    public void Dispose() => inflated?.Dispose();
}

/// <summary>
/// The files in a stream: itself, what gzip made smaller, or the entries of a zip archive, as the first bytes say.
/// Each is to be read before the next is asked for.
/// </summary>
internal static class InputFiles
{
    /// <summary>The files in a stream, which stays open.</summary>
    public static IEnumerable<InputFile> Of(Stream stream, ReadingLimits limits)
    {
        var isWhole = stream.CanSeek && stream.Position == 0;
        var begun = new BegunStream(stream);
        switch (Form(begun.Look()))
        {
            case Compression.Zip:
                using (var file = isWhole ? null : Spooled(begun, limits))
                {
                    foreach (var entry in Entries(file ?? stream, limits))
                    {
                        yield return entry;
                    }
                }
                break;
            case Compression.Gzip:
                var unzipped = new GzipBytes(begun);
                var inflated = new CompressedStream(unzipped, () => begun.Given, limits);
                using (var file = new InputFile("", inflated, inflated, null))
                {
                    yield return file;
                }
                break;
            default:
                yield return new InputFile("", begun, null, null);
                break;
        }
    }

    private static Compression Form(ReadOnlySpan<byte> first) =>
        first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Compression.Gzip
        : first.StartsWith("PK\u0003\u0004"u8) || first.StartsWith("PK\u0005\u0006"u8) ? Compression.Zip
        : Compression.None;

    private static IEnumerable<InputFile> Entries(Stream file, ReadingLimits limits)
    {
        var (archive, fault) = OpenArchive(file, limits);
        if (archive is null)
        {
            yield return new InputFile("", null, null, fault);
            yield break;
        }
        using (archive)
        {
            var (entries, passedOver) = ArchiveEntries.Of(archive);
            foreach (var entry in entries)
            {
                using var opened = OpenEntry(entry, limits);
                (opened.PassedOver, passedOver) = (passedOver, null);
                yield return opened;
            }
            if (entries.Count == 0)
            {
                yield return new InputFile(
                    "", null, null, ReadingFindings.Of(ReadingFindings.ArchiveEmpty, FindingSeverity.Warning));
            }
        }
    }

    private static (ZipArchive? Archive, IatiFinding? Fault) OpenArchive(Stream file, ReadingLimits limits)
    {
        try
        {
            var contents = new ContentsStream(file, limits.ArchiveContentsBytes);
            var archive = new ZipArchive(contents, ZipArchiveMode.Read, leaveOpen: true);
            // Entries that lie upon one another make a small archive endless.
            var isWhole = archive.Entries.Sum(e => e.CompressedLength) <= file.Length;
            contents.IsOpen = true;
            if (!isWhole || archive.Entries.Count > limits.ArchiveEntries)
            {
                archive.Dispose();
                return (null, isWhole
                    ? ReadingFindings.Of(
                        ReadingFindings.TooManyFiles, FindingSeverity.Error,
                        expected: limits.ArchiveEntries.ToString(CultureInfo.InvariantCulture))
                    : ReadingFindings.Of(ReadingFindings.EntriesOverlap, FindingSeverity.Error));
            }
            return (archive, null);
        }
        catch (ReadingLimitException limit)
        {
            return (null, ReadingFindings.Of(limit.Id, FindingSeverity.Error, expected: limit.Limit));
        }
        catch (Exception damaged) when (IsOfContent(damaged))
        {
            return (null, Damaged(damaged));
        }
    }

    private static InputFile OpenEntry(ZipArchiveEntry entry, ReadingLimits limits)
    {
        try
        {
            var length = entry.CompressedLength;
            var bytes = new SummedBytes(entry.Open(), entry.Crc32);
            var inflated = new CompressedStream(bytes, () => length, limits);
            var begun = new BegunStream(inflated);
            return Form(begun.Look()) == Compression.None
                ? new InputFile(entry.FullName, begun, inflated, null)
                : new InputFile(entry.FullName, null, inflated, ReadingFindings.Of(
                    ReadingFindings.ArchiveWithin, FindingSeverity.Error, value: entry.FullName));
        }
        catch (Exception damaged) when (IsOfContent(damaged))
        {
            return new InputFile(entry.FullName, null, null, Damaged(damaged));
        }
    }

    /// <summary>What an archive throws that is damaged, encrypted or made by another method.</summary>
    private static bool IsOfContent(Exception fault) =>
        fault is InvalidDataException or NotSupportedException or IOException or ArgumentException
            or OverflowException or IndexOutOfRangeException;

    private static IatiFinding Damaged(Exception fault) =>
        ReadingFindings.Of(ReadingFindings.Damaged, FindingSeverity.Error, value: fault.Message);

    /// <summary>An archive can only be opened at its end: what cannot be sought in goes to a temporary file.</summary>
    private static FileStream Spooled(BegunStream bytes, ReadingLimits limits)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, 4096, FileOptions.DeleteOnClose);
        var block = new byte[64 * 1024];
        while (file.Length < limits.InflatedBytes && bytes.Read(block) is > 0 and var read)
        {
            file.Write(block, 0, read);
        }
        file.Position = 0;
        return file;
    }

    private enum Compression
    {
        None,
        Gzip,
        Zip,
    }
}
