using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Currencies that several countries call by one word or sign ("krone", "rupees", "K48 million", "$"). Which of them a
/// text means is told by the country that it names, for the code of a currency begins with that of its country or
/// stands with its name; else by the one that the text calls by a word of its own. The dollar of the United States is
/// money of the whole world: only who issued the page, or a note, tells of another.
/// </summary>
internal static class SharedCurrencies
{
    private const char Between = '/';
    private const string World = "USD";
    private const string Dollar = "dollar";

    /// <summary>Texts in Chinese seldom name the country whose money the bare word is.</summary>
    private const string Yuan = "CNY";

    private static readonly string[] Dollars = [World, .. NameFiles.Dollars];

    /// <summary>The currencies that share a word, by its key; one alone where it is shared by none.</summary>
    public static string[] Codes(string key) => key == World + Between + Dollar ? Dollars : key.Split(Between);

    /// <summary>Whether several currencies share a word or sign.</summary>
    public static bool IsShared(WordHit word) => word.Key.Contains(Between);

    /// <summary>The one currency that a word or sign means here.</summary>
    public static string Told(MarkedSentence sentence, WordHit word) => Codes(word.Key) is [var first, _, ..] all
        ? Of(sentence, all, word.Start) ?? first : word.Key;

    /// <summary>A figure as an amount of the money that a word or sign beside it means.</summary>
    public static Mention On(MarkedSentence sentence, Mention figure, WordHit word) => figure with
    {
        Kind = MentionKind.Money, Currency = Told(sentence, word),
        SharedCurrency = IsShared(word) ? word.Key : null,
    };

    /// <summary>Whether the word beside an amount may mean a currency, whatever its document tells.</summary>
    public static bool MayBe(Mention money, string? currency) => money.Currency == currency
        || (money.SharedCurrency is { } key && Array.IndexOf(Codes(key), currency) >= 0);

    /// <summary>
    /// Whether the currency of an amount is only the commonest of those that share its word, since the document names
    /// none of their countries.
    /// </summary>
    public static bool IsGuess(MarkedSentence sentence, Mention money) => money.SharedCurrency is { } key
        && Codes(key) is [not (World or Yuan), _, ..] all && Of(sentence, all, money.Start) is null;

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
                && Of(sentence, Codes(form.Key), start) is { } key)
            {
                return new WordHit("currency-signs", key, start - 1, start);
            }
        }
        return null;
    }

    /// <summary>
    /// That of the country named before in the sentence, best with a mark of the subject, else of one behind, else the
    /// only one that the document calls by its own word, else of the country that issued the page, else of the one that
    /// the document names oftenest, else of the one whose language it is; null where nothing tells.
    /// </summary>
    private static string? Of(MarkedSentence sentence, string[] codes, int at)
    {
        if (codes[0] == World)
        {
            return OfDollars(sentence.Page, codes);
        }
        var named = sentence.Names.FindAll(n => n.Name is { } name && CodeOf(name, codes) is not null);
        var before = named.FindAll(n => n.End <= at && !Receives(sentence, n));
        var subject = !sentence.Page.Language.IsVerbLast ? null
            : before.FindLast(n => VerbLast.IsSubject(sentence, n));
        var country = (subject ?? before.LastOrDefault() ?? named.FirstOrDefault())?.Name;
        return (country is null ? null : CodeOf(country, codes))
            ?? Only(codes, sentence.Page.Currencies.Names)
            ?? (sentence.Page.Issuer is { } issuer ? CodeOf(issuer, codes) : null)
            ?? sentence.Page.Names.Select(n => CodeOf(n.Name, codes)).OfType<string>()
                .GroupBy(c => c, StringComparer.Ordinal).MaxBy(g => g.Count())?.Key
            ?? (NameFiles.HomeOf(sentence.Page.Language.Code) is { } home ? CodeOf(home, codes) : null);
    }

    /// <summary>"A's budget: 2 million rupees for B, and C gets 7": one who receives has other money.</summary>
    private static bool Receives(MarkedSentence sentence, Mention name) => !sentence.Page.Language.IsVerbLast
        && (sentence.After("receiving", name.End) ?? sentence.After("passives", name.End)) is not null;

    /// <summary>
    /// A note on the unit goes before all. Where US dollars have a sign of their own ("US$"), or are named nowhere, a
    /// bare dollar is of the country that issued the page; where only words name them, it is no other. A national
    /// address tells of dollars where US dollars are named nowhere.
    /// </summary>
    private static string? OfDollars(PageText page, string[] codes) => Only(codes, page.Currencies.IsUnit)
        ?? (page.Issuer is { } issuer && (page.Currencies.HasSign(World) || !page.Currencies.Names(World))
            ? CodeOf(issuer, codes) : null)
        ?? (page.Currencies.Names(World) ? null : OfAddress(page.Article.Address));

    /// <summary>
    /// The dollar of a country under whose offices or companies an address is registered ("gov.au", "co.nz"); names
    /// right under the sign of a country may be anybody's.
    /// </summary>
    private static string? OfAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Split('.') is [_, .., { Length: <= LongestKind }, { Length: 2 } country]
        ? NameFiles.MoneyOf(country) : null;

    private const int LongestKind = 4;

    private static string? Only(string[] codes, Predicate<string> holds) =>
        Array.FindAll(codes, holds) is [var only] ? only : null;

    private static string? CodeOf(KnownName name, string[] codes) => name.Kind != NameKind.Country ? null
        : NameFiles.MoneyOf(name.Key) is { } own ? Array.Find(codes, c => c == own)
        : Array.Find(codes, c => c.StartsWith(name.Key, StringComparison.OrdinalIgnoreCase));
}
