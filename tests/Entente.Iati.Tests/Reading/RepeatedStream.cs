using System.Text;

namespace Entente.Iati.Tests;

/// <summary>
/// A file that is made while it is read: a text over and over, behind a beginning and before an end. It looks at how
/// much memory there is in the meantime.
/// </summary>
internal sealed class RepeatedStream(byte[] begin, byte[] again, int times, byte[] end) : ReadOnlyStream
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private byte[] _part = begin;
    private int _left = times + 1;
    private int _at;
    private int _reads;

    public RepeatedStream(string begin, string again, int times, string end = "")
        : this(Encoding.UTF8.GetBytes(begin), Encoding.UTF8.GetBytes(again), times, Encoding.UTF8.GetBytes(end))
    {
    }

    /// <summary>The most memory that was in use besides, in bytes.</summary>
    public long MostMemory { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (++_reads % 50 == 0)
        {
            MostMemory = Math.Max(MostMemory, GC.GetTotalMemory(forceFullCollection: false) - _before);
        }
        var given = 0;
        while (given < buffer.Length && (_at < _part.Length || _left > 0))
        {
            if (_at == _part.Length)
            {
                _left--;
                (_part, _at) = (_left == 0 ? end : again, 0);
            }
            var length = Math.Min(buffer.Length - given, _part.Length - _at);
            _part.AsSpan(_at, length).CopyTo(buffer[given..]);
            _at += length;
            given += length;
        }
        return given;
    }
}
