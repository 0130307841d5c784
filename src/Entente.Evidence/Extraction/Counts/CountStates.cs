namespace Entente.Evidence;

/// <summary>
/// The state of what is counted: what is said of projects and the like; of things and people only that they were
/// built, trained or given.
/// </summary>
internal static class CountStates
{
    private const int FarthestVerb = 6;
    private const int FarthestDone = 25;
    private const int ToPlan = 3;
    private const int FarthestState = 14;
    private const int FarthestBefore = 14;

    /// <summary>The state of a number of a noun; null where nothing is said of it.</summary>
    public static string? Of(MarkedSentence sentence, Mention number, WordHit noun)
    {
        var said = Between(sentence, number.End, noun.Start) ?? Said(sentence, number, noun);
        if (IsWork(noun))
        {
            return said ?? (noun.Key != "proposal" && IsSum(sentence, number) ? "total"
                : noun.Section == "counters" && IsDone(sentence, number, noun) ? "completed" : null);
        }
        if (noun.Key is "country" or "meeting" or "visitor" or "area" or "pillar" or "company" or "year-group")
        {
            return null;
        }
        return IsDone(sentence, number, noun) ? "completed"
            : said is "total" or "approved" || noun.Key == "person" ? null : said;
    }

    /// <summary>
    /// The state that the clause tells; where verbs come last, it is of the last number before them ("of the 54
    /// received 8 were chosen"), and only what describes the number stands before it.
    /// </summary>
    private static string? Said(MarkedSentence sentence, Mention number, WordHit noun)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return Counts.StateOf(sentence, number.OuterStart, noun.End);
        }
        var next = sentence.Figures.Find(f => f.Kind == MentionKind.Number && f.Start >= noun.End
            && Counts.NounAfter(sentence, f.End) is { } other && other.Section == noun.Section)?.Start ?? sentence.End;
        var stop = sentence.Between(noun.End, next).IndexOfAny(",;.");
        var clauseEnd = stop < 0 ? next : noun.End + stop;
        return sentence.Of("states", noun.End, clauseEnd)
            .Where(s => sentence.WordsBetween(noun.End, s.Start) <= FarthestState)
            .OrderBy(s => s.Start).ThenByDescending(s => s.End).Select(s => s.Key).FirstOrDefault()
            ?? sentence.Of("states", sentence.Start, number.OuterStart)
                .Where(s => sentence.WordsBetween(s.End, number.OuterStart) <= FarthestBefore
                    && !sentence.Between(s.End, number.OuterStart).ContainsAny(",;.")
                    && !sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.Start >= s.End
                        && f.End <= number.OuterStart))
                .OrderByDescending(s => s.End).Select(s => s.Key).FirstOrDefault()
            ?? (next < sentence.End && sentence.WordsBetween(noun.End, next) <= ToPlan && IsWork(noun)
                && sentence.Figures.Exists(f => f.Start == next && f.Value < number.Value) ? "total" : null);
    }

    /// <summary>"81 active projects": the state among the words that describe the noun.</summary>
    private static string? Between(MarkedSentence sentence, int start, int end) =>
        // "In a total of" leads to the whole, and says nothing of its part.
        sentence.Of("states", start, end)
            .Where(s => !sentence.Of("partitives", start, end).Any(p => p.Start <= s.Start && s.End <= p.End))
            .Select(s => s.Key).FirstOrDefault();

    /// <summary>What is proposed, approved, run and finished.</summary>
    private static bool IsWork(WordHit noun) => noun.Section == "counters"
        || noun.Key is "project" or "programme" or "activity" or "loan" or "proposal" or "commitment" or "line"
            or "scholarship";

    /// <summary>"Since 2010 there were 42, of which 12": all that there were so far, or the whole.</summary>
    private static bool IsSum(MarkedSentence sentence, Mention number) =>
        !sentence.Has("planned", sentence.Start, sentence.End)
        && sentence.Before("increments", number.OuterStart) is null
        && sentence.Before("elliptic-before", number.OuterStart) is null
        && (sentence.Has("until-now", sentence.Start, number.OuterStart)
            || sentence.Of("elliptic-before", number.End, sentence.End)
                .Any(w => sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.Start >= w.End)));

    /// <summary>A verb of building, training or giving governs the number, and says that it has happened.</summary>
    private static bool IsDone(MarkedSentence sentence, Mention number, WordHit noun) =>
        (!sentence.Page.Language.HeadsLast || sentence.Before("place-marks", number.OuterStart) is null)
        && sentence.Of("accomplishing").Any(v => Governs(sentence, v, number, noun) && HasHappened(sentence, v));

    private static bool Governs(MarkedSentence sentence, WordHit verb, Mention number, WordHit noun) =>
        verb.End <= number.OuterStart
            ? sentence.IsNear(verb.End, number.OuterStart, FarthestVerb)
            : verb.Start >= noun.End && sentence.IsNear(noun.End, verb.Start, FarthestVerb);

    private static bool HasHappened(MarkedSentence sentence, WordHit verb)
    {
        if (sentence.Page.Language.IsVerbLast && sentence.Of("done").Any(d => d.Start == verb.End))
        {
            return true;
        }
        var isPlanned = sentence.Of("planned").Concat(sentence.Of("firmness")).Any(p => p.Start <= verb.Start
            ? sentence.WordsBetween(p.End, verb.Start) <= ToPlan
            : sentence.Page.Language.IsVerbLast && sentence.WordsBetween(verb.End, p.Start) <= ToPlan);
        return !isPlanned && (verb.Key == "past" || sentence.Of("done").Any(d => d.End <= verb.Start
            && sentence.WordsBetween(d.End, verb.Start) <= FarthestDone
            && !sentence.Has("planned", d.End, verb.Start)));
    }
}
