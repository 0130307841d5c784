using System.Text;

namespace Entente.Iati;

/// <summary>The characters of a stream of bytes, in the encoding that its beginning shows.</summary>
internal sealed class DecodedText
{
    private const int BlockLength = 64 * 1024;

    private readonly Stream _bytes;
    private readonly Decoder _decoder;
    private readonly InvalidBytes _invalid = new();
    private readonly byte[] _block = new byte[BlockLength];
    private int _next;
    private int _end;
    private bool _isEnded;

    /// <summary>Begins with the first bytes of a stream.</summary>
    public DecodedText(Stream bytes)
    {
        _bytes = bytes;
        while (_end < EncodingSign.Length && !_isEnded && !_block.AsSpan(0, _end).Contains((byte)'>'))
        {
            ReadBlock();
        }
        // Only to the first end of a tag, so that it does not matter in which pieces the bytes come.
        var tagEnd = _block.AsSpan(0, _end).IndexOf((byte)'>') + 1;
        Sign = EncodingSign.Of(_block.AsSpan(0, Math.Min(tagEnd > 0 ? tagEnd : _end, EncodingSign.Length)));
        _next = Sign.MarkLength;
        var encoding = (Encoding)Sign.Encoding.Clone();
        encoding.DecoderFallback = _invalid;
        _decoder = encoding.GetDecoder();
    }

    /// <summary>The encoding, and how it is known.</summary>
    public EncodingSign Sign { get; }

    /// <summary>
    /// Reads characters; 0 only at the end. Bytes that are none in the encoding are told by
    /// <paramref name="hasInvalid"/> and stand as <see cref="InvalidBytes.Mark"/>.
    /// </summary>
    /// <param name="room">Where they go; at least two.</param>
    /// <param name="hasInvalid">Whether bytes were marked.</param>
    public int Read(Span<char> room, out bool hasInvalid)
    {
        var before = _invalid.Count;
        var produced = 0;
        var completed = false;
        while (produced == 0 && !(_isEnded && _next == _end && completed))
        {
            if (_next == _end && !_isEnded)
            {
                (_next, _end) = (0, 0);
                ReadBlock();
            }
            _decoder.Convert(
                _block.AsSpan(_next, _end - _next), room, _isEnded, out var used, out produced, out completed);
            _next += used;
        }
        hasInvalid = _invalid.Count > before;
        return produced;
    }

    private void ReadBlock()
    {
        var read = _bytes.Read(_block, _end, _block.Length - _end);
        _end += read;
        _isEnded = read == 0;
    }
}
