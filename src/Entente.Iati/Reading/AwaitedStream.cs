namespace Entente.Iati;

/// <summary>
/// A stream that is read asynchronously by a thread that has nothing else to do and waits: a parser that knows no
/// waiting can so read from a pipe or a connection, and be stopped at any time.
/// </summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class AwaitedStream(Stream stream, CancellationToken cancellation) : ReadOnlyStream
{
    private byte[] _buffer = [];

    /// <inheritdoc/>
    public override bool CanSeek => stream.CanSeek;

    /// <inheritdoc/>
    public override long Length => stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_buffer.Length < buffer.Length)
        {
            _buffer = new byte[buffer.Length];
        }
        var reading = stream.ReadAsync(_buffer.AsMemory(0, buffer.Length), cancellation);
        // A stream that does not heed the token is left alone with the buffer, which nobody uses then.
        var read = reading.IsCompletedSuccessfully
            ? reading.GetAwaiter().GetResult()
            : reading.AsTask().WaitAsync(cancellation).GetAwaiter().GetResult();
        _buffer.AsSpan(0, read).CopyTo(buffer);
        return read;
    }
}
