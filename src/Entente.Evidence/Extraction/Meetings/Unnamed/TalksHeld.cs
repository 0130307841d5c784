namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, talks that a plain verb of doing holds, with those who are talked with before them: "the
/// minister with his counterpart each talks did". Without a day of its own it is that of the meeting right before.
/// </summary>
internal static class TalksHeld
{
    private const int FarWith = 10;
    private const int FarSigns = 30;
    private const int LongestBetween = 3;

    /// <summary>The talks of a sentence beside the meetings that were found.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (!sentence.Page.Language.IsVerbLast || sentence.IsHeading)
        {
            return [];
        }
        var talks = new List<MeetingMention>();
        foreach (var noun in sentence.Of("talk-nouns"))
        {
            if (!found.Exists(m => m.Start < noun.End && noun.Start < m.End) && IsDone(sentence, noun)
                && IsWith(sentence, noun) && !Draft.IsDenied(sentence, noun.Start)
                && Day(sentence, found) is { } day)
            {
                talks.Add(MeetingMarker.Complete(sentence, noun.Start, noun.End, null) with { Day = day });
            }
        }
        return talks;
    }

    /// <summary>Whether a verb of doing governs the noun: right behind it and its mark.</summary>
    private static bool IsDone(MarkedSentence sentence, WordHit noun)
    {
        var mark = sentence.Of("object-marks").FirstOrDefault(m => m.Start == noun.End);
        return mark.Section is not null && sentence.Of("light-verbs").Any(v => v.Start >= mark.End
            && v.Start - mark.End <= LongestBetween && sentence.WordsBetween(mark.End, v.Start) <= 1);
    }

    /// <summary>Whether somebody is named before it with whom.</summary>
    private static bool IsWith(MarkedSentence sentence, WordHit noun) =>
        sentence.Of("with-whom").Concat(sentence.Of("joiners")).Any(w => w.End <= noun.Start && w.Start > sentence.Start
            && sentence.WordsBetween(w.End, noun.Start)
                <= (sentence.Page.Language.IsUnspaced ? FarSigns : FarWith)
            && !sentence.Between(w.End, noun.Start).ContainsAny(";\""));

    /// <summary>The one day of a sentence, else that of the meeting in the sentence before.</summary>
    private static Mention? Day(MarkedSentence sentence, List<MeetingMention> found)
    {
        var own = Days(sentence);
        if (own.Count > 0 || found.Count > 0)
        {
            return own.Count == 1 ? own[0] : null;
        }
        for (var (at, i) = (sentence.Previous, 0); at is not null && i < FarBack; (at, i) = (at.Previous, i + 1))
        {
            if (at.Paragraph < sentence.Paragraph - 1 || (i > 0 && at.Paragraph != sentence.Paragraph))
            {
                return null;
            }
            if (at.Meetings.Count > 0 && Days(at) is [{ Date.Day: not null } day])
            {
                return day;
            }
            if (Days(at).Count > 0)
            {
                return null;
            }
        }
        return null;
    }

    private const int FarBack = 3;

    private static List<Mention> Days(MarkedSentence sentence) => sentence.Figures.FindAll(f => f is
        { Kind: MentionKind.Date, Date.IsPoint: true } && !Draft.IsDateline(sentence, f)
        && !MeetingDays.IsDayOfSaying(sentence, f) && !Draft.IsTerm(sentence, f));
}
