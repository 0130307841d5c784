using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>A value that must be in a list (<c>codes.tsv</c> and <c>old-codes.tsv</c> in
/// <c>data/iati/rules</c>).</summary>
/// <param name="Id">The official id, or an own one for versions at which the official validator stops.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Category">Its category.</param>
/// <param name="At">The path of the element, without the root.</param>
/// <param name="What">The attribute, or <c>text()</c> for the element's text.</param>
/// <param name="List">The list, with its version where that is not the file's.</param>
/// <param name="Codes">The codes that are taken.</param>
/// <param name="When">The attribute that decides whether the rule is asked, and its value; null where it always
/// is.</param>
/// <param name="IsWhenOfParent">Whether that attribute is of the element around.</param>
/// <param name="OrAbsent">Whether it is asked too where that attribute is absent or empty.</param>
internal sealed record CodeRule(
    string Id, FindingSeverity Severity, string Category, IReadOnlyList<string> At, string What, string List,
    FrozenSet<string> Codes, (string Attribute, string Value)? When, bool IsWhenOfParent, bool OrAbsent);

/// <summary>The rules about codes that ship with this library.</summary>
internal static class CodeRules
{
    /// <summary>The first version that has lists: older files are held against them.</summary>
    private const string FirstWithLists = "1.04";

    /// <summary>The rules of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="root">The root element of the files that are meant.</param>
    /// <param name="lists">The codelists that belong to all versions.</param>
    public static IReadOnlyList<CodeRule> Of(string version, string root, CodelistSet lists)
    {
        var differences = DataTable.Read("rules/code-differences.tsv")
            .Where(row => row["version"] == version && row["allowed"] == "no")
            .ToLookup(row => row["id"], row => row["code"], StringComparer.Ordinal);
        return
        [
            .. DataTable.Read("rules/codes.tsv").Concat(DataTable.Read("rules/old-codes.tsv"))
                .Where(row => row["versions"].Split(',').Contains(version, StringComparer.Ordinal))
                .Select(row => RuleOf(row, version, lists, differences[row["id"]]))
                .Where(rule => rule.At[0] == root),
        ];
    }

    private static CodeRule RuleOf(DataRow row, string version, CodelistSet lists, IEnumerable<string> refused)
    {
        var isOfParent = row["when"].StartsWith("../@", StringComparison.Ordinal);
        var when = row["when"][(isOfParent ? "../@".Length : 0)..].Split('=');
        var isOlder = string.CompareOrdinal(version, FirstWithLists) < 0;
        return new CodeRule(
            row["id"], Enum.Parse<FindingSeverity>(row["severity"], ignoreCase: true), row["category"],
            row["at"].Trim('/').Split('/'), row["what"],
            isOlder ? $"{row["list"]} {FirstWithLists}" : row["list"],
            CodesOf(row["list"], isOlder ? FirstWithLists : version, lists)
                .Except(refused, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal),
            when is [var attribute, var value] ? (attribute, value) : null, isOfParent, row["or-absent"] == "yes");
    }

    private static IEnumerable<string> CodesOf(string list, string version, CodelistSet lists) =>
        ShippedData.Exists($"codelists/{version}/{list}.tsv")
            ? DataTable.Read($"codelists/{version}/{list}.tsv").Select(row => row["code"])
            : (lists.Find(list) ?? Codelist.Load(list)).Items.Select(i => i.Code);
}
