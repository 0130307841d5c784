namespace Entente.Iati;

/// <summary>A free text in one language: a name, a title, a description. Source: IATI Standard 2.03,
/// <c>narrative</c>.</summary>
public sealed partial record Narrative : IatiElement
{
    /// <summary>The text as it stands, with the white space around it; empty where there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The language that is stated here (<c>xml:lang</c>), as ISO 639-1 writes it; null where none
    /// is.</summary>
    public string? Language { get; init; }

    /// <summary>The language that is stated for everything around it; null where none is, or where the narrative was
    /// not read from a file. It is not written.</summary>
    public string? InheritedLanguage { get; init; }

    /// <summary>The language that holds: the one stated here, else the one around it; null where neither is stated, or
    /// where the empty language is stated, which is XML's way to say that there is none.</summary>
    public string? EffectiveLanguage => (Language ?? InheritedLanguage) is { Length: > 0 } language ? language : null;

    /// <summary>A text that states no language of its own.</summary>
    public static implicit operator Narrative(string text) => new() { Text = text };
}
