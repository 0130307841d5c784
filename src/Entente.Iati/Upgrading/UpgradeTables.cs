using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>A place where codes of a list stand.</summary>
/// <param name="List">The list.</param>
/// <param name="At">The path of the element from the activity or organisation on, which is its first step.</param>
/// <param name="Attribute">The attribute.</param>
internal sealed record CodePlace(string List, IReadOnlyList<string> At, string Attribute);

/// <summary>The tables of <c>data/iati/upgrade</c>.</summary>
internal static class UpgradeTables
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> CodesByList = new(() =>
        DataTable.Read("upgrade/codes.tsv").GroupBy(row => row["list"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                list => list.Key,
                list => list.ToFrozenDictionary(
                    row => row["from"], row => row["to"], StringComparer.OrdinalIgnoreCase),
                StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<CodePlace>> CodePlaces = new(() =>
        [.. DataTable.Read("upgrade/places.tsv").Select(row => new CodePlace(
            row["list"], row["at"].Split('/'), row["what"]))]);

    private static readonly Lazy<FrozenDictionary<string, string>> NewNames = new(() =>
        DataTable.Read("upgrade/renames.tsv")
            .ToFrozenDictionary(row => row["from"], row => row["to"], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> LanguageKeys = new(() =>
        DataTable.Read("upgrade/languages.tsv")
            .ToFrozenDictionary(row => row["at"], row => row["key"], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, IReadOnlyList<string>>> Qualifying = new(() =>
        DataTable.Read("upgrade/empty.tsv").ToFrozenDictionary(
            row => row["element"], IReadOnlyList<string> (row) => row["qualifying"].Split(','),
            StringComparer.Ordinal));

    /// <summary>The places of the lists whose codes are other ones since 2.01.</summary>
    public static IReadOnlyList<CodePlace> Places => CodePlaces.Value;

    /// <summary>Whether codes of a list are other ones since 2.01.</summary>
    public static bool HasList(string list) => CodesByList.Value.ContainsKey(list);

    /// <summary>The code of 2.03 for one of an older list, whatever the case of its letters; null for none.</summary>
    public static string? CodeFor(string list, string code) =>
        CodesByList.Value.TryGetValue(list, out var codes) ? codes.GetValueOrDefault(code) : null;

    /// <summary>The new name of the element at a path from the activity or organisation on; null where it keeps its
    /// name.</summary>
    public static string? NewNameOf(string path) => NewNames.Value.GetValueOrDefault(path);

    /// <summary>
    /// The attribute by which repetitions of an element in several languages are known as one thing, empty where they
    /// are known without; null where repetitions are several things.
    /// </summary>
    public static string? LanguageKeyOf(string path) => LanguageKeys.Value.GetValueOrDefault(path);

    /// <summary>The attributes that say nothing in an element that holds nothing.</summary>
    public static IReadOnlyList<string> QualifyingOf(string element) =>
        Qualifying.Value.GetValueOrDefault(element) ?? [];
}
