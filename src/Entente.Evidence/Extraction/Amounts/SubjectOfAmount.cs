using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What a sentence says an amount to be, where verbs stand before what they govern: "the budget for loans is 5
/// million", "receipts came to 5 million". The noun that heads the subject decides, not the nearest one.
/// </summary>
internal static class SubjectOfAmount
{
    private const int ToAmount = 2;

    /// <summary>The word that heads what the amount is said of; null where it is said of nothing known.</summary>
    public static WordHit? Head(MarkedSentence sentence, Mention money, IReadOnlyCollection<WordHit> cues)
    {
        var verb = sentence.Of("amounting", sentence.Start, money.Start)
            .Where(v => sentence.WordsBetween(v.End, money.Start) <= ToAmount
                && !cues.Any(c => c.End > v.End && c.End <= money.Start))
            .OrderByDescending(v => v.End).FirstOrDefault();
        if (verb.Section is null)
        {
            return null;
        }
        var start = sentence.Figures.Where(f => f.Kind == MentionKind.Money && f.End <= verb.Start)
            .Select(f => f.End).Append(ClauseStart(sentence, verb.Start)).Max();
        var within = Within(cues, start, verb.Start);
        if (within.Count == 0 && !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsUnspaced
            && start > sentence.Start && sentence.Page.Folded.Lower[start - 1] == ','
            && !sentence.Names.Exists(n => n.Start >= start && n.End <= verb.Start)
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= start))
        {
            // "Trade is small still, last year came to 5 million"
            within = Within(cues, ClauseStart(sentence, start - 1), start);
        }
        if (within.Count == 0)
        {
            return null;
        }
        if (sentence.Page.Language.NamesEnd)
        {
            return within[^1];
        }
        var head = within[0];
        if (!sentence.Page.Language.HeadsLast && within.Count > 1 && sentence.Figures.Exists(f =>
            f.Kind == MentionKind.Money && f.End <= head.Start && sentence.IsBlank(f.End, head.Start)))
        {
            // "received 5 million of promises and what was paid is 3 million"
            head = within[1];
        }
        while (sentence.Page.Language.HeadsLast && within.Find(w => w.Start >= head.End
            && sentence.IsBlank(head.End, w.Start)) is { Section: not null } next)
        {
            head = next;
        }
        return head.Key is "budget" or "grant" || head.Section == "giving"
            ? within.Find(w => w.Start > head.Start && IsAct(w)) is { Section: not null } act ? act : head
            : head;
    }

    private static List<WordHit> Within(IReadOnlyCollection<WordHit> cues, int start, int end) => [.. cues
        .Where(w => w.Start >= start && w.End <= end && w.Key != "worth" && w.Section is "amount-kinds" or "giving"
            && w.Start >= start && w.End <= end).OrderBy(w => w.Start).ThenByDescending(w => w.End)];

    /// <summary>"The aid that was promised is": a word for what was done with it says more than a wide noun.</summary>
    private static bool IsAct(WordHit word) =>
        word is { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Disbursement
            or AmountKind.AnnualContribution };

    /// <summary>Behind the last sign that ends a clause; a comma inside a number ends none.</summary>
    private static int ClauseStart(MarkedSentence sentence, int at)
    {
        var lower = sentence.Page.Folded.Lower;
        for (var place = at - 1; place > sentence.Start; place--)
        {
            if (lower[place] is ',' or ';' or ':' or '，' or '；' or '：'
                && !(char.IsDigit(lower[place - 1]) && place + 1 < at && char.IsDigit(lower[place + 1])))
            {
                return place + 1;
            }
        }
        return sentence.Start;
    }
}
