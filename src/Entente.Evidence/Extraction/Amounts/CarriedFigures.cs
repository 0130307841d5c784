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
        foreach (var number in TableRows.IsRow(sentence) ? sentence.Figures : [])
        {
            if (number.Kind == MentionKind.Number && !draft.IsUsed(number)
                && TableHeads.Money(sentence, number) is { } headed)
            {
                draft.Use(number);
                yield return headed;
            }
        }
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
            || (StateAfter(sentence, number) is null && !IsBehindState(sentence, number)
                && !IsToldBefore(sentence, number)))
        {
            return null;
        }
        var whole = draft.Claims.AsEnumerable().Reverse().TakeWhile(c => sentence.Index - c.Sentence.Index <= Reach)
            .Select(c => c.Claim).OfType<CountClaim>().FirstOrDefault(c => c.Value.Low > number.Value)
            ?? Running(draft, sentence, number);
        return whole?.Unit is { } unit && whole.RoleInPair is null
            ? new WordHit("count-nouns", unit, number.End, number.End) : null;
    }

    /// <summary>"31 projects are under way, 409 completed": what is finished may be more than that.</summary>
    private static CountClaim? Running(Draft draft, MarkedSentence sentence, Mention number) =>
        sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced
        || !sentence.Of("states").Any(s => s.Key == "completed" && (s.Start >= number.End
            ? sentence.WordsBetween(number.End, s.Start) <= 1
            : s.End <= number.OuterStart && sentence.WordsBetween(s.End, number.OuterStart) <= ToNumber)) ? null
            : draft.Claims.AsEnumerable().Reverse().TakeWhile(c => sentence.Paragraph == c.Sentence.Paragraph)
                .Select(c => c.Claim).OfType<CountClaim>().FirstOrDefault(c => c.State is "ongoing" or "approved");

    /// <summary>"approved five", "of them are completed 610": a state before a number that ends its clause.</summary>
    private static bool IsToldBefore(MarkedSentence sentence, Mention number)
    {
        if (sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced
            || sentence.Between(number.End, sentence.End).TrimStart() is var rest
            && !(rest.IsEmpty || rest[0] is '.' or ',' or ';' or ':')
                && !sentence.Of("joiners").Any(j => j.Start >= number.End && sentence.IsBlank(number.End, j.Start)))
        {
            return false;
        }
        return sentence.Words.Exists(s => s.Section is "states" or "accomplishing" && s.Key is not "total"
            && s.End <= number.OuterStart && sentence.WordsBetween(s.End, number.OuterStart) <= ToNumber
            && !sentence.Between(s.End, number.OuterStart).ContainsAny(",;.:")
            && !sentence.Has("count-nouns", s.End, number.OuterStart)
            && !sentence.Has("currencies", s.End, number.OuterStart)
            && !sentence.Figures.Exists(f => f.Start >= s.End && f.End <= number.OuterStart
                && f.Kind != MentionKind.Date));
    }

    private const int ToNumber = 5;

    /// <summary>The state that is told of a number right behind it, with no noun between.</summary>
    public static WordHit? StateAfter(MarkedSentence sentence, Mention number)
    {
        var state = sentence.Of("states").Concat(Accomplished(sentence)).Concat(sentence.Of("count-verbs"))
            .Where(s => s.Start >= number.End && s.Key != "total"
            && sentence.WordsBetween(number.End, s.Start) <= ToState).OrderBy(s => s.Start).FirstOrDefault();
        return state.Section is not null
            && !sentence.Between(number.End, state.Start).ContainsAny(",;.:(")
            && !sentence.Has("count-nouns", number.End, state.Start)
            && !sentence.Has("currencies", number.End, state.Start) ? state : null;
    }

    /// <summary>"Of the 27 notes the committee shortlisted eight": a verb before, and nothing counted behind.</summary>
    public static bool IsBehindState(MarkedSentence sentence, Mention number) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
        && sentence.Before("states", number.OuterStart == 0 ? number.Start : number.OuterStart) is
            { Key: "approved" or "completed" }
        && (number.End >= sentence.End || sentence.Between(number.End, sentence.End)
            .TrimStart() is [] or [',' or '.' or ';', ..]);

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
        var between = sentence.Between(number.End, next.OuterStart).Trim();
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
