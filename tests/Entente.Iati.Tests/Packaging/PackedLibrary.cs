using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Iati.Tests;

/// <summary>The package of the library, made of what the tests were built with, in a folder outside the
/// repository.</summary>
public sealed partial class PackedLibrary : IAsyncLifetime
{
    /// <summary>The file that the examples check and read.</summary>
    public const string Activities = """
        <iati-activities version="2.03">
        <iati-activity default-currency="EUR" xml:lang="en"><iati-identifier>AA-1</iati-identifier>
        <transaction><transaction-type code="3"/><value value-date="2026-01-01">30.5</value></transaction>
        <transaction><transaction-type code="3"/><value currency="USD" value-date="2026-01-01">7</value></transaction>
        <transaction><transaction-type code="2"/><value value-date="2026-01-01">99</value></transaction>
        <colour/>
        </iati-activity></iati-activities>
        """;

    private const string OldActivities = """
        <iati-activities version="1.05">
        <iati-activity><iati-identifier>AA-1</iati-identifier><reporting-org ref="AA" type="10">A</reporting-org>
        <title>T</title><description>D</description><participating-org role="Funding" ref="AA"/>
        <activity-date type="start-actual" iso-date="2012-04-28"/>
        <planned-disbursement updated="2014-01-01"><period-start iso-date="2014-01-01"/>
        <value currency="EUR" value-date="2014-01-01">1</value></planned-disbursement></iati-activity>
        </iati-activities>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-iati-package").FullName;

    /// <summary>The version that the repository states, in the one place where it stands.</summary>
    public static string StatedVersion { get; } =
        XDocument.Load(Checkout.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    private static string Configuration =>
        typeof(PackedLibrary).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The path of the package with an ending.</summary>
    public string Package(string ending) => Path.Combine(_folder, "feed", $"Entente.Iati.{StatedVersion}{ending}");

    /// <summary>The examples of the README, each as it stands there.</summary>
    public static IReadOnlyList<string> ExamplesOfReadme() =>
        [.. Example().Matches(File.ReadAllText(Checkout.PathOf("src", "Entente.Iati", "README.md")))
            .Select(m => m.Groups["code"].Value)];

    /// <inheritdoc/>
    public Task InitializeAsync() => DotnetAsync(
        Checkout.Root, "pack", Checkout.PathOf("src", "Entente.Iati"), "--no-build", "--configuration", Configuration,
        "--output", Path.Combine(_folder, "feed"));

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs examples one after the other in a project that knows the package alone; the lines of their output,
    /// with two hyphens between them.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<string> examples)
    {
        var project = Directory.CreateDirectory(Path.Combine(_folder, "project")).FullName;
        foreach (var (name, text) in Files(examples))
        {
            await File.WriteAllTextAsync(Path.Combine(project, name), text);
        }
        await DotnetAsync(project, "build", "--output", Path.Combine(project, "out"));
        var output = await DotnetAsync(project, Path.Combine(project, "out", "project.dll"));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<(string Name, string Text)> Files(IReadOnlyList<string> examples) =>
    [
        ("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="../feed" /></packageSources>
            </configuration>
            """),
        ("project.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Entente.Iati" Version="{StatedVersion}" /></ItemGroup>
            </Project>
            """),
        ("Program.cs", ProgramOf(examples)),
        ("activities.xml", Activities),
        ("activities-1.05.xml", OldActivities),
    ];

    private static string ProgramOf(IReadOnlyList<string> examples)
    {
        const string first = "using Entente.Iati;";
        var functions = examples.Select((example, i) =>
            $"static async Task Example{i}()\n{{\n{example.Replace(first, "", StringComparison.Ordinal)}\n}}\n");
        var calls = examples.Select((_, i) => $"await Example{i}();\n");
        return $"{first}\n{string.Join("Console.WriteLine(\"--\");\n", calls)}{string.Concat(functions)}";
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What runs these tests has settings of its own, which a project outside knows nothing of.
        foreach (var name in start.Environment.Keys.Where(IsOfBuild).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start).ShouldNotBeNull();
        var complaint = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, output + await complaint);
        return output;
    }

    private static bool IsOfBuild(string variable) =>
        variable == "CI" || variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
