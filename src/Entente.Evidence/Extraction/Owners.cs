namespace Entente.Evidence;

/// <summary>
/// Givers that stand in the phrase of an amount itself: "an A loan of 5 million", "the grant of A, 5 million",
/// "A (a 5 million grant)".
/// </summary>
internal static class Owners
{
    private const int Near = 3;

    /// <summary>The one whose money an amount is called; null where its phrase names nobody.</summary>
    public static Party? Of(MarkedSentence sentence, Mention money) =>
        Bracketed(sentence, money) ?? BeforeKind(sentence, money) ?? BehindKind(sentence, money);

    /// <summary>"A (5 million), B (3 million)": the institution right before the bracket of an amount.</summary>
    private static Party? Bracketed(MarkedSentence sentence, Mention money)
    {
        var lower = sentence.Page.Folded.Lower;
        var open = lower.AsSpan(sentence.Start, money.OuterStart - sentence.Start).LastIndexOf('(');
        if (open < 0 || sentence.WordsBetween(sentence.Start + open + 1, money.OuterStart) > 1
            || lower.AsSpan(sentence.Start + open, money.OuterStart - sentence.Start - open).Contains(')'))
        {
            return null;
        }
        open += sentence.Start;
        var name = Parties.Within(sentence, sentence.Start, open).FindLast(n => sentence.IsBlank(n.End, open));
        var isGiven = name is not null && (name.Kind is MentionKind.Organisation or MentionKind.Fund
            || sentence.Of("from-whom", sentence.Start, name.Start).Any(f => f.Key == "source")
            || sentence.Has("agents", sentence.Start, name.Start));
        return isGiven ? Parties.Of(sentence, name!) : null;
    }

    /// <summary>"An A loan of 5 million", "the A grant, 5 million": the name right before the noun of a kind.</summary>
    private static Party? BeforeKind(MarkedSentence sentence, Mention money)
    {
        if (!sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
            && !sentence.Page.Language.IsUnspaced)
        {
            return null;
        }
        return KindsBefore(sentence, money)
            .Where(k => k.Section == "amount-kinds" || !sentence.Page.Language.IsUnspaced
                || sentence.Page.Language.IsVerbLast)
            .Select(kind => Parties.Within(sentence, sentence.Start, kind.Start).FindLast(n =>
                !sentence.Page.Folded.Lower.AsSpan(n.End, kind.Start - n.End).ContainsAny(",;:.'")
                && (IsRightBefore(sentence, n.End, kind.Start) || IsOwnerOf(sentence, n, kind.Start))
                // Where no adjective tells, the country in front of a loan may as well be the one that borrows.
                && (n.Kind is MentionKind.Organisation or MentionKind.Fund || sentence.Page.Language.HeadsLast
                    || kind.Key is "contribution" or "annual_contribution" or "cumulative_contribution" or "pledge")))
            .OfType<Mention>().Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    private static bool IsRightBefore(MarkedSentence sentence, int end, int start)
    {
        var between = sentence.Page.Folded.Lower.AsSpan(end, start - end).Trim();
        return between.IsEmpty || between is ")" || (between.Length < 9 && between[0] == '(' && between[^1] == ')')
            || (!between.Contains('(') && sentence.WordsBetween(end, start) == 1 && sentence.Page.Language.HeadsLast
                && !sentence.Words.Exists(w => w.Start >= end && w.End <= start
                    && w.Section is not ("count-nouns" or "sides")));
    }

    /// <summary>Where verbs come last: "A's loan to B is 5 million".</summary>
    private static bool IsOwnerOf(MarkedSentence sentence, Mention name, int start) =>
        sentence.Page.Language.IsVerbLast && VerbLast.CaseOf(sentence, name.End, "from-whom") is { } mark
        && mark.End <= start && sentence.WordsBetween(mark.End, start) <= Near;

    /// <summary>"The loan of A, 5 million" where nouns come first.</summary>
    private static Party? BehindKind(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        return Parties.Within(sentence, sentence.Start, money.OuterStart)
            .FindAll(n => sentence.WordsBetween(n.End, money.OuterStart) <= Near
                && LeadingWords.Before(sentence, "from-whom", n.Start) is { } of
                && sentence.Words.Exists(w => IsKind(w) && w.End <= of.Start
                    && sentence.WordsBetween(w.End, of.Start) <= 1)
                && !HasMoney(sentence, n.End, money.OuterStart))
            .Select(n => Parties.Of(sentence, n)).LastOrDefault();
    }

    /// <summary>"5 million of A", "a 5 million loan of A" where nouns come first: the owner right behind.</summary>
    public static Party? Behind(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        var end = money.Equivalent?.End ?? money.End;
        return Parties.Within(sentence, end, sentence.End).FindAll(n =>
                sentence.Before("from-whom", Parties.SideStart(sentence, n.Start)) is { } of && of.Start >= end
                && !(of.Key == "source" && n.Kind == MentionKind.Fund) && sentence.Before("agents", of.End) is null
                && !sentence.Page.Folded.Lower.AsSpan(end, of.Start - end).ContainsAny(",;:.(")
                && (sentence.IsBlank(end, of.Start) || sentence.Words.Exists(w => w.End <= of.Start
                    && w.Section is "amount-kinds" && sentence.IsBlank(end, w.Start)
                    && sentence.WordsBetween(w.End, of.Start) <= 1)))
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>The nouns of kinds shortly before an amount, the nearest first.</summary>
    private static IEnumerable<WordHit> KindsBefore(MarkedSentence sentence, Mention money) =>
        sentence.Words.Where(w => IsKind(w) && w.End <= money.OuterStart
            && sentence.WordsBetween(w.End, money.OuterStart) <= Near && !HasMoney(sentence, w.End, money.OuterStart)
            && Parties.Within(sentence, w.End, money.OuterStart).Count == 0
            && !sentence.Page.Folded.Lower.AsSpan(w.End, money.OuterStart - w.End).ContainsAny(";:."))
            .OrderByDescending(w => w.End);

    private static bool HasMoney(MarkedSentence sentence, int start, int end) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= start && f.End <= end);

    /// <summary>Whether a word is of a kind of money that somebody gives.</summary>
    public static bool IsKind(WordHit word) => word is { Section: "amount-kinds", Key: "loan" or "grant" or "pledge"
        or "commitment" or "contribution" or "annual_contribution" or "cumulative_contribution" or "disbursement" }
        or { Section: "giving", Key: "contribution" or "grant" };
}
