using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Givers that neither a book nor a noun of institutions tells: the words with capital letters that begin a clause,
/// right before a verb of giving or promising ("Nordfors gave 5 million", "..., Vestmark 2 million").
/// </summary>
internal static class OpenGiversNounFirst
{
    private const int Longest = 9;

    /// <summary>The unknown givers of a sentence that speaks of money, where names begin with their noun.</summary>
    public static IEnumerable<Mention> In(MarkedSentence sentence, List<Mention> names, List<Mention> found)
    {
        if (sentence.Page.Language is not { HeadsLast: false, IsVerbLast: false, IsUnspaced: false }
            || sentence.IsHeading && sentence.Index < 0 || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
        {
            yield break;
        }
        foreach (var source in Sources(sentence).Where(p => IsOpen(sentence, p, names, found)))
        {
            yield return source;
        }
        var taken = -1;
        foreach (var verb in sentence.Words.Where(IsGiving).OrderBy(w => w.Start).Select(w => w.Start).Distinct())
        {
            var end = BeforeHelpers(sentence, verb);
            if (end > taken && Counted(sentence, end) is { } group
                && !found.Exists(f => f.Start < group.End && group.Start < f.End))
            {
                taken = end;
                yield return group;
                continue;
            }
            if (end <= taken || sentence.Before("passives", verb) is not null || Clause(sentence, end) is not { } start)
            {
                continue;
            }
            foreach (var giver in Parts(sentence, start, end).Where(p => IsOpen(sentence, p, names, found)))
            {
                taken = end;
                yield return giver;
            }
        }
    }

    /// <summary>"5 million from Nordfors": the capital words behind a word of origin that follows an amount.</summary>
    private static IEnumerable<Mention> Sources(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        foreach (var mark in sentence.Of("from-whom").Where(m => m.Key == "source" && sentence.Figures.Exists(f =>
            f.Kind == MentionKind.Money && f.End <= m.Start && sentence.IsNear(f.End, m.Start, 3))))
        {
            var (start, end) = (-1, -1);
            for (var token = tokens.IndexAt(mark.End); token < sentence.EndToken; token++)
            {
                var at = tokens.Tokens[token];
                if (at.IsWord ? !tokens.IsCapital(token) && !tokens.IsAttached(token) : !tokens.IsAttached(token)
                    || sentence.Page.Folded.Lower[at.Start] is not ('.' or '-' or '&'))
                {
                    break;
                }
                (start, end) = (start < 0 ? at.Start : start, at.IsWord ? at.End : end);
            }
            if (start >= 0 && !sentence.Words.Exists(w => w.Start == start && w.Section is "sides" or "offices"
                && w.Start == start))
            {
                yield return new Mention(MentionKind.Organisation, start, end);
            }
        }
    }

    private static bool IsGiving(WordHit word) => word.Section is "giving" or "firmness" or "announcing"
        or "borrowing" || word is { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Loan
            or AmountKind.Grant or AmountKind.Commitment
            or AmountKind.Disbursement or AmountKind.Contribution or AmountKind.AnnualContribution }
        || word is { Section: "instrument-actions", Key: "signed" or "adopted" or "announced" };

    /// <summary>Where the subject ends: before the words for what is done, planned or done too.</summary>
    private static int BeforeHelpers(MarkedSentence sentence, int verb)
    {
        var at = verb;
        for (var left = 4; left > 0; left--)
        {
            var helper = sentence.Words.Where(w => w.Section is "done" or "planned" or "firmness" or "carry-over"
                or "joiners" or "elliptic-before" && w.End <= at && sentence.IsBlank(w.End, at))
                .OrderBy(w => w.Start).Select(w => w.Start)
                .Concat(sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.End <= at
                    && sentence.IsBlank(f.End, at)).Select(f => BeforeDay(sentence, f))).DefaultIfEmpty(-1).First();
            if (helper <= sentence.Start)
            {
                break;
            }
            at = helper;
        }
        while (at > sentence.Start && sentence.Page.Folded.Lower[at - 1] == ' ')
        {
            at--;
        }
        return at;
    }

    /// <summary>"in 2022", "on 3 May": with the word before the day.</summary>
    private static int BeforeDay(MarkedSentence sentence, Mention day) => sentence.Words
        .Where(w => w.Section is "belonging" or "place-marks" or "deadline-marks" && w.End <= day.OuterStart
            && sentence.IsBlank(w.End, day.OuterStart)).Select(w => w.Start).Append(day.OuterStart).Min();

    /// <summary>"47 countries promised": a number with a noun of givers right before the verb; null for none.</summary>
    private static Mention? Counted(MarkedSentence sentence, int end)
    {
        var noun = sentence.Words.Find(w => w.End == end && (w.Section is "list-givers"
            || w is { Section: "count-nouns", Key: "country" or "company" or "organisation" }));
        return noun.Section is not null && sentence.Figures.Find(f => f.Kind == MentionKind.Number
            && f.End <= noun.Start && sentence.IsBlank(f.End, noun.Start)) is { } number
            ? new Mention(MentionKind.Organisation, number.Start, end) : null;
    }

    /// <summary>Where the clause begins whose subject ends at a place; null where it is not right before it.</summary>
    private static int? Clause(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var depth = 0;
        var start = end;
        for (var token = tokens.IndexAt(end) - 1; token >= sentence.FirstToken; token--)
        {
            var at = tokens.Tokens[token];
            var sign = sentence.Page.Folded.Lower[at.Start];
            depth += sign == ')' ? 1 : sign == '(' ? -1 : 0;
            if (depth < 0 || (!at.IsWord && depth == 0 && sign is ',' or ';' or ':' or '"'
                || (sign == '-' && !tokens.IsAttached(token)))
                || sentence.Figures.Exists(f => f.Start <= at.Start && at.Start < f.End)
                || sentence.Of("contrasts").Any(c => c.Start <= at.Start && at.End <= c.End)
                || sentence.Of("elliptic-before").Any(c => c.Start <= at.Start && at.End <= c.End)
                || sentence.Words.Exists(c => c.Section is "passives" or "speaking" or "announcing" or "agents"
                    && c.Start <= at.Start && at.End <= c.End))
            {
                return start < end ? start : null;
            }
            start = at.Start;
            if (sentence.WordsBetween(start, end) > Longest)
            {
                return null;
            }
        }
        return start < end ? start : null;
    }

    /// <summary>The names that joining words part.</summary>
    private static IEnumerable<Mention> Parts(MarkedSentence sentence, int start, int end)
    {
        var from = start;
        foreach (var joiner in sentence.Of("joiners", start, end).OrderBy(j => j.Start))
        {
            if (joiner.Start > from && sentence.Page.Tokens.IndexAt(joiner.End) is var next && next < sentence.EndToken
                && sentence.Page.Tokens.IsCapital(next))
            {
                yield return new Mention(MentionKind.Organisation, from, Trimmed(sentence, from, joiner.Start));
                from = sentence.Page.Tokens.Tokens[next].Start;
            }
        }
        yield return new Mention(MentionKind.Organisation, from, Trimmed(sentence, from, end));
    }

    /// <summary>"The region of A": what belongs to whom, or lies where, is no part of the name.</summary>
    private static int Trimmed(MarkedSentence sentence, int start, int end)
    {
        var stop = sentence.Words.Where(w => w.Start > start && w.End < end
            && w.Section is "belonging" or "place-marks" or "with-whom" or "from-whom"
                or "body-decisions").Select(w => w.Start).DefaultIfEmpty(end).Min();
        while (stop > start && sentence.Page.Folded.Lower[stop - 1] == ' ')
        {
            stop--;
        }
        return stop;
    }

    /// <summary>Whether a part is a name that nobody knows: of capital words, or headed by a noun of givers.</summary>
    private static bool IsOpen(MarkedSentence sentence, Mention part, List<Mention> names, List<Mention> found)
    {
        if (part.End <= part.Start || sentence.Of("sides").Any(a => a.Start == part.Start && a.End >= part.End)
            || sentence.Names.Exists(n => n.Start <= part.Start && part.Start < n.End)
            || names.Exists(n => n.Start < part.End && part.Start < n.End && (n.Kind is MentionKind.Fund
                || (n.Kind is MentionKind.Framework && !IsInitiative(sentence, part.Start))))
            || found.Exists(f => f.Start < part.End && part.Start < f.End)
            || sentence.Officers.Exists(o => o.Start < part.End && part.Start < o.End)
            || sentence.Names.Exists(n => n.IsParty && Parties.SideStart(sentence, n.Start) <= part.Start
                && n.End <= part.End && n.End > part.Start)
            || sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.Start < part.End
                && part.Start < n.End))
        {
            return false;
        }
        var tokens = sentence.Page.Tokens;
        var (first, stop) = (tokens.IndexAt(part.Start), tokens.IndexAt(part.End));
        var (capitals, isShort) = (0, false);
        for (var token = first; token < stop; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord)
            {
                continue;
            }
            var cased = tokens.Cased(token);
            capitals += tokens.IsCapital(token) && (token > first || at.Start != sentence.Start)
                && !sentence.Of("sides").Any(a => a.Start == at.Start && a.End == at.End) ? 1 : 0;
            isShort |= cased.Length >= 2 && cased.IndexOfAnyExceptInRange('A', 'Z') < 0;
            if (cased.Length > 3 && cased[..3].IndexOfAnyExceptInRange('A', 'Z') < 0
                && cased[3..].ContainsAnyInRange('a', 'z'))
            {
                // Two words that were glued together.
                return false;
            }
            if (!tokens.IsCapital(token) && sentence.Words.Exists(w => w.Start == at.Start && IsNoName(w)))
            {
                return false;
            }
        }
        if (sentence.Of("organisation-nouns").Any(o => o.Start == part.Start && o.End == part.End))
        {
            // "The bank": a noun alone stands for one that was named before.
            return false;
        }
        if (sentence.Of("no-parties").Any(w => w.Start == part.Start && w.End == part.End))
        {
            return false;
        }
        var isHeaded = sentence.Of("organisation-nouns").Any(o => o.Start == part.Start);
        if (!tokens.IsCapital(first) || (!isHeaded && IsThing(sentence, part.Start)))
        {
            return false;
        }
        return isShort || (isHeaded && stop - first > 1)
            || (capitals >= 1 || IsForeign(sentence, part)) && (stop - first > 1 || part.Start != sentence.Start
                || IsForeign(sentence, part))
            && !sentence.Figures.Exists(f => f.Start < part.End && part.Start < f.End);
    }

    /// <summary>Where each syllable is a word of its own, one of several is none of the language.</summary>
    private static bool IsForeign(MarkedSentence sentence, Mention part)
    {
        var (groups, inside) = (0, false);
        foreach (var letter in sentence.Between(part.Start, part.End))
        {
            if (!char.IsAsciiLetter(letter))
            {
                return false;
            }
            var isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            groups += isVowel && !inside ? 1 : 0;
            inside = isVowel;
        }
        return sentence.Page.Language.HasSmallPairs && groups > 1;
    }

    private static bool IsInitiative(MarkedSentence sentence, int at) =>
        sentence.Of("instrument-nouns").Any(i => i.Start == at && i.Key == "initiative");

    private static bool IsNoName(WordHit word) => word.Section is "done" or "planned" or "passives" or "negation"
        or "speaking" or "pronouns" or "first-person" or "these" or "announcing" or "receiving" or "clause-stops"
        or "according" or "attending" or "stances" or "to-whom";

    /// <summary>What is given, built or spoken of gives nothing itself.</summary>
    private static bool IsThing(MarkedSentence sentence, int at) => sentence.Words.Exists(w => w.Start == at
        && (w.Section is "amount-kinds" or "giving" or "given-things" or "works" or "event-nouns"
            or "meeting-nouns" or "titles" or "citing" or "according" or "occasions" or "carry-over" or "pronouns"
            or "list-givers" or "fund-nouns" or "belonging" or "place-marks" or "until-now" or "as-of" or "yearly"
            or "done" or "planned" or "negation" or "each" or "first-person"
            || (w.Section == "instrument-nouns" && w.Key != "initiative")
            || (w.Section == "count-nouns" && w.Key is not ("organisation" or "company" or "person" or "location"
                or "country" or "commitment"))));
}
