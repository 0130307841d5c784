namespace Entente.Evidence;

/// <summary>What parts a subject from a verb that stands behind it.</summary>
internal static class SubjectSigns
{
    /// <summary>
    /// "A exported much, while others gave": behind a word of contrast another subject follows, unless a verb does.
    /// </summary>
    public static bool IsBehindContrast(MarkedSentence sentence, int start, int end) =>
        sentence.Of("contrasts", start, Math.Max(start, end)).Any(c => !sentence.Words.Exists(w =>
            w.Section is "done" or "planned" or "giving" or "negation" or "pronouns" or "amount-kinds" or "receiving"
            && w.Start >= c.End && sentence.WordsBetween(c.End, w.Start) <= 1));

    /// <summary>"A said that the programmes include": who speaks does not do what another subject does.</summary>
    public static bool IsSpeakerOnly(MarkedSentence sentence, int end, int at) =>
        sentence.Page.Language is { IsVerbLast: false } language
        && sentence.Of("speaking", end, Math.Max(end, at)).Any(s => sentence.WordsBetween(end, s.Start) <= 2
            && (language.HeadsLast ? IsOtherBehindThat(sentence, s, at) : IsThingBehind(sentence, s, at)));

    /// <summary>"A said that the programmes ...": behind the word that opens a clause stands another subject.</summary>
    private static bool IsOtherBehindThat(MarkedSentence sentence, WordHit speaking, int at) =>
        sentence.WordsBetween(speaking.End, at) > 6 && sentence.After("these", speaking.End) is { } that
        && !sentence.Words.Exists(w => w.Section is "pronouns" or "planned" or "done" or "both-sides" or "sides"
            && w.Start >= that.End && sentence.IsBlank(that.End, w.Start));

    /// <summary>"A said loans ...": right behind stands what is given or built.</summary>
    private static bool IsThingBehind(MarkedSentence sentence, WordHit speaking, int at) =>
        sentence.Words.Exists(w => w.Start >= speaking.End && sentence.IsBlank(speaking.End, w.Start)
            && (w.Section == "given-things" || (w.Section is "amount-kinds" or "count-nouns"
                && w.Key is "project" or "programme" or "loan")))
        && !sentence.Has("first-person", speaking.End, Math.Max(speaking.End, at))
        && !sentence.Has("pronouns", speaking.End, Math.Max(speaking.End, at));

    /// <summary>
    /// "The general hospital Bern", "a project (Laos)": where nouns come first, a seat behind what is built, or a
    /// country in brackets, only says where.
    /// </summary>
    public static bool IsPlaceOfWorks(MarkedSentence sentence, Mention name)
    {
        if (sentence.Page.Language.HeadsLast)
        {
            return false;
        }
        var before = sentence.Page.Folded.Lower.AsSpan(sentence.Start, name.Start - sentence.Start);
        return name.IsMetonym ? sentence.Of("works").Any(w => w.End <= name.Start
                && sentence.IsNear(w.End, name.Start, 2)
                && !sentence.Words.Exists(v => v.Section is "giving" or "done" or "planned" or "amount-kinds"
                    or "joiners" or "speaking" && v.Start >= w.End && v.End <= name.Start))
            : name.Kind == MentionKind.Country && before.LastIndexOf('(') is > 0 and var open
                && !before[open..].Contains(')');
    }

    /// <summary>"Got 5 million from A, has spent 3 million": behind a comma another verb governs the amount.</summary>
    public static bool IsOfAnotherVerb(MarkedSentence sentence, int from, Mention money) =>
        !sentence.Page.Language.HeadsLast && sentence.Words.Exists(w => w.Start >= from && w.End <= money.OuterStart
            && (w.Section == "giving" || w is { Section: "amount-kinds", Key: "disbursement" })
            && sentence.Page.Folded.Lower.AsSpan(from, w.Start - from).ContainsAny(",;"));
}
