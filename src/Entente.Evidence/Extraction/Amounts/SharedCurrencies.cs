using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Currencies that several countries call by one word or sign ("krone", "rupees", "K48 million"): which of them a text
/// means is told by the country that it names, for the code of a currency begins with that of its country.
/// </summary>
internal static class SharedCurrencies
{
    private const char Between = '/';

    /// <summary>A word or sign of money with the one currency that it means here.</summary>
    public static WordHit Told(MarkedSentence sentence, WordHit word) =>
        word.Key.Split(Between) is [var first, _, ..] all
            ? word with { Key = Of(sentence, all, word.Start) ?? first } : word;

    /// <summary>
    /// Whether the currency of an amount is only the commonest of those that share its word, since the document names
    /// none of their countries.
    /// </summary>
    public static bool IsGuess(MarkedSentence sentence, Mention money) =>
        sentence.Of("currencies", money.Start, money.End).Concat(
            sentence.Of("currency-signs", money.Start, money.End)).Any(w =>
            w.Key.Split(Between) is [_, _, ..] all && Of(sentence, all, w.Start) is null);

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
                && Of(sentence, form.Key.Split(Between), start) is { } key)
            {
                return new WordHit("currency-signs", key, start - 1, start);
            }
        }
        return null;
    }

    /// <summary>
    /// That of the country named before in the sentence, best with a mark of the subject, else of one behind, else of
    /// the one that issued the page, else of the one that the document names oftenest; null where none is named.
    /// </summary>
    private static string? Of(MarkedSentence sentence, string[] codes, int at)
    {
        var named = sentence.Names.FindAll(n => n.Name is { } name && CodeOf(name, codes) is not null);
        var before = named.FindAll(n => n.End <= at);
        var subject = !sentence.Page.Language.IsVerbLast ? null
            : before.FindLast(n => VerbLast.IsSubject(sentence, n));
        var country = (subject ?? before.LastOrDefault() ?? named.FirstOrDefault())?.Name ?? sentence.Page.Issuer;
        return (country is null ? null : CodeOf(country, codes))
            ?? sentence.Page.Names.Select(n => CodeOf(n.Name, codes)).OfType<string>()
                .GroupBy(c => c, StringComparer.Ordinal).MaxBy(g => g.Count())?.Key;
    }

    private static string? CodeOf(KnownName name, string[] codes) => name.Kind != NameKind.Country ? null
        : Array.Find(codes, c => c.StartsWith(name.Key, StringComparison.OrdinalIgnoreCase));
}
