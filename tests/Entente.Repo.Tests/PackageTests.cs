using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Repo.Tests;

public sealed partial class PackageTests
{
    private static readonly string[] Allowed =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "ISC", "0BSD"];

    private static readonly string[] AllowedInTests = [.. Allowed, "MPL-2.0"];

    /// <summary>Packages that state their licence as a file or an address, and what was read there.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SourceGear.sqlite3"] = "LICENSE.txt in the package: SQLite is in the public domain.",
        ["xunit.abstractions"] = "The address is that of xunit 2's licence file, which is Apache-2.0.",
    };

    [Fact]
    public void Licences_of_all_packages_are_allowed() => Faults.ShouldBeNone(
        "licence",
        from package in Locked()
        let fault = LicenceFault(package)
        where fault is not null
        select new Fault(package.LockFile, 0, $"{package.Id} {package.Version}: {fault}"),
        "choose another package; one that states its licence in a file gets a line in PackageTests.ReadByHand after reading it.");

    [Fact]
    public void Every_licence_read_by_hand_is_of_a_package_in_use()
    {
        var used = Locked().Select(p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, reason) in ReadByHand)
        {
            used.ShouldContain(id, $"{id} is in no lock file any more; remove its line ({reason})");
        }
    }

    [Fact]
    public void Versions_are_exact_and_stand_in_one_place() => Faults.ShouldBeNone(
        "exact-versions",
        (from version in Central()
         where !ExactVersion().IsMatch(version.Version)
         select new Fault("Directory.Packages.props", 0, $"{version.Id} has the version {version.Version}."))
        .Concat(
            from file in Sources.WithExtension(".csproj")
            from element in XDocument.Parse(Sources.Read(file)).Descendants("PackageReference")
            where element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null
            select new Fault(file, 0, $"gives a version to {(string?)element.Attribute("Include")}.")),
        "write the version once, in Directory.Packages.props, as [x.y.z].");

    [Fact]
    public void Every_project_has_a_lock_file() => Faults.ShouldBeNone(
        "lock-file",
        from file in Sources.WithExtension(".csproj")
        let expected = file[..(file.LastIndexOf('/') + 1)] + "packages.lock.json"
        where !Sources.Files.Contains(expected)
        select new Fault(file, 0, "has no packages.lock.json under version control."),
        "run `dotnet restore` and add the file.");

    [Fact]
    public void Every_package_is_named_with_its_reason()
    {
        var rows = Sources.Read("docs/PACKAGES.md").Split('\n')
            .Select(line => PackageRow().Match(line))
            .Where(m => m.Success)
            .ToDictionary(m => m.Groups["id"].Value, StringComparer.Ordinal);
        var central = Central().Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Faults.ShouldBeNone(
            "packages-named",
            central.Where(id => !rows.TryGetValue(id, out var row) || row.Groups["reason"].Value.Trim().Length == 0)
                .Select(id => new Fault("docs/PACKAGES.md", 0, $"does not say why {id} is used."))
                .Concat(rows.Keys.Except(central)
                    .Select(id => new Fault("docs/PACKAGES.md", 0, $"names {id}, which is not used.")))
                .Concat(
                    from package in Locked()
                    let row = rows.GetValueOrDefault(package.Id)
                    let said = row?.Groups["licence"].Value.Trim()
                    let stated = Licence(NuspecOf(package))?.Replace(" OR ", " or ", StringComparison.Ordinal)
                    where said is not null && stated is not null && said != stated
                    select new Fault("docs/PACKAGES.md", 0, $"says {said} of {package.Id}, which states {stated}.")),
            "keep one row a package: its name in backticks, its licence, why it is here.");
    }

    private sealed record Package(string Id, string Version, string LockFile, bool InProduct);

    private static IEnumerable<(string Id, string Version)> Central() =>
        XDocument.Parse(Sources.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(e => ((string)e.Attribute("Include")!, (string)e.Attribute("Version")!));

    /// <summary>Every package of every lock file, also those brought along; use in the product counts first.</summary>
    private static IEnumerable<Package> Locked() =>
        (from file in Sources.Files
         where file.EndsWith("packages.lock.json", StringComparison.Ordinal)
         let root = JsonDocument.Parse(Sources.Read(file)).RootElement
         from framework in root.GetProperty("dependencies").EnumerateObject()
         from package in framework.Value.EnumerateObject()
         where package.Value.TryGetProperty("resolved", out _)
         select new Package(
             package.Name, package.Value.GetProperty("resolved").GetString()!, file,
             file.StartsWith("src/", StringComparison.Ordinal)))
        .GroupBy(p => $"{p.Id} {p.Version}", StringComparer.OrdinalIgnoreCase)
        .Select(g => g.OrderByDescending(p => p.InProduct).First());

    private static string? LicenceFault(Package package)
    {
        var nuspec = NuspecOf(package);
        if (!File.Exists(nuspec))
        {
            return $"{nuspec} is not there; run `dotnet restore`.";
        }
        if (Licence(nuspec) is not { } licence)
        {
            return ReadByHand.ContainsKey(package.Id) ? null : "it states no licence expression.";
        }
        return IsAllowed(licence, package.InProduct ? Allowed : AllowedInTests) ? null : $"its licence is {licence}.";
    }

    /// <summary>Where the package client keeps what a package says of itself.</summary>
    private static string NuspecOf(Package package)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var id = package.Id.ToLowerInvariant();
        return Path.Combine(folder, id, package.Version.ToLowerInvariant(), id + ".nuspec");
    }

    /// <summary>The licence expression; null where there is none.</summary>
    private static string? Licence(string nuspec) =>
        XDocument.Load(nuspec).Descendants()
            .FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression")?.Value;

    /// <summary>Of alternatives one has to be allowed, of a conjunction each.</summary>
    private static bool IsAllowed(string expression, string[] allowed) =>
        expression.Trim('(', ')').Split(" OR ").Any(alternative =>
            alternative.Trim('(', ')', ' ').Split(" AND ").All(one => allowed.Contains(one.Trim('(', ')', ' '))));

    [GeneratedRegex(@"^\[\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?\]$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex(@"^\| `(?<id>[\w.]+)` \|(?<licence>[^|]*)\|(?<reason>[^|]*)\|")]
    private static partial Regex PackageRow();
}
