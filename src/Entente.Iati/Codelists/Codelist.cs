using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>One value of a codelist, as the Standard publishes it.</summary>
/// <param name="Code">The code; compared letter for letter.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="IsWithdrawn">Whether the code may no longer be used in new data.</param>
/// <param name="Category">The code of its category; empty where the list has none.</param>
public sealed record CodelistItem(string Code, string Name, bool IsWithdrawn, string Category);

/// <summary>
/// A list of codes of the IATI Standard. The values are data (<c>data/iati/codelists</c>, with sources and checksums
/// in <c>data/iati/SOURCES.md</c>); a newer release changes the data and no code.
/// </summary>
public sealed class Codelist
{
    private readonly FrozenDictionary<string, CodelistItem> _items;
    private readonly FrozenDictionary<string, CodelistItem>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>Makes a list that does not ship with this library.</summary>
    /// <param name="name">Its name in the Standard.</param>
    /// <param name="items">Its values, withdrawn ones included.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public Codelist(string name, IEnumerable<CodelistItem> items)
    {
        Name = name;
        _items = items.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        _bySpan = _items.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The name of the list in the Standard.</summary>
    public string Name { get; }

    /// <summary>All values, withdrawn ones included, in the order of their codes.</summary>
    public IEnumerable<CodelistItem> Items => _items.Values.OrderBy(i => i.Code, StringComparer.Ordinal);

    /// <summary>Whether the list has the code, withdrawn or not.</summary>
    public bool Contains(string code) => _items.ContainsKey(code);

    /// <summary>Whether the list has the code, withdrawn or not.</summary>
    internal bool Contains(ReadOnlySpan<char> code) => _bySpan.ContainsKey(code);

    /// <summary>The value of a code, or null where the list does not have it.</summary>
    public CodelistItem? Find(string code) => _items.GetValueOrDefault(code);

    /// <summary>Reads a list that ships with this library.</summary>
    /// <exception cref="InvalidOperationException">The library was built without that list.</exception>
    internal static Codelist Load(string name) => new(
        name,
        DataTable.Read($"codelists/{name}.tsv").Select(row => new CodelistItem(
            row["code"], row["name"], row["status"] == "withdrawn", row["category"])));
}
