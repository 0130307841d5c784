namespace Entente.Evidence;

/// <summary>Whom "we" stands for: the party whose office the one who speaks holds.</summary>
internal sealed class Speakers(Parties parties)
{
    private const int Reach = 6;

    /// <summary>
    /// The party for which somebody speaks in the first person before a place; null where nobody does, or somebody else
    /// is the subject.
    /// </summary>
    public Party? Of(MarkedSentence sentence, int at, List<Party> subjects)
    {
        var isVerbLast = sentence.Page.Language.IsVerbLast;
        var we = sentence.Of("first-person").Where(w => isVerbLast
            || (w.Start < at && sentence.Before("belonging", w.Start) is null)).OrderBy(w => w.Start)
            .ThenByDescending(w => w.End).FirstOrDefault();
        if (!isVerbLast && sentence.Of("first-person").Where(w => w.Start < at && sentence.WordsBetween(w.End, at) <= 3
            && sentence.Before("belonging", w.Start) is null && !subjects.Exists(s => s.Start >= w.End))
            .OrderBy(w => w.Start).FirstOrDefault() is { Section: not null } near
            && IsBehindClause(sentence, near.Start))
        {
            // "The bank lends, and we add": who does is the one right before the verb.
            return (Recent(sentence) ?? Opening(sentence) ?? Issuing(sentence, near) ?? Acting(sentence)
                ?? OfFund(sentence, near)) is not { } own ? null
                : own with { Start = near.Start, End = near.End, IsCarried = true };
        }
        if (we.Section is null || (isVerbLast ? subjects.Count > 0 : subjects.Exists(s => s.Start < we.Start
            || (s.Start > we.End && (LeadingWords.OpensClause(sentence, s.Start)
                || sentence.Between(we.End, s.Start).Contains(';'))))))
        {
            return null;
        }
        var speaker = Saying(sentence) ?? (isVerbLast && we.Key == "home" ? Home(sentence, we) : null)
            ?? (isVerbLast ? Before(sentence) : null) ?? Recent(sentence)
            ?? Opening(sentence) ?? Issuing(sentence, we) ?? Acting(sentence) ?? Home(sentence, we)
            ?? Quoted(sentence)
            ?? OfFund(sentence, we)
            ?? Reporting(sentence)
            ?? (isVerbLast ? HomeOfSpeech(sentence, we) : null);
        return speaker is null ? null : speaker with { Start = we.Start, End = we.End, IsCarried = true };
    }

    /// <summary>"A has done much," said the ambassador: the country that the speaker names as acting.</summary>
    private Party? Quoted(MarkedSentence sentence) => !sentence.Page.Language.HeadsLast
        || sentence.Page.Language.IsVerbLast ? null
        : Earlier(sentence).Take(2).Where(s => s.Has("speaking", s.Start, s.End) && s.Officers.Count > 0)
            .SelectMany(s => parties.SubjectsOf(s).Where(p => s.Names.Exists(n => n.Start == p.Start
                && n.Kind == MentionKind.Country))).FirstOrDefault();

    /// <summary>Whether a joining word or a sign parts a word from what stands before it.</summary>
    private static bool IsBehindClause(MarkedSentence sentence, int at) =>
        sentence.Before("joiners", at) is not null || sentence.Before("contrasts", at) is not null
        || sentence.Between(sentence.Start, at).TrimEnd() is [.., ',' or ';' or ':'];

    /// <summary>"We" on a page about a fund where nobody else speaks: the fund.</summary>
    private static Party? OfFund(MarkedSentence sentence, WordHit we) => !sentence.Page.Language.HeadsLast
        || sentence.Page.Language.IsVerbLast || !sentence.Page.Funds.IsAboutMain || !sentence.Words.Exists(w =>
            w.Start >= we.End && sentence.IsBlank(we.End, w.Start) && (w.Section is "done" or "planned" or "firmness"
                or "giving" or "amount-kinds" or "receiving" or "auxiliaries"))
        || sentence.Page.Funds.Main is not var (main, _) ? null
        : new Party(sentence.Page.Funds.Shown(main), sentence.Printed(we.Start, we.End), we.Start, we.End);

    /// <summary>The country whose office issued the page.</summary>
    private static Party? Issuing(MarkedSentence sentence, WordHit we) => sentence.Page.Issuer is { } issuer
        ? new Party(issuer.Names.Short!, sentence.Printed(we.Start, we.End), we.Start, we.End) : null;

    /// <summary>The country that a speech in the first person names first as the one that acts.</summary>
    private Party? Acting(MarkedSentence sentence) => sentence.Page.Language.IsVerbLast ? null
        : sentence.Page.Whole.FirstPerson.TakeWhile(s => s.Index < sentence.Index)
            .SelectMany(s => parties.SubjectsOf(s).Where(p => s.Names.Exists(n => n.Start == p.Start
                && n.Kind == MentionKind.Country))).FirstOrDefault();

    /// <summary>"We" in what an institution reports or announces: the known one that it names first.</summary>
    private Party? Reporting(MarkedSentence sentence) => sentence.Page.Language.IsVerbLast
        || sentence.Page.Language.HeadsLast || sentence.Page.Head.Concat(sentence.Page.Sentences.Take(1))
            .Any(s => s.Has("offices", s.Start, s.End)) ? null
        : sentence.Page.Head.Concat(sentence.Page.Sentences.Take(Math.Min(sentence.Index, FirstSentences)))
            .SelectMany(s => parties.SubjectsOf(s).Where(p => s.Names.Exists(n => n.Start == p.Start
                && n.Kind is MentionKind.Organisation or MentionKind.Country))).FirstOrDefault();

    private const int FirstSentences = 3;

    /// <summary>"We" does what stands at a place: no party that is named behind it does.</summary>
    public static bool IsOurs(MarkedSentence sentence, int at, List<Party> subjects) =>
        !sentence.Page.Language.IsVerbLast && sentence.Of("first-person").Any(w => w.Start < at
            && !subjects.Exists(s => s.Start < w.Start || LeadingWords.OpensClause(sentence, s.Start))
            && sentence.Before("belonging", w.Start) is null);

    /// <summary>"Our government", "our side" where nobody speaks: the country at whose home the language is.</summary>
    private static Party? Home(MarkedSentence sentence, WordHit we) =>
        sentence.Page.Language.IsVerbLast && NameFiles.HomeOf(sentence.Page.Language.Code) is { } home
            && (we.Key == "home" ? we.End : sentence.After("sides", we.End)?.End) is { } end
            ? new Party(home.Names.Short!, sentence.Printed(we.Start, end), we.Start, end) : null;

    /// <summary>"We" where the text says "our government" elsewhere: the country of the language's home.</summary>
    private static Party? HomeOfSpeech(MarkedSentence sentence, WordHit we) =>
        NameFiles.HomeOf(sentence.Page.Language.Code) is { } home && sentence.Page.Sentences.Exists(s =>
            s.Of("first-person").Any(w => w.Key == "home") || s.Names.Exists(n => n.Name?.Key == home.Key
                && (VerbLast.IsSubject(s, n) || s.Has("first-person", s.Start, s.End))))
            ? new Party(home.Names.Short!, sentence.Printed(we.Start, we.End), we.Start, we.End) : null;

    /// <summary>"..., said the minister of A": the one who says it in the sentence.</summary>
    private Party? Saying(MarkedSentence sentence) =>
        sentence.Has("speaking", sentence.Start, sentence.End)
            ? Office(sentence) ?? OfInstitution(sentence)
            : null;

    /// <summary>"..., said N, a senior official of A's ministry": the country whose ministry it is.</summary>
    private Party? OfInstitution(MarkedSentence sentence) => !sentence.Page.Language.HeadsLast
        || sentence.Page.Language.IsVerbLast ? null
        : sentence.Officers.Where(o => parties.PartyOf(o) is null).Select(o => sentence.After("belonging", o.End))
            .OfType<WordHit>().Where(of => sentence.Of("offices").Any(w => sentence.IsNear(of.End, w.Start, Within)))
            .Select(of => sentence.Names.Find(n => n.Kind == MentionKind.Country
                && sentence.IsNear(of.End, n.Start, Within) && !sentence.Between(of.End, n.Start).Contains(',')))
            .OfType<Mention>().Select(n => Parties.Of(sentence, n)).FirstOrDefault();

    private const int Within = 5;

    /// <summary>Where verbs come last, the country that the speech last named as the one that acts.</summary>
    private Party? Before(MarkedSentence sentence) => Earlier(sentence)
        .Where(s => s.Has("first-person", s.Start, s.End))
        .Select(s => parties.SubjectsOf(s).FirstOrDefault()).FirstOrDefault(p => p is not null);

    /// <summary>The one who spoke in a sentence shortly before.</summary>
    private Party? Recent(MarkedSentence sentence) => Earlier(sentence)
        .Where(s => s.Has("speaking", s.Start, s.End)).Select(Office).FirstOrDefault(p => p is not null);

    /// <summary>The one whose speech it is: an office in the heading or in the first sentences.</summary>
    private Party? Opening(MarkedSentence sentence) => sentence.Page.Sentences.Take(3).Concat(sentence.Page.Head)
        .Select(Office).FirstOrDefault(p => p is not null);

    private Party? Office(MarkedSentence sentence) => sentence.Officers.Select(parties.PartyOf)
        .Where(p => p?.Name is not null).Select(p => Parties.Of(sentence, p!)).FirstOrDefault();

    private static IEnumerable<MarkedSentence> Earlier(MarkedSentence sentence)
    {
        for (var i = sentence.Index - 1; i >= Math.Max(0, sentence.Index - Reach); i--)
        {
            yield return sentence.Page.Sentences[i];
        }
    }
}
