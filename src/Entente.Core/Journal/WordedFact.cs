namespace Entente.Core;

/// <summary>The own words of a fact in a further language.</summary>
/// <param name="Language">ISO 639-1 code of the language.</param>
/// <param name="Words">As many texts as the fact has own words, in their order.</param>
public sealed record Wording(string Language, IReadOnlyList<string> Words)
{
    /// <summary>How it stands in the journal.</summary>
    internal static Wording Json(ref JsonMembers json, Wording? known) => new(
        json.Text("language"u8, known?.Language),
        json.Texts("words"u8, known?.Words));
}

/// <summary>A text and the language it is written in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">ISO 639-1 code of the language.</param>
public sealed record WrittenText(string Text, string Language);

/// <summary>
/// A fact that says something in own words: what is promised, what became of it, what a list has. The words may stand
/// in further languages; keys, figures and days are the same in all of them.
/// </summary>
public abstract record WordedFact : Fact
{
    /// <summary>The language of own words where nothing says another.</summary>
    public const string CommonLanguage = "en";

    /// <summary>
    /// ISO 639-1 code of the language of the own words, <c>und</c> where it is not known; null for English.
    /// </summary>
    public string? WrittenIn { get; init; }

    /// <summary>The own words in further languages; null where there are none.</summary>
    public IReadOnlyList<Wording>? Wordings { get; init; }

    /// <summary>The texts of this fact that can be said in another language, in a fixed order.</summary>
    public abstract IReadOnlyList<string> OwnWords { get; }

    /// <summary>
    /// Its own words in a language; else in English; else as they were written. Always as many as
    /// <see cref="OwnWords"/>.
    /// </summary>
    /// <param name="language">ISO 639-1 code of the reader's language.</param>
    public IReadOnlyList<WrittenText> AllWordsIn(string language)
    {
        var own = WrittenIn ?? CommonLanguage;
        var chosen = own == language ? null : Find(language) ?? (own == CommonLanguage ? null : Find(CommonLanguage));
        return [.. (chosen?.Words ?? OwnWords).Select(w => new WrittenText(w, chosen?.Language ?? own))];
    }

    /// <summary>The first of its own words, as <see cref="AllWordsIn"/>; empty where it has none.</summary>
    /// <param name="language">ISO 639-1 code of the reader's language.</param>
    public WrittenText WordsIn(string language) =>
        AllWordsIn(language) is [var first, ..] ? first : new WrittenText("", WrittenIn ?? CommonLanguage);

    private protected static string? WrittenInIn(ref JsonMembers json, WordedFact? known) =>
        json.OptionalText("writtenIn"u8, known?.WrittenIn);

    private protected static IReadOnlyList<Wording>? WordingsIn(ref JsonMembers json, WordedFact? known) =>
        json.OptionalList("wordings"u8, known?.Wordings, Wording.Json);

    private Wording? Find(string language) =>
        Wordings?.FirstOrDefault(w => w.Language == language && w.Words.Count == OwnWords.Count);
}
