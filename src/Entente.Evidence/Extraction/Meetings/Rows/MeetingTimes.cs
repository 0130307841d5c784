namespace Entente.Evidence;

/// <summary>
/// How often somebody has met, for the number of a meeting: "the assembly convened for a ninth time", "the leaders
/// first sat down together in A in 2019".
/// </summary>
internal static class MeetingTimes
{
    private const int FarVerb = 8;
    private const int FarSubject = 14;
    private const int FarTold = 12;

    /// <summary>Counts meetings so, and adds one that only its verb tells of.</summary>
    public static void Count(MarkedSentence sentence, List<MeetingMention> found)
    {
        foreach (var ordinal in sentence.Figures.Where(f => f is { Kind: MentionKind.Ordinal, Value: > 0 and < 200 }))
        {
            if (!found.Exists(m => m.Ordinal == (int)ordinal.Value) && Verb(sentence, ordinal) is { } verb)
            {
                Count(sentence, ordinal, verb, found);
            }
        }
    }

    private static void Count(MarkedSentence sentence, Mention ordinal, WordHit verb, List<MeetingMention> found)
    {
        var place = found.FindLastIndex(m => m is { Ordinal: null, IsNext: false, Rank: not "ceremony" }
            && (m.Start < verb.End && verb.Start < m.End || (m.End <= verb.Start
                && sentence.WordsBetween(m.End, verb.Start) <= FarSubject
                && IsOneClause(sentence, m.End, verb.Start))));
        if (place >= 0)
        {
            // What is told behind the number is told of the meeting: it goes on to there.
            var counted = found[place].IsUnnamed && Subject(sentence, verb) is { } body ? body : found[place];
            var end = Math.Max(counted.End, Math.Max(verb.End, ordinal.End));
            found[place] = found.Exists(m => m != found[place] && m.Start < end && m.Start >= counted.Start)
                ? counted with { Ordinal = (int)ordinal.Value }
                : counted with { Ordinal = (int)ordinal.Value, End = end };
            return;
        }
        if (found.Exists(m => m.Start < ordinal.End && verb.Start < m.End) || !IsTold(sentence, verb))
        {
            return;
        }
        var series = CountedMeetings.FarSeries(sentence, (int)ordinal.Value);
        found.Add((Subject(sentence, verb) ?? (series is null ? null
            : MeetingMarker.Complete(sentence, verb.Start, ordinal.End, null) with
            {
                Names = series.Names, Rank = series.Rank, Identity = series.Identity,
                GoesOn = series.GoesOn ?? series, IsOther = true, IsNext = false,
            }) ?? MeetingMarker.Complete(sentence, verb.Start, verb.End, null) with
        {
            Names = [], IsUnnamed = true, IsNext = false,
        }) with { Ordinal = (int)ordinal.Value });
    }

    /// <summary>The noun or body that does what a verb tells, called by its name.</summary>
    private static MeetingMention? Subject(MarkedSentence sentence, WordHit verb)
    {
        var head = sentence.Of("meeting-bodies").Concat(sentence.Of("meeting-nouns"))
            .Where(h => h.Key != "ceremony" && h.End <= verb.Start
                && sentence.WordsBetween(h.End, verb.Start) <= FarSubject)
            .OrderBy(h => h.End).Cast<WordHit?>().LastOrDefault();
        if (head is not { } noun)
        {
            return null;
        }
        var (start, end) = sentence.Page.Language.NamesEnd
            ? (VerbLast.NameStart(sentence, noun.Start), noun.End)
            : NameMarker.Span(sentence, noun.Start, noun.End) ?? (noun.Start, noun.End);
        return MeetingMarker.Complete(sentence, start, end, null) with { NameEnd = end, IsNext = false };
    }

    /// <summary>The verb that an ordinal counts: before "for a ninth time", or right behind "first".</summary>
    private static WordHit? Verb(MarkedSentence sentence, Mention ordinal)
    {
        if (sentence.After("ordinal-times", ordinal.End) is { } times)
        {
            // "For the first time in two years" counts no meetings.
            return ordinal.Value == 1 && IsOfAWhile(sentence, times.End) ? null
                : Verbs(sentence).Where(v => v.End <= ordinal.Start
                    && sentence.WordsBetween(v.End, ordinal.Start) <= FarVerb
                    && !sentence.Between(v.End, ordinal.Start).ContainsAny(";:"))
                    .OrderBy(v => v.End).Cast<WordHit?>().LastOrDefault();
        }
        return ordinal is { Value: 1, InWords: true } && sentence.Page.Language["ordinal-times"].Length > 0
            ? Verbs(sentence).Where(v => v.Section == "meeting-verbs" && v.Key is not "group" and not "again"
                && v.Start >= ordinal.End && sentence.IsBlank(ordinal.End, v.Start)).Cast<WordHit?>().FirstOrDefault()
            : null;
    }

    private static IEnumerable<WordHit> Verbs(MarkedSentence sentence) =>
        sentence.Of("attending").Concat(sentence.Of("meeting-verbs"));

    /// <summary>Whether a length of time, or the time since, follows within two words.</summary>
    private static bool IsOfAWhile(MarkedSentence sentence, int end) =>
        sentence.Figures.Exists(f => f.Kind is MentionKind.Number or MentionKind.Date && f.Start >= end
            && sentence.WordsBetween(end, f.Start) <= 2 && f.Date.Key is null or "period")
        || sentence.Of("citing").Any(c => c.Start >= end && sentence.WordsBetween(end, c.Start) == 0);

    /// <summary>Whether a day or a place is told near a verb.</summary>
    private static bool IsTold(MarkedSentence sentence, WordHit verb) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod && !Draft.IsDateline(sentence, f)
            && (f.Start >= verb.End ? sentence.WordsBetween(verb.End, f.Start)
                : sentence.WordsBetween(f.End, verb.Start)) <= FarTold);

    private static bool IsOneClause(MarkedSentence sentence, int from, int to) =>
        !sentence.Between(from, to).ContainsAny(";:");
}
