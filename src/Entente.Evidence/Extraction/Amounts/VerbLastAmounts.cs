using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What else than the word that governs an amount says of what kind it is, where verbs come last: that it is a
/// difference, is to be given every year, was agreed or decided on, or covers what was supported so far.
/// </summary>
internal static class VerbLastAmounts
{
    private const int Beside = 2;
    private const int ToSignature = 6;
    private const int ToVerb = 8;

    /// <summary>The kind that the words around an amount make of the kind that governs it; null for none.</summary>
    public static string? Of(MarkedSentence sentence, Mention money, string? kind) =>
        !sentence.Page.Language.IsVerbLast ? null
            : IsEveryYear(sentence, money, kind) ? AmountKind.AnnualContribution
            : kind is AmountKind.Budget or AmountKind.Contribution && sentence.Has("requested-budgets", sentence.Start,
                sentence.End)
                && sentence.Of("amount-kinds").Concat(sentence.Of("state-budgets")).Any(w => w.Section
                    == "state-budgets" || w.Key == "budget") ? AmountKind.BudgetRequest
            : kind is AmountKind.Contribution or AmountKind.Grant or AmountKind.Pledge && IsAgreed(sentence, money)
                ? AmountKind.Commitment
            : kind == AmountKind.Disbursement && IsDecided(sentence, money) ? AmountKind.Commitment : null;

    /// <summary>"5 million more than last year": no amount, but by how much another one differs.</summary>
    public static bool IsDifference(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Page.Language.IsVerbLast
            && sentence.Of("differences").Any(w => w.Key == "than" && w.End <= money.OuterStart
                && sentence.WordsBetween(w.End, money.OuterStart) <= 1)
            && sentence.Of("differences").Any(w => w.Key == "more" && w.Start >= end
                && sentence.WordsBetween(end, w.Start) <= Beside
                && !sentence.Between(end, w.Start).ContainsAny(",;"));
    }

    /// <summary>"Gives every year 5 million": right before the amount, unless it is promised for later.</summary>
    private static bool IsEveryYear(MarkedSentence sentence, Mention money, string? kind) =>
        kind is AmountKind.Grant or AmountKind.Contribution or AmountKind.Pledge or AmountKind.Disbursement
            or AmountKind.Budget or null
        && sentence.Of("yearly").Any(y => y.Key != "none" && y.End <= money.OuterStart
            && sentence.WordsBetween(y.End, money.OuterStart) == 0)
        && !sentence.Of("planned", money.End, sentence.End).Concat(sentence.Of("firmness", money.End, sentence.End))
            .Any(p => sentence.IsNear(money.End, p.Start, ToVerb))
        && !(kind == AmountKind.Budget && sentence.Words.Exists(w => w is { Section: "amount-kinds",
            Key: AmountKind.Budget }))
        && (kind is not (null or "budget") || sentence.Has("giving", sentence.Start, sentence.End)
            || sentence.Funds.Count > 0);

    /// <summary>"Signed an agreement to give 5 million": what an agreement is signed on is committed.</summary>
    private static bool IsAgreed(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Words.Exists(n => (n is { Section: "instrument-nouns", Key: "agreement" }
                or { Section: "count-nouns", Key: "document" }) && n.Start >= end
            && sentence.IsNear(end, n.Start, ToSignature)
            && sentence.Words.Exists(g => g.Section == "giving" && g.Start >= end && g.End <= n.Start
                && sentence.WordsBetween(g.End, n.Start) <= 1
                && sentence.Of("relative-endings").Any(r => r.Start <= g.End && r.End >= g.End && r.End <= n.Start))
            && sentence.Of("instrument-actions").Concat(sentence.Of("amount-kinds")).Any(a =>
                a.Key is "signed" or "commitment" && a.End > n.End && sentence.IsNear(n.End, a.Start, ToSignature)));
    }

    /// <summary>"The payment of 5 million was decided on": what is paid out is still to come.</summary>
    private static bool IsDecided(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("amount-kinds").Any(paid => paid.Key == "disbursement" && paid.Start >= end
            && sentence.WordsBetween(end, paid.Start) <= 1 && sentence.After("object-marks", paid.End) is { } mark
            && sentence.Words.Exists(w => w is { Section: "amount-kinds", Key: AmountKind.Commitment }
                or { Section: "states", Key: "approved" } && w.Start >= mark.End
                && sentence.WordsBetween(mark.End, w.Start) <= 1));
    }

    /// <summary>
    /// What a fund or an institution has approved or given so far for so many projects is its portfolio; what is set
    /// aside for a thing, of the money of a fund, is granted. Null for another kind.
    /// </summary>
    public static string? OfFund(
        MarkedSentence sentence, Mention money, string kind, Mention? covers, TopicFund? fund, Party? payer)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        if (kind is AmountKind.Commitment or AmountKind.Contribution or AmountKind.Disbursement or AmountKind.Grant
            && covers is { Value: > 1 }
            && covers.End <= money.OuterStart && IsSoFar(sentence) && (kind != AmountKind.Disbursement || VerbLastKinds
                .Governing(sentence, money) is { } verb && sentence.Of("giving").Any(g => g.Start == verb.Start))
            && Counts.NounOf(sentence, covers) is { Key: not "loan" }
            && (fund is not null || sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && payer is not null
                && (n.Start == payer.Start || n.Name?.Shown == payer.Shown))))
        {
            return AmountKind.Portfolio;
        }
        return kind == AmountKind.Budget && fund is not null && !sentence.Has("state-budgets", sentence.Start,
            sentence.End)
            && VerbLastKinds.Governing(sentence, money) is { Section: "giving", Key: "allocation" } set
            && set.Start >= money.End && sentence.Of("passives").Any(p => p.Start >= set.End && p.Start <= set.End + 1)
            ? AmountKind.Grant : null;
    }

    private static bool IsSoFar(MarkedSentence sentence) => sentence.Has("until-now", sentence.Start, sentence.End);
}
