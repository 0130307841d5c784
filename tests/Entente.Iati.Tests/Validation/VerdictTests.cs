using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>The verdicts of the official validator on real files, and on those of its own tests.</summary>
public sealed class VerdictTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [MaterialFact("iati/real")]
    public void The_verdict_on_every_real_file_is_the_official_one() => Compare(
        Checkout.MaterialPathOf("iati", "real"),
        Rows("iati", "real", "verdicts.tsv").Where(r => r[1].Length > 0).Select(r => (r[0], r[1], r[7])));

    [MaterialFact("iati/suites/validator")]
    public void The_verdict_on_every_file_of_the_validator_is_the_official_one() => Compare(
        Checkout.MaterialPathOf("iati", "suites", "validator"),
        Rows("iati", "suites", "validator", "expected.tsv").Select(r => (r[0], r[1], r[9])));

    private static IEnumerable<string[]> Rows(params string[] path) =>
        File.ReadLines(Checkout.MaterialPathOf(path)).Where(l => !l.StartsWith('#')).Skip(1)
            .Select(l => l.Split('\t'));

    private void Compare(string folder, IEnumerable<(string File, string Valid, string Ids)> rows)
    {
        var count = 0;
        var wrong = new List<string>();
        foreach (var (file, valid, ids) in rows)
        {
            count++;
            var expected = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split(':')[0])
                .Order(StringComparer.Ordinal).ToList();
            using var bytes = File.OpenRead(Path.Combine(folder, file));
            var found = IatiChecker.Check(bytes, new CheckOptions(Today)).Single();
            var foundIds = found.Findings.Select(f => f.Id).Where(i => i[0] != 'E').Distinct()
                .Order(StringComparer.Ordinal).ToList();
            if (found.IsValid != (valid == "true") || !foundIds.SequenceEqual(expected))
            {
                wrong.Add($"{file}: expected {valid}, missing {string.Join(' ', expected.Except(foundIds))}, "
                    + $"too many {string.Join(' ', foundIds.Except(expected))}");
            }
        }
        output.WriteLine($"{count - wrong.Count} of {count} files as expected");
        wrong.ForEach(output.WriteLine);
        wrong.ShouldBeEmpty();
    }
}
