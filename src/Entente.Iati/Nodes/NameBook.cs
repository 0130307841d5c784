using System.Collections.Frozen;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// The names of elements and attributes that a structure and its rules speak of, as numbers from 0. Names that a file
/// has besides get higher numbers, for that file alone.
/// </summary>
internal sealed class NameBook
{
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _inMarkup;

    /// <summary>A book of these names; each once.</summary>
    public NameBook(IEnumerable<string> names)
    {
        All = [.. names.Distinct(StringComparer.Ordinal)];
        _numbers = All.Index().ToFrozenDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        // Rules bring words that are no names, as numbers and functions.
        _inMarkup = All.Index().Where(n => XmlReader.IsName(n.Item))
            .ToFrozenDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names; the place is the number.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>How many names there are: the first number that is free for a file's own names.</summary>
    public int Count => All.Count;

    /// <summary>The number of a name; -1 where the book does not have it.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The number of a name as a file writes it; -1 where the book does not have it.</summary>
    public int FindInMarkup(ReadOnlySpan<char> name) => _inMarkup.TryGetValue(name, out var number) ? number : -1;
}
