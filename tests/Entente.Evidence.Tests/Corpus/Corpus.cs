using System.Text;
using System.Text.Json.Nodes;

namespace Entente.Evidence.Tests;

/// <summary>A document of the corpus with the claims that it makes.</summary>
/// <param name="Id">Its name, with the language before it.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="IsScored">Whether it is only scored, and never developed on.</param>
/// <param name="Text">The document.</param>
/// <param name="Claims">All its amounts, counts, targets and main meetings, each with a key of its sentence.</param>
internal sealed record CorpusDocument(
    string Id, string Language, bool IsScored, string Text, IReadOnlyList<JsonObject> Claims);

/// <summary>
/// Own documents by language: <c>Corpus/LANGUAGE/NAME.txt</c>, and <c>gold.jsonl</c> beside them, a line a document:
/// <c>id</c> (the NAME), <c>split</c> (dev or test) and <c>claims</c>.
/// </summary>
internal static class Corpus
{
    public static IReadOnlyList<CorpusDocument> All { get; } = [.. Golds().SelectMany(Documents)];

    /// <summary>Names of one thing, the short one first.</summary>
    public static IReadOnlyList<string[]> Aliases { get; } =
    [
        .. Read("corpus/aliases.names").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line.Split(" | ")),
    ];

    private static IEnumerable<string> Golds() =>
        typeof(Corpus).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("corpus/", StringComparison.Ordinal)
                && n.EndsWith("/gold.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<CorpusDocument> Documents(string gold)
    {
        var language = gold.Split('/')[1];
        foreach (var line in Read(gold).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var document = JsonNode.Parse(line)!.AsObject();
            var name = (string)document["id"]!;
            yield return new CorpusDocument(language + "/" + name, language, (string)document["split"]! == "test",
                Read($"corpus/{language}/{name}.txt"), [.. document["claims"]!.AsArray().Select(c => c!.AsObject())]);
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(Corpus).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly."), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
