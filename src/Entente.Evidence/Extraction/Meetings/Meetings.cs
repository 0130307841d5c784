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
        var groups = WithTitle(Grouped(all));
        var main = Reported(groups);
        if (main is not null && draft.Page.IsOverview && !main.Exists(n => n.Sentence is { IsHeading: true, Index: < 3 }
            || n.Claim.Date?.StartsWith('X') == true || n.Claim.DateInferred is not null))
        {
            // A page of years tells of many meetings, and reports on none.
            main = null;
        }
        var reported = (main ?? groups.Find(g => IsCeremony(g) && MayBeReported(g))) is { } occasion
            && occasion.Exists(n => n.Sentence.Index < HeadOfDocument)
            ? Told(draft, occasion, occasion == main).Claim : null;
        foreach (var same in groups)
        {
            if (same != main && (same.TrueForAll(IsBare) || same.TrueForAll(IsOnlyNext)))
            {
                continue;
            }
            var (claim, sentence) = Told(draft, same, same == main);
            var beside = same.Select(n => n.Mention.Beside).FirstOrDefault(b => b is not null);
            draft.Propose(reported is null || beside is null ? claim : SideMeetings.OnItsDay(claim, beside, reported),
                sentence);
        }
    }

    /// <summary>Where verbs come last, a noun of which nothing is told, not even whose it is.</summary>
    private static bool IsBare(Named named) => named.Sentence.Page.Language.IsVerbLast
        && (named.Claim.Date ?? named.Claim.Place ?? named.Claim.Mode) is null
        && named.Mention is { Ordinal: null, Names.Count: 0, IsNext: false, IsUnnamed: false, Day: null }
        && !named.Sentence.Of("attending").Any(v => v.End <= named.Mention.Start
            && named.Sentence.WordsBetween(v.End, named.Mention.Start) <= FarHeld
            && DaysBefore.IsAttributive(named.Sentence, v, named.Mention.Start));

    /// <summary>"Put off to the next meeting": one to come, of which neither a time nor a place is told.</summary>
    private static bool IsOnlyNext(Named named) => named.Mention is { IsNext: true, Ordinal: null, Names.Count: 0 }
        && (named.Claim.Date ?? named.Claim.Place ?? named.Claim.Mode) is null
        && !named.Sentence.Of("attending").Any(v =>
            !(v.Start < named.Mention.End && named.Mention.Start < v.End)
            && (v.Start >= named.Mention.End ? named.Sentence.WordsBetween(named.Mention.End, v.Start)
                : named.Sentence.WordsBetween(v.End, named.Mention.Start)) <= FarHeld);

    private const int FarHeld = 6;

    /// <summary>
    /// "Speech at the donors' conference" / "For the sixth time we come together": a title that neither names nor
    /// counts its meeting is of the one that the first sentences count.
    /// </summary>
    private static List<List<Named>> WithTitle(List<List<Named>> groups)
    {
        var title = groups.Find(g => g.TrueForAll(n => !IsNamed(n.Mention))
            && g.Exists(n => IsOccasion(n.Sentence, n.Mention)));
        var counted = title is null ? null : groups.Find(g => g != title && g.Exists(n =>
            n is { Mention: { IsUnnamed: true, Ordinal: not null }, IsCited: false,
                Sentence: { IsHeading: false, Index: < 2 * HeadOfDocument } }));
        if (counted is not null)
        {
            counted.AddRange(title!);
            groups.Remove(title!);
        }
        return groups;
    }

    /// <summary>
    /// The one meeting that a document reports on: that of its title, else the first. A ceremony is none. What its
    /// first sentences tell was held goes before what is only to come, or is told far below.
    /// </summary>
    private static List<Named>? Reported(List<List<Named>> groups)
    {
        var lead = groups.Find(g => MayBeReported(g) && g.Exists(IsOfTheLead));
        if (groups.FindAll(g => !IsCeremony(g) && g.Exists(n => n.Claim.Main == true)) is { Count: > 0 } reported)
        {
            var best = reported
                .OrderByDescending(g => g.Exists(n => IsNamed(n.Mention) && IsOccasion(n.Sentence, n.Mention)))
                .ThenByDescending(g => g.Exists(n => n.Sentence is { IsHeading: true, Index: < 3 }))
                .ThenBy(g => g.TrueForAll(n => n.Sentence.Has("planned", n.Sentence.Start, n.Sentence.End)))
                .ThenBy(g => g.Where(n => n.Claim.Main == true).Min(n => n.Sentence.Index)).First();
            return lead is null || best == lead || lead[0].Sentence.Page.Language.IsVerbLast
                || !IsFarBelow(best, lead) ? best : IsCeremony(lead) ? null : lead;
        }
        return (groups.Find(g => g.Exists(IsTitled)) ?? groups.Find(g => IsNamed(g[0].Mention) && MayBeReported(g))
            ?? groups.Find(MayBeReported)) is { } first
            && !groups.Exists(g => IsCeremony(g) && MayBeReported(g)) ? first : null;
    }

    /// <summary>
    /// "Second conference of contributors, Suva, 21 October 2025": a line right below the title, and all of it. So is a
    /// heading that counts its meeting, with the day behind a label below it.
    /// </summary>
    private static bool IsTitled(Named named) => named is { IsCited: false, Sentence.IsHeading: true }
        && ((named.Claim.Date is { Length: > 7 } && named.Sentence.Index == 1
                && named.Sentence.WordsBetween(named.Sentence.Start, named.Mention.Start) <= 2)
            || (named.Mention.Ordinal is not null && SittingDay.Below(named.Sentence) is not null));

    /// <summary>"Contributors gathered at its seat on 3 May": held on a day, in the first sentences.</summary>
    private static bool IsOfTheLead(Named named) => named is { IsCited: false, Sentence.IsHeading: false,
            Mention: { IsNext: false, Beside: null } }
        && (named.Claim.Date is { Length: > 7 } || (named.Mention.Ordinal is not null && named.Claim.Place is not null))
        && named.Sentence.Index < HeadOfDocument && named.Sentence.Previous?.Previous is null
        && !named.Sentence.Has("meetings-to-come", named.Sentence.Start, named.Sentence.End);

    /// <summary>Whether a meeting is told of only below the head of a document, or as one that is to come.</summary>
    private static bool IsFarBelow(List<Named> best, List<Named> lead) =>
        !best.Exists(n => n.Sentence.Index <= lead[0].Sentence.Index || n.Sentence.IsHeading)
        && best.TrueForAll(n => n.Sentence.Index >= HeadOfDocument
            || n.Sentence.Has("planned", n.Sentence.Start, n.Sentence.End)
            || n.Sentence.Has("meetings-to-come", n.Sentence.Start, n.Sentence.End));

    private static bool IsCeremony(List<Named> same) => same[0].Mention.Rank == "ceremony";

    /// <summary>What the mentions of one meeting tell together, and the sentence that says most of it.</summary>
    private static (MeetingClaim Claim, MarkedSentence Sentence) Told(Draft draft, List<Named> same, bool main)
    {
        // A meeting without a name of its own is quoted where it is told best; one with a name, where it is named.
        var isNamed = same.Exists(n => !n.Mention.IsReference && IsNamed(n.Mention));
        var best = same.OrderBy(n => (n.Mention.IsReference || n.Mention is { GoesOn: not null, Day: null }
                && same.Exists(o => o.Mention.Start == n.Mention.GoesOn?.Start)) && isNamed)
            .ThenByDescending(n => n.Richness)
            .ThenBy(n => n.Sentence.Index).First();
        var namer = best.Mention.IsReference || best.Mention.IsUnnamed
            ? same.Find(n => !n.Mention.IsReference && !n.Mention.IsUnnamed) ?? best : best;
        if (best.Mention.Names.Count == 0 && same.Find(n => n != best && n.Sentence == best.Sentence
            && IsSessionOf(n.Sentence, n.Mention, best.Mention)) is { } body)
        {
            namer = body;
        }
        var claim = best.Claim.Date is null && same.Find(n => n.Claim.Date is not null) is { } dated
            ? WithDate(best.Claim, dated.Claim) : best.Claim;
        var occasion = same.Find(n => IsOccasion(n.Sentence, n.Mention));
        if (main && same.Select(n => SittingDay.Below(n.Sentence)).FirstOrDefault(d => d is not null) is { } labelled
            && draft.Resolve(labelled) is var sat)
        {
            claim = claim with
            {
                Date = sat.Iso, EndDate = sat.EndIso, DateInferred = sat.Inferred,
                Place = same.Where(n => SittingDay.Below(n.Sentence) is not null)
                    .Select(n => SittingDay.Place(n.Sentence)).FirstOrDefault(p => p is not null) ?? claim.Place,
            };
        }
        else if (main && claim.Date is null && (DayOfTheMeeting(draft)
            ?? (occasion is null ? null : DayOfTheDocument(draft, occasion.Sentence))) is { } day)
        {
            claim = claim with { Date = day.Iso, EndDate = day.EndIso, DateInferred = day.Inferred };
        }
        return (claim with
        {
            Name = namer.Claim.Name, NameText = namer.Claim.NameText, Parties = namer.Claim.Parties,
            Main = main,
            Ordinal = claim.Ordinal ?? same.Where(n => n.Sentence == best.Sentence)
                .Select(n => n.Claim.Ordinal).FirstOrDefault(o => o is not null),
            CoChairs = claim.CoChairs ?? same.Select(n => n.Claim.CoChairs).FirstOrDefault(c => c is not null),
            Mode = claim.Mode ?? same.Select(n => n.Claim.Mode).FirstOrDefault(m => m is not null),
            Place = claim.Place ?? same.Select(n => n.Claim.Place).FirstOrDefault(p => p is not null),
        }, best.Sentence);
    }

    private static bool IsNamed(MeetingMention meeting) => meeting.Ordinal is not null || meeting.Names.Count > 0;

    /// <summary>Where a document says of no meeting that it was held: one that it tells of at its head.</summary>
    private static bool MayBeReported(List<Named> same) => same.Exists(n => !n.IsCited && !n.Mention.IsNext
        && (n.Claim.Date is { Length: > 7 } || (n.Mention.Ordinal is not null && !IsOnlyNamed(n)))
        && n.Sentence is { IsHeading: false, Index: < HeadOfDocument });

    /// <summary>"A contribution for the seventh replenishment", "COP29": named, and nothing told of it.</summary>
    private static bool IsOnlyNamed(Named named) =>
        (named.Claim.Date ?? named.Claim.Place ?? named.Claim.Mode) is null
        && (named.Mention.Names.Count == 0 && named.Claim.Name is [.., >= '0' and <= '9']
            || IsPurpose(named.Sentence, named.Mention.Start)
            || IsPurpose(named.Sentence, Parties.SideStart(named.Sentence, named.Mention.Start)));

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
        var references = new List<(Named Reference, Named Meeting)>();
        var named = new List<Named>();
        foreach (var one in all)
        {
            if (!one.Mention.IsReference)
            {
                if (Occasion(named, one) is { } title)
                {
                    references.Add((one, title));
                }
                else
                {
                    named.Add(one);
                }
            }
            else if (one with { Claim = MeetingReferences.Told(one.Claim, one.Sentence, one.Mention) } is var told
                && Antecedent(named, told) is { } meeting)
            {
                references.Add((told, meeting));
            }
            else if (one.Mention.Rank == "body"
                || one.Sentence.Has("meeting-nouns", one.Mention.Start, one.Mention.End))
            {
                // A pronoun that stands for nothing is dropped; a noun is a meeting without a name.
                named.Add(one);
            }
        }
        var groups = GroupedByName(named);
        var groupOf = new Dictionary<Named, List<Named>>(ReferenceEqualityComparer.Instance);
        foreach (var same in groups)
        {
            same.ForEach(n => groupOf[n] = same);
        }
        references.ForEach(r => groupOf[r.Meeting].Add(r.Reference));
        return groups;
    }

    /// <summary>
    /// "We, the leaders, have come together in A on 3 May": where verbs come last, what the first sentences tell
    /// without a noun is the meeting of the title, whose day is no other one.
    /// </summary>
    private static Named? Occasion(List<Named> before, Named one) =>
        one is not { Mention: { IsUnnamed: true, IsNext: false }, Sentence: { IsHeading: false,
            Index: < HeadOfDocument }, IsCited: false }
        || !one.Sentence.Page.Language.IsVerbLast ? null : before.Find(n => IsOccasion(n.Sentence, n.Mention)
            && (n.Claim.Date is not { } day || one.Claim.Date is not { } other || IsSameDay(day, other)));

    /// <summary>The meeting that a reference stands for: the last before it that is reported, else the last.</summary>
    private static Named? Antecedent(List<Named> before, Named reference)
    {
        Named? last = null;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - FarBack); i--)
        {
            var meeting = before[i];
            if (meeting.IsCited || meeting.Mention is { IsNext: true } or { Rank: "ceremony" } or { Beside: not null }
                    or { OwnDay: not null, IsUnnamed: false }
                || !MeetingReferences.MayStandFor(reference.Sentence, reference.Mention, meeting.Claim.Name)
                || (reference.Claim.Date is { } day && meeting.Claim.Date is { } other && !IsSameDay(day, other)))
            {
                continue;
            }
            if (meeting.Claim.Main == true)
            {
                return meeting;
            }
            last ??= meeting;
        }
        return last;
    }

    private const int FarBack = 60;

    private static List<List<Named>> GroupedByName(List<Named> all)
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
        if ((left.IsNext != right.IsNext && !IsSameOrdinal(left, right)) || left.Beside is not null
            || right.Beside is not null)
        {
            return false;
        }
        if ((left.IsOther || right.IsOther) && (!IsSameOrdinal(left, right) || left.Identity != right.Identity)
            && (a.Claim.Date is null || b.Claim.Date is null))
        {
            return false;
        }
        if ((left.Rank != right.Rank && left.Rank != "meeting" && right.Rank != "meeting") || IsApart(a, b))
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
        if (left.Identity.Length == 0 && right.Identity.Length == 0 && left.Ordinal != right.Ordinal
            && left.GoesOn?.Start != right.Start && right.GoesOn?.Start != left.Start)
        {
            return false;
        }
        if (left.Identity.Length == 0 && right.Identity.Length == 0 && left.Ordinal is null && IsOtherNoun(a, b))
        {
            return false;
        }
        if (a.Sentence == b.Sentence && (IsSessionOf(a.Sentence, left, right) || IsSessionOf(a.Sentence, right, left)
            || IsAlias(a.Sentence, left, right)))
        {
            return true;
        }
        return left.Identity == right.Identity
            || (left.Ordinal is not null && left.Ordinal == right.Ordinal
            && (left.Identity.Contains(right.Identity, StringComparison.Ordinal)
            || right.Identity.Contains(left.Identity, StringComparison.Ordinal)));
    }

    /// <summary>What a verb tells with its day is no meeting without one; no ceremony is a meeting.</summary>
    private static bool IsApart(Named a, Named b) => a.Mention.IsUnnamed != b.Mention.IsUnnamed
        && (a.Mention.OwnDay ?? b.Mention.OwnDay) is not null
        && !(a.Mention.Rank == "ceremony" && b.Mention.Rank == "ceremony" && a.Sentence == b.Sentence)
        && (a.Claim.Date?.Length is not { } one || b.Claim.Date?.Length != one
            || (a.Mention.Rank == "ceremony") != (b.Mention.Rank == "ceremony"));

    /// <summary>
    /// Where verbs come last, two nouns of which neither ends the other call two meetings without a name.
    /// </summary>
    private static bool IsOtherNoun(Named a, Named b) => a.Sentence.Page.Language.IsVerbLast
        && a.Mention is { IsUnnamed: false, GoesOn: null } && b.Mention is { IsUnnamed: false, GoesOn: null }
        && (a.Claim.Date is null || b.Claim.Date is null || !IsSameDay(a.Claim.Date, b.Claim.Date))
        && !a.Claim.NameText!.EndsWith(b.Claim.NameText!, StringComparison.Ordinal)
        && !b.Claim.NameText!.EndsWith(a.Claim.NameText!, StringComparison.Ordinal);

    private static bool IsSameOrdinal(MeetingMention left, MeetingMention right) =>
        left.Ordinal is not null && left.Ordinal == right.Ordinal;

    /// <summary>"The joint committee holds its fourth session": the session is called by the body.</summary>
    private static bool IsSessionOf(MarkedSentence sentence, MeetingMention body, MeetingMention session) =>
        body is { Rank: "body", Ordinal: null } && session is { Rank: "meeting", Names.Count: 0, Ordinal: not null }
        && body.End <= session.Start && sentence.WordsBetween(body.End, session.Start) <= FarSession;

    private const int FarSession = 5;

    /// <summary>"the meeting of the ministers, also known as the X meeting"</summary>
    private static bool IsAlias(MarkedSentence sentence, MeetingMention left, MeetingMention right)
    {
        var (from, to) = left.Start < right.Start ? (left.End, right.Start) : (right.End, left.Start);
        return from < to && sentence.Of("aliases", from, to).Any(a => sentence.WordsBetween(from, a.Start) <= 14
            && sentence.WordsBetween(a.End, to) <= 2);
    }

    /// <summary>Whether a day is told without its month.</summary>
    private static bool IsOpen(string? date) => date is [_, _, _, _, '-', 'X', ..];

    /// <summary>Two dates that may be one: what either leaves open contradicts nothing.</summary>
    private static bool IsSameDay(string one, string other) =>
        !one.Zip(other).Any(d => d.First != d.Second && d.First != 'X' && d.Second != 'X')
        && (IsOpen(one) == IsOpen(other) || one.Length == other.Length);

    private static Named Read(Draft draft, MarkedSentence sentence, MeetingMention mention)
    {
        var (quote, start, end) = draft.Quote(sentence);
        var name = NameOf(sentence, mention);
        var series = mention.Names.FirstOrDefault(n => n.Kind == MentionKind.Series);
        var dated = mention.Beside is not null ? null : mention.Day ?? mention.OwnDay
            ?? MeetingDays.Of(sentence, mention);
        var (date, endDate, inferred) = dated is null ? (null, null, null)
            : MeetingDays.Resolve(draft, dated, sentence, mention, series?.Name?.Key);
        var isOccasion = IsOccasion(sentence, mention);
        var cited = mention.Day is not null || IsCited(draft, sentence, mention, dated, date);
        var place = mention.Where is { } where ? where.Length > 0 ? where : null : MeetingPlaces.Of(sentence, mention);
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
            Confidence = mention.Ordinal is not null ? 0.9m : mention.IsUnnamed ? 0.5m : 0.7m,
        };
        var richness = (claim.Date is null ? 0 : dated?.Date.Key == "same-day" ? 2 : 4)
            + (place is null ? 0 : 2) + (mention.Ordinal is null ? 0
            : 3) + (claim.Main == true ? 2 : 0)
            + (mention.Mode is null ? 0 : 1) - (IsOfOtherScript(sentence) ? 4 : 0)
            - (!sentence.IsHeading ? 0 : claim.Date is null ? 6 : 3);
        return new Named(mention, sentence, claim, richness, cited);
    }

    /// <summary>What a page says again in Latin letters is quoted in the page's own.</summary>
    private static bool IsOfOtherScript(MarkedSentence sentence) =>
        (sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced)
        && !sentence.Between(sentence.Start, sentence.End).ContainsAnyInRange('\u0E00', '\uD7FF');

    /// <summary>"Minutes of the twelfth consultation": what the document was said or written at.</summary>
    private static bool IsOccasion(MarkedSentence sentence, MeetingMention mention) =>
        sentence is { IsHeading: true, Index: < 3 } && (sentence.Of("occasions").Any(o => o.Start < mention.Start
            || o.Start >= mention.End) || IsBelowOccasion(sentence));

    /// <summary>"MINUTES" / "Meeting of the steering committee": the line above is a word for it and no more.</summary>
    private static bool IsBelowOccasion(MarkedSentence sentence)
    {
        var page = sentence.Page;
        var line = sentence.Index > 0 ? page.Sentences[sentence.Index - 1] : page.Head.LastOrDefault();
        return line is { IsHeading: true } && line.WordsBetween(line.Start, line.End) <= 2
            && line.Has("occasions", line.Start, line.End);
    }

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
        if ((mention.GoesOn ?? mention.Owner) is { } before)
        {
            var name = NameOf(sentence.Page.Sentences.Find(s => s.Start <= before.Start && before.Start < s.End)
                ?? sentence, before);
            // "The meeting of the Board (B.39)": the code of one is no part of the name of another.
            return mention.IsOther && name is [.., ')'] && name.LastIndexOf('(') is > 0 and var open
                && name[open..].Any(char.IsAsciiDigit) ? name[..open].TrimEnd() : name;
        }
        var ordinal = sentence.Figures.Find(f => f.Kind == MentionKind.Ordinal && f.Start >= mention.Start
            && f.End < mention.NameEnd);
        return ordinal is null ? sentence.Printed(mention.Start, mention.NameEnd)
            : (sentence.Printed(mention.Start, ordinal.Start) + " " + sentence.Printed(
                Behind(sentence, ordinal), mention.NameEnd)).Trim();
    }

    /// <summary>Where a name goes on behind its ordinal: over a word that counts, and one of belonging.</summary>
    private static int Behind(MarkedSentence sentence, Mention ordinal)
    {
        var end = Counter(sentence, ordinal)?.End ?? ordinal.End;
        return sentence.Page.Language is { IsVerbLast: true, IsUnspaced: true }
            && sentence.After("belonging", end) is { } owner && owner.Start == end ? owner.End : end;
    }

    /// <summary>The word that counts behind an ordinal, and no other that only begins with its letters.</summary>
    private static WordHit? Counter(MarkedSentence sentence, Mention ordinal) =>
        sentence.After("ordinal-counters", ordinal.End) is { } counter && !(sentence.Page.Language.IsVerbLast
            && counter.Start > ordinal.End && counter.End < sentence.End
            && Syllables.Is(sentence.Page.Folded.Lower[counter.End])) ? counter : null;

    /// <summary>
    /// A meeting is cited where a word before says so, or its day lies far before the day of writing.
    /// </summary>
    private static bool IsCited(
        Draft draft, MarkedSentence sentence, MeetingMention meeting, Mention? dated, string? date)
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
        if (dated is not null && dated.Date is { Key: "last-year" } or { YearsFromWriting: < 0 })
        {
            return true;
        }
        if (dated is null || !PartialDate.TryParse(date, out var day)
            || day.Latest is not { } last)
        {
            return false;
        }
        if (draft.Page.Told is not { Year: not null, Earliest: { } written })
        {
            // A page without a day that tells of later years is an overview, or looks back.
            return last.Year < MaxYear && draft.Page.LastTold is { } told && last.AddDays(LongBefore) < told;
        }
        return last.AddDays(45) < written || (day.Earliest is { } first && first > written.AddDays(60)
            && draft.Page.Sentences.Find(s => !s.IsHeading) != sentence);
    }

    private const int MaxYear = 9990;
    private const int LongBefore = 300;

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
            : attends && (sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.Date.Day is not null)
                || (lead && (sentence.Figures.Exists(f => f.Kind == MentionKind.Date)
                    || sentence.Page.Language.IsVerbLast
                    || !sentence.Has("yearly", sentence.Start, sentence.End))));
    }

    /// <summary>"came in order to attend": the meeting is still to be, when the sentence is about the coming.</summary>
    private static bool IsPurpose(MarkedSentence sentence, int at) => sentence.Before("purposes", at) is not null;

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
