using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Verbs in the passive that stand behind an amount: "5 million was paid", "5 million was by A paid".
/// </summary>
internal static class PassiveVerbs
{
    private const int ToPassive = 8;

    /// <summary>A verb in the passive behind the amount, before the next one.</summary>
    public static WordHit? Behind(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        var behind = BehindComma(sentence, money, end);
        end = sentence.Page.Language.HeadsLast ? end : behind;
        return VerbFirstKinds.Cues(sentence).Where(w => w.Start >= end && w.Key != "worth"
                && (IsDoneBy(sentence, end, w) || (sentence.WordsBetween(end, w.Start) <= (behind > end ? 2 : ToPassive)
                    && (IsToBePaid(sentence, end, w) || IsTurnedRound(sentence, w))))
                && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= end && f.End <= w.Start)
                && !sentence.Between(behind, w.Start).ContainsAny(",;"))
            .OrderBy(w => w.Start).Cast<WordHit?>().FirstOrDefault();
    }

    /// <summary>
    /// "The rest, 5 million, will be paid": of an amount between two commas, where the verb's side begins.
    /// </summary>
    public static int BehindComma(MarkedSentence sentence, Mention money, int end) =>
        end < sentence.End && sentence.Page.Folded.Lower[end] == ','
        && sentence.Between(sentence.Start, money.OuterStart).TrimEnd() is [.., ',']
            ? end + 1 : end;

    /// <summary>Whether a word in the passive, or one that tells of what was done, stands on a verb.</summary>
    private static bool IsTurnedRound(MarkedSentence sentence, WordHit verb) =>
        sentence.Before("passives", verb.Start) is not null || sentence.Before("done", verb.Start) is not null
        || sentence.Of("done", verb.Start, verb.End).Any()
        || sentence.Of("passives").Any(p => p.Start < verb.End && verb.Start < p.End);

    /// <summary>"5 million was by A paid": where the doer stands between the passive word and its verb.</summary>
    private static bool IsDoneBy(MarkedSentence sentence, int end, WordHit verb) =>
        !sentence.Page.Language.HeadsLast && sentence.Of("passives", end, verb.Start).Any(p =>
            sentence.WordsBetween(end, p.Start) <= ToPassive
            && sentence.Names.Concat(sentence.Organisations).Any(n => n.Start >= p.End && n.End <= verb.Start
                && sentence.IsBlank(p.End, Parties.SideStart(sentence, n.Start))
                && sentence.IsBlank(n.End, verb.Start)));

    /// <summary>
    /// "5 million will go to the account": a word of paying or promising behind one for what is to come.
    /// </summary>
    private static bool IsToBePaid(MarkedSentence sentence, int end, WordHit verb) =>
        !sentence.Page.Language.HeadsLast && verb is { Section: "amount-kinds", Key: AmountKind.Pledge
            or AmountKind.Disbursement
            or AmountKind.Commitment } && (sentence.Of("planned", verb.Start, verb.End).Any()
            || sentence.Of("planned", end, verb.Start).Any(p => sentence.IsBlank(p.End, verb.Start))
            || (verb.Key == "commitment" && sentence.IsBlank(end, verb.Start)));
}
