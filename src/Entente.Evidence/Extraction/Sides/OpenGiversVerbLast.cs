namespace Entente.Evidence;

/// <summary>
/// Givers that no book knows, where marks of case tell who does something: a name that ends like that of an
/// institution ("the city of A", "B agency"), or any name of which a sentence says that it gives an amount.
/// </summary>
internal static class OpenGiversVerbLast
{
    private const int Longest = 16;
    private const int LongestBracket = 16;
    private const int LongName = 4;
    private const int ToAmount = 14;
    private const int ToVerb = 6;

    /// <summary>The unknown names that are the subject of a sentence with an amount.</summary>
    public static IEnumerable<Mention> Of(MarkedSentence sentence, List<Mention> names, List<Mention> found)
    {
        if (!sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced
            || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
        {
            yield break;
        }
        foreach (var (start, end, mark) in Words(sentence))
        {
            if (end - start is < 2 or > Longest || names.Exists(n => n.Start < end && start < n.End
                    && !(n is { Kind: MentionKind.Framework, Name: null } && n.Start == start && mark is not null)
                    && !(n.Kind == MentionKind.Country && n.Start == start && n.End < end - 1))
                || found.Exists(f => f.Start < end && start < f.End)
                || sentence.Figures.Exists(f => f.OuterStart < end && start < f.End))
            {
                continue;
            }
            if (IsInstitution(sentence, start, end) || (mark is { } subject && IsName(sentence, start, end, subject)
                && Gives(sentence, subject.End)))
            {
                yield return new Mention(MentionKind.Organisation, NameStart(sentence, start), end);
            }
        }
    }

    /// <summary>The words on which a mark of the subject stands, and the first of a heading.</summary>
    private static IEnumerable<(int Start, int End, WordHit? Mark)> Words(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        if (CommaOfHeading(sentence) is { } comma)
        {
            yield return (VerbLast.WordStart(tokens, tokens.IndexAt(comma) - 1, sentence.FirstToken), comma, null);
        }
        foreach (var purse in sentence.Of("purses").Where(p => p.Start - 1 > sentence.Start
            && sentence.Page.Folded.Lower[p.Start - 1] == ' ' && Syllables.Is(sentence.Page.Folded.Lower[p.Start - 2])))
        {
            var end = purse.Start - 1;
            yield return (VerbLast.WordStart(tokens, tokens.IndexAt(end) - 1, sentence.FirstToken), end, null);
        }
        foreach (var mark in sentence.Of("subject-marks").Where(m => m.Start > sentence.Start
            && IsWordEnd(sentence, m.End)
            && !char.IsWhiteSpace(sentence.Page.Folded.Lower[m.Start - 1])))
        {
            var end = mark.Start;
            if (sentence.Page.Folded.Lower[end - 1] == ')')
            {
                // The short form in brackets stands between a name and its mark.
                var open = sentence.Between(sentence.Start, end).LastIndexOf('(');
                end = open > 0 && end - sentence.Start - open <= LongestBracket ? sentence.Start + open : end;
            }
            var start = VerbLast.WordStart(tokens, tokens.IndexAt(end) - 1, sentence.FirstToken);
            // "The representative of A": the name stands before the one who speaks for it.
            if (sentence.Words.Find(w => w.Section is "sides" or "titles" && w.Key is not ("government" or "state")
                && w.Start == start && w.End == end) is { Section: not null }
                && tokens.IndexAt(start) is var first && first > sentence.FirstToken && tokens.Tokens[first - 1].IsWord)
            {
                end = tokens.Tokens[first - 1].End;
                start = VerbLast.WordStart(tokens, first - 1, sentence.FirstToken);
            }
            yield return (start, end, mark);
        }
    }

    /// <summary>"A, 5 million for B": the comma right behind the first name of a heading; null where none is.</summary>
    public static int? CommaOfHeading(MarkedSentence sentence)
    {
        if (!sentence.IsHeading)
        {
            return null;
        }
        var at = sentence.Between(sentence.Start, sentence.End).IndexOf(',');
        return at > 1 && sentence.WordsBetween(sentence.Start, sentence.Start + at) <= Longest
            && sentence.Page.Folded.Lower.AsSpan(sentence.Start, at).Trim().Count(' ') <= 2
            && Syllables.Is(sentence.Page.Folded.Lower[sentence.Start + at - 1]) ? sentence.Start + at : null;
    }

    public static bool IsWordEnd(MarkedSentence sentence, int end) =>
        end >= sentence.End || (!Syllables.Is(sentence.Page.Folded.Lower[end])
            && sentence.Page.Folded.Lower[end] is not ('\'' or '"' or '’' or '”' or '」'));

    /// <summary>Whether a word ends like an institution's name, and is more than that ending.</summary>
    private static bool IsInstitution(MarkedSentence sentence, int start, int end) =>
        end - start >= 3 && sentence.Of("party-endings", start, end).Any(e => e.End == end && e.Start > start)
        && !Words(sentence, start, end).Any(w => w.End - w.Start > 1);

    /// <summary>Whether a word is a name as far as the lists tell: none of their words ends it.</summary>
    private static bool IsName(MarkedSentence sentence, int start, int end, WordHit mark)
    {
        var lower = sentence.Page.Folded.Lower;
        return end - start >= 3 && !Words(sentence, start, end).Any(w => end - start < LongName || w.End - w.Start > 2
                || w.Section is not ("count-nouns" or "instrument-nouns" or "works" or "event-nouns"))
            && !sentence.Of("no-parties", start, mark.End).Any(w => w.End == end || w.End == mark.End)
            && !sentence.Page.Language["no-party-endings"].Any(e =>
                lower.AsSpan(start, mark.End - start).EndsWith(e.Text, StringComparison.Ordinal));
    }

    /// <summary>The words of lists that end a word, marks of case left out.</summary>
    private static IEnumerable<WordHit> Words(MarkedSentence sentence, int start, int end) => sentence.Words.Where(w =>
        w.End == end && w.Start >= start && !LanguageSections.IsFurniture(w.Section)
            && w.Section is not ("subject-marks" or "object-marks" or "belonging"
            or "name-modifiers" or "joiners" or "to-whom" or "party-endings" or "family-names" or "these" or "from-whom"
            or "with-whom" or "place-marks" or "number-words" or "counters" or "currencies" or "currency-signs"));

    /// <summary>"A gave 5 million": an amount that is governed by a verb of giving follows the subject.</summary>
    private static bool Gives(MarkedSentence sentence, int at)
    {
        var money = sentence.Figures.Find(f => f.Kind == MentionKind.Money && f.Start >= at);
        if (money is null && IsToldOf(sentence, at))
        {
            return true;
        }
        if (money is null || sentence.WordsBetween(at, money.Start) > ToAmount * 3
            || sentence.Of("subject-marks", at, money.OuterStart).Any(m => IsWordEnd(sentence, m.End)))
        {
            return false;
        }
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("object-marks", end, sentence.End).Any(o => sentence.WordsBetween(end, o.Start) <= ToVerb * 2
            && sentence.Words.Exists(w => w.Section is "giving" or "amount-kinds" && w.Start >= o.End
                && w.Key is not ("budget" or "funding_ask" or "funding_need" or "other" or "trade")
                && sentence.WordsBetween(o.End, w.Start) <= ToVerb * 2
                && !sentence.Has("passives", w.End - 1, w.End + 2)));
    }

    /// <summary>"The 5 million A has borne": an amount that is marked itself stands before the subject.</summary>
    private static bool IsToldOf(MarkedSentence sentence, int at) => sentence.Figures.Exists(f =>
            f.Kind == MentionKind.Money && (f.Equivalent?.End ?? f.End) is var end && sentence.IsNear(end, at, ToVerb)
            && sentence.Of("subject-marks").Any(m => m.Start == end && IsWordEnd(sentence, m.End)))
        && sentence.Of("giving").Any(g => g.Key is "contribution" or "grant" && g.Start >= at
            && sentence.IsNear(at, g.Start, ToVerb) && !sentence.Has("passives", g.End - 1, g.End + 2));

    /// <summary>Over the country that stands right before the name.</summary>
    private static int NameStart(MarkedSentence sentence, int start) =>
        sentence.Names.Find(n => n.Kind == MentionKind.Country && n.End < start
            && sentence.IsBlank(n.End, start))?.Start
            ?? start;
}
