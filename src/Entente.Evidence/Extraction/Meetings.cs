using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Meetings: one claim for each meeting that a document names, on the sentence that says most of it. It is a main one
/// where the document reports on it.
/// </summary>
internal static class Meetings
{
    private sealed record Named(
        MeetingMention Mention, MarkedSentence Sentence, MeetingClaim Claim, int Richness, bool IsCited);

    /// <summary>What mentions must have in common to say the same of a meeting.</summary>
    private sealed record Said(string? Rank, int? Ordinal, string Identity, string? Date);

    public static void Find(Draft draft)
    {
        var all = new List<Named>();
        foreach (var sentence in draft.Page.Sentences)
        {
            foreach (var mention in sentence.Meetings)
            {
                all.Add(Read(draft, sentence, mention));
            }
        }
        var dayGiven = false;
        var groups = Grouped(all);
        var reported = groups.Exists(g => g.Exists(n => n.Claim.Main == true)) ? null
            : groups.Find(g => IsNamed(g[0].Mention) && MayBeReported(g)) ?? groups.Find(MayBeReported);
        foreach (var same in groups)
        {
            var best = same.OrderByDescending(n => n.Richness).ThenBy(n => n.Sentence.Index).First();
            var main = same == reported || same.Exists(n => n.Claim.Main == true);
            var chairs = same.Select(n => n.Claim.CoChairs).FirstOrDefault(c => c is not null);
            var claim = best.Claim.Date is null && same.Find(n => n.Claim.Date is not null) is { } dated
                ? WithDate(best.Claim, dated.Claim) : best.Claim;
            var occasion = same.Find(n => IsOccasion(n.Sentence, n.Mention));
            if (main && claim.Date is null && !dayGiven && (DayOfTheMeeting(draft)
                ?? (occasion is null ? null : DayOfTheDocument(draft, occasion.Sentence))) is { } day)
            {
                (claim, dayGiven) = (claim with { Date = day.Iso, EndDate = day.EndIso, DateInferred = day.Inferred },
                    true);
            }
            claim = claim with { Ordinal = claim.Ordinal ?? same.Where(n => n.Sentence == best.Sentence)
                .Select(n => n.Claim.Ordinal).FirstOrDefault(o => o is not null) };
            draft.Propose(claim with { Main = main, CoChairs = claim.CoChairs ?? chairs,
                Mode = claim.Mode ?? same.Select(n => n.Claim.Mode).FirstOrDefault(m => m is not null),
                Place = claim.Place ?? same.Select(n => n.Claim.Place).FirstOrDefault(p => p is not null) },
                best.Sentence);
        }
    }

    private static bool IsNamed(MeetingMention meeting) => meeting.Ordinal is not null || meeting.Names.Count > 0;

    /// <summary>Where a document says of no meeting that it was held: one that it tells of at its head.</summary>
    private static bool MayBeReported(List<Named> same) => same.Exists(n => !n.IsCited && !n.Mention.IsNext
        && (n.Claim.Date is { Length: > 7 } || n.Mention.Ordinal is not null)
        && n.Sentence is { IsHeading: false, Index: < HeadOfDocument });

    private const int HeadOfDocument = 5;

    private static MeetingClaim WithDate(MeetingClaim claim, MeetingClaim other) => claim with
    {
        Date = other.Date, EndDate = other.EndDate, DateInferred = other.DateInferred,
    };

    /// <summary>"At the meeting on 24 May": the day of the meeting that the document reports on.</summary>
    private static (string? Iso, string? EndIso, string? Inferred)? DayOfTheMeeting(Draft draft)
    {
        foreach (var sentence in draft.Page.Sentences.Where(s => !s.IsHeading))
        {
            foreach (var noun in sentence.Of("meeting-nouns")
                .Where(n => !sentence.Meetings.Exists(m => m.Start <= n.Start && n.End <= m.End && IsNamed(m))))
            {
                var day = sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Date.Day is not null
                    && (f.Start >= noun.End ? sentence.WordsBetween(noun.End, f.Start) <= 1
                    : f.End <= noun.Start && sentence.WordsBetween(f.End, noun.Start) == 0));
                if (day is not null && draft.Resolve(day.Date) is { Iso: { } iso } found && !iso.StartsWith('X'))
                {
                    return found;
                }
            }
        }
        return null;
    }

    /// <summary>
    /// Mentions of one meeting: the same ordinal and names that do not contradict, or the same names without an
    /// ordinal.
    /// </summary>
    private static List<List<Named>> Grouped(List<Named> all)
    {
        // A document may name one meeting a thousand times: what says the same of it is looked at once.
        var groups = new List<(List<Named> All, Dictionary<Said, Named> Different)>();
        foreach (var named in all.OrderBy(n => n.Mention.Ordinal is null))
        {
            var said = new Said(named.Mention.Rank, named.Mention.Ordinal, named.Mention.Identity, named.Claim.Date);
            var place = groups.FindIndex(g => g.Different.Values.All(o => IsSame(o, named)));
            if (place < 0)
            {
                place = groups.Count;
                groups.Add(([], []));
            }
            groups[place].All.Add(named);
            groups[place].Different.TryAdd(said, named);
        }
        return [.. groups.Select(g => g.All)];
    }

    private static bool IsSame(Named a, Named b)
    {
        var (left, right) = (a.Mention, b.Mention);
        if (left.IsNext != right.IsNext && !IsSameOrdinal(left, right))
        {
            return false;
        }
        if (left.Rank != right.Rank && left.Rank != "meeting" && right.Rank != "meeting")
        {
            return false;
        }
        if (left.Ordinal is not null && right.Ordinal is not null && left.Ordinal != right.Ordinal)
        {
            return false;
        }
        if (a.Claim.Date is { } one && b.Claim.Date is { } other && !IsSameDay(one, other))
        {
            return false;
        }
        if (left.Identity.Length == 0 && right.Identity.Length == 0 && left.Ordinal != right.Ordinal)
        {
            return false;
        }
        if (a.Sentence == b.Sentence && IsAlias(a.Sentence, left, right))
        {
            return true;
        }
        return left.Identity == right.Identity
            || (left.Ordinal is not null && left.Ordinal == right.Ordinal
            && (left.Identity.Contains(right.Identity, StringComparison.Ordinal)
            || right.Identity.Contains(left.Identity, StringComparison.Ordinal)));
    }

    private static bool IsSameOrdinal(MeetingMention left, MeetingMention right) =>
        left.Ordinal is not null && left.Ordinal == right.Ordinal;

    /// <summary>"the meeting of the ministers, also known as the X meeting"</summary>
    private static bool IsAlias(MarkedSentence sentence, MeetingMention left, MeetingMention right)
    {
        var (from, to) = left.Start < right.Start ? (left.End, right.Start) : (right.End, left.Start);
        return from < to && sentence.Of("aliases", from, to).Any(a => sentence.WordsBetween(from, a.Start) <= 14
            && sentence.WordsBetween(a.End, to) <= 2);
    }

    /// <summary>Two dates that may be one: what either leaves open contradicts nothing.</summary>
    private static bool IsSameDay(string one, string other) =>
        !one.Zip(other).Any(d => d.First != d.Second && d.First != 'X' && d.Second != 'X');

    private static Named Read(Draft draft, MarkedSentence sentence, MeetingMention mention)
    {
        var (quote, start, end) = draft.Quote(sentence);
        var name = NameOf(sentence, mention);
        var series = mention.Names.FirstOrDefault(n => n.Kind == MentionKind.Series);
        var dated = DateOf(sentence, mention) ?? DateBehind(sentence, mention) ?? DateBefore(sentence, mention);
        var (date, endDate, inferred) = dated is null ? (null, null, null)
            : Dated(draft, dated.Date, series?.Name?.Key, mention.Ordinal);
        var isOccasion = IsOccasion(sentence, mention);
        var cited = IsCited(draft, sentence, mention, dated);
        var place = Place(sentence, mention);
        var chairs = Chairs(sentence);
        var claim = new MeetingClaim
        {
            Quote = quote, Start = start, End = end,
            Name = series?.Name?.Shown ?? name,
            NameText = name,
            Parties = mention.Names.Where(n => n.IsParty).Select(n => n.Name!.Shown).Distinct()
                .ToArray() is { Length: > 0 } parties ? parties : null,
            Ordinal = mention.Ordinal,
            Date = date, EndDate = endDate, DateInferred = inferred,
            Place = place,
            Mode = mention.Mode,
            CoChairs = chairs,
            Main = (!cited || isOccasion) && !mention.IsNext && (isOccasion || IsReported(draft, sentence, mention)),
            Confidence = mention.Ordinal is not null ? 0.9m : 0.7m,
        };
        var richness = (claim.Date is null ? 0 : dated?.Date.Key == "same-day" ? 2 : 4)
            + (place is null ? 0 : 2) + (mention.Ordinal is null ? 0
            : 3) + (claim.Main == true ? 2 : 0)
            + (mention.Mode is null ? 0 : 1) - (!sentence.IsHeading ? 0 : claim.Date is null ? 6 : 3);
        return new Named(mention, sentence, claim, richness, cited);
    }

    /// <summary>"Minutes of the twelfth consultation": what the document was said or written at.</summary>
    private static bool IsOccasion(MarkedSentence sentence, MeetingMention mention) =>
        sentence is { IsHeading: true, Index: < 3 } && sentence.Of("occasions").Any(o => o.End <= mention.Start
            || o.Start >= mention.End);

    /// <summary>The first day in a line at the head of a document ("Date: 12 May"), else that of publication.</summary>
    private static (string? Iso, string? EndIso, string? Inferred)? DayOfTheDocument(Draft draft, MarkedSentence title)
    {
        var day = draft.Page.Sentences.Skip(title.Index).Take(HeadOfDocument).TakeWhile(s => s.IsHeading)
            .SelectMany(s => s.Figures).FirstOrDefault(f => f is { Kind: MentionKind.Date, Date.Day: not null });
        return day is not null ? draft.Resolve(day.Date)
            : draft.Page.Article.Published is { Day: not null } published ? (published.ToIso(), null, "publication")
            : null;
    }

    /// <summary>The name without the ordinal inside it; of an ordinal alone, that of the meeting before.</summary>
    private static string NameOf(MarkedSentence sentence, MeetingMention mention)
    {
        if (mention.GoesOn is { } before)
        {
            return NameOf(sentence.Page.Sentences.Find(s => s.Start <= before.Start && before.Start < s.End)
                ?? sentence, before);
        }
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= mention.Start
            && f.End < mention.NameEnd);
        return ordinal is null ? sentence.Printed(mention.Start, mention.NameEnd)
            : (sentence.Printed(mention.Start, ordinal.Start) + " "
                + sentence.Printed(ordinal.End, mention.NameEnd)).Trim();
    }

    private static (string?, string?, string?) Dated(Draft draft, DateMark date, string? series, int? ordinal)
    {
        if (date.Year is null && date.Month is not null)
        {
            var known = draft.Page.Context.Meetings
                .FirstOrDefault(m => m.SeriesKey == series && m.Ordinal is not null && m.Ordinal == ordinal
                && m.Date.IsPlaced)
                ?? Only(draft.Page.Context.Meetings
                .Where(m => m.Date is { IsPlaced: true, Month: not null, Day: not null }
                    && m.Date.Month == date.Month && m.Date.Day == date.Day && draft.Page.Article.Published.IsUnknown));
            if (known is { Date.Year: { } year } && (known.Date.Month is null || known.Date.Month == date.Month))
            {
                return (date.ToIso(year), date.EndToIso(year), "meeting " + known.Key);
            }
        }
        return draft.Resolve(date);
    }

    private static KnownMeeting? Only(IEnumerable<KnownMeeting> meetings) => meetings.Take(2).ToList() is [var one]
        ? one : null;

    /// <summary>
    /// The date nearest to a meeting in its sentence that is no deadline and no period; before it, or shortly after.
    /// </summary>
    private static Mention? DateOf(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Date.IsPoint && !IsStamp(sentence, f)
                && (!IsDayOfSaying(sentence, f) || IsAt(sentence, f, meeting))
                && (!Draft.IsDateline(sentence, f) || sentence.Figures.Count(d => d.Date.IsPoint) == 1)
                && (Opens(sentence, f)
                || !sentence.Meetings.Exists(o => o != meeting && Nearer(sentence, o, meeting, f))))
            .Where(f => Opens(sentence, f) || f.Start >= meeting.Start
                ? sentence.WordsBetween(meeting.End, f.Start) <= 22
                : sentence.WordsBetween(f.End, meeting.Start) <= (sentence.Meetings.Count == 1 ? 40 : 26))
            .OrderBy(f => f.Start >= meeting.End ? sentence.WordsBetween(meeting.End, f.Start)
            : sentence.WordsBetween(f.End, meeting.Start) + 2)
            .FirstOrDefault() ?? YearOf(sentence, meeting);

    /// <summary>
    /// Where no sign ends a sentence: the day with which the next begins, and nothing but what goes on from it.
    /// </summary>
    private static Mention? DateBehind(MarkedSentence sentence, MeetingMention meeting)
    {
        var page = sentence.Page;
        if (!page.Language.IsUnspaced || sentence.Index + 1 >= page.Sentences.Count || meeting.IsNext
            || page.Sentences[sentence.Index + 1] is var next && next.Start > sentence.End + 1)
        {
            return null;
        }
        var day = next.Figures.Find(f => f is { Kind: MentionKind.Date, Date.IsPoint: true });
        return day is not null && next.WordsBetween(next.Start, day.Start) <= FarYear
            && (next.IsBlank(day.End, next.End) || next.Words.Exists(w => w.Section is "joiners" or "place-marks"
                or "clause-stops" or "purposes" && w.Start >= day.End && next.IsBlank(day.End, w.Start))) ? day : null;
    }

    /// <summary>"On 26 May, we signed. The ceremony was held online": the one day of the sentence before.</summary>
    private static Mention? DateBefore(MarkedSentence sentence, MeetingMention meeting) =>
        meeting.Ordinal is null && meeting.Names.Count == 0 && !meeting.IsNext && sentence.Previous is { } before
        && before.Paragraph == sentence.Paragraph && before.Index == sentence.Index - 1
        && sentence.WordsBetween(sentence.Start, meeting.Start) <= 2
        && before.Figures.FindAll(f => f is { Kind: MentionKind.Date, Date.Day: not null }) is [var day]
        && !Draft.IsDateline(before, day) && !Draft.IsDeadline(before, day) ? day : null;

    /// <summary>"The summit in 2019", "will meet again in 2027": the year right beside a meeting.</summary>
    private static Mention? YearOf(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Figures.Where(f => f.Kind == MentionKind.Date && f.Date is { IsPoint: false, IsPeriod: false }
                && f.Date.Key is "year" or "next-year" or "last-year" && sentence.Meetings.Count == 1
                && (f.Start >= meeting.Start ? sentence.WordsBetween(meeting.End, f.Start)
                    : sentence.WordsBetween(f.End, meeting.Start))
                    <= (meeting.IsNext || sentence.Has("planned", sentence.Start, sentence.End) ? FarYear : NearYear))
            .OrderBy(f => Math.Abs(f.Start - meeting.Start)).FirstOrDefault();

    private const int FarYear = 14;
    private const int NearYear = 4;

    /// <summary>
    /// "Said on 14 June": the day behind a verb of saying; where verbs come last, the day that such a verb or the name
    /// of a source follows.
    /// </summary>
    private static bool IsDayOfSaying(MarkedSentence sentence, Mention date) => !sentence.Page.Language.IsVerbLast
        ? sentence.Of("speaking").Any(s => s.End <= date.Start && sentence.WordsBetween(s.End, date.Start) <= 2
            && !sentence.Page.Folded.Lower.AsSpan(s.End, date.Start - s.End).ContainsAny(",\"")
            && !sentence.Has("attending", s.Start, s.End))
        : (sentence.Of("speaking", date.End, sentence.End).Any(s => sentence.WordsBetween(date.End, s.Start) <= 1
                && !sentence.Page.Folded.Lower.AsSpan(date.End, s.Start - date.End).ContainsAny(",\""))
            || (sentence.WordsBetween(sentence.Start, date.Start) == 0
                && sentence.Of("according", date.End, sentence.End)
                    .Any(a => sentence.WordsBetween(date.End, a.Start) <= 12)));

    /// <summary>"Announced on Thursday at the summit": the day of saying is that of the meeting.</summary>
    private static bool IsAt(MarkedSentence sentence, Mention date, MeetingMention meeting) =>
        !sentence.Page.Language.IsVerbLast && meeting.Start > date.End
        && (sentence.Before("place-marks", meeting.Start)
            ?? sentence.Before("place-marks", Parties.SideStart(sentence, meeting.Start))) is { } mark
        && sentence.WordsBetween(date.End, mark.Start) <= 1;

    /// <summary>The day of publication at the head of a line is no day of a meeting.</summary>
    private static bool IsStamp(MarkedSentence sentence, Mention date) =>
        sentence.WordsBetween(sentence.Start, date.Start) <= 1 && sentence.Index < 2
        && date.Date is { Year: { } year, Month: { } month }
        && sentence.Page.Article.Published is { Year: { } published } day && published == year && day.Month == month
        && sentence.Page.Folded.Lower.AsSpan(date.Start, date.End - date.Start).Trim("0123456789-").IsEmpty;

    /// <summary>"On 26 November, ...": a day at the head of a sentence is the day of all that it tells.</summary>
    private static bool Opens(MarkedSentence sentence, Mention date) =>
        !sentence.IsHeading && date.Date.Day is not null
            && sentence.WordsBetween(sentence.Start, date.Start) <= 1 && !Draft.IsDateline(sentence, date);

    private static bool Nearer(MarkedSentence sentence, MeetingMention other, MeetingMention mine, Mention date)
    {
        // "the summit on the sidelines of another, in November": what is only cited takes no day.
        return Distance(other) < Distance(mine)
            && (sentence.Before("citing", Parties.SideStart(sentence, other.Start)) is null || other.Start < mine.Start
                || sentence.WordsBetween(mine.End, other.Start) > 4);

        int Distance(MeetingMention m) => date.Start >= m.End ? sentence.WordsBetween(m.End, date.Start)
            : date.End <= m.Start ? sentence.WordsBetween(date.End, m.Start) + 2 : 0;
    }

    /// <summary>
    /// A meeting is cited where a word before says so, or its day lies far before the day of writing.
    /// </summary>
    private static bool IsCited(Draft draft, MarkedSentence sentence, MeetingMention meeting, Mention? dated)
    {
        var start = meeting.Start > 0 && sentence.Page.Folded.Lower[meeting.Start - 1] == '"' ? meeting.Start - 1
            : meeting.Start;
        start = Parties.SideStart(sentence, start);
        var owner = sentence.Before("belonging", start);
        var at = owner?.Start ?? start;
        if (sentence.Before("citing", at) is not null || sentence.Before("citing", start) is not null)
        {
            return true;
        }
        if (dated is not null && dated.Date.Key is "month-last-year" or "last-year")
        {
            return true;
        }
        if (dated is null || draft.Page.Article.Published is not { Year: not null } published
            || !PartialDate.TryParse(draft.Resolve(dated.Date).Iso, out var day) || day.Latest is not { } last
            || published.Earliest is not { } written)
        {
            return false;
        }
        return last.AddDays(45) < written || (day.Earliest is { } first && first > written.AddDays(60));
    }

    /// <summary>The document reports on it: at its head, or with somebody who attends or holds it.</summary>
    private static bool IsReported(Draft draft, MarkedSentence sentence, MeetingMention meeting)
    {
        if (meeting.Ordinal is null && meeting.Names.Count == 0)
        {
            return false;
        }
        var attends = sentence.Of("attending").Any(a => !IsPurpose(sentence, a.Start)
            && (a.End <= meeting.Start
                ? sentence.WordsBetween(a.End, meeting.Start) <= 6
                : sentence.WordsBetween(meeting.End, a.Start) <= 14));
        var opens = sentence.WordsBetween(sentence.Start, meeting.Start) <= 3;
        var lead = draft.Page.Sentences.Where(s => !s.IsHeading).Take(2).Contains(sentence);
        return meeting.Ordinal is not null ? attends || (lead && opens)
            : (attends && sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Date.Day is not null))
            || (lead && attends);
    }

    /// <summary>"came in order to attend": the meeting is still to be, when the sentence is about the coming.</summary>
    private static bool IsPurpose(MarkedSentence sentence, int at) => sentence.Before("purposes", at) is not null;

    /// <summary>What stands after a word of place, near the meeting.</summary>
    private static string? Place(MarkedSentence sentence, MeetingMention meeting) =>
        sentence.Page.Language.IsVerbLast ? PlaceBefore(sentence, meeting) : PlaceAfter(sentence, meeting);

    /// <summary>The words that an ending of place stands on, near the meeting.</summary>
    private static string? PlaceBefore(MarkedSentence sentence, MeetingMention meeting)
    {
        var mark = sentence.Of("place-marks").Where(p => p.Start != meeting.End
                && Math.Min(sentence.WordsBetween(p.End, meeting.Start) + (p.End > meeting.Start ? 99 : 0),
                    sentence.WordsBetween(meeting.End, p.Start) + (p.Start < meeting.End ? 99 : 0)) <= 9)
            .Where(p => !sentence.Meetings.Exists(m => m.Start < p.Start && p.Start <= m.End))
            .OrderBy(p => Math.Abs(p.Start - meeting.Start)).FirstOrDefault();
        return mark.Section is null ? null
            : sentence.Printed(VerbLast.NameStart(sentence, mark.Start), mark.Start) is { Length: > 1 } place ? place
            : null;
    }

    private static string? PlaceAfter(MarkedSentence sentence, MeetingMention meeting)
    {
        foreach (var mark in sentence.Of("place-marks")
            .Where(p => !sentence.Figures.Exists(f => f.Start <= p.Start && p.Start < f.End))
            .Where(p => p.Start >= meeting.End && sentence.WordsBetween(meeting.End, p.Start) <= 9
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

    /// <summary>The small second word of a name that a capital begins ("Ban Thư ký").</summary>
    private static bool IsCapitalPair(MarkedSentence sentence, int token)
    {
        var tokens = sentence.Page.Tokens;
        return token > 0 && tokens.IsCapital(token - 1)
            && !sentence.Words.Exists(w => w.Start == tokens.Tokens[token].Start
            && w.Section is "phrase-stops" or "belonging" or "joiners" or "clause-stops" or "done" or "planned"
            or "attending");
    }

    private static string[]? Chairs(MarkedSentence sentence)
    {
        if (!sentence.Has("co-chairing", sentence.Start, sentence.End))
        {
            return null;
        }
        var chairs = sentence.Officers.Where(o => o.Person is not null).Select(o => o.Person!).Distinct().ToArray();
        return chairs.Length > 0 ? chairs : null;
    }
}
