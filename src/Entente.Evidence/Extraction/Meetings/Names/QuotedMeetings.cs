using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, gatherings whose name stands between quotation marks and is held by the verb of the sentence:
/// "the Centre '2021 Trade Days' on 3 May in A held". The name is all that stands between the marks.
/// </summary>
internal static class QuotedMeetings
{
    private const int Shortest = 4;
    private const int Longest = 60;
    private const int FarVerb = 10;
    private const int FarSigns = 30;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'");
    private static readonly SearchValues<char> NoName = SearchValues.Create(".?!\n|");

    /// <summary>
    /// What is found, with names between quotation marks whole, and those added that no noun tells of.
    /// </summary>
    public static void Add(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return;
        }
        var text = sentence.Page.Folded.Lower;
        for (var open = sentence.Start; open < sentence.End;)
        {
            var next = text.AsSpan(open, sentence.End - open).IndexOfAny(Quotes);
            if (next < 0)
            {
                return;
            }
            open += next;
            var length = text.AsSpan(open + 1, sentence.End - open - 1).IndexOf(text[open]);
            if (length < 0 || length > Longest)
            {
                open++;
                continue;
            }
            if (length >= Shortest)
            {
                Add(sentence, open + 1, open + 1 + length, found);
            }
            open += length + 2;
        }
    }

    private static void Add(MarkedSentence sentence, int start, int end, List<MeetingMention> found)
    {
        if (sentence.Between(start, end).ContainsAny(NoName) || !IsGoverned(sentence, end))
        {
            return;
        }
        var inside = found.FindAll(m => m.Start >= start && m.End <= end);
        var isEvent = EndsIn(sentence, "event-nouns", start, end) || EndsIn(sentence, "meeting-nouns", start, end);
        if (inside.Count == 0 && (!IsHeld(sentence, end, isEvent) || !IsDated(sentence)
            || sentence.Frameworks.Exists(f => f.Start < end && start < f.End)
            || sentence.Funds.Exists(f => f.Start < end && start < f.End)
            || found.Exists(m => m.Start < end && start < m.End)))
        {
            return;
        }
        if (inside.Count > 1 || (inside.Count == 1 && !isEvent && inside[0].End < end))
        {
            return;
        }
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= start && f.End <= end);
        var whole = MeetingMarker.Complete(sentence, start, end, ordinal) with
        {
            NameEnd = end, Ordinal = (int?)ordinal?.Value ?? inside.FirstOrDefault()?.Ordinal,
        };
        found.RemoveAll(inside.Contains);
        found.Add(inside is [{ Day: not null } told] ? whole with { Day = told.Day, Where = told.Where } : whole);
    }

    /// <summary>
    /// Whether a mark of case stands on a closing quotation mark, or on a short form in brackets behind it.
    /// </summary>
    private static bool IsGoverned(MarkedSentence sentence, int end)
    {
        var (text, at) = (sentence.Page.Folded.Lower, end + 1);
        if (at < sentence.End && text[at] == '('
            && text.AsSpan(at, sentence.End - at).IndexOf(')') is > 0 and < Longest / 3 and var close)
        {
            at += close + 1;
        }
        return sentence.Words.Exists(w => w.Start == at && w.Section is "subject-marks" or "object-marks"
            or "place-marks");
    }

    /// <summary>Whether a name ends with a noun, but for a year behind it.</summary>
    private static bool EndsIn(MarkedSentence sentence, string section, int start, int end)
    {
        var last = start + sentence.Between(start, end).TrimEnd(" 0123456789년年'").Length;
        return sentence.Of(section, start, end).Any(n => n.End >= last);
    }

    private static bool IsHeld(MarkedSentence sentence, int end, bool isEvent) => sentence.Of("attending")
        .Any(a => a.Start >= end && sentence.WordsBetween(end, a.Start)
                <= (sentence.Page.Language.IsUnspaced ? FarSigns : FarVerb)
            && (isEvent || sentence.Of("holding").Any(h => h.Start < a.End && a.Start < h.End)));

    private static bool IsDated(MarkedSentence sentence) => sentence.Figures.Exists(f => f is
        { Kind: MentionKind.Date, Date.IsPoint: true } && !Draft.IsDateline(sentence, f) && !Draft.IsTerm(sentence, f));
}
