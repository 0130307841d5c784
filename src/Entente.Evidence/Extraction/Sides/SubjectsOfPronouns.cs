namespace Entente.Evidence;

/// <summary>
/// Whom a pronoun may stand for where a sentence has no party as its subject: the fund that begins it, or the capital
/// words that do.
/// </summary>
internal static class SubjectsOfPronouns
{
    private const int LongestName = 6;

    /// <summary>The fund or the unknown name that a sentence begins with; null for none.</summary>
    public static Party? Unknown(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast || sentence.IsHeading)
        {
            return null;
        }
        var tokens = sentence.Page.Tokens;
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && (!tokens.Tokens[first].IsWord
            || sentence.Page.Language.IsSmall("articles", tokens.Lower(first))))
        {
            first++;
        }
        if (sentence.Funds.Find(f => first < sentence.EndToken && f.Start <= tokens.Tokens[first].Start
            && tokens.Tokens[first].Start < f.End) is { } fund)
        {
            return Parties.Of(sentence, fund);
        }
        var end = first;
        while (end < sentence.EndToken && end - first < LongestName && tokens.Tokens[end].IsWord
            && tokens.IsCapital(end) && !char.IsAsciiDigit(sentence.Page.Folded.Lower[tokens.Tokens[end].Start]))
        {
            end++;
        }
        if (end == first || (end == first + 1 && !tokens.Cased(first)[1..].ContainsAnyInRange('A', 'Z')))
        {
            return null;
        }
        var (start, stop) = (tokens.Tokens[first].Start, tokens.Tokens[end - 1].End);
        return sentence.Marked.Exists(m => m.Start < stop && start < m.End)
            || sentence.Officers.Exists(o => o.Start < stop && start < o.End)
            || sentence.Of("speaking").Any(s => s.Start >= stop && sentence.WordsBetween(stop, s.Start) <= 3)
            || sentence.Words.Exists(w => w.Start == start && w.Section is not ("common" or "giver-nouns"
                or "organisation-nouns")) ? null
            : new Party(sentence.Printed(start, stop), sentence.Printed(start, stop), start, stop);
    }
}
