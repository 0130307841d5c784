using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// The first and the last day of a meeting of which one is told: from its length ("closed on Friday after three days"),
/// or from a sentence near by that tells the other one ("it had opened on Monday").
/// </summary>
internal static class MeetingSpans
{
    private const int FarBehind = 5;
    private const int FarBefore = 2;
    private const int LongestSpan = 21;

    /// <summary>The first and the last day in ISO form; null where one day is all that is told.</summary>
    public static (string First, string Last)? Of(
        MarkedSentence sentence, MeetingMention meeting, Mention day, string iso)
    {
        var phase = Phase(sentence, day);
        if (phase is null)
        {
            return null;
        }
        if (Length(sentence) is { } days)
        {
            return phase == "begins" ? (iso, Moved(iso, days - 1)) : (Moved(iso, 1 - days), iso);
        }
        if (phase != "ends" || meeting.IsNext)
        {
            return null;
        }
        foreach (var near in Near(sentence))
        {
            if (Opened(near, meeting, iso) is { } first)
            {
                return (first, iso);
            }
            if (Length(near) is { } told && !IsOfOther(near, meeting))
            {
                return (Moved(iso, 1 - told), iso);
            }
        }
        return null;
    }

    /// <summary>The sentences behind one, the nearest first, and those right before it.</summary>
    private static IEnumerable<MarkedSentence> Near(MarkedSentence sentence)
    {
        var sentences = sentence.Page.Sentences;
        for (var at = sentence.Index + 1; at <= Math.Min(sentences.Count - 1, sentence.Index + FarBehind); at++)
        {
            yield return sentences[at];
        }
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - FarBefore); at--)
        {
            yield return sentences[at];
        }
    }

    /// <summary>Whether a sentence tells of another meeting, by its name or its ordinal.</summary>
    private static bool IsOfOther(MarkedSentence sentence, MeetingMention meeting) => sentence.Meetings.Exists(m =>
        !m.IsReference && ((m.Ordinal is not null && m.Ordinal != meeting.Ordinal)
            || (m.Names.Count > 0 && m.Identity != meeting.Identity)));

    /// <summary>"The assembly, which opened on Monday": the day, where it lies shortly before the last one.</summary>
    private static string? Opened(MarkedSentence sentence, MeetingMention meeting, string last)
    {
        var opens = sentence.Of("meeting-phases").FirstOrDefault(p => p.Key == "begins");
        if (opens.Section is null || IsOfOther(sentence, meeting) || !Stands(sentence, meeting))
        {
            return null;
        }
        var day = sentence.Figures.Where(f => f is { Kind: MentionKind.Date, Date: { Day: not null, EndDay: null } })
            .OrderBy(f => Math.Abs(f.Start - opens.Start)).FirstOrDefault();
        if (day is null || day.Date is not { Month: { } month, Day: { } number }
            || sentence.WordsBetween(Math.Min(opens.End, day.End), Math.Max(opens.Start, day.Start)) > FarDay)
        {
            return null;
        }
        var iso = string.Create(CultureInfo.InvariantCulture,
            $"{(day.Date.Year is { } year ? year.ToString("0000", CultureInfo.InvariantCulture) : last[..4])}"
            + $"-{month:00}-{number:00}");
        return string.CompareOrdinal(iso, last) < 0 && string.CompareOrdinal(iso, Moved(last, -LongestSpan)) >= 0
            ? iso : null;
    }

    private const int FarDay = 6;

    /// <summary>Whether a sentence speaks of a meeting by its noun, or by a word that stands for it.</summary>
    private static bool Stands(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Meetings.Exists(m => m.IsReference || m.Identity == meeting.Identity)
        || MeetingsWithoutNoun.Opening(sentence, "meeting-pronouns") is not null
        || sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies")).Any(h => h.Key != "ceremony"
            && sentence.Page.Folded.Lower.AsSpan(meeting.Start, meeting.End - meeting.Start)
                .Contains(sentence.Page.Folded.Lower.AsSpan(h.Start, h.End - h.Start), StringComparison.Ordinal));

    /// <summary>Whether a day is the first or the last of a meeting: by the word on it, else by the one verb.</summary>
    private static string? Phase(MarkedSentence sentence, Mention day)
    {
        var beside = sentence.Of("meeting-phases").FirstOrDefault(p => p.Key is "from" or "until"
            && (p.End <= day.Start ? sentence.WordsBetween(p.End, day.Start) == 0
                : p.Start >= day.End - 1 && sentence.WordsBetween(day.End, p.Start) == 0));
        return beside.Key switch
        {
            "from" => "begins",
            "until" => "ends",
            _ => sentence.Of("meeting-phases").Select(p => p.Key).Where(k => k is "begins" or "ends").Distinct()
                .ToList() is [var phase] ? phase : null,
        };
    }

    /// <summary>How many days a sentence says that a meeting takes; null where it does not.</summary>
    private static int? Length(MarkedSentence sentence) =>
        sentence.Of("meeting-lengths").Select(l => (int?)int.Parse(l.Key, CultureInfo.InvariantCulture))
            .FirstOrDefault();

    /// <summary>
    /// A day in ISO form so many days later; itself where it would lie in another month and its own is not known.
    /// </summary>
    private static string Moved(string iso, int days)
    {
        var (year, month) = (iso[..4] is "XXXX" ? "2000" : iso[..4], iso[5..7]);
        var at = int.Parse(iso[8..], CultureInfo.InvariantCulture) + days;
        if (month == "XX")
        {
            return at is >= 1 and <= 28 ? string.Create(CultureInfo.InvariantCulture, $"{iso[..8]}{at:00}") : iso;
        }
        if (!DateOnly.TryParseExact(year + iso[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var first) || first.Year is < 2 or > 9998)
        {
            return iso;
        }
        var day = first.AddDays(days);
        return (iso[..4] is "XXXX" ? "XXXX" : day.ToString("yyyy", CultureInfo.InvariantCulture))
            + day.ToString("-MM-dd", CultureInfo.InvariantCulture);
    }
}
