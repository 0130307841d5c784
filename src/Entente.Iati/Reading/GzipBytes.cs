using System.IO.Compression;

namespace Entente.Iati;

/// <summary>
/// The bytes that gzip made smaller. The framework takes a stream that is cut off for one that ends: here such a stream
/// is damaged, also where all of its text came and only the checksum behind it is missing.
/// </summary>
/// <param name="compressed">The compressed bytes; the stream stays open.</param>
internal sealed class GzipBytes(Stream compressed) : ReadOnlyStream
{
    private readonly BytesWithRubbish _bytes = new(compressed);
    private GZipStream? _inflater;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The stream is damaged, or ends before its checksum.</exception>
    public override int Read(Span<byte> buffer)
    {
        _inflater ??= new GZipStream(_bytes, CompressionMode.Decompress, leaveOpen: true);
        var read = _inflater.Read(buffer);
        return read > 0 && _bytes.HasEnded
            ? throw new InvalidDataException("The compressed bytes end before their end.")
            : read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflater?.Dispose();
            _bytes.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>
    /// The bytes with rubbish behind them. Behind a whole stream the inflater passes it over; within one it is no
    /// checksum and no code, so that the inflater throws, or gives bytes for it. There is enough of it, with zeros now
    /// and then, for the longest header: a field of 64 KiB, and a name and a comment, which zeros end.
    /// </summary>
    private sealed class BytesWithRubbish(Stream compressed) : ReadOnlyStream
    {
        private const int RubbishBytes = 128 * 1024;
        private const int BytesToZero = 32;

        private int _rubbishGiven;

        /// <summary>Whether the bytes came to their end, so that what the inflater still gives is rubbish.</summary>
        public bool HasEnded { get; private set; }

        /// <inheritdoc/>
        public override int Read(Span<byte> buffer)
        {
            var read = HasEnded ? 0 : compressed.Read(buffer);
            if (read > 0)
            {
                return read;
            }
            HasEnded = true;
            var rubbish = buffer[..Math.Min(RubbishBytes - _rubbishGiven, buffer.Length)];
            foreach (ref var one in rubbish)
            {
                one = ++_rubbishGiven % BytesToZero == 0 ? byte.MinValue : byte.MaxValue;
            }
            return rubbish.Length;
        }
    }
}
