namespace Entente.Evidence;

/// <summary>
/// "Date and time: 9-10 April 2025", in the lines right below the name of a meeting: the day on which it sat, in
/// minutes, agendas and notes, and the place.
/// </summary>
internal static class SittingDay
{
    private const int HeadOfDocument = 5;
    private const int FarBelow = 600;
    private const int LongestLabel = 32;
    private const int LongestLine = 80;

    /// <summary>
    /// The day behind a label below a heading, at the beginning of a document, that names the meeting; null where none
    /// stands there.
    /// </summary>
    public static DateMark? Below(MarkedSentence heading)
    {
        if (heading is not { IsHeading: true, Index: >= 0 and < HeadOfDocument })
        {
            return null;
        }
        var (page, text) = (heading.Page, heading.Page.Folded.Lower);
        var end = Math.Min(text.Length, heading.End + FarBelow);
        // Days from one to another, right below and without a label, are no day of publication.
        var isFirst = true;
        for (var start = heading.End; start < end;)
        {
            var stop = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, stop - start);
            if ((isFirst || IsLabelled(page.Language, line)) && page.Language.Dates
                .Find(text, start, stop).Select(d => d.Date)
                .FirstOrDefault(d => d is { Month: not null, Day: not null }) is { Day: not null } day
                && (!isFirst || (day is { EndDay: not null, Year: not null } && line.Length <= LongestLine)
                    || IsLabelled(page.Language, line)))
            {
                return day;
            }
            isFirst &= line.IsWhiteSpace();
            start = stop + 1;
        }
        return null;
    }

    /// <summary>"Venue: Oslo": the place behind a label beside that of the day; null where none stands there.</summary>
    public static string? Place(MarkedSentence heading)
    {
        var (page, text) = (heading.Page, heading.Page.Folded.Lower);
        var end = Math.Min(text.Length, heading.End + FarBelow);
        for (var start = heading.End; start < end;)
        {
            var stop = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            if (IsLabelled(page.Language, text.AsSpan(start, stop - start), "sitting-places"))
            {
                var colon = text.AsSpan(start, stop - start).IndexOfAny(':', '\uFF1A');
                var place = page.Printed(start + colon + 1, stop).TrimEnd('.', ' ');
                return place.Length is > 1 and <= LongestPlace ? place : null;
            }
            start = stop + 1;
        }
        return null;
    }

    private const int LongestPlace = 80;

    private static bool IsLabelled(Language language, ReadOnlySpan<char> line, string labels = "sitting-labels")
    {
        var colon = line.IndexOfAny(':', '\uFF1A');
        if (colon is < 1 or > LongestLabel)
        {
            return false;
        }
        var label = line[..colon].Trim(" -•*·○▪\t|");
        foreach (var form in language[labels])
        {
            if (label.SequenceEqual(form.Text))
            {
                return true;
            }
        }
        return false;
    }
}
