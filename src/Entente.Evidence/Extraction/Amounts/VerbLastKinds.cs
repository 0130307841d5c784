using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What governs an amount where verbs come last: the noun that it is said of ("the support so far is 5 million"), else
/// the verb that follows in its clause, else a word before.
/// </summary>
internal static class VerbLastKinds
{
    private const int Farthest = 20;
    private const int ToTopic = 4;
    private const int OfTopic = 2;
    private const int OfWorth = 8;
    private const int ToGiving = 3;

    /// <summary>The kind of an amount by what governs it; null where nothing in its sentence does.</summary>
    public static string? Of(MarkedSentence sentence, Mention money)
    {
        var end = EndOf(sentence, money);
        if (IsInsideVerb(sentence, money))
        {
            var verb = sentence.Of("giving").Last(g => g.End == money.OuterStart - 1);
            return AmountKinds.GivingKind(sentence, money, verb) is "grant" && sentence.Has("done", end - 1, end + 4)
                ? AmountKind.Contribution : AmountKinds.GivingKind(sentence, money, verb);
        }
        if (Received(sentence, end) is { } received)
        {
            return AmountKinds.ReceivedKind(sentence, money, received);
        }
        if (Governing(sentence, money) is not { } word)
        {
            return null;
        }
        if (word.Key == "spending")
        {
            return Spent(sentence, money, word);
        }
        if (word.Section is "count-nouns")
        {
            return AmountKind.Budget;
        }
        if (word.Start >= money.End && IsAskedAfter(sentence, word))
        {
            return AmountKind.FundingAsk;
        }
        if (word is { Section: "amount-kinds", Key: AmountKind.Budget } && word.Start >= money.End
            && IsNeededAfter(sentence, word))
        {
            return AmountKind.FundingNeed;
        }
        return word.Section == "giving" ? AmountKinds.GivingKind(sentence, money, word)
            : word.Key;
    }

    /// <summary>"Support (5 million) was given": the bracket stands between the noun and its verb.</summary>
    public static bool IsInsideVerb(MarkedSentence sentence, Mention money) =>
        AmountKinds.IsBracketed(sentence, money) && EndOf(sentence, money) is var end && end > money.End
        && end < sentence.End && Syllables.Is(sentence.Page.Folded.Lower[end])
        && sentence.Of("giving").Any(g => g.End == money.OuterStart - 1);

    /// <summary>"Gets 5 million": the verb of receiving that governs an amount; null for none.</summary>
    private static WordHit? Received(MarkedSentence sentence, int end) =>
        sentence.Words.Exists(w => w.Section == "object-marks" && w.Start == end)
        && sentence.Words.Where(w => w.Start >= end && w.Section is "receiving" or "giving" or "amount-kinds"
            && sentence.WordsBetween(end, w.Start) <= ToGiving && w.Start >= end && w.Key != "worth")
            .OrderBy(w => w.Start).ThenByDescending(w => w.End).FirstOrDefault() is { Section: "receiving" } verb
        ? verb : null;

    /// <summary>"A built it for 5 million", "A will build it": what a party spends; else a cost.</summary>
    private static string Spent(MarkedSentence sentence, Mention money, WordHit word)
    {
        var isOfParty = Parties.Within(sentence, sentence.Start, money.OuterStart)
            .Exists(n => VerbLast.IsSubject(sentence, n))
            || sentence.Officers.Exists(o => o.End <= money.Start && (o.Party is not null || o.SpeaksForState)
                && VerbLast.CaseOf(sentence, o.End, "subject-marks") is not null);
        return !isOfParty && !sentence.Has("first-person", sentence.Start, sentence.End) ? AmountKind.Budget
            : sentence.Of("planned", word.Start, sentence.End).Concat(sentence.Of("firmness", word.Start, sentence.End))
                .Any() ? AmountKind.Pledge : AmountKind.Disbursement;
    }

    /// <summary>"5 million for staff is needed": a verb of need governs the noun of what it costs.</summary>
    private static bool IsNeededAfter(MarkedSentence sentence, WordHit word) =>
        sentence.Of("amount-kinds", word.End, sentence.End).Any(w => w.Key == "funding_need"
            && sentence.IsNear(word.End, w.Start, OfTopic + 1));

    /// <summary>"The money that shall be given is": a word for what is to come stands between.</summary>
    public static bool IsPromiseBetween(MarkedSentence sentence, WordHit word, Mention money) =>
        sentence.Words.Exists(w => w.Section is "planned" or "firmness" && w.Start >= word.Start
            && w.End <= money.OuterStart && sentence.WordsBetween(word.End, w.Start) <= 2);

    /// <summary>"Support was asked for": a verb of asking governs the noun of giving.</summary>
    private static bool IsAskedAfter(MarkedSentence sentence, WordHit word) =>
        sentence.Of("amount-kinds", word.End, sentence.End).Any(w => w.Key == "funding_ask"
            && sentence.WordsBetween(word.End, w.Start) <= 2
            && !sentence.Between(word.End, w.Start).ContainsAny(",;"));

    /// <summary>The word that says what an amount is; null where none does.</summary>
    public static WordHit? Governing(MarkedSentence sentence, Mention money)
    {
        var end = EndOf(sentence, money);
        var isObject = sentence.Words.Exists(w => w.Section == "object-marks" && w.Start == end);
        if (isObject && Apposed(sentence, money) is { Key: "budget" } && Following(sentence, end, isObject) is
            { Section: "giving", Key: "contribution" or "grant" } given
            && sentence.WordsBetween(end, given.Start) <= ToGiving)
        {
            // "gave the cost of 5 million": the verb says more than the noun.
            return given;
        }
        if (!isObject && Apposed(sentence, money) is { Key: "budget" } && BorneBehind(sentence, end) is { } borne)
        {
            return borne;
        }
        return Apposed(sentence, money) ?? Describing(sentence, money) ?? (isObject ? null : Topic(sentence, money))
            ?? Following(sentence, end, isObject)
            ?? Topic(sentence, money) ?? Before(sentence, money);
    }

    /// <summary>"The cost of 5 million A has borne": behind the amount a subject with a verb of giving.</summary>
    private static WordHit? BorneBehind(MarkedSentence sentence, int end) =>
        !sentence.Of("subject-marks").Any(m => m.Start == end && OpenGiversVerbLast.IsWordEnd(sentence, m.End))
        || sentence.Of("subject-marks").Where(m => m.Start > end && sentence.IsNear(end, m.Start, ToTopic))
            .Select(m => (WordHit?)m).FirstOrDefault() is not { } subject ? null
        : sentence.Of("giving").Where(g => g.Key is "contribution" or "grant" && g.Start >= subject.End
            && sentence.IsNear(subject.End, g.Start, ToTopic)).Cast<WordHit?>().FirstOrDefault();

    /// <summary>Where an amount ends with its equivalent in brackets.</summary>
    private static int EndOf(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return end < sentence.End && sentence.Page.Folded.Lower[end] == ')' ? end + 1 : end;
    }

    /// <summary>"A loan 5 million": the noun right before the amount, without a mark of case, is its own.</summary>
    private static WordHit? Apposed(MarkedSentence sentence, Mention money) =>
        Cues(sentence).Where(w => w is { Section: "amount-kinds",
                Key: "budget" or "loan" or "grant" or "trade" or "fdi" or "funding_need" or "annual_contribution"
                    or "funding_ask" or "disbursement" or "pledge" or "fund_size" or "cumulative_contribution"
                    or "contribution" }
                && w.End <= money.OuterStart && w.End > w.Start + 1 && sentence.IsBlank(w.End, money.OuterStart))
            .OrderBy(w => w.Start).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"The 5 million that was spent": the verb that describes the amount right after it.</summary>
    public static WordHit? Describing(MarkedSentence sentence, Mention money) =>
        Cues(sentence).Where(w => w.End <= money.OuterStart && w.Key != "worth"
            && sentence.Of("relative-endings").Any(r => (r.Start == w.End || (r.End == w.End && r.Start >= w.Start))
            && sentence.IsBlank(Math.Min(r.End, money.OuterStart), money.OuterStart)))
            .OrderByDescending(w => w.End).ThenBy(w => w.Start).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"The money that came in is": the noun before, or the verb that describes it.</summary>
    private static WordHit? Topic(MarkedSentence sentence, Mention money)
    {
        var mark = sentence.Of("subject-marks", sentence.Start, money.OuterStart)
            .Where(m => sentence.IsNear(m.End, money.OuterStart, ToTopic)
                && !sentence.Names.Exists(n => n.IsParty && n.End == m.Start)
                && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= m.End
                    && f.End <= money.OuterStart))
            .OrderByDescending(m => m.End).FirstOrDefault();
        return mark.Section is null ? null : Cues(sentence).Where(w => w.Key != "worth" && w.End <= mark.Start
                && sentence.WordsBetween(w.End, mark.Start) <= OfTopic
                && !sentence.Between(w.End, mark.Start).ContainsAny(",;."))
            .OrderByDescending(w => w.End).Select(w => ActOn(sentence, w) ?? w).Cast<WordHit?>().FirstOrDefault();
    }

    /// <summary>"The loan that was paid out is": what was done with a loan or gift, right before its noun.</summary>
    private static WordHit? ActOn(MarkedSentence sentence, WordHit noun) =>
        noun.Key == "budget" ? Cues(sentence).Where(w => w.Key == "funding_need" && w.End <= noun.Start
            && sentence.WordsBetween(w.End, noun.Start) <= 1).Cast<WordHit?>().LastOrDefault()
        : noun is { Key: "loan" or "grant" or "contribution" } ? Cues(sentence).Where(w => w is
            { Section: "amount-kinds", Key: AmountKind.Disbursement or AmountKind.Pledge } && w.End <= noun.Start
            && sentence.WordsBetween(w.End, noun.Start) == 0).Cast<WordHit?>().FirstOrDefault() : null;

    /// <summary>The verb or noun that follows in the clause.</summary>
    private static WordHit? Following(MarkedSentence sentence, int end, bool isObject)
    {
        var word = Cues(sentence).Where(w => w.Start >= end && sentence.WordsBetween(end, w.Start) <= Farthest)
            .OrderBy(w => w.Start).ThenByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault();
        if (word is not { } near)
        {
            return null;
        }
        if (near.Key == "worth")
        {
            return sentence.WordsBetween(end, near.Start) <= 1 ? Worth(sentence, near.End)
                : Following(sentence, near.End, isObject);
        }
        // Behind a comma another clause begins, unless the amount is what its verb governs, or one of a list.
        var comma = sentence.Between(end, near.Start).IndexOfAny(",;");
        return isObject || comma < 0 || sentence.Figures.Exists(f => f.Kind is MentionKind.Money or MentionKind.Number
            && f.Start >= end + comma && f.End <= near.Start) ? near : null;
    }

    /// <summary>"A project worth 5 million", "aid worth 5 million": what is worth it follows.</summary>
    private static WordHit? Worth(MarkedSentence sentence, int end) =>
        Cues(sentence).Where(w => w.Key != "worth")
            .Concat(sentence.Of("count-nouns").Where(n => n.Key is "project" or "programme"))
            .Where(w => w.Start >= end && sentence.WordsBetween(end, w.Start) <= OfWorth)
            .OrderBy(w => w.Start).ThenByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault()
        ?? Cues(sentence).Where(w => w.Start >= end && w.Key != "worth").OrderBy(w => w.Start).Cast<WordHit?>()
            .FirstOrDefault();

    private static WordHit? Before(MarkedSentence sentence, Mention money) =>
        Cues(sentence).Where(w => w.Key != "worth" && w.End <= money.OuterStart
                && sentence.WordsBetween(w.End, money.OuterStart) <= Farthest)
            .OrderByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault();

    private static List<WordHit> Cues(MarkedSentence sentence) => sentence.CuesVerbLast ??= FindCues(sentence);

    private static List<WordHit> FindCues(MarkedSentence sentence) => sentence.Words.FindAll(w =>
        w.Section is "amount-kinds" or "giving" && AmountKinds.StandsForItself(sentence, w));
}
