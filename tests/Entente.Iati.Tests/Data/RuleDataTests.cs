namespace Entente.Iati.Tests;

/// <summary>The files of <c>rules</c>, and the lists and prefixes that they speak of.</summary>
public sealed class RuleDataTests
{
    private static readonly string[] Kinds =
    [
        "atleast_one", "between_dates", "date_now", "date_order", "if_then", "no_more_than_one", "no_spaces",
        "one_or_all", "range", "regex_matches", "startswith", "strict_sum", "time_limit", "unique",
    ];

    [Fact]
    public void The_ruleset_is_whole()
    {
        var rules = Shipped.Rows("rules/ruleset.tsv");

        rules.Count.ShouldBe(112);
        rules.Select(r => r["id"]).Distinct().Count().ShouldBe(92);
        rules.Select(r => r["kind"]).Distinct().Order(StringComparer.Ordinal).ShouldBe(Kinds);
        rules.ShouldAllBe(r => r["severity"] == "error" || r["severity"] == "warning");
        rules.ShouldAllBe(r => (r["foreach"] == "") == (r["subs"] == ""));
    }

    [Fact]
    public void A_rule_of_a_loop_says_where_its_text_goes()
    {
        foreach (var rule in Shipped.Rows("rules/ruleset.tsv").Where(r => r["foreach"] != ""))
        {
            rule["subs"].Split(" ; ").ShouldAllBe(column => rule[column].Contains("$1"), rule["id"]);
        }
    }

    [Fact]
    public void The_rules_of_codes_are_whole_and_each_has_its_list()
    {
        var rules = Shipped.Rows("rules/codes.tsv");

        rules.Count.ShouldBe(127);
        rules.Select(r => r["id"]).Distinct().Count().ShouldBe(123);
        rules.ShouldAllBe(r => r["or-absent"] == "" || (r["or-absent"] == "yes" && r["when"] != ""));
        foreach (var (list, version) in rules.SelectMany(r => r["versions"].Split(',').Select(v => (r["list"], v))))
        {
            CodesOf(list, version).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_difference_is_of_a_code_that_the_list_has_or_has_not()
    {
        var differences = Shipped.Rows("rules/code-differences.tsv");

        differences.ShouldNotBeEmpty();
        foreach (var row in differences)
        {
            CodesOf(row["list"], row["version"]).Contains(row["code"]).ShouldBe(row["allowed"] == "no", row["code"]);
        }
    }

    [Fact]
    public void The_prefixes_of_organisation_identifiers_are_there()
    {
        var prefixes = Shipped.Rows("org-id-prefixes.tsv");

        prefixes.Count.ShouldBe(565);
        prefixes.Select(p => p["code"]).ShouldBeUnique();
        prefixes.ShouldContain(p => p["code"] == "GB-CHC");
    }

    private static HashSet<string> CodesOf(string list, string version)
    {
        string[] paths = [$"codelists/{version}/{list}.tsv", $"codelists/{list}.tsv"];
        return [.. Shipped.Rows(paths.First(Shipped.Paths.Contains)).Select(r => r["code"])];
    }
}
