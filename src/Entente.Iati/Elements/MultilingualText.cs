namespace Entente.Iati;

/// <summary>A title, a name, a comment: one text in one or more languages. Source: IATI Standard 2.03, elements that
/// hold only <c>narrative</c>.</summary>
public sealed partial record MultilingualText : IatiElement
{
    /// <summary>The text, once in each language.</summary>
    public ValueList<Narrative> Narratives { get; init; }

    /// <summary>A text in one language, which is not stated.</summary>
    public static implicit operator MultilingualText(string text) => new() { Narratives = [text] };
}
