namespace Entente.Evidence;

/// <summary>
/// Counted nouns that no list has, where the language says which plurals are never counted: any plural behind a number
/// where names end with their noun ("nineteen river booms"), elsewhere what a verb of giving or building governs.
/// </summary>
internal static class OpenNouns
{
    /// <summary>What the hits are told by, in place of a list of words.</summary>
    public const string Section = "open-nouns";

    private const int Longest = 4;
    private const int ToVerb = 3;

    /// <summary>
    /// The noun behind a number, a plural where names end with their noun; null where it is none.
    /// </summary>
    public static WordHit? Of(MarkedSentence sentence, Mention number) =>
        sentence.Page.Language["uncounted"].Length > 0 && !sentence.IsHeading && Plural(sentence, number) is { } noun
            && (sentence.Page.Language.HeadsLast || IsGoverned(sentence, number, noun)) ? noun : null;

    private static WordHit? Plural(MarkedSentence sentence, Mention number)
    {
        var tokens = sentence.Page.Tokens;
        var lower = sentence.Page.Folded.Lower;
        WordHit? noun = null;
        var isPlural = sentence.Page.Language.HeadsLast;
        var first = tokens.IndexAt(number.End);
        for (var token = first; token < Math.Min(sentence.EndToken, first + (isPlural ? Longest : 1)); token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || char.IsAsciiDigit(lower[at.Start]) || !IsPartOfNoun(sentence, at.Start))
            {
                break;
            }
            var word = lower.AsSpan(at.Start, at.End - at.Start);
            if (sentence.Of("uncounted").Any(u => u.Start == at.Start))
            {
                return null;
            }
            var isNoun = !isPlural
                || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\''));
            if (noun is not null && !isNoun)
            {
                // "consumers make": the noun has ended.
                break;
            }
            noun = isNoun ? new WordHit(Section, "item", at.Start, at.End) : null;
        }
        return noun;
    }

    /// <summary>A word that may stand inside a noun, or end it.</summary>
    private static bool IsPartOfNoun(MarkedSentence sentence, int at) => !sentence.Words.Exists(w => w.Start == at
        && w.Section is "phrase-stops" or "clause-stops" or "passives" or "joiners" or "done" or "percent"
            or "currencies" or "belonging" or "place-marks" or "to-whom" or "speaking" or "planned" or "pronouns"
            or "these" or "negation" or "multipliers" or "rates");

    /// <summary>A verb of giving, building or training governs the noun.</summary>
    private static bool IsGoverned(MarkedSentence sentence, Mention number, WordHit noun) =>
        sentence.Of("accomplishing").Concat(sentence.Of("giving-things")).Any(v => v.End <= number.OuterStart
            ? sentence.IsNear(v.End, number.OuterStart, ToVerb)
            : v.Start >= noun.End && sentence.IsNear(noun.End, v.Start, ToVerb)
                && sentence.Before("passives", v.Start) is not null);
}
