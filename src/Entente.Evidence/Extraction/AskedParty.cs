namespace Entente.Evidence;

/// <summary>
/// Who is to give what is asked for, where verbs stand before what they govern and nouns first: "asks A to give 5
/// million", "wants to borrow 5 million from A".
/// </summary>
internal static class AskedParty
{
    private const int ToAmount = 15;
    private const int Beside = 1;

    /// <summary>The one who is asked; null where the sentence names none.</summary>
    public static Party? Of(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast)
        {
            return null;
        }
        var asking = sentence.Words.Where(w => w.End <= money.OuterStart && IsAsking(w)).ToList();
        var asked = Parties.Within(sentence, sentence.Start, money.OuterStart).FindLast(n =>
            Parties.SideStart(sentence, n.Start) is var start
            && sentence.WordsBetween(n.End, money.OuterStart) <= ToAmount
            && asking.Exists(a => a.End <= start && sentence.WordsBetween(a.End, start) <= Beside
                && sentence.IsNear(a.End, start, Beside) && !sentence.Has("belonging", a.End, start)));
        return asked is not null ? Parties.Of(sentence, asked) : Parties.Source(sentence, money.End);
    }

    private static bool IsAsking(WordHit word) => word is { Section: "stances", Key: "requests" }
        or { Section: "amount-kinds", Key: "funding_ask" } or { Section: "borrowing" };
}
