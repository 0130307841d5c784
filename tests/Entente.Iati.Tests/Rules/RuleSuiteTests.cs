using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>The official examples of rules that are kept and broken.</summary>
public sealed class RuleSuiteTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [MaterialFact("iati/suites/rulesets")]
    public void Every_rule_of_the_rulesets_is_kept_or_broken_as_expected()
    {
        var folder = Checkout.MaterialPathOf("iati", "suites", "rulesets");
        var rows = File.ReadLines(Path.Combine(folder, "expected.tsv")).Skip(1).Select(l => l.Split('\t'))
            .Where(r => r[3] == "both").ToList();

        var wrong = rows
            .Select(r => (Row: r, Found: Outcome(Path.Combine(folder, r[0]), Path.Combine(folder, r[1]), NoFacts)))
            .Where(r => (r.Found == "false" ? "false" : "true") != r.Row[2])
            .Select(r => $"{r.Row[0]} on {r.Row[1]}: {r.Row[2]} expected, {r.Found}")
            .ToList();

        output.WriteLine($"{rows.Count - wrong.Count} of {rows.Count} as expected");
        wrong.ForEach(output.WriteLine);
        wrong.ShouldBeEmpty();
    }

    [MaterialFact("iati/suites/validator")]
    public void Every_rule_of_the_validator_is_kept_or_broken_as_expected()
    {
        var folder = Checkout.MaterialPathOf("iati", "suites", "validator", "rule-units");
        var rows = File.ReadLines(Path.Combine(folder, "expected.tsv"))
            .Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t'))
            .Where(r => r[4] is "all-rules-result" or "every-true(idSets)" or "no-false").ToList();

        var wrong = rows
            .Select(r => (Row: r, Found: Outcome(
                Path.Combine(folder, r[0], r[1]), Path.Combine(folder, r[0], r[2]), FactsOf(r[4]))))
            .Where(r => r.Found != r.Row[3] && !(r.Row[4] == "no-false" && r.Found != "false"))
            .Select(r => $"{r.Row[0]} {r.Row[1]} on {r.Row[2]}: {r.Row[3]} expected, {r.Found}")
            .ToList();

        output.WriteLine($"{rows.Count - wrong.Count} of {rows.Count} as expected");
        wrong.ForEach(output.WriteLine);
        wrong.ShouldBeEmpty();
    }

    private static RuleFacts NoFacts { get; } = new(Today, new HashSet<string>(), new HashSet<string>());

    private static RuleFacts FactsOf(string mode) => mode == "every-true(idSets)"
        ? new RuleFacts(
            Today,
            new HashSet<string>(StringComparer.Ordinal) { "US-EIN-941655673", "44000", "CA_ON-ONT-1597880" },
            new HashSet<string>(StringComparer.Ordinal) { "GB-GOV", "XM-DAC" })
        : NoFacts;

    private static string Outcome(string rulePath, string filePath, RuleFacts facts)
    {
        var rules = PublishedRules.Read(rulePath);
        var book = new NameBook(["xml:lang", .. rules.SelectMany(RuleSet.NamesIn)]);
        var set = new RuleSet(rules, book);
        var answers = new List<bool?>();
        using var reader = TreeReader.Open(new StreamReader(filePath));
        reader.FindRoot().ShouldNotBeNull();
        reader.TakeRoot(book);
        while (reader.ReadNext(out _))
        {
            set.Ask(new PathContext(reader.Tree), facts, (_, _, answer) => answers.Add(answer.IsKept));
        }
        return answers.Count == 0 ? "No Rule Match"
            : answers.Contains(false) ? "false"
            : answers.Contains(true) ? "true" : "No Condition Match";
    }
}
