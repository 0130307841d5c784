using System.Xml;

namespace Entente.Iati;

/// <summary>The names that a parser meets, up to a limit: it keeps each of them for ever.</summary>
internal sealed class LimitedNames(ReadingLimits limits) : NameTable
{
    /// <summary>For an attribute the parser asks for its prefix, its name and its namespace.</summary>
    private const int AsksForAttribute = 3;

    private readonly int _mostAsks = (int)Math.Min(AsksForAttribute * (limits.Attributes + 64L), int.MaxValue);
    private long _characters;
    private int _asks;

    /// <summary>The parser is at a node: counting the names to the next begins.</summary>
    public void Mark() => _asks = 0;

    /// <inheritdoc/>
    public override string Add(string key)
    {
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
        if (Get(key, start, len) is { } known)
        {
            return known;
        }
        Count(len);
        return base.Add(key, start, len);
    }

    private void Count(int length)
    {
        _characters += length + 1;
        if (_characters > limits.NameCharacters)
        {
            throw new ReadingLimitException(ReadingFindings.TooManyNames, limits.NameCharacters);
        }
    }
}
