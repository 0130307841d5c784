using System.Collections.Frozen;
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
        var tokens = new TokenText(FoldedText.Of(text.Length > 20_000 ? Cut(text, 20_000) : text));
        var words = 0;
        foreach (var token in tokens.Tokens)
        {
            words += token.IsWord ? 1 : 0;
        }
        Language? best = null;
        var bestShare = 0.06m;
        foreach (var language in All)
        {
            if (Share(tokens, words, language.IsCommon) is var share && share > bestShare
                && IsInScript(tokens.Folded.Lower, language))
            {
                (best, bestShare) = (language, share);
            }
        }
        return best is not null && Others.Value.Any(o => Share(tokens, words, o) > bestShare) ? null : best;
    }

    private delegate bool IsCommon(ReadOnlySpan<char> word);

    /// <summary>The commonest words of languages that are told from those that are read.</summary>
    private static readonly Lazy<ImmutableArray<IsCommon>> Others = new(() =>
        [.. WordFiles.ReadOthers().Values.Select(forms => forms.Select(f => f.Text)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())
            .Select(lookup => (IsCommon)(word => lookup.Contains(word)))]);

    private static decimal Share(TokenText tokens, int words, IsCommon isCommon)
    {
        var common = 0;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            common += tokens.Tokens[i].IsWord && isCommon(tokens.Lower(i)) ? 1 : 0;
        }
        return words == 0 ? 0 : (decimal)common / words;
    }

    /// <summary>Whether most letters are of the scripts of the commonest words of a language.</summary>
    private static bool IsInScript(string text, Language language)
    {
        var scripts = language["common"].Select(f => ScriptOf(f.Text[0])).ToHashSet();
        var (letters, own) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                letters++;
                own += scripts.Contains(ScriptOf(letter)) ? 1 : 0;
            }
        }
        return own * 2 > letters;
    }

    /// <summary>A number for each script that a language is told by; the same for ideographs and syllabaries.</summary>
    private static int ScriptOf(char letter) =>
        letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF' ? 0
        : Syllables.Is(letter) ? 1
        : Syllables.IsIdeograph(letter) || Syllables.IsKana(letter) ? 2
        : letter is >= '\u0E00' and <= '\u0E7F' ? 3 : 4;

    private static string Cut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
