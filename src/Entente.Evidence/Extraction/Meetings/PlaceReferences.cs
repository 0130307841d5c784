namespace Entente.Evidence;

/// <summary>
/// Meetings that are called by where and when they were, behind a word of time: "the leaders have not met since A in
/// October 2011", "the third of its kind after B in 2009 and C in 2014".
/// </summary>
internal static class PlaceReferences
{
    private const int LongestPlace = 3;

    /// <summary>The meetings of the series told of that a sentence calls so.</summary>
    public static List<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        var called = new List<MeetingMention>();
        if (sentence.IsHeading || sentence.Page.Language.IsUnspaced || sentence.Page.Language.NamesEnd)
        {
            return called;
        }
        foreach (var mark in sentence.Of("since-meeting"))
        {
            MeetingMention? series = null;
            for (int? at = mark.End; at is { } from;)
            {
                if (Place(sentence, from, mark.Key == "then") is not { } place)
                {
                    break;
                }
                at = Next(sentence, place.End);
                series ??= Series(sentence, place.Start, found);
                if (series is null || found.Exists(m => m.Start < place.End && place.Start < m.End))
                {
                    break;
                }
                called.Add(MeetingMarker.Complete(sentence, place.Start, place.End, null) with
                {
                    Names = series.Names, Rank = series.Rank, Identity = series.Identity,
                    GoesOn = series.GoesOn ?? series, IsNext = false, IsOther = true,
                    Day = place.Day, Where = place.Name,
                    Ordinal = Behind(sentence, place.End),
                });
            }
        }
        return called;
    }

    /// <summary>Capital words with a year or a month right behind them.</summary>
    private static (int Start, int End, string Name, Mention Day)? Place(
        MarkedSentence sentence, int from, bool isNext)
    {
        var tokens = sentence.Page.Tokens;
        var token = tokens.IndexAt(from);
        var first = token;
        while (token < sentence.EndToken && token - first < LongestPlace && tokens.Tokens[token].IsWord
            && (tokens.IsCapital(token) || (token > first && sentence.Page.Language.HasSmallPairs
                && !sentence.Words.Exists(w => w.Start == tokens.Tokens[token].Start)))
            && !sentence.Figures.Exists(f => f.Start <= tokens.Tokens[token].Start
                && tokens.Tokens[token].Start < f.End))
        {
            token++;
        }
        if (token == first)
        {
            return null;
        }
        var (start, end) = (tokens.Tokens[first].Start, tokens.Tokens[token - 1].End);
        var day = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false } && f.Start >= end
            && (f.Date is { Year: not null } or { Month: not null, Key: "month" } or { YearsFromWriting: < 0 }
                || (isNext && f.Date.Month is not null))
            && (sentence.WordsBetween(end, f.Start) == 0
                || (sentence.WordsBetween(end, f.Start) <= 2 && sentence.Words.Exists(w => w.Start >= end
                    && w.Section is "place-marks" or "belonging" or "deadline-marks" or "phrase-stops"
                    && w.End <= f.Start && sentence.IsBlank(w.End, f.Start)))));
        return day is null || end - start < 3 || sentence.Names.Exists(n => n.Start < end && start < n.End
                && n.Kind is MentionKind.Organisation or MentionKind.Fund or MentionKind.Framework)
            || sentence.Words.Exists(w => w.Section is "meeting-nouns" or "meeting-bodies" or "event-nouns" or "titles"
                or "instrument-nouns" or "fund-nouns" && w.Start >= start && w.End <= end)
            ? null : (start, day.End, sentence.Printed(start, end), day);
    }

    /// <summary>Where the next place may begin: behind a word that joins.</summary>
    private static int? Next(MarkedSentence sentence, int end)
    {
        var at = end < sentence.End && sentence.Page.Folded.Lower[end] is ',' or ')' ? end + 1 : end;
        return sentence.After("joiners", at) is { } joiner ? joiner.End
            : at > end && sentence.Page.Folded.Lower[end] == ',' ? at : null;
    }

    /// <summary>"since A in October 2011, their fifth": the number behind a comma.</summary>
    private static int? Behind(MarkedSentence sentence, int end) => end < sentence.End
        && sentence.Page.Folded.Lower[end] == ','
        && sentence.Figures.Find(f => f is { Kind: MentionKind.Ordinal, Value: > 0 and < 200 } && f.Start > end
            && sentence.WordsBetween(end, f.Start) <= 1 && sentence.WordsBetween(f.End, sentence.End) is var rest
            && (rest == 0 || sentence.Page.Folded.Lower[f.End] is ',' or '.' or ';')) is { } ordinal
        ? (int)ordinal.Value : null;

    /// <summary>What met: a meeting, noun or body before the place, in this sentence or the one before.</summary>
    private static MeetingMention? Series(MarkedSentence sentence, int before, List<MeetingMention> found)
    {
        if (found.FindLast(m => m.End <= before && m is { Rank: not "ceremony", IsUnnamed: false }) is { } here)
        {
            return here;
        }
        if (MeetingSittings.LastNoun(sentence, before) is { } noun)
        {
            return noun with { IsNext = false };
        }
        return sentence.Previous is { } last && last.Paragraph >= sentence.Paragraph - 1
            ? last.Meetings.FindLast(m => m is { Rank: not "ceremony", IsUnnamed: false }) : null;
    }
}
