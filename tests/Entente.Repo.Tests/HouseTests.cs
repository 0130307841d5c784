using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

public sealed class HouseTests
{
    /// <summary>What the root of the repository may hold: folders and files that docs/STYLE.md explains.</summary>
    private static readonly string[] RootEntries =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md",
        "Directory.Build.props", "Directory.Packages.props", "Entente.slnx", "LICENSE", "README.md", "bench", "data",
        "docs", "eng", "global.json", "nuget.config", "samples", "src", "tests",
    ];

    /// <summary>What a project may refer to directly: other projects of the house, and packages.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Entente.Iati"] = ([], []),
        ["Entente.Core"] = (["Entente.Iati"], []),
        ["Entente.Evidence"] = (["Entente.Core"], ["AngleSharp", "DocumentFormat.OpenXml", "MimeKit"]),
        ["Entente.Store"] = (["Entente.Core"], ["Microsoft.Data.Sqlite", "Npgsql"]),
        ["Entente.Analytics"] = (["Entente.Core", "Entente.Iati"], []),
        ["Entente.App"] = (
            ["Entente.Iati", "Entente.Core", "Entente.Evidence", "Entente.Store", "Entente.Analytics"], ["*"]),
    };

    [Fact]
    public void The_root_holds_nothing_but_its_closed_list() => Faults.ShouldBeNone(
        "root",
        Sources.Files
            .Select(f => f.Split('/')[0])
            .Distinct()
            .Except(RootEntries)
            .Select(e => new Fault(e, 0, "is new.")),
        "put it into a folder that is there; a new root entry is a decision (docs/decisions) and joins HouseTests.RootEntries.");

    [Fact]
    public void Arrows_between_projects_are_the_ones_that_are_drawn() => Faults.ShouldBeNone(
        "arrows",
        from file in Sources.ProjectFiles("src")
        let name = Path.GetFileNameWithoutExtension(file)
        from target in References(file, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r))
        where !Allowed.TryGetValue(name, out var allowed) || !allowed.Projects.Contains(target)
        select new Fault(file, 0, $"refers to {target}."),
        "turn the arrow round, or move the type to where both may see it (docs/ARCHITECTURE.md).");

    [Fact]
    public void Packages_stand_only_in_the_projects_that_may_use_them() => Faults.ShouldBeNone(
        "project-packages",
        from file in Sources.ProjectFiles("src")
        let name = Path.GetFileNameWithoutExtension(file)
        from package in References(file, "PackageReference")
        where !Allowed.TryGetValue(name, out var allowed)
            || !(allowed.Packages.Contains("*") || allowed.Packages.Contains(package))
        select new Fault(file, 0, $"uses the package {package}."),
        "Iati and Core use the base class library only, Evidence reads document formats, Store has the drivers.");

    [Fact]
    public void Every_project_is_in_the_solution() => Faults.ShouldBeNone(
        "solution",
        from file in Sources.WithExtension(".csproj")
        where !file.StartsWith("bench/", StringComparison.Ordinal)
        where !Sources.Read("Entente.slnx").Contains($"\"{file}\"", StringComparison.Ordinal)
        select new Fault(file, 0, "is not in Entente.slnx, so no build and no test reaches it."),
        "add it to Entente.slnx.");

    [Fact]
    public void Every_project_has_its_tests() => Faults.ShouldBeNone(
        "tests-mirror",
        from file in Sources.ProjectFiles("src")
        let name = Path.GetFileNameWithoutExtension(file)
        where !Sources.Files.Contains($"tests/{name}.Tests/{name}.Tests.csproj")
        select new Fault(file, 0, $"has no tests/{name}.Tests."),
        "make the test project; tests/ mirrors src/.");

    [Fact]
    public void No_rule_of_the_compiler_is_switched_off_without_a_reason() => Faults.ShouldBeNone(
        "switched-off",
        (from file in Sources.WithExtension(".csproj")
         from element in XDocument.Parse(Sources.Read(file)).Descendants()
         where Switches.Contains(element.Name.LocalName)
         select new Fault(file, 0, $"sets {element.Name.LocalName}."))
        .Concat(
            from file in Sources.CSharp
            from trivia in file.Tree.GetRoot().DescendantTrivia()
            where trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax or NullableDirectiveTriviaSyntax
            where IsSwitchedOffWithoutReason(trivia.ToFullString())
            select file.Fault(trivia.GetLocation(), $"has {trivia.ToString().Trim()}.")),
        "mend what the rule found; where it is wrong in one place, write the reason behind it: #pragma ... // because.");

    private static readonly string[] Switches =
    [
        "NoWarn", "TreatWarningsAsErrors", "Nullable", "WarningsNotAsErrors", "CheckForOverflowUnderflow",
        "AnalysisLevel",
    ];

    private static bool IsSwitchedOffWithoutReason(string directive) =>
        directive.Contains(" disable", StringComparison.Ordinal)
        && !directive.Contains("// ", StringComparison.Ordinal);

    private static IEnumerable<string> References(string file, string kind) =>
        XDocument.Parse(Sources.Read(file)).Descendants(kind)
            .Select(r => ((string?)r.Attribute("Include") ?? "").Replace('\\', '/'));
}
