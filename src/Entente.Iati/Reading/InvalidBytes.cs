using System.Text;

namespace Entente.Iati;

/// <summary>
/// Marks bytes that are none in their encoding by a character that no text has, so that their places can be told.
/// </summary>
internal sealed class InvalidBytes : DecoderFallback
{
    /// <summary>
    /// What stands for the bytes: no character, and not allowed in XML. Where a file really has it, beside bytes that
    /// are none, it is taken for such.
    /// </summary>
    public const char Mark = '\uFFFF';

    /// <summary>How often bytes were marked.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(InvalidBytes marks) : DecoderFallbackBuffer
    {
        private int _left;

        public override int Remaining => _left;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            marks.Count++;
            _left = 1;
            return true;
        }

        public override char GetNextChar()
        {
            if (_left == 0)
            {
                return '\0';
            }
            _left--;
            return Mark;
        }

        public override bool MovePrevious()
        {
            if (_left == 1)
            {
                return false;
            }
            _left = 1;
            return true;
        }

        public override void Reset() => _left = 0;
    }
}
