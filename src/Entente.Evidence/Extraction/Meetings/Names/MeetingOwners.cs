namespace Entente.Evidence;

/// <summary>
/// Whose a meeting is that has no name of its own: "the Board wound up its forty-second meeting" is the Board's.
/// </summary>
internal static class MeetingOwners
{
    private const int FarOwner = 16;

    /// <summary>A meeting with the body or series that a word of possession before it stands for.</summary>
    public static MeetingMention Owned(MarkedSentence sentence, MeetingMention meeting)
    {
        if (meeting is not { Ordinal: not null, Names.Count: 0, GoesOn: null, IsUnnamed: false, Rank: not "ceremony" }
            || sentence.Before("possessives", meeting.Start) is not { } own)
        {
            return meeting;
        }
        return (Body(sentence, own.Start) ?? (sentence.WordsBetween(sentence.Start, own.Start) <= 3
            && sentence.Previous is { } before ? Body(before, before.End) : null)) is { } body
            ? meeting with { Owner = body } : meeting;
    }

    /// <summary>The last body before a place, called by its whole name.</summary>
    private static MeetingMention? Body(MarkedSentence sentence, int before)
    {
        if (sentence.Meetings.FindLast(m => m.Rank == "body" && m.End <= before && m.Names.Count > 0) is { } met)
        {
            return met;
        }
        var head = sentence.Of("meeting-bodies").LastOrDefault(b => b.End <= before
            && sentence.WordsBetween(b.End, before) <= FarOwner);
        if (head.Section is null)
        {
            return null;
        }
        var (start, end) = sentence.Page.Language.NamesEnd ? (VerbLast.NameStart(sentence, head.Start), head.End)
            : NameMarker.Span(sentence, head.Start, head.End) ?? (head.Start, head.End);
        return end > before ? null
            : MeetingMarker.Complete(sentence, start, end, null) with { NameEnd = end, IsNext = false };
    }
}
