namespace Entente.Evidence;

/// <summary>
/// Meetings of bodies that are told by what the body does: it decides something on a day, a word of coming together
/// opens the sentence before it, or its verb stands behind a long name.
/// </summary>
internal static class MeetingBodies
{
    private const int FarVerb = 14;
    private const int FarDay = 8;
    private const int LongestName = 14;

    /// <summary>The meeting of a body that begins and ends at two places; null where none is told.</summary>
    public static MeetingMention? Find(MarkedSentence sentence, int start, int end)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.IsHeading || Draft.IsDenied(sentence, start))
        {
            return null;
        }
        var day = Day(sentence, start, end);
        var beside = day is null ? Beside(sentence, start, end) : null;
        if (day is not null && Decided(sentence, start, end) == day && sentence.Of("meeting-bodies", start, end)
            .FirstOrDefault() is { Section: not null } noun)
        {
            // Who decides on an amount may give it: only the noun is of the meeting.
            return MeetingMarker.Complete(sentence, noun.Start, noun.End, null) with { NameEnd = end, OwnDay = day };
        }
        return (day?.Start ?? beside?.Length) is null ? null : MeetingMarker.Complete(sentence, start, end, null) with
        {
            NameEnd = end, OwnDay = day, Beside = beside,
        };
    }

    /// <summary>"In parallel, the commission on water met": without a day, beside the meeting told of.</summary>
    private static string? Beside(MarkedSentence sentence, int start, int end)
    {
        if (sentence.Figures.Exists(f => f.Kind == MentionKind.Date && !Draft.IsDateline(sentence, f)))
        {
            return null;
        }
        var verb = sentence.Of("meeting-verbs").FirstOrDefault(v => v.Key != "group" && (v.Start >= end
            ? sentence.WordsBetween(end, v.Start) <= NearVerb && !IsInterrupted(sentence, end, v.Start)
            : sentence.Page.Language.IsVerbSecond && v.End <= start && sentence.WordsBetween(v.End, start) <= 2));
        return verb.Section is null ? null : SideMeetings.Word(sentence, verb);
    }

    private const int NearVerb = 5;

    private static Mention? Day(MarkedSentence sentence, int start, int end) =>
        Opening(sentence, start) ?? Decided(sentence, start, end) ?? BehindName(sentence, end);

    /// <summary>"Gathered in Oslo on 3 May, the steering committee approved": a day before the body.</summary>
    private static Mention? Opening(MarkedSentence sentence, int start)
    {
        var verb = sentence.Of("meeting-verbs").Concat(sentence.Of("attending")).FirstOrDefault(v => v.End <= start
            && sentence.WordsBetween(sentence.Start, v.Start) == 0);
        return verb.Section is null || sentence.WordsBetween(verb.End, start) > FarVerb
            || !sentence.Between(verb.End, start).Contains(',') ? null
            : sentence.Figures.Find(f => IsDay(sentence, f) && f.Start >= verb.End && f.End <= start);
    }

    /// <summary>"The board of the bank approved on 3 May a loan": a decision and its day.</summary>
    private static Mention? Decided(MarkedSentence sentence, int start, int end)
    {
        if (sentence.WordsBetween(sentence.Start, start) > FarVerb)
        {
            return null;
        }
        var verb = sentence.Of("body-decisions").FirstOrDefault(v => v.Start >= end
            && sentence.WordsBetween(end, v.Start) <= FarVerb && !IsInterrupted(sentence, end, v.Start));
        return verb.Section is null ? null
            : sentence.Figures.Find(f => IsDay(sentence, f) && f.Date.Day is not null
                && (f.Start >= verb.End ? sentence.WordsBetween(verb.End, f.Start) <= FarDay
                    : f.Start >= end || sentence.WordsBetween(sentence.Start, f.Start) <= 1));
    }

    /// <summary>"The committee for awards of the small fund sits on 6 February": a verb with its day.</summary>
    private static Mention? BehindName(MarkedSentence sentence, int end)
    {
        var verb = sentence.Of("attending").FirstOrDefault(v => v.Start >= end
            && sentence.WordsBetween(end, v.Start) <= LongestName && !IsInterrupted(sentence, end, v.Start));
        return verb.Section is null || sentence.Of("meeting-nouns").Any(n => n.Start >= verb.End
            && sentence.WordsBetween(verb.End, n.Start) <= FarDay) ? null
            : sentence.Figures.Find(f => IsDay(sentence, f) && f.Start >= verb.End
            && sentence.WordsBetween(verb.End, f.Start) <= 2);
    }

    /// <summary>Whether a sign or a verb parts a body from what it does; brackets do not.</summary>
    private static bool IsInterrupted(MarkedSentence sentence, int from, int to)
    {
        var between = sentence.Between(from, to);
        var open = between.IndexOf('(');
        var close = open < 0 ? -1 : between.IndexOf(')');
        return (close > open && open >= 0 ? between[..open].ContainsAny(",;:.") || between[close..].ContainsAny(",;:.")
                : between.ContainsAny(",;:."))
            || sentence.Words.Exists(w => w.Section is "attending" or "body-decisions" or "giving" or "meeting-nouns"
                && w.Start >= from && w.End <= to);
    }

    private static bool IsDay(MarkedSentence sentence, Mention figure) =>
        figure is { Kind: MentionKind.Date, Date: { IsPeriod: false, IsPoint: true } }
        && !Draft.IsDateline(sentence, figure) && !Draft.IsTerm(sentence, figure)
        && !MeetingDays.IsDayOfSaying(sentence, figure);
}
