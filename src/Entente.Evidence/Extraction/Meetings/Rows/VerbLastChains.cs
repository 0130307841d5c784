namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, one verb of holding may end a chain of days and places: "the forum last year in A, in 2022 by
/// video, and in March in B was held". Each day behind the first is another meeting of what stands before the chain.
/// </summary>
internal static class VerbLastChains
{
    private const int FarVerb = 16;
    private const int FarSigns = 45;
    private const int FarMark = 5;
    private const int FarMarkSigns = 14;
    private const int LongestTime = 3;

    /// <summary>The meetings of the days in a chain that no meeting was found for.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return [];
        }
        var days = sentence.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
            && (f.Date.IsPoint || f.Date.Key is "year" or "last-year" or "next-year") && !Draft.IsTerm(sentence, f)
            && !Draft.IsDateline(sentence, f));
        if (days.Count < 2)
        {
            return [];
        }
        var own = Series(sentence, days, found);
        if ((own ?? Topic(sentence, days[0], found)) is not { } series)
        {
            return [];
        }
        var told = new List<MeetingMention>();
        var first = own is null ? -1 : days.FindIndex(d => d.Start >= series.Start || d.End <= series.Start
            && sentence.WordsBetween(d.End, series.Start) <= 1);
        for (var i = first + 1; (first >= 0 || own is null) && i < days.Count; i++)
        {
            var end = i + 1 < days.Count ? days[i + 1].Start : sentence.End;
            if ((own is null || days[i].Start >= series.End)
                && !(i > 0 && IsSpan(sentence, days[i - 1], days[i]))
                && !found.Exists(m => IsTold(m, days[i], end)
                    || (own is not null && m.Start >= series.End && m.End <= days[i].Start))
                && Held(sentence, days[i], end) is { } held)
            {
                told.Add(Of(sentence, series, days[i], Math.Min(end, held.Start)));
            }
        }
        return told;
    }

    /// <summary>What the chain tells of: the last meeting before its second day.</summary>
    private static MeetingMention? Series(MarkedSentence sentence, List<Mention> days, List<MeetingMention> found) =>
        found.FindLast(m => m.End <= days[1].Start && m.Rank != "ceremony" && m.Day is null) is { } series
            && sentence.WordsBetween(days[0].End, series.Start) <= 2 ? series : null;

    /// <summary>
    /// What a chain tells of that names no meeting: the noun before it with a mark of the subject, or that of the
    /// sentence before.
    /// </summary>
    private static MeetingMention? Topic(MarkedSentence sentence, Mention first, List<MeetingMention> found)
    {
        if (found.Exists(m => m.Start < first.Start) || sentence.IsHeading)
        {
            return null;
        }
        var noun = MeetingSittings.LastNoun(sentence, first.Start);
        if (noun is not null)
        {
            return sentence.Of("subject-marks").Any(m => m.Start == noun.End) ? noun : null;
        }
        return sentence.WordsBetween(sentence.Start, first.Start) > 1 || sentence.Previous is not { } before
            || before.Paragraph != sentence.Paragraph ? null
            : before.Meetings.FindLast(m => m.Rank != "ceremony" && !m.IsReference)
                ?? MeetingSittings.LastNoun(before, before.End);
    }

    /// <summary>Whether a meeting was found that a day tells of, or one stands behind it before the next day.</summary>
    private static bool IsTold(MeetingMention meeting, Mention day, int end) =>
        meeting.Day == day || (meeting.Start >= day.Start && meeting.Start < end);

    /// <summary>"On the 8th and 9th", "next year's forum on 4 May": two times of one meeting.</summary>
    private static bool IsSpan(MarkedSentence sentence, Mention first, Mention last) =>
        (first.Date.Day is not null && last.Date.Day is not null
            && sentence.WordsBetween(first.End, last.Start) <= 1)
        || (first.Date is { IsPoint: false } && last.Date is { IsPoint: true, Year: null });

    /// <summary>The verb that holds the meeting of a day in the chain; null where none does.</summary>
    private static WordHit? Held(MarkedSentence sentence, Mention day, int end)
    {
        var isUnspaced = sentence.Page.Language.IsUnspaced;
        var verb = sentence.Of("attending").Concat(sentence.Of("meeting-verbs"))
            .Concat(sentence.Of("chain-ends")).Where(v => v.Start >= day.End
            && sentence.WordsBetween(day.End, v.Start) <= (isUnspaced ? FarSigns : FarVerb))
            .OrderBy(v => v.Start).Cast<WordHit?>().FirstOrDefault();
        if (verb is not { } held
            || sentence.Of("meeting-phases").Any(p => p.Key == "ends" && p.Start < held.End && held.Start < p.End)
            || sentence.Of("subject-marks", day.End, held.Start)
            .Any(m => IsSubject(sentence, day, m)))
        {
            return null;
        }
        var reach = isUnspaced ? FarMarkSigns : FarMark;
        var isSitting = sentence.Of("place-marks").Concat(sentence.Of("meeting-modes")).Any(p => p.Start >= day.End
                && p.Start < end && sentence.WordsBetween(day.End, p.Start) <= reach)
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Ordinal && f.Start >= day.End && f.End <= end
                && sentence.WordsBetween(day.End, f.Start) <= reach)
            || sentence.WordsBetween(day.End, held.Start) <= 1
            || (end < sentence.End && sentence.Between(day.End, end).ContainsAny(",、"))
            || held.Section == "meeting-verbs";
        return isSitting ? held : null;
    }

    /// <summary>A mark of the one who does; none on the time itself, nor behind a mark of place.</summary>
    private static bool IsSubject(MarkedSentence sentence, Mention day, WordHit mark) =>
        mark.Start > day.End + LongestTime
        && !sentence.Figures.Exists(f => f.Kind == MentionKind.Date && mark.Start >= f.End
            && mark.Start <= f.End + LongestTime)
        && !sentence.Of("place-marks").Any(p => p.Start < mark.End && mark.Start <= p.End)
        && mark.End < sentence.End && !Syllables.Is(sentence.Page.Folded.Lower[mark.End]);

    private static MeetingMention Of(MarkedSentence sentence, MeetingMention series, Mention day, int end)
    {
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= day.End && f.End <= end);
        var mark = sentence.Of("place-marks").FirstOrDefault(p => p.Start > day.End && p.Start < end);
        var place = mark.Section is null ? null
            : sentence.Printed(VerbLast.NameStart(sentence, mark.Start), mark.Start);
        return MeetingMarker.Complete(sentence, day.Start, day.End, null) with
        {
            Names = series.Names, Rank = series.Rank, Identity = series.Identity, GoesOn = series, Day = day,
            Ordinal = (int?)ordinal?.Value, IsNext = false, IsUnnamed = series.IsUnnamed,
            Where = place is { Length: > 1 } ? place : null,
        };
    }
}
