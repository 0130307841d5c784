using Entente.Core;

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

    /// <summary>"SINGAPORE: The fund will", "SINGAPORE - The fund will": capitals before a sign.</summary>
    public static bool IsDateline(MarkedSentence sentence, Mention name) =>
        name.Kind == MentionKind.Country && name.Start == sentence.Start && name.End - name.Start > 3
        && !sentence.CasedBetween(name.Start, name.End).ContainsAnyInRange('a', 'z')
        && sentence.CasedBetween(name.Start, name.End).ContainsAnyInRange('A', 'Z')
        && sentence.Between(name.End, sentence.End).TrimStart()
            is [':' or '-' or '–' or '—' or '/', ..];

    /// <summary>"The decision of A to give": an owner does what a verb right behind says that it is to do.</summary>
    public static bool IsToGive(MarkedSentence sentence, Mention name) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
        && sentence.After("purposes", name.End) is { } to && sentence.Of("giving").Any(g => g.Start >= to.Start
            && (g.Start == to.Start || sentence.IsBlank(to.End, g.Start)))
        && LeadingWords.Before(sentence, "belonging", name.Start) is { } of
        && sentence.Words.Exists(w => w.Section is "amount-kinds" or "instrument-actions" or "promising-nouns"
            && sentence.IsBlank(Math.Min(w.End, of.Start), of.Start) && w.End <= of.Start);

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

    /// <summary>"A lends 5 million, while the Fund B bears 3": a fund that begins the clause of its verb.</summary>
    public static Party? Fund(MarkedSentence sentence, int at, List<Party> subjects)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast || subjects.Count == 0
            || sentence.Funds.FindLast(f => f.End <= at && f.Start >= subjects[^1].End) is not { } fund
            || sentence.WordsBetween(fund.End, at) > ToVerb)
        {
            return null;
        }
        var start = Parties.SideStart(sentence, fund.Start);
        var before = sentence.Between(sentence.Start, start).TrimEnd();
        return before is [.., ',' or ';' or ':'] || sentence.Before("contrasts", start) is not null
            ? Parties.Of(sentence, fund) : null;
    }

    private const int ToVerb = 3;

    /// <summary>"The A-ish agency KOICA": an adjective in small letters says only where an institution is.</summary>
    public static bool DescribesInstitution(MarkedSentence sentence, Mention name) =>
        name.Kind == MentionKind.Country && !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsUnspaced
        && char.IsLower(sentence.Page.Folded.Cased[name.Start])
        && sentence.Names.Exists(n => n.Kind is MentionKind.Organisation or MentionKind.Fund && n.Start >= name.End
            && sentence.WordsBetween(name.End, n.Start) <= 1
            && !sentence.Between(name.End, n.Start).ContainsAny(",;:.")
            && !sentence.Words.Exists(w => w.Start >= name.End && w.End <= n.Start
                && w.Section is "joiners" or "belonging" or "from-whom" or "to-whom" or "giving" or "amount-kinds"));

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
        var before = sentence.Between(sentence.Start, name.Start);
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
            && (w.Section == "giving" || w is { Section: "amount-kinds", Key: AmountKind.Disbursement })
            && sentence.Between(from, w.Start).ContainsAny(",;"));

    /// <summary>"Implementing agency: A": a label of who carries out, who gives nothing.</summary>
    public static bool IsOfExecutor(MarkedSentence sentence) =>
        sentence.Between(sentence.Start, sentence.End).IndexOfAny(":：|") is >= 0 and var label
        && sentence.Has("executors", sentence.Start, sentence.Start + label);
}
