using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Counted things: a number before a noun that can be counted. A number that its items follow is a list.
/// </summary>
internal static class Counts
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        FindPairs(draft, sentence);
        foreach (var number in sentence.Figures.Where(f => f.Kind == MentionKind.Number && !draft.IsUsed(f)))
        {
            if ((number.InWords && number.Value < 2) || TableHeads.Money(sentence, number) is not null
                || (NounOf(sentence, number) ?? OpenNouns.Of(sentence, number)
                    ?? CarriedFigures.Noun(draft, sentence, number) ?? NounOfRow(sentence, number)
                    ?? TableCounts.Noun(sentence, number)) is not { } noun
                || TableCounts.IsOtherCell(sentence, number, noun)
                || Listings.OpensList(sentence, number, noun) || IsSizeOfGroup(sentence, number, noun)
                || IsWhole(sentence, number) || HeadsList(sentence, number, noun)
                || IsLabel(sentence, number) || IsKnownGroup(sentence, number, noun)
                || sentence.Of("number-idioms").Any(i => i.Start <= number.Start && i.End >= number.End)
                || sentence.Marked.Exists(m => m.IsName && m.Start <= number.Start && number.End <= m.End))
            {
                continue;
            }
            draft.Propose(
                Targets.OfCount(draft, sentence, number, noun) is { } target ? target
                    : Make(draft, sentence, number, noun), sentence);
        }
    }

    /// <summary>"the Group 10 countries": the number goes with the name of the group, and is no count.</summary>
    private static bool IsSizeOfGroup(MarkedSentence sentence, Mention number, WordHit noun) =>
        sentence.Page.Language.NamesEnd && noun.Key == "country"
        && sentence.Names.Exists(n => n.IsParty && n.End <= number.Start && sentence.IsBlank(n.End, number.Start)
            // The members of a union are its group; those of a region that take part may be fewer.
            && (sentence.Page.Language.IsUnspaced || n.Kind == MentionKind.Organisation
                || sentence.Before("list-open", n.Start) is not null));

    /// <summary>"Technicians certified: 96": what a label before a colon counts.</summary>
    private static WordHit? NounOfRow(MarkedSentence sentence, Mention number)
    {
        var lower = sentence.Page.Folded.Lower;
        if (!sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast || number.InWords || number.Value < 2
            || lower.AsSpan(sentence.Start, number.OuterStart - sentence.Start).TrimEnd() is not [.., ':'] label
            || (number.End < sentence.End && lower.AsSpan(number.End, sentence.End - number.End).TrimStart()
                is not ([] or ['(', ..] or [';', ..] or ['.', ..] or [',', ..] or ['|', ..])))
        {
            return null;
        }
        var colon = sentence.Start + label.Length - 1;
        var start = sentence.Start + label[..^1].LastIndexOfAny(";.|") + 1;
        return sentence.WordsBetween(start, colon) is < 2 or > LongestLabel
            || sentence.Has("currencies", start, colon) || sentence.Has("amount-kinds", start, colon) ? null
            : sentence.Of("count-nouns", start, colon).OrderBy(n => n.Start).Select(n => (WordHit?)n).FirstOrDefault()
                is { } noun ? noun with { Start = number.End, End = number.End } : null;
    }

    private const int LongestLabel = 9;

    /// <summary>"In five key areas:", "six areas*": the items follow in the lines below.</summary>
    private static bool HeadsList(MarkedSentence sentence, Mention number, WordHit noun) =>
        number.Value <= 20 && noun.End > noun.Start && sentence.Of("list-nouns", number.End, noun.End).Any()
        && (sentence.Between(noun.End, sentence.End).TrimStart() is [':', ..] or ['*', ..]);

    /// <summary>
    /// "Item 24", "per 100,000 births", "Vision 2045 projects": a number that goes with the word before it.
    /// </summary>
    private static bool IsLabel(MarkedSentence sentence, Mention number)
    {
        if (sentence.Before("labels", number.OuterStart) is not null)
        {
            return true;
        }
        var token = sentence.Page.Tokens.IndexAt(number.Start) - 1;
        return sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast && !number.InWords
            && number is { Scale: 1, Value: >= 1900 and <= 2100 } && number.End - number.Start == 4
            && token > sentence.FirstToken && sentence.Page.Tokens.IsCapital(token);
    }

    /// <summary>
    /// "The five countries of the basin", "the four A-ish states": a group known by its number, which counts nothing.
    /// </summary>
    private static bool IsKnownGroup(MarkedSentence sentence, Mention number, WordHit noun)
    {
        var (tokens, language) = (sentence.Page.Tokens, sentence.Page.Language);
        var token = tokens.IndexAt(number.OuterStart) - 1;
        if (number.Value > 200 || noun.End <= noun.Start || noun.Key != "country" || token < sentence.FirstToken
            || !language.IsSmall("definite-plurals", tokens.Lower(token))
            || (token > sentence.FirstToken && language.IsSmall("group-marks", tokens.Lower(token - 1))))
        {
            return false;
        }
        return sentence.CasedBetween(number.End, noun.Start).ContainsAnyInRange('A', 'Z')
            || sentence.Has("group-nouns", noun.Start, noun.End)
            || (sentence.After("belonging", noun.End) is { } of && language.IsSmall("group-marks",
                sentence.Between(of.Start, of.End)));
    }

    /// <summary>"9 out of 213": the second number says what the first is part of.</summary>
    private static bool IsWhole(MarkedSentence sentence, Mention number) =>
        sentence.Before("partitives", number.OuterStart) is { } part
        && sentence.Figures.Exists(f => f.Kind == MentionKind.Number && sentence.IsBlank(f.End, part.Start));

    /// <summary>The counted noun of a number; null where it counts nothing that is known.</summary>
    public static WordHit? NounOf(MarkedSentence sentence, Mention number) =>
        NounAfter(sentence, number.End) is { } noun ? Told(sentence, number, noun) : NounBefore(sentence, number);

    /// <summary>"projects 12 items": a word that only counts, with what it counts right before the number.</summary>
    private static WordHit Told(MarkedSentence sentence, Mention number, WordHit counter) =>
        counter.Section != "counters" ? counter
            : sentence.Before("count-nouns", number.OuterStart) is { } noun ? counter with { Key = noun.Key }
            : WholeBefore(sentence, number) is { } whole ? counter with { Key = whole.Key } : counter;

    /// <summary>"Of 357 activities 40 items": the noun of the whole that a number is told to be part of.</summary>
    private static WordHit? WholeBefore(MarkedSentence sentence, Mention number) =>
        sentence.Before("wholes", number.OuterStart) is { } word
        && sentence.Before("count-nouns", word.Start) is { } noun
        && sentence.Figures.Exists(f => IsWholeOf(f, number, noun)) ? noun : null;

    private static bool IsWholeOf(Mention whole, Mention part, WordHit noun) => whole.Kind == MentionKind.Number
        && whole.End <= noun.Start && noun.Start - whole.End <= FarFromNoun && whole.Value >= part.Value;

    private const int FarFromNoun = 8;

    /// <summary>Whether a part of what a number counts is told next, with a state of its own.</summary>
    private static bool IsWholeBefore(MarkedSentence sentence, Mention number) =>
        sentence.Figures.FirstOrDefault(f => f.Kind == MentionKind.Number && f.Start > number.End) is { } part
        && sentence.Before("wholes", part.OuterStart) is { } word
        && sentence.Before("count-nouns", word.Start) is { } noun && IsWholeOf(number, part, noun);

    /// <summary>
    /// The counted noun right after a number, over the words that describe it where the language puts those before,
    /// and over the whole that it is part of ("9 out of 213 proposals").
    /// </summary>
    public static WordHit? NounAfter(MarkedSentence sentence, int end)
    {
        var noun = sentence.After("count-nouns", end);
        if (noun is { } one && sentence.Between(end, one.Start).Trim(' ').IsEmpty)
        {
            return sentence.Page.Language.HeadsLast ? LastNoun(sentence, one) : noun;
        }
        if (noun is null && sentence.After("count-modifiers", end) is { } modifier)
        {
            return NounAfter(sentence, modifier.End);
        }
        if (sentence.After("partitives", end) is { } part)
        {
            var whole = sentence.Page.Tokens.IndexAt(part.End);
            return whole < sentence.EndToken
                && sentence.Page.Language.Numbers.At(sentence.Page.Tokens, whole, sentence.EndToken) is { } number
                ? NounAfter(sentence, number.End) : sentence.Page.Language.HeadsLast
                && !sentence.Page.Language.IsVerbLast && part.End - part.Start > 3
                ? sentence.After("count-nouns", part.End) : null;
        }
        if (noun is null && sentence.After("counters", end) is { } counter)
        {
            return counter.Key == "none" ? null : Counted(sentence, counter);
        }
        return sentence.Page.Language.AdjectivesFirst ? NounOver(sentence, end) : null;
    }

    /// <summary>"13 more": the noun of the number before.</summary>
    private static WordHit? NounBefore(MarkedSentence sentence, Mention number) =>
        sentence.After("elliptic", number.End) is not { } word ? NounOfPart(sentence, number)
                ?? NounOfCompared(sentence, number)
            : word.Key == "part" ? Meant(sentence, number, word)
            : sentence.Figures.Where(f => f.Kind == MentionKind.Number && f.End < number.Start)
                .Select(f => NounAfter(sentence, f.End)).LastOrDefault(n => n is not null) is { } noun
            ? noun with
            {
                Start = number.End, End = sentence.Has("states", word.Start, word.End) ? number.End : word.End,
            }
            : null;

    /// <summary>"63 stations, compared with 41 a year earlier": the noun of what it is compared with.</summary>
    private static WordHit? NounOfCompared(MarkedSentence sentence, Mention number) =>
        IsVerbFirst(sentence) && number.Kind == MentionKind.Number && number.Scale == 1
        && sentence.Before("compared", number.OuterStart) is { } than
        && !sentence.Of("level-openers").Any(l => l.End == than.End)
        && sentence.Figures.Where(f => f.Kind == MentionKind.Number && f.End < number.Start)
            .Select(f => NounAfter(sentence, f.End)).LastOrDefault(n => n is not null) is { } noun
            ? noun with { Start = number.End, End = number.End } : null;

    /// <summary>"Trainees from A, 40 of them": the noun that is told of before, here or a sentence before.</summary>
    private static WordHit? Meant(MarkedSentence sentence, Mention number, WordHit them)
    {
        var noun = sentence.Of("count-nouns", sentence.Start, number.OuterStart)
            .OrderBy(n => n.End).LastOrDefault();
        if (noun.Section is null && sentence.Previous is { } before && before.Paragraph == sentence.Paragraph)
        {
            noun = before.Of("count-nouns").OrderBy(n => n.End).LastOrDefault();
        }
        for (var at = sentence.Index - 1; noun.Section is null && IsVerbFirst(sentence)
            && at >= Math.Max(0, sentence.Index - FarthestNoun); at--)
        {
            noun = sentence.Page.Sentences[at].Of("count-nouns").Where(IsSupported).OrderBy(n => n.End)
                .LastOrDefault();
        }
        return (noun.Section is null ? new WordHit(OpenNouns.Section, "item", 0, 0) : noun) with
        {
            Start = number.End, End = them.End,
        };
    }

    /// <summary>"of which 61 have been completed": the noun of the number before, where none follows.</summary>
    private static WordHit? NounOfPart(MarkedSentence sentence, Mention number) =>
        sentence.Before("elliptic-before", number.OuterStart) is not { } part || number.Kind != MentionKind.Number
            || (part.Key != "rest" && !sentence.Of("states").Concat(sentence.Of("accomplishing"))
                .Any(s => s.Start >= number.End && sentence.WordsBetween(number.End, s.Start) <= 4))
            ? null
            : sentence.Figures
                .Where(f => f.Kind == MentionKind.Number && f.End < number.Start && f.Value > number.Value)
                .Select(f => NounAfter(sentence, f.End)).LastOrDefault(n => n is not null) is { } noun
            ? noun with { Start = number.End, End = number.End } : null;

    /// <summary>The noun behind up to five words that describe it.</summary>
    private static WordHit? NounOver(MarkedSentence sentence, int end)
    {
        var tokens = sentence.Page.Tokens;
        var first = tokens.IndexAt(end);
        for (var token = first; token < Math.Min(sentence.EndToken, first + 9); token++)
        {
            var at = tokens.Tokens[token];
            if (token > first && NameMarker.ClosingOf(sentence, token) is { } close)
            {
                token = close;
                continue;
            }
            if (!at.IsWord
                ? token == first || sentence.Page.Folded.Lower[at.Start] is not ('-' or '.')
                    || (sentence.Page.Folded.Lower[at.Start] == '.' && at.Start - tokens.Tokens[token - 1].Start > 1)
                : char.IsAsciiDigit(sentence.Page.Folded.Lower[at.Start]) || sentence.Words.Exists(w =>
                    w.Start == at.Start && w.Section is "phrase-stops" or "joiners" or "belonging" or "speaking"
                        or "percent" or "multipliers" or "ordinals"
                    || (w.Start == at.Start && w.Section == "currencies")))
            {
                return null;
            }
            if (sentence.Of("count-nouns").FirstOrDefault(n => n.Start == at.Start) is { Section: not null } noun)
            {
                return sentence.Page.Language.HeadsLast ? LastNoun(sentence, noun) : noun;
            }
        }
        return null;
    }

    /// <summary>Of nouns that follow each other the last: "12 partner countries".</summary>
    private static WordHit LastNoun(MarkedSentence sentence, WordHit noun)
    {
        while (sentence.After("count-nouns", noun.End) is { } next && next.Start == noun.End + 1)
        {
            noun = next;
        }
        return noun;
    }

    /// <summary>
    /// A word that only counts: the noun that is counted follows in its clause ("230 items of projects"), or the word
    /// itself says what it is.
    /// </summary>
    private static WordHit? Counted(MarkedSentence sentence, WordHit counter)
    {
        var noun = sentence.Of("count-nouns", counter.End, sentence.End).Where(n => n.End - n.Start > 1)
            .Where(n => sentence.WordsBetween(counter.End, n.Start) <= 3
                && !sentence.Between(counter.End, n.Start).ContainsAny(",;.("))
            .OrderBy(n => n.Start).FirstOrDefault();
        return noun.Section is null ? counter : counter with { Key = noun.Key, End = noun.End };
    }

    /// <summary>The state that is said of what stands at a place: after it in its clause, else before it.</summary>
    public static string? StateOf(MarkedSentence sentence, int start, int end)
    {
        var stop = sentence.Between(end, sentence.End).IndexOfAny(",;.");
        var clauseEnd = stop < 0 ? sentence.End : end + stop;
        var after = sentence.Of("states", end, clauseEnd).Where(s => sentence.WordsBetween(end, s.Start) <= 9)
            .OrderBy(s => s.Start).ThenByDescending(s => s.End).FirstOrDefault();
        if (after.Section is not null)
        {
            return after.Key;
        }
        var before = sentence.Of("states", sentence.Start, start).Where(s => sentence.WordsBetween(s.End, start) <= 26)
            .OrderByDescending(s => s.End).FirstOrDefault();
        return before.Section is null ? null : before.Key;
    }

    /// <summary>"from 113 to 357 activities": two counts, the first of them the base of comparison.</summary>
    private static void FindPairs(Draft draft, MarkedSentence sentence)
    {
        foreach (var hit in sentence.Page.Language.Patterns("patterns-pair").Find(sentence))
        {
            if (hit.Mention("base") is not { } low || hit.Mention("value") is not { } high || draft.IsUsed(low)
                || draft.IsUsed(high)
                || (NounOf(sentence, high) ?? NounOf(sentence, low) ?? NounRightBefore(sentence, hit)) is not { } noun)
            {
                continue;
            }
            var compared = sentence.Figures
                .Find(f => f.Kind == MentionKind.Date && sentence.Before("compared", f.Start) is not null);
            var state = StateOf(sentence, hit.Span.Start, Math.Max(noun.End, high.End));
            var counted = Make(draft, sentence, high, noun) with { State = state ?? "total" };
            draft.Propose(counted with
            {
                Value = new ClaimValue(low.Value), RoleInPair = "baseline", Approx = low.Approx, Period = null,
                AsOf = compared is null ? null : draft.Years(compared.Date),
            }, sentence);
            draft.Propose(counted with { Period = null }, sentence);
            draft.Use(low);
            draft.Use(high);
        }
    }

    /// <summary>"The number of trainees has grown from 80 to 320": what the level before and after is of.</summary>
    private static WordHit? NounRightBefore(MarkedSentence sentence, PatternHit hit) =>
        sentence.Of("count-nouns").Where(n => n.End <= hit.Span.Start
                && sentence.WordsBetween(n.End, hit.Span.Start) <= ToPair
                && !sentence.Between(n.End, hit.Span.Start).ContainsAny(",;.:"))
            .Select(n => (WordHit?)n).LastOrDefault() is { } noun
            ? noun with { Start = hit.Span.End, End = hit.Span.End } : null;

    private const int ToPair = 3;

    /// <summary>"People who attended courses by the Fund": people count for a fund that is said to do it.</summary>
    private static bool IsOfAFund(MarkedSentence sentence) => sentence.Of("agents").Any(a =>
        sentence.After("fund-nouns", a.End) is not null || sentence.Funds.Exists(f => f.Start >= a.End
            && sentence.WordsBetween(a.End, f.Start) == 0));

    private static CountClaim Make(Draft draft, MarkedSentence sentence, Mention number, WordHit noun)
    {
        var (quote, start, end) = draft.Quote(sentence);
        var fund = IsSupported(noun) || IsOfGivers(sentence, noun) || IsOfThem(sentence, noun)
            || IsPlaceOfProjects(sentence, number, noun) ? FundTopic.Tied(sentence,
                FundTopic.OrMain(sentence, number.Start))
            : noun.Key is "person" or "visitor"
                ? IsOfAFund(sentence) ? FundTopic.Of(sentence, number.Start) : null
            : FundTopic.Carried(sentence, number.Start);
        fund ??= IsSupported(noun) ? AmountsBefore.FundOfCounts(draft, sentence) : null;
        var payer = GiverOf(draft, sentence, number, noun);
        var state = CountStates.Of(sentence, number, noun)
            ?? (TableRows.IsRow(sentence) ? TableCounts.State(sentence, number) : null);
        var before = state is null ? null : CountedWords.Before(sentence, number, noun);
        var framework = sentence.Frameworks.FirstOrDefault();
        return new CountClaim
        {
            Quote = quote, Start = start, End = end,
            What = before?.What ?? CountedWords.Of(sentence, noun)
                ?? (WholeBefore(sentence, number) is { } whole ? sentence.Printed(whole.Start, whole.End) : noun.Key),
            Value = new ClaimValue(number.Value, number.High),
            Unit = before?.Unit ?? noun.Key,
            State = state is not null && IsWholeBefore(sentence, number) ? "total" : state,
            Approx = number.Approx,
            Payer = payer?.Shown, PayerText = payer?.Printed,
            Fund = fund?.Shown, FundText = fund?.Printed,
            Framework = framework is null ? null : framework.Name?.Shown
                ?? sentence.Printed(framework.Start, framework.End),
            Period = draft.Period(sentence, number.OuterStart, number.End),
            AsOf = draft.AsOf(sentence),
            Confidence = number.InWords || noun.Section == OpenNouns.Section ? 0.6m : 0.8m,
        };
    }

    /// <summary>"A has trained 300 officials": who does what is told of them; null where nobody is named.</summary>
    private static Party? GiverOf(Draft draft, MarkedSentence sentence, Mention number, WordHit noun)
    {
        var isVerbLast = sentence.Page.Language.IsVerbLast;
        var verb = sentence.Of("giving-things").Concat(sentence.Of("giving")).Where(v => isVerbLast
                ? v.Start >= noun.End && sentence.WordsBetween(noun.End, v.Start) <= FarthestVerb
                : v.End <= number.OuterStart && sentence.IsNear(v.End, number.OuterStart, FarthestVerb))
            .OrderBy(v => Math.Abs(v.Start - number.Start)).FirstOrDefault();
        if (verb.Section is null || noun.Key is "country" or "project" or "loan" or "document" or "meeting"
            || (isVerbLast ? sentence.After("passives", verb.End) : sentence.Before("passives", verb.Start)) is not null
            || draft.Parties.Doer(sentence, isVerbLast ? number.OuterStart : verb.Start) is not { } doer)
        {
            return null;
        }
        return sentence.Funds.Exists(f => f.Start == doer.Start) ? null : doer;
    }

    private const int FarthestVerb = 6;

    /// <summary>What a fund supports: projects and the like, and what is only counted by a word for pieces.</summary>
    private static bool IsSupported(WordHit noun) => noun.Section == "counters"
        || noun.Key is "project" or "programme" or "activity" or "loan" or "area" or "proposal" or "scholarship";

    /// <summary>"Thirty contributors" of a fund that the document is about.</summary>
    private static bool IsOfGivers(MarkedSentence sentence, WordHit noun) => IsVerbFirst(sentence)
        && noun.End > noun.Start && sentence.Page.Funds.IsAboutMain && sentence.Of("list-givers")
            .Concat(sentence.Of("giver-groups")).Any(g => g.Start >= noun.Start && g.End == noun.End);

    /// <summary>"Four of them", "14 new ones", where a document is about a fund: its projects.</summary>
    private static bool IsOfThem(MarkedSentence sentence, WordHit noun) => IsVerbFirst(sentence)
        && sentence.Page.Funds.IsAboutMain && noun.Key == "item"
        && (noun.End == noun.Start || sentence.Of("elliptic").Any(e => e.Start >= noun.Start && e.End <= noun.End));

    /// <summary>"60 projects in 30 countries": where the projects of a fund are.</summary>
    private static bool IsPlaceOfProjects(MarkedSentence sentence, Mention number, WordHit noun) =>
        IsVerbFirst(sentence) && noun.Key == "country" && sentence.Before("place-marks", number.OuterStart) is { } place
        && sentence.Page.Funds.IsAboutMain && sentence.Of("count-nouns", sentence.Start, place.Start).Any(n =>
            n.Key is "project" or "programme" or "loan" or "scholarship"
            && sentence.WordsBetween(n.End, place.Start) <= ToPlace);

    private const int ToPlace = 8;
    private const int FarthestNoun = 3;

    private static bool IsVerbFirst(MarkedSentence sentence) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false };
}
