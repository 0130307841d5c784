using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Entente.Iati.Tests;

/// <summary>
/// The package as others get it: what is in it, and that a project outside the repository, which knows nothing but the
/// package, runs the examples of its README. Nothing is fetched from anywhere.
/// </summary>
public sealed class PackageTests : IClassFixture<PackedLibrary>
{
    private readonly PackedLibrary _packed;

    /// <param name="packed">The package, made once.</param>
    public PackageTests(PackedLibrary packed) => _packed = packed;

    [Fact]
    public async Task It_holds_the_library_with_its_documentation_its_README_and_where_the_data_comes_from()
    {
        await using var package = await ZipFile.OpenReadAsync(_packed.Package(".nupkg"));

        var files = package.Entries.Select(e => e.FullName);
        files.Where(f => !f.StartsWith("package/", StringComparison.Ordinal)).ShouldBe(
            [
                "Entente.Iati.nuspec", "README.md", "SOURCES.md", "[Content_Types].xml", "_rels/.rels",
                "lib/net10.0/Entente.Iati.dll", "lib/net10.0/Entente.Iati.xml",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task It_names_its_version_licence_and_README_and_depends_on_nothing()
    {
        await using var package = await ZipFile.OpenReadAsync(_packed.Package(".nupkg"));
        await using var text = await package.GetEntry("Entente.Iati.nuspec").ShouldNotBeNull().OpenAsync();
        var facts = (await XDocument.LoadAsync(text, LoadOptions.None, CancellationToken.None)).Descendants()
            .ToLookup(e => e.Name.LocalName);

        facts["id"].Single().Value.ShouldBe("Entente.Iati");
        facts["version"].Single().Value.ShouldBe(PackedLibrary.StatedVersion);
        facts["license"].Single().Value.ShouldBe("Apache-2.0");
        facts["authors"].Single().Value.ShouldBe("The Entente authors");
        facts["readme"].Single().Value.ShouldBe("README.md");
        facts["repository"].Single().Attribute("type").ShouldNotBeNull().Value.ShouldBe("git");
        facts["dependency"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_symbols_are_a_package_beside_it()
    {
        await using var symbols = await ZipFile.OpenReadAsync(_packed.Package(".snupkg"));

        symbols.Entries.Select(e => e.FullName).ShouldContain("lib/net10.0/Entente.Iati.pdb");
    }

    [Fact]
    public async Task A_project_that_knows_the_package_alone_runs_the_three_examples_of_its_README()
    {
        var examples = PackedLibrary.ExamplesOfReadme();
        examples.Count.ShouldBe(3);

        var output = await _packed.RunAsync(examples);

        output.ShouldBe(
            [
                "Version 2.03: not valid",
                .. await FindingsHereAsync(),
                "--",
                "30.5 EUR",
                "7 USD",
                "--",
                "line 5, /iati-activity/planned-disbursement/@updated: Version 2.03 has no such attribute here.",
                "line 2, /iati-activity/activity-status: "
                    + "Version 2.03 asks for this element, and the source does not have it.",
                "not valid yet",
            ]);
    }

    /// <summary>What the library that is tested here finds in the same file.</summary>
    private static async Task<IReadOnlyList<string>> FindingsHereAsync()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(PackedLibrary.Activities));
        var lines = new List<string>();
        await foreach (var file in IatiChecker.CheckAsync(bytes))
        {
            lines.AddRange(file.Findings.Select(f => $"line {f.LineNumber}, {f.Identifier}: {IatiMessages.Say(f)}"));
        }
        lines.Count.ShouldBeGreaterThan(5);
        return lines;
    }
}
