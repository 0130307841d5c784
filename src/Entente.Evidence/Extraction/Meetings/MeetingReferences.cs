using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Words that stand for a meeting told of before: "it took place in A", "the meeting was held on 3 May". They tell of
/// it when and where it was, and are no meeting of their own.
/// </summary>
internal static class MeetingReferences
{
    /// <summary>
    /// Whether a sentence opens a paragraph without a word that places it at the meeting told of last ("at it").
    /// </summary>
    public static bool IsTurn(MarkedSentence sentence) =>
        (sentence.Previous is not { } before || before.Paragraph != sentence.Paragraph)
        && MeetingsWithoutNoun.Opening(sentence, "at-meeting") is null;

    /// <summary>Whether a mention is a noun and nothing more, which says that it has been told of before.</summary>
    public static bool IsNounAlone(MarkedSentence sentence, MeetingMention meeting) =>
        meeting.IsReference
        || (meeting is { Ordinal: null, Names.Count: 0, IsNext: false, IsUnnamed: false, GoesOn: null }
        && !sentence.IsHeading && sentence.Of(meeting.Rank == "body" ? "meeting-bodies" : "meeting-nouns")
            .Any(h => h.Start == meeting.Start && h.End >= meeting.End && h.Key != "ceremony")
        && !(meeting.Rank == "body" && IsToCome(sentence))
        && !sentence.Of("meetings-to-come").Any(w => w.Start >= meeting.End
            && sentence.WordsBetween(meeting.End, w.Start) <= 1 && sentence.Has("meetings-to-come", w.Start, w.End)
            && sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start >= w.End))
        && IsDefinite(sentence, meeting.Start) && IsWhole(sentence, meeting.End));

    /// <summary>"The committee will meet again": another meeting than the one that was told of.</summary>
    private static bool IsToCome(MarkedSentence sentence) => sentence.Has("planned", sentence.Start, sentence.End)
        || sentence.Has("next-meeting", sentence.Start, sentence.End);

    /// <summary>Whether what stands before a noun says that it has been named already.</summary>
    private static bool IsDefinite(MarkedSentence sentence, int start)
    {
        if (sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.End <= start
            && sentence.IsBlank(f.End, start)))
        {
            return false;
        }
        var definite = sentence.Page.Language["definite"];
        var before = sentence.Between(sentence.Start, start).TrimEnd();
        if (definite.IsEmpty || before.IsEmpty)
        {
            return true;
        }
        foreach (var form in definite)
        {
            if (before.EndsWith(form.Text, StringComparison.Ordinal) && (sentence.Page.Language.IsUnspaced
                || before.Length == form.Text.Length || !char.IsLetter(before[^(form.Text.Length + 1)])))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether no name of what it is about follows a noun, but a verb, a mark, a date or a sign.</summary>
    private static bool IsWhole(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var next = tokens.IndexAt(end);
        return next >= sentence.EndToken || !tokens.Tokens[next].IsWord
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Start == tokens.Tokens[next].Start)
            || sentence.Words.Exists(w => w.Start == tokens.Tokens[next].Start && w.Section is "attending"
                or "place-marks" or "subject-marks" or "object-marks" or "done" or "planned" or "meeting-phases"
                or "clause-stops" or "joiners");
    }

    /// <summary>"The Council met": a body stands for a meeting that is called by it.</summary>
    public static bool MayStandFor(MarkedSentence sentence, MeetingMention reference, string name) =>
        reference.Rank != "body" || name.Contains(
            sentence.Printed(reference.Start, reference.End), StringComparison.OrdinalIgnoreCase);

    /// <summary>What a reference tells of its meeting: its day only where that is said of it.</summary>
    public static MeetingClaim Told(MeetingClaim claim, MarkedSentence sentence, MeetingMention meeting) =>
        MeetingDays.Of(sentence, meeting) is { } day && TellsDay(sentence, meeting, day) ? claim
            : claim with { Date = null, EndDate = null, DateInferred = null };

    /// <summary>"The meeting on 3 May", "it was held on 3 May": the day is that of the meeting.</summary>
    private static bool TellsDay(MarkedSentence sentence, MeetingMention meeting, Mention date)
    {
        if (date.Start >= meeting.End && sentence.WordsBetween(meeting.End, date.Start) <= 1
            && !sentence.Between(meeting.End, date.Start).Contains(','))
        {
            return true;
        }
        if (sentence.Before("citing", meeting.Start) is not null)
        {
            return false;
        }
        return sentence.Of("attending").Any(v => v.Start >= meeting.End
            ? sentence.WordsBetween(meeting.End, v.Start) <= FarVerb
                && (date.Start >= v.End ? sentence.WordsBetween(v.End, date.Start) <= FarDay
                    : sentence.WordsBetween(date.End, meeting.Start) <= FarVerb || date.Start >= meeting.End)
            : sentence.WordsBetween(v.End, meeting.Start) <= FarVerb && (date.End <= v.Start
                ? sentence.WordsBetween(date.End, v.Start) <= FarVerb
                : sentence.WordsBetween(meeting.End, date.Start) <= FarVerb));
    }

    private const int FarVerb = 3;
    private const int FarDay = 8;
}
