using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Currencies that several countries call by one word ("krone", "rupee"): which of them a text means is told by the
/// country that it names, for the code of a currency begins with that of its country.
/// </summary>
internal static class SharedCurrencies
{
    private const char Between = '/';

    /// <summary>A word of money with the one currency that it means here.</summary>
    public static WordHit Told(MarkedSentence sentence, WordHit word) =>
        word.Key.Contains(Between, StringComparison.Ordinal)
            ? word with { Key = Of(sentence, word.Key.Split(Between), word.Start) } : word;

    /// <summary>
    /// That of the country named before in the sentence, best with a mark of the subject, else of one behind, else of
    /// the one that the document names oftenest, else the first of the list.
    /// </summary>
    private static string Of(MarkedSentence sentence, string[] codes, int at)
    {
        var named = sentence.Names.FindAll(n => n.Name is { } name && CodeOf(name, codes) is not null);
        var before = named.FindAll(n => n.End <= at);
        var country = (sentence.Page.Language.IsVerbLast ? before.FindLast(n => VerbLast.IsSubject(sentence, n)) : null)
            ?? before.LastOrDefault() ?? named.FirstOrDefault();
        return country is not null ? CodeOf(country.Name!, codes)!
            : sentence.Page.Names.Select(n => CodeOf(n.Name, codes)).Where(c => c is not null)
                .GroupBy(c => c, StringComparer.Ordinal).MaxBy(g => g.Count())?.Key ?? codes[0];
    }

    private static string? CodeOf(KnownName name, string[] codes) => name.Kind != NameKind.Country ? null
        : Array.Find(codes, c => c.StartsWith(name.Key, StringComparison.OrdinalIgnoreCase));
}
