using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Figures that leave out what was said before: "raised this to 2 million" after an amount in dollars, "ten are
/// completed" after a count of projects.
/// </summary>
internal static class CarriedFigures
{
    private const int Reach = 3;
    private const int ToState = 4;
    private const decimal Million = 1_000_000;

    /// <summary>
    /// The numbers of millions that count nothing, where a word says what kind of money they are, in the currency of
    /// the amount before.
    /// </summary>
    public static IEnumerable<Mention> Amounts(Draft draft, MarkedSentence sentence)
    {
        // Where names end with their noun, currencies are printed always.
        foreach (var number in sentence.Figures.Where(f => f is { Kind: MentionKind.Number, Scale: >= Million }
            && !sentence.Page.Language.NamesEnd && !draft.IsUsed(f) && !IsOfThings(sentence, f)
            && !IsOfOtherThings(sentence, f)))
        {
            if (CurrencyBefore(draft, sentence, number) is { } currency
                && number with { Kind = MentionKind.Money, Currency = currency } is var money
                && (AmountKinds.Of(sentence, money) ?? AmountsBefore.GoesOn(draft, sentence, money)) is not null)
            {
                yield return money;
            }
        }
    }

    /// <summary>
    /// What a number counts that has no noun, but a state ("ten are completed"): what the larger count shortly before
    /// counted, of which it is a part.
    /// </summary>
    public static WordHit? Noun(Draft draft, MarkedSentence sentence, Mention number)
    {
        if (number.Scale > 1 || sentence.IsHeading || sentence.After("counters", number.End) is { Key: "none" }
            || StateAfter(sentence, number) is null)
        {
            return null;
        }
        var whole = draft.Claims.AsEnumerable().Reverse().TakeWhile(c => sentence.Index - c.Sentence.Index <= Reach)
            .Select(c => c.Claim).OfType<CountClaim>().FirstOrDefault(c => c.Value.Low > number.Value);
        return whole?.Unit is { } unit && whole.RoleInPair is null
            ? new WordHit("count-nouns", unit, number.End, number.End) : null;
    }

    /// <summary>The state that is told of a number right behind it, with no noun between.</summary>
    public static WordHit? StateAfter(MarkedSentence sentence, Mention number)
    {
        var state = sentence.Of("states").Concat(Accomplished(sentence))
            .Where(s => s.Start >= number.End && s.Key != "total"
            && sentence.WordsBetween(number.End, s.Start) <= ToState).OrderBy(s => s.Start).FirstOrDefault();
        return state.Section is not null
            && !sentence.Page.Folded.Lower.AsSpan(number.End, state.Start - number.End).ContainsAny(",;.:(")
            && !sentence.Has("count-nouns", number.End, state.Start)
            && !sentence.Has("currencies", number.End, state.Start) ? state : null;
    }

    /// <summary>"22 have been drilled": verbs that say so by their form, where nothing else ends like them.</summary>
    private static IEnumerable<WordHit> Accomplished(MarkedSentence sentence) => sentence.Page.Language.HeadsLast
        && !sentence.Page.Language.IsVerbLast ? sentence.Of("accomplishing").Where(v => v.Key == "past"
            && sentence.Before("passives", v.Start) is not null) : [];

    /// <summary>"4 million people": what follows is counted.</summary>
    private static bool IsOfThings(MarkedSentence sentence, Mention number) =>
        Counts.NounOf(sentence, number) is not null || sentence.Of("count-nouns").Any(n => n.Start >= number.End
            && sentence.WordsBetween(number.End, n.Start) <= 1);

    /// <summary>
    /// "3 milliards de riels", "300 Mio. Kubikmeter": a word that no list has is a thing, or a currency.
    /// </summary>
    private static bool IsOfOtherThings(MarkedSentence sentence, Mention number)
    {
        var lower = sentence.Page.Folded.Lower;
        var links = sentence.Page.Language["number-links"];
        var next = sentence.Page.Tokens.IndexAt(number.End);
        return (links.Length == 0
                || links.Any(l => lower.AsSpan(number.Start, number.End - number.Start).EndsWith(l.Text)))
            && next < sentence.EndToken && sentence.Page.Tokens.Tokens[next] is { IsWord: true } at
            && !char.IsAsciiDigit(lower[at.Start]) && !sentence.Words.Exists(w => w.Start == at.Start);
    }

    /// <summary>"150 million and 60 million dollars": the currency that stands on the next amount of a list.</summary>
    private static string? CurrencyBeside(MarkedSentence sentence, Mention number)
    {
        if (sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast
            || sentence.Figures.Find(f => f.Kind == MentionKind.Money && f.Start >= number.End) is not { } next)
        {
            return null;
        }
        var between = sentence.Page.Folded.Lower.AsSpan(number.End, next.OuterStart - number.End).Trim();
        return between is "," || sentence.Of("joiners", number.End, next.OuterStart)
            .Any(j => sentence.IsBlank(number.End, j.Start) && sentence.IsBlank(j.End, next.OuterStart))
            ? next.Currency : null;
    }

    private static string? CurrencyBefore(Draft draft, MarkedSentence sentence, Mention number) =>
        sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= number.Start)?.Currency
        ?? CurrencyBeside(sentence, number)
        ?? draft.Claims.AsEnumerable().Reverse().TakeWhile(c => sentence.Index - c.Sentence.Index <= Reach)
            .Select(c => c.Claim).OfType<AmountClaim>().FirstOrDefault()?.Currency;
}
