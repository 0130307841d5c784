namespace Entente.Iati;

/// <summary>A place in a text.</summary>
/// <param name="LineNumber">The line, from 1; 0 for no place.</param>
/// <param name="ColumnNumber">The column in characters, from 1; 0 for no place.</param>
internal readonly record struct TextPlace(int LineNumber, int ColumnNumber)
{
    /// <summary>Where a text begins.</summary>
    public static TextPlace Start => new(1, 1);

    /// <summary>Behind all places.</summary>
    public static TextPlace End => new(int.MaxValue, int.MaxValue);

    /// <summary>Whether it stands behind another place.</summary>
    public bool IsBehind(TextPlace other) =>
        LineNumber > other.LineNumber || (LineNumber == other.LineNumber && ColumnNumber > other.ColumnNumber);

    /// <summary>
    /// The place behind some characters that stand here. Lines end as XML has it: with a line feed, a carriage
    /// return, or both together; the characters must not be cut within such a pair.
    /// </summary>
    public TextPlace After(ReadOnlySpan<char> characters)
    {
        var lastEnd = characters.LastIndexOfAny('\n', '\r');
        if (lastEnd < 0)
        {
            return this with { ColumnNumber = Clamp((long)ColumnNumber + characters.Length) };
        }
        var lines = characters[..(lastEnd + 1)].Count('\n');
        if (characters[..(lastEnd + 1)].Contains('\r'))
        {
            lines += characters.Count('\r') - characters.Count("\r\n");
        }
        return new TextPlace(Clamp((long)LineNumber + lines), characters.Length - lastEnd);
    }

    /// <summary>A number of a line or column, which stays the greatest there is where a file goes beyond it.</summary>
    public static int Clamp(long number) => (int)Math.Clamp(number, 1, int.MaxValue);
}
