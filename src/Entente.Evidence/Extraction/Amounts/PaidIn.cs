using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What is paid in every year, or altogether so far, is paid into a fund by somebody else: a fund that was taken for
/// the giver of it is the one that it goes to.
/// </summary>
internal static class PaidIn
{
    /// <summary>The fund that was taken for the giver of what is paid in; null for none.</summary>
    public static TopicFund? Fund(MarkedSentence sentence, string kind, Party? payer)
    {
        if (payer is null || !TableRows.IsPaidIn(kind) || IsGiver(sentence, kind, payer))
        {
            return null;
        }
        return Amounts.NamesFund(sentence, payer) ? new TopicFund(payer.Shown, payer.Printed, IsCarried: true) : null;
    }

    /// <summary>Whether the sentence says that a fund gives, and not every year.</summary>
    private static bool IsGiver(MarkedSentence sentence, string kind, Party payer) =>
        kind is not (AmountKind.AnnualContribution or AmountKind.CumulativeContribution)
            && (!sentence.Page.Language.IsVerbLast
            || sentence.Funds.Exists(f => f.Start == payer.Start && VerbLast.IsSubject(sentence, f)));

    /// <summary>"A paid 5 million into the fund": what somebody else pays into a fund is contributed.</summary>
    public static bool IsInto(MarkedSentence sentence, Mention money, string kind, Party? payer)
    {
        if (kind != "disbursement" || payer is null || Amounts.NamesFund(sentence, payer)
            || sentence.Funds.Exists(f => f.Start == payer.Start)
            || sentence.Of("fund-nouns").Any(f => payer.Start <= f.Start && f.End <= payer.End))
        {
            return false;
        }
        var end = money.Equivalent?.End ?? money.End;
        var funds = sentence.Funds.Select(f => (f.Start, f.End))
            .Concat(sentence.Of("fund-nouns").Where(w => IsHead(sentence, w)).Select(w => (w.Start, w.End)));
        return sentence.Page.Language.IsVerbLast
            ? funds.Any(f => f.End <= money.OuterStart && sentence.WordsBetween(f.End, money.OuterStart) <= ToFund
                && VerbLast.CaseOf(sentence, f.End, "to-whom") is not null)
            : funds.Any(f => f.Start >= end && sentence.WordsBetween(end, f.Start) <= ToFund
                && sentence.Of("to-whom", end, f.Start).Concat(sentence.Of("paying-in", end, f.Start))
                    .Any(t => sentence.WordsBetween(end, t.Start) <= 1)
                && !sentence.Has("from-whom", end, f.Start)
                && !sentence.Between(end, f.Start).ContainsAny(",;:(."));
    }

    /// <summary>"The agency for the fund" is none: the noun is the head of the name in which it stands.</summary>
    private static bool IsHead(MarkedSentence sentence, WordHit noun) =>
        !sentence.Organisations.Concat(sentence.Names).Any(m => m.Start <= noun.Start && noun.End <= m.End
            && (sentence.Page.Language.NamesEnd || sentence.Page.Language.HeadsLast
                ? m.End != noun.End : m.Start != noun.Start));

    private const int ToFund = 6;

    /// <summary>Who was told of before as paying into a fund, else the country whose office issued the page.</summary>
    public static Party? Giver(Draft draft, string fund)
    {
        var givers = draft.Claims.Select(c => c.Claim).OfType<Core.AmountClaim>()
            .Where(c => c.Fund == fund && c.Payer is not null && c.Payer != fund && TableRows.IsPaidIn(c.Kind))
            .DistinctBy(c => c.Payer).Take(2).ToList();
        return givers is [var one] ? new Party(one.Payer!, one.PayerText ?? one.Payer!, -1, -1, IsCarried: true)
            : givers.Count == 0 && draft.Page.Issuer?.Names.Short is { } issuer
            ? new Party(issuer, issuer, -1, -1, IsCarried: true) : null;
    }
}
