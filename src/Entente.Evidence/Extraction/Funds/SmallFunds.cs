namespace Entente.Evidence;

/// <summary>
/// Funds whose names have no capital letter of their own, where nouns come first: "gave 5 million to the fund for
/// earthquake victims", "the Fund for co-financing infrastructure".
/// </summary>
internal static class SmallFunds
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>The name that the noun of a fund heads; null where it is none.</summary>
    public static (int Start, int End)? Span(MarkedSentence sentence, WordHit head)
    {
        if (!sentence.Page.Language.HasSmallPairs || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
        {
            return null;
        }
        var isCapital = char.IsUpper(sentence.Page.Folded.Cased[head.Start]);
        if (isCapital ? head.Start == sentence.Start || IsDoing(sentence, head.End)
            : sentence.Before("to-whom", head.Start) is null)
        {
            return null;
        }
        var tokens = sentence.Page.Tokens;
        var (end, words) = (head.End, 0);
        for (var token = tokens.IndexAt(head.End); token < sentence.EndToken && words < Longest; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || sentence.Figures.Exists(f => f.OuterStart <= at.Start && at.Start < f.End)
                || sentence.Words.Exists(w => w.Start == at.Start && Ends(w)
                    && (w.Section != "states" || !sentence.Of("giving").Any(g => g.Start == w.Start))))
            {
                break;
            }
            (end, words) = (at.End, words + 1);
        }
        return words >= Shortest ? (head.Start, end) : null;
    }

    /// <summary>
    /// "Fonds pour la résilience côtière de l'océan Indien (FRC)": where only the first word of a name
    /// has a capital letter, the small words up to one that ends names; null where the noun is no name.
    /// </summary>
    public static int? End(MarkedSentence sentence, WordHit head)
    {
        var language = sentence.Page.Language;
        if (language.HeadsLast || language["name-particles"].Length == 0
            || !char.IsUpper(sentence.Page.Folded.Cased[head.Start]) || head.Start == sentence.Start)
        {
            return null;
        }
        var tokens = sentence.Page.Tokens;
        var (end, words) = (head.End, 0);
        for (var token = tokens.IndexAt(head.End); token < sentence.EndToken && words < Longest + 2; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord)
            {
                if (sentence.Page.Folded.Lower[at.Start] is '\'' or '-' && tokens.IsAttached(token))
                {
                    continue;
                }
                return words == 0 ? null : NameMarker.ShortFormEnd(sentence, token) ?? end;
            }
            if (sentence.Figures.Exists(f => f.OuterStart <= at.Start && at.Start < f.End))
            {
                break;
            }
            if (language.IsSmall("name-particles", tokens.Lower(token)))
            {
                continue;
            }
            if (!tokens.IsCapital(token) && sentence.Words.Exists(w => w.Start == at.Start && (Ends(w)
                || w.Section is "giving" or "receiving" or "relatives" or "with-whom" or "agents" or "accomplishing"
                || (w.Section == "amount-kinds" && words == 0))))
            {
                break;
            }
            if (words == 0 && at.Start == head.End + 1 && !tokens.IsCapital(token) && !IsAdjective(sentence, token))
            {
                // "The Fund runs": a verb that no list has.
                return null;
            }
            (end, words) = (at.End, words + 1);
        }
        return words > 0 ? end : null;
    }

    private static bool IsAdjective(MarkedSentence sentence, int token)
    {
        foreach (var ending in sentence.Page.Language["name-endings"])
        {
            if (sentence.Page.Tokens.Lower(token).EndsWith(ending.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// "Fund for new green deals (FNGD)": where the name ends whose short form stands in brackets, whatever its
    /// letters; null where none does.
    /// </summary>
    public static int? WithShortForm(MarkedSentence sentence, WordHit head)
    {
        if (!sentence.Page.Language.HasSmallPairs)
        {
            return null;
        }
        var tokens = sentence.Page.Tokens;
        for (var (token, words) = (tokens.IndexAt(head.End), 0); token < sentence.EndToken; token++, words++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord)
            {
                var sign = sentence.Page.Folded.Lower[at.Start];
                if (sign is '-' or ',')
                {
                    continue;
                }
                return sign == '(' && words > 0 && NameMarker.ClosingOf(sentence, token) == token + 2
                    && tokens.Cased(token + 1) is { Length: > 2 } form
                    && form.IndexOfAnyExceptInRange('A', 'Z') < 0
                    && !sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.Start >= head.Start
                        && n.Start <= at.End)
                    ? tokens.Tokens[token + 2].End : null;
            }
            if (words >= LongestWithForm || sentence.Figures.Exists(f => f.OuterStart <= at.Start && at.Start < f.End)
                || sentence.Words.Exists(w => w.Start == at.Start && (w.Section is "planned" or "passives" or "speaking"
                    or "negation" or "firmness" or "pronouns" or "these" or "attending"
                    || (w is { Section: "done", End: var end } && end - at.Start != at.End - at.Start))))
            {
                return null;
            }
        }
        return null;
    }

    private const int LongestWithForm = 14;

    /// <summary>"The Fund finances": a verb right behind the noun.</summary>
    private static bool IsDoing(MarkedSentence sentence, int at) => sentence.Words.Exists(w => w.Start >= at
        && sentence.IsBlank(at, w.Start) && (Ends(w) || w.Section is "giving" or "receiving" or "amount-kinds"));

    private static bool Ends(WordHit word) => NameMarker.EndsName(word.Section)
        || word.Section is "these" or "from-whom"
        or "belonging" or "passives" or "negation" or "deadline-marks" or "yearly" or "purposes" or "pronouns";
}
