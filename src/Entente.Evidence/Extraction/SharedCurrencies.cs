namespace Entente.Evidence;

/// <summary>
/// Words and letters for money that several countries share ("rupees", "crowns", "K48 million"): the money of the one
/// that is named. A code of ISO 4217 begins with that of its country.
/// </summary>
internal static class SharedCurrencies
{
    /// <summary>The currency of a word or sign: its own, or that of the country that is named.</summary>
    public static string Of(MarkedSentence sentence, WordHit word)
    {
        var forms = sentence.Page.Language["shared-currencies"];
        if (forms.Length == 0)
        {
            return word.Key;
        }
        var text = sentence.Page.Folded.Lower.AsSpan(word.Start, word.End - word.Start).TrimEnd();
        foreach (var form in forms)
        {
            if (text.SequenceEqual(form.Text))
            {
                return Named(sentence, form.Key) ?? word.Key;
            }
        }
        return word.Key;
    }

    /// <summary>A capital letter on a large number, where a country is named whose money it stands for.</summary>
    public static WordHit? Letter(MarkedSentence sentence, int start)
    {
        var cased = sentence.Page.Folded.Cased;
        if (start - 1 < sentence.Start || !char.IsAsciiLetterUpper(cased[start - 1])
            || (start - 2 >= 0 && char.IsLetterOrDigit(cased[start - 2])))
        {
            return null;
        }
        foreach (var form in sentence.Page.Language["letter-currencies"])
        {
            if (form.Text.Length == 1 && form.Text[0] == char.ToLowerInvariant(cased[start - 1])
                && Named(sentence, form.Key) is { } key)
            {
                return new WordHit("currency-signs", key, start - 1, start);
            }
        }
        return null;
    }

    /// <summary>The one of several currencies whose country is named in the sentence, or issued the page.</summary>
    private static string? Named(MarkedSentence sentence, string codes)
    {
        var all = codes.Split(' ');
        return all.FirstOrDefault(c => sentence.Names.Exists(n => IsOf(c, n.Name?.Key)))
            ?? all.FirstOrDefault(c => IsOf(c, sentence.Page.Issuer?.Key))
            ?? all.FirstOrDefault(c => sentence.Page.Names.Any(n => IsOf(c, n.Name.Key)));
    }

    private static bool IsOf(string code, string? country) => country is { Length: 2 }
        && char.ToLowerInvariant(code[0]) == country[0] && char.ToLowerInvariant(code[1]) == country[1];
}
