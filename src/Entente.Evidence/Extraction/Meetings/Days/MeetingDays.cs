using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>When a meeting is: the dates of its sentence and of those beside it.</summary>
internal static class MeetingDays
{
    /// <summary>The date that tells when a meeting is; null where none does.</summary>
    public static Mention? Of(MarkedSentence sentence, MeetingMention meeting) =>
        DaysBefore.Moved(sentence, meeting) is { } moved ? moved
            : Bracketed(sentence, meeting) ?? (DateOf(sentence, meeting) is { } day
                ? DaysBefore.YearBetween(sentence, meeting, day) ?? YearInstead(sentence, meeting, day)
                    ?? WithFirst(sentence, day)
            : DateBehind(sentence, meeting) ?? DateBefore(sentence, meeting) ?? MeetingLines.Month(sentence, meeting)
                ?? MeetingLines.DayAbove(sentence) ?? MeetingLines.DayBelow(sentence) ?? YearAbove(sentence));

    /// <summary>"The first meeting (A, 2018) and the second (2021)": the one day in the bracket behind it.</summary>
    private static Mention? Bracketed(MarkedSentence sentence, MeetingMention meeting)
    {
        var behind = sentence.Between(meeting.End, sentence.End).TrimStart();
        var length = behind.IndexOf(')');
        if (behind is not ['(', ..] || length > LongestBracket)
        {
            return null;
        }
        var start = sentence.End - behind.Length;
        return sentence.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false } && f.Start > start
            && f.End <= start + length) is [var day] ? day : null;
    }

    private const int LongestBracket = 40;

    /// <summary>"On Friday and Saturday": two days that a word joins are the first and the last.</summary>
    private static Mention WithFirst(MarkedSentence sentence, Mention day)
    {
        if (day.Date is not { Day: { } last, EndDay: null, Key: "weekday" })
        {
            return day;
        }
        var first = sentence.Figures.FindLast(f => f is { Kind: MentionKind.Date,
                Date: { Key: "weekday", Day: not null } } && f.End <= day.Start
            && sentence.WordsBetween(f.End, day.Start) <= 1
            && sentence.Words.Exists(w => w.Section is "joiners" or "meeting-phases" && w.Start >= f.End
                && w.End <= day.Start));
        return first is null || first.Date.Day is not { } from || from >= last || first.Date.Month != day.Date.Month
            ? day : first with { Date = first.Date with { EndDay = last } };
    }

    /// <summary>The year below which a line of a chronology stands.</summary>
    private static Mention? YearAbove(MarkedSentence sentence)
    {
        if (!sentence.IsHeading || sentence.Figures.Exists(f => f.Kind == MentionKind.Date))
        {
            return null;
        }
        var page = sentence.Page;
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - FarAbove); at--)
        {
            var line = page.Sentences[at];
            if (Timeline.YearOf(page.Folded.Lower.AsSpan(line.Start, line.End - line.Start)) is { } year)
            {
                return new Mention(MentionKind.Date, line.Start, line.End)
                {
                    Date = new DateMark("year", year, null, null),
                };
            }
            if (!line.IsHeading)
            {
                return null;
            }
        }
        return null;
    }

    private const int FarAbove = 6;

    /// <summary>
    /// "First met in A in 1979, and again on 3 May 2025": the year beside a meeting, where the day stands behind a
    /// comma and far from it.
    /// </summary>
    private static Mention? YearInstead(MarkedSentence sentence, MeetingMention meeting, Mention day)
    {
        if (day.Start < meeting.End || !day.Date.IsPoint || day.Date.Year is not { } last
            || sentence.WordsBetween(meeting.End, day.Start) < FarFromYear
            || !sentence.Between(meeting.End, day.Start).ContainsAny(",;"))
        {
            return null;
        }
        var year = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
            && (f.Start >= meeting.End ? sentence.WordsBetween(meeting.End, f.Start)
                : sentence.WordsBetween(f.End, meeting.Start)) <= NearYear);
        return year?.Date.Year < last ? year : null;
    }

    private const int FarFromYear = 6;

    /// <summary>The first and last day in ISO form, the year resolved, and how it was found.</summary>
    public static (string? Iso, string? EndIso, string? Inferred) Resolve(
        Draft draft, Mention dated, MarkedSentence sentence, MeetingMention meeting, string? series)
    {
        var date = InYear(sentence, dated.Date, meeting);
        var told = Dated(draft, date, series, meeting.Ordinal);
        if (date is { Key: "day" or "days" or "month", Year: null, YearsFromWriting: null, Month: not null }
            && told.Item3 is "publication" or "document"
            && (meeting.IsNext || IsToCome(sentence, meeting) || VerbLastTense.IsToCome(sentence)
                || (!sentence.Page.Language.IsVerbLast && Ahead.TellsSurely(sentence, dated)))
            && ToCome(draft, date) is { } coming)
        {
            told = (date.ToIso(coming), date.EndToIso(coming), told.Item3);
        }
        return dated.Date is { Day: not null, EndDay: null } && told.Item1 is { Length: > 9 } iso
            && MeetingSpans.Of(sentence, meeting, dated, iso) is { } span ? (span.First, span.Last, told.Item3) : told;
    }

    /// <summary>Whether a word near a meeting says that it is still to be.</summary>
    private static bool IsToCome(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Of("meetings-to-come").Any(w => w.Start < meeting.End && meeting.Start < w.End
            || (w.Start >= meeting.End ? sentence.WordsBetween(meeting.End, w.Start)
                    <= (sentence.Page.Language.IsVerbLast ? FarYear : FarToCome)
                : sentence.WordsBetween(w.End, meeting.Start) <= FarToCome))
        || sentence.Meetings.Exists(o => o.End <= meeting.Start
            && sentence.WordsBetween(o.End, meeting.Start) <= FarBeside
            && !sentence.Between(o.End, meeting.Start).Contains(';') && !sentence.Has("done", o.End, meeting.Start)
            && IsToCome(sentence, o));

    private const int FarBeside = 14;

    private const int FarToCome = 4;

    /// <summary>The year of a day that comes: this year's where it is not long past, else the next.</summary>
    private static int? ToCome(Draft draft, DateMark date)
    {
        if (draft.Page.Written is not { Year: { } year and < 9998, Latest: { } written } day
            || !PartialDate.TryParse(date.ToIso(year), out var meant) || meant.Latest is not { } last)
        {
            return null;
        }
        if (day.Month is null)
        {
            // Of the year alone: what comes is behind what the page tells as done.
            return last < (draft.Page.LastTold is { } told && told.Year == year ? told : new DateOnly(year, Spring, 1))
                ? year + 1 : year;
        }
        return last.AddDays(NotLongPast) < written ? year + 1 : year;
    }

    private const int Spring = 4;
    private const int NotLongPast = 20;

    /// <summary>
    /// "In 2022 the committee met on 20 September": the year at the head is that of the days; so is the one in a name
    /// ("the 2022 summit on 20 September").
    /// </summary>
    private static DateMark InYear(MarkedSentence sentence, DateMark date, MeetingMention meeting)
    {
        if (date is not { Year: null, YearsFromWriting: null, Month: not null })
        {
            return date;
        }
        if (date.Key is "month-same-year" or "month-year-after")
        {
            return LastYear(sentence, date) is { } last
                ? date with { Year = date.Key == "month-same-year" ? last : last + 1 } : date;
        }
        if (date.Key is not ("day" or "days" or "month" or "same-day"))
        {
            return date;
        }
        if (RelativeYear(sentence, meeting) is { } told)
        {
            return date with { Year = told };
        }
        var year = sentence.Figures.Find(f => (f is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
                && sentence.WordsBetween(sentence.Start, f.Start) <= 1)
            || (IsYear(f) && (f.Start >= meeting.Start && f.End <= meeting.End
                || (f.End <= meeting.Start && sentence.IsBlank(f.End, meeting.Start)))));
        return year is not null ? date with { Year = year.Date.Year ?? (int)year.Value }
            : (MeetingLines.YearOver(sentence, date) ?? YearOfParagraph(sentence)) is { } over
                ? date with { Year = over } : date;
    }

    /// <summary>"1998. In A, ... In October, the ministers ...": the year that stands alone at the head of a paragraph.
    /// </summary>
    private static int? YearOfParagraph(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        for (var at = sentence.Index; at >= Math.Max(0, sentence.Index - FarAbove); at--)
        {
            var line = sentences[at];
            if (line.Paragraph != sentence.Paragraph)
            {
                return null;
            }
            if (line.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
                && line.WordsBetween(line.Start, f.Start) == 0) is { } year
                && (line.Page.Folded.Lower.AsSpan(year.End, line.Page.Folded.Lower.Length - year.End).TrimStart()
                    is ['.' or ':' or '-' or '–' or '—', ..]))
            {
                return year.Date.Year;
            }
        }
        return null;
    }

    /// <summary>Where verbs come last, "last year's forum on 8 November": the year right before the name.</summary>
    private static int? RelativeYear(MarkedSentence sentence, MeetingMention meeting) =>
        !sentence.Page.Language.IsVerbLast || sentence.Page.Article.Published.Year is not { } written ? null
            : sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Year: null, Month: null } }
                && f.Date.Key is "last-year" or "this-year" or "next-year" && f.Start >= sentence.Start
                && (f.End <= meeting.Start ? sentence.WordsBetween(f.End, meeting.Start) <= 1
                    : f.Start >= meeting.Start && f.End <= meeting.End)) is { } year
                ? written + (year.Date.Key == "last-year" ? -1 : year.Date.Key == "next-year" ? 1 : 0) : null;

    /// <summary>"In December of the same year": the year that was told last, up to two sentences before.</summary>
    private static int? LastYear(MarkedSentence sentence, DateMark date)
    {
        var here = sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Date == date)?.Start ?? sentence.End;
        for (var (at, i) = (sentence, 0); at is not null && i < 3; (at, i) = (at.Previous, i + 1))
        {
            if (at.Figures.FindLast(f => f is { Kind: MentionKind.Date, Date.Year: not null } && f.Start < here)
                is { } told)
            {
                return told.Date.EndYear ?? told.Date.Year;
            }
        }
        return null;
    }

    /// <summary>A year, or a bare number like one, as in the name of a meeting.</summary>
    private static bool IsYear(Mention figure) =>
        figure is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
        or { Kind: MentionKind.Number, InWords: false, Scale: 1, High: null, Value: >= 1990 and <= 2060 };

    private static (string?, string?, string?) Dated(Draft draft, DateMark date, string? series, int? ordinal)
    {
        if (date.Year is null && date.Month is not null)
        {
            var known = draft.Page.Context.Meetings
                .FirstOrDefault(m => m.SeriesKey == series && m.Ordinal is not null && m.Ordinal == ordinal
                && m.Date.IsPlaced)
                ?? Only(draft.Page.Context.Meetings
                .Where(m => m.Date is { IsPlaced: true, Month: not null, Day: not null }
                    && m.Date.Month == date.Month && m.Date.Day == date.Day && draft.Page.Article.Published.IsUnknown));
            if (known is { Date.Year: { } year } && (known.Date.Month is null || known.Date.Month == date.Month))
            {
                return (date.ToIso(year), date.EndToIso(year), "meeting " + known.Key);
            }
        }
        return draft.Resolve(date);
    }

    private static KnownMeeting? Only(IEnumerable<KnownMeeting> meetings) => meetings.Take(2).ToList() is [var one]
        ? one : null;

    /// <summary>
    /// The date nearest to a meeting in its sentence that is no deadline and no period; before it, or shortly after.
    /// </summary>
    private static Mention? DateOf(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Date.IsPoint && !IsStamp(sentence, f)
                && !IsParted(sentence, meeting, f) && !DaysBefore.IsOfAnother(sentence, f, meeting)
                && !IsDayOfTravel(sentence, f, meeting)
                && (f.Date.Key != "of-next" || (f.End <= meeting.Start
                    && sentence.WordsBetween(f.End, Parties.SideStart(sentence, meeting.Start)) <= NearYear))
                && (!IsDayOfSaying(sentence, f) || IsAt(sentence, f, meeting))
                && (!Draft.IsDateline(sentence, f) || sentence.Figures.Count(d => d.Date.IsPoint) == 1)
                && (Opens(sentence, f) || DaysBefore.Describes(sentence, f, meeting)
                || !sentence.Meetings.Exists(o => o != meeting && Takes(sentence, o, meeting, f))))
            .Where(f => Opens(sentence, f) || f.Start >= meeting.Start
                ? sentence.WordsBetween(meeting.End, f.Start) <= 22
                : sentence.WordsBetween(f.End, meeting.Start) <= (sentence.Meetings.Count == 1 ? 40 : 26))
            .OrderByDescending(f => DaysBefore.Describes(sentence, f, meeting))
            .ThenBy(f => f.Start >= meeting.End ? sentence.WordsBetween(meeting.End, f.Start)
            : sentence.WordsBetween(f.End, meeting.Start) + 2)
            .FirstOrDefault() ?? YearOf(sentence, meeting);

    /// <summary>"Left on Monday for the summit", "on Sunday they came home from it": the day of the way there or back.
    /// </summary>
    private static bool IsDayOfTravel(MarkedSentence sentence, Mention date, MeetingMention meeting) =>
        date.End <= meeting.Start && sentence.Of("travelling").Any(v => v.End <= meeting.Start
            && (v.End <= date.Start ? sentence.WordsBetween(v.End, date.Start) <= FarTravel
                : v.Start >= date.End && sentence.WordsBetween(date.End, v.Start) <= FarTravel));

    private const int FarTravel = 6;

    /// <summary>Whether a semicolon stands between a meeting and a day.</summary>
    private static bool IsParted(MarkedSentence sentence, MeetingMention meeting, Mention date)
    {
        var (from, to) = date.Start >= meeting.End ? (meeting.End, date.Start) : (date.End, meeting.Start);
        return from < to && sentence.Between(from, to).ContainsAny(';', '\uFF1B');
    }

    /// <summary>
    /// Where no sign ends a sentence: the day with which the next begins, and nothing but what goes on from it.
    /// </summary>
    private static Mention? DateBehind(MarkedSentence sentence, MeetingMention meeting)
    {
        var page = sentence.Page;
        if (!page.Language.IsUnspaced || sentence.Index + 1 >= page.Sentences.Count || meeting.IsNext
            || page.Sentences[sentence.Index + 1] is var next && next.Start > sentence.End + 1)
        {
            return null;
        }
        var day = next.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPoint: true });
        return day is not null && next.WordsBetween(next.Start, day.Start) <= FarYear
            && (next.IsBlank(day.End, next.End) || next.Words.Exists(w => w.Section is "joiners" or "place-marks"
                or "clause-stops" or "purposes" && w.Start >= day.End && next.IsBlank(day.End, w.Start))) ? day : null;
    }

    /// <summary>"On 26 May, we signed. The ceremony was held online": the one day of the sentence before.</summary>
    private static Mention? DateBefore(MarkedSentence sentence, MeetingMention meeting) =>
        meeting.Ordinal is null && meeting.Names.Count == 0 && !meeting.IsNext && sentence.Previous is { } before
        && before.Paragraph == sentence.Paragraph && before.Index == sentence.Index - 1
        && !(sentence.Page.Language.IsVerbLast
            && sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date.IsPoint: true }))
        && sentence.WordsBetween(sentence.Start, meeting.Start) <= 2
        && before.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.Day: not null }) is [var day]
        && !Draft.IsDateline(before, day) && !Draft.IsTerm(before, day) ? day : null;

    /// <summary>"The summit in 2019", "will meet again in 2027": the year right beside a meeting.</summary>
    private static Mention? YearOf(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Date is { IsPoint: false, IsPeriod: false }
                && f.Date.Key is "year" or "next-year" or "last-year" && (sentence.Meetings.Count == 1
                    || (sentence.Page.Language.IsVerbLast && f.End <= meeting.Start
                        && sentence.WordsBetween(f.End, meeting.Start) == 0)
                    || (sentence.WordsBetween(sentence.Start, f.Start) > 1
                        && !sentence.Meetings.Exists(o => o != meeting && Takes(sentence, o, meeting, f))))
                && (f.Start >= meeting.Start ? sentence.WordsBetween(meeting.End, f.Start)
                    : sentence.WordsBetween(f.End, meeting.Start))
                    <= (meeting.IsNext || sentence.Page.Language.IsVerbLast || IsToCome(sentence, meeting)
                        || sentence.Has("planned", sentence.Start, sentence.End) ? FarYear : NearYear))
            .OrderBy(f => Math.Abs(f.Start - meeting.Start)).FirstOrDefault();

    private const int FarYear = 14;
    private const int NearYear = 4;

    /// <summary>
    /// "Said on 14 June": the day behind a verb of saying; where verbs come last, the day that such a verb or the name
    /// of a source follows.
    /// </summary>
    public static bool IsDayOfSaying(MarkedSentence sentence, Mention date)
    {
        var language = sentence.Page.Language;
        var follows = !language.IsVerbLast && sentence.Of("speaking").Any(s => s.End <= date.Start
            && sentence.WordsBetween(s.End, date.Start) <= (language.IsUnspaced ? 6 : 2)
            && !sentence.Between(s.End, date.Start).ContainsAny(",\"")
            && !sentence.Has("attending", s.Start, s.End));
        return follows || (language.NamesEnd
            && (sentence.Of("speaking", date.End, sentence.End).Any(s => sentence.WordsBetween(date.End, s.Start) <= 1
                    && !sentence.Between(date.End, s.Start).ContainsAny(",\""))
                || (sentence.WordsBetween(sentence.Start, date.Start) == 0
                    && sentence.Of("according", date.End, sentence.End)
                        .Any(a => sentence.WordsBetween(date.End, a.Start) <= 12))));
    }

    /// <summary>"Announced on Thursday at the summit": the day of saying is that of the meeting.</summary>
    private static bool IsAt(MarkedSentence sentence, Mention date, MeetingMention meeting) =>
        !sentence.Page.Language.IsVerbLast && meeting.Start > date.End
        && (sentence.Before("place-marks", meeting.Start)
            ?? sentence.Before("place-marks", Parties.SideStart(sentence, meeting.Start))) is { } mark
        && sentence.WordsBetween(date.End, mark.Start) <= 1;

    /// <summary>The day of publication at the head of a line is no day of a meeting.</summary>
    private static bool IsStamp(MarkedSentence sentence, Mention date) =>
        sentence.WordsBetween(sentence.Start, date.Start) <= 1 && sentence.Index < 2
        && date.Date is { Year: { } year, Month: { } month }
        && sentence.Page.Article.Published is { Year: { } published } day && published == year && day.Month == month
        && sentence.Between(date.Start, date.End).Trim("0123456789-").IsEmpty;

    /// <summary>"On 26 November, ...": a day at the head of a sentence is the day of all that it tells.</summary>
    private static bool Opens(MarkedSentence sentence, Mention date) =>
        !sentence.IsHeading && date.Date.Day is not null
            && sentence.WordsBetween(sentence.Start, date.Start) <= 1 && !Draft.IsDateline(sentence, date);

    /// <summary>Whether a day is rather that of another meeting: its own, else the nearer one's.</summary>
    private static bool Takes(MarkedSentence sentence, MeetingMention other, MeetingMention mine, Mention date) =>
        (other.Day ?? Bracketed(sentence, other)) is { } own ? own == date
            : IsOfClause(sentence, mine, date, other) ? false
            : IsOfClause(sentence, other, date, mine) ? true
            : IsOnlyCited(sentence, mine, date) ? other.End <= date.Start
            : !(mine.End <= date.Start && IsOnlyCited(sentence, other, date)) && Nearer(sentence, other, mine, date);

    /// <summary>"A was held in B in May, and C is planned": a comma parts the day from the second.</summary>
    private static bool IsOfClause(
        MarkedSentence sentence, MeetingMention first, Mention date, MeetingMention second) =>
        first.End <= date.Start && second.Start >= date.End && !sentence.Page.Language.IsVerbLast
        && sentence.WordsBetween(first.End, date.Start) <= FarYear
        && sentence.Between(date.End, second.Start).ContainsAny(',', ';')
        && !sentence.Between(first.End, date.Start).ContainsAny(',', ';');

    /// <summary>"From 21 to 24 October, just ahead of B": no day of B, which is only cited.</summary>
    private static bool IsOnlyCited(MarkedSentence sentence, MeetingMention meeting, Mention date) =>
        meeting.Start >= date.End && !sentence.Page.Language.IsVerbLast
        && (sentence.Before("citing", meeting.Start)
            ?? sentence.Before("citing", Parties.SideStart(sentence, meeting.Start))) is { } citing
        && citing.Start >= date.End && sentence.WordsBetween(date.End, citing.Start) <= 2;

    private static bool Nearer(MarkedSentence sentence, MeetingMention other, MeetingMention mine, Mention date)
    {
        // "the summit on the sidelines of another, in November": what is only cited takes no day.
        return other.Beside is null && (other.OwnDay is null || other.OwnDay == date)
            && Distance(other) < Distance(mine)
            && (sentence.Before("citing", Parties.SideStart(sentence, other.Start)) is null || other.Start < mine.Start
                || sentence.WordsBetween(mine.End, other.Start) > 4);

        int Distance(MeetingMention m) => date.Start >= m.End ? sentence.WordsBetween(m.End, date.Start)
            : date.End <= m.Start ? sentence.WordsBetween(date.End, m.Start) + 2 : 0;
    }
}
