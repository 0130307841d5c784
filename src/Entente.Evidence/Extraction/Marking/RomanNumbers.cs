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
