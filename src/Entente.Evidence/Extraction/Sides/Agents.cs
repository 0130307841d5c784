namespace Entente.Evidence;

/// <summary>Givers whom a word of the doer leads to: "given by A", "the road that A finances".</summary>
internal static class Agents
{
    /// <summary>"5 million, which was given by A" where the doer stands between a passive word and its verb.</summary>
    public static Party? Between(MarkedSentence sentence, int figureEnd) =>
        sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast ? null
            : Parties.Names(sentence).Where(n => n.Start >= figureEnd && sentence.WordsBetween(figureEnd, n.Start) <= 6
                && !Parties.IsInsideOther(sentence, n) && LeadingWords.Before(sentence, "passives", n.Start) is not null
                && (sentence.After("giving", n.End) ?? sentence.After("amount-kinds", n.End)) is not null)
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();

    /// <summary>"Given by A", "the road that A finances": the one whom a word of the doer leads to.</summary>
    public static Party? Named(MarkedSentence sentence, Mention money) =>
        Parties.Names(sentence).Concat(sentence.Funds).Where(n =>
                (n.Kind == MentionKind.Fund || !Parties.IsInsideOther(sentence, n))
                && LeadingWords.Before(sentence, "agents", n.Start) is { } mark
                && (n.Start >= money.End ? sentence.WordsBetween(money.End, n.Start) : sentence
                    .WordsBetween(n.End, money.OuterStart)) <= Farthest
                && !IsOfTheRest(sentence, money, mark.Start)
                && (sentence.After("giving", BracketEnd(sentence, n.End))
                    ?? sentence.After("amount-kinds", BracketEnd(sentence, n.End))
                    ?? sentence.Before("giving", mark.Start) ?? sentence.Before("amount-kinds", mark.Start)
                    ?? EndingWith(sentence, mark) ?? PassiveTo(sentence, mark)) is not null
                && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f != money
                    && f.Start >= Math.Min(n.End, money.End) && f.End <= Math.Max(n.Start, money.Start)))
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();

    /// <summary>How many words may stand between an amount and who gave it.</summary>
    public const int Farthest = 12;

    /// <summary>"A gave 5 million, the rest is paid by B": behind a comma something else is paid by somebody.</summary>
    private static bool IsOfTheRest(MarkedSentence sentence, Mention money, int mark) =>
        !sentence.Page.Language.HeadsLast && mark > money.End
        && sentence.Between(money.End, mark) is var between
        && between.LastIndexOfAny(',', ';') is >= 0 and var comma && !between[(comma + 1)..].IsWhiteSpace()
        && sentence.Has("giving", sentence.Start, money.OuterStart);

    /// <summary>Where a name ends with the short form in brackets behind it.</summary>
    private static int BracketEnd(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var open = tokens.IndexAt(end);
        return open < sentence.EndToken && sentence.Page.Folded.Lower[tokens.Tokens[open].Start] == '('
            && NameMarker.ClosingOf(sentence, open) is { } close ? tokens.Tokens[close].End : end;
    }

    /// <summary>"Financed by": a word of giving that ends with the word of the doer.</summary>
    private static WordHit? EndingWith(MarkedSentence sentence, WordHit mark) => sentence.Of("giving")
        .Where(g => g.Start < mark.Start && g.End == mark.End).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"Extended to A by B": the passive verb before the one to whom it is given.</summary>
    private static WordHit? PassiveTo(MarkedSentence sentence, WordHit mark) => !sentence.Page.Language.HeadsLast ? null
        : sentence.Of("giving", sentence.Start, mark.Start).Where(g => sentence.WordsBetween(g.End, mark.Start) <= 8
            && sentence.Before("passives", g.Start) is not null && sentence.After("to-whom", g.End) is not null
            && !sentence.Between(g.End, mark.Start).ContainsAny(",;:"))
            .Cast<WordHit?>().FirstOrDefault();
}
