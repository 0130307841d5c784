namespace Entente.Evidence;

/// <summary>
/// Marks the names of a sentence: those of the book, and those that a noun of the language heads ("Quỹ ...",
/// "Chiến lược ...") where capital letters show a name. Persons are marked after their titles.
/// </summary>
internal static class NameMarker
{
    /// <summary>The outermost names of a sentence in order, after the known ones.</summary>
    public static List<Mention> Find(MarkedSentence sentence)
    {
        var found = new List<Mention>(sentence.Names);
        foreach (var head in sentence.Of("fund-nouns"))
        {
            Take(sentence, found, head, MentionKind.Fund, needsCapital: true);
        }
        foreach (var head in sentence.Of("instrument-nouns"))
        {
            Take(sentence, found, head, MentionKind.Framework, needsCapital: false);
        }
        return Outermost(found);
    }

    /// <summary>Of overlapping mentions the longest; of two as long, the known one.</summary>
    public static List<Mention> Outermost(List<Mention> mentions)
    {
        var kept = new List<Mention>();
        foreach (var mention in mentions.OrderByDescending(m => m.End - m.Start)
            .ThenByDescending(m => m.Name is not null))
        {
            if (!kept.Exists(k => k.Start < mention.End && mention.Start < k.End))
            {
                kept.Add(mention);
            }
        }
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    /// <summary>Where the name that begins with a head noun ends; null where nothing shows that it is a name.</summary>
    public static int? EndOfName(MarkedSentence sentence, int start, int headEnd, bool allowAnd = true)
    {
        var tokens = sentence.Page.Tokens;
        var quoted = start > 0 && sentence.Page.Folded.Lower[start - 1] == '"';
        var (end, run, names) = (headEnd, 0, 0);
        for (var token = tokens.IndexAt(headEnd); token < sentence.EndToken && run <= 5; token++)
        {
            var at = tokens.Tokens[token];
            var sign = sentence.Page.Folded.Lower[at.Start];
            if (!at.IsWord)
            {
                if (sign == '"' && quoted)
                {
                    return at.Start;
                }
                if (sign is '-' or '+')
                {
                    continue;
                }
                // The short form in brackets belongs to the name: "Fund of Something (FOS)".
                if (sign == '(' && names > 0 && Bracketed(sentence, token) is { } close)
                {
                    return close;
                }
                break;
            }
            if (sentence.Names.Find(n => n.Start == at.Start && !n.IsMetonym) is { } known && known.End > at.End)
            {
                (end, run) = (known.End, 0);
                names++;
                token = tokens.IndexAt(known.End) - 1;
                continue;
            }
            if (quoted)
            {
                end = at.End;
                names++;
                continue;
            }
            if (!tokens.IsCapital(token) && sentence.Words.Exists(w => w.Start == at.Start && EndsName(w.Section)))
            {
                break;
            }
            var joins = sentence.Of("joiners", at.Start, at.End).Any();
            if (joins && (!allowAnd || names == 0 || token + 1 >= sentence.EndToken))
            {
                break;
            }
            if (tokens.IsCapital(token) || (names > 0 && char.IsAsciiDigit(sign)) || sign == '+')
            {
                (end, run) = (at.End, 0);
                names++;
            }
            else
            {
                run++;
            }
        }
        return names > 0 ? end : null;
    }

    private static bool EndsName(string section) => section is "phrase-stops" or "clause-stops" or "stances"
        or "instrument-actions" or "speaking" or "attending" or "states" or "firmness" or "done" or "planned"
        or "co-chairing";

    private static int? Bracketed(MarkedSentence sentence, int open)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = open + 1; token < Math.Min(sentence.EndToken, open + 6); token++)
        {
            if (sentence.Page.Folded.Lower[tokens.Tokens[token].Start] == ')')
            {
                return token > open + 1 && tokens.IsCapital(open + 1) ? tokens.Tokens[token].End : null;
            }
        }
        return null;
    }

    /// <summary>A noun that ends a name which holds another name, or capital letters.</summary>
    private static void TakeBackwards(MarkedSentence sentence, List<Mention> found, WordHit head, MentionKind kind)
    {
        var start = HeadLast.NameStart(sentence, head.Start);
        var close = sentence.Page.Tokens.IndexAt(head.End);
        var end = close < sentence.EndToken && sentence.Page.Tokens.IsAttached(close)
            && sentence.Page.Folded.Lower[head.End] == '(' && Bracketed(sentence, close) is { } bracket ? bracket
            : head.End;
        var inner = found.Find(f => f.Name is not null && f.Kind == kind && f.Start >= start && f.End <= end);
        var named = sentence.Names.Exists(n => n.Start >= start && n.End <= head.End)
            || sentence.Page.Folded.Cased.AsSpan(start, head.Start - start).ContainsAnyInRange('A', 'Z');
        if (named && !found.Exists(f => f.Name is not null && f.Kind == kind && f.Start <= start && f.End >= head.End))
        {
            found.Add(new Mention(kind, start, end) { Name = inner?.Name });
        }
    }

    private static void Take(MarkedSentence sentence, List<Mention> found, WordHit head, MentionKind kind,
        bool needsCapital)
    {
        if (sentence.Page.Language.IsHeadLast)
        {
            TakeBackwards(sentence, found, head, kind);
            return;
        }
        var cased = sentence.Page.Folded.Cased;
        var capital = char.IsUpper(cased[head.Start]);
        var quoted = head.Start > 0 && cased[head.Start - 1] == '"';
        if ((needsCapital && !capital)
            || found.Exists(f => f.Name is not null && f.Start <= head.Start && f.End >= head.End))
        {
            return;
        }
        var end = EndOfName(sentence, head.Start, head.End);
        if (end is null && capital && kind == MentionKind.Framework && sentence.Start != head.Start)
        {
            end = head.End;
        }
        if (end is not { } stop || (!capital && !quoted && kind == MentionKind.Framework && stop - head.End > 60))
        {
            return;
        }
        var inner = found.Find(f => f.Name is not null && f.Kind == kind && f.Start >= head.Start && f.End <= stop);
        found.Add(new Mention(kind, head.Start, stop) { Name = inner?.Name });
    }
}
