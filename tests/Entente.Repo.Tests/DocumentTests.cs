using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

/// <summary>What the documents say is there, and what is there is in the documents.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] TopFolders = ["src", "tests", "docs", "data", "eng", "samples", "bench", ".ci"];

    /// <summary>Words of one desk or machine, which no reader has; written split, so that this file passes.</summary>
    private static readonly Regex PrivateWord = new(
        @"(?<![\w.:/-])/(?:wo" + @"rk|tm" + @"p|ro" + @"ot|ho" + @"me)/"
        + "|shared/des" + "ign|clau" + "de|(?<!phil)anthro" + "pic|cha" + "tgpt|cop" + "ilot|co-authored-" + "by",
        RegexOptions.IgnoreCase);

    [Fact]
    public void Relative_links_lead_somewhere() => Faults.ShouldBeNone(
        "links",
        from file in Sources.WithExtension(".md")
        from link in Matches(Link(), file)
        let target = link.Text.Split('#')[0]
        let anchor = link.Text.Contains('#') ? link.Text.Split('#')[1] : ""
        let path = target.Length == 0 ? file : Resolve(file, target)
        where !Path.Exists(Sources.FullPath(path))
            || (anchor.Length > 0 && !Anchors(path).Contains(anchor))
        select new Fault(file, link.LineNumber, $"the link {link.Text} leads nowhere."),
        "correct the path (from the file's own folder) or the heading's anchor.");

    [Fact]
    public void Paths_that_documents_name_are_there() => Faults.ShouldBeNone(
        "paths",
        from file in Sources.WithExtension(".md")
        where file != "CHANGELOG.md"
        from path in Matches(PathInCode(), file)
        where TopFolders.Contains(path.Text.Split('/')[0]) && !Path.Exists(Sources.FullPath(path.Text))
        select new Fault(file, path.LineNumber, $"`{path.Text}` is not there."),
        "correct the path; a placeholder is written in angle brackets.");

    [Fact]
    public void Documents_that_comments_name_are_there() => Faults.ShouldBeNone(
        "documents-in-comments",
        from file in Sources.Files
        where Path.GetExtension(file) is ".cs" or ".props" or ".editorconfig"
        where !file.StartsWith("tests/Entente.Repo.Tests/", StringComparison.Ordinal)
        from path in Matches(DocumentPath(), file)
        where !Path.Exists(Sources.FullPath(path.Text))
        select new Fault(file, path.LineNumber, $"{path.Text} is not there."),
        "write the document, or name the one that says it.");

    [Fact]
    public void No_file_speaks_of_a_desk_or_a_machine() => Faults.ShouldBeNone(
        "private-words",
        from file in Sources.Files
        where !IsBinary(file)
        from word in Matches(PrivateWord, file)
        select new Fault(file, word.LineNumber, $"'{word.Text}' means nothing to a reader of the repository."),
        "say it in words of the product; paths begin at the root of the repository.");

    [Fact]
    public void Every_decision_is_in_the_list_of_decisions() => Faults.ShouldBeNone(
        "decisions",
        from file in Sources.Files
        where file.StartsWith("docs/decisions/0", StringComparison.Ordinal)
        let link = $"({Path.GetFileName(file)})"
        where !Sources.Read("docs/decisions/README.md").Contains(link, StringComparison.Ordinal)
        select new Fault(file, 0, "is not in docs/decisions/README.md."),
        "add a line with its title.");

    [Fact]
    public void Continuous_integration_runs_the_test_command_of_the_readme()
    {
        const string command = "\ndotnet test\n";
        Sources.Read("README.md").ShouldContain("```\ndotnet run --project src/Entente.App" + command + "```");
        Sources.Read(".ci/run").ShouldContain(command, customMessage: ".ci/run runs what the README says.");
    }

    [Fact]
    public void Every_command_is_described() => Faults.ShouldBeNone(
        "commands",
        from verb in Verbs()
        where !Sources.ReadOrEmpty("docs/COMMANDS.md").Contains($"`{verb}", StringComparison.Ordinal)
        select new Fault("docs/COMMANDS.md", 0, $"does not describe `{verb}`."),
        "describe what it does, its options and its exit statuses, with an example.");

    [Fact]
    public void Every_route_is_described() => Faults.ShouldBeNone(
        "routes",
        from route in Routes()
        let written = Constraint().Replace(route.Text, "")
        where !Sources.ReadOrEmpty("docs/ROUTES.md").Contains($"`{written}`", StringComparison.Ordinal)
        select new Fault(route.File, route.LineNumber, $"`{written}` is not in docs/ROUTES.md."),
        "add the address in backticks, with what it shows and its filters.");

    [Fact]
    public void Every_page_writes_its_address() => Faults.ShouldBeNone(
        "page-address",
        from file in Sources.WithExtension(".cshtml")
        from page in Matches(BarePage(), file)
        select new Fault(file, page.LineNumber, "@page has no address."),
        "write the address behind it, so that it can be found and described: @page \"/funds/{key}\".");

    private sealed record Found(string File, int LineNumber, string Text);

    private static IEnumerable<Found> Matches(Regex pattern, string file)
    {
        var number = 0;
        foreach (var line in Sources.Read(file).Split('\n'))
        {
            number++;
            foreach (Match match in pattern.Matches(line))
            {
                var part = match.Groups["it"];
                yield return new Found(file, number, part.Success ? part.Value : match.Value);
            }
        }
    }

    private static string Resolve(string file, string target) => Path.GetRelativePath(
        Checkout.Root, Path.Combine(Path.GetDirectoryName(Sources.FullPath(file))!, target)).Replace('\\', '/');

    /// <summary>The anchors of a document's headings, as the usual renderers make them.</summary>
    private static HashSet<string> Anchors(string file) =>
        [.. Matches(Heading(), file)
            .Select(h => NotInAnchor().Replace(h.Text.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private static bool IsBinary(string file) =>
        File.ReadAllBytes(Sources.FullPath(file)).Take(8000).Contains((byte)0);

    /// <summary>The verbs of Commands.All with those below each; else what is written as a command's name.</summary>
    private static IEnumerable<string> Verbs()
    {
        const BindingFlags isStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var all = House.Types.FirstOrDefault(t => t.Name == "Commands")?.GetProperty("All", isStatic)?.GetValue(null);
        var listed = (all as IEnumerable ?? Array.Empty<object>()).Cast<object>().SelectMany(c => Names(c, ""));
        var written =
            from file in Sources.CSharp
            where file.Path.StartsWith("src/Entente.App/Commands/", StringComparison.Ordinal)
            from command in file.Nodes<ObjectCreationExpressionSyntax>()
            where command.Type.ToString() is "Command"
            let first = command.ArgumentList?.Arguments.FirstOrDefault()?.Expression
            let name = (first as LiteralExpressionSyntax)?.Token.ValueText
            where name is not null
            select name;
        return listed.Any() ? listed.Distinct() : written.Distinct();
    }

    private static IEnumerable<string> Names(object command, string before)
    {
        var type = command.GetType();
        var name = (type.GetProperty("Verb") ?? type.GetProperty("Name"))?.GetValue(command) as string;
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }
        var below = type.GetProperty("Subcommands")?.GetValue(command) as IEnumerable ?? Array.Empty<object>();
        return below.Cast<object>().SelectMany(c => Names(c, before + name + " ")).Prepend(before + name);
    }

    private static IEnumerable<Found> Routes() =>
        from file in Sources.Files
        where file.StartsWith("src/Entente.App/", StringComparison.Ordinal)
        let pattern = Path.GetExtension(file) switch { ".cshtml" => PageRoute(), ".cs" => MappedRoute(), _ => null }
        where pattern is not null
        from route in Matches(pattern, file)
        select route;

    /// <summary>What a place of a route may hold: {status:int}.</summary>
    [GeneratedRegex(@":\w+(?=\})")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\]\((?<it>(?![a-z]+:)[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<it>\.?[\w-]+(/[\w.-]+)+/?)`")]
    private static partial Regex PathInCode();

    [GeneratedRegex(@"docs/[\w/.-]+\.md")]
    private static partial Regex DocumentPath();

    [GeneratedRegex(@"^#+ (?<it>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("""^@page\s+"(?<it>[^"]+)"\s*$""")]
    private static partial Regex PageRoute();

    [GeneratedRegex(@"^@page\s*$")]
    private static partial Regex BarePage();

    [GeneratedRegex("""\.Map(Get|Post|Put|Delete|Patch|Methods|Group|HealthChecks|OpenApi)?\(\s*"(?<it>[^"]+)"\s*[,)]""")]
    private static partial Regex MappedRoute();
}
