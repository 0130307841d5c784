namespace Entente.Evidence;

/// <summary>Meetings that only the title of a document tells of: what it was said or written at.</summary>
internal static class MeetingTitles
{
    private const int FarWord = 9;
    private const int FarSigns = 30;

    /// <summary>"Minutes of the meeting", "Speech at the launch": a noun behind a word for it.</summary>
    public static bool IsWrittenAt(MarkedSentence sentence, WordHit head) =>
        sentence is { IsHeading: true, Index: < 2 } && !sentence.Page.Language.IsVerbLast
        && sentence.Of("occasions").Any(o => o.End <= head.Start && sentence.WordsBetween(o.End, head.Start)
            <= (sentence.Page.Language.IsUnspaced ? FarSigns : FarWord));
}
