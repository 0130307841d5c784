namespace Entente.Iati;

/// <summary>The rules that ship with this library.</summary>
internal static class RuleData
{
    private static readonly Lazy<IReadOnlyList<RuleText>> Read = new(() =>
    [
        .. DataTable.Read("rules/ruleset.tsv").Rows.Select(RuleOf),
        .. DataTable.Read("own-rules.tsv").Rows.Select(OwnRuleOf),
    ]);

    /// <summary>The rules of all versions.</summary>
    public static IReadOnlyList<RuleText> All => Read.Value;

    /// <summary>The rules of a version.</summary>
    public static IEnumerable<RuleText> Of(string version) =>
        All.Where(r => r.Versions.Contains(version, StringComparer.Ordinal));

    private static RuleText RuleOf(Func<string, string> cell) => new()
    {
        Id = cell("id"),
        Severity = cell("severity"),
        Category = cell("category"),
        Versions = cell("versions").Split(','),
        Kind = cell("kind"),
        At = cell("at"),
        Foreach = cell("foreach"),
        IsWhenOfEach = cell("foreach").Length == 0 || List(cell("subs")).Contains("when", StringComparer.Ordinal),
        When = cell("when"),
        IdCondition = cell("idCondition"),
        Paths = List(cell("paths")),
        Prefix = List(cell("prefix")),
        Separator = cell("separator"),
        Less = cell("less"),
        More = cell("more"),
        Date = cell("date"),
        Start = cell("start"),
        End = cell("end"),
        One = cell("one"),
        All = cell("all"),
        If = cell("if"),
        Then = cell("then"),
        Regex = cell("regex"),
        Sum = cell("sum"),
        Min = cell("min"),
        Max = cell("max"),
    };

    private static RuleText OwnRuleOf(Func<string, string> cell) => new()
    {
        Id = cell("id"),
        Severity = cell("severity"),
        Category = cell("category"),
        Versions = cell("versions").Split(','),
        Kind = cell("kind"),
        At = cell("at"),
        Skip = cell("skip"),
        Foreach = cell("foreach"),
        When = cell("when"),
        Paths = List(cell("paths")),
        Less = cell("less"),
        More = cell("more"),
        Date = cell("date"),
        Start = cell("start"),
        End = cell("end"),
        If = cell("if"),
        Then = cell("then"),
        Sum = cell("sum"),
        List = cell("list"),
    };

    private static string[] List(string cell) => cell.Length == 0 ? [] : cell.Split(" ; ");
}
