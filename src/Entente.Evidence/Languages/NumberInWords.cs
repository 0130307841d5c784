namespace Entente.Evidence;

/// <summary>A number that a person writes with words, read as documents of a language are.</summary>
public static class NumberInWords
{
    /// <summary>
    /// The number that a whole text is: <c>86 triệu</c>, <c>8천600만</c>; null where it is none, or more than one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language whose marks and words it has.</param>
    public static decimal? Read(string text, Language language)
    {
        var tokens = new TokenText(FoldedText.Of(text));
        var count = tokens.Tokens.Length;
        return count > 0 && language.TypedNumbers.At(tokens, 0, count) is { } number && number.EndToken == count
            ? number.Value
            : null;
    }
}
