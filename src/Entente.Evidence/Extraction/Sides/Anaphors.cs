namespace Entente.Evidence;

/// <summary>
/// "The bank", "the fund": a noun without a name of its own that does something stands for the institution or fund
/// that was named last with that noun.
/// </summary>
internal static class Anaphors
{
    private const int Reach = 15;

    /// <summary>The institutions and funds that a sentence speaks of as subjects without naming them.</summary>
    public static IEnumerable<Party> In(MarkedSentence sentence)
    {
        foreach (var noun in sentence.Words.Where(w => w.Section is "organisation-nouns" or "fund-nouns"))
        {
            if (sentence.Marked.Exists(m => m.IsName && m.Start < noun.End && noun.Start < m.End)
                || sentence.Organisations.Exists(o => o.Start < noun.End && noun.Start < o.End)
                || !IsSubject(sentence, noun) || Named(sentence, noun) is not { } party)
            {
                continue;
            }
            yield return party with { Start = noun.Start, End = noun.End, IsCarried = true };
        }
        foreach (var party in ByLastWord(sentence))
        {
            yield return party;
        }
        if (sentence.Page.Issuer is not { } issuer)
        {
            yield break;
        }
        foreach (var office in sentence.Of("offices").Where(o => IsSubject(sentence, o)
            && !sentence.Names.Exists(n => n.IsParty && n.Start < o.End
                && (o.Start < n.End || sentence.IsBlank(n.End, o.Start)))
            && !sentence.Officers.Exists(p => p.Start <= o.Start && o.End <= p.End)))
        {
            // "The ministry", on a page of its own: the country that it speaks for.
            yield return new Party(issuer.Names.Short!, sentence.Printed(office.Start, office.End), office.Start,
                office.End, IsCarried: true);
        }
    }

    /// <summary>
    /// "The Partnership", "the alliance": where nouns stand last, the word that ends a name that was told before.
    /// </summary>
    private static IEnumerable<Party> ByLastWord(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        if (!sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast)
        {
            yield break;
        }
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || at.End - at.Start < ShortestWord
                || !sentence.Page.Language.IsSmall("articles", tokens.Lower(token - 1))
                || sentence.Marked.Exists(m => m.IsName && m.Start < at.End && at.Start < m.End)
                || sentence.Organisations.Exists(o => o.Start < at.End && at.Start < o.End)
                || sentence.Of("organisation-nouns").Concat(sentence.Of("fund-nouns")).Any(n => n.Start == at.Start)
                || !IsSubject(sentence, new WordHit("", "", at.Start, at.End))
                || EndingWith(sentence, sentence.Page.Folded.Lower[at.Start..at.End]) is not { } party)
            {
                continue;
            }
            yield return party with { Start = at.Start, End = at.End, IsCarried = true };
        }
    }

    private const int ShortestWord = 5;

    /// <summary>The institution or fund named last of whose name a word is the last.</summary>
    private static Party? EndingWith(MarkedSentence sentence, string word)
    {
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - Reach); at--)
        {
            var before = sentence.Page.Sentences[at];
            var named = before.Names.Concat(before.Organisations).Concat(before.Funds).Where(n =>
                    n.Kind is MentionKind.Organisation or MentionKind.Fund && EndsOrBegins(before, n, word))
                .OrderBy(n => n.Start).LastOrDefault();
            if (named is not null)
            {
                return Parties.Of(before, named);
            }
        }
        return null;
    }

    /// <summary>"The A Partnership for Schools" is the Partnership: the end of a name, or of its first part.</summary>
    private static bool EndsOrBegins(MarkedSentence sentence, Mention name, string word)
    {
        var text = sentence.Between(name.Start, name.End);
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at > 0 && text[at - 1] == ' ' && (at + word.Length == text.Length
            || text[(at + word.Length)..].StartsWith(" (", StringComparison.Ordinal)
            || sentence.After("purposes", name.Start + at + word.Length) is not null);
    }

    /// <summary>
    /// "5 million from the bank": the institution or fund that a noun behind a word of a list stands for, within so
    /// many words of an amount; null for none.
    /// </summary>
    public static Party? Led(MarkedSentence sentence, string section, Mention money, int words)
    {
        foreach (var noun in sentence.Words.Where(w => w.Section is "organisation-nouns" or "fund-nouns"
            && (w.End <= money.OuterStart ? sentence.IsNear(w.End, money.OuterStart, words)
                : w.Start >= money.End && sentence.IsNear(money.End, w.Start, words))))
        {
            if (!sentence.Marked.Exists(m => m.IsName && m.Start < noun.End && noun.Start < m.End)
                && !sentence.Organisations.Exists(o => o.Start < noun.End && noun.Start < o.End)
                && sentence.Before(section, Parties.SideStart(sentence, noun.Start)) is not null
                && !sentence.Page.Tokens.IsInside(sentence.Page.Tokens.IndexAt(noun.Start))
                && Named(sentence, noun) is { } party
                && IsHeaded(party, sentence.Page.Folded.Lower[noun.Start..noun.End]))
            {
                return party with { Start = noun.Start, End = noun.End, IsCarried = true };
            }
        }
        return null;
    }

    private static bool IsHeaded(Party party, string noun) =>
        party.Printed.StartsWith(noun, StringComparison.OrdinalIgnoreCase);

    private static bool IsSubject(MarkedSentence sentence, WordHit noun)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return VerbLast.CaseOf(sentence, noun.End, "subject-marks") is not null;
        }
        return !Parties.IsOwned(sentence, noun.Start) && LeadingWords.Before(sentence, "to-whom", noun.Start) is null
            && LeadingWords.Before(sentence, "from-whom", noun.Start) is null
            && sentence.Words.Exists(w => w.Start >= noun.End
                && sentence.WordsBetween(noun.End, w.Start) <= 1 && w.Section is "done" or "planned" or "firmness"
                    or "giving" or "receiving" or "passives" or "speaking" or "amount-kinds" && w.Start >= noun.End);
    }

    private static Party? Named(MarkedSentence sentence, WordHit noun)
    {
        var word = sentence.Page.Folded.Lower[noun.Start..noun.End];
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - Reach); at--)
        {
            var before = sentence.Page.Sentences[at];
            var fund = noun.Section == "fund-nouns" ? before.Funds.LastOrDefault() : null;
            // Some institutions are funds by their name.
            var named = fund ?? (noun.Section == "fund-nouns" && sentence.Page.Language.HeadsLast ? null
                : before.Names.Concat(before.Organisations).Where(n => n.Kind == MentionKind.Organisation
                    && IsCalled(before, n, word)).OrderBy(n => !sentence.Page.Language.HeadsLast
                        && before.Page.Folded.Lower.AsSpan(n.Start).StartsWith(word, StringComparison.Ordinal))
                    .ThenBy(n => n.Start).LastOrDefault());
            if (named is not null)
            {
                return fund is not null
                    ? Parties.Of(before, named) with { Shown = before.Page.Funds.Shown(named) }
                    : Parties.Of(before, named);
            }
        }
        return null;
    }

    /// <summary>Whether the noun is part of a name, in the form that is printed or in another.</summary>
    private static bool IsCalled(MarkedSentence sentence, Mention name, string noun) =>
        sentence.Between(name.Start, name.End).Contains(noun, StringComparison.Ordinal)
        || (name.Name?.Names.All.Any(f => f.Contains(noun, StringComparison.OrdinalIgnoreCase)) ?? false);
}
