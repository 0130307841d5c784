using System.Buffers.Binary;
using System.IO.Compression;

namespace Entente.App.Features.Documents;

/// <summary>
/// Unpacks what a site sent. What ends before it is whole, or is not packed as it says, is a fault: half a page would
/// be taken for the page.
/// </summary>
internal static class PackedContent
{
    /// <summary>The ways of packing that are read; no other is asked for.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["gzip", "br"];

    private const int BlockLength = 64 * 1024;

    /// <summary>The bytes, and whether they are all; else they are cut at the limit.</summary>
    /// <param name="packed">What was sent.</param>
    /// <param name="ways">How it was packed, the first first.</param>
    /// <param name="most">How many bytes are taken at most.</param>
    /// <exception cref="InvalidDataException">It is not whole, or not packed so.</exception>
    public static (byte[] Bytes, bool AreAll) Unpack(byte[] packed, IEnumerable<string> ways, long most)
    {
        var (bytes, areAll) = (packed, true);
        foreach (var way in ways.Reverse())
        {
            if (!areAll)
            {
                break;
            }
            (bytes, areAll) = way.ToLowerInvariant() switch
            {
                "identity" or "" => (bytes, true),
                "gzip" or "x-gzip" => Gzip(bytes, most),
                "br" => Brotli(bytes, most),
                _ => throw new InvalidDataException("Content-Encoding: " + way),
            };
        }
        return (bytes, areAll);
    }

    /// <summary>Its last four bytes are how long it is unpacked; without them it was cut.</summary>
    private static (byte[] Bytes, bool AreAll) Gzip(byte[] packed, long most)
    {
        const int shortest = 18;
        if (packed.Length < shortest)
        {
            throw new InvalidDataException("gzip");
        }
        using var stream = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using var held = new MemoryStream();
        var block = new byte[BlockLength];
        while (stream.Read(block) is > 0 and var read)
        {
            held.Write(block, 0, read);
            if (held.Length > most)
            {
                return (held.ToArray(), false);
            }
        }
        return BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - sizeof(uint)))
            == unchecked((uint)held.Length) ? (held.ToArray(), true) : throw new InvalidDataException("gzip");
    }

    private static (byte[] Bytes, bool AreAll) Brotli(byte[] packed, long most)
    {
        using var decoder = new BrotliDecoder();
        using var held = new MemoryStream();
        var block = new byte[BlockLength];
        var left = packed.AsSpan();
        while (true)
        {
            var state = decoder.Decompress(left, block, out var consumed, out var written);
            held.Write(block, 0, written);
            left = left[consumed..];
            if (held.Length > most)
            {
                return (held.ToArray(), false);
            }
            switch (state)
            {
                case System.Buffers.OperationStatus.Done:
                    return (held.ToArray(), true);
                case System.Buffers.OperationStatus.DestinationTooSmall:
                    break;
                default:
                    throw new InvalidDataException("br");
            }
        }
    }
}
