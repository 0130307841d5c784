using System.Text.RegularExpressions;

namespace Entente.App.Tests.Commands;

/// <summary>Every example that help and documents show does what it says, as it is written there.</summary>
public sealed partial class ExampleTests
{
    private const string FromClone = "dotnet run --project src/Entente.App -- ";

    private static readonly string[] Documents =
        ["README.md", "docs/COMMANDS.md", "docs/FIGURES.md", "docs/NOTATION.md"];

    [Fact]
    public async Task Every_example_of_help_runs()
    {
        using var folder = Prepared();
        var examples = App.Commands.Commands.All
            .SelectMany(v => v.Examples.Concat(v.Below.Values.SelectMany(b => b)))
            .Distinct(StringComparer.Ordinal).ToList();
        examples.Count.ShouldBeGreaterThan(20);
        // What one example writes another reads, and a workspace is there before it is asked.
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", In(folder, "entente-data"));
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", In(folder, "my-account"));
        foreach (var example in examples.OrderBy(e => !e.Contains(" export ", StringComparison.Ordinal))
            .ThenBy(e => e.Contains(" --keys my-account.keys --data my-copy", StringComparison.Ordinal)))
        {
            await RunAsync(folder, example["entente ".Length..]);
            if (example.Contains("my-copy", StringComparison.Ordinal))
            {
                Directory.Delete(In(folder, "my-copy"), recursive: true);
            }
        }
    }

    [Fact]
    public async Task Every_example_of_the_documents_runs()
    {
        using var folder = Prepared();
        var lines = Documents.SelectMany(d => File.ReadAllLines(Path.Combine(Checkout.Root, d)))
            .Where(l => l.StartsWith(FromClone, StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(2);
        foreach (var line in lines)
        {
            await RunAsync(folder, line[FromClone.Length..]);
        }
    }

    private static async Task RunAsync(TemporaryFolder folder, string example)
    {
        var parts = example.Split(" > ");
        string[] args = [.. Word().Matches(parts[0]).Select(m => m.Value.Trim('"')).Select(a => Placed(folder, a))];
        if (args[0] == "serve")
        {
            // Serving has no end: that the site answers is shown elsewhere, here what is written is understood.
            (await Verb.RunAsync([.. args, "--help"])).Status.ShouldBe(0, example);
            return;
        }
        string[] at = args[0] is "read" or "check" or "upgrade" || args.Contains("--data")
            ? []
            : ["--data", In(folder, "entente-data")];
        var run = await Verb.RunAsync([.. args, .. at]);
        run.Status.ShouldBe(0, $"{example}\n{run.Errors}");
        if (parts.Length > 1)
        {
            await File.WriteAllTextAsync(In(folder, parts[1].Trim()), run.Output);
        }
    }

    /// <summary>A name of a file or folder in an example, where the test has it.</summary>
    private static string Placed(TemporaryFolder folder, string word) => word switch
    {
        "ARTICLE..." => In(folder, "article.txt"),
        "FILE-OR-FOLDER" => In(folder, "published"),
        "my-account" or "my-copy" or "press/" or "published/" => In(folder, word.TrimEnd('/')),
        _ => FileName().IsMatch(word) ? In(folder, word) : word,
    };

    private static string In(TemporaryFolder folder, string name) => Path.Combine(folder.Path, name);

    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        folder.Write("article.txt", Articles.Committee);
        folder.Write("activities.xml", IatiFiles.Good);
        folder.Write("activities-1.05.xml", IatiFiles.Old);
        Directory.CreateDirectory(In(folder, "press"));
        folder.Write("press/summits.txt", Articles.Summits);
        Directory.CreateDirectory(In(folder, "published"));
        folder.Write("published/activities.xml", IatiFiles.Good);
        File.WriteAllBytes(
            In(folder, "codelists.zip"), IatiFiles.Zip(("Language.csv", "code,name\nen,English\nvi,Vietnamese\n")));
        return folder;
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[a-z][a-z0-9.-]*\.(txt|xml|zip|html|json|jsonl|csv|keys)$")]
    private static partial Regex FileName();
}
