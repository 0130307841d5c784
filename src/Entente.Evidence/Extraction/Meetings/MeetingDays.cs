using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>When a meeting is: the dates of its sentence and of those beside it.</summary>
internal static class MeetingDays
{
    /// <summary>The date that tells when a meeting is; null where none does.</summary>
    public static Mention? Of(MarkedSentence sentence, MeetingMention meeting) =>
        DateOf(sentence, meeting) is { } day ? YearInstead(sentence, meeting, day) ?? WithFirst(sentence, day)
            : DateBehind(sentence, meeting) ?? DateBefore(sentence, meeting) ?? MeetingLines.Month(sentence, meeting)
                ?? MeetingLines.DayAbove(sentence) ?? MeetingLines.DayBelow(sentence) ?? YearAbove(sentence);

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
        if (date is { Key: "day" or "days" or "month", Year: null, Month: not null }
            && told.Item3 is "publication" or "document"
            && (meeting.IsNext || IsToCome(sentence, meeting)) && ToCome(draft, date) is { } coming)
        {
            told = (date.ToIso(coming), date.EndToIso(coming), told.Item3);
        }
        return dated.Date is not { Day: not null, EndDay: null } || told.Item1 is not { } iso
            || Length(sentence) is not { } days ? told
            : Phase(sentence, dated) switch
            {
                "begins" => (iso, Moved(iso, days - 1), told.Item3),
                "ends" => (Moved(iso, 1 - days), iso, told.Item3),
                _ => told,
            };
    }

    /// <summary>Whether a word near a meeting says that it is still to be.</summary>
    private static bool IsToCome(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Of("meetings-to-come").Any(w => w.Start < meeting.End && meeting.Start < w.End
            || (w.Start >= meeting.End ? sentence.WordsBetween(meeting.End, w.Start)
                    <= (sentence.Page.Language.IsVerbLast ? FarYear : FarToCome)
                : sentence.WordsBetween(w.End, meeting.Start) <= FarToCome));

    private const int FarToCome = 4;

    /// <summary>The year of a day that comes: this year's where it is not long past, else the next.</summary>
    private static int? ToCome(Draft draft, DateMark date) =>
        draft.Page.Written is { Year: { } year and < 9998, Latest: { } written }
        && PartialDate.TryParse(date.ToIso(year), out var day) && day.Latest is { } last
            ? last.AddDays(NotLongPast) < written ? year + 1 : year : null;

    private const int NotLongPast = 20;

    /// <summary>Whether a day is the first or the last of a meeting: by the word on it, else by the one verb.</summary>
    private static string? Phase(MarkedSentence sentence, Mention day)
    {
        var beside = sentence.Of("meeting-phases").FirstOrDefault(p => p.Key is "from" or "until"
            && (p.End <= day.Start ? sentence.WordsBetween(p.End, day.Start) == 0
                : p.Start >= day.End - 1 && sentence.WordsBetween(day.End, p.Start) == 0));
        return beside.Key switch
        {
            "from" => "begins",
            "until" => "ends",
            _ => sentence.Of("meeting-phases").Select(p => p.Key).Where(k => k is "begins" or "ends").Distinct()
                .ToList() is [var phase] ? phase : null,
        };
    }

    /// <summary>
    /// "In 2022 the committee met on 20 September": the year at the head is that of the days; so is the one in a name
    /// ("the 2022 summit on 20 September").
    /// </summary>
    private static DateMark InYear(MarkedSentence sentence, DateMark date, MeetingMention meeting)
    {
        if (date is not { Year: null, Month: not null })
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
        var year = sentence.Figures.Find(f => (f is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
                && sentence.WordsBetween(sentence.Start, f.Start) <= 1)
            || (IsYear(f) && (f.Start >= meeting.Start && f.End <= meeting.End
                || (f.End <= meeting.Start && sentence.IsBlank(f.End, meeting.Start)))));
        return year is not null ? date with { Year = year.Date.Year ?? (int)year.Value }
            : MeetingLines.YearOver(sentence, date) is { } over ? date with { Year = over } : date;
    }

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

    /// <summary>How many days a sentence says that a meeting takes; null where it does not.</summary>
    private static int? Length(MarkedSentence sentence) =>
        sentence.Of("meeting-lengths").Select(l => (int?)int.Parse(l.Key, CultureInfo.InvariantCulture))
            .FirstOrDefault();

    /// <summary>
    /// A day in ISO form so many days later; itself where it would lie in another month and its own is not known.
    /// </summary>
    private static string Moved(string iso, int days)
    {
        var (year, month) = (iso[..4] is "XXXX" ? "2000" : iso[..4], iso[5..7]);
        var at = int.Parse(iso[8..], CultureInfo.InvariantCulture) + days;
        if (month == "XX")
        {
            return at is >= 1 and <= 28 ? string.Create(CultureInfo.InvariantCulture, $"{iso[..8]}{at:00}") : iso;
        }
        if (!DateOnly.TryParseExact(year + iso[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var first) || first.Year is < 2 or > 9998)
        {
            return iso;
        }
        var day = first.AddDays(days);
        return (iso[..4] is "XXXX" ? "XXXX" : day.ToString("yyyy", CultureInfo.InvariantCulture))
            + day.ToString("-MM-dd", CultureInfo.InvariantCulture);
    }

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
                && !IsParted(sentence, meeting, f)
                && (!IsDayOfSaying(sentence, f) || IsAt(sentence, f, meeting))
                && (!Draft.IsDateline(sentence, f) || sentence.Figures.Count(d => d.Date.IsPoint) == 1)
                && (Opens(sentence, f)
                || !sentence.Meetings.Exists(o => o != meeting && Nearer(sentence, o, meeting, f))))
            .Where(f => Opens(sentence, f) || f.Start >= meeting.Start
                ? sentence.WordsBetween(meeting.End, f.Start) <= 22
                : sentence.WordsBetween(f.End, meeting.Start) <= (sentence.Meetings.Count == 1 ? 40 : 26))
            .OrderBy(f => f.Start >= meeting.End ? sentence.WordsBetween(meeting.End, f.Start)
            : sentence.WordsBetween(f.End, meeting.Start) + 2)
            .FirstOrDefault() ?? YearOf(sentence, meeting);

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
        && sentence.WordsBetween(sentence.Start, meeting.Start) <= 2
        && before.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.Day: not null }) is [var day]
        && !Draft.IsDateline(before, day) && !Draft.IsTerm(before, day) ? day : null;

    /// <summary>"The summit in 2019", "will meet again in 2027": the year right beside a meeting.</summary>
    private static Mention? YearOf(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Date is { IsPoint: false, IsPeriod: false }
                && f.Date.Key is "year" or "next-year" or "last-year" && (sentence.Meetings.Count == 1
                    || (sentence.WordsBetween(sentence.Start, f.Start) > 1
                        && !sentence.Meetings.Exists(o => o != meeting && Nearer(sentence, o, meeting, f))))
                && (f.Start >= meeting.Start ? sentence.WordsBetween(meeting.End, f.Start)
                    : sentence.WordsBetween(f.End, meeting.Start))
                    <= (meeting.IsNext || sentence.Page.Language.IsVerbLast
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

    private static bool Nearer(MarkedSentence sentence, MeetingMention other, MeetingMention mine, Mention date)
    {
        // "the summit on the sidelines of another, in November": what is only cited takes no day.
        return Distance(other) < Distance(mine)
            && (sentence.Before("citing", Parties.SideStart(sentence, other.Start)) is null || other.Start < mine.Start
                || sentence.WordsBetween(mine.End, other.Start) > 4);

        int Distance(MeetingMention m) => date.Start >= m.End ? sentence.WordsBetween(m.End, date.Start)
            : date.End <= m.Start ? sentence.WordsBetween(date.End, m.Start) + 2 : 0;
    }
}
