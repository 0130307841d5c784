using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Whether two claims of one figure tell two facts. The same figure told again is one fact, unless both say what it is
/// of and differ: another giver, another receiver, another place, a loan and a grant, or two lines of one list.
/// </summary>
internal static class Repeats
{
    private static readonly HashSet<string> Context = ["trade", "fdi", "gdp", "investment"];

    /// <summary>Whether a claim tells another fact than each of those before it with its figure.</summary>
    public static bool IsAnother(Claim claim, MarkedSentence sentence,
        IEnumerable<(Claim Claim, MarkedSentence Sentence)> told) =>
        told.All(t => AreTwo(claim, sentence, t.Claim, t.Sentence));

    private static bool AreTwo(Claim one, MarkedSentence here, Claim other, MarkedSentence there) =>
        AreLinesOfOneList(here, there) || (!here.IsHeading && !there.IsHeading && (one, other) switch
        {
            (AmountClaim a, AmountClaim b) => IsOtherKind(a.Kind, b.Kind)
                || AreOthers(here, a.Payer, a.PayerText, there, b.Payer, b.PayerText)
                || AreOthers(here, a.Recipient, a.RecipientText, there, b.Recipient, b.RecipientText),
            (CountClaim a, CountClaim b) => here == there
                || AreOthers(here, a.Payer, a.PayerText, there, b.Payer, b.PayerText)
                || ArePlacesApart(here, there)
                || AreOtherNouns(here, a, b),
            _ => false,
        });

    /// <summary>A loan is no grant, and neither is trade.</summary>
    private static bool IsOtherKind(string one, string other) => (one, other) is ("loan", "grant") or ("grant", "loan")
        || (Context.Contains(one) && AmountSides.Given.Contains(other))
        || (Context.Contains(other) && AmountSides.Given.Contains(one));

    /// <summary>Two countries, or two institutions, that both sentences name themselves.</summary>
    private static bool AreOthers(MarkedSentence here, string? one, string? onePrinted,
        MarkedSentence there, string? other, string? otherPrinted) =>
        one is not null && other is not null && one != other
        && KindIn(here, one, onePrinted) is { } kind && KindIn(there, other, otherPrinted) == kind;

    private static MentionKind? KindIn(MarkedSentence sentence, string shown, string? printed) => printed is not null
        && sentence.Names.Find(n => n.Name is { } name && name.Shown == shown) is { } name
        ? name.Kind : null;

    /// <summary>
    /// Schools are no hospitals; what is counted of persons, projects and countries has many names for one.
    /// </summary>
    private static bool AreOtherNouns(MarkedSentence sentence, CountClaim one, CountClaim other) =>
        sentence.Page.Language is { IsVerbLast: false, IsUnspaced: false } && one.Unit is "organisation"
        && !one.What.Contains(other.What, StringComparison.OrdinalIgnoreCase)
        && !other.What.Contains(one.What, StringComparison.OrdinalIgnoreCase);

    /// <summary>Both sentences name one country as the place, and not the same.</summary>
    private static bool ArePlacesApart(MarkedSentence here, MarkedSentence there) =>
        PlaceOf(here) is { } one && PlaceOf(there) is { } other && one != other;

    private static string? PlaceOf(MarkedSentence sentence)
    {
        var places = sentence.Names.FindAll(n => n.Kind == MentionKind.Country && !Parties.IsInsideOther(sentence, n)
            && (sentence.Page.Language.IsVerbLast ? VerbLast.CaseOf(sentence, n.End, "place-marks") is not null
                : LeadingWords.Before(sentence, "place-marks", n.Start) is not null));
        return places.Count == 1 ? places[0].Name?.Shown : null;
    }

    /// <summary>Two lines of one list or table, neither of which sums the others up.</summary>
    private static bool AreLinesOfOneList(MarkedSentence here, MarkedSentence there)
    {
        if (here == there || !LinesAbove.IsItem(here) || !LinesAbove.IsItem(there)
            || here.Has("totals", here.Start, here.End) || there.Has("totals", there.Start, there.End)
            || here.Page.Tables?.RowOf(here)?.Table != there.Page.Tables?.RowOf(there)?.Table)
        {
            return false;
        }
        var (first, last) = here.Index < there.Index ? (here.Index, there.Index) : (there.Index, here.Index);
        for (var at = Math.Max(first, 0) + 1; at < last; at++)
        {
            if (!LinesAbove.IsItem(here.Page.Sentences[at]))
            {
                return false;
            }
        }
        return first >= 0;
    }
}
