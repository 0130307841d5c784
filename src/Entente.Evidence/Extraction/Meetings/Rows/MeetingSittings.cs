using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// Meetings of a series that a sentence or a list tells one after the other by place and day: "A (June 2009) and B
/// (December 2014)", "met in A in 1990 and in B in 1991", and lines below a heading that names what met.
/// </summary>
internal static class MeetingSittings
{
    private const int Fewest = 2;
    private const int LongestPlace = 4;
    private const int MostLines = 30;

    /// <summary>The sittings of a sentence; none where it tells of fewer than two.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        var dates = sentence.Figures.FindAll(static f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
            && f.Date.Year is not null && f.Date.Key is not ("weekday" or "today" or "yesterday" or "tomorrow"));
        return dates.Count == 0 ? [] : Find(sentence, dates, found);
    }

    private static List<MeetingMention> Find(MarkedSentence sentence, List<Mention> dates, List<MeetingMention> found)
    {
        if (dates.Count == 1 || IsRow(sentence))
        {
            return found.Exists(m => m.Start < dates[0].End) ? [] : Line(sentence, dates[0]);
        }
        if (Parts(sentence, dates, found) is { Count: > 0 } parts)
        {
            return parts;
        }
        var told = dates.Select(d => Sitting(sentence, d)).OfType<(int Start, int End, Mention Day, string Place)>()
            .Where(t => !found.Exists(m => m.Start < t.End && t.Start < m.End && m.Names.Count > 0)).ToList();
        return told.Count < Fewest || Series(sentence, told[0].Start, found) is not { } series ? []
            : [.. told.Select(t => Of(sentence, series, t.Start, t.End, t.Day) with { Where = t.Place })];
    }

    /// <summary>"The previous edition was in A in May 2021": the one before, told by its day only.</summary>
    public static MeetingMention? Before(MarkedSentence sentence, List<MeetingMention> found)
    {
        foreach (var word in sentence.Of("last-meeting"))
        {
            if (found.Exists(m => m.Start <= word.End && word.Start <= m.End
                || (m.Start >= word.End && sentence.WordsBetween(word.End, m.Start) <= 2)))
            {
                continue;
            }
            var day = sentence.Figures.Where(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod
                    && (f.Date.Year is not null || f.Date.YearsFromWriting < 0 || IsShortlyBefore(sentence, f))
                    && !Draft.IsDateline(sentence, f)
                    && (f.Start >= word.End ? Gap(sentence, word.End, f.Start) : Gap(sentence, f.End, word.Start))
                        <= FarDay)
                .OrderBy(f => f.Start < word.End).ThenBy(f => f.Start).FirstOrDefault();
            if (day is not null && Series(sentence, word.Start, found) is { } series)
            {
                return Of(sentence, series, Math.Min(word.Start, day.Start), Math.Max(word.End, day.End), day);
            }
        }
        return null;
    }

    private const int FarDay = 14;

    /// <summary>"At the previous session, in July": a month without its year, on a page with its day.</summary>
    private static bool IsShortlyBefore(MarkedSentence sentence, Mention date) =>
        date.Date is { Month: not null, Key: "month" or "day" or "days" }
        && sentence.Page.Article.Published is { Year: not null, Month: not null };

    private static int Gap(MarkedSentence sentence, int start, int end) =>
        sentence.Between(start, end).Contains(';') ? int.MaxValue
            : sentence.WordsBetween(start, end);

    private static MeetingMention Of(
        MarkedSentence sentence, MeetingMention series, int start, int end, Mention day) =>
        MeetingMarker.Complete(sentence, start, end, null) with
        {
            Names = series.Names, Rank = series.Rank, Identity = series.Identity, GoesOn = series, Day = day,
            IsNext = false,
        };

    /// <summary>"... : first, A, 14 May 2004; second, B, 6 July 2020": a sitting between any two semicolons.</summary>
    private static List<MeetingMention> Parts(MarkedSentence sentence, List<Mention> dates, List<MeetingMention> found)
    {
        var text = sentence.Page.Folded.Lower;
        if (!text.AsSpan(sentence.Start, sentence.End - sentence.Start).Contains(';')
            || Series(sentence, dates[0].Start, found) is not { } series || series.Start < sentence.Start)
        {
            return [];
        }
        var parts = new List<MeetingMention>();
        for (var start = sentence.Start; start < sentence.End;)
        {
            var stop = text.AsSpan(start, sentence.End - start).IndexOf(';');
            var end = stop < 0 ? sentence.End : start + stop;
            var own = dates.FindAll(d => d.Start >= start && d.End <= end);
            if (own is not [var day])
            {
                return [];
            }
            var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= start && f.End <= end);
            var from = Math.Max(start, Math.Min(ordinal?.Start ?? day.Start, day.Start));
            parts.Add(Of(sentence, series, from, day.End, day) with { Ordinal = (int?)ordinal?.Value });
            start = end + 1;
        }
        return parts.Count >= Fewest ? parts : [];
    }

    /// <summary>What met: the noun or body before the first place, in this sentence or the one before.</summary>
    private static MeetingMention? Series(MarkedSentence sentence, int before, List<MeetingMention> found) =>
        found.FindLast(m => m.End <= before) ?? LastNoun(sentence, before) ?? found.FirstOrDefault()
        ?? (sentence.Previous is { } last && last.Paragraph >= sentence.Paragraph - 1
            ? last.Meetings.LastOrDefault() ?? (IsNamed(last)
                || !sentence.Has("attending", sentence.Start, sentence.End)
                ? null : CountedMeetings.FarSeries(sentence, null)) ?? LastNoun(last, last.End) : null);

    private static bool IsNamed(MarkedSentence sentence) =>
        sentence.Has("meeting-nouns", sentence.Start, sentence.End)
        || sentence.Has("meeting-bodies", sentence.Start, sentence.End);

    /// <summary>The noun or body before a place, else a verb of meeting; with a name, where that is asked.</summary>
    public static MeetingMention? LastNoun(MarkedSentence sentence, int before, bool named = false) =>
        sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies")).Concat(sentence.Of("meeting-verbs"))
            .Where(h => h.Key != "ceremony" && h.End <= before).OrderBy(h => h.Section == "meeting-verbs")
            .ThenByDescending(h => h.End).Cast<WordHit?>().FirstOrDefault() is { } head
            && Named(sentence, head) is var meeting && (!named || meeting.Names.Count > 0) ? meeting : null;

    private static MeetingMention Named(MarkedSentence sentence, WordHit head)
    {
        var (start, end) = head.Section == "meeting-verbs" ? (sentence.Start, head.End)
            : sentence.Page.Language.NamesEnd ? (VerbLast.NameStart(sentence, head.Start), head.End)
            : NameMarker.Span(sentence, head.Start, head.End) ?? (head.Start, head.End);
        return MeetingMarker.Complete(sentence, start, end, null);
    }

    /// <summary>A place with its day: one in brackets behind the other, or both marked.</summary>
    private static (int Start, int End, Mention Day, string Place)? Sitting(MarkedSentence sentence, Mention day)
    {
        var text = sentence.Page.Folded.Lower;
        var before = text.AsSpan(sentence.Start, day.Start - sentence.Start).TrimEnd();
        var after = text.AsSpan(day.End, sentence.End - day.End).TrimStart(" .");
        if (before is [.., '('] && after is [')', ..])
        {
            var end = sentence.Start + before.Length - 1;
            return Run(sentence, end) is { } start && start < end
                ? (start, sentence.End - after.Length + 1, day, sentence.Printed(start, end)) : null;
        }
        if (after is ['(', ..] && after.IndexOf(')') is > 1 and <= LongestBracket and var close
            && sentence.Page.Language.IsUnspaced)
        {
            var start = sentence.End - after.Length + 1;
            return (day.Start, start + close, day, sentence.Printed(start, start + close - 1));
        }
        return MarkedPlace(sentence, day);
    }

    private const int LongestBracket = 20;

    /// <summary>"in A in 1990", "at A on 3 May 1991": a place and a day, each behind its own word.</summary>
    private static (int Start, int End, Mention Day, string Place)? MarkedPlace(MarkedSentence sentence, Mention day)
    {
        if (sentence.Page.Language.NamesEnd)
        {
            return null;
        }
        var mark = sentence.Before("place-marks", day.Start) ?? sentence.Before("belonging", day.Start);
        var end = mark?.Start ?? day.Start;
        // "1 June 2009 in A, 11 December 2014 in B": the place behind the day.
        if ((sentence.After("place-marks", day.End) ?? sentence.After("belonging", day.End)) is { } behind
            && sentence.Page.Tokens.IndexAt(behind.End) is var next
            && next < sentence.EndToken && sentence.Page.Tokens.IsCapital(next)
            && sentence.Has("meeting-nouns", sentence.Start, day.Start))
        {
            var town = sentence.Page.Tokens.Tokens[next];
            return (day.Start, town.End, day, sentence.Printed(town.Start, town.End));
        }
        return Run(sentence, end) is { } start && start < end && sentence.Before("place-marks", start) is { } place
            && sentence.CasedBetween(start, end).Trim() is { Length: > 2 } name
            && char.IsUpper(name[0]) ? (place.Start, day.End, day, sentence.Printed(start, end)) : null;
    }

    /// <summary>
    /// Where the few words begin that name a place and end at a position: capital words, or where no letters are
    /// capital the word that stands there; null where none do.
    /// </summary>
    private static int? Run(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var token = tokens.IndexAt(end) - 1;
        if (token < sentence.FirstToken || !tokens.Tokens[token].IsWord
            || sentence.Frameworks.Exists(f => f.Start < end && f.End >= tokens.Tokens[token].Start)
            || sentence.Words.Exists(w => w.Section is "instrument-nouns" or "fund-nouns" or "titles"
                && w.End == tokens.Tokens[token].End))
        {
            return null;
        }
        var start = tokens.Tokens[token].Start;
        if (sentence.Page.Language.NamesEnd)
        {
            while (token - 1 >= sentence.FirstToken && tokens.IsAttached(token) && tokens.Tokens[token - 1].IsWord)
            {
                start = tokens.Tokens[--token].Start;
            }
            return start;
        }
        var capital = -1;
        for (var i = 0; i < LongestPlace && token >= sentence.FirstToken && tokens.Tokens[token].IsWord; i++, token--)
        {
            capital = tokens.IsCapital(token) ? tokens.Tokens[token].Start : capital;
            if (!tokens.IsCapital(token) && !(sentence.Page.Language.HasSmallPairs && i == 0))
            {
                break;
            }
        }
        return capital < 0 ? null : capital;
    }

    /// <summary>"Tenth | A | 3 May 2023" below a line that names what met: one sitting of it.</summary>
    private static List<MeetingMention> Line(MarkedSentence sentence, Mention day)
    {
        var isRow = IsRow(sentence);
        if (!sentence.IsHeading && !isRow)
        {
            return [];
        }
        var ordinal = (int?)sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal)?.Value
            ?? (isRow ? FirstCell(sentence) : null);
        var own = Head(sentence);
        if (own is { } head && isRow)
        {
            return [Named(sentence, head) with { Ordinal = ordinal, Day = day }];
        }
        if (own is null && !isRow && SittingLines.IsCounted(sentence, day))
        {
            return (Above(sentence) ?? SittingLines.Series(sentence)) is { } series
                ? [Of(sentence, series, sentence.Start, sentence.End, day) with
                {
                    Ordinal = ordinal, Where = SittingLines.Place(sentence, day),
                }] : [];
        }
        return own is not null || !(isRow || IsPlaceAndDay(sentence, day)) || Above(sentence) is not { } above ? []
            : [Of(sentence, above, sentence.Start, sentence.End, day) with { Ordinal = ordinal }];
    }

    private static bool IsRow(MarkedSentence sentence) =>
        sentence.Between(sentence.Start, sentence.End).Contains('|');

    /// <summary>The number that stands alone in the first cell of a row, in digits.</summary>
    private static int? FirstCell(MarkedSentence sentence)
    {
        var cell = sentence.CasedBetween(sentence.Start, sentence.End);
        cell = cell[..cell.IndexOf('|')].Trim().TrimEnd(".ªº°");
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 200 ? number : null;
    }

    private static WordHit? Head(MarkedSentence sentence) =>
        sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies")).Where(h => h.Key != "ceremony")
            .OrderBy(h => h.Start).Cast<WordHit?>().LastOrDefault();

    /// <summary>"1) A, June 2009": a line that is a place and a day and no more.</summary>
    private static bool IsPlaceAndDay(MarkedSentence sentence, Mention day) =>
        sentence.WordsBetween(day.End, sentence.End) == 0 && day.Date.IsPoint
        && sentence.WordsBetween(sentence.Start, day.Start) is > 0 and <= LongestPlace + 1
        && sentence.Between(sentence.Start, day.Start).TrimEnd() is [.., ',' or '-'
            or '–' or '('];

    /// <summary>The line above that names what met, over lines of the same list.</summary>
    private static MeetingMention? Above(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        for (var at = sentences.Count - 1; at >= Math.Max(0, sentences.Count - MostLines); at--)
        {
            var line = sentences[at];
            if (line.Meetings.LastOrDefault() is { GoesOn: { } series } && line.IsHeading)
            {
                return series;
            }
            // The heads of the columns stand between the rows and what names them.
            if (!line.Figures.Exists(f => f.Kind == MentionKind.Date) && !IsRow(line))
            {
                return (line.IsHeading || sentence.Page.Folded.Lower[line.End - 1] == ':')
                    && Head(line) is { } head ? Named(line, head) : null;
            }
        }
        return null;
    }
}
