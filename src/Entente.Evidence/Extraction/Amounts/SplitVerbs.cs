namespace Entente.Evidence;

/// <summary>
/// Verbs whose first part stands before an amount and whose last part closes the clause ("sagte A 5 Millionen zu").
/// </summary>
internal static class SplitVerbs
{
    private const int Farthest = 22;
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",;:.(!?–");

    /// <summary>What such a verb says of an amount; null where there is none.</summary>
    public static string? Key(MarkedSentence sentence, Mention money)
    {
        var verbs = sentence.Page.Language["split-verbs"];
        if (verbs.IsEmpty)
        {
            return null;
        }
        var lower = sentence.Page.Folded.Lower;
        var end = money.Equivalent?.End ?? money.End;
        var stop = lower.AsSpan(end, sentence.End - end).IndexOfAny(Ends);
        var clause = lower.AsSpan(end, stop < 0 ? sentence.End - end : stop).TrimEnd(" )\"");
        foreach (var verb in verbs)
        {
            var space = verb.Text.IndexOf(' ');
            if (EndsWith(clause, verb.Text.AsSpan(space + 1))
                && FirstPart(sentence, verb.Text.AsSpan(0, space), money.OuterStart))
            {
                return verb.Key;
            }
        }
        return null;
    }

    private static bool EndsWith(ReadOnlySpan<char> clause, ReadOnlySpan<char> part) =>
        clause.EndsWith(part, StringComparison.Ordinal) && clause.Length > part.Length
        && clause[clause.Length - part.Length - 1] == ' ';

    private static bool FirstPart(MarkedSentence sentence, ReadOnlySpan<char> part, int before)
    {
        var tokens = sentence.Page.Tokens;
        var last = tokens.IndexAt(before) - 1;
        for (var token = last; token >= Math.Max(sentence.FirstToken, last - Farthest); token--)
        {
            if (tokens.Lower(token).SequenceEqual(part))
            {
                return true;
            }
            if (sentence.Page.Folded.Lower[tokens.Tokens[token].Start] is ';' or ':')
            {
                return false;
            }
        }
        return false;
    }
}
