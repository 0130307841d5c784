using System.Buffers;

namespace Entente.Evidence;

/// <summary>Names of meetings that end with their noun, and what stands behind that: "Forum (18th)".</summary>
internal static class BracketedOrdinals
{
    private const int LongestShort = 14;
    private static readonly SearchValues<char> Stops = SearchValues.Create(",、。をにがはで");

    /// <summary>The ordinal that stands alone in brackets behind a noun, or behind a short form in brackets.</summary>
    public static Mention? Behind(MarkedSentence sentence, int end)
    {
        var text = sentence.Page.Folded.Lower;
        var open = Opening(sentence, end);
        for (var i = 0; open is { } at && i < 2; i++)
        {
            var close = text.AsSpan(at, sentence.End - at).IndexOf(')');
            if (close < 0)
            {
                return null;
            }
            if (sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start > at && f.End <= at + close
                && sentence.IsBlank(at + 1, f.Start)
                && text.AsSpan(f.End, at + close - f.End).TrimStart() is "" or [',', ..]) is { } ordinal)
            {
                return ordinal;
            }
            open = close > LongestShort ? null : Opening(sentence, at + close + 1);
        }
        return null;
    }

    /// <summary>In a script without white space, an ordinal that a name follows as its owner.</summary>
    public static Mention? Owner(MarkedSentence sentence, int start) => !sentence.Page.Language.IsUnspaced ? null
        : sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End < start
            && sentence.After("belonging", f.End) is { } owner && owner.Start == f.End
            && start - owner.End <= LongestTopic
            && !sentence.Between(owner.End, start).ContainsAny(Stops));

    private const int LongestTopic = 10;

    /// <summary>Whether a bracket closes between an ordinal and a place that opened before it.</summary>
    public static bool IsInside(MarkedSentence sentence, Mention ordinal, int to)
    {
        var between = sentence.Between(ordinal.End, to);
        return between.IndexOf(')') is >= 0 and var close && between.IndexOf('(') is var open
            && (open < 0 || open > close);
    }

    private static int? Opening(MarkedSentence sentence, int end)
    {
        var text = sentence.Page.Folded.Lower;
        while (end < sentence.End && text[end] is ' ' or '"' or '\'')
        {
            end++;
        }
        return end < sentence.End && text[end] == '(' ? end : null;
    }

    /// <summary>"A Summit Energy Ministers' Meeting": a noun that describes the one right behind it.</summary>
    public static bool IsBeforeNoun(MarkedSentence sentence, WordHit head) => sentence.Page.Language.NamesEnd
        && head.End < sentence.End && sentence.Page.Folded.Lower[head.End] == ' '
        && sentence.Of("meeting-nouns").Any(n => n.Start > head.End && n.Key != "ceremony"
            && sentence.IsBlank(head.End, n.Start) && !sentence.Of("occasions").Any(o => o.Start == n.Start));
}
