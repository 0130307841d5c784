namespace Entente.Core;

/// <summary>
/// The text of a document as it was decoded: byte order mark dropped, newlines as they are, never normalised.
/// Offsets count Unicode code points; the string inside counts UTF-16 units, and this type is where the two meet.
/// </summary>
public sealed class SourceText
{
    /// <summary>Every how many code points the position in the string is remembered.</summary>
    private const int Stride = 64;

    /// <summary>Those positions; null where each code point is one unit.</summary>
    private readonly int[]? _marks;

    /// <summary>Takes a text as it is.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate: it was not decoded properly.</exception>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Length = text.Length;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return;
        }
        var marks = new List<int>(text.Length / Stride + 1);
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (count % Stride == 0)
            {
                marks.Add(i);
            }
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new ArgumentException($"A lone surrogate stands at UTF-16 unit {i}.", nameof(text));
            }
        }
        Length = count;
        _marks = [.. marks];
    }

    /// <summary>The text itself, in UTF-16.</summary>
    public string Text { get; }

    /// <summary>How many code points the text has.</summary>
    public int Length { get; }

    /// <summary>The UTF-16 position of a code point; <see cref="Length"/> gives the end of the string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in 0 to <see cref="Length"/>.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        if (codePoint == Length)
        {
            return Text.Length;
        }
        if (_marks is null)
        {
            return codePoint;
        }
        var at = _marks[codePoint / Stride];
        for (var left = codePoint % Stride; left > 0; left--)
        {
            at += char.IsHighSurrogate(Text[at]) ? 2 : 1;
        }
        return at;
    }

    /// <summary>The code point that begins at, or before, a UTF-16 position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not inside the string or at its end.</exception>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Text.Length);
        if (_marks is null)
        {
            return utf16;
        }
        var mark = Array.BinarySearch(_marks, utf16);
        mark = mark >= 0 ? mark : Math.Max(0, ~mark - 1);
        var count = mark * Stride;
        for (var at = _marks.Length == 0 ? 0 : _marks[mark]; at < utf16; count++)
        {
            at += char.IsHighSurrogate(Text[at]) ? 2 : 1;
            if (at > utf16)
            {
                break;
            }
        }
        return count;
    }

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string Slice(TextSpan span)
    {
        var start = ToUtf16(span.Start);
        return Text[start..ToUtf16(span.End)];
    }

    /// <summary>The span of code points for a range of UTF-16 positions.</summary>
    public TextSpan SpanOfUtf16(int start, int end) => new(ToCodePoint(start), ToCodePoint(end));
}
