namespace Entente.Iati;

/// <summary>The rules that ship with this library.</summary>
internal static class RuleData
{
    private static readonly Lazy<IReadOnlyList<RuleText>> Read = new(() =>
        [.. DataTable.Read("rules/ruleset.tsv").Concat(DataTable.Read("own-rules.tsv")).Select(RuleOf)]);

    /// <summary>The rules of all versions.</summary>
    public static IReadOnlyList<RuleText> All => Read.Value;

    /// <summary>The rules of a version.</summary>
    public static IEnumerable<RuleText> Of(string version) =>
        All.Where(r => r.Versions.Contains(version, StringComparer.Ordinal));

    private static RuleText RuleOf(DataRow row) => new()
    {
        Id = row["id"],
        Severity = Enum.Parse<FindingSeverity>(row["severity"], ignoreCase: true),
        Category = row["category"],
        Versions = row["versions"].Split(','),
        Kind = row["kind"],
        At = row["at"],
        Skip = Cell(row, "skip"),
        Foreach = Cell(row, "foreach"),
        IsWhenOfEach = Cell(row, "foreach").Length == 0
            || List(Cell(row, "subs")).Contains("when", StringComparer.Ordinal),
        When = Cell(row, "when"),
        IdCondition = Cell(row, "idCondition"),
        Paths = List(Cell(row, "paths")),
        Prefix = List(Cell(row, "prefix")),
        Separator = Cell(row, "separator"),
        Less = Cell(row, "less"),
        More = Cell(row, "more"),
        Date = Cell(row, "date"),
        Start = Cell(row, "start"),
        End = Cell(row, "end"),
        One = Cell(row, "one"),
        All = Cell(row, "all"),
        If = Cell(row, "if"),
        Then = Cell(row, "then"),
        Regex = Cell(row, "regex"),
        List = Cell(row, "list"),
        Sum = Cell(row, "sum"),
        Min = Cell(row, "min"),
        Max = Cell(row, "max"),
    };

    /// <summary>A part that no rule of a table has is no column there.</summary>
    private static string Cell(DataRow row, string column) => row.Optional(column) ?? "";

    private static string[] List(string cell) => cell.Length == 0 ? [] : cell.Split(" ; ");
}
