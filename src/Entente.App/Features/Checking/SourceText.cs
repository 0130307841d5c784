using System.IO.Compression;
using System.Text;

namespace Entente.App.Features.Checking;

/// <summary>Opens a file that was checked once more, as the characters that it holds.</summary>
/// <param name="open">Opens its bytes, of an archive those of the entry; they must be the same again.</param>
/// <param name="encoding">The name of the encoding in which it was read.</param>
internal sealed class SourceText(Func<Stream> open, string encoding)
{
    /// <summary>A file that is no entry of an archive, as it is or compressed with gzip.</summary>
    /// <param name="open">Opens its bytes, which may be sought in.</param>
    /// <param name="encoding">The name of the encoding in which it was read.</param>
    public static SourceText OfFile(Func<Stream> open, string encoding) => new(() => Inflated(open()), encoding);

    /// <summary>Opens it; who does so closes it.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public TextReader Open() => new StreamReader(open(), Encoding(), detectEncodingFromByteOrderMarks: true);

    /// <summary>Whether what is thrown while it is read again is about its bytes.</summary>
    public static bool IsOfBytes(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException;

    private static Stream Inflated(Stream bytes)
    {
        Span<byte> first = stackalloc byte[2];
        var length = bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        return first[..length].SequenceEqual((ReadOnlySpan<byte>)[0x1F, 0x8B])
            ? new GZipStream(bytes, CompressionMode.Decompress)
            : bytes;
    }

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
