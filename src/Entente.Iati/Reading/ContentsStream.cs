namespace Entente.Iati;

/// <summary>
/// A file in which the table of contents of an archive is read up to a limit, because all of it is kept in memory.
/// </summary>
/// <param name="file">The file, which can be sought in; it stays open.</param>
/// <param name="limit">How many bytes may be read until <see cref="IsOpen"/>.</param>
internal sealed class ContentsStream(Stream file, long limit) : Stream
{
    private long _read;

    /// <summary>Whether the contents were read, so that there is no limit any more.</summary>
    public bool IsOpen { get; set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        _read += read;
        return IsOpen || _read <= limit
            ? read
            : throw new ReadingLimitException(ReadingFindings.TooManyEntries, limit);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
