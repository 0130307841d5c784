using System.Text.Json;

namespace Entente.Iati.Tests;

/// <summary>Reads rules in the form in which the Standard publishes them.</summary>
internal static class PublishedRules
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["atLeastOne"] = "atleast_one", ["betweenDates"] = "between_dates", ["dateNow"] = "date_now",
        ["dateOrder"] = "date_order", ["ifThen"] = "if_then", ["noMoreThanOne"] = "no_more_than_one",
        ["noSpaces"] = "no_spaces", ["oneOrAll"] = "one_or_all", ["onlyOneOf"] = "only_one_of",
        ["regexMatches"] = "regex_matches", ["regexNoMatches"] = "regex_no_matches", ["startsWith"] = "startswith",
        ["strictSum"] = "strict_sum", ["timeLimit"] = "time_limit",
    };

    public static IReadOnlyList<RuleText> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json.RootElement.EnumerateObject().SelectMany(at => at.Value.EnumerateObject()
                .SelectMany(kind => Cases(at.Name, kind.Name, kind.Value, ""))),
        ];
    }

    private static IEnumerable<RuleText> Cases(string at, string kind, JsonElement body, string each) =>
        body.GetProperty("cases").EnumerateArray().SelectMany(one => kind == "loop"
            ? one.GetProperty("do").EnumerateObject()
                .SelectMany(inner => Cases(at, inner.Name, inner.Value, Text(one, "foreach")))
            : [Rule(at, OtherNames.GetValueOrDefault(kind, kind), one, each)]);

    private static RuleText Rule(string at, string kind, JsonElement one, string each) => new()
    {
        Id = one.TryGetProperty("ruleInfo", out var info) ? Text(info, "id") : "",
        Kind = kind,
        At = at,
        Foreach = each,
        When = Text(one, "condition"),
        IdCondition = Text(one, "idCondition"),
        Paths = Texts(one, "paths"),
        Excluded = Texts(one, "excluded"),
        Prefix = Texts(one, "prefix"),
        Separator = Text(one, "separator"),
        Less = Text(one, "less"),
        More = Text(one, "more"),
        Date = Text(one, "date"),
        Start = Text(one, "start"),
        End = Text(one, "end"),
        One = Text(one, "one"),
        All = Text(one, "all"),
        If = Text(one, "if"),
        Then = Text(one, "then"),
        Regex = Text(one, "regex"),
        Sum = Text(one, "sum"),
        Min = Text(one, "min"),
        Max = Text(one, "max"),
    };

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IReadOnlyList<string> Texts(JsonElement one, string name) =>
        !one.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())]
        : [value.ToString()];
}
