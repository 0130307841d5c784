using System.Buffers;

namespace Entente.Evidence;

/// <summary>Roman numbers that count a meeting: "the XXVIII Summit".</summary>
internal static class RomanNumbers
{
    /// <summary>Those that stand before a noun for a meeting, one word that describes it between at most.</summary>
    public static IEnumerable<Mention> Before(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        // "IV | A | 3 May 2021": the number that is the first cell of a row.
        if (sentence.FirstToken + 1 < sentence.EndToken
            && sentence.Page.Folded.Lower[tokens.Tokens[sentence.FirstToken + 1].Start] == '|'
            && Value(tokens.Cased(sentence.FirstToken).TrimEnd('e')) is { } row)
        {
            var cell = tokens.Tokens[sentence.FirstToken];
            yield return new Mention(MentionKind.Ordinal, cell.Start, cell.End) { Value = row };
        }
        foreach (var noun in sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies"))
            .Concat(sentence.Of("editions")).DistinctBy(n => n.Start))
        {
            var head = tokens.IndexAt(noun.Start);
            for (var token = head - 1; token >= Math.Max(sentence.FirstToken, head - 2); token--)
            {
                if (tokens.Tokens[token].IsWord && Value(Bare(tokens.Cased(token))) is { } number)
                {
                    yield return new Mention(MentionKind.Ordinal, tokens.Tokens[token].Start, tokens.Tokens[token].End)
                    {
                        Value = number,
                    };
                    break;
                }
            }
        }
    }

    /// <summary>"A hosts the XV, on 14 October": beside an article and a sign or verb.</summary>
    public static IEnumerable<Mention> Alone(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (tokens.Cased(token).Length is < 2 or > Longest || Value(tokens.Cased(token)) is not { } number
                || !IsDefinite(sentence.Page.Language, tokens.Lower(token - 1)))
            {
                continue;
            }
            var at = tokens.Tokens[token];
            if (token + 1 >= sentence.EndToken || !tokens.Tokens[token + 1].IsWord || sentence.Words.Exists(w =>
                w.Start == tokens.Tokens[token + 1].Start && w.Section is "attending" or "phrase-stops"
                or "place-marks" or "meetings-to-come"))
            {
                yield return new Mention(MentionKind.Ordinal, at.Start, at.End) { Value = number };
            }
        }
    }

    private static bool IsDefinite(Language language, ReadOnlySpan<char> word)
    {
        foreach (var form in language["definite"])
        {
            if (word.SequenceEqual(form.Text))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Those that stand behind a word for ordinals, or behind the name that such a noun begins.</summary>
    public static IEnumerable<Mention> Behind(MarkedSentence sentence)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (!tokens.Tokens[token].IsWord || tokens.Cased(token).Length > Longest
                || Value(tokens.Cased(token)) is not { } number)
            {
                continue;
            }
            var at = tokens.Tokens[token];
            var start = sentence.Before("ordinal-counters", at.Start)?.Start
                ?? (sentence.Before("ordinals", at.Start) is { Key: "n" } word ? word.Start : (int?)null)
                ?? (sentence.Before("editions", at.Start) is not null || IsOfNoun(sentence, token)
                    ? at.Start : (int?)null);
            if (start is { } from)
            {
                yield return new Mention(MentionKind.Ordinal, from, at.End) { Value = number };
            }
        }
    }

    private static readonly SearchValues<char> Signs = SearchValues.Create(",;:.()");
    private const int Longest = 6;
    private const int FarNoun = 4;

    /// <summary>Whether a noun for a meeting or a body stands before, with nothing but its name between.</summary>
    private static bool IsOfNoun(MarkedSentence sentence, int token)
    {
        var at = sentence.Page.Tokens.Tokens[token].Start;
        return sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies")).Any(h => h.End <= at
            && sentence.WordsBetween(h.End, at) <= FarNoun && !sentence.Between(h.End, at).ContainsAny(Signs)
            && !sentence.Words.Exists(w => w.Start >= h.End && w.End <= at && w.Section is "attending" or "place-marks"
                or "clause-stops" or "joiners"));
    }

    /// <summary>"XIXe": the number without the small letters of an ending.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.TrimEnd("emè") is { Length: > 1 } bare ? bare : word;

    /// <summary>The number; null where the letters are none.</summary>
    internal static int? Value(ReadOnlySpan<char> letters)
    {
        var (value, last) = (0, 0);
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var one = letters[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (one == 0)
            {
                return null;
            }
            value += one < last ? -one : one;
            last = Math.Max(last, one);
        }
        return value is > 0 and < 200 && letters.Length < 9 ? value : null;
    }
}
