using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Reads a quote again: every figure that a claim states must be read from its own sentence, with its currency. The
/// one place where this is asked, for every kind of claim.
/// </summary>
internal static class FigureCheck
{
    /// <summary>Whether each figure of the claim stands in its quote, and the quote is one sentence.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="language">The language of its quote.</param>
    /// <param name="known">The figures of the quotes that were read before.</param>
    /// <param name="whole">The sentence that the quote is, where it was read on its own already.</param>
    /// <param name="isCurrencyCarried">Whether the currency of an amount stands in a sentence before.</param>
    /// <param name="headScale">What the head of a column multiplies the figures of the claim by.</param>
    public static bool Stands(
        Claim claim, Language language, Dictionary<string, List<Mention>> known,
        MarkedSentence? whole = null, bool isCurrencyCarried = false, decimal headScale = 1)
    {
        if (claim.Quote.Length is 0 or > 800 || claim.Quote.AsSpan().ContainsAny('\n', '\r'))
        {
            return false;
        }
        var needed = Needed(claim);
        if (needed.Count == 0)
        {
            return true;
        }
        if (!known.TryGetValue(claim.Quote, out var read))
        {
            known.Add(claim.Quote, read = [.. (whole?.Figures ?? FigureMarker.Find(Sentence(claim.Quote, language)))
                .Where(f => f.Kind != MentionKind.Date)
                .SelectMany(f => (IEnumerable<Mention>)(f.Equivalent is { } same ? [f, same] : [f]))]);
        }
        return needed.TrueForAll(n => read.Exists(f => Prints(f, n.Value)
                && (n.Currency is null || SharedCurrencies.MayBe(f, n.Currency)))
            || ((n.Currency is null || isCurrencyCarried) && read.Exists(f => Prints(f, n.Value / headScale))));
    }

    private static bool Prints(Mention figure, decimal value) => figure.Value == value || figure.High == value;

    private static List<(decimal Value, string? Currency)> Needed(Claim claim)
    {
        List<(decimal?, string?)> figures = claim switch
        {
            AmountClaim amount =>
                [(amount.Value.Low, amount.Currency), (amount.Value.High, amount.Currency),
                    (amount.Equivalent?.Value, amount.Equivalent?.Currency)],
            CountClaim count => [(count.Value.Low, null), (count.Value.High, null)],
            TargetClaim target => [(target.Base, target.Currency), (target.Target, target.Currency)],
            RatioClaim ratio => [(ratio.Value.Low, null)],
            RankClaim rank => [(rank.Rank, null)],
            MeetingClaim { Ordinal: { } ordinal } => [(ordinal, null)],
            _ => [],
        };
        return [.. figures.Where(f => f.Item1 is not null).Select(f => (f.Item1!.Value, f.Item2))];
    }

    /// <summary>A quote as a sentence of its own, with the words of its language and without any names.</summary>
    public static MarkedSentence Sentence(string quote, Language language)
    {
        var page = new PageText(new SourceText(quote), new Article(), language,
            new ExtractionContext { Names = NameBook.Empty });
        var sentence = new MarkedSentence(page, 0, page.Folded.Cased.Length, 0);
        sentence.Words = language.Lexicon.Find(page.Tokens, sentence.FirstToken, sentence.EndToken);
        return sentence;
    }
}
