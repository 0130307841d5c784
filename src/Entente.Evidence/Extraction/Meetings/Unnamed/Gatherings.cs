namespace Entente.Evidence;

/// <summary>
/// Gatherings that a verb tells of with those who meet: a group or an office that comes together on a day, at a place,
/// in a manner ("over lunch", "by video"), or beside the meeting that the document reports on.
/// </summary>
internal static class Gatherings
{
    private const int FarDay = 12;
    private const int FarPlace = 8;
    private const int FarWho = 9;
    private const int FarWhom = 4;
    private const int FarManner = 4;
    private const int LongestName = 14;

    /// <summary>What a verb with those who meet tells, in another clause than the meetings that are named.</summary>
    public static MeetingMention? Find(MarkedSentence sentence, List<MeetingMention> found)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.IsHeading)
        {
            return null;
        }
        foreach (var verb in sentence.Of("meeting-verbs"))
        {
            if (found.Exists(m => !MeetingsWithoutNoun.IsElsewhere(sentence, m, verb))
                || Draft.IsDenied(sentence, verb.Start)
                || IsPartOfNoun(sentence, verb))
            {
                continue;
            }
            var who = Who(sentence, verb);
            var whom = Whom(sentence, verb);
            var manner = Manner(sentence, verb);
            var beside = SideMeetings.Word(sentence, verb);
            var day = Day(sentence, verb);
            var where = IsSomewhere(sentence, verb);
            var times = Times(sentence, verb);
            var isTold = who is not null && (times is not null || (day is { } told
                    ? where || whom is not null || manner is not null || IsOfOneAnother(sentence, verb, told)
                : beside is not null ? whom is not null || manner is not null
                : manner is not null && (whom is not null || where)));
            if (!isTold)
            {
                continue;
            }
            var opens = who is { } behind && behind.Start > verb.End && !sentence.Page.Language.IsVerbSecond;
            var end = opens ? who!.Value.End : Stop(sentence, verb.End, Math.Max(whom?.End ?? 0, manner is { } how
                && how.Start >= verb.End && sentence.WordsBetween(verb.End, how.Start) == 0 ? how.End : 0));
            var start = opens ? who!.Value.Start : who is { } subject && subject.Start < verb.Start
                && sentence.WordsBetween(subject.Start, verb.End) <= LongestName ? subject.Start : verb.Start;
            return MeetingMarker.Complete(sentence, start, end, times) with
            {
                NameEnd = NameEnd(sentence, start, verb.Start) ?? end,
                Names = [], Identity = "", Rank = "meeting", IsUnnamed = true, IsNext = verb.Key == "again",
                Beside = day is not null || times is not null || IsDated(sentence) ? null : beside ?? "same",
                OwnDay = day,
            };
        }
        return null;
    }

    /// <summary>"The donors in the group, which met": the name ends before the relative clause.</summary>
    private static int? NameEnd(MarkedSentence sentence, int start, int verb)
    {
        var comma = sentence.Between(start, verb).LastIndexOf(',');
        return comma > 0 && sentence.WordsBetween(start + comma, verb) <= 2 ? start + comma : null;
    }

    /// <summary>"For the sixth time the partners meet": how often they have met.</summary>
    private static Mention? Times(MarkedSentence sentence, WordHit verb) =>
        sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal
            && (sentence.After("ordinal-times", f.End) ?? sentence.Before("ordinal-times", f.Start)) is not null
            && (f.Start >= verb.End ? sentence.WordsBetween(verb.End, f.Start)
                : sentence.WordsBetween(f.End, verb.Start)) <= FarDay);

    /// <summary>"The ministers met on 3 May": a group right before the verb, and a day.</summary>
    private static bool IsOfOneAnother(MarkedSentence sentence, WordHit verb, Mention day) =>
        day.Date.Day is not null && verb.Key != "group" && sentence.Of("meeting-groups").Any(g => g.End <= verb.Start
            && sentence.WordsBetween(g.End, verb.Start) <= FarManner
            && (sentence.Page.Language.IsUnspaced || g.End - g.Start > LongestPronoun));

    private const int LongestPronoun = 5;

    /// <summary>Whether a sentence tells a time, which what is beside a meeting without one does not.</summary>
    private static bool IsDated(MarkedSentence sentence) => sentence.Figures.Exists(f => f.Kind == MentionKind.Date
        && !Draft.IsDateline(sentence, f));

    /// <summary>Where a name ends: before the place and the day that stand in it.</summary>
    private static int Stop(MarkedSentence sentence, int verb, int end)
    {
        foreach (var mark in sentence.Of("place-marks", verb, Math.Max(verb, end)))
        {
            end = IsPlace(sentence, mark.End) && mark.Start < end && !sentence.Page.Language.IsUnspaced ? mark.Start
                : end;
        }
        return Math.Max(verb, end);
    }

    /// <summary>"met" in "the met office", or a verb that a noun for a meeting is made of.</summary>
    private static bool IsPartOfNoun(MarkedSentence sentence, WordHit verb) =>
        sentence.Of("meeting-nouns").Any(n => n.Start < verb.End && verb.Start < n.End && n.End - n.Start
            > verb.End - verb.Start);

    /// <summary>Who meets: a group, an office or a person before the verb; or behind one that stands second.</summary>
    private static (int Start, int End)? Who(MarkedSentence sentence, WordHit verb)
    {
        var reach = sentence.Page.Language.IsUnspaced ? FarWho * 2 : FarWho;
        foreach (var (start, end) in Groups(sentence))
        {
            if (end <= verb.Start ? sentence.WordsBetween(end, verb.Start) <= reach
                    && !sentence.Between(end, verb.Start).ContainsAny(";:")
                : start >= verb.End && (sentence.Page.Language.IsVerbSecond
                        && sentence.WordsBetween(verb.End, start) <= FarWhom || IsOpening(sentence, verb, start)))
            {
                return (start, end);
            }
        }
        return null;
    }

    /// <summary>"Gathered in Oslo on 3 May, donors pledged": a verb that opens the sentence, and who meets.</summary>
    private static bool IsOpening(MarkedSentence sentence, WordHit verb, int start) =>
        sentence.WordsBetween(sentence.Start, verb.Start) == 0 && sentence.WordsBetween(verb.End, start) <= LongestName
        && sentence.Between(verb.End, start).TrimEnd() is var between && between.Contains(',')
        && sentence.WordsBetween(verb.End + between.LastIndexOf(','), start) <= 1;

    /// <summary>Whom they meet: an office, a person or a group right behind the verb, or with it.</summary>
    private static (int Start, int End)? Whom(MarkedSentence sentence, WordHit verb)
    {
        var reach = sentence.Page.Language.IsUnspaced ? FarWhom * 3 : FarWhom;
        var with = sentence.Of("with-whom").Where(w => w.Start >= verb.Start && w.Start <= verb.End
            || w.Start >= verb.End && sentence.WordsBetween(verb.End, w.Start) <= 2).Select(w => w.End)
            .DefaultIfEmpty(verb.End).Max();
        foreach (var (start, end) in Groups(sentence))
        {
            if (start >= with && sentence.WordsBetween(with, start) <= reach
                && !sentence.Between(with, start).ContainsAny(",;:."))
            {
                return (start, end);
            }
            // "與總統會談": where no white space parts words, whom one meets may stand before the verb.
            if (sentence.Page.Language.IsUnspaced && end <= verb.Start && sentence.WordsBetween(end, verb.Start) <= 2
                && sentence.Of("with-whom").Any(w => w.End <= start && sentence.WordsBetween(w.End, start) <= reach))
            {
                return (start, end);
            }
        }
        return null;
    }

    /// <summary>Those who may meet: words for groups, offices and persons, in order.</summary>
    private static IEnumerable<(int Start, int End)> Groups(MarkedSentence sentence) =>
        sentence.Of("meeting-groups").Concat(sentence.Of("titles")).Select(w => (w.Start, w.End))
            .Concat(sentence.Officers.Select(o => (o.Start, o.End))).OrderBy(g => g.Start).ThenByDescending(g => g.End);

    /// <summary>"over lunch", "by video", "around a table": how they meet, beside the verb.</summary>
    private static WordHit? Manner(MarkedSentence sentence, WordHit verb)
    {
        foreach (var word in sentence.Of("meeting-manners").Concat(sentence.Of("meeting-modes")))
        {
            if ((word.Start >= verb.Start ? sentence.WordsBetween(verb.End, word.Start) <= FarManner * 2
                    : sentence.WordsBetween(word.End, verb.Start) <= FarManner)
                && !sentence.Between(Math.Min(verb.End, word.End), Math.Max(verb.Start, word.Start)).ContainsAny(";:"))
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>The day nearest to a verb in its clause, behind it rather than before.</summary>
    private static Mention? Day(MarkedSentence sentence, WordHit verb)
    {
        var reach = sentence.Page.Language.IsUnspaced ? FarDay * 2 : FarDay;
        return sentence.Figures.Where(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && (f.Date.IsPoint || f.Date.Key == "weekday") && !Draft.IsDateline(sentence, f)
                && !Draft.IsTerm(sentence, f) && !MeetingDays.IsDayOfSaying(sentence, f)
                && !(f.Date.Key == "weekday" && sentence.After("belonging", f.End) is not null)
                && Away(sentence, f, verb) <= reach)
            .OrderBy(f => Away(sentence, f, verb) + (f.Start < verb.Start ? FarManner : 0)).FirstOrDefault();
    }

    /// <summary>The words between a date and a verb; more than any reach over a semicolon.</summary>
    private static int Away(MarkedSentence sentence, Mention date, WordHit verb)
    {
        var (from, to) = date.Start >= verb.End ? (verb.End, date.Start) : (date.End, verb.Start);
        return sentence.Between(from, to).Contains(';') ? int.MaxValue - FarManner : sentence.WordsBetween(from, to);
    }

    private static bool IsSomewhere(MarkedSentence sentence, WordHit verb) =>
        sentence.Of("place-marks").Any(p => (p.Start >= verb.End ? sentence.WordsBetween(verb.End, p.Start)
                : sentence.WordsBetween(p.End, verb.Start)) <= FarPlace
            && !sentence.Figures.Exists(f => f.Start <= p.Start && p.Start < f.End || f.Start == p.End)
            && IsPlace(sentence, p.End))
        || sentence.Of("same-places").Any(p => (p.Start >= verb.End ? sentence.WordsBetween(verb.End, p.Start)
                : sentence.WordsBetween(p.End, verb.Start)) <= FarPlace);

    /// <summary>Whether a capital letter begins one of the next two words.</summary>
    public static bool IsPlace(MarkedSentence sentence, int at)
    {
        if (sentence.Page.Language.IsUnspaced)
        {
            return true;
        }
        var (tokens, next) = (sentence.Page.Tokens, sentence.Page.Tokens.IndexAt(at));
        return next < sentence.EndToken && (tokens.IsCapital(next) || (sentence.Page.Language.HasSmallPairs
            && next + 2 < sentence.EndToken && (tokens.IsCapital(next + 1) || tokens.IsCapital(next + 2))));
    }
}
