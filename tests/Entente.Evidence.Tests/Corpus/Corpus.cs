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
/// <c>id</c> (the NAME), <c>split</c> (dev or test) and <c>claims</c>. Texts of a few lines, each in a wording of its
/// own, stand in <c>Corpus/LANGUAGE/short.jsonl</c> with their <c>text</c>, passages of the press with several amounts
/// in <c>passages.jsonl</c>, short documents that tell of several meetings and funds in <c>gatherings.jsonl</c>.
/// </summary>
internal static class Corpus
{
    public static IReadOnlyList<CorpusDocument> All { get; } = [.. Files("/gold.jsonl").SelectMany(Documents)];

    public static IReadOnlyList<CorpusDocument> Short { get; } = [.. Files("/short.jsonl").SelectMany(ShortTexts)];

    public static IReadOnlyList<CorpusDocument> Passages { get; } =
        [.. Files("/passages.jsonl").SelectMany(ShortTexts)];

    public static IReadOnlyList<CorpusDocument> Gatherings { get; } =
        [.. Files("/gatherings.jsonl").SelectMany(ShortTexts)];

    /// <summary>Names of one thing, the short one first.</summary>
    public static IReadOnlyList<string[]> Aliases { get; } =
    [
        .. Read("corpus/aliases.names").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line.Split(" | ")),
    ];

    private static IEnumerable<string> Files(string ending) =>
        typeof(Corpus).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("corpus/", StringComparison.Ordinal)
                && n.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<CorpusDocument> Documents(string gold) =>
        Lines(gold).Select(d => Document(gold, d, Read($"corpus/{gold.Split('/')[1]}/{(string)d["id"]!}.txt")));

    private static IEnumerable<CorpusDocument> ShortTexts(string file) =>
        Lines(file).Select(d => Document(file, d, (string)d["text"]!));

    private static IEnumerable<JsonObject> Lines(string file) =>
        Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject());

    private static CorpusDocument Document(string file, JsonObject line, string text)
    {
        var language = file.Split('/')[1];
        return new CorpusDocument(
            language + "/" + (string)line["id"]!, language, (string)line["split"]! == "test", text,
            [.. line["claims"]!.AsArray().Select(c => c!.AsObject())]);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(Corpus).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly."), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
