using System.Buffers;
using System.Text;

namespace Entente.Iati;

/// <summary>
/// Writes a file of the Standard to a stream, activity by activity, so that memory does not grow with the file: UTF-8
/// without a byte order mark, LF at the ends of lines, the same bytes for the same records. Elements stand in the order
/// of the Standard, but where <see cref="Further.Order"/> says otherwise; what is stated is written as it is stated,
/// what is inherited is not written.
/// </summary>
/// <example>
/// <code>
/// var writer = new IatiWriter(stream, new FileHeader { Kind = FileKind.Activities });
/// await writer.WriteAsync(new Activity { Identifier = "KR-GOV-010-1", Title = "Clean water" });
/// await writer.CompleteAsync();
/// </code>
/// </example>
public sealed class IatiWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _stream;
    private readonly FileHeader _header;
    private readonly ElementWriter _xml = new();
    private readonly Encoder _encoder = Utf8.GetEncoder();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private bool _isComplete;

    /// <summary>Begins a file; nothing reaches the stream before the first activity or the end.</summary>
    /// <param name="stream">Where the file goes; it stays open.</param>
    /// <param name="header">What the file says of itself.</param>
    public IatiWriter(Stream stream, FileHeader header)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(header);
        (_stream, _header) = (stream, header);
        _xml.Written.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        _xml.Start(FileNames.RootOf(header.Kind), header);
    }

    /// <summary>Writes an activity.</summary>
    /// <exception cref="InvalidOperationException">The file is one of organisations, or is complete.</exception>
    /// <exception cref="ArgumentException">A text has a character that XML has not; nothing of the activity was
    /// written.</exception>
    public Task WriteAsync(Activity activity, CancellationToken cancellation = default) =>
        WriteAsync(FileKind.Activities, "iati-activity", activity, cancellation);

    /// <summary>Writes an organisation.</summary>
    /// <exception cref="InvalidOperationException">The file is one of activities, or is complete.</exception>
    /// <exception cref="ArgumentException">A text has a character that XML has not; nothing of the organisation was
    /// written.</exception>
    public Task WriteAsync(Organisation organisation, CancellationToken cancellation = default) =>
        WriteAsync(FileKind.Organisations, "iati-organisation", organisation, cancellation);

    /// <summary>Writes an element that is neither activity nor organisation.</summary>
    /// <exception cref="InvalidOperationException">The file is complete.</exception>
    public Task WriteAsync(FurtherElement element, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(element);
        ThrowIfComplete();
        _xml.Element(element, depth: 1);
        return FlushAsync(cancellation);
    }

    /// <summary>Writes the end. A file that lacks it is not well-formed, so that nobody takes it for whole.</summary>
    /// <exception cref="InvalidOperationException">The file is complete.</exception>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        ThrowIfComplete();
        _isComplete = true;
        _xml.Written.Append("</").Append(FileNames.RootOf(_header.Kind)).Append(">\n");
        await FlushAsync(cancellation);
        await _stream.FlushAsync(cancellation);
    }

    private Task WriteAsync(FileKind kind, string name, IatiElement element, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(element);
        ThrowIfComplete();
        if (kind != _header.Kind)
        {
            throw new InvalidOperationException($"A file of {_header.Kind} cannot hold {kind}.");
        }
        var start = _xml.Written.Length;
        try
        {
            _xml.Element(name, element, depth: 1);
        }
        catch (ArgumentException)
        {
            _xml.Written.Length = start;
            throw;
        }
        return FlushAsync(cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        foreach (var chunk in _xml.Written.GetChunks())
        {
            // The encoder remembers the first half of a pair of surrogates, which may stand at a chunk's end.
            _encoder.Convert(chunk.Span, _bytes, flush: false, out _, out _);
        }
        _xml.Written.Clear();
        await _stream.WriteAsync(_bytes.WrittenMemory, cancellation);
        _bytes.ResetWrittenCount();
    }

    private void ThrowIfComplete()
    {
        if (_isComplete)
        {
            throw new InvalidOperationException("The file is complete.");
        }
    }
}
