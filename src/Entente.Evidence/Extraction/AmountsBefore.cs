using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What the document told before of an amount of which its own sentence says less: of what kind it is, and who pays.
/// Both are carried over.
/// </summary>
internal static class AmountsBefore
{
    private const int Reach = 3;

    private static readonly HashSet<string> Context = ["trade", "fdi", "gdp", "investment", "other"];

    /// <summary>The kind of the amounts shortly before, else what the headings tell of; null for none.</summary>
    public static string? Kind(Draft draft, MarkedSentence sentence)
    {
        if (sentence.Previous is { } last && !last.Figures.Exists(f => f.Kind == MentionKind.Money)
            && Parties.PointsBack(sentence) && Told(last) is { } told)
        {
            return told;
        }
        var near = Earlier(draft).FirstOrDefault(c => sentence.Index - c.Sentence.Index <= Reach);
        if (near.Claim is { } claim)
        {
            return Context.Contains(claim.Kind) ? null : claim.Kind == "portfolio" ? "budget" : claim.Kind;
        }
        return sentence.Previous is { } before && before.Paragraph == sentence.Paragraph && Told(before) is { } word
            ? word : sentence.Page.Sentences.Where(s => s.IsHeading && s.Index < sentence.Index)
            .SelectMany(s => s.Of("amount-kinds").Where(w => w.Key is not ("worth" or "other")))
            .Select(w => w.Key).FirstOrDefault();
    }

    private static string? Told(MarkedSentence sentence) => sentence.Of("amount-kinds")
        .Where(w => w.Key is not ("worth" or "other")).Select(w => w.Key).LastOrDefault();

    /// <summary>
    /// Who paid the amounts before in the paragraph, else the one giver of whom the document told so far; null where
    /// it told of none, or of several.
    /// </summary>
    public static Party? Payer(Draft draft, MarkedSentence sentence, string kind)
    {
        if (!AmountSides.Given.Contains(kind))
        {
            return null;
        }
        var paid = Earlier(draft).Where(c => c.Claim.Payer is not null).ToList();
        var near = paid.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        if (near.Claim is null && paid.Select(c => c.Claim.Payer).Distinct(StringComparer.Ordinal).Take(2).Count() != 1)
        {
            return null;
        }
        var claim = near.Claim ?? paid[0].Claim;
        return new Party(claim.Payer!, claim.PayerText ?? claim.Payer!, -1, -1, IsCarried: true);
    }

    /// <summary>The amounts so far, the last one first.</summary>
    private static IEnumerable<(AmountClaim Claim, MarkedSentence Sentence)> Earlier(Draft draft) =>
        draft.Claims.AsEnumerable().Reverse().Where(c => c.Claim is AmountClaim)
            .Select(c => ((AmountClaim)c.Claim, c.Sentence));
}
