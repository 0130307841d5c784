using System.Runtime.InteropServices;
using System.Text;
using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>Upgrades every real file of an older version, and the official examples.</summary>
public sealed class MaterialUpgradeTests(ITestOutputHelper output)
{
    private static readonly string[] Folders =
        ["real/files", "examples/1.04", "examples/1.05", "examples/2.01", "examples/2.02"];

    [MaterialFact("iati/real")]
    public async Task Every_older_file_becomes_valid_or_says_what_stands_in_the_way()
    {
        var reports = new List<(string File, UpgradeReport Report)>();
        var obstacles = new Dictionary<(string Rule, string Path), (int Count, HashSet<string> Files)>();
        foreach (var path in Folders.SelectMany(Files).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(Checkout.MaterialPathOf("iati"), path);
            using var source = File.OpenRead(path);
            using var target = new MemoryStream();
            var report = await IatiUpgrade.UpgradeAsync(
                source, target, new UpgradeOptions { Tell = entry => Count(obstacles, file, entry) });
            if (report.FromVersion != "2.03")
            {
                reports.Add((file, report));
                AreJudgesAgreed(file, report, target);
            }
        }
        Tell([.. reports.Select(r => r.Report)], obstacles);

        reports.Count.ShouldBeGreaterThan(100);
        reports.Where(r => !r.Report.IsValid && r.File.StartsWith("examples/", StringComparison.Ordinal))
            .Select(r => r.File).ShouldBeEmpty();
        reports.Where(r => r.Report.IsWellFormed && r.Report.IsValid == HasObstacle(r.Report))
            .Select(r => r.File).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(
        Checkout.MaterialPathOf(["iati", .. folder.Split('/')]), "*.xml", SearchOption.AllDirectories);

    private static bool HasObstacle(UpgradeReport report) => report.CountOf(UpgradeOutcome.Obstacle) > 0;

    /// <summary>Our own check of the schema and the official schema say what the report says.</summary>
    private static void AreJudgesAgreed(string file, UpgradeReport report, MemoryStream target)
    {
        target.Position = 0;
        var found = IatiChecker.Check(target, new CheckOptions(Fixture.Today)).Single();
        var isOfficial = OfficialSchema.FaultsOf(Encoding.UTF8.GetString(target.ToArray())).Count == 0;

        (found.Version, found.IsSchemaValid, isOfficial).ShouldBe(("2.03", report.IsValid, report.IsValid), file);
    }

    private static void Count(
        Dictionary<(string Rule, string Path), (int Count, HashSet<string> Files)> obstacles, string file,
        UpgradeEntry entry)
    {
        if (entry.Outcome == UpgradeOutcome.Obstacle)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(obstacles, (entry.Rule, entry.Path), out _);
            place = (place.Count + 1, place.Files ?? []);
            place.Files.Add(file);
        }
    }

    private void Tell(
        IReadOnlyList<UpgradeReport> reports,
        Dictionary<(string Rule, string Path), (int Count, HashSet<string> Files)> obstacles)
    {
        output.WriteLine($"{reports.Count} files, {reports.Count(r => r.IsValid)} valid, "
            + $"{reports.Count(HasObstacle)} with obstacles; "
            + $"{reports.Sum(r => r.ElementCount)} activities and organisations");
        foreach (var rule in reports.SelectMany(r => r.Counts).GroupBy(c => (c.Outcome, c.Rule))
            .OrderBy(g => g.Key.Outcome).ThenByDescending(g => g.Sum(c => c.Count)))
        {
            output.WriteLine($"{rule.Key.Outcome} {rule.Key.Rule}: {rule.Sum(c => c.Count)}");
        }
        foreach (var (place, found) in obstacles.OrderByDescending(o => o.Value.Count))
        {
            output.WriteLine($"  {place.Rule} {place.Path}: {found.Count} in {found.Files.Count} files");
        }
    }
}
