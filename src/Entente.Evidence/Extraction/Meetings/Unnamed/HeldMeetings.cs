namespace Entente.Evidence;

/// <summary>
/// Meetings without a name of their own: a noun, a standing body, or an ordinal alone that goes on from a meeting named
/// before, where the sentence tells that it is held, and when or where.
/// </summary>
internal static class HeldMeetings
{
    /// <summary>
    /// How many words stand between the parts of what is told of one meeting; of an unspaced script, signs.
    /// </summary>
    private sealed record Reach(int Verb, int Body, int Date, int BareDate, int Place, int Ordinal)
    {
        public static Reach Of(Language language) => language.IsUnspaced ? Signs : language.IsVerbLast ? Last : Words;

        private static readonly Reach Words = new(16, 4, 16, 7, 9, 4);
        private static readonly Reach Last = new(14, 14, 14, 6, 9, 9);
        private static readonly Reach Signs = new(36, 30, 40, 12, 36, 12);
    }

    /// <summary>What nouns and ordinals tell of, beside the meetings that were found by their names.</summary>
    public static IEnumerable<MeetingMention> Find(
        MarkedSentence sentence, List<WordHit> heads, List<MeetingMention> named)
    {
        var found = new List<MeetingMention>(named);
        foreach (var head in heads.OrderBy(h => h.Section == "meeting-bodies").ThenBy(h => h.Start))
        {
            if (!found.Exists(f => f.Start < head.End && head.Start < f.End) && !IsInsideName(sentence, head)
                && !sentence.Of("meeting-lengths").Any(l => l.Start < head.Start && head.End <= l.End)
                && !IsVerbOf(sentence, head, heads)
                && (head.Section == "meeting-bodies" ? Body(sentence, head) : Noun(sentence, head)) is { } held)
            {
                found.Add(held);
                yield return held;
            }
        }
        foreach (var ordinal in sentence.Figures.Where(f => f.Kind == MentionKind.Ordinal))
        {
            if (!found.Exists(f => f.Start <= ordinal.Start && ordinal.End <= f.End)
                && Continued(sentence, ordinal, found) is { } held)
            {
                found.Add(held);
                yield return held;
            }
        }
    }

    /// <summary>A word that is a noun and a verb, behind a noun for a meeting, is the verb of that.</summary>
    private static bool IsVerbOf(MarkedSentence sentence, WordHit head, List<WordHit> heads) =>
        !sentence.Page.Language.IsVerbLast
        && sentence.Of("attending").Any(v => v.Start <= head.Start && head.End <= v.End)
        && heads.Exists(h => h.Section == "meeting-nouns" && h.End <= head.Start
            && sentence.WordsBetween(h.End, head.Start) <= FarPlaced
            && !sentence.Between(h.End, head.Start).ContainsAny(",;:."));

    /// <summary>"The conference closed on Thursday in A": a noun with a verb of holding and a day or a place.</summary>
    private static MeetingMention? Noun(MarkedSentence sentence, WordHit head)
    {
        // "The day before the meeting" tells of no meeting's day.
        if (Draft.IsDenied(sentence, head.Start) || sentence.Figures.Exists(f => f is { Kind: MentionKind.Date,
            Date.Key: "told-day" } && f.Start > head.End && sentence.IsBlank(head.End, f.Start)))
        {
            return null;
        }
        var reach = Reach.Of(sentence.Page.Language);
        var when = When(sentence, head.Start, head.End, reach.Date) ?? OnlyDay(sentence);
        var isDay = (when?.Date.Day is not null
                && When(sentence, head.Start, head.End, reach.BareDate)?.Date.Day is not null)
            || When(sentence, head.Start, head.End, 0) is not null;
        isDay |= (when?.Date.Day is not null && IsBetween(sentence, head)) || IsBracketed(sentence, head, when)
            || IsOfMonth(sentence, head);
        var isHeld = Verb(sentence, head.Start, head.End, reach.Verb) is not null
            && (when is not null || IsSomewhere(sentence, head.Start, head.End, reach.Place));
        var meeting = MeetingMarker.Complete(sentence, head.Start, head.End, null);
        var told = isHeld || isDay || IsWhereabouts(sentence, head) || MeetingLines.IsDated(sentence, head)
            || IsPlacedAndDated(sentence, head) || MeetingTitles.IsWrittenAt(sentence, head)
            || SittingDay.Below(sentence) is not null
            || (meeting.Mode is not null
            && Verb(sentence, head.Start, head.End, reach.Verb) is not null);
        return when is null && head.Key != "ceremony" && SideMeetings.OfNoun(sentence, head, meeting) is { } beside
            ? beside : !told ? null : head.Key == "ceremony" ? Ceremonies.Named(sentence, head, meeting) : meeting;
    }

    /// <summary>"Since the meeting of March 2023", "the October 2023 meeting": called by its month and year.</summary>
    private static bool IsOfMonth(MarkedSentence sentence, WordHit head) =>
        !sentence.IsHeading && sentence.Figures.Exists(f => f is { Kind: MentionKind.Date, Date: { Month: not null,
                Year: not null, IsPeriod: false } } && !Draft.IsTerm(sentence, f)
            && (f.Start >= head.End
                ? !sentence.Page.Language.HeadsLast && sentence.After("belonging", head.End) is { } of
                    && sentence.IsBlank(of.End, f.Start)
                : (sentence.Page.Language.HeadsLast || sentence.Page.Language.NamesEnd)
                    && sentence.IsBlank(f.End, head.Start)));

    /// <summary>"The summit (November 2019)": the day in brackets right behind a noun.</summary>
    private static bool IsBracketed(MarkedSentence sentence, WordHit head, Mention? when) =>
        when is not null && when.Start > head.End && sentence.Between(head.End, when.Start).Trim() is "(";

    /// <summary>"The talks between A and B in C on 3 May": those who meet stand between a noun and its day.</summary>
    private static bool IsBetween(MarkedSentence sentence, WordHit head) =>
        (sentence.After("range-openers", head.End) ?? sentence.After("with-whom", head.End)) is not null;

    /// <summary>"At the conference in A, donors pledged": what happens at it, and where it is.</summary>
    private static bool IsWhereabouts(MarkedSentence sentence, WordHit head) =>
        !sentence.Page.Language.IsVerbLast && !sentence.Page.Language.IsUnspaced
        && (sentence.Before("place-marks", head.Start)
            ?? sentence.Before("place-marks", Parties.SideStart(sentence, head.Start))) is not null
        && sentence.Of("place-marks").Any(p => p.Start >= head.End && sentence.WordsBetween(head.End, p.Start) <= 4
            && sentence.Page.Tokens.IndexAt(p.End) is var next && next < sentence.EndToken
            && sentence.Page.Tokens.IsCapital(next));

    /// <summary>"The committee met for the second time on 4 May": a body, which meets where a verb says so.</summary>
    private static MeetingMention? Body(MarkedSentence sentence, WordHit head)
    {
        var reach = Reach.Of(sentence.Page.Language);
        var (start, end) = sentence.Page.Language.NamesEnd ? (VerbLast.NameStart(sentence, head.Start), head.End)
            : NameMarker.Span(sentence, head.Start, head.End) ?? (head.Start, head.End);
        if (SittingDay.Below(sentence) is not null && sentence.Of("meeting-nouns").Count == 0)
        {
            return Counted(sentence, start, end);
        }
        if (MeetingLines.IsDated(sentence, head))
        {
            return Counted(sentence, start, end)
                ?? MeetingMarker.Complete(sentence, start, end, null) with { NameEnd = end };
        }
        if (Verb(sentence, start, end, reach.Body) is not { } verb)
        {
            return Counted(sentence, start, end) ?? Deciding(sentence, start, end)
                ?? MeetingBodies.Find(sentence, start, end)
                ?? Sitting(sentence, start, end);
        }
        // "in the first half of 2026" counts no meetings.
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= verb.Start
            && sentence.WordsBetween(verb.End, f.Start) <= reach.Ordinal
            && !sentence.Figures.Exists(d => d is { Kind: MentionKind.Date, Date.Day: null } && d.Start >= f.End
                && sentence.WordsBetween(f.End, d.Start) is > 0 and <= 3));
        var next = sentence.Before("next-meeting", start) ?? sentence.After("next-meeting", end);
        var isTold = ordinal is not null || next is not null || When(sentence, start, end, reach.Date) is not null
            || When(sentence, verb.Start, verb.End, reach.Date) is not null
            || IsSomewhere(sentence, verb.Start, verb.End, reach.Ordinal);
        return isTold ? MeetingMarker.Complete(sentence, start, end, ordinal) with { NameEnd = end } : null;
    }

    /// <summary>"Approved by the board on 4 May": the body that decides on a day, right before it.</summary>
    private static MeetingMention? Deciding(MarkedSentence sentence, int start, int end) =>
        !sentence.IsHeading && When(sentence, start, end, 1) is { Date.Day: not null } day && day.Start >= end
        && !sentence.Page.Language.IsVerbLast && !Draft.IsTerm(sentence, day)
        && sentence.Has("done", sentence.Start, start)
            ? MeetingMarker.Complete(sentence, start, end, null) with { NameEnd = end } : null;

    /// <summary>Where verbs come last, "the board in November in A decides": a body with time and place.</summary>
    private static MeetingMention? Sitting(MarkedSentence sentence, int start, int end) =>
        sentence is { IsHeading: false, Page.Language.IsVerbLast: true }
        && sentence.Of("subject-marks").Any(m => m.Start == end)
        && When(sentence, start, end, FarPlaced) is { } when && when.Start >= end
        && IsSomewhere(sentence, when.Start, when.End, FarPlaced) && !Draft.IsTerm(sentence, when)
            ? MeetingMarker.Complete(sentence, start, end, null) with { NameEnd = end } : null;

    /// <summary>"The dialogue in A last month": a noun with its place and its time behind it.</summary>
    private static bool IsPlacedAndDated(MarkedSentence sentence, WordHit head)
    {
        if (sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced)
        {
            return false;
        }
        foreach (var place in sentence.Of("place-marks"))
        {
            if (place.Start < head.End || sentence.WordsBetween(head.End, place.Start) > FarPlaced
                || sentence.Page.Tokens.IndexAt(place.End) is var next && (next >= sentence.EndToken
                    || !sentence.Page.Tokens.IsCapital(next)))
            {
                continue;
            }
            var when = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && (f.Date.IsPoint || f.Date is { Key: "year", Year: not null }) && f.Start > place.End
                && sentence.WordsBetween(place.End, f.Start) <= FarPlaced && !Draft.IsTerm(sentence, f));
            if (when is not null
                && !sentence.Between(head.End, when.Start).ContainsAny(",;:"))
            {
                return true;
            }
        }
        return false;
    }

    private const int FarPlaced = 4;

    /// <summary>"The ninth joint commission in A": a body that is counted, with a day or a place.</summary>
    private static MeetingMention? Counted(MarkedSentence sentence, int start, int end)
    {
        var reach = Reach.Of(sentence.Page.Language);
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal
            && (f.End <= start ? sentence.WordsBetween(f.End, start) <= 1 : f.Start < end
                || sentence.IsBlank(end, f.Start)));
        return ordinal is not null && (When(sentence, start, end, reach.Date) is not null
            || SittingDay.Below(sentence) is not null || IsSomewhere(sentence, start, end, reach.Place))
            ? MeetingMarker.Complete(sentence, Math.Min(start, ordinal.Start), Math.Max(end, ordinal.End), ordinal)
            : null;
    }

    /// <summary>"The ninth was in A; the tenth will be in B": the next or last of the meetings named before.</summary>
    private static MeetingMention? Continued(MarkedSentence sentence, Mention ordinal, List<MeetingMention> found)
    {
        var counts = sentence.After("editions", ordinal.End) is not null
            || sentence.Before("editions", ordinal.Start) is not null;
        if (ordinal.Value is not (> 0 and < 200) || (!counts && IsDescribing(sentence, ordinal)))
        {
            return null;
        }
        var verb = Verb(sentence, ordinal.Start, ordinal.End, Reach.Of(sentence.Page.Language).Verb);
        if (verb is null && !counts && !sentence.Words.Exists(w => w.Section is "planned" or "done"
            && w.Start >= ordinal.End && sentence.WordsBetween(ordinal.End, w.Start) <= 1))
        {
            return null;
        }
        if (verb is not null && sentence.Previous is { Meetings.Count: 0 } last
            && last.Of("meeting-bodies").FirstOrDefault() is { Section: not null } body)
        {
            // "The Council last met in 2021. The fifth will be held in A": what is counted is the body that meets.
            var (start, end) = NameMarker.Span(last, body.Start, body.End) ?? (body.Start, body.End);
            found = [MeetingMarker.Complete(last, start, end, null), .. found];
        }
        var number = (int)ordinal.Value;
        var before = Before(sentence).Concat(found)
            .LastOrDefault(m => m.Ordinal is { } other && Math.Abs(other - number) == 1)
            ?? (verb is null && !counts ? null : Before(sentence).LastOrDefault(m => m.Ordinal is null && !m.IsNext))
            ?? (counts ? found.FindLast(m => m.Ordinal is null && m.Names.Count > 0 && m.End <= ordinal.Start)
                ?? (verb is null ? null : MeetingSittings.LastNoun(sentence, ordinal.Start, named: true)) : null);
        return before is null ? null : MeetingMarker.Complete(sentence, ordinal.Start, ordinal.End, ordinal) with
        {
            Names = before.Names, Rank = before.Rank, Identity = before.Identity, GoesOn = before,
        };
    }

    /// <summary>The meetings of the few sentences before.</summary>
    private static IEnumerable<MeetingMention> Before(MarkedSentence sentence)
    {
        var meetings = new List<MeetingMention>();
        for (var (at, i) = (sentence.Previous, 0); at is not null && i < 3; (at, i) = (at.Previous, i + 1))
        {
            meetings.InsertRange(0, at.Meetings);
        }
        return meetings;
    }

    /// <summary>Whether a plain word follows, which the ordinal describes.</summary>
    private static bool IsDescribing(MarkedSentence sentence, Mention ordinal)
    {
        var tokens = sentence.Page.Tokens;
        var next = tokens.IndexAt(ordinal.End);
        if (next >= sentence.EndToken || !tokens.Tokens[next].IsWord)
        {
            return next >= sentence.EndToken || sentence.Page.Folded.Lower[tokens.Tokens[next].Start] != ',';
        }
        return !sentence.Words.Exists(w => w.Start == tokens.Tokens[next].Start && w.Section is "attending" or "planned"
            or "editions" or "done" or "place-marks" or "subject-marks" or "object-marks");
    }

    private static bool IsInsideName(MarkedSentence sentence, WordHit head) =>
        sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.Start <= head.Start && head.End <= n.End
            && !IsPlacedAndDated(sentence, head with { End = n.End }))
        || sentence.Of("relations").Any(r => r.Start <= head.Start && head.End <= r.End);

    /// <summary>The nearest verb of holding, in the same clause; null where none is near.</summary>
    private static WordHit? Verb(MarkedSentence sentence, int start, int end, int reach) =>
        sentence.Of("attending").Where(v => v.End <= start || v.Start >= end || (v.Start >= start && v.End > end))
            .Where(v => Gap(sentence, v.Start, v.End, start, end) <= reach)
            .OrderBy(v => Gap(sentence, v.Start, v.End, start, end)).Cast<WordHit?>().FirstOrDefault();

    /// <summary>The nearest date that is no term; null where none is near.</summary>
    private static Mention? When(MarkedSentence sentence, int start, int end, int reach) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && (f.Date.IsPoint || f.Date.Key == "weekday")
                && !Draft.IsDateline(sentence, f)
                && Gap(sentence, f.Start, f.End, start, end) <= reach)
            .OrderBy(f => Gap(sentence, f.Start, f.End, start, end)).FirstOrDefault();

    /// <summary>The one day of a sentence, wherever it stands; null where it has none or several.</summary>
    private static Mention? OnlyDay(MarkedSentence sentence) => sentence.IsHeading ? null
        : sentence.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.IsPoint: true })
            is [{ Date.Day: not null } day]
            && !Draft.IsDateline(sentence, day) && !Draft.IsTerm(sentence, day) ? day : null;

    /// <summary>Whether a place is told near: a name or a capital letter on a word of place.</summary>
    private static bool IsSomewhere(MarkedSentence sentence, int start, int end, int reach) =>
        sentence.Of("place-marks").Any(p => Gap(sentence, p.Start, p.End, start, end) <= reach
            && (sentence.Page.Language.IsUnspaced || sentence.Page.Language.IsVerbLast
                || sentence.Page.Tokens.IndexAt(p.End) is var next && next < sentence.EndToken
                && sentence.Page.Tokens.IsCapital(next)));

    /// <summary>The words between two places in one clause; more than any reach over a semicolon.</summary>
    private static int Gap(MarkedSentence sentence, int start, int end, int otherStart, int otherEnd)
    {
        var (from, to) = start >= otherEnd ? (otherEnd, start) : end <= otherStart ? (end, otherStart) : (0, 0);
        return from >= to ? 0 : sentence.Between(from, to).Contains(';') ? int.MaxValue
            : sentence.WordsBetween(from, to);
    }
}
