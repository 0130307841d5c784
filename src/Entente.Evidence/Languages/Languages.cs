using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>
/// The languages that documents are read in: the explicit list. Each is a folder of words beside this file.
/// </summary>
public static class Languages
{
    private static readonly Lazy<ImmutableArray<Language>> Loaded = new(() => [.. Codes.Select(Language.Load)]);

    /// <summary>The ISO 639-1 codes, one folder of data each.</summary>
    public static ImmutableArray<string> Codes { get; } = ["vi", "en", "ko"];

    /// <summary>All languages, in the order of <see cref="Codes"/>.</summary>
    public static ImmutableArray<Language> All => Loaded.Value;

    /// <summary>The language of a code; null where it is not read.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>
    /// The language in which a text is written, by the share of its commonest words; null where none has enough.
    /// </summary>
    public static Language? Detect(string text)
    {
        var tokens = new TokenText(FoldedText.Of(text.Length > 20_000 ? Cut(text, 20_000) : text));
        Language? best = null;
        var bestShare = 0.06m;
        foreach (var language in All)
        {
            var (common, words) = (0, 0);
            for (var i = 0; i < tokens.Tokens.Length; i++)
            {
                if (tokens.Tokens[i].IsWord)
                {
                    words++;
                    common += language.IsCommon(tokens.Lower(i)) ? 1 : 0;
                }
            }
            if (words > 0 && (decimal)common / words > bestShare)
            {
                (best, bestShare) = (language, (decimal)common / words);
            }
        }
        return best;
    }

    private static string Cut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
