namespace Entente.Evidence;

/// <summary>
/// Meetings in the lines of calendars, lists and chronologies: the year or the day that stands in a line above, or at
/// the head of the paragraph, is that of what is told below it.
/// </summary>
internal static class MeetingLines
{
    private const int FarAbove = 8;
    private const int LongestHead = 8;
    private const int LongestLine = 16;

    /// <summary>
    /// The year of a date that prints none: at the head of its paragraph ("2019: ... in November"), of a line above
    /// that is a year and no more, or of the line right above that begins with a day.
    /// </summary>
    public static int? YearOver(MarkedSentence sentence, DateMark date) =>
        Opening(sentence) ?? Head(sentence) ?? After(sentence, date);

    /// <summary>The day in the line right above, which is a date and no more.</summary>
    public static Mention? DayAbove(MarkedSentence sentence)
    {
        if (!IsLine(sentence) || sentence.Index == 0
            || sentence.Page.Sentences[sentence.Index - 1] is not { IsHeading: true } line
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod))
        {
            return null;
        }
        return line.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { IsPoint: true, IsPeriod: false } }
            && line.WordsBetween(line.Start, f.Start) == 0 && line.WordsBetween(f.End, line.End) <= 1);
    }

    /// <summary>"Fourth forum" / "Oslo, 4-6 July 2022": the day in the line right below a title.</summary>
    public static Mention? DayBelow(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        if (sentence is not { IsHeading: true, Index: < 4 } || sentence.Index + 1 >= sentences.Count
            || sentences[sentence.Index + 1] is not { IsHeading: true } line)
        {
            return null;
        }
        return line.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Month: not null, IsPeriod: false } }
            && (f.Date.Day is not null || f.Date.Year is not null)
            && line.WordsBetween(line.Start, f.Start)
                <= (line.Page.Language.HasSmallPairs ? 2 * FarHead : FarHead) - 2
            && line.WordsBetween(f.End, line.End) <= 2
            && !line.Has("relative-times", line.Start, line.End)
            && !line.Has("publication-marks", line.Start, line.End));
    }

    /// <summary>
    /// Whether a short line of a calendar or a chronology names a meeting: a day begins it, or stands alone in the line
    /// above.
    /// </summary>
    public static bool IsDated(MarkedSentence sentence, WordHit head) => sentence.IsHeading && sentence.Index > 1
        && sentence.WordsBetween(sentence.Start, sentence.End) <= LongestLine
        && (Begins(sentence, out _) || DayAbove(sentence) is not null
            || (Head(sentence) is not null && sentence.WordsBetween(sentence.Start, head.Start) <= FarHead
                && sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date.IsPoint: true })));

    private const int FarHead = 6;

    /// <summary>
    /// "First summit, Oslo, December", "(Oslo, July)": the name of a month alone, in a line below a year.
    /// </summary>
    public static Mention? Month(MarkedSentence sentence, MeetingMention meeting)
    {
        if (sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date.IsPoint: true }
            && f.Start >= meeting.End))
        {
            return null;
        }
        var tokens = sentence.Page.Tokens;
        for (var token = tokens.IndexAt(meeting.End); token < sentence.EndToken; token++)
        {
            var at = tokens.Tokens[token];
            if (!at.IsWord || !IsApart(sentence, at.Start, at.End))
            {
                continue;
            }
            foreach (var month in sentence.Page.Language["months"])
            {
                if (tokens.Lower(token).SequenceEqual(month.Text) && (Opening(sentence) ?? Head(sentence)) is { } year)
                {
                    return new Mention(MentionKind.Date, at.Start, at.End)
                    {
                        Date = new DateMark("month", year, int.Parse(month.Key,
                            System.Globalization.CultureInfo.InvariantCulture), null),
                    };
                }
            }
        }
        return null;
    }

    /// <summary>Whether a sign parts a word from what stands before it, and one ends it.</summary>
    private static bool IsApart(MarkedSentence sentence, int start, int end)
    {
        var text = sentence.Page.Folded.Lower;
        return text.AsSpan(sentence.Start, start - sentence.Start).TrimEnd() is [.., ',' or '(' or '-' or ':']
            && (end >= sentence.End || text[end] is ')' or '.' or ',' or ';' or ':');
    }

    /// <summary>Whether a sentence is a line of a list, or short.</summary>
    private static bool IsLine(MarkedSentence sentence) => sentence.IsHeading
        || sentence.WordsBetween(sentence.Start, sentence.End) <= LongestLine;

    /// <summary>The year that opens the paragraph of a sentence, with a sign behind it.</summary>
    private static int? Opening(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        var at = sentence.Index;
        while (at > 0 && at > sentence.Index - FarAbove && at - 1 < sentences.Count
            && sentences[at - 1].Paragraph == sentence.Paragraph)
        {
            at--;
        }
        var first = at < sentences.Count ? sentences[at] : sentence;
        var line = sentence.Between(first.Start, first.End).TrimStart(Bullets);
        return Timeline.YearOf(line) is { } year && char.IsAsciiDigit(line[0]) && line.Length > Digits
            && line[Digits..].TrimStart() is [':' or '-' or '|', ' ', ..] ? year : null;
    }

    /// <summary>The year of the last line above that is a year and no more.</summary>
    private static int? Head(MarkedSentence sentence)
    {
        var page = sentence.Page;
        for (var at = Math.Min(sentence.Index, page.Sentences.Count) - 1;
            at >= Math.Max(0, sentence.Index - FarAbove); at--)
        {
            var line = page.Sentences[at];
            var text = page.Folded.Lower.AsSpan(line.Start, line.End - line.Start).Trim(Bullets);
            if (text.Length is >= Digits and <= LongestHead && line.WordsBetween(line.Start, line.End) <= 2
                && char.IsAsciiDigit(text[0]) && Timeline.YearOf(text) is { } year
                && !text[Digits..].ContainsAnyInRange('0', '9'))
            {
                return year;
            }
        }
        return null;
    }

    private const string Bullets = " -*•·▪●◦▷▶■□○–—";
    private const int Digits = 4;

    /// <summary>In a calendar, the year of the line right above, or the one after it where months begin anew.</summary>
    private static int? After(MarkedSentence sentence, DateMark date)
    {
        if (sentence.Index == 0 || !Begins(sentence, out _)
            || sentence.Index > sentence.Page.Sentences.Count)
        {
            return null;
        }
        var years = 0;
        var month = date.Month ?? 0;
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - FarAbove); at--)
        {
            var line = sentence.Page.Sentences[at];
            if (!Begins(line, out var day))
            {
                return null;
            }
            if (day!.Date.Month > month)
            {
                years++;
            }
            month = day.Date.Month ?? month;
            if (day.Date.Year is { } year)
            {
                return (day.Date.EndYear ?? year) + years;
            }
        }
        return null;
    }

    /// <summary>Whether a line begins with a day or a month.</summary>
    public static bool Begins(MarkedSentence sentence, out Mention? day)
    {
        day = !sentence.IsHeading ? null : sentence.Figures.Find(f => f is { Kind: MentionKind.Date,
            Date: { Month: not null, IsPeriod: false } } && sentence.WordsBetween(sentence.Start, f.Start) == 0);
        return day is not null;
    }
}
