namespace Entente.Evidence;

/// <summary>
/// How names are found in a script without white space and capital letters: by the names inside them, the words that
/// names are made of, and the words that end them.
/// </summary>
internal static class Unspaced
{
    private const int LongestName = 16;
    private const int LongestUnknown = 8;
    private const int LongestShort = 6;

    /// <summary>
    /// Where the name begins that a noun ends: over known names, ordinals, words of names, signs that join, and a few
    /// unknown signs where a known name stands before them.
    /// </summary>
    public static int NameStart(MarkedSentence sentence, int headStart)
    {
        var (start, reached) = (headStart, headStart);
        for (var i = 0; i < LongestName; i++)
        {
            if (Before(sentence, reached) is { } part)
            {
                (start, reached) = (part, part);
            }
            else if (reached > sentence.Start && reached == start
                && sentence.Page.Folded.Lower[reached - 1] is '-' or '·' or '・' or '+' or ' ')
            {
                reached--;
            }
            else if (reached < start && sentence.Page.Folded.Lower[reached] != ' '
                && ShortBefore(sentence, reached) is { } sign)
            {
                (start, reached) = (sign, sign);
            }
            else if (reached == start && (Behind(sentence, start) ?? OrdinalBehind(sentence, start)) is { } name)
            {
                (start, reached) = (name, name);
            }
            else
            {
                break;
            }
        }
        return start;
    }

    /// <summary>
    /// Where the name ends that a noun begins: at white space that no name follows, a sign, or a word that ends names.
    /// </summary>
    public static int? EndOfName(MarkedSentence sentence, int headEnd)
    {
        var tokens = sentence.Page.Tokens;
        var end = headEnd;
        for (var token = tokens.IndexAt(headEnd); token < sentence.EndToken
            && token - tokens.IndexAt(headEnd) < LongestName * 2; token++)
        {
            var at = tokens.Tokens[token];
            var known = sentence.Names.Find(n => n.Start == at.Start && !n.IsMetonym)
                ?? sentence.Figures.Find(f => f.Start == at.Start && f.Kind == MentionKind.Ordinal);
            var opens = known is not null;
            var part = sentence.Words.Where(w => w.Start == at.Start && w.Section is "name-modifiers")
                .Select(w => w.End).DefaultIfEmpty(0).Max();
            if (known is null && part > 0 && at.Start == end)
            {
                (end, token) = (part, tokens.IndexAt(part) - 1);
                continue;
            }
            if ((at.Start > end && !opens) || (!at.IsWord && sentence.Page.Folded.Lower[at.Start] is not ('-' or '+'))
                || sentence.Figures.Exists(f => f.Start == at.Start && f.Kind != MentionKind.Ordinal)
                || (known is null && sentence.Words.Exists(w => w.Start == at.Start && w.End - w.Start > 1
                    && (NameMarker.EndsName(w.Section) || w.Section is "place-marks" or "joiners" or "purposes"))))
            {
                break;
            }
            end = known?.End ?? at.End;
            token = Math.Max(token, tokens.IndexAt(end) - 1);
        }
        while (end > headEnd && sentence.Page.Folded.Lower[end - 1] is '-' or ' ')
        {
            end--;
        }
        return end > headEnd ? end : null;
    }

    /// <summary>
    /// The institution whose name a noun begins, or ends where names end with their noun: up to white space, a sign or
    /// a word that is no part of names; null where nothing else is in it.
    /// </summary>
    public static (int Start, int End)? Organisation(MarkedSentence sentence, WordHit head)
    {
        if (!sentence.Page.Language.NamesEnd)
        {
            var end = head.End;
            var tokens = sentence.Page.Tokens;
            for (var token = tokens.IndexAt(head.End); token < sentence.EndToken; token++)
            {
                var at = tokens.Tokens[token];
                if (!at.IsWord || at.Start > end || at.End - head.Start > LongestOrganisation
                    || sentence.Figures.Exists(f => f.Start == at.Start)
                    || sentence.Words.Exists(w => w.Start == at.Start && (Stops(w) || IsDoing(w))))
                {
                    break;
                }
                end = at.End;
            }
            return end > head.End + 1 ? (head.Start, end) : null;
        }
        var start = NameStart(sentence, head.Start);
        while (start > sentence.Start && head.Start - start < LongestUnknown
            && Syllables.IsUnspaced(sentence.Page.Folded.Lower[start - 1])
            && !sentence.Words.Exists(w => (Stops(w) || IsDoing(w)) && w.Start < start && w.End >= start)
            && !sentence.Figures.Exists(f => f.Start < start && f.End >= start))
        {
            start--;
        }
        return head.Start - start >= 2 ? (start, head.End) : null;
    }

    private const int LongestOrganisation = 40;

    private static bool IsDoing(WordHit word) => word.Section is "giving" or "amount-kinds" or "receiving"
        or "announcing"
        or "carry-over" or "these" or "according" or "count-nouns" or "first-person" && word.End - word.Start > 1;

    /// <summary>Offices with the party that stands right before them; persons are not told from other words.</summary>
    public static List<Officer> Officers(MarkedSentence sentence)
    {
        var found = new List<Officer>();
        foreach (var title in sentence.Of("titles").OrderBy(t => t.Start))
        {
            if (sentence.Names.Exists(n => n.Start <= title.Start && title.End <= n.End))
            {
                continue;
            }
            var party = sentence.Names.FindLast(n => n.IsParty && n.End <= title.Start
                && sentence.WordsBetween(n.End, title.Start) <= 2
                && (sentence.Between(n.End, title.Start) is "の" or "的"
                    || !sentence.Words.Exists(w => Stops(w) && w.Start >= n.End && w.End <= title.Start)));
            found.Add(new Officer(party?.Start ?? title.Start, title.End,
                sentence.Printed(party?.Start ?? title.Start, title.End), null, party, title.Key == "state"));
        }
        return found;
    }

    /// <summary>The words between a mark of place and the sign or word that ends them.</summary>
    public static string? PlaceAfter(MarkedSentence sentence, int start)
    {
        var end = start;
        var tokens = sentence.Page.Tokens;
        for (var token = tokens.IndexAt(start); token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || at.End - start > 20 || sentence.Words.Exists(w => w.Start == at.Start
                && (Stops(w) || w.Section is "meeting-nouns")))
            {
                break;
            }
            end = at.End;
        }
        return end > start + 1 ? sentence.Printed(start, end) : null;
    }

    /// <summary>Where a part of a name begins that ends right here; null where none does.</summary>
    private static int? Before(MarkedSentence sentence, int end)
    {
        var name = sentence.Names.Find(n => n.End == end);
        if (sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.End == end) is { } ordinal)
        {
            return ordinal.Start;
        }
        var word = sentence.Words.Where(w => w.End == end && w.Section is "name-modifiers" or "meeting-bodies")
            .OrderBy(w => w.Start).FirstOrDefault();
        if (name is not null || (word.Section is not null && word.End == end))
        {
            return word.Section is null ? name!.Start : Math.Min(name?.Start ?? word.Start, word.Start);
        }
        var token = sentence.Page.Tokens.IndexAt(end) - 1;
        return token >= sentence.FirstToken && sentence.Page.Tokens.Tokens[token].End == end
            && sentence.Page.Tokens.IsCapital(token) ? sentence.Page.Tokens.Tokens[token].Start
            : ForeignWord(sentence, end);
    }

    /// <summary>Where a word begins that is written as foreign ones are and ends right here; null for none.</summary>
    private static int? ForeignWord(MarkedSentence sentence, int end)
    {
        var start = end;
        while (start > sentence.Start && Syllables.IsForeignKana(sentence.Page.Folded.Lower[start - 1]))
        {
            start--;
        }
        return end - start >= ShortestForeign
            && !sentence.Words.Exists(w => Stops(w) && w.Start < end && w.End > start) ? start : null;
    }

    private const int ShortestForeign = 2;

    /// <summary>Where a known name begins that a few signs lie behind, none of them a word that ends names.</summary>
    private static int? Behind(MarkedSentence sentence, int start)
    {
        var name = sentence.Names.FindLast(n => n.End < start && start - n.End <= LongestUnknown);
        if (name is null)
        {
            return null;
        }
        foreach (var letter in sentence.Between(name.End, start))
        {
            if (!Syllables.IsUnspaced(letter))
            {
                return null;
            }
        }
        return sentence.Words.Exists(w => Stops(w) && w.Start >= name.End && w.End <= start)
            || sentence.Figures.Exists(f => f.Start >= name.End && f.End <= start) ? null : name.Start;
    }

    /// <summary>"日・A": one sign or two of a short name that end right here, with an ordinal or no such sign before.
    /// </summary>
    private static int? ShortBefore(MarkedSentence sentence, int end)
    {
        var start = end;
        while (start > sentence.Start && end - start < LongestSign
            && Syllables.IsIdeograph(sentence.Page.Folded.Lower[start - 1])
            && !sentence.Figures.Exists(f => f.End == start))
        {
            start--;
        }
        return start < end && (start == sentence.Start || sentence.Figures.Exists(f => f.End == start)
            || !Syllables.IsIdeograph(sentence.Page.Folded.Lower[start - 1])) ? start : null;
    }

    private const int LongestSign = 2;

    /// <summary>Where an ordinal begins that one sign or two of a short name lie behind.</summary>
    private static int? OrdinalBehind(MarkedSentence sentence, int start) =>
        start < sentence.End && sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End < start
            && start - f.End <= LongestShort && Syllables.IsIdeograph(sentence.Page.Folded.Lower[f.End])
            && !sentence.Between(f.End, start).ContainsAny(",;:()")
            && !sentence.Words.Exists(w => Stops(w) && w.Start >= f.End && w.End <= start)) is { } ordinal
            ? ordinal.Start : null;

    private static bool Stops(WordHit word) => NameMarker.EndsName(word.Section)
        || word.Section is "belonging" or "joiners" or "giving" or "place-marks" or "subject-marks" or "to-whom"
            or "from-whom" or "titles";
}
