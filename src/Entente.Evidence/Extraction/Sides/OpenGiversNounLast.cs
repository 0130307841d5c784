using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Givers that no book has, by the part that they play where money is told of: the capital words, or the noun of a
/// giver, right before a verb of giving ("Chinese companies invested"), or behind a word of the one by whom it is
/// given. Only where the language says what may stand between a subject and its verb.
/// </summary>
internal static class OpenGiversNounLast
{
    private const int ToAmount = 25;
    private const int LongestName = 9;
    private const int LongestClause = 20;
    private const int ToSource = 3;

    /// <summary>The unknown givers of a sentence that tells of money.</summary>
    public static IEnumerable<Mention> Find(MarkedSentence sentence, List<Mention> names, List<Mention> found)
    {
        if (sentence.Page.Language["auxiliaries"].Length == 0
            || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
        {
            yield break;
        }
        var taken = new List<Mention>();
        foreach (var span in sentence.Words.Where(w => IsVerb(sentence, w)).Select(v => BeforeVerb(sentence, v))
            .Concat(sentence.Of("agents").Concat(sentence.Of("from-whom")).Where(m => Leads(sentence, m))
                .Select(m => Behind(sentence, m.End))).OfType<(int Start, int End)>())
        {
            if (!IsTaken(sentence, span, names) && !IsIn(taken, span) && !IsIn(found, span))
            {
                taken.Add(new Mention(MentionKind.Organisation, span.Start, span.End));
            }
        }
        foreach (var mention in taken)
        {
            yield return mention;
        }
    }

    private static bool IsIn(List<Mention> mentions, (int Start, int End) span) =>
        mentions.Exists(m => m.Start < span.End && span.Start < m.End);

    /// <summary>Known names, offices and figures that end a phrase, or are all of it, are no unknown giver.</summary>
    private static bool IsTaken(MarkedSentence sentence, (int Start, int End) span, List<Mention> names) =>
        names.Exists(n => n.Start < span.End && span.Start < n.End && (n.Name is null || n.End >= span.End
            || n.Kind is MentionKind.Fund or MentionKind.Framework || n.Start < span.Start))
        || sentence.Officers.Exists(o => o.Start < span.End && span.Start < o.End)
        || sentence.Of("first-person").Any(w => w.Start < span.End && span.Start < w.End)
        || sentence.Figures.Exists(f => f.Kind != MentionKind.Number && f.Start < span.End && span.Start < f.End);

    /// <summary>A verb of giving, promising or lending before money, not in the passive.</summary>
    private static bool IsVerb(MarkedSentence sentence, WordHit word) =>
        (word.Section is "giving" or "announcing" or "receiving" || word is { Section: "firmness", Key: "shall" }
            || word is { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Commitment
                or AmountKind.Disbursement or AmountKind.Loan or AmountKind.Grant
                or AmountKind.FundingAsk or AmountKind.Contribution })
        && !char.IsUpper(sentence.Page.Folded.Cased[word.Start])
        && (sentence.Before("passives", word.Start) is null || IsGoingOn(sentence, word))
        && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.OuterStart >= word.End
            && sentence.WordsBetween(word.End, f.OuterStart) <= ToAmount);

    private static bool IsGoingOn(MarkedSentence sentence, WordHit word) =>
        HasEnding(sentence, word, "going");

    /// <summary>The subject right before a verb, over what may stand between.</summary>
    private static (int Start, int End)? BeforeVerb(MarkedSentence sentence, WordHit verb)
    {
        var at = verb.Start;
        for (var steps = 0; steps < 6; steps++)
        {
            var between = sentence.Before("auxiliaries", at) ?? sentence.Before("planned", at)
                ?? sentence.Before("done", at) ?? sentence.Before("firmness", at);
            if (between is not { } word || word.Start >= at)
            {
                break;
            }
            at = word.Start;
        }
        var isPlain = at == verb.Start;
        if (sentence.Before("pronouns", at) is { } pronoun && sentence.Before("speaking", pronoun.Start) is { } saying)
        {
            // "A says it will give"
            (at, isPlain) = (saying.Start, false);
        }
        var token = sentence.Page.Tokens.IndexAt(at) - 1;
        return token < sentence.FirstToken ? null : EndingAt(sentence, OverClause(sentence, token), isPlain, verb);
    }

    /// <summary>"A, which runs two plants, gives": the word before a clause between commas.</summary>
    private static int OverClause(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens.Tokens;
        var lower = sentence.Page.Folded.Lower;
        if (lower[tokens[token].Start] != ',')
        {
            return token;
        }
        for (var at = token - 1; at > sentence.FirstToken && at > token - LongestClause; at--)
        {
            if (lower[tokens[at].Start] is ',' && tokens[at + 1].IsWord)
            {
                return at - 1;
            }
            if (lower[tokens[at].Start] is ';' or ':' or '(')
            {
                break;
            }
        }
        return token;
    }

    private static (int Start, int End)? EndingAt(MarkedSentence sentence, int token, bool isPlain, WordHit verb)
    {
        var tokens = sentence.Page.Tokens;
        var last = tokens.Tokens[token];
        if (!last.IsWord)
        {
            return null;
        }
        if (sentence.Of("giver-nouns").Where(n => n.End == last.End).OrderBy(n => n.Start).FirstOrDefault()
            is { Section: not null } noun)
        {
            var phrase = PhraseStart(sentence, noun.Start);
            // "The government" alone is one that was named before.
            return OwnSides.EndsWith(sentence, noun.End)
                || sentence.Names.Exists(n => n.End > phrase - 4 && n.End <= noun.Start
                    && (sentence.Between(n.End, noun.Start).Trim() is "" or "'s" or "'"
                        || (n.End <= phrase && sentence.Between(n.End, phrase).Trim()
                            is "" or "'s" or "'")))
                || (noun.Key != "alone" && IsToldBefore(sentence, phrase, noun))
                ? null : (phrase, last.End);
        }
        if (!tokens.IsCapital(token) || IsNoName(sentence, token))
        {
            return null;
        }
        var first = token;
        for (var at = token - 1; at >= sentence.FirstToken && token - at < LongestName; at--)
        {
            if (tokens.IsCapital(at) && tokens.Tokens[at].IsWord && !IsNoName(sentence, at))
            {
                first = at;
            }
            else if (!IsLink(sentence, at) || at == sentence.FirstToken || !tokens.IsCapital(at - 1))
            {
                break;
            }
        }
        if (first - 2 >= sentence.FirstToken && tokens.IsCapital(first - 2)
            && sentence.Before("place-marks", tokens.Tokens[first].Start) is { } place
            && place.Start == tokens.Tokens[first - 1].Start && !IsNoName(sentence, first - 2)
            && !sentence.Of("place-marks").Any(p => p.Start == tokens.Tokens[first - 2].Start))
        {
            // "The Ministry of Health in A gave": where it lies is no part of the giver.
            return EndingAt(sentence, first - 2, isPlain, verb);
        }
        var start = tokens.Tokens[first].Start;
        if (sentence.Names.Exists(n => n.IsParty && n.End < start
            && sentence.Between(n.End, start).Trim() is "'s" or "'"))
        {
            // "A's Board of Directors": whose it is gives.
            return null;
        }
        var hasArticle = first < token && IsArticle(sentence, first);
        first = hasArticle ? first + 1 : first;
        if (first == token && !IsShortName(sentence, token)
            && (hasArticle || (first > sentence.FirstToken && IsArticle(sentence, first - 1))))
        {
            // "The Commission" is one that was named before.
            return null;
        }
        return first == sentence.FirstToken && first == token && !IsShortName(sentence, token)
            && (isPlain && IsLikeANoun(sentence, verb)
                || sentence.Words.Exists(w => w.Start == start && w.Section != "belonging"))
            ? null : (start, last.End);
    }

    /// <summary>"The aid agency", "the two governments", "ministry": somebody who was named before.</summary>
    private static bool IsToldBefore(MarkedSentence sentence, int phrase, WordHit noun)
    {
        var isOne = sentence.Page.Folded.Lower[noun.End - 1] != 's';
        var before = sentence.Page.Tokens.IndexAt(phrase) - 1;
        var isDefinite = before >= sentence.FirstToken
            && sentence.Page.Language.IsSmall("definite-plurals", sentence.Page.Tokens.Lower(before));
        return (isOne && (isDefinite || phrase == noun.Start))
            || (isDefinite && sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.Start >= phrase
                && f.End <= noun.Start))
            || sentence.Words.Exists(w => w.Section is "both-sides" or "pronouns" or "number-idioms"
                && w.Start < noun.End && noun.Start < w.End);
    }

    private static bool IsArticle(MarkedSentence sentence, int token) =>
        sentence.Page.Language.IsSmall("articles", sentence.Page.Tokens.Lower(token));

    /// <summary>"Funds", "grants": a plural as well as a verb.</summary>
    private static bool IsLikeANoun(MarkedSentence sentence, WordHit verb) =>
        !HasEnding(sentence, verb, "past");

    /// <summary>Whether a verb, or the first word of it, ends like one of a time.</summary>
    private static bool HasEnding(MarkedSentence sentence, WordHit verb, string time)
    {
        var text = sentence.Between(verb.Start, verb.End);
        var language = sentence.Page.Language;
        return language.EndsAs(time, text)
            || (text.IndexOf(' ') is > 0 and var space && language.EndsAs(time, text[..space]));
    }

    /// <summary>Capital letters inside a word show a name, also at the beginning of a sentence.</summary>
    private static bool IsShortName(MarkedSentence sentence, int token) =>
        sentence.Page.Tokens.Cased(token)[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>A small word, or a sign, that may stand inside a name.</summary>
    private static bool IsLink(MarkedSentence sentence, int token)
    {
        var at = sentence.Page.Tokens.Tokens[token];
        return at.IsWord ? sentence.Page.Language.IsSmall("name-particles", sentence.Page.Tokens.Lower(token))
            : sentence.Page.Folded.Lower[at.Start] is '&' or '-' or '\'' or '.';
    }

    /// <summary>A capital word that is a pronoun, a number, a day or a word between sentences.</summary>
    private static bool IsNoName(MarkedSentence sentence, int token)
    {
        var at = sentence.Page.Tokens.Tokens[token];
        return char.IsAsciiDigit(sentence.Page.Folded.Lower[at.Start])
            || sentence.Page.Language.IsSmall("weekdays", sentence.Page.Tokens.Lower(token))
            || sentence.Words.Exists(w => w.Start <= at.Start && w.End >= at.End && w.Section is "pronouns"
                or "first-person" or "these" or "definite" or "carry-over" or "number-words" or "joiners" or "done"
                or "planned" or "phrase-stops" or "clause-stops" or "contrasts" or "titles" or "both-sides"
                or "person-marks" or "until-now" or "given-things")
            || sentence.Figures.Exists(f => f.Start <= at.Start && at.End <= f.End);
    }

    /// <summary>Where the phrase of a noun begins: over what describes it, and another joined to it.</summary>
    private static int PhraseStart(MarkedSentence sentence, int start)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = tokens.IndexAt(start) - 1; token >= sentence.FirstToken
            && sentence.WordsBetween(tokens.Tokens[token].Start, start) < 6; token--)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord)
            {
                if (sentence.Page.Folded.Lower[at.Start] is '-' or '\'' && tokens.IsAttached(token))
                {
                    continue;
                }
                break;
            }
            if (sentence.Of("joiners").Any(j => j.Start == at.Start)
                && sentence.Before("giver-nouns", at.Start) is { } other)
            {
                return PhraseStart(sentence, other.Start);
            }
            if (at.End - at.Start < 2 || sentence.Page.Language.IsSmall("phrase-openers", tokens.Lower(token))
                || sentence.Words.Exists(w => w.Start <= at.Start && w.End >= at.End
                && w.Section is "phrase-stops" or "clause-stops" or "joiners" or "sides" or "these" or "definite"
                    or "belonging" or "to-whom" or "done" or "planned" or "pronouns" or "speaking" or "list-openers"
                    or "contrasts" or "passives" or "receiving"))
            {
                break;
            }
            start = at.Start;
        }
        return start;
    }

    /// <summary>A word of the doer behind a verb of giving, or one of the source behind an amount.</summary>
    private static bool Leads(MarkedSentence sentence, WordHit mark) => mark.Section == "agents"
        ? sentence.Before("giving", mark.Start) is not null || sentence.Before("amount-kinds", mark.Start) is not null
            || sentence.Of("giving").Any(g => g.Start < mark.Start && g.End == mark.End)
            || sentence.Before("accomplishing", mark.Start) is not null
        : mark.Key == "source" && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && (f.End <= mark.Start
            ? sentence.WordsBetween(f.End, mark.Start) <= ToSource
            : mark.End <= f.OuterStart && sentence.WordsBetween(mark.End, f.OuterStart) <= ToSource));

    /// <summary>The capital words, or the noun of a giver, behind a word that leads to it.</summary>
    private static (int Start, int End)? Behind(MarkedSentence sentence, int from)
    {
        var tokens = sentence.Page.Tokens;
        var first = tokens.IndexAt(from);
        while (first < sentence.EndToken && IsArticle(sentence, first))
        {
            first++;
        }
        var (last, words) = (-1, 0);
        for (var token = first; token < sentence.EndToken && token - first < LongestName; token++)
        {
            if (tokens.IsCapital(token) && tokens.Tokens[token].IsWord && !IsNoName(sentence, token))
            {
                (last, words) = (token, words + 1);
            }
            else if (last < 0 || !IsLink(sentence, token))
            {
                break;
            }
        }
        if (last >= 0)
        {
            return words > 1 || IsShortName(sentence, last)
                ? (tokens.Tokens[first].Start, tokens.Tokens[last].End) : null;
        }
        return first >= sentence.EndToken ? null : sentence.Of("giver-nouns").Where(n =>
                n.Start >= tokens.Tokens[first].Start
                && sentence.IsNear(tokens.Tokens[first].Start, n.Start, 3)
                && PhraseStart(sentence, n.Start) <= tokens.Tokens[first].Start)
            .Select(n => ((int, int)?)(tokens.Tokens[first].Start, n.End)).FirstOrDefault();
    }
}
