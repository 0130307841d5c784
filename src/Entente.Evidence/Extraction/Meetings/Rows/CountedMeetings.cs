namespace Entente.Evidence;

/// <summary>
/// Ordinals that stand alone for a meeting of a series told of before: "the second by A in July 2019, and the third by
/// B", "C was picked to host the sixth"; and those that count how often somebody met: "convened for a ninth time".
/// </summary>
internal static class CountedMeetings
{
    private const int FarTold = 10;
    private const int FarBefore = 6;
    private const int FarVerb = 4;
    private const int NearVerb = 3;
    private const int FarPlace = 5;
    private const int FarBack = 40;
    private const int FarMonth = 32;
    private const int SentencesBefore = 3;

    /// <summary>What ordinals tell of that no meeting found so far has.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        var alone = sentence.Figures.FindAll(f => f is { Kind: MentionKind.Ordinal, Value: > 0 and < 200 }
            && !found.Exists(m => m.Start < f.End && f.Start < m.End) && IsAlone(sentence, f));
        if (alone.Count == 0 || sentence.IsHeading)
        {
            return [];
        }
        var counted = new List<MeetingMention>();
        foreach (var ordinal in alone)
        {
            if (Described(sentence, ordinal, found) is >= 0 and var place)
            {
                found[place] = found[place].Ordinal is null
                    ? found[place] with { Ordinal = (int)ordinal.Value } : found[place];
            }
            else if (Told(sentence, ordinal, alone, found) is { } told
                && Series(sentence, ordinal, [.. found, .. counted], told) is { } series)
            {
                counted.Add(MeetingMarker.Complete(sentence, ordinal.Start, ordinal.End, ordinal) with
                {
                    Names = series.Names, Rank = series.Rank, Identity = series.Identity,
                    GoesOn = series.GoesOn ?? series, IsNext = false, IsOther = true,
                    Day = alone.Count > 1 ? told.Day : null,
                    Where = alone.Count > 1 ? PlaceIn(sentence, ordinal.End, told.End) : null,
                });
            }
        }
        return counted;
    }

    /// <summary>
    /// "The summit in A this November, the third of its kind", "the eighth forum, the first in B": the meeting that is
    /// counted by what stands between commas behind it; -1 where an ordinal tells of another.
    /// </summary>
    private static int Described(MarkedSentence sentence, Mention ordinal, List<MeetingMention> found)
    {
        var tokens = sentence.Page.Tokens;
        var first = tokens.IndexAt(ordinal.Start);
        first = first > sentence.FirstToken && tokens.Tokens[first - 1].IsWord ? first - 1 : first;
        if (first <= sentence.FirstToken || sentence.Page.Folded.Lower[tokens.Tokens[first - 1].Start] != ','
            || sentence.Words.Exists(w => w.Section == "joiners" && w.End == tokens.Tokens[first].End))
        {
            return -1;
        }
        var place = found.FindLastIndex(m => m.End <= ordinal.Start && m is { IsUnnamed: false, Rank: not "ceremony" }
            && sentence.WordsBetween(m.End, ordinal.Start) <= FarDescribed);
        if (place < 0 || found[place].IsOther || found[place].GoesOn is not null)
        {
            return -1;
        }
        var next = tokens.IndexAt(ordinal.End);
        var isKind = sentence.After("kinds", ordinal.End) is not null;
        var isAlone = next >= sentence.EndToken || !tokens.Tokens[next].IsWord;
        return found[place].Ordinal == (int)ordinal.Value ? place
            : found[place].Ordinal is null ? isKind || isAlone ? place : -1
            : ordinal.Value == 1 || isKind ? place : -1;
    }

    private const int FarDescribed = 14;

    /// <summary>When and how a sentence tells of a counted meeting; null where it does not.</summary>
    private static (Mention? Day, bool IsSure, int End)? Told(
        MarkedSentence sentence, Mention ordinal, List<Mention> alone, List<MeetingMention> found)
    {
        var from = Math.Max(found.Where(m => m.End <= ordinal.Start).Select(m => m.End)
            .DefaultIfEmpty(sentence.Start).Max(), alone.Where(o => o.End <= ordinal.Start).Select(o => o.End)
            .DefaultIfEmpty(sentence.Start).Max());
        var to = Math.Min(found.Where(m => m.Start >= ordinal.End).Select(m => m.Start)
            .DefaultIfEmpty(sentence.End).Min(), alone.Where(o => o.Start >= ordinal.End).Select(o => o.Start)
            .DefaultIfEmpty(sentence.End).Min());
        var stop = sentence.Between(ordinal.End, to).IndexOf(';');
        to = stop < 0 ? to : ordinal.End + stop;
        var days = sentence.Figures.Where(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod
            && !Draft.IsTerm(sentence, f) && !Draft.IsDateline(sentence, f)).ToList();
        var day = days.Find(f => f.Start >= ordinal.End && f.End <= to
                && sentence.WordsBetween(ordinal.End, f.Start) <= FarTold)
            ?? days.Find(f => f.Start >= from && f.End <= ordinal.Start
                && sentence.WordsBetween(f.End, ordinal.Start) <= FarBefore);
        if (!ordinal.InWords && ordinal.Value <= 31 && days.Exists(d => d.Date is { Month: not null, Day: null }
            && Math.Min(Math.Abs(d.Start - ordinal.End), Math.Abs(ordinal.Start - d.End)) <= FarMonth))
        {
            // "In December, from the 16th to the 20th": days.
            return null;
        }
        var hosts = sentence.Of("attending", from, ordinal.Start)
            .Any(v => sentence.WordsBetween(v.End, ordinal.Start) <= NearVerb
                && !sentence.Between(v.End, ordinal.Start).ContainsAny(",;"));
        var held = sentence.Words.Exists(w => w.Section is "attending" or "meetings-to-come" or "planned"
            && w.Start >= ordinal.End && w.End <= to && sentence.WordsBetween(ordinal.End, w.Start) <= FarVerb);
        var placed = sentence.Of("place-marks").Any(p => p.Start >= ordinal.End && p.End <= to
            && sentence.WordsBetween(ordinal.End, p.Start) <= FarPlace && IsPlace(sentence, p.End));
        var isSure = (hosts || held) && (ordinal.Value > 3 || day is not null || placed);
        return isSure || (day is not null && (placed || ordinal.Value > 2 || alone.Count > 1))
            ? (day, isSure, to) : null;
    }

    private static bool IsPlace(MarkedSentence sentence, int at) => sentence.Page.Language.IsUnspaced
        || sentence.Page.Tokens.IndexAt(at) is var next && next < sentence.EndToken
        && sentence.Page.Tokens.IsCapital(next);

    /// <summary>What a word of place stands before, between two positions; empty where none does.</summary>
    public static string PlaceIn(MarkedSentence sentence, int from, int to)
    {
        var tokens = sentence.Page.Tokens;
        foreach (var mark in sentence.Of("place-marks", from, to))
        {
            if (sentence.Figures.Exists(f => f.Start <= mark.Start && mark.Start < f.End
                || f.Start >= mark.End && sentence.IsBlank(mark.End, f.Start)))
            {
                continue;
            }
            if (sentence.Page.Language.IsUnspaced)
            {
                return Unspaced.PlaceAfter(sentence, mark.End) ?? "";
            }
            var first = tokens.IndexAt(mark.End);
            var token = first;
            while (token < sentence.EndToken && tokens.Tokens[token].IsWord && (tokens.IsCapital(token)
                || (token == first + 1 && sentence.Page.Language.HasSmallPairs
                && !sentence.Words.Exists(w => w.Start == tokens.Tokens[token].Start))))
            {
                token++;
            }
            if (token > first)
            {
                return sentence.Printed(tokens.Tokens[first].Start, tokens.Tokens[token - 1].End);
            }
        }
        return "";
    }

    /// <summary>Whether an ordinal has no noun beside it: what stands around it are small words and signs.</summary>
    private static bool IsAlone(MarkedSentence sentence, Mention ordinal)
    {
        var language = sentence.Page.Language;
        if (sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start < ordinal.End && ordinal.Start < f.End)
            || sentence.Words.Exists(w => w.Section == "titles" && w.Start < ordinal.End
                && ordinal.Start < w.End && w.End - w.Start > ordinal.End - ordinal.Start))
        {
            return false;
        }
        if (sentence.After("ordinal-times", ordinal.End) is not null)
        {
            return false;
        }
        var leads = language.HeadsLast || language.OrdinalsFirst || language.NamesEnd;
        return (language.IsUnspaced && leads || IsOpen(sentence, ordinal.Start, leads))
            && (!leads || IsClosed(sentence, ordinal.End));
    }

    /// <summary>Whether a small word, a sign or nothing stands before an ordinal.</summary>
    private static bool IsOpen(MarkedSentence sentence, int start, bool leads)
    {
        var tokens = sentence.Page.Tokens;
        var last = tokens.IndexAt(start) - 1;
        if (last < sentence.FirstToken || !tokens.Tokens[last].IsWord)
        {
            return true;
        }
        var at = tokens.Tokens[last];
        if (sentence.Page.Language.IsUnspaced && at.End < start
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.End == at.End))
        {
            return true;
        }
        return (leads && (sentence.Page.Language.IsSmall("articles", tokens.Lower(last))
                || IsForm(sentence.Page.Language, "definite", tokens.Lower(last))))
            || sentence.Words.Exists(w => w.End == at.End && w.Section is "joiners" or "belonging" or "phrase-stops"
                or "clause-stops" or "citing" or "place-marks" or "articles" or "agents" or "editions"
                or "deadline-marks" or "carry-over" || (!leads && w.End == at.End && w.Section == "attending"));
    }

    private static bool IsForm(Language language, string section, ReadOnlySpan<char> word)
    {
        foreach (var form in language[section])
        {
            if (word.SequenceEqual(form.Text))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a small word, a verb, a day, a sign or nothing stands behind an ordinal.</summary>
    private static bool IsClosed(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var next = tokens.IndexAt(end);
        if (next >= sentence.EndToken || !tokens.Tokens[next].IsWord)
        {
            return true;
        }
        var at = tokens.Tokens[next];
        return sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start == at.Start
                && f.Date is { Year: not null } or { Month: not null, Key: not "weekday" })
            || sentence.Words.Exists(w => w.Start == at.Start && w.Section is "attending" or "planned" or "done"
                or "place-marks" or "belonging" or "phrase-stops" or "clause-stops" or "joiners" or "from-whom"
                or "meetings-to-come" or "meeting-phases" or "meeting-modes" or "agents" or "meeting-verbs"
                or "kinds" or "auxiliaries");
    }

    /// <summary>
    /// The series that an ordinal counts: of the meetings before it one whose number is beside it, else one with a
    /// number, else any that a verb of holding allows; where such a verb stands, also far back.
    /// </summary>
    private static MeetingMention? Series(
        MarkedSentence sentence, Mention ordinal, List<MeetingMention> here, (Mention? Day, bool IsSure, int End) told)
    {
        var number = (int)ordinal.Value;
        var before = here.FindAll(m => m.End <= ordinal.Start && IsSeries(m));
        for (var (at, i) = (sentence.Previous, 0); at is not null && i < SentencesBefore;
            (at, i) = (at.Previous, i + 1))
        {
            before.InsertRange(0, at.Meetings.Where(IsSeries));
        }
        return before.FindLast(m => m.Ordinal is { } other && Math.Abs(other - number) == 1)
            ?? before.FindLast(m => m.Ordinal is { } other && other != number)
            ?? here.Find(m => m.Start >= ordinal.End && IsSeries(m) && m.Ordinal is { } other
                && Math.Abs(other - number) == 1)
            ?? (!told.IsSure ? null : FarSeries(sentence, number)
                ?? before.FindLast(m => m.Ordinal is null && m.Names.Count > 0)
                ?? FarSeries(sentence, null) ?? before.FindLast(m => m.Ordinal is null)
                ?? (told.Day is null ? null : Noun(sentence, ordinal.Start)) ?? (sentence.Previous is { } last
                    && last.Paragraph >= sentence.Paragraph - 1 ? Noun(last, last.End) : null));
    }

    /// <summary>The noun or body before a place, where no meeting was found that it names.</summary>
    private static MeetingMention? Noun(MarkedSentence sentence, int before) =>
        sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies"))
            .Any(h => h.Key != "ceremony" && h.End <= before)
            ? MeetingSittings.LastNoun(sentence, before) is { } noun ? noun with { IsNext = false } : null : null;

    private static bool IsSeries(MeetingMention meeting) => meeting is { Rank: not "ceremony", IsUnnamed: false };

    /// <summary>
    /// The meeting far before whose number is right beside, as where a report ends with the next; or any with a number.
    /// </summary>
    public static MeetingMention? FarSeries(MarkedSentence sentence, int? number)
    {
        var sentences = sentence.Page.Sentences;
        for (var at = sentences.Count - 1; at >= Math.Max(0, sentences.Count - FarBack); at--)
        {
            if (sentences[at].Meetings.FindLast(m => IsSeries(m) && m.Ordinal is { } other
                && (number is { } mine ? Math.Abs(other - mine) == 1 : m.Names.Count > 0)) is { } series)
            {
                return series;
            }
        }
        return null;
    }
}
