using System.Xml;

namespace Entente.Iati;

/// <summary>
/// The names that a parser meets, up to a limit: it keeps each of them for ever. The parser refuses the attribute
/// <c>xml:space</c> with other words than two, which only breaks the schema; so it is given a name there that it does
/// not know, and that no file can hold.
/// </summary>
internal sealed class LimitedNames(ReadingLimits limits) : NameTable
{
    /// <summary>For an attribute the parser asks for its prefix, its name and its namespace.</summary>
    private const int AsksForAttribute = 3;

    /// <summary>The name by itself that the parser has instead of that of <c>xml:space</c>.</summary>
    private const string HiddenSpace = "\0space";

    private const string Space = "xml:space";
    private const string WholeHiddenSpace = "xml:\0space";

    private readonly int _mostAsks = (int)Math.Min(AsksForAttribute * (limits.Attributes + 64L), int.MaxValue);
    private long _characters;
    private int _asks;

    /// <summary>The parser is at a node: counting the names to the next begins.</summary>
    public void Mark() => _asks = 0;

    /// <inheritdoc/>
    public override string Add(string key)
    {
        key = key == WholeHiddenSpace ? Space : key;
        if (Get(key) is { } known)
        {
            return known;
        }
        Count(key.Length);
        return base.Add(key);
    }

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len)
    {
        if (++_asks > _mostAsks)
        {
            throw new ReadingLimitException(ReadingFindings.TooManyAttributes, limits.Attributes);
        }
        if (IsSpace(key.AsSpan(0, start + len), len))
        {
            return HiddenSpace;
        }
        if (Get(key, start, len) is { } known)
        {
            return known;
        }
        Count(len);
        return base.Add(key, start, len);
    }

    private static bool IsSpace(ReadOnlySpan<char> read, int length) =>
        length == Space.Length - 4 && read.EndsWith(Space) && (read.Length == Space.Length
            || read[^(Space.Length + 1)] is ' ' or '\t' or '\r' or '\n');

    private void Count(int length)
    {
        _characters += length + 1;
        if (_characters > limits.NameCharacters)
        {
            throw new ReadingLimitException(ReadingFindings.TooManyNames, limits.NameCharacters);
        }
    }
}
