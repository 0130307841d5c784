using Entente.Core;

namespace Entente.Evidence;

/// <summary>Who is said to say it: the source after "according to", or the person who speaks.</summary>
internal static class Attribution
{
    /// <summary>The source of a sentence, as printed; null where it names none.</summary>
    public static string? Of(MarkedSentence sentence)
    {
        foreach (var mark in sentence.Of("according")
            .Where(a => a.Key != "under").OrderByDescending(a => a.End - a.Start))
        {
            if (Source(sentence, mark) is { } source)
            {
                return source;
            }
        }
        var said = sentence.Of("speaking").FirstOrDefault();
        var speaker = said.Section is null ? null
            : sentence.Officers.LastOrDefault(o => o.Person is not null && o.End <= said.Start
            && sentence.WordsBetween(o.End, said.Start) <= 8);
        return speaker?.Person;
    }

    /// <summary>"According to A, B gives": whether a place lies between such a word and the sign behind it.</summary>
    public static bool IsSource(MarkedSentence sentence, int at) => sentence.Of("according").Any(a => a.Key != "under"
        && a.End <= at && sentence.WordsBetween(a.End, at) <= 8
        && !sentence.Between(a.End, at).ContainsAny(",;")
        && sentence.Between(at, sentence.End).ContainsAny(",;"));

    /// <summary>
    /// A capital name at the end of the sentence, or before a comma, that is no plan and no instrument.
    /// </summary>
    private static string? Source(MarkedSentence sentence, WordHit mark)
    {
        var tokens = sentence.Page.Tokens;
        var first = tokens.IndexAt(mark.End);
        if (first >= sentence.EndToken
            || sentence.Frameworks
            .Exists(f => f.Start <= tokens.Tokens[first].Start && tokens.Tokens[first].Start < f.End)
            || sentence.Page.UnderInstrument(sentence, first) is not null
            || sentence.Between(mark.Start, mark.End).Contains('"'))
        {
            return null;
        }
        var lower = sentence.Page.Folded.Lower;
        var stop = lower.AsSpan(mark.End, sentence.End - mark.End).IndexOfAny(",;.");
        var end = stop < 0 ? sentence.End : mark.End + stop;
        var source = sentence.Printed(mark.End, end);
        var leads = sentence.WordsBetween(sentence.Start, mark.Start) == 0 || end >= sentence.End - 1;
        return leads && source.Any(char.IsUpper) && sentence.WordsBetween(mark.End, end) <= 12 ? source : null;
    }
}
