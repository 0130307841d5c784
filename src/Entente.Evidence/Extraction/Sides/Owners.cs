using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Givers that stand in the phrase of an amount itself: "an A loan of 5 million", "the grant of A, 5 million",
/// "A (a 5 million grant)".
/// </summary>
internal static class Owners
{
    private const int Near = 3;
    private const int FarthestPurse = 12;

    /// <summary>The one whose money an amount is called; null where its phrase names nobody.</summary>
    public static Party? Of(MarkedSentence sentence, Mention money) =>
        Purse(sentence, money) ?? Paired(sentence, money) ?? Bracketed(sentence, money)
            ?? BeforeKind(sentence, money) ?? BehindKind(sentence, money);

    /// <summary>Whose share an amount is, or whose project it goes into, whoever else the sentence is about.</summary>
    public static Party? Share(MarkedSentence sentence, Mention money) =>
        Purse(sentence, money) ?? Paired(sentence, money) ?? OfProject(sentence, money);

    /// <summary>"The project of A gets 5 million in grants": the institution whose project money goes into.</summary>
    private static Party? OfProject(MarkedSentence sentence, Mention money) =>
        sentence.Of("count-nouns", sentence.Start, money.OuterStart).Where(p => p.Key is "project" or "programme"
                && sentence.After("to-whom", p.End) is { } to && sentence.IsNear(to.End, money.OuterStart, 8)
                && !HasMoney(sentence, p.End, money.OuterStart)
                && !sentence.Of("subject-marks", to.End, money.OuterStart).Any())
            .SelectMany(p => Parties.Within(sentence, sentence.Start, p.Start).FindAll(n =>
                n.Kind is MentionKind.Organisation or MentionKind.Fund
                && VerbLast.CaseOf(sentence, n.End, "belonging") is { } of && sentence.IsNear(of.End, p.Start, 6)))
            .Select(n => Parties.Of(sentence, n)).LastOrDefault();

    /// <summary>
    /// "5 million out of the budget of A", "A's share, 5 million": whose money it is. "The budget of the country A" may
    /// be one for it, unless its government is named.
    /// </summary>
    private static Party? Purse(MarkedSentence sentence, Mention money)
    {
        foreach (var purse in sentence.Of("purses").Where(p => p.Key != "none" && !sentence.Of("purses").Any(n =>
            n.Key == "none" && n.Start <= p.Start && n.End >= p.End) && (p.Start >= money.End
            ? p.Key == "any" && sentence.IsNear(money.End, p.Start, FarthestPurse)
                // "A gave 5 million, B's share is 3": the share behind is that of another amount.
                && !(sentence.Page.Language.IsVerbLast && sentence.After("subject-marks", p.End) is not null
                    && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= p.End))
            : p.End <= money.OuterStart && sentence.IsNear(p.End, money.OuterStart, 1))))
        {
            foreach (var name in Parties.Within(sentence, sentence.Start, purse.Start))
            {
                var side = sentence.After("sides", name.End);
                var end = sentence.After("belonging", side?.End ?? name.End)?.End ?? side?.End ?? name.End;
                if (IsRightBefore(sentence, end, purse.Start)
                    && (name.Start >= money.End || name.End <= money.OuterStart)
                    && (purse.Key == "any" || side is not null || name.Kind is MentionKind.Organisation
                        or MentionKind.Fund || name.Name?.Key == NameFiles.HomeOf(sentence.Page.Language.Code)?.Key))
                {
                    return Parties.Of(sentence, name);
                }
            }
        }
        return null;
    }

    /// <summary>
    /// Where verbs come last, "A 5 million, B 3 million": names that stand right before their amounts, in a list. A
    /// country is named with another giver or with its government.
    /// </summary>
    private static Party? Paired(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.IsVerbLast && NameOf(sentence, money) is { } name
        && (name.Kind is not (MentionKind.Country or MentionKind.Region)
            || sentence.After("sides", name.End) is not null
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f != money
                && NameOf(sentence, f) is not null))
            ? Parties.Of(sentence, name) : null;

    /// <summary>Whether amounts of a sentence stand in a list, each behind the name of a country.</summary>
    public static bool IsListOfPairs(MarkedSentence sentence) => sentence.Page.Language.IsVerbLast
        && sentence.Figures.FindAll(f => f.Kind == MentionKind.Money) is { Count: > 1 } all
        && all.TrueForAll(m => NameOf(sentence, m) is not null);

    /// <summary>The name that opens the item of a list and that its amount follows; null where none does.</summary>
    private static Mention? NameOf(MarkedSentence sentence, Mention money) =>
        Parties.Within(sentence, sentence.Start, money.OuterStart).Find(n =>
            sentence.IsBlank(sentence.After("sides", n.End)?.End ?? n.End, money.OuterStart)
            && (sentence.Between(sentence.Start, n.Start).TrimEnd() is var before
                && (before.IsEmpty || before[^1] is ',' or '(' or ':' or '·' or '-' or '○' or 'ㅇ' or '/' or '+')));

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
            || sentence.Has("agents", sentence.Start, name.Start)
            || (sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
                && name.Kind == MentionKind.Country && IsPaidInto(sentence, money, name)));
        return isGiven ? Parties.Of(sentence, name!) : null;
    }

    /// <summary>
    /// "A gave most, ahead of B (5 million) and C (3 million)": countries in a list of those who gave, with another in
    /// the subject, and none to whom or where it went.
    /// </summary>
    private static bool IsPaidInto(MarkedSentence sentence, Mention money, Mention name) =>
        LeadingWords.Before(sentence, "to-whom", name.Start) is null
        && LeadingWords.Before(sentence, "place-marks", name.Start) is null
        && sentence.Before("giving", Parties.SideStart(sentence, name.Start)) is null
        && AmountKinds.Of(sentence, money) is { } kind && TableRows.IsPaidIn(kind)
        && sentence.Of("giving", sentence.Start, name.Start).Concat(sentence.Of("amount-kinds", sentence.Start,
            name.Start)).Any(g => g.Key is "contribution" or "pledge" or "annual_contribution");

    /// <summary>"An A loan of 5 million", "the A grant, 5 million": the name right before the noun of a kind.</summary>
    private static Party? BeforeKind(MarkedSentence sentence, Mention money) =>
        OwnerOfInvestment(sentence, money) ?? OwnerOfGift(sentence, money);

    /// <summary>Where verbs come last, "A's investment in B was 5 million": the first owner before it.</summary>
    private static Party? OwnerOfInvestment(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.IsVerbLast ? null : sentence.Of("amount-kinds", sentence.Start, money.OuterStart)
            .Concat(sentence.Of("giving", sentence.Start, money.OuterStart))
            .Where(w => w.Key is "fdi" or "investment"
                && sentence.IsNear(w.End, money.OuterStart, Near + 2)
                && !HasMoney(sentence, w.End, money.OuterStart))
            .SelectMany(w => Parties.Within(sentence, sentence.Start, w.Start).FindAll(n =>
                VerbLast.CaseOf(sentence, n.End, "belonging") is { } of && sentence.IsNear(of.End, w.Start, 4)))
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();

    private static Party? OwnerOfGift(MarkedSentence sentence, Mention money)
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
                !sentence.Of("receiver-prefixes").Any(p => p.End == n.Start)
                && !sentence.Between(n.End, kind.Start).ContainsAny(",;:.'")
                // "A paid to B 5 million": who receives owns nothing.
                && (!sentence.Page.Language.IsUnspaced || sentence.Page.Language.IsVerbLast
                    || LeadingWords.Before(sentence, "to-whom", n.Start) is null)
                && (IsRightBefore(sentence, n.End, kind.Start) || IsOwnerOf(sentence, n, kind.Start))
                // Where no adjective tells, the country in front of a loan may as well be the one that borrows.
                && (n.Kind is MentionKind.Organisation or MentionKind.Fund || sentence.Page.Language.HeadsLast
                    || kind.Key is "contribution" or "annual_contribution" or "cumulative_contribution" or "pledge"
                    || (kind.Key == "grant" && sentence.Page.Language.IsUnspaced
                        && VerbLast.CaseOf(sentence, n.End, "belonging") is not null)
                    || IsBesideLender(sentence, n) || IsAidBetween(sentence, n, kind))))
            .OfType<Mention>().Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>"A's aid to B": with the one who receives between, the owner of aid or of a loan gives it.</summary>
    private static bool IsAidBetween(MarkedSentence sentence, Mention name, WordHit kind) =>
        VerbLast.CaseOf(sentence, name.End, "belonging") is { } of
        && sentence.Names.Exists(n => n.IsParty && n.Start >= of.End && n.End <= kind.Start);

    /// <summary>"A loan of the bank, 5 million, a grant of A": a country beside a bank that lends.</summary>
    private static bool IsBesideLender(MarkedSentence sentence, Mention country) => country.Kind == MentionKind.Country
        && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= country.Start) is { } before
        && sentence.Between(before.End, country.Start).Trim() is "," or "·" or "및"
        && KindsBefore(sentence, before).Any(k => Parties.Within(sentence, sentence.Start, k.Start)
            .Exists(n => n.Kind is MentionKind.Organisation or MentionKind.Fund
                && IsRightBefore(sentence, n.End, k.Start)));

    private static bool IsRightBefore(MarkedSentence sentence, int end, int start)
    {
        var between = sentence.Between(end, start).Trim();
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
        if (sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        return Parties.Within(sentence, sentence.Start, money.OuterStart)
            .FindAll(n => sentence.WordsBetween(n.End, money.OuterStart) <= Near
                // "The instalment of A, 5 million": in apposition, where nouns stand last.
                && (!sentence.Page.Language.HeadsLast
                    || sentence.Between(n.End, money.OuterStart).Trim() is "," or "of" or ", of")
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
                LeadingWords.Before(sentence, "from-whom", n.Start) is { } of && of.Start >= end
                && !(of.Key == "source" && n.Kind == MentionKind.Fund) && sentence.Before("agents", of.End) is null
                && !sentence.Between(OverComma(sentence, end), of.Start)
                    .ContainsAny(",;:.(")
                && (sentence.IsBlank(end, of.Start) || sentence.Words.Exists(w => w.End <= of.Start
                    && w.Section is "amount-kinds" && sentence.IsBlank(OverComma(sentence, end), w.Start)
                    && sentence.WordsBetween(w.End, of.Start) <= 1)))
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();
    }

    /// <summary>"5 million, a grant of A": behind the comma that the noun of a kind follows.</summary>
    public static int OverComma(MarkedSentence sentence, int end) => end < sentence.End
        && sentence.Page.Folded.Lower[end] == ',' && (sentence.After("sides", end + 1)?.End ?? end + 1) is var at
        && sentence.After("amount-kinds", at) is { Key: "grant" or "loan" or "contribution" } ? at : end;

    /// <summary>The nouns of kinds shortly before an amount, the nearest first.</summary>
    private static IEnumerable<WordHit> KindsBefore(MarkedSentence sentence, Mention money) =>
        sentence.Words.Where(w => IsKind(w) && w.End <= money.OuterStart && !IsOfBudget(sentence, w)
            && sentence.WordsBetween(w.End, money.OuterStart) <= Near && !HasMoney(sentence, w.End, money.OuterStart)
            && Parties.Within(sentence, w.End, money.OuterStart).Count == 0
            && !sentence.Between(w.End, money.OuterStart).ContainsAny(";:."))
            .OrderByDescending(w => w.End);

    /// <summary>Where verbs come last, "the budget for contributions to A": the noun of a budget follows.</summary>
    private static bool IsOfBudget(MarkedSentence sentence, WordHit kind) => sentence.Page.Language.IsVerbLast
        && sentence.After("state-budgets", kind.End) is { } budget && budget.Start > kind.End;

    private static bool HasMoney(MarkedSentence sentence, int start, int end) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= start && f.End <= end);

    /// <summary>Whether a word is of a kind of money that somebody gives.</summary>
    public static bool IsKind(WordHit word) => word is { Section: "amount-kinds", Key: AmountKind.Loan
        or AmountKind.Grant or AmountKind.Pledge
        or AmountKind.Commitment or AmountKind.Contribution or AmountKind.AnnualContribution
            or AmountKind.CumulativeContribution or AmountKind.Disbursement }
        or { Section: "giving", Key: "contribution" or "grant" };
}
