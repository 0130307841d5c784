namespace Entente.Evidence;

/// <summary>
/// Ceremonies of which a sentence tells by a verb, without a noun for them: what was signed, handed over, opened or
/// launched on a day and at a place.
/// </summary>
internal static class Ceremonies
{
    private const int FarDay = 14;
    private const int FarPlace = 12;
    private const int LongestName = 14;
    private const int NearMeeting = 4;
    private const int LongestSubject = 8;

    /// <summary>"The loan was signed on 3 May in Suva": a verb of a ceremony with its day and its place.</summary>
    public static MeetingMention? Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        foreach (var verb in sentence.Of("ceremony-verbs"))
        {
            if (Draft.IsDenied(sentence, verb.Start))
            {
                continue;
            }
            var place = Place(sentence, verb);
            var day = Day(sentence, verb);
            var beside = SideMeetings.Word(sentence, verb);
            if (place is null || (day is null && beside is null))
            {
                continue;
            }
            var start = Math.Min(verb.Start, Math.Min(place.Value.Start, day?.Start ?? verb.Start));
            var end = Math.Max(verb.End, Math.Max(place.Value.End, day?.End ?? verb.End));
            if (IsPayment(sentence, verb) || found.Exists(m => (m.Start < end && start < m.End)
                    || (m.End <= start && sentence.WordsBetween(m.End, start) <= NearMeeting))
                || IsOfAnother(sentence, place.Value.End, start, end))
            {
                continue;
            }
            var nameEnd = NameEnd(sentence, verb);
            var nameStart = nameEnd == verb.End && sentence.WordsBetween(sentence.Start, verb.Start) <= LongestSubject
                && !sentence.Between(sentence.Start, verb.Start).ContainsAny(",;:")
                && !sentence.Page.Language.IsUnspaced ? NameStart(sentence, verb) : verb.Start;
            return MeetingMarker.Complete(sentence, nameStart, verb.End, null) with
            {
                Names = [], Identity = "", Rank = "ceremony", IsUnnamed = true, NameEnd = nameEnd, Ordinal = null,
                Beside = day is null ? beside : null, OwnDay = day, IsNext = false,
            };
        }
        return null;
    }

    /// <summary>"Under an agreement signed in A": the name begins behind the words that lead up to it.</summary>
    private static int NameStart(MarkedSentence sentence, WordHit verb)
    {
        if (!sentence.Words.Exists(w => w.Start == sentence.Start
            && w.Section is "phrase-stops" or "clause-stops" or "according"))
        {
            return sentence.Start;
        }
        var tokens = sentence.Page.Tokens;
        for (var token = sentence.FirstToken; token < sentence.EndToken && tokens.Tokens[token].Start < verb.Start;
            token++)
        {
            var at = tokens.Tokens[token].Start;
            if (!sentence.Words.Exists(w => w.Start <= at && at < w.End
                    && w.Section is "phrase-stops" or "clause-stops" or "according")
                && !sentence.Page.Language.IsSmall("articles", tokens.Lower(token)))
            {
                return at;
            }
        }
        return verb.Start;
    }

    /// <summary>"The opening of the forum" is the forum's; that of a hatchery is a ceremony.</summary>
    public static MeetingMention? Named(MarkedSentence sentence, WordHit head, MeetingMention meeting)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.Page.Language.NamesEnd)
        {
            return meeting;
        }
        var end = NameEnd(sentence, head);
        return sentence.Of("meeting-nouns").Concat(sentence.Of("meeting-bodies")).Any(n => n.Key != "ceremony"
            && n.Start >= head.End && n.Start < end) ? null : meeting with { NameEnd = end };
    }

    /// <summary>Whether the place or the time is that of a meeting, at which the thing was done.</summary>
    private static bool IsOfAnother(MarkedSentence sentence, int place, int start, int end) =>
        sentence.Of("meeting-nouns").Any(n => n.Key != "ceremony" && n.Start >= start
            && (n.Start < end || sentence.WordsBetween(place, n.Start) <= NearMeeting))
        || sentence.Names.Exists(n => n.Start >= place && sentence.WordsBetween(place, n.Start) <= 1
            && (n.Kind is MentionKind.Series || n.IsParty));

    /// <summary>A word of place before capital letters, near the verb in its clause; no date.</summary>
    private static WordHit? Place(MarkedSentence sentence, WordHit verb) =>
        sentence.Of("same-places").Where(p => Gap(sentence, p.Start, p.End, verb) <= FarPlace).Cast<WordHit?>()
            .FirstOrDefault()
        ?? sentence.Of("place-marks").Where(p => !sentence.Figures.Exists(f => f.Start < p.End && p.Start < f.End
                || (f.Start >= p.End && sentence.WordsBetween(p.End, f.Start) == 0))
            && Gap(sentence, p.Start, p.End, verb) <= FarPlace && Gatherings.IsPlace(sentence, p.End))
            .Where(p => p.Start >= verb.End || !sentence.Between(p.End, verb.Start).ContainsAny("()"))
            .OrderBy(p => Gap(sentence, p.Start, p.End, verb)).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"Handed over 6 million": money, and no agreement on it.</summary>
    private static bool IsPayment(MarkedSentence sentence, WordHit verb) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= verb.End
            && sentence.WordsBetween(verb.End, f.Start) <= 2
            && !sentence.Of("instrument-nouns").Any(n => n.Start >= f.End
                && sentence.WordsBetween(f.End, n.Start) <= 5));

    private static Mention? Day(MarkedSentence sentence, WordHit verb) =>
        sentence.Figures.Where(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && (f.Date.IsPoint || f.Date.Key == "weekday") && !Draft.IsDateline(sentence, f)
                && !Draft.IsTerm(sentence, f) && !MeetingDays.IsDayOfSaying(sentence, f)
                && (Gap(sentence, f.Start, f.End, verb) <= FarDay))
            .OrderBy(f => Gap(sentence, f.Start, f.End, verb)).FirstOrDefault();

    /// <summary>The name of a ceremony is its verb with what it governs.</summary>
    public static int NameEnd(MarkedSentence sentence, WordHit verb)
    {
        var stop = sentence.Words.Where(w => w.Section is "place-marks" or "clause-stops" && w.Start >= verb.End)
            .Select(w => w.Start).Concat(sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Start >= verb.End)
                .Select(f => f.Start)).DefaultIfEmpty(sentence.End).Min();
        var text = sentence.Between(verb.End, stop);
        var sign = text.IndexOfAny(",;:(.");
        stop = sign < 0 ? stop : verb.End + sign;
        return sentence.WordsBetween(verb.End, stop) is > 1 and <= LongestName ? stop : verb.End;
    }

    /// <summary>The words between a place in a sentence and a verb; more than any reach over a semicolon.</summary>
    private static int Gap(MarkedSentence sentence, int start, int end, WordHit verb)
    {
        var (from, to) = start >= verb.End ? (verb.End, start) : (end, verb.Start);
        return from >= to ? 0 : sentence.Between(from, to).Contains(';') ? int.MaxValue
            : sentence.WordsBetween(from, to);
    }
}
