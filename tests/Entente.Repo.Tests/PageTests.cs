using System.Text.RegularExpressions;

namespace Entente.Repo.Tests;

/// <summary>Every page has its twin at the same address with <c>.json</c>, or a reason for having none.</summary>
public sealed partial class PageTests
{
    private const string Twins = "src/Entente.App/Web/Twins.cs";

    private static readonly Dictionary<string, string> Alone = new(StringComparer.Ordinal)
    {
        ["/documents/add"] = "a form; what it does is asked for at /api",
        ["/iati/check"] = "a form; what it does is asked for at /api",
        ["/who"] = "chooses who one is, for the browser alone",
        ["/problem/{status}"] = "says what went wrong; a program gets problem details instead",
    };

    [Fact]
    public void Every_page_has_its_twin_or_a_reason_for_none() => Faults.ShouldBeNone(
        "page-twins",
        from page in Pages()
        where !TwinPaths().Contains(TwinOf(page.Path)) && !Alone.ContainsKey(page.Path)
        select new Fault(page.File, 1, $"the page {page.Path} has no twin {TwinOf(page.Path)}."),
        $"add the twin to {Twins} with the view record that the page shows; where it can have none, name the page with "
        + "the reason in PageTests.");

    [Fact]
    public void Every_twin_has_its_page() => Faults.ShouldBeNone(
        "twin-pages",
        TwinPaths().Except(Pages().Select(p => TwinOf(p.Path))).Select(t => new Fault(Twins, 0, $"{t} has no page.")),
        "give it a page that shows the same record, or move it to the addresses of the API.");

    [Fact]
    public void A_page_without_a_twin_is_there_and_has_none() => Faults.ShouldBeNone(
        "pages-alone",
        from path in Alone.Keys
        where Pages().All(p => p.Path != path) || TwinPaths().Contains(TwinOf(path))
        select new Fault("tests/Entente.Repo.Tests/PageTests.cs", 0, $"{path} is no page without a twin."),
        "take it out of the reasons.");

    private static string TwinOf(string path) => path == "/" ? "/index.json" : path + ".json";

    private static IEnumerable<(string File, string Path)> Pages() =>
        from file in Sources.WithExtension(".cshtml")
        let match = Address().Match(Sources.Read(file))
        where match.Success
        select (file, Constraint().Replace(match.Groups["path"].Value, ""));

    private static HashSet<string> TwinPaths() =>
        [.. Mapped().Matches(Sources.Read(Twins)).Select(m => m.Groups["path"].Value)];

    [GeneratedRegex("""^@page "(?<path>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Address();

    [GeneratedRegex("""MapGet\("(?<path>[^"]+\.json)",""")]
    private static partial Regex Mapped();

    [GeneratedRegex(@":\w+(?=\})")]
    private static partial Regex Constraint();
}
