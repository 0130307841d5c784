using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>The codes of a list of 2.03 with the names that they have there and had in 1.05.</summary>
internal sealed class CodeNames
{
    private const string New = "2.03";

    private const string Old = "1.05";

    private static readonly ConcurrentDictionary<string, CodeNames> Lists = new(StringComparer.Ordinal);

    private readonly Codelist _list;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _codes;

    private CodeNames(string name)
    {
        _list = Codelist.Load(ShippedData.Exists($"codelists/{New}/{name}.tsv") ? $"{New}/{name}" : name);
        _codes = _list.Items.Select(i => (i.Name, (string?)i.Code)).Concat(OldNames(name))
            .Where(i => i is { Name.Length: > 0, Item2: not null })
            .GroupBy(i => i.Name, i => i.Item2!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                codes => codes.Key, IReadOnlyList<string> (codes) => [.. codes.Distinct(StringComparer.Ordinal)],
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of a list.</summary>
    public static CodeNames Of(string list) => Lists.GetOrAdd(list, name => new CodeNames(name));

    /// <summary>Whether the list has a code.</summary>
    public bool Has(string code) => _list.Contains(code);

    /// <summary>The only code of a name, whatever the case of its letters; null where there is none, or more.</summary>
    public string? Find(string name) => _codes.GetValueOrDefault(name) is [var code] ? code : null;

    /// <summary>Whether a code has a name.</summary>
    public bool IsNamed(string code, string name) =>
        _codes.TryGetValue(name, out var codes) && codes.Contains(code, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string? Code)> OldNames(string list) =>
        UpgradeTables.HasList(list) && ShippedData.Exists($"codelists/{Old}/{list}.tsv")
            ? Codelist.Load($"{Old}/{list}").Items.Select(i => (i.Name, UpgradeTables.CodeFor(list, i.Code)))
            : [];
}
