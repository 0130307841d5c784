using Entente.Core;

namespace Entente.Evidence;

/// <summary>Amounts that are no sum of money but a measure: the most that one project may get, or a rate.</summary>
internal static class AmountsOfEach
{
    private const int Beside = 2;
    private const int ToLimit = 4;

    /// <summary>Of what kind a measure is; null for a sum of money.</summary>
    public static string? Kind(MarkedSentence sentence, Mention money) =>
        IsNear(sentence, money, "rates", Beside) ? AmountKind.Other
            : IsRangeOfProjects(sentence, money) || IsNear(sentence, money, "each", Beside)
                || IsNear(sentence, money, "limits", ToLimit)
            ? AmountKind.PerProjectMax : null;

    /// <summary>"Asks for projects of between 5 and 60 million": what each of them may be worth.</summary>
    private static bool IsRangeOfProjects(MarkedSentence sentence, Mention money) => money.High is not null
        && sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
        && sentence.Words.Exists(w => (w is { Section: "count-nouns", Key: "project" or "proposal" or "scholarship" }
                or { Section: "amount-kinds", Key: AmountKind.Grant }) && w.End <= money.OuterStart
            && sentence.WordsBetween(w.End, money.OuterStart) <= ToLimit
            && !sentence.Has("done", w.End, money.OuterStart)
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Number && f.End <= w.Start
                && sentence.WordsBetween(f.End, w.Start) <= Beside));

    private static bool IsNear(MarkedSentence sentence, Mention money, string section, int words)
    {
        var end = money.Equivalent?.End ?? money.End;
        // A credit limit is no limit of an amount.
        return sentence.Of(section).Where(w => section != "limits"
            || !sentence.Of("amount-kinds").Any(k => k.Key == "loan" && k.Start <= w.Start && w.End <= k.End))
            .Any(w => w.End <= money.OuterStart
            ? !(section == "each" && IsGivenBy(sentence, w, money))
                && IsJoined(sentence, w.End, money.OuterStart, words)
            : w.Start >= end && IsJoined(sentence, end, w.Start, Beside));
    }

    /// <summary>"A and B each gave 5 million": each of those who give, not of those who get.</summary>
    private static bool IsGivenBy(MarkedSentence sentence, WordHit each, Mention money) =>
        !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
        && !sentence.Has("passives", each.End, money.OuterStart) && sentence.Words.Exists(w => w.Start >= each.End
            && w.End <= money.OuterStart && w is { Section: "giving", Key: "contribution" }
                or { Section: "amount-kinds", Key: AmountKind.Pledge } or { Section: "firmness", Key: "shall"
                    or "will" });

    private static bool IsJoined(MarkedSentence sentence, int from, int to, int words) =>
        sentence.WordsBetween(from, to) <= words
        && !sentence.Between(from, to).ContainsAny(",;")
        && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= from && f.End <= to);
}
