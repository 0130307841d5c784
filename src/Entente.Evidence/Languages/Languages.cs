using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>
/// The languages that documents are read in: the explicit list. Each is a folder of words beside this file.
/// </summary>
public static class Languages
{
    private static readonly Lazy<ImmutableArray<Language>> Loaded = new(() => [.. Codes.Select(Language.Load)]);

    /// <summary>The ISO 639-1 codes, one folder of data each.</summary>
    public static ImmutableArray<string> Codes { get; } = ["vi", "en", "ko", "fr", "es", "id", "de", "zh", "ja", "th"];

    /// <summary>All languages, in the order of <see cref="Codes"/>.</summary>
    public static ImmutableArray<Language> All => Loaded.Value;

    /// <summary>The language of a code; null where it is not read.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>
    /// The language in which a text is written, by the share of its commonest words among the letters of its script;
    /// null where none has enough, or another language, which is told but not read, has more.
    /// </summary>
    public static Language? Detect(string text)
    {
        var tokens = new TokenText(FoldedText.Of(text.Length > MostLetters ? Cut(text, MostLetters) : text));
        return new CommonWords(tokens).Tell([(0, tokens.Tokens.Length)]);
    }

    /// <summary>How much of a text is looked at to tell its language.</summary>
    internal const int MostLetters = 20_000;

    private static string Cut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
