using System.Text;
using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>Upgrades every real file of an older version, and the official examples.</summary>
public sealed class MaterialUpgradeTests(ITestOutputHelper output)
{
    private static readonly string[] Folders = ["real/files", "examples/1.04", "examples/1.05", "examples/2.01",
        "examples/2.02"];

    [MaterialFact("iati/real")]
    public async Task Every_older_file_becomes_valid_or_says_what_stands_in_the_way()
    {
        var reports = new List<(string File, UpgradeReport Report, bool IsValid)>();
        var entries = new List<(string File, UpgradeEntry Entry)>();
        foreach (var path in Folders.SelectMany(Files).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(Checkout.MaterialPathOf("iati"), path);
            using var source = File.OpenRead(path);
            using var target = new MemoryStream();
            var report = await IatiUpgrade.UpgradeAsync(
                source, target, new UpgradeOptions { Tell = e => entries.Add((file, e)) });
            if (report.FromVersion != "2.03")
            {
                reports.Add((file, report, IsValid(target)));
                OfficialSchema.FaultsOf(Encoding.UTF8.GetString(target.ToArray())).Any()
                    .ShouldBe(!report.IsValid, file);
            }
        }
        Tell(reports.Select(r => r.Report).ToList(), entries);

        reports.Count.ShouldBeGreaterThan(90);
        reports.Where(r => !r.IsValid && r.File.StartsWith("examples/", StringComparison.Ordinal))
            .Select(r => r.File).ShouldBeEmpty();
        reports.Where(r => r.Report.IsValid != r.IsValid).Select(r => r.File).ShouldBeEmpty();
        reports.Where(r => !r.IsValid && r.Report.CountOf(UpgradeOutcome.Obstacle) == 0 && r.Report.IsWellFormed)
            .Select(r => r.File).ShouldBeEmpty();
        reports.Where(r => r.Report.IsValid && r.Report.CountOf(UpgradeOutcome.Obstacle) > 0)
            .Select(r => r.File).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(
            Checkout.MaterialPathOf(["iati", .. folder.Split('/')]), "*.xml", SearchOption.AllDirectories);

    private static bool IsValid(MemoryStream target)
    {
        target.Position = 0;
        return FileCheck.Run(
            target, new RuleFacts(Fixture.Today, new HashSet<string>(), IdentifierLists.Codes), ReadingLimits.Default)
            .IsSchemaValid == true;
    }

    private void Tell(List<UpgradeReport> reports, List<(string File, UpgradeEntry Entry)> entries)
    {
        output.WriteLine($"{reports.Count} files, {reports.Count(r => r.IsValid)} valid, "
            + $"{reports.Count(r => r.CountOf(UpgradeOutcome.Obstacle) > 0)} with obstacles; "
            + $"{reports.Sum(r => r.ElementCount)} activities and organisations");
        foreach (var kind in entries.GroupBy(e => (e.Entry.Outcome, e.Entry.Rule)).OrderBy(g => g.Key.Outcome)
            .ThenByDescending(g => g.Count()))
        {
            output.WriteLine($"{kind.Key.Outcome} {kind.Key.Rule}: {kind.Count()}");
        }
        foreach (var place in entries.Where(e => e.Entry.Outcome == UpgradeOutcome.Obstacle)
            .GroupBy(e => (e.Entry.Rule, e.Entry.Path)).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"  {place.Key.Rule} {place.Key.Path}: {place.Count()} in "
                + $"{place.Select(e => e.File).Distinct().Count()} files");
        }
    }
}
