using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Givers whom the phrase of an amount names where nouns stand before what describes them: "the contribution of A comes
/// to 5 million", "a grant of 5 million of A", "the 5 million that pays A".
/// </summary>
internal static class GiversAround
{
    private const int ToAmount = 12;
    private const int ToNoun = 3;
    private const int Adjectives = 2;

    /// <summary>
    /// The giver that the noun of an amount belongs to, or that its clause behind names; null for none.
    /// </summary>
    public static Party? Of(Draft draft, MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast ? null
            : OfNoun(sentence, money) ?? BehindAmount(sentence, money) ?? BehindVerb(draft, sentence, money);

    /// <summary>"The contribution of A this year comes to 5 million"</summary>
    private static Party? OfNoun(MarkedSentence sentence, Mention money)
    {
        var noun = sentence.Words.FindLast(w => (Owners.IsKind(w)
            || w is { Section: "amount-kinds", Key: AmountKind.Fdi or AmountKind.Investment })
                && w.End <= money.OuterStart
            && IsPhrase(sentence, w.End, money.OuterStart)
            && sentence.WordsBetween(w.End, money.OuterStart) <= ToAmount);
        return noun.Section is null ? null : Parties.Within(sentence, sentence.Start, money.OuterStart)
            .FindAll(n => n.Start >= noun.Start && n.End <= noun.End ? noun.Key is "fdi" or "investment"
                : n.Start >= noun.End ? IsOwner(sentence, noun, n) : sentence.Page.Language.IsVerbSecond
                && sentence.IsBlank(n.End, noun.Start) && n.Kind == MentionKind.Country)
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>"A grant of 5 million of A"</summary>
    private static Party? BehindAmount(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return !sentence.Words.Exists(w => Owners.IsKind(w) && w.End <= money.OuterStart
                && sentence.WordsBetween(w.End, money.OuterStart) <= ToNoun) ? null
            : Parties.Within(sentence, end, sentence.End).FindAll(n => sentence.WordsBetween(end, n.Start) <= ToNoun + 1
                && LeadingWords.Before(sentence, "from-whom", n.Start) is { } of && of.Start >= end
                && sentence.WordsBetween(end, of.Start) == 0)
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>"The 5 million that pays A": the subject right behind the verb of a clause that describes.</summary>
    private static Party? BehindVerb(Draft draft, MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("relatives").FirstOrDefault(r => r.Start >= end && sentence.WordsBetween(end, r.Start) <= 2)
            is not { Section: not null } that ? null
            : draft.Parties.SubjectsOf(sentence).Find(s => s.Start >= that.End && sentence.Words.Exists(w =>
                w.Section is "giving" or "amount-kinds" or "done" && w.Start >= that.End
                && sentence.WordsBetween(that.End, w.Start) <= 1 && w.End <= s.Start
                && sentence.WordsBetween(w.End, Parties.SideStart(sentence, s.Start)) == 0));
    }

    private static bool IsPhrase(MarkedSentence sentence, int from, int to) =>
        !sentence.Between(from, to).ContainsAny(";:.")
        && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= from && f.End <= to);

    /// <summary>"The contribution Japanese": an adjective begins with a small letter.</summary>
    private static bool IsAdjective(MarkedSentence sentence, Mention name) =>
        char.IsLower(sentence.Page.Folded.Cased[name.Start]);

    /// <summary>A name behind a word for from whom, or right behind the noun where the language needs none.</summary>
    private static bool IsOwner(MarkedSentence sentence, WordHit noun, Mention name)
    {
        var start = Parties.SideStart(sentence, name.Start);
        return LeadingWords.Before(sentence, "from-whom", name.Start) is { } of
            ? of.Start >= noun.End && sentence.WordsBetween(noun.End, of.Start) <= Adjectives
            : (sentence.Page.Language.OwnersFollow || IsAdjective(sentence, name))
                && sentence.WordsBetween(noun.End, start) <= 1
                && !sentence.Words.Exists(w => w.Start >= noun.End && w.End <= start
                    && w.Section is "to-whom" or "purposes" or "belonging" or "joiners");
    }
}
