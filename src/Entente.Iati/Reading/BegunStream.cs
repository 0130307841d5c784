namespace Entente.Iati;

/// <summary>A stream whose first bytes were looked at and are given again; how many were read is counted.</summary>
/// <param name="stream">The stream; it stays open.</param>
internal sealed class BegunStream(Stream stream) : ReadOnlyStream
{
    private readonly byte[] _first = new byte[4];
    private int _firstLength;
    private int _firstGiven;

    /// <summary>How many bytes were given.</summary>
    public long Given { get; private set; }

    /// <summary>The first four bytes, or as many as there are.</summary>
    public ReadOnlySpan<byte> Look()
    {
        while (_firstLength < _first.Length && stream.Read(_first.AsSpan(_firstLength)) is > 0 and var read)
        {
            _firstLength += read;
        }
        return _first.AsSpan(0, _firstLength);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = Math.Min(_firstLength - _firstGiven, buffer.Length);
        if (read > 0)
        {
            _first.AsSpan(_firstGiven, read).CopyTo(buffer);
            _firstGiven += read;
        }
        else
        {
            read = stream.Read(buffer);
        }
        Given += read;
        return read;
    }
}
