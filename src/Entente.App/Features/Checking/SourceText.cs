using System.IO.Compression;
using System.Text;

namespace Entente.App.Features.Checking;

/// <summary>Opens a file that was checked once more, as the characters that it holds.</summary>
/// <param name="open">Opens its bytes, which must be the same again and may be sought in.</param>
/// <param name="entry">The name of the entry within an archive; empty where the file is none.</param>
/// <param name="encoding">The name of the encoding in which it was read.</param>
internal sealed class SourceText(Func<Stream> open, string entry, string encoding)
{
    /// <summary>Opens it; who does so closes it.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public TextReader Open()
    {
        var bytes = open();
        Span<byte> first = stackalloc byte[2];
        var length = bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        var contents = entry.Length > 0 ? OpenEntry(bytes)
            : first[..length].SequenceEqual((ReadOnlySpan<byte>)[0x1F, 0x8B])
                ? new GZipStream(bytes, CompressionMode.Decompress)
            : bytes;
        return new StreamReader(contents, Encoding(), detectEncodingFromByteOrderMarks: true);
    }

    /// <summary>Whether what is thrown while it is read again is about its bytes.</summary>
    public static bool IsOfBytes(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException;

    /// <summary>The archive stays open with its entry: both end with the bytes.</summary>
    private Stream OpenEntry(Stream bytes) =>
        new ZipArchive(bytes, ZipArchiveMode.Read).GetEntry(entry)?.Open()
        ?? throw new InvalidDataException(entry);

    private Encoding Encoding()
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(encoding)
                ?? System.Text.Encoding.GetEncoding(encoding);
        }
        catch (ArgumentException)
        {
            return System.Text.Encoding.UTF8;
        }
    }
}
