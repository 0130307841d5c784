namespace Entente.Evidence;

/// <summary>Where a meeting is: what stands on a word of place near its name.</summary>
internal static class MeetingPlaces
{
    /// <summary>What stands after a word of place, near the meeting.</summary>
    public static string? Of(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Page.Language.IsVerbLast ? PlaceBefore(sentence, meeting) : PlaceAfter(sentence, meeting);

    /// <summary>The words that an ending of place stands on, near the meeting.</summary>
    private static string? PlaceBefore(MarkedSentence sentence, MeetingMention meeting)
    {
        var mark = sentence.Of("place-marks").Where(p => p.Start != meeting.End
                && Math.Min(sentence.WordsBetween(p.End, meeting.Start) + (p.End > meeting.Start ? 99 : 0),
                    sentence.WordsBetween(meeting.End, p.Start) + (p.Start < meeting.End ? 99 : 0)) <= 9)
            .Where(p => !sentence.Meetings.Exists(m => m.Start < p.Start && p.Start <= m.End)
                && !sentence.Figures.Exists(f => f.Start < p.Start && p.Start <= f.End))
            .OrderBy(p => Math.Abs(p.Start - meeting.Start)).FirstOrDefault();
        if (mark.Section is null || VerbLast.NameStart(sentence, mark.Start) is var start
            && sentence.Of("meeting-modes").Any(m => m.Start < mark.Start && start < m.End))
        {
            return null;
        }
        return sentence.Printed(start, mark.Start) is { Length: > 1 } place && !char.IsAsciiDigit(place[0])
            ? place : null;
    }

    private static string? PlaceAfter(MarkedSentence sentence, MeetingMention meeting)
    {
        foreach (var mark in sentence.Of("place-marks")
            .Where(p => !sentence.Figures.Exists(f => f.Start <= p.Start && p.Start < f.End || f.Start == p.End))
            .Where(p => p.Start >= meeting.End && WordsBetween(sentence, meeting.End, p.Start) <= 9
                || (sentence.Page.Language.NamesEnd && p.End <= meeting.Start
                && sentence.WordsBetween(p.End, meeting.Start) <= 9)))
        {
            if (sentence.Page.Language.IsUnspaced)
            {
                return Unspaced.PlaceAfter(sentence, mark.End);
            }
            var (end, commas) = (mark.End, 0);
            var tokens = sentence.Page.Tokens;
            for (var token = tokens.IndexAt(mark.End); token < sentence.EndToken && commas < 2; token++)
            {
                var at = tokens.Tokens[token];
                commas += !at.IsWord && sentence.Page.Folded.Lower[at.Start] == ',' ? 1 : 0;
                var small = at.IsWord && !tokens.IsCapital(token);
                var goesOn = small && token + 1 < sentence.EndToken && end > mark.End && tokens.IsCapital(token + 1)
                    && sentence.WordsBetween(end, at.Start) == 0
                    && !sentence.Words
                    .Exists(w => w.Start == at.Start && w.Section is "phrase-stops" or "belonging" or "joiners");
                if (sentence.Figures.Exists(f => f.Start <= at.Start && at.Start < f.End)
                    || (small && end > mark.End && !goesOn && !IsCapitalPair(sentence, token)))
                {
                    break;
                }
                if (!at.IsWord && sentence.Page.Folded.Lower[at.Start] is not ('-' or ',' or '(' or ')'))
                {
                    break;
                }
                end = tokens.IsCapital(token) || (at.IsWord && end > mark.End) ? at.End : end;
                if (sentence.WordsBetween(mark.End, at.End) > 10)
                {
                    break;
                }
            }
            if (end > mark.End)
            {
                var place = sentence.Printed(mark.End, end);
                return place.Contains('(', StringComparison.Ordinal) && !place.Contains(')', StringComparison.Ordinal)
                    ? place + ")" : place;
            }
        }
        return null;
    }

    /// <summary>The words between two places, a day among them counted as one.</summary>
    private static int WordsBetween(MarkedSentence sentence, int start, int end) =>
        sentence.WordsBetween(start, end) - (sentence.Page.Language.IsUnspaced ? [] : sentence.Figures)
            .Where(f => f.Kind == MentionKind.Date && f.Start >= start && f.End <= end)
            .Sum(f => Math.Max(0, sentence.WordsBetween(f.Start, f.End) - 1));

    /// <summary>The small second word of a name that a capital begins ("Ban Thư ký").</summary>
    private static bool IsCapitalPair(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        return sentence.Page.Language.HasSmallPairs && token > 0 && tokens.IsCapital(token - 1)
            && !sentence.Words.Exists(w => w.Start == tokens.Tokens[token].Start
            && w.Section is "phrase-stops" or "belonging" or "joiners" or "clause-stops" or "done" or "planned"
            or "attending");
    }
}
