namespace Entente.Evidence;

/// <summary>
/// Who gives where the verb stands second in a clause and its subject before it or right behind: "in May gives A 5
/// million", "with 5 million supports A the project". Of several names the first is the subject, the next receives.
/// </summary>
internal static class VerbSecond
{
    private const int ToVerb = 7;

    /// <summary>The subject of the clause of an amount; null where it has none, or the language is another.</summary>
    public static Party? Giver(Draft draft, MarkedSentence sentence, Mention money)
    {
        if (!sentence.Page.Language.IsVerbSecond)
        {
            return null;
        }
        var subjects = draft.Parties.SubjectsOf(sentence).FindAll(s => !IsGenitive(sentence, s));
        var start = ClauseStart(sentence, money.OuterStart);
        var first = subjects.FindIndex(s => s.Start >= start && s.End <= money.OuterStart
            && !sentence.Has("receiving", start, money.OuterStart));
        if (first < 0 && start > sentence.Start + 1 && !sentence.Has("giving", start, money.OuterStart)
            && !sentence.Has("amount-kinds", start, money.OuterStart)
            && !sentence.Has("receiving", start, money.OuterStart)
            && sentence.Page.Folded.Lower[start - 1] == ',')
        {
            // "Also A takes part, with 5 million": a clause without a verb goes on.
            start = ClauseStart(sentence, start - 1);
            first = subjects.FindIndex(s => s.Start >= start && s.End <= money.OuterStart
                && sentence.Has("giving", start, money.OuterStart)
                && !sentence.Has("receiving", start, money.OuterStart));
        }
        if (first >= 0)
        {
            return JoinedParties.Of(sentence, subjects[..(LastJoined(sentence, subjects, first, money) + 1)]);
        }
        var end = money.Equivalent?.End ?? money.End;
        return subjects.Find(s => s.Start >= end && IsBehindVerb(sentence, end, s));
    }

    /// <summary>
    /// The verb that closes the clause of an amount ("has A 5 million for B promised"): small, and nothing behind it
    /// but another verb; null where none does.
    /// </summary>
    public static WordHit? Closing(MarkedSentence sentence, Mention money, IEnumerable<WordHit> cues)
    {
        if (!sentence.Page.Language.IsVerbSecond)
        {
            return null;
        }
        var end = money.Equivalent?.End ?? money.End;
        var stop = sentence.Between(end, sentence.End).IndexOfAny(ClauseEnds);
        stop = stop < 0 ? sentence.End : end + stop;
        return cues.Where(w => w.Start >= end && w.End <= stop && w.Key is not "worth"
                && sentence.WordsBetween(end, w.Start) is >= 1 and <= ToClosing
                && char.IsLower(sentence.Page.Folded.Cased[w.Start])
                && sentence.WordsBetween(w.End, stop) <= (sentence.Words.Exists(v => v.Section is "done" or "passives"
                    or "planned" && v.Start >= w.End && v.End <= stop) ? 2 : 0)
                && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= end && f.End <= w.Start))
            .OrderByDescending(w => w.End).ThenByDescending(w => w.Section == "amount-kinds")
            .Cast<WordHit?>().FirstOrDefault();
    }

    private const int ToClosing = 16;

    private static readonly System.Buffers.SearchValues<char> ClauseEnds =
        System.Buffers.SearchValues.Create(",;:.(!?–");

    /// <summary>"The roads of A" by the ending of the name.</summary>
    private static bool IsGenitive(MarkedSentence sentence, Party party) => sentence.Names.Exists(n =>
        n.Start == party.Start && n.Kind == MentionKind.Country && sentence.Page.Folded.Lower[n.End - 1] == 's'
        && n.Name is { } name && sentence.Page.Folded.Cased[n.Start..n.End] is var printed
        && !name.Names.All.Contains(printed, StringComparer.OrdinalIgnoreCase));

    private static int LastJoined(MarkedSentence sentence, List<Party> subjects, int first, Mention money)
    {
        var last = first;
        while (last + 1 < subjects.Count && subjects[last + 1].End <= money.OuterStart
            && sentence.Of("joiners", subjects[last].End, subjects[last + 1].Start)
                .Any(j => sentence.WordsBetween(subjects[last].End, j.Start) == 0))
        {
            last++;
        }
        return last;
    }

    /// <summary>Whether a verb of giving or promising stands behind an amount and right before a subject.</summary>
    private static bool IsBehindVerb(MarkedSentence sentence, int end, Party subject)
    {
        var start = Parties.SideStart(sentence, subject.Start);
        return start >= end && !sentence.Between(end, start).ContainsAny(AmountKinds.PhraseEnds)
            && sentence.Words.Exists(w => w.Section is "giving" or "amount-kinds" or "planned" or "done" or "firmness"
                or "announcing" && w.Start >= end && w.End <= start && sentence.WordsBetween(end, w.Start) <= ToVerb
                && sentence.WordsBetween(w.End, start) <= 1
                && char.IsLower(sentence.Page.Folded.Cased[w.Start]))
            && !sentence.Has("receiving", end, start);
    }

    /// <summary>Behind the last sign that parts clauses; one inside a number parts none.</summary>
    private static int ClauseStart(MarkedSentence sentence, int at)
    {
        var lower = sentence.Page.Folded.Lower;
        for (var place = at - 1; place > sentence.Start; place--)
        {
            if (lower[place] is ',' or ';' or ':' or '(' && !(char.IsDigit(lower[place - 1]) && place + 1 < at
                && char.IsDigit(lower[place + 1])))
            {
                return place + 1;
            }
        }
        return sentence.Start;
    }
}
