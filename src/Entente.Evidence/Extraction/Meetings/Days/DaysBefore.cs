using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, a day that describes a meeting stands before it: "the in May in A held third meeting and the
/// in June in B held fourth meeting". Such a day is that of the meeting behind it, and of no other.
/// </summary>
internal static class DaysBefore
{
    private const int FarBehind = 12;
    private static readonly SearchValues<char> Stops = SearchValues.Create(",、。のをにが");

    /// <summary>
    /// Whether a day describes a meeting behind it: no verb between them but one that describes it too.
    /// </summary>
    public static bool Describes(MarkedSentence sentence, Mention day, MeetingMention meeting)
    {
        if (!sentence.Page.Language.IsVerbLast || day.End > meeting.Start
            || sentence.WordsBetween(day.End, meeting.Start) > (sentence.Page.Language.IsUnspaced ? FarBehind * 3
                : FarBehind))
        {
            return false;
        }
        var between = sentence.Between(day.End, meeting.Start);
        return !between.TrimStart(" ,").ContainsAny(",;、") && !IsInBrackets(between)
            && !sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date.IsPoint: true }
                && f.Start >= day.End && f.End <= meeting.Start)
            && !sentence.Meetings.Exists(m => m.Start >= day.End && m.End <= meeting.Start
                && m.Rank != "ceremony")
            && sentence.Of("attending", day.End, meeting.Start).Concat(sentence.Of("meeting-verbs", day.End,
                meeting.Start)).All(v => IsAttributive(sentence, v, meeting.Start));
    }

    /// <summary>Whether a day describes another meeting than the one that is asked for.</summary>
    public static bool IsOfAnother(MarkedSentence sentence, Mention day, MeetingMention meeting) =>
        sentence.Meetings.Exists(m => m != meeting && m.Rank != "ceremony" && !m.IsReference
            && (m.End <= meeting.Start || (m.Start >= meeting.End && !IsSession(meeting, m)))
            && Describes(sentence, day, m) && (IsHeld(sentence, day, m) || IsOtherClause(sentence, day, meeting)));

    /// <summary>
    /// "The meeting of February was to 15 October put off": the day behind it that a verb of moving follows.
    /// </summary>
    public static Mention? Moved(MarkedSentence sentence, MeetingMention meeting)
    {
        foreach (var verb in sentence.Page.Language.IsVerbLast ? sentence.Of("moving") : default)
        {
            var day = sentence.Figures.FindLast(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && f.Start >= meeting.End && f.End <= verb.Start
                && sentence.WordsBetween(f.End, verb.Start) <= LongestPlace / 2);
            if (day is not null && sentence.WordsBetween(meeting.End, day.Start) <= LongestPlace)
            {
                return day;
            }
        }
        return null;
    }

    /// <summary>
    /// "Today they met, and agreed next year in A the fifth to hold": the year that stands between a day and the
    /// meeting, and describes that.
    /// </summary>
    public static Mention? YearBetween(MarkedSentence sentence, MeetingMention meeting, Mention day) =>
        !sentence.Page.Language.IsVerbLast || day.End > meeting.Start ? null
            : sentence.Figures.FindLast(f => f is { Kind: MentionKind.Date, Date: { IsPoint: false, IsPeriod: false } }
                && f.Date.Key is "year" or "next-year" or "last-year" && f.Start >= day.End
                && Describes(sentence, f, meeting)
                && sentence.Between(day.End, f.Start).ContainsAny(",、"));

    /// <summary>
    /// In a script without white space, "at the of 2009 A summit": a time that a noun follows as its owner, with one
    /// unknown word between, and behind it a mark of place.
    /// </summary>
    public static MeetingMention? Owner(MarkedSentence sentence, MeetingMention meeting, int end)
    {
        if ((sentence.After("meeting-times", end) ?? sentence.After("place-marks", end)) is null
            || sentence.Figures.FindLast(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && f.End < meeting.Start) is not { } date || sentence.After("belonging", date.End) is not { } owner
            || owner.Start != date.End || meeting.Start - owner.End > LongestPlace || meeting.Start < owner.End)
        {
            return null;
        }
        var place = sentence.Between(owner.End, meeting.Start);
        return place.ContainsAny(Stops) ? null
            : meeting with { Day = date, Where = place.Length > 1 ? place.ToString() : null };
    }

    private const int LongestPlace = 10;

    private static bool IsInBrackets(ReadOnlySpan<char> between) => between.IndexOf(')') is >= 0 and var close
        && (between.IndexOf('(') is var open && (open < 0 || open > close));

    /// <summary>Whether a verb that describes the meeting stands between it and its day.</summary>
    private static bool IsHeld(MarkedSentence sentence, Mention day, MeetingMention meeting) =>
        sentence.Has("attending", day.End, meeting.Start) || sentence.Has("meeting-verbs", day.End, meeting.Start);

    /// <summary>Whether a comma that stands on no subject parts a meeting from a day behind it.</summary>
    private static bool IsOtherClause(MarkedSentence sentence, Mention day, MeetingMention meeting)
    {
        for (var at = meeting.End; at < day.Start; at++)
        {
            if (sentence.Page.Folded.Lower[at] is ',' or '、' or ';'
                && !sentence.Of("subject-marks").Any(m => m.End == at))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"The committee held in May its third session": the session is the body's own.</summary>
    private static bool IsSession(MeetingMention body, MeetingMention session) =>
        session.GoesOn?.Start == body.Start
        || (body is { Rank: "body", Ordinal: null } && session is { Rank: "meeting", Names.Count: 0 });

    /// <summary>Whether the word of a verb ends as one does that describes the noun behind it.</summary>
    public static bool IsAttributive(MarkedSentence sentence, WordHit verb, int before)
    {
        var text = sentence.Page.Folded.Lower;
        var end = verb.End;
        while (end < before && (Syllables.Is(text[end]) || IsEnding(text[end])))
        {
            end++;
        }
        return sentence.Page.Language.EndsAs("attributive", text.AsSpan(end - 1, 1));
    }

    /// <summary>Whether a letter is of the syllabary in which endings are written.</summary>
    private static bool IsEnding(char letter) => Syllables.IsKana(letter) && !Syllables.IsForeignKana(letter);
}
