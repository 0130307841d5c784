using System.Buffers;

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
            if (!sentence.Page.Language.IsVerbLast || !IsInOrganisation(sentence, head))
            {
                Take(sentence, found, head, MentionKind.Framework, needsCapital: false);
            }
        }
        AddShortForms(sentence, found);
        return MentionLists.Outermost(found);
    }

    private static bool IsInOrganisation(MarkedSentence sentence, WordHit head) =>
        sentence.Of("organisation-nouns").Any(o => o.Start <= head.Start && o.End > head.End);

    /// <summary>Institutions that no book knows, by the nouns that head their names.</summary>
    public static List<Mention> Organisations(MarkedSentence sentence, List<Mention> names)
    {
        var found = new List<Mention>();
        foreach (var head in sentence.Of("organisation-nouns"))
        {
            AddOrganisation(sentence, names, found, head);
        }
        found.AddRange(ShortNames(sentence, names, found));
        if (sentence.Figures.Exists(static f => f.Kind == MentionKind.Money))
        {
            found.AddRange(OpenGiversNounFirst.In(sentence, names, [.. found])
                .Select(g => g with { IsOpen = true }));
        }
        AddGroups(sentence, names, found);
        if (sentence.Figures.Exists(static f => f.Kind == MentionKind.Money))
        {
            found.AddRange([.. OpenGiversVerbLast.Of(sentence, names, found)]);
            found.AddRange(OpenGiversNounLast.Find(sentence, names, found));
        }
        return found;
    }

    private static void AddOrganisation(
        MarkedSentence sentence, List<Mention> names, List<Mention> found, WordHit head)
    {
        var span = sentence.Page.Language.IsUnspaced ? Unspaced.Organisation(sentence, head)
            : sentence.Page.Language.IsVerbLast ? (VerbLast.NameStart(sentence, head.Start), head.End)
            : char.IsUpper(sentence.Page.Folded.Cased[head.Start]) || IsBeforeName(sentence, head)
            ? Whole(sentence, head) : null;
        if (span is var (start, end) && end - start > head.End - head.Start
            && !names.Exists(n => n.Start <= start && end <= n.End)
            && !names.Exists(n => n.Kind is MentionKind.Fund or MentionKind.Framework && n.Start < end
                && start < n.End)
            && !sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.Start < end && start < n.End)
            && !found.Exists(f => f.Start < end && start < f.End)
            && !SpeaksForCountry(sentence, start, end) && !IsBeforeShortForm(sentence, end))
        {
            found.Add(new Mention(MentionKind.Organisation, start, end));
        }
    }

    private static void AddGroups(MarkedSentence sentence, List<Mention> names, List<Mention> found)
    {
        found.AddRange(sentence.Of("giver-groups").Where(g => !names.Exists(n => n.Start < g.End && g.Start < n.End)
            && !found.Exists(f => f.Start < g.End && g.Start < f.End)
            && (sentence.Page.Language.HeadsLast || sentence.Before("to-whom", g.Start) is not { } to
                || sentence.Of("belonging").Any(b => b.Start == to.Start)))
            .Select(g => new Mention(MentionKind.Organisation, g.Start, g.End)));
    }

    /// <summary>"Some Agency (KOICA)": the short form in brackets is known, and names it better.</summary>
    private static bool IsBeforeShortForm(MarkedSentence sentence, int end) =>
        end < sentence.End && sentence.Page.Folded.Lower[end] == '(' && sentence.Names.Exists(n =>
            n.Kind == MentionKind.Organisation && n.Start == end + 1);

    /// <summary>"The company Something": a small noun right before a capital word, where nouns stand first.</summary>
    private static bool IsBeforeName(MarkedSentence sentence, WordHit head)
    {
        var token = sentence.Page.Tokens.IndexAt(head.End);
        return !sentence.Page.Language.HeadsLast && token < sentence.EndToken
            && sentence.Page.Tokens.Tokens[token].IsWord
            && sentence.IsBlank(head.End, sentence.Page.Tokens.Tokens[token].Start)
            && sentence.Page.Tokens.IsCapital(token)
            && !char.IsDigit(sentence.Page.Folded.Lower[sentence.Page.Tokens.Tokens[token].Start]);
    }

    /// <summary>"Ministry of Foreign Affairs of A": an office stands for the country that its name holds.</summary>
    private static bool SpeaksForCountry(MarkedSentence sentence, int start, int end) =>
        sentence.Of("offices").Any(o => o.Start >= start && o.End <= end)
        && sentence.Names.Exists(n => n.Kind == MentionKind.Country && n.Start >= start && n.End <= end);

    /// <summary>
    /// Where verbs come last, a short form in capital letters that nobody knows and that does something is somebody.
    /// </summary>
    private static List<Mention> ShortNames(MarkedSentence sentence, List<Mention> names, List<Mention> found)
    {
        var tokens = sentence.Page.Tokens;
        var shorts = new List<Mention>();
        if (sentence.Page.Language is { IsVerbLast: false } and ({ HeadsLast: true } or { IsUnspaced: true }))
        {
            return shorts;
        }
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            if (at.End - at.Start is >= 2 and <= 7 && tokens.Cased(token) is var word
                && word.IndexOfAnyExceptInRange('A', 'Z') < 0
                && !names.Exists(n => n.Start < at.End && at.Start < n.End)
                && !found.Exists(f => f.Start < at.End && at.Start < f.End)
                && !sentence.Words.Exists(w => w.Start <= at.Start && w.End >= at.End)
                && (sentence.Page.Language.IsVerbLast
                    ? (at.End - at.Start > 2 || sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
                        && VerbLast.CaseOf(sentence, at.End, "subject-marks") is not null
                    : IsDoing(sentence, at.Start, at.End)))
            {
                shorts.Add(new Mention(MentionKind.Organisation, at.Start, at.End));
            }
        }
        return shorts;
    }

    /// <summary>
    /// Whether a verb of giving or promising stands right behind a short form; where verbs stand second, also before.
    /// </summary>
    private static bool IsDoing(MarkedSentence sentence, int start, int end) =>
        !sentence.Figures.Exists(f => f.Start < end && start < f.End)
        && sentence.Words.Exists(w => w.Section is "giving" or "firmness" or "announcing" or "amount-kinds" or "done"
                or "planned" && char.IsLower(sentence.Page.Folded.Cased[w.Start])
            && (w.Start >= end ? sentence.IsBlank(end, w.Start) : sentence.Page.Language.IsVerbSecond
                && w.End <= Parties.SideStart(sentence, start)
                && sentence.IsBlank(w.End, Parties.SideStart(sentence, start))));

    private static (int Start, int End)? Whole(MarkedSentence sentence, WordHit head) =>
        Span(sentence, head.Start, head.End) is not var (start, end) ? null
            : sentence.Page.Language.HeadsLast ? (start, end)
            : (start, WithFields(sentence, start, WordEnd(sentence, end)));

    /// <summary>
    /// "Ministry of Lands, Works and Transport": over the commas of a list that a joining word closes.
    /// </summary>
    private static int WithFields(MarkedSentence sentence, int start, int end)
    {
        var tokens = sentence.Page.Tokens;
        for (var comma = tokens.IndexAt(end); comma < sentence.EndToken && !tokens.Tokens[comma].IsWord
            && Officers.IsInsideOffice(sentence, comma); comma = tokens.IndexAt(end))
        {
            end = WordEnd(sentence,
                EndOfName(sentence, start, tokens.Tokens[comma].End) ?? tokens.Tokens[comma + 1].End);
        }
        return end;
    }

    /// <summary>The short form of a fund that a sentence before gave in brackets is the fund.</summary>
    private static void AddShortForms(MarkedSentence sentence, List<Mention> found)
    {
        var forms = sentence.Page.Funds.Forms;
        for (var token = sentence.FirstToken; forms.Count > 0 && token < sentence.EndToken; token++)
        {
            if (sentence.Page.Tokens.IsCapital(token)
                && forms.TryGetValue(sentence.Page.Tokens.Cased(token).ToString(), out var fund))
            {
                var at = sentence.Page.Tokens.Tokens[token];
                found.Add(new Mention(MentionKind.Fund, at.Start, at.End) { Name = fund.Name });
            }
        }
    }

    /// <summary>
    /// The name that a noun heads: from the noun on, or up to it where the language puts what describes it before;
    /// null where nothing shows that it is a name.
    /// </summary>
    public static (int Start, int End)? Span(MarkedSentence sentence, int headStart, int headEnd)
    {
        if (!sentence.Page.Language.HeadsLast)
        {
            return EndOfName(sentence, headStart, headEnd) is { } stop ? (headStart, stop) : null;
        }
        var start = StartOfName(sentence, headStart);
        // "the second meeting in 2022 of the Committee"
        var year = sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Start > headEnd
            && sentence.WordsBetween(headEnd, f.Start) <= 1);
        var link = sentence.After("name-links", headEnd)
            ?? (year is null ? null : sentence.After("name-links", year.End));
        var follows = sentence.Page.Tokens.IndexAt(headEnd);
        var dated = link is { } on && sentence.Figures.Exists(f => f.Start <= on.End + 1 && f.End > on.End);
        var end = link is { } of && !dated ? EndOfName(sentence, headStart, of.End, allowAnd: false)
            : follows < sentence.EndToken && sentence.Page.Folded.Lower[sentence.Page.Tokens.Tokens[follows].Start]
                == '(' ? Bracketed(sentence, follows) : null;
        return start == headStart && end is null ? null : (start, end ?? headEnd);
    }

    /// <summary>Where a name begins that a noun ends: over capital words, known names, hyphens and brackets.</summary>
    private static int StartOfName(MarkedSentence sentence, int headStart)
    {
        var tokens = sentence.Page.Tokens;
        var start = headStart;
        for (var token = tokens.IndexAt(headStart) - 1; token >= sentence.FirstToken; token--)
        {
            var at = tokens.Tokens[token];
            if (sentence.Names.Find(n => n.End == at.End && !n.IsMetonym) is { } known)
            {
                (start, token) = (known.Start, tokens.IndexAt(known.Start));
                continue;
            }
            var sign = sentence.Page.Folded.Lower[at.Start];
            if (!at.IsWord)
            {
                if (sign == ')' && OpeningOf(sentence, token) is { } open)
                {
                    token = open;
                    continue;
                }
                var apart = sign == '-' && at.Start > 0 && sentence.Page.Folded.Lower[at.Start - 1] == ' '
                    && !sentence.Names.Exists(n => n.End == at.Start - 1);
                if (sign is '-' or '+' or '\'' or '&' or '/' && !apart)
                {
                    continue;
                }
                break;
            }
            if (sign == 's' && at.End - at.Start == 1 && token > sentence.FirstToken
                && sentence.Page.Folded.Lower[at.Start - 1] == '\'')
            {
                continue;
            }
            if (!tokens.IsCapital(token) || char.IsAsciiDigit(sign) || sentence.Words.Exists(w => w.Start == at.Start
                && w.Section is "sides" or "these" or "ordinals" or "belonging" or "citing" or "titles"
                or "attending" or "person-marks"))
            {
                if (sentence.Of("joiners", at.Start, at.End).Any() && start < headStart && token > sentence.FirstToken
                    && tokens.IsCapital(token - 1)
                    && !sentence.Names.Exists(n => n.End == tokens.Tokens[token - 1].End))
                {
                    continue;
                }
                break;
            }
            start = at.Start;
        }
        return start;
    }

    /// <summary>The token that closes the bracket that opens at a token; null where none does.</summary>
    public static int? ClosingOf(MarkedSentence sentence, int open, int longest = 5)
    {
        var tokens = sentence.Page.Tokens.Tokens;
        for (var token = open + 1; sentence.Page.Folded.Lower[tokens[open].Start] == '('
            && token < Math.Min(sentence.EndToken, open + longest); token++)
        {
            if (sentence.Page.Folded.Lower[tokens[token].Start] == ')')
            {
                return token;
            }
        }
        return null;
    }

    private static int? OpeningOf(MarkedSentence sentence, int close)
    {
        for (var token = close - 1; token >= Math.Max(sentence.FirstToken, close - 6); token--)
        {
            if (sentence.Page.Folded.Lower[sentence.Page.Tokens.Tokens[token].Start] == '(')
            {
                return token;
            }
        }
        return null;
    }

    /// <summary>Where a noun begins that hyphens join to names and words before it ("A-B-Summit").</summary>
    public static int JoinedStart(MarkedSentence sentence, int headStart)
    {
        var tokens = sentence.Page.Tokens;
        var start = headStart;
        for (var token = tokens.IndexAt(headStart) - 1; token > sentence.FirstToken; token -= 2)
        {
            if (sentence.Page.Folded.Lower[tokens.Tokens[token].Start] is not ('-' or '/')
                || !tokens.IsAttached(token) || !tokens.IsAttached(token + 1) || !tokens.Tokens[token - 1].IsWord)
            {
                break;
            }
            start = sentence.Names.Find(n => n.End == tokens.Tokens[token - 1].End)?.Start
                ?? tokens.Tokens[token - 1].Start;
            token = tokens.IndexAt(start) + 1;
        }
        return start;
    }

    /// <summary>Where the name that begins with a head noun ends; null where nothing shows that it is a name.</summary>
    public static int? EndOfName(MarkedSentence sentence, int start, int headEnd, bool allowAnd = true)
    {
        if (sentence.Page.Language.IsUnspaced)
        {
            return Unspaced.EndOfName(sentence, headEnd);
        }
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
            if (Stops(sentence, names, token))
            {
                break;
            }
            var joins = sentence.Of("joiners").Any(j => j.Start == at.Start);
            if (joins && (!allowAnd || names == 0 || token + 1 >= sentence.EndToken))
            {
                break;
            }
            if (tokens.IsCapital(token) || (names > 0 && run == 0 && char.IsAsciiDigit(sign)) || sign == '+')
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

    /// <summary>Whether a word is none of a name: one that ends names, a day, a figure, a verb of giving.</summary>
    private static bool Stops(MarkedSentence sentence, int names, int token)
    {
        var tokens = sentence.Page.Tokens;
        var start = tokens.Tokens[token].Start;
        return (!tokens.IsCapital(token) && !LinksName(sentence, names, token)
            && !IsSecondWord(sentence, names, token) && sentence.Words.Exists(w =>
                w.Start == start && (EndsName(w.Section) || (names > 0 && w.Section is "giving" or "receiving"))))
            || sentence.Page.Language.IsSmall("weekdays", tokens.Lower(token))
            || sentence.Figures.Exists(f => f.OuterStart == start && (f.Kind == MentionKind.Money
                || (f.Kind == MentionKind.Number && (f.InWords || f.Scale > 1
                    || (sentence.Page.Language.IsVerbSecond && sentence.After("count-nouns", f.End) is not null)))));
    }

    /// <summary>
    /// "Quỹ Đổi mới Sáng tạo": where the second word of a name may be small, a small word between two capital ones, of
    /// which the latter begins no party.
    /// </summary>
    private static bool IsSecondWord(MarkedSentence sentence, int names, int token)
    {
        var tokens = sentence.Page.Tokens;
        var start = tokens.Tokens[token].Start;
        return names > 0 && sentence.Page.Language.HasSmallPairs && token + 1 < sentence.EndToken
            && (tokens.IsCapital(token - 1) || tokens.IsCapital(token - 2)) && tokens.Tokens[token + 1].IsWord
            && tokens.IsCapital(token + 1)
            && !sentence.Names.Exists(n => (n.Start == tokens.Tokens[token + 1].Start
                && !sentence.Of("sides").Any(s => s.Start == start)) || n.End == tokens.Tokens[token - 1].End)
            && !sentence.Words.Exists(w => w.Start <= start && start < w.End
                && w.Section is "belonging" or "from-whom" or "joiners" or "passives" or "planned" && w.Start == start);
    }

    /// <summary>"Fund for Peace": a word of purpose inside a name, before a capital word that names no party.</summary>
    private static bool LinksName(MarkedSentence sentence, int names, int token)
    {
        var tokens = sentence.Page.Tokens;
        return names > 0 && token + 1 < sentence.EndToken && tokens.Tokens[token + 1].IsWord
            && tokens.IsCapital(token + 1)
            && sentence.Of("name-purposes").Any(l => l.Start == tokens.Tokens[token].Start
                && l.End == tokens.Tokens[token].End)
            && !sentence.Names.Exists(n => n.Start == tokens.Tokens[token + 1].Start);
    }

    /// <summary>Whether a word of a list ends a name.</summary>
    internal static bool EndsName(string section) => section is "phrase-stops" or "clause-stops" or "stances"
        or "instrument-actions" or "speaking" or "attending" or "states" or "firmness" or "done" or "planned"
        or "co-chairing";

    /// <summary>Where the short form ends that a bracket behind a name holds; null for none.</summary>
    public static int? ShortFormEnd(MarkedSentence sentence, int open) =>
        sentence.Page.Folded.Lower[sentence.Page.Tokens.Tokens[open].Start] == '(' ? Bracketed(sentence, open) : null;

    private static int? Bracketed(MarkedSentence sentence, int open)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = open + 1; token < Math.Min(sentence.EndToken, open + 14); token++)
        {
            if (sentence.Page.Folded.Lower[tokens.Tokens[token].Start] == ')')
            {
                // A long bracket holds a short form and the name again; a date in it is the date of what is named.
                var isShort = token < open + 6 || sentence.Page.Folded.Lower[tokens.Tokens[open + 2].Start] == ',';
                return token > open + 1 && tokens.IsCapital(open + 1) && isShort
                    && !sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start >= tokens.Tokens[open].Start
                        && f.End <= tokens.Tokens[token].End) ? tokens.Tokens[token].End : null;
            }
        }
        return null;
    }

    /// <summary>A noun that ends a name which holds another name, or capital letters.</summary>
    private static void TakeBackwards(MarkedSentence sentence, List<Mention> found, WordHit head, MentionKind kind)
    {
        var start = VerbLast.NameStart(sentence, head.Start);
        var close = sentence.Page.Tokens.IndexAt(head.End);
        var end = close < sentence.EndToken && sentence.Page.Tokens.IsAttached(close)
            && sentence.Page.Folded.Lower[head.End] == '(' && Bracketed(sentence, close) is { } bracket ? bracket
            : head.End;
        var inner = found.Find(f => f.Name is not null && f.Kind == kind && f.Start >= start && f.End <= end);
        if (kind == MentionKind.Fund && sentence.Names.Exists(n => n.Kind == MentionKind.Organisation
            && n.Start <= head.Start && n.End >= head.End))
        {
            return;
        }
        if (kind == MentionKind.Fund && Quoted(sentence, head.End) is { } quote)
        {
            found.Add(new Mention(kind, quote, head.End));
            return;
        }
        var named = sentence.Names.Exists(n => n.Start >= start && n.End <= head.End)
            || sentence.CasedBetween(start, head.Start).ContainsAnyInRange('A', 'Z')
            || (kind == MentionKind.Fund && start < head.Start && (end > head.End || IsCompound(sentence, head.Start)));
        var isKnown = kind == MentionKind.Fund && inner is not null && inner.End >= head.End;
        if (named && !isKnown
            && !found.Exists(f => f.Name is not null && f.Kind == kind && f.Start <= start && f.End >= head.End))
        {
            found.Add(new Mention(kind, start, end) { Name = inner?.Name });
        }
    }

    /// <summary>Two syllables or more that are written with a noun make a name of it; null signs nothing.</summary>
    private static bool IsCompound(MarkedSentence sentence, int start)
    {
        var lower = sentence.Page.Folded.Lower;
        return sentence.Page.Language.IsVerbLast && !sentence.Page.Language.IsUnspaced
            && start - sentence.Start >= 2 && Syllables.Is(lower[start - 1]) && Syllables.Is(lower[start - 2]);
    }

    private static readonly SearchValues<char> OpeningQuotes = SearchValues.Create("\"'「『“‘");

    /// <summary>Where a name in quotation marks begins that a noun ends; null where it is in none.</summary>
    private static int? Quoted(MarkedSentence sentence, int end)
    {
        var text = sentence.Page.Folded.Lower;
        if (end >= sentence.End || text[end] is not ('"' or '\'' or '」' or '』' or '”' or '’'))
        {
            return null;
        }
        var open = text.AsSpan(sentence.Start, end - sentence.Start).LastIndexOfAny(OpeningQuotes);
        return open >= 0 && end - sentence.Start - open is > 4 and < 40 ? sentence.Start + open + 1 : null;
    }

    private static void Take(MarkedSentence sentence, List<Mention> found, WordHit head, MentionKind kind,
        bool needsCapital)
    {
        if (sentence.Page.Language.NamesEnd)
        {
            TakeBackwards(sentence, found, head, kind);
            return;
        }
        var cased = sentence.Page.Folded.Cased;
        var capital = char.IsUpper(cased[head.Start]);
        var quoted = head.Start > 0 && cased[head.Start - 1] == '"';
        needsCapital &= !sentence.Page.Language.IsUnspaced;
        if (found.Exists(f => f.Name is not null && f.Start <= head.Start && f.End >= head.End))
        {
            return;
        }
        if (kind == MentionKind.Fund && capital && SmallFunds.WithShortForm(sentence, head) is { } end)
        {
            found.Add(new Mention(kind, head.Start, end));
            return;
        }
        var span = Span(sentence, head.Start, head.End);
        if (kind == MentionKind.Fund && (span is null || !capital) && SmallFunds.Span(sentence, head) is { } whole)
        {
            found.Add(new Mention(kind, whole.Start, whole.End));
            return;
        }
        if (needsCapital && !capital && !(span is { } s && s.Start < head.Start && IsNamed(sentence, s.Start)))
        {
            return;
        }
        if (span is null && capital && kind == MentionKind.Framework && sentence.Start != head.Start)
        {
            span = (head.Start, head.End);
        }
        var joined = sentence.Page.Language.HeadsLast ? head.Start : JoinedStart(sentence, head.Start);
        if (joined < head.Start)
        {
            span = (joined, span?.End ?? head.End);
        }
        var small = kind == MentionKind.Fund ? SmallFunds.End(sentence, head) : null;
        if (small is { } last && (span is not { } told || told.End < last))
        {
            span = (span?.Start ?? head.Start, last);
        }
        if (span is null && kind == MentionKind.Fund && sentence.Page.Language.IsVerbSecond
            && IsCompoundName(sentence, head))
        {
            span = (head.Start, head.End);
        }
        if (span is not var (start, stop)
            || (!capital && !quoted && kind == MentionKind.Framework && stop - head.End > 60))
        {
            return;
        }
        if (kind == MentionKind.Framework && !capital && !sentence.Page.Language.HeadsLast
            && found.Exists(f => f.Kind == MentionKind.Fund && f.Start > start && f.End <= stop))
        {
            // "the loan agreement of the Fund": the fund is named, the agreement is not.
            return;
        }
        var inner = found.Find(f => f.Name is not null && f.Kind == kind && f.Start >= start && f.End <= stop);
        stop = kind == MentionKind.Fund && !sentence.Page.Language.HeadsLast && small is null
            ? WordEnd(sentence, stop) : stop;
        start = kind == MentionKind.Fund ? BracketedForm.StartOf(sentence, start, stop) : start;
        found.Add(new Mention(kind, start, stop) { Name = inner?.Name });
    }

    /// <summary>"Auslandskatastrophenfonds": a long compound that no list has is a name of its own.</summary>
    private static bool IsCompoundName(MarkedSentence sentence, WordHit head)
    {
        var token = sentence.Page.Tokens.IndexAt(head.Start);
        var word = sentence.Page.Tokens.Tokens[token];
        return word.End - word.Start >= LongCompound && word.End == head.End
            && sentence.Page.Tokens.IsCapital(token)
            && !sentence.Page.Language["fund-nouns"].Any(f => f.Text.Length == word.End - word.Start
                && sentence.Page.Tokens.Lower(token).SequenceEqual(f.Text));
    }

    private const int LongCompound = 12;

    /// <summary>A capital word at the end of a name goes on over the small words that belong to it.</summary>
    private static int WordEnd(MarkedSentence sentence, int stop)
    {
        var tokens = sentence.Page.Tokens;
        if (sentence.Names.Exists(n => n.End == stop) || sentence.Page.Folded.Lower[stop - 1] == ')'
            || sentence.Page.Folded.Cased.AsSpan(stop - 2, 2).IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            return stop;
        }
        if (sentence.Page.Language.HasSmallPairs && sentence.Words.Find(w => w.Section is "giving" or "amount-kinds"
            or "count-nouns" or "works" && w.Start < stop && w.End > stop) is { Section: not null } word)
        {
            // "Đầu tư": the capital word is the first part of a longer one.
            stop = word.End;
        }
        for (var (token, left) = (tokens.IndexAt(stop), 3); token < sentence.EndToken && left > 0; token++, left--)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || tokens.IsCapital(token) || char.IsAsciiDigit(sentence.Page.Folded.Lower[at.Start])
                || sentence.Words.Exists(w => w.Start <= at.Start && at.Start < w.End
                    && w.Section is not ("name-modifiers" or "number-words" or "belonging")))
            {
                break;
            }
            stop = at.End;
        }
        return stop;
    }

    private static bool IsNamed(MarkedSentence sentence, int start) => sentence.Names.Exists(n => n.Start == start);
}
