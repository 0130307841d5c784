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

    [MaterialFact("iati/suites/validator")]
    public void Every_rule_of_the_validator_names_the_activities_that_break_it()
    {
        var folder = Checkout.MaterialPathOf("iati", "suites", "validator", "rule-units");
        var rows = File.ReadLines(Path.Combine(folder, "expected.tsv"))
            .Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t'))
            .Where(r => r[4] is "identifiers-with-errors" or "has-file-level-error").ToList();

        var wrong = rows
            .Select(r => (Row: r, Found: r[4] == "has-file-level-error"
                ? FileLevel(Path.Combine(folder, r[0], r[2]))
                : string.Join(", ", Broken(Path.Combine(folder, r[0], r[1]), Path.Combine(folder, r[0], r[2])))))
            .Where(r => r.Found != r.Row[3])
            .Select(r => $"{r.Row[0]} {r.Row[1]} on {r.Row[2]}: {r.Row[3]} expected, {r.Found}")
            .ToList();

        output.WriteLine($"{rows.Count - wrong.Count} of {rows.Count} as expected");
        rows.Count.ShouldBe(8);
        wrong.ShouldBeEmpty();
    }

    private static RuleFacts NoFacts { get; } = new(Today, new HashSet<string>(), new HashSet<string>());

    private static RuleFacts FactsOf(string mode) => mode == "every-true(idSets)"
        ? new RuleFacts(
            Today,
            new HashSet<string>(StringComparer.Ordinal) { "US-EIN-941655673", "44000", "CA_ON-ONT-1597880" },
            new HashSet<string>(StringComparer.Ordinal) { "GB-GOV", "XM-DAC" })
        : NoFacts;

    /// <summary>The identifiers of what breaks a rule, in the order of the file.</summary>
    private static IEnumerable<string> Broken(string rulePath, string filePath) =>
        Answers(rulePath, filePath, NoFacts).Where(a => a.IsKept == false)
            .Select(a => a.Identifier ?? IatiFinding.NoIdentifier).Distinct();

    /// <summary>
    /// What a finding about identifiers belongs to. The files of these rules state no version, and are checked as of
    /// the present one.
    /// </summary>
    private static string FileLevel(string filePath) => Fixture
        .Check(File.ReadAllText(filePath).Replace("<iati-activities>", "<iati-activities version=\"2.03\">"))
        .Findings.Where(f => f.Id == "1.1.2").Select(f => f.Identifier).SingleOrDefault("");

    private static string Outcome(string rulePath, string filePath, RuleFacts facts)
    {
        var answers = Answers(rulePath, filePath, facts).Select(a => a.IsKept).ToList();
        return answers.Count == 0 ? "No Rule Match"
            : answers.Contains(false) ? "false"
            : answers.Contains(true) ? "true" : "No Condition Match";
    }

    private static List<(string? Identifier, bool? IsKept)> Answers(string rulePath, string filePath, RuleFacts facts)
    {
        var rules = PublishedRules.Read(rulePath);
        var book = new NameBook(
            ["xml:lang", "iati-identifier", "organisation-identifier", .. rules.SelectMany(RuleSet.NamesIn)]);
        var set = new RuleSet(rules, book);
        var answers = new List<(string?, bool?)>();
        using var reader = TreeReader.Open(new StreamReader(filePath));
        var kind = FileNames.KindOf(reader.FindRoot().ShouldNotBeNull());
        reader.TakeRoot(book);
        while (reader.ReadNext(out _))
        {
            var identifier = Identifiers.Of(reader.Tree, kind);
            set.Ask(
                new PathContext(reader.Tree, new ItemLists()), facts,
                (_, _, answer) => answers.Add((identifier, answer.IsKept)));
        }
        return answers;
    }
}
