namespace Entente.Evidence;

/// <summary>
/// Meetings of which a sentence tells without a noun for them: by a verb of coming together with a day, or by a word
/// that stands for the meeting of the sentence before.
/// </summary>
internal static class MeetingsWithoutNoun
{
    private const int FarDay = 10;
    private const int FarVerbLast = 22;
    private const int FarPlace = 8;
    private const int LongestName = 12;
    private const int FarVerb = 3;

    /// <summary>What a sentence tells that names no meeting.</summary>
    public static IEnumerable<MeetingMention> Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (found.Count == 0 && !sentence.IsHeading && Pronoun(sentence) is { } told)
        {
            return [told];
        }
        var gathering = Gathering(sentence, found) ?? (found.Count == 0 ? WithoutSubject(sentence) : null);
        var next = gathering is { IsNext: true } ? null
            : Next(sentence, gathering is null ? found : [.. found, gathering]);
        return next is null ? gathering is null ? [] : [gathering]
            : gathering is null || found.Count == 0 ? [next] : [gathering, next];
    }

    /// <summary>"The next one will be in A in 2027": no noun says what, but meetings were told of before.</summary>
    private static MeetingMention? Next(MarkedSentence sentence, List<MeetingMention> found)
    {
        var word = sentence.Of("next-meeting").FirstOrDefault(w => w.End > w.Start + 2 && w.Key != "again"
            && OpensClause(sentence, w)
            && !found.Exists(m => m.Start <= w.End && w.Start <= m.End
                || (m.End <= w.Start && sentence.IsBlank(m.End, w.Start))
                || (m.Start >= w.End && sentence.WordsBetween(w.End, m.Start) <= 1))
            && !sentence.Figures.Exists(f => f.Start < w.End && w.Start < f.End
                && (f.Start < w.Start || f.End > w.End)));
        var day = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
            && f.Start >= word.End && sentence.WordsBetween(word.End, f.Start) <= FarDay);
        if (word.Section is null || day is null || !(IsLabel(sentence, word.End)
            || (sentence.Has("meetings-to-come", word.End, sentence.End)
            && (sentence.Of("place-marks").Any(p => p.Start >= word.End)
                || sentence.Has("attending", word.End, sentence.End)
                || sentence.After("meetings-to-come", word.End) is not null))
            || (sentence.IsBlank(word.End, day.Start) && sentence.Has("attending", day.End, sentence.End))))
        {
            return null;
        }
        // Where others are told of beside it, the day behind the word is its own.
        var own = found.Count > 0 ? day : null;
        var where = own is null ? null : CountedMeetings.PlaceIn(sentence, word.End, sentence.End);
        var start = sentence.WordsBetween(sentence.Start, word.Start) <= FarGroup ? sentence.Start : word.Start;
        if (found.FindLast(m => m.End <= word.Start && m is { Rank: not "ceremony", IsUnnamed: false }) is { } here)
        {
            return Following(sentence, start, word.End, here) with { Day = own, Where = where };
        }
        var sentences = sentence.Page.Sentences;
        for (var at = sentences.Count - 1; at >= Math.Max(0, sentences.Count - FarBefore); at--)
        {
            if (sentences[at].Meetings.FindLast(m => m.Rank != "ceremony") is { } series)
            {
                return Following(sentence, start, word.End, series) with { Day = own, Where = where };
            }
        }
        return null;
    }

    private static MeetingMention Following(MarkedSentence sentence, int start, int end, MeetingMention series) =>
        MeetingMarker.Complete(sentence, start, end, null) with
        {
            Names = series.Names, Rank = series.Rank, Identity = series.Identity, IsNext = true,
            GoesOn = series.GoesOn ?? series, IsOther = true,
        };

    /// <summary>Whether a word opens a sentence or a clause, or a word that joins stands right before it.</summary>
    private static bool OpensClause(MarkedSentence sentence, WordHit word) =>
        sentence.WordsBetween(sentence.Start, word.Start) <= FarGroup
        || sentence.Of("joiners").Concat(sentence.Of("contrasts")).Concat(sentence.Of("clause-stops"))
            .Any(j => j.End <= word.Start && sentence.WordsBetween(j.End, word.Start) <= 1)
        || sentence.Between(sentence.Start, word.Start).LastIndexOfAny(",;:") is > 0 and var mark
            && sentence.WordsBetween(sentence.Start + mark, word.Start) <= 1;

    /// <summary>Where verbs come last: "in 2025 was held in A in May", of the series told of before.</summary>
    private static MeetingMention? WithoutSubject(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast || sentence.IsHeading || sentence.Page.Language.IsUnspaced
            || sentence.Previous?.Meetings.FindLast(m => m.Rank != "ceremony" && !m.IsReference) is not { } series
            || sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Year: not null, IsPeriod: false } })
                is not { } date || sentence.Of("subject-marks").Any(m => m.Start > date.End + LongestEnding)
            || sentence.WordsBetween(sentence.Start, sentence.End) > LongestEllipsis
            || !sentence.Of("attending").Any(a => a.Start > date.End && sentence.WordsBetween(a.End, sentence.End) <= 4)
            || !sentence.Of("place-marks").Any(p => p.Start >= date.End))
        {
            return null;
        }
        var day = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPoint: true }
            && f.Start >= date.End);
        return MeetingMarker.Complete(sentence, sentence.Start, date.End, null) with
        {
            Names = series.Names, Rank = series.Rank, Identity = series.Identity, GoesOn = series, IsNext = false,
            Day = day is null ? date : day with { Date = day.Date with { Year = day.Date.Year ?? date.Date.Year } },
        };
    }

    private const int LongestEllipsis = 24;
    private const int LongestEnding = 2;
    private const int FarBefore = 6;

    /// <summary>Whether a colon follows, as behind a label.</summary>
    private static bool IsLabel(MarkedSentence sentence, int end) =>
        sentence.Between(end, sentence.End).TrimStart() is [':', ..];

    /// <summary>"It took place in A on 3 May."</summary>
    private static MeetingMention? Pronoun(MarkedSentence sentence)
    {
        if (Opening(sentence, "meeting-pronouns") is not { } end || sentence.Previous is not { } before
            || before.Paragraph < sentence.Paragraph - 1
            || !sentence.Of("attending").Any(v => v.End > end && sentence.WordsBetween(end, v.Start) <= FarVerb)
            || !(sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date.IsPoint: true })
                || sentence.Of("place-marks").Any(p => p.Start >= end)))
        {
            return null;
        }
        if (before.Meetings.Count == 0)
        {
            if (before.Of("meeting-nouns").Concat(before.Of("meeting-bodies")).LastOrDefault(h => h.Key != "ceremony")
                is not { Section: not null } noun)
            {
                return null;
            }
            before.Meetings = [MeetingMarker.Complete(before, noun.Start, noun.End, null)];
        }
        return MeetingMarker.Complete(sentence, sentence.Start, end, null) with { IsReference = true };
    }

    /// <summary>Where the word of a section ends that opens a sentence; null where none does.</summary>
    public static int? Opening(MarkedSentence sentence, string section)
    {
        var text = sentence.Between(sentence.Start, sentence.End);
        foreach (var form in sentence.Page.Language[section])
        {
            if (text.StartsWith(form.Text, StringComparison.Ordinal) && text.Length > form.Text.Length
                && (sentence.Page.Language.IsUnspaced || !char.IsLetter(text[form.Text.Length])))
            {
                return sentence.Start + form.Text.Length;
            }
        }
        return null;
    }

    /// <summary>"The ministers met in A on 3 May": a verb of coming together, with a day and a place near it.</summary>
    private static MeetingMention? Gathering(MarkedSentence sentence, List<MeetingMention> found)
    {
        foreach (var verb in sentence.Of("meeting-verbs"))
        {
            var met = Group(sentence, verb);
            var group = met is not null;
            if (found.Count > 0 && !(group && found.TrueForAll(m => IsElsewhere(sentence, m, verb))))
            {
                continue;
            }
            if ((sentence.IsHeading || verb.Key == "group") && !group)
            {
                continue;
            }
            var again = verb.Key == "again";
            var day = sentence.Figures.Find(f => f.Kind == MentionKind.Date
                && (f.Date.Day is not null || ((again || group) && f.Date.Key is not ("period" or "same-day")))
                && !Draft.IsDateline(sentence, f) && !Draft.IsTerm(sentence, f)
                && (f.Start >= verb.End ? sentence.WordsBetween(verb.End, f.Start) <= FarDay
                    : sentence.WordsBetween(f.End, verb.Start)
                        <= (sentence.Page.Language.IsVerbLast ? FarVerbLast : FarDay)));
            // "Met in A for the 121st time": without a day, but counted.
            var times = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= verb.End
                && sentence.WordsBetween(verb.End, f.Start) <= FarPlace);
            if (day is null && times is not null && IsSomewhere(sentence, verb))
            {
                return MeetingMarker.Complete(sentence, sentence.Start, verb.End, times) with
                {
                    Names = [], IsUnnamed = true, NameEnd = verb.End,
                };
            }
            if (day is not null && (IsSomewhere(sentence, verb) || IsOfSeveral(sentence, day, verb)
                || sentence.Has("titles", sentence.Start, verb.Start)))
            {
                var start = found.Count > 0 || met is { End: var end } && end <= verb.Start
                        && sentence.WordsBetween(sentence.Start, met.Value.Start) > FarGroup ? met?.Start ?? verb.Start
                    : sentence.WordsBetween(sentence.Start, verb.End) <= LongestName ? sentence.Start
                    : verb.Start;
                return MeetingMarker.Complete(sentence, start, verb.End, null) with
                {
                    Names = [], IsUnnamed = true, IsNext = again,
                };
            }
        }
        return null;
    }

    /// <summary>"Senior officials meet": a word for those who meet right before the verb.</summary>
    private static WordHit? Group(MarkedSentence sentence, WordHit verb) =>
        sentence.Of("meeting-groups").Where(g => sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced
            ? g.End <= verb.Start && sentence.WordsBetween(g.End, verb.Start) <= FarVerbLast
            : g.End <= verb.Start && sentence.WordsBetween(g.End, verb.Start)
                    <= (sentence.Page.Language.NamesEnd ? FarPlace : FarGroup)
                || (sentence.Page.Language.IsVerbSecond && g.Start >= verb.End
                    && sentence.WordsBetween(verb.End, g.Start) <= FarVerb)).Cast<WordHit?>().LastOrDefault();

    private const int FarGroup = 2;
    private const int FarFound = 5;
    private const int FarBehind = 14;

    /// <summary>Whether a meeting is told of in another clause than a verb stands in.</summary>
    public static bool IsElsewhere(MarkedSentence sentence, MeetingMention meeting, WordHit verb)
    {
        return meeting.Start >= verb.End ? sentence.WordsBetween(verb.End, meeting.Start) > FarBehind
            : meeting.End <= verb.Start && (sentence.WordsBetween(meeting.End, verb.Start) > FarDay
                || (sentence.WordsBetween(meeting.End, verb.Start) >= FarFound
                    && sentence.Between(meeting.End, verb.Start).ContainsAny(",;:")));
    }

    /// <summary>Where verbs come last: who comes together, before a day that the verb follows closely.</summary>
    private static bool IsOfSeveral(MarkedSentence sentence, Mention day, WordHit verb) =>
        sentence.Page.Language.IsVerbLast && verb.Start >= day.End && sentence.WordsBetween(day.End, verb.Start) <= 3
        && sentence.Has("subject-marks", sentence.Start, day.Start);

    private static bool IsSomewhere(MarkedSentence sentence, WordHit verb) =>
        sentence.Of("place-marks").Any(p => (p.Start >= verb.End ? sentence.WordsBetween(verb.End, p.Start)
                : sentence.WordsBetween(p.End, verb.Start)) <= FarPlace
            && !sentence.Figures.Exists(f => f.Start <= p.Start && p.Start < f.End)
            && (sentence.Page.Language.IsUnspaced || sentence.Page.Language.IsVerbLast
                || IsPlace(sentence, p.End)))
        || (verb.Key == "group" && IsPlace(sentence, verb.End));

    /// <summary>Whether a capital letter begins one of the next two words.</summary>
    private static bool IsPlace(MarkedSentence sentence, int at)
    {
        var (tokens, next) = (sentence.Page.Tokens, sentence.Page.Tokens.IndexAt(at));
        return next < sentence.EndToken && (tokens.IsCapital(next) || (sentence.Page.Language.HasSmallPairs
            && next + 2 < sentence.EndToken && (tokens.IsCapital(next + 1) || tokens.IsCapital(next + 2))));
    }
}
