namespace Entente.Evidence;

/// <summary>Whether a sentence tells of a day as one that is still to come.</summary>
internal static class Ahead
{
    private const int FarBefore = 14;
    private const int FarBehind = 5;
    private const int FarToCome = 4;
    private const int ShortestVerb = 5;
    private const string Future = "future";

    /// <summary>Whether a word or the ending of a verb for what is to come governs a day.</summary>
    public static bool Tells(MarkedSentence sentence, Mention day) =>
        sentence.Of("planned").Any(p => p.End <= day.Start
            ? Governs(sentence, p.End, day)
            : p.Start >= day.End && sentence.WordsBetween(day.End, p.Start) <= FarBehind
                && !sentence.Has("done", sentence.Start, day.Start)
                && !sentence.Has("speaking", day.End, p.Start) && !sentence.Has("done", day.End, p.Start)
                && !sentence.Between(day.End, p.Start).Contains(','))
        || sentence.Of("meetings-to-come").Any(p => p.End <= day.Start
            && !sentence.Of("meeting-lengths").Any(l => l.Start < p.End && p.Start < l.End)
            && sentence.WordsBetween(p.End, day.Start) <= FarToCome
            && !sentence.Between(p.End, day.Start).ContainsAny(",;")
            && !sentence.Has("done", p.Start, day.Start))
        || HasFutureVerb(sentence, day);

    /// <summary>
    /// The same where a year hangs on it: the word stands before the day, no comma between, and nothing is told as
    /// done.
    /// </summary>
    public static bool TellsSurely(MarkedSentence sentence, Mention day) =>
        !sentence.Has("done", sentence.Start, day.Start)
        && (sentence.Of("planned").Any(p => p.End <= day.Start && Governs(sentence, p.End, day)
                && !sentence.Between(p.End, day.Start).ContainsAny(",;"))
            || HasFutureVerb(sentence, day));

    private static bool Governs(MarkedSentence sentence, int end, Mention day) =>
        sentence.WordsBetween(end, day.Start) <= FarBefore && !sentence.Has("speaking", end, day.Start);

    /// <summary>"El ciclo continuará ... el 14 de septiembre": a verb whose ending is that of the future.</summary>
    private static bool HasFutureVerb(MarkedSentence sentence, Mention day)
    {
        if (!sentence.Page.Language["verb-endings"].Any(e => e.Key == Future))
        {
            return false;
        }
        var tokens = sentence.Page.Tokens;
        for (var at = sentence.FirstToken; at < sentence.EndToken && tokens.Tokens[at].End <= day.Start; at++)
        {
            var word = tokens.Lower(at);
            if (word.Length >= ShortestVerb && sentence.Page.Language.EndsAs(Future, word)
                && Governs(sentence, tokens.Tokens[at].End, day))
            {
                return true;
            }
        }
        return false;
    }
}
