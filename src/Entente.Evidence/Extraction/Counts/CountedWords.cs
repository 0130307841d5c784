namespace Entente.Evidence;

/// <summary>
/// What a count says that it counts: the noun with the words that describe it, never a word that only counts, nor the
/// verb behind it.
/// </summary>
internal static class CountedWords
{
    private const int Most = 6;

    /// <summary>The words as printed; null where only a counter, or none, stands behind the number.</summary>
    public static string? Of(MarkedSentence sentence, WordHit noun)
    {
        if (noun.End <= noun.Start || sentence.Of("elliptic").Any(e => e.Start >= noun.Start && e.End == noun.End))
        {
            return null;
        }
        var start = noun.Section == "counters" ? Counted(sentence, noun) : BehindCounter(sentence, noun);
        return start is { } from ? sentence.Printed(from, End(sentence, noun)) : null;
    }

    /// <summary>
    /// "250 of them are done": where a bare counter with a state counts, what the larger count shortly before counts.
    /// </summary>
    public static (string Unit, string What)? Before(MarkedSentence sentence, Mention number, WordHit noun)
    {
        if (noun.Section != "counters" || noun.Key != "item" || Counted(sentence, noun) is not null)
        {
            return null;
        }
        var isAlone = IsAlone(sentence, number);
        for (var at = sentence; at is not null && at.Index >= sentence.Index - 1
            && at.Paragraph == sentence.Paragraph; at = at.Previous)
        {
            foreach (var larger in at.Figures.Where(f => f.Kind == MentionKind.Number && f.Value > number.Value
                && (at != sentence || f.End <= number.Start)).Reverse())
            {
                if (Counts.NounAfter(at, larger.End) is { } counted && Of(at, counted) is { } what
                    && (isAlone || (at == sentence && at.WordsBetween(counted.End, number.OuterStart) <= 1)))
                {
                    return (counted.Key, what);
                }
            }
        }
        return null;
    }

    /// <summary>Whether no words that may say what is counted stand right before a number.</summary>
    private static bool IsAlone(MarkedSentence sentence, Mention number) =>
        sentence.WordsBetween(sentence.Start, number.OuterStart) == 0
        || sentence.Between(sentence.Start, number.OuterStart).TrimEnd() is [.., ',' or ';' or ':' or '、']
        || sentence.Before("partitives", number.OuterStart) is not null
        || sentence.Before("elliptic-before", number.OuterStart) is not null
        || sentence.Before("until-now", number.OuterStart) is not null;

    /// <summary>Where the noun begins that a counter goes with; null where it has none.</summary>
    private static int? Counted(MarkedSentence sentence, WordHit counter) =>
        sentence.Of("count-nouns", counter.Start, counter.End).Where(n => n.End == counter.End)
            .OrderBy(n => n.Start).Select(n => (int?)n.Start).FirstOrDefault();

    /// <summary>"Items of projects": a noun that begins with a counter, and what links the two.</summary>
    private static int BehindCounter(MarkedSentence sentence, WordHit noun)
    {
        foreach (var counter in sentence.Of("counters", noun.Start, noun.End))
        {
            var link = sentence.After("belonging", counter.End)?.End ?? counter.End;
            if (counter.Start == noun.Start && link < noun.End
                && (link > counter.End || sentence.Page.Folded.Lower[link] == ' '))
            {
                return link;
            }
        }
        return sentence.Page.Language is { IsVerbLast: true, IsUnspaced: true }
            ? sentence.Of("belonging", noun.Start, noun.End).Where(o => o.Start - noun.Start <= LongestCounter)
                .Select(o => o.End).FirstOrDefault(noun.Start) : noun.Start;
    }

    private const int LongestCounter = 2;

    /// <summary>Behind a few words that describe the noun; where verbs come last none do.</summary>
    private static int End(MarkedSentence sentence, WordHit noun)
    {
        var tokens = sentence.Page.Tokens;
        var end = noun.End;
        var first = tokens.IndexAt(noun.End);
        for (var token = first; !sentence.Page.Language.IsVerbLast && token < Math.Min(sentence.EndToken, first + Most);
            token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || (sentence.Page.Language.IsVerbSecond && !tokens.IsCapital(token))
                || sentence.Figures.Exists(f => f.OuterStart <= at.Start && at.Start < f.End)
                || sentence.Words.Exists(w => w.Start == at.Start && w.Section is "phrase-stops" or "clause-stops"
                    or "states" or "done" or "planned" or "count-stops"))
            {
                break;
            }
            // A joining word ends no name of what is counted.
            end = sentence.Of("joiners").Any(j => j.Start <= at.Start && at.End <= j.End) ? end : at.End;
        }
        return end;
    }
}
