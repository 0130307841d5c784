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

    /// <summary>"The Fund finances": a verb right behind the noun.</summary>
    private static bool IsDoing(MarkedSentence sentence, int at) => sentence.Words.Exists(w => w.Start >= at
        && sentence.IsBlank(at, w.Start) && (Ends(w) || w.Section is "giving" or "receiving" or "amount-kinds"));

    private static bool Ends(WordHit word) => NameMarker.EndsName(word.Section)
        || word.Section is "these" or "from-whom"
        or "belonging" or "passives" or "negation" or "deadline-marks" or "yearly" or "purposes" or "pronouns";
}
