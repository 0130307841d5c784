using System.Buffers;

namespace Entente.Evidence;

/// <summary>A meeting that a sentence names.</summary>
internal sealed record MeetingMention(int Start, int End)
{
    /// <summary>Where the name stands, without ordinal and mode after it.</summary>
    public int NameEnd { get; init; }

    public int? Ordinal { get; init; }

    /// <summary>The names inside it.</summary>
    public IReadOnlyList<Mention> Names { get; init; } = [];

    /// <summary>online, in_person, hybrid, phone, where the name says so.</summary>
    public string? Mode { get; init; }

    /// <summary>summit, ministers, officials, body; meeting where the noun tells no more.</summary>
    public string Rank { get; init; } = "meeting";

    /// <summary>Whether it is only called the next one.</summary>
    public bool IsNext { get; init; }

    /// <summary>What tells it from other meetings of the document: parties, or capital words.</summary>
    public string Identity { get; init; } = "";

    /// <summary>
    /// Whether it is a pronoun or a noun alone that stands for a meeting told of before ("it", "the meeting").
    /// </summary>
    public bool IsReference { get; init; }

    /// <summary>Whether no noun tells of it, but a verb of coming together.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The day that its verb tells, of a gathering or a ceremony; no other meeting's.</summary>
    public Mention? OwnDay { get; init; }

    /// <summary>before, after, same, eve: of one beside the meeting reported on, without its own day.</summary>
    public string? Beside { get; init; }

    /// <summary>The day of a sitting that is told with its place; null where the sentence is asked.</summary>
    public Mention? Day { get; init; }

    /// <summary>The place of such a sitting, as printed.</summary>
    public string? Where { get; init; }

    /// <summary>The meeting named before that an ordinal alone goes on from; null where it has its own words.</summary>
    public MeetingMention? GoesOn { get; init; }

    /// <summary>Whether it is another of the series than the one it goes on from, not that one said again.</summary>
    public bool IsOther { get; init; }

    /// <summary>The body whose meeting it is, by which it is called; null where it has a name of its own.</summary>
    public MeetingMention? Owner { get; init; }
}

/// <summary>
/// Finds the names of meetings: a noun for a meeting with parties, capital words or an ordinal, the body that meets
/// included ("the tenth meeting of the Joint Committee of A and B").
/// </summary>
internal static class MeetingMarker
{
    public static List<MeetingMention> Find(MarkedSentence sentence)
    {
        var found = new List<MeetingMention>();
        var heads = Heads(sentence);
        foreach (var head in heads)
        {
            AddNamed(sentence, head, found);
        }
        if (heads.Count > 0)
        {
            found.AddRange(heads.Where(h => h.Section == "meeting-bodies" && !found.Exists(f => f.Start <= h.Start
                && h.Start < f.End)).Select(h => Met(sentence, h)).OfType<MeetingMention>());
        }
        AddSeries(sentence, found);
        var isCounted = sentence.Figures.Exists(static f => f.Kind == MentionKind.Ordinal);
        AddCodes(sentence, found);
        if (isCounted)
        {
            AddWholeNames(sentence, found);
        }
        if (isCounted || heads.Count > 0)
        {
            found.AddRange([.. HeldMeetings.Find(sentence, heads, found)]);
        }
        QuotedMeetings.Add(sentence, found);
        // Several ordinals that stand alone tell more than their places and days.
        var counted = isCounted ? CountedMeetings.Find(sentence, found) : [];
        if (counted.Count > 1)
        {
            found.AddRange(counted);
        }
        else if (MeetingSittings.Find(sentence, found) is { Count: > 0 } sittings)
        {
            // The series itself has no day but those of its sittings.
            found.RemoveAll(f => sittings.Exists(s => (f.Start < s.End && s.Start < f.End)
                || (sittings.Count > 1 && f.Ordinal is null && f.Start == s.GoesOn?.Start)));
            found.AddRange(sittings);
        }
        if (MeetingSittings.Before(sentence, found) is { } before)
        {
            found.Add(before);
        }
        found.AddRange(PlaceReferences.Find(sentence, found));
        if (isCounted && counted.Count < 2)
        {
            found.AddRange(CountedMeetings.Find(sentence, found));
        }
        if (Gatherings.Find(sentence, found) is { } gathering)
        {
            found.Add(gathering);
        }
        found.AddRange([.. MeetingsWithoutNoun.Find(sentence, found)]);
        found.AddRange(VerbLastChains.Find(sentence, found));
        found.AddRange(TalksHeld.Find(sentence, found));
        if (Ceremonies.Find(sentence, found) is { } ceremony)
        {
            found.Add(ceremony);
        }
        if (isCounted)
        {
            MeetingTimes.Count(sentence, found);
        }
        found.RemoveAll(m => OpensMeeting(sentence, m, found));
        return found.Count == 0 ? found
            : [.. found.Select(f => MeetingReferences.IsNounAlone(sentence, f) ? f with { IsReference = true }
                : MeetingOwners.Owned(sentence, f)).OrderBy(f => f.Start)];
    }

    /// <summary>"The committee met its fifth session": what a verb governs is all that it tells of.</summary>
    private static bool OpensMeeting(MarkedSentence sentence, MeetingMention verb, List<MeetingMention> found) =>
        (verb.IsUnnamed || sentence.Of("meeting-verbs").Any(v => v.Start == verb.Start && v.End == verb.End))
        && verb.Ordinal is null && found.Exists(m => m.Ordinal is not null && !m.IsUnnamed && m.Start >= verb.End
            && sentence.IsBlank(verb.End, m.Start));

    /// <summary>Short names with numbers, which go before what a noun inside them tells.</summary>
    private static void AddCodes(MarkedSentence sentence, List<MeetingMention> found)
    {
        sentence.Page.ShortNames.Note(sentence, found);
        var codes = SessionCodes.Find(sentence, found);
        found.RemoveAll(f => codes.Exists(c => f.Start < c.End && c.Start < f.End));
        found.AddRange(codes);
    }

    /// <summary>The nouns for meetings and the bodies that meet, in the order in which they are read.</summary>
    private static List<WordHit> Heads(MarkedSentence sentence)
    {
        var (nouns, bodies) = (sentence.Of("meeting-nouns"), sentence.Of("meeting-bodies"));
        if (nouns.Count + bodies.Count < 2)
        {
            return [.. nouns, .. bodies];
        }
        var heads = nouns.Concat(bodies).OrderBy(h => h.Start).ThenByDescending(h => h.End).ToList();
        if (sentence.Page.Language.HeadsLast)
        {
            heads.Reverse();
        }
        return heads;
    }

    private static void AddNamed(MarkedSentence sentence, WordHit head, List<MeetingMention> found)
    {
        if (head.Key == "ceremony" || BracketedOrdinals.IsBeforeNoun(sentence, head)
            || found.Exists(f => f.Start <= head.Start && head.Start < f.End) || IsMinutesOfBody(sentence, head)
            || IsOfInstitution(sentence, head)
            || sentence.Of("relations").Any(r => r.Start <= head.Start && head.End <= r.End)
            || sentence.Of("meeting-lengths").Any(l => l.Start < head.Start && head.End <= l.End))
        {
            return;
        }
        if ((sentence.Page.Language.HeadsLast ? ReadLast(sentence, head) : Read(sentence, head)) is { } meeting)
        {
            found.RemoveAll(f => f.Start < meeting.End && meeting.Start < f.End);
            found.Add(meeting);
        }
    }

    /// <summary>Where verbs come last, the noun inside the word for minutes, behind the body that met.</summary>
    private static bool IsMinutesOfBody(MarkedSentence sentence, WordHit head) =>
        sentence.Page.Language is { IsVerbLast: true, IsUnspaced: false } && head.Section == "meeting-nouns"
        && head.End < sentence.End && char.IsLetter(sentence.Page.Folded.Lower[head.End])
        && sentence.Of("occasions").Any(o => o.Start < head.End && o.End > head.End)
        && (sentence.Before("meeting-bodies", head.Start) is not null
            || sentence.Of("meeting-bodies").Any(b => b.Start == head.Start));

    /// <summary>"A Forum Secretariat": the noun is of the name of an institution.</summary>
    private static bool IsOfInstitution(MarkedSentence sentence, WordHit head) =>
        sentence.Page.Language.HeadsLast && !sentence.Page.Language.NamesEnd
        && sentence.After("organisation-nouns", head.End) is { } institution
        && !sentence.Of("meeting-bodies").Any(b => b.Start == institution.Start)
        && char.IsUpper(sentence.Page.Folded.Cased[institution.Start]);

    private static void AddSeries(MarkedSentence sentence, List<MeetingMention> found)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Kind == MentionKind.Series)
            {
                AddSeries(sentence, name, found);
            }
        }
    }

    private static void AddSeries(MarkedSentence sentence, Mention series, List<MeetingMention> found)
    {
        if (!found.Exists(f => f.Start <= series.Start && series.End <= f.End))
        {
            found.RemoveAll(f => f.Start >= series.Start && f.End <= series.End);
            found.Add(Complete(sentence, series.Start, series.End, Ordinal(sentence, series.Start, series.End)));
        }
    }

    private static void AddWholeNames(MarkedSentence sentence, List<MeetingMention> found) =>
        found.AddRange(sentence.Figures.Where(f => f.Kind == MentionKind.Ordinal && IsWholeName(sentence, f)
            && !found.Exists(m => m.Start < f.End && f.Start < m.End))
            .Select(f => Complete(sentence, f.Start, f.End, f) with
            {
                NameEnd = f.End, Rank = "summit", Identity = sentence.Page.Folded.Lower[f.Start..f.End],
            }).ToList());

    /// <summary>"COP29": a short name with its number on it.</summary>
    private static bool IsWholeName(MarkedSentence sentence, Mention ordinal) =>
        char.IsLetter(sentence.Page.Folded.Lower[ordinal.Start])
        && char.IsAsciiDigit(sentence.Page.Folded.Lower[ordinal.End - 1])
        && sentence.Page.Tokens.IndexAt(ordinal.End) - sentence.Page.Tokens.IndexAt(ordinal.Start) == 1;

    private static MeetingMention? Read(MarkedSentence sentence, WordHit head)
    {
        var isBody = head.Section == "meeting-bodies";
        if (sentence.Page.Language.NamesEnd)
        {
            return ReadBackwards(sentence, head, isBody);
        }
        var start = NameMarker.JoinedStart(sentence, head.Start);
        var end = Extend(sentence, head.Start, head.End);
        var leading = LeadingOrdinal(sentence, start);
        var ordinal = leading ?? Ordinal(sentence, head.Start, end);
        if (ordinal is { } first && first.End > end)
        {
            end = first.End;
        }
        // "... of the Committee": the body belongs to the name of its meeting.
        if (!isBody && BodyAfter(sentence, end) is { } body)
        {
            end = Extend(sentence, body.Start, body.End);
            if (Ordinal(sentence, head.Start, end) is { } second)
            {
                ordinal ??= second;
                end = Math.Max(end, second.End);
            }
        }
        var meeting = Complete(sentence, leading?.Start ?? start, end, ordinal);
        var named = meeting.Names.Any(n => n.IsName) || HasCapital(sentence, head.End, end);
        var known = (meeting.Ordinal is not null && (named || !isBody || IsHeld(sentence, meeting)))
            || (named && !isBody);
        return known || (!isBody && (IsAttendedOnADay(sentence, head) || IsNext(sentence, head))) ? meeting : null;
    }

    /// <summary>"The sixth ministerial strategic dialogue": where a noun begins that describes the name behind it.
    /// </summary>
    private static int? DescribedFrom(MarkedSentence sentence, int start) => sentence.Of("meeting-nouns")
        .Where(noun => noun.End <= start && sentence.IsBlank(noun.End, start)).Select(noun => (int?)noun.Start)
        .FirstOrDefault();

    /// <summary>The ordinal right before a name, one word that describes it between at most.</summary>
    private static Mention? LeadingOrdinal(MarkedSentence sentence, int start) =>
        !sentence.Page.Language.OrdinalsFirst ? null
            : sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End <= start
                && sentence.WordsBetween(f.End, start) <= 1
                && !sentence.Words.Exists(w => w.Section is "joiners" or "belonging" && w.Start >= f.End
                    && w.End <= start));

    /// <summary>A noun at the end of a name: with an ordinal, a known name or capital letters before it.</summary>
    private static MeetingMention? ReadBackwards(MarkedSentence sentence, WordHit head, bool isBody)
    {
        var start = VerbLast.NameStart(sentence, head.Start);
        var behind = BracketedOrdinals.Behind(sentence, head.End);
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= start
            && f.End <= head.End) ?? behind ?? BracketedOrdinals.Owner(sentence, start) ?? FarOrdinal(sentence, start);
        start = Math.Min(start, ordinal?.Start ?? start);
        var end = ordinal is not null && ordinal == behind ? ordinal.End : head.End;
        var meeting = Complete(sentence, start, end, ordinal) with { NameEnd = head.End };
        var named = meeting.Names.Count > 0
            || sentence.CasedBetween(start, head.Start).ContainsAnyInRange('A', 'Z');
        return (ordinal is not null && (named || !isBody || IsHeld(sentence, meeting))) || (named && !isBody)
            || IsNext(sentence, head) || (!isBody && IsAttendedOnADay(sentence, head)) ? meeting
            : isBody ? null : OfTime(sentence, head, meeting);
    }

    /// <summary>
    /// Where verbs come last, "at the summit of 2019", "since the London meeting of May": a time right before a noun,
    /// or before the one word of its place, and behind it a word for at, since or after it.
    /// </summary>
    private static MeetingMention? OfTime(MarkedSentence sentence, WordHit head, MeetingMention meeting)
    {
        if (sentence.Page.Language is { IsVerbLast: true, IsUnspaced: true })
        {
            return DaysBefore.Owner(sentence, meeting, head.End);
        }
        if (!sentence.Page.Language.IsVerbLast
            || (sentence.After("meeting-times", head.End) ?? sentence.After("place-marks", head.End)) is null
            || sentence.Figures.FindLast(f => f is { Kind: MentionKind.Date, Date.IsPeriod: false }
                && f.End <= meeting.Start && sentence.WordsBetween(f.End, meeting.Start) <= 1) is not { } date)
        {
            return null;
        }
        var place = sentence.Printed(date.End, meeting.Start).Trim();
        return place.Length == 0 ? meeting with { Day = date }
            : place.All(Syllables.Is) && !sentence.Words.Exists(w => w.Start >= date.End && w.End <= meeting.Start
                && w.End - w.Start > 1) ? meeting with { Day = date, Where = place } : null;
    }

    /// <summary>
    /// Where verbs come last: an ordinal before names that no book knows, with no mark of case between it and the noun.
    /// </summary>
    private static Mention? FarOrdinal(MarkedSentence sentence, int start) =>
        !sentence.Page.Language.IsVerbLast ? OrdinalOverNames(sentence, start)
            : sentence.Page.Language.IsUnspaced ? null
            : sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End <= start
                && start - f.End <= LongestGap && !IsOfOther(sentence, f)
                && !sentence.Between(f.End, start).ContainsAny(",;\"")
                && !BracketedOrdinals.IsInside(sentence, f, start)
                && !sentence.Words.Exists(w => w.Start >= f.End && w.End <= start && w.Section is "place-marks"
                    or "belonging" or "from-whom" or "attending" or "phrase-stops" or "clause-stops"
                    or "meeting-bodies"));

    /// <summary>Where no white space parts words: "the fifth A and B meeting", over joined names.</summary>
    private static Mention? OrdinalOverNames(MarkedSentence sentence, int start) =>
        sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End <= start
            && start - f.End <= LongestNames && !IsOfOther(sentence, f)
            && !sentence.Between(f.End, start).ContainsAny(NameEnds)
            && !sentence.Words.Exists(w => w.Start >= f.End && w.End <= start && (w.Section is "attending"
                or "meeting-nouns" or "meeting-bodies" or "place-marks" or "speaking" or "editions"
                || (w.Section is "phrase-stops" or "clause-stops" or "belonging"
                    && !sentence.Words.Exists(j => j.Start == w.Start && j.Section == "joiners")))));

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",;:\"()");
    private const int LongestNames = 16;
    private const int LongestGap = 40;

    /// <summary>A meeting whose noun ends its name: "the 10th A-B Joint Committee meeting".</summary>
    private static MeetingMention? ReadLast(MarkedSentence sentence, WordHit head)
    {
        var isBody = head.Section == "meeting-bodies";
        var (start, end) = NameMarker.Span(sentence, head.Start, head.End) ?? (head.Start, head.End);
        start = DescribedFrom(sentence, start) ?? start;
        var ordinal = sentence.Figures.Where(f => f.Kind == MentionKind.Ordinal && f.End <= head.Start
            && (f.Start >= start || (f.End <= start && sentence.WordsBetween(f.End, start) <= 1
            && !sentence.Words.Exists(w => w.Section is "joiners" or "belonging" && w.Start >= f.End
            && w.End <= start)))).OrderBy(f => f.Start).LastOrDefault() ?? OrdinalOverWords(sentence, start);
        var meeting = Complete(sentence, Math.Min(start, ordinal?.Start ?? start), end, ordinal);
        var named = meeting.Names.Any(n => n.IsName) || HasCapital(sentence, start - 1, head.Start)
            || (char.IsUpper(sentence.Page.Folded.Cased[head.Start])
                && sentence.Page.Folded.Cased[head.Start..head.End].Contains(' ', StringComparison.Ordinal));
        var known = (meeting.Ordinal is not null || named) && !(isBody && (meeting.Ordinal is null || !named))
            || (meeting.Ordinal is not null && IsHeld(sentence, meeting));
        return known || (!isBody && (IsAttendedOnADay(sentence, head) || IsNext(sentence, head))) ? meeting : null;
    }

    /// <summary>"The sixth regional agriculture conference": the ordinal before small words that describe a meeting.
    /// </summary>
    private static Mention? OrdinalOverWords(MarkedSentence sentence, int start) =>
        sentence.Page.Language.IsUnspaced || sentence.Page.Language.IsVerbLast ? null
            : sentence.Figures.FindLast(f => f.Kind == MentionKind.Ordinal && f.End <= start
                && sentence.WordsBetween(f.End, start) is > 1 and <= MostDescribing
                && !IsOfOther(sentence, f) && !sentence.Between(f.End, start).ContainsAny(NameEnds)
                && !sentence.Between(f.End, start).StartsWith(" most ") && !IsSuperlative(sentence, f.End)
                && !sentence.Figures.Exists(o => o.Start >= f.End && o.End <= start)
                && !sentence.Words.Exists(w => w.Start >= f.End && w.End <= start && w.Section is "joiners"
                    or "belonging" or "phrase-stops" or "clause-stops" or "place-marks" or "attending" or "speaking"
                    or "pronouns" or "planned" or "done" or "meeting-nouns" or "meeting-bodies" or "passives"
                    or "to-whom" or "amount-kinds" or "currencies"));

    private const int MostDescribing = 4;

    /// <summary>"The second largest".</summary>
    private static bool IsSuperlative(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var next = tokens.IndexAt(end);
        return next < sentence.EndToken && tokens.Lower(next).EndsWith("est");
    }

    /// <summary>"The Joint Commission of A and B met for the sixth time on 3 May".</summary>
    private static MeetingMention? Met(MarkedSentence sentence, WordHit head)
    {
        if (sentence.Page.Language.NamesEnd || NameMarker.Span(sentence, head.Start, head.End) is not var (start, end)
            || !sentence.Names.Exists(n => n.Start >= start && n.End <= end))
        {
            return null;
        }
        var verb = sentence.Of("attending").FirstOrDefault(a => a.Start >= end
            && sentence.WordsBetween(end, a.Start) <= 3);
        var day = verb.Section is null ? null : sentence.Figures.Find(f => f.Kind == MentionKind.Date
            && f.Date.Day is not null && f.Start >= verb.End && sentence.WordsBetween(verb.End, f.Start) <= FarOpened);
        return day is null ? null : Complete(sentence, start, end, sentence.Figures.Find(f =>
            f.Kind == MentionKind.Ordinal && f.Start >= verb.End && f.End <= day.Start
            && sentence.WordsBetween(verb.End, f.Start) <= 3)) with { NameEnd = end };
    }

    /// <summary>"attended a meeting by telephone on 6 June": a meeting without a name, on a day that is told.</summary>
    private static bool IsAttendedOnADay(MarkedSentence sentence, WordHit head) =>
        IsOfTheLead(sentence, head) || sentence.Of("attending").Any(a => IsOpened(sentence, head, a)
            || (sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Date.Day is not null)
                && (a.End <= head.Start
                    ? sentence.WordsBetween(a.End, head.Start) <= (sentence.Page.Language.NamesEnd ? FarAttended : 2)
                    : sentence.Page.Language.NamesEnd && sentence.WordsBetween(head.End, a.Start) <= 1)));

    private const int FarAttended = 5;
    private const int FarOpened = 14;

    /// <summary>"The conference on water for all opened on 6 June": its name is what it is about.</summary>
    private static bool IsOpened(MarkedSentence sentence, WordHit head, WordHit verb) =>
        head.End <= verb.Start && sentence.WordsBetween(head.End, verb.Start) <= FarOpened
        && sentence.WordsBetween(sentence.Start, head.Start) <= 2
        && !sentence.Between(head.End, verb.Start).ContainsAny(",;")
        && (sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Date.Day is not null && f.Start >= verb.End
                && sentence.WordsBetween(verb.End, f.Start) <= FarAttended)
            || sentence.Of("place-marks").Any(p => p.Start >= verb.End
                && sentence.WordsBetween(verb.End, p.Start) <= FarAttended));

    /// <summary>"At their summit in Brussels on 12 October": the meeting with its day in the first sentence.</summary>
    private static bool IsOfTheLead(MarkedSentence sentence, WordHit head) =>
        sentence is { IsHeading: false, Index: <= 2 } && !sentence.Page.Language.NamesEnd
        && sentence.WordsBetween(sentence.Start, head.Start) <= FarAttended
        && sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Date.Day is not null && f.Start >= head.End
            && sentence.WordsBetween(head.End, f.Start) <= FarAttended);

    /// <summary>A body that is counted meets where somebody holds or attends it, or in the title of minutes.</summary>
    private static bool IsHeld(MarkedSentence sentence, MeetingMention meeting) =>
        (sentence is { IsHeading: true, Index: < 3 } && sentence.Has("occasions", sentence.Start, sentence.End))
        || sentence.Of("attending").Any(a => a.End <= meeting.Start
            ? sentence.WordsBetween(a.End, meeting.Start) <= FarAttended
            : a.Start >= meeting.End && sentence.WordsBetween(meeting.End, a.Start) <= FarAttended);

    /// <summary>"The next meeting will be held in 2027": the one that follows, with a time or a place.</summary>
    private static bool IsNext(MarkedSentence sentence, WordHit head) =>
        ((sentence.Before("next-meeting", head.Start) ?? sentence.After("next-meeting", head.End)) is not null
            || sentence.Of("next-meeting").Any(n => n.Start <= head.Start && head.End <= n.End))
        && (sentence.Figures.Exists(f => f.Kind == MentionKind.Date)
            || sentence.Words.Exists(w => w.Section is "planned" or "attending" or "place-marks"));

    /// <summary>How many words, or signs of a script without spaces, behind a meeting may say how it is held.</summary>
    private const int FarMode = 14;

    /// <summary>A meeting with what its words and those around it tell.</summary>
    public static MeetingMention Complete(MarkedSentence sentence, int start, int end, Mention? ordinal)
    {
        var names = sentence.Names.Where(n => n.Start >= start && n.End <= end).ToList();
        // "The first summit of its kind" is not the first of a series that is counted.
        ordinal = ordinal is { Value: 1 } && sentence.After("one-of-a-kind", end) is not null ? null : ordinal;
        var nameEnd = ordinal is { } o && o.End == end ? o.Start : end;
        var after = sentence.Page.Tokens.IndexAt(end) + FarMode;
        var modeEnd = after < sentence.EndToken ? sentence.Page.Tokens.Tokens[after].Start : sentence.End;
        return new MeetingMention(start, end)
        {
            Rank = sentence.Of("meeting-nouns", start, end).Concat(sentence.Of("meeting-bodies", start, end))
                .Select(h => h.Key)
                .FirstOrDefault(k => k != "meeting") ?? "meeting",
            NameEnd = Math.Max(nameEnd, start + 1),
            Ordinal = ordinal is null ? null : (int)ordinal.Value,
            IsNext = ordinal is null && (sentence.Before("next-meeting", start) ?? sentence.After("next-meeting", end)
                ?? sentence.Of("next-meeting", start, end).Cast<WordHit?>().FirstOrDefault()) is not null,
            Names = names,
            Mode = sentence.Of("meeting-modes", start, modeEnd).OrderByDescending(m => m.End - m.Start)
                .FirstOrDefault().Key,
            Identity = string.Join('+', names.Where(n => n.Name is not null).Select(n => n.Name!.Key).Distinct()
                .Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>
    /// Where the name ends that a noun begins: over names, capital words and a closing quotation mark.
    /// </summary>
    private static int Extend(MarkedSentence sentence, int start, int headEnd)
    {
        var end = NameMarker.EndOfName(sentence, start, headEnd) ?? headEnd;
        return end < sentence.End && sentence.Page.Folded.Lower[end] == '"' ? end + 1 : end;
    }

    private static WordHit? BodyAfter(MarkedSentence sentence, int end)
    {
        var owner = sentence.After("belonging", end);
        var at = owner is { } of && sentence.Before("belonging", of.End) is not null ? of.End : end;
        return sentence.After("meeting-bodies", at);
    }

    /// <summary>The ordinal inside the name or right after it, a bare small number at the very end included.</summary>
    private static Mention? Ordinal(MarkedSentence sentence, int start, int end)
    {
        var figures = sentence.Figures.Where(f => f.Kind == MentionKind.Ordinal && !IsOfOther(sentence, f)).ToList();
        var inside = figures.Find(f => f.Start >= start && f.End <= end);
        var after = figures
            .Find(f => f.Start >= end && (sentence.Between(end, f.Start)
            .Trim(" \"').,(").Length == 0 || IsPlainWords(sentence, end, f.Start)));
        if (inside is not null || after is not null)
        {
            return inside ?? after;
        }
        var bare = sentence.Figures.Find(f => f.Kind == MentionKind.Number && !f.InWords && f.Value is > 0 and < 100
            && f.Start >= start
            && sentence.IsBlank(Math.Min(end, f.Start), Math.Max(f.Start, Math.Min(end, f.Start))) && f.End >= end
            && f.Start <= end + 1
            && f.Scale == 1 && f.High is null && sentence.After("count-nouns", f.End) is null);
        return bare is null || !HasCapital(sentence, start, bare.Start) ? null
            : bare with { Kind = MentionKind.Ordinal };
    }

    /// <summary>"the conference of donors, the second": up to four plain words before the ordinal.</summary>
    private static bool IsPlainWords(MarkedSentence sentence, int start, int end) =>
        !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
        && sentence.WordsBetween(start, end)
            <= (sentence.Page.Language.IsUnspaced ? FarOrdinalSigns : FarOrdinalWords)
        && WithoutBrackets(sentence.Between(start, end)) is var between
        && between.IndexOfAny(",;:.(") < 0
        // Where white space stands only between phrases, none inside a name shows that it goes on.
        && (sentence.Page.Language.IsUnspaced && between.TrimEnd().IndexOf(' ') < 0
            || !sentence.Words.Exists(w => w.Start >= start && w.End <= end && (w.Section is "attending" or "done"
            or "planned" or "place-marks" or "meeting-nouns" or "speaking" or "citing"
            || (w.Section == "pronouns" && !IsOfMany(sentence, w))
            || (w.Section is "phrase-stops" or "clause-stops" or "joiners"
                && !IsInsideName(sentence, w)))));

    /// <summary>"A and the countries of B": a word that links names, or one of many before what they are.</summary>
    private static bool IsInsideName(MarkedSentence sentence, WordHit word) =>
        sentence.Words.Exists(l => l.Start == word.Start && l.Section is "name-links" or "name-modifiers")
        || (word.Section != "clause-stops" && (sentence.After("name-plurals", word.End) is not null
            || IsOfMany(sentence, word)));

    private static bool IsOfMany(MarkedSentence sentence, WordHit word) =>
        sentence.Of("name-plurals").Any(p => p.Start <= word.Start && word.End <= p.End);

    /// <summary>"Both sides", "the first vice-minister": the ordinal is of a word that is no meeting.</summary>
    private static bool IsOfOther(MarkedSentence sentence, Mention ordinal) => sentence.Words.Exists(w =>
        w.Section is "both-sides" or "sides" or "titles" && w.Start < ordinal.End && ordinal.Start < w.End
        && (w.Start < ordinal.Start || w.End > ordinal.End));

    private const int FarOrdinalWords = 14;
    private const int FarOrdinalSigns = 45;

    /// <summary>The text before a short form in brackets, where that ends it.</summary>
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> text) =>
        text.TrimEnd() is var trimmed && trimmed is [.., ')'] && trimmed.LastIndexOf('(') is > 0 and var open
            ? trimmed[..open] : text;

    private static bool HasCapital(MarkedSentence sentence, int start, int end)
    {
        var tokens = sentence.Page.Tokens;
        for (var token = tokens.IndexAt(start); token < sentence.EndToken && tokens.Tokens[token].Start < end; token++)
        {
            if (tokens.Tokens[token].Start > start && tokens.IsCapital(token))
            {
                return true;
            }
        }
        return false;
    }
}
