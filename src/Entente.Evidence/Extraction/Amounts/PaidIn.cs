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
