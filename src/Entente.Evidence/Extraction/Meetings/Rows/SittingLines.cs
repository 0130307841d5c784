namespace Entente.Evidence;

/// <summary>Lines of a list that count the meetings of a series: "Second: 11 September 2015, Oslo".</summary>
internal static class SittingLines
{
    private const int LongestLine = 9;
    private const int FarAbove = 14;
    private const int LongestPlace = 24;

    /// <summary>Whether a short line begins with an ordinal, and a day stands behind it.</summary>
    public static bool IsCounted(MarkedSentence sentence, Mention day) =>
        sentence.WordsBetween(sentence.Start, sentence.End) <= (sentence.Page.Language.IsUnspaced
            || sentence.Page.Language.IsVerbLast ? LongestLine * 3 : LongestLine)
        && sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal) is { } ordinal
        && sentence.WordsBetween(sentence.Start, ordinal.Start) == 0 && ordinal.End <= day.Start
        && sentence.WordsBetween(ordinal.End, day.Start) <= 1 && day.Date.IsPoint;

    /// <summary>The meeting told of last before the list.</summary>
    public static MeetingMention? Series(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        for (var at = sentences.Count - 1; at >= Math.Max(0, sentences.Count - FarAbove); at--)
        {
            if (sentences[at].Meetings.FindLast(m => m.Rank != "ceremony" && !m.IsUnnamed) is { } told)
            {
                return told.GoesOn ?? told;
            }
        }
        return null;
    }

    /// <summary>The place that ends the line; null where more than one stands behind the day.</summary>
    public static string? Place(MarkedSentence sentence, Mention day)
    {
        var rest = sentence.Printed(day.End, sentence.End).Trim(' ', ',', '(', ')', ':', '-', '.', '|');
        return rest.Length is > 1 and <= LongestPlace && !rest.Any(char.IsAsciiDigit) ? rest : null;
    }
}
