using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// How a language with its heads last is read: a name ends with its noun, an office follows its holder, and the mark
/// of case stands on the last word of a name.
/// </summary>
internal static class VerbLast
{
    private const int LongestName = 7;
    private const int LongestBracket = 16;
    private const int LongestPlace = 10;
    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create(" ,.;:()\"");

    /// <summary>
    /// The mark of a list that stands on a name, or on the words that go on from it ("government", "president", a
    /// number of countries); null where none does.
    /// </summary>
    public static WordHit? CaseOf(MarkedSentence sentence, int end, string section)
    {
        var at = end;
        for (var i = 0; i < 4; i++)
        {
            if (sentence.Words.Find(w => w.Section == section && w.Start == at) is { Section: not null } mark)
            {
                // "From A" begins like "to A" and is longer.
                return section == "to-whom" && sentence.Words.Exists(w => w.Start == at && w.End > mark.End
                    && w.Section is "from-whom" or "place-marks" && w.Start == at) ? null : mark;
            }
            if (at > sentence.Start && at < sentence.End && sentence.Page.Folded.Lower[at] == ')'
                && (sentence.Page.Language.IsUnspaced || char.IsAsciiLetterUpper(sentence.Page.Folded.Cased[at - 1])))
            {
                // "Some Agency (A)は", "Some Agency(A)은": the known name is the one in brackets.
                at++;
                continue;
            }
            // The short form in brackets stands between a name and its mark: "Bank(B)은".
            var open = sentence.Page.Tokens.IndexAt(at);
            if (at < sentence.End && sentence.Page.Folded.Lower[at] == '('
                && NameMarker.ClosingOf(sentence, open, LongestBracket) is { } close)
            {
                at = sentence.Page.Tokens.Tokens[close].End;
                continue;
            }
            // "A and its members": those who belong to it are named with it.
            if (section == "subject-marks" && sentence.Of("joiners").FirstOrDefault(j => j.Start == at) is
                { Section: not null } joiner && sentence.After("sides", joiner.End) is { } members)
            {
                at = members.End;
                continue;
            }
            var next = sentence.After("sides", at) ?? sentence.After("titles", at);
            var counted = sentence.Figures.Find(f => f.Kind == MentionKind.Number && f.Start >= at
                && sentence.IsBlank(at, f.Start));
            if (next is null && counted is null)
            {
                if (i > 0 || Branch(sentence, at) is not { } branch)
                {
                    return null;
                }
                next = branch;
            }
            at = next?.End ?? Counts.NounOf(sentence, counted!)?.End ?? counted!.End;
        }
        return null;
    }

    /// <summary>"A's office in B": the noun of a branch behind the one word of its place; null where none is.</summary>
    private static WordHit? Branch(MarkedSentence sentence, int at) => sentence.Of("sides").Where(b =>
        b.Key == "branch" && b.Start > at && b.Start - at <= LongestPlace
        && sentence.Between(at, b.Start) is var place && place[0] == ' '
        && place.Trim() is { IsEmpty: false } word && !word.ContainsAny(PlaceEnds)).Cast<WordHit?>().FirstOrDefault();

    /// <summary>
    /// Whether a name does what its sentence tells: a mark of the subject stands on it, or it is the first of a
    /// heading, before a comma or a quotation. A country inside the name of an institution's branch is none.
    /// </summary>
    public static bool IsSubject(MarkedSentence sentence, Mention name)
    {
        if (CaseOf(sentence, name.End, "subject-marks") is not null)
        {
            return name.Kind != MentionKind.Country || sentence.After("sides", name.End) is not { Key: "branch" }
                || !sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.End < name.Start
                    && sentence.IsBlank(n.End, name.Start));
        }
        var lower = sentence.Page.Folded.Lower;
        var end = sentence.After("sides", name.End)?.End ?? name.End;
        return sentence.IsHeading && end < sentence.End && (lower[end] == ','
                || lower.AsSpan(end, sentence.End - end).TrimStart() is ['"' or '“' or '‘', ..])
            && sentence.WordsBetween(sentence.Start, name.Start) == 0
            && !sentence.Marked.Exists(m => m.IsName && m.Start > end && sentence.WordsBetween(end, m.Start) == 0
                && m.End < sentence.End && lower[m.End] is ',' or '·');
    }

    /// <summary>
    /// Where the name begins that a noun ends: over its own word, names, ordinals and words of names.
    /// </summary>
    public static int NameStart(MarkedSentence sentence, int headStart)
    {
        if (sentence.Page.Language.IsUnspaced)
        {
            return Unspaced.NameStart(sentence, headStart);
        }
        var tokens = sentence.Page.Tokens;
        var start = headStart;
        for (var i = 0; i < LongestName; i++)
        {
            var token = tokens.IndexAt(start) - 1;
            if (token < sentence.FirstToken || !IsSpace(sentence, tokens.Tokens[token].End, start))
            {
                break;
            }
            var last = tokens.Tokens[token];
            if (!last.IsWord)
            {
                if (sentence.Page.Folded.Lower[last.Start] is not ('-' or '·' or '+'))
                {
                    break;
                }
                start = last.Start;
                continue;
            }
            var word = WordStart(tokens, token, sentence.FirstToken);
            var from = last.End == start ? word : Accepted(sentence, token, word, last.End);
            if (from is null)
            {
                break;
            }
            start = from.Value;
        }
        return start;
    }

    /// <summary>Where the verb begins that an ending belongs to: its own word, else the word before.</summary>
    public static int VerbStart(MarkedSentence sentence, int at)
    {
        var tokens = sentence.Page.Tokens;
        var token = tokens.IndexAt(at);
        return tokens.IsInside(token) || token <= sentence.FirstToken || !tokens.Tokens[token - 1].IsWord
            ? WordStart(tokens, token, sentence.FirstToken) : WordStart(tokens, token - 1, sentence.FirstToken);
    }

    /// <summary>Where the clause begins that ends at a place: behind its subject and the last quotation mark.</summary>
    public static int ClauseStart(MarkedSentence sentence, int subjectEnd, int end)
    {
        var mark = sentence.Of("subject-marks").FirstOrDefault(m => m.Start == subjectEnd);
        var start = mark.Section is null ? subjectEnd : mark.End;
        var sign = sentence.Between(start, end).LastIndexOf('"');
        return sign < 0 ? start : start + sign + 1;
    }

    /// <summary>Persons before their titles, with the party and the office between.</summary>
    public static List<Officer> Officers(MarkedSentence sentence)
    {
        var found = new List<Officer>();
        foreach (var title in sentence.Of("titles").OrderBy(t => t.Start))
        {
            if (!found.Exists(f => f.Start <= title.Start && title.Start < f.End)
                && !sentence.Names.Exists(n => n.Start <= title.Start && title.End <= n.End)
                && !sentence.Of("sides").Any(s => s.Start <= title.Start && title.End < s.End)
                && !EndsInstitution(sentence, title))
            {
                found.Add(Officer(sentence, title));
            }
        }
        return found;
    }

    private static Officer Officer(MarkedSentence sentence, WordHit title)
    {
        var tokens = sentence.Page.Tokens;
        var words = new List<(int Start, int End)>();
        var start = title.Start;
        while (words.Count < 6 && tokens.IndexAt(start) - 1 is var token && token >= sentence.FirstToken
            && tokens.Tokens[token].IsWord && IsSpace(sentence, tokens.Tokens[token].End, start))
        {
            var word = WordStart(tokens, token, sentence.FirstToken);
            if (tokens.Tokens[token].End != start && !IsOfficeWord(sentence, word, tokens.Tokens[token].End))
            {
                break;
            }
            words.Insert(0, (word, tokens.Tokens[token].End));
            start = word;
        }
        var party = OfBranch(sentence, start, title)
            ?? sentence.Names.FindLast(n => n.IsParty && n.Start >= start && n.End <= title.End)
            ?? sentence.Names.FindLast(n => n.IsParty && n.End < start && CaseOf(sentence, n.End, "belonging")
                is { } mark && mark.End <= start && sentence.IsBlank(mark.End, start));
        var free = words.FindAll(w => w.End < title.Start && (party is null || w.End <= party.Start
            || w.Start >= party.End));
        var ministry = free.FindIndex(w => sentence.Of("sides", w.Start, w.End).Any());
        var person = ministry > 0 ? free.GetRange(0, ministry) : ministry == 0 ? [] : free;
        var beforeParty = person.FindAll(w => party is not null && w.End <= party.Start);
        var named = beforeParty.Count > 0 ? beforeParty : person;
        var roleStart = named.Count > 0 && named[^1].End < title.Start
            ? Math.Min(Next(words, named[^1].End) ?? title.Start,
            title.Start) : start;
        var holder = named.Count is > 0 and <= 5 ? sentence.Printed(named[0].Start, named[^1].End) : null;
        // "Minister Cho": a minister called by a family name of the language's home alone speaks for it.
        var isOfHome = title.Key == "minister" && holder?.Length == 1
            && sentence.Page.Language["family-names"].Any(f => f.Text == holder);
        return new Officer(start, title.End, sentence.Printed(roleStart, title.End), holder, party,
            title.Key == "state" || isOfHome);
    }

    /// <summary>A word for an office that is one for institutions too, written with the name before it.</summary>
    private static bool EndsInstitution(MarkedSentence sentence, WordHit title) =>
        sentence.Page.Tokens.IsInside(sentence.Page.Tokens.IndexAt(title.Start))
        && sentence.Of("organisation-nouns", title.Start, title.End).Any();

    /// <summary>"The head of A's office in B" speaks for A.</summary>
    private static Mention? OfBranch(MarkedSentence sentence, int start, WordHit title) =>
        sentence.Of("sides", start, title.End).Any(b => b.Key == "branch")
            ? sentence.Names.Find(n => n.Kind == MentionKind.Organisation && n.Start >= start && n.End <= title.Start)
            : null;

    private static int? Next(List<(int Start, int End)> words, int end) =>
        words.FindIndex(w => w.Start >= end) is >= 0 and var at ? words[at].Start : null;

    /// <summary>A word without a mark of case, that is no verb and no figure.</summary>
    private static bool IsOfficeWord(MarkedSentence sentence, int start, int end) =>
        !sentence.Figures.Exists(f => f.Start < end && start < f.End
            && !((f.InWords || f.Kind == MentionKind.Ordinal) && f.Start > start))
        && !sentence.Words.Exists(w => w.Start < end && start < w.End
            && (w.Section is "attending" or "speaking" or "giving" or "planned" or "raising" or "carry-over"
                or "phrase-stops"
                || (w.End == end && w.Start > start
                    && w.Section is "subject-marks" or "to-whom" or "place-marks" or "belonging" or "joiners")));

    /// <summary>Where a word that may stand inside a name begins; null where it may not.</summary>
    private static int? Accepted(MarkedSentence sentence, int token, int start, int end)
    {
        var tokens = sentence.Page.Tokens;
        var before = tokens.IndexAt(start) - 1;
        if (sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.End == end) is { } ordinal)
        {
            return ordinal.Start;
        }
        if (sentence.Names.Find(n => n.End == end) is { } name)
        {
            return Math.Min(name.Start, start);
        }
        if (sentence.Words.Find(w => w.Section == "name-modifiers" && w.End == end && w.Start <= start)
            is { Section: not null } modifier)
        {
            return modifier.Start;
        }
        return tokens.IsCapital(token) || (before >= sentence.FirstToken && tokens.IsAttached(before + 1)
            && sentence.Page.Folded.Lower[tokens.Tokens[before].Start] is '-' or '·') ? start : null;
    }

    /// <summary>Where the word begins that a token is part of.</summary>
    public static int WordStart(TokenText tokens, int token, int first)
    {
        while (token > first && tokens.IsAttached(token) && tokens.Tokens[token - 1].IsWord)
        {
            token--;
        }
        return tokens.Tokens[token].Start;
    }

    private static bool IsSpace(MarkedSentence sentence, int start, int end) =>
        start <= end && sentence.Between(start, end).Trim(' ').IsEmpty;
}
