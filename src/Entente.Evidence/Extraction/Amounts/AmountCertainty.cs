using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// How sure an amount is: in how many of ten alike a person who reads the document finds the value, the kind, who pays
/// and the fund right. Signs of the sentence and of how its parts were told add points or take them; the points were
/// fitted to texts that nobody developed the reader on (<c>CertaintyTests</c> measures them, and prints better ones).
/// </summary>
internal static class AmountCertainty
{
    private const int ManyKinds = 3;
    private const int NearWords = 6;

    /// <summary>The most for an amount whose currency is only the commonest of its name.</summary>
    private const decimal Guess = 0.3m;

    /// <summary>The points of an amount without any sign.</summary>
    private const int Base = 0;

    /// <summary>What is seen of an amount.</summary>
    /// <param name="Sentence">Its sentence.</param>
    /// <param name="Money">Its figure.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Payer">Who pays; null for nobody.</param>
    /// <param name="Fund">Through which fund; null for none.</param>
    /// <param name="IsCarried">Whether its currency stands in a sentence before.</param>
    /// <param name="IsKindTold">Whether its own sentence, or the one behind a list of pairs, tells a kind.</param>
    internal sealed record Seen(
        MarkedSentence Sentence, Mention Money, string Kind, Party? Payer, TopicFund? Fund, bool IsCarried,
        bool IsKindTold)
    {
        /// <summary>How many parties its sentence names.</summary>
        public int Parties { get; } = Evidence.Parties.Within(Sentence, Sentence.Start, Sentence.End).Count;

        /// <summary>Who pays stands in the sentence.</summary>
        public bool IsPayerHere => Payer is { IsCarried: false } payer && payer.Start >= Sentence.Start
            && payer.End <= Sentence.End;

        /// <summary>How many kinds of money words of the sentence speak of.</summary>
        public int Kinds { get; } = Sentence.Of("amount-kinds").Select(w => w.Key).Where(k => k != "worth").Distinct()
            .Count();
    }

    /// <summary>The signs, with the points of each: ten are a factor of 2.7 in the odds.</summary>
    internal static IReadOnlyList<(string Name, int Points, Func<Seen, bool> Holds)> Signs { get; } =
    [
        ("no party in the sentence", 2, s => s.Parties == 0),
        ("one party in the sentence", 2, s => s.Parties == 1),
        ("who pays is carried", -3, s => s.Payer is not null && !s.IsPayerHere),
        ("who pays stands behind", -2, s => s.IsPayerHere && s.Payer!.Start >= s.Money.End),
        ("who pays opens the sentence", 2, s => s.IsPayerHere
            && s.Sentence.WordsBetween(s.Sentence.Start, s.Payer!.Start) <= 1),
        ("who pays stands right before", 5, s => s.IsPayerHere && s.Payer!.End <= s.Money.OuterStart
            && s.Sentence.WordsBetween(s.Payer.End, s.Money.OuterStart) <= NearWords),
        ("through a fund", -3, s => s.Fund is not null),
        ("a word for a fund, and no fund", -5, s => s.Fund is null
            && s.Sentence.Has("fund-nouns", s.Sentence.Start, s.Sentence.End)),
        ("its kind told elsewhere or nowhere", -10, s => !s.IsKindTold),
        ("no word for a kind", -3, s => s.Kinds == 0),
        ("words for three kinds or more", -1, s => s.Kinds >= ManyKinds),
        ("a row", 1, s => TableRows.IsRow(s.Sentence)),
        ("a language with its verbs last", -2, s => s.Sentence.Page.Language.IsVerbLast),
        ("a currency told before", -3, s => s.IsCarried),
        ("a pledge", -4, s => s.Kind is AmountKind.Pledge or AmountKind.CumulativePledge),
        ("a commitment", -1, s => s.Kind == AmountKind.Commitment),
        ("a grant", -6, s => s.Kind is AmountKind.Grant or AmountKind.CumulativeGrant),
        ("a payment", -2, s => s.Kind is AmountKind.Disbursement or AmountKind.CumulativeDisbursement),
        ("a contribution", -5, s => s.Kind.EndsWith("contribution", StringComparison.Ordinal)),
        ("a budget", -6, s => s.Kind == AmountKind.Budget),
        ("asked for", 2, s => s.Kind is AmountKind.FundingAsk or AmountKind.BudgetRequest
            or AmountKind.TargetMobilisation),
        ("needed", 8, s => s.Kind == AmountKind.FundingNeed),
        ("trade or output", 7, s => s.Kind is AmountKind.Trade or AmountKind.Gdp),
        ("invested", -3, s => s.Kind is AmountKind.Fdi or AmountKind.FdiStock or AmountKind.Investment
            or AmountKind.InvestmentStock),
    ];

    /// <summary>From so many points on, how sure: the share that is right, rounded down to tenths.</summary>
    private static readonly (int Points, decimal Sure)[] Steps =
        [(22, 0.9m), (14, 0.8m), (8, 0.7m), (4, 0.6m), (0, 0.5m), (-4, 0.4m), (-8, 0.3m), (-14, 0.2m)];

    /// <summary>How sure an amount is, in steps of a tenth from 0.1 to 0.9.</summary>
    public static decimal Of(Seen seen)
    {
        var points = Base;
        foreach (var sign in Signs)
        {
            points += sign.Holds(seen) ? sign.Points : 0;
        }
        return SharedCurrencies.IsGuess(seen.Sentence, seen.Money) ? Math.Min(Guess, Of(points)) : Of(points);
    }

    internal static decimal Of(int points)
    {
        foreach (var step in Steps)
        {
            if (points >= step.Points)
            {
                return step.Sure;
            }
        }
        return 0.1m;
    }
}
