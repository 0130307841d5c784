namespace Entente.Evidence;

/// <summary>
/// Who is asked for money, where verbs stand before what they govern: "asked A for 5 million", "turned to A for 5
/// million", "seeks 5 million from A", "5 million was requested from A".
/// </summary>
internal static class AskedSides
{
    private const int ToAmount = 12;
    private const int BehindAmount = 8;
    private const int BeforeLink = 2;

    /// <summary>The one who is asked for an amount; null where nobody is named.</summary>
    public static Party? Of(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced)
        {
            return null;
        }
        return Parties.Within(sentence, sentence.Start, sentence.End)
            .FindAll(n => IsNear(sentence, money, n) && (IsObject(sentence, money, n) || IsSource(sentence, n)))
            .OrderBy(n => n.Start >= money.End).ThenByDescending(n => n.Start).ThenByDescending(n => n.End)
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault() ?? Group(sentence, money)
            ?? (sentence.Page.Language.HeadsLast ? null : Parties.Source(sentence, money.End));
    }

    private static bool IsNear(MarkedSentence sentence, Mention money, Mention name) => name.Start >= money.End
        ? sentence.WordsBetween(money.End, name.Start) <= BehindAmount
        : name.End <= money.OuterStart && sentence.WordsBetween(name.End, money.OuterStart) <= ToAmount
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= name.End
                && f.End <= money.OuterStart);

    /// <summary>"Asked A", "appealed to A": the name right behind the asking, over one small word.</summary>
    private static bool IsObject(MarkedSentence sentence, Mention money, Mention name)
    {
        var start = Parties.SideStart(sentence, name.Start);
        return name.Start < money.Start && Asking(sentence).Any(a => a.End <= start
            && sentence.WordsBetween(a.End, start) <= BeforeLink
            && (sentence.WordsBetween(a.End, start) == 0 || a.Key == "propose"
                || Link(sentence, name, a.End) is not null)
            && !sentence.Between(a.End, start).ContainsAny(",;:"));
    }

    /// <summary>"Requested from A": the name behind a word for from whom that follows the asking.</summary>
    private static bool IsSource(MarkedSentence sentence, Mention name) =>
        LeadingWords.Before(sentence, "from-whom", name.Start) is { Key: "source" } from
        && Asking(sentence).Any(a => a.End <= from.Start);

    private static WordHit? Link(MarkedSentence sentence, Mention name, int from) =>
        LeadingWords.Before(sentence, "to-whom", name.Start) is { } to && to.Start >= from
            && sentence.WordsBetween(from, to.Start) <= 1 ? to : null;

    /// <summary>"Sought from the partners": a group that gives, where nobody is named.</summary>
    private static Party? Group(MarkedSentence sentence, Mention money) => sentence.Of("giver-groups")
        .Concat(sentence.Of("giver-nouns").Where(n => n.Key != "alone"))
        .Where(g => g.Start >= money.End && sentence.WordsBetween(money.End, g.Start) <= BehindAmount
            && LeadingWords.Before(sentence, "from-whom", g.Start) is { Key: "source" })
        .OrderBy(g => g.Start).ThenByDescending(g => g.End)
        .Select(g => new Party(sentence.Printed(g.Start, g.End), sentence.Printed(g.Start, g.End), g.Start, g.End))
        .FirstOrDefault();

    /// <summary>"Proposed that A give 5 million": to propose what somebody else is to do is to ask for it.</summary>
    public static IEnumerable<WordHit> Proposing(MarkedSentence sentence, int to) =>
        sentence.Of("firmness", sentence.Start, to).Where(p => p.Key == "propose"
            && Parties.Within(sentence, p.End, to).Exists(n => sentence.WordsBetween(p.End, n.Start) <= BeforeLink
                && LeadingWords.Before(sentence, "to-whom", n.Start) is null));

    private static IEnumerable<WordHit> Asking(MarkedSentence sentence) =>
        sentence.Of("amount-kinds").Where(w => w.Key == "funding_ask")
            .Concat(sentence.Of("stances").Where(w => w.Key == "requests"))
            .Concat(Proposing(sentence, sentence.End))
            // "wants to borrow 5 million from A"
            .Concat(sentence.Page.Language.HeadsLast ? [] : sentence.Of("borrowing"));
}
