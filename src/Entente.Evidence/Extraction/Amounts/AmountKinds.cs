using System.Buffers;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>What kind of amount a sentence speaks of, by the nearest words of the data.</summary>
internal static class AmountKinds
{
    /// <summary>Signs that end a phrase.</summary>
    public static readonly SearchValues<char> PhraseEnds = SearchValues.Create(",;:.()");

    private const int MostAdjectives = 3;
    private const int ToPlan = 6;

    /// <summary>The kind of an amount; null where nothing in its sentence says it.</summary>
    public static string? Of(MarkedSentence sentence, Mention money)
    {
        if (TableRows.KindOf(sentence, money) is { } told)
        {
            return told;
        }
        if (AmountsOfEach.Kind(sentence, money) is { } measure)
        {
            return measure;
        }
        if (VerbLastAmounts.IsDifference(sentence, money))
        {
            return AmountKind.Other;
        }
        if (SameAs(sentence, money) is { } same
            && (sentence.Page.Language.HeadsLast || Direct(sentence, money, "amount-kinds") is not { Key: "budget" }))
        {
            return Of(sentence, same);
        }
        var kind = Spoken(sentence, money);
        if (VerbLastAmounts.Of(sentence, money, kind) is { } other)
        {
            return other;
        }
        var isDescribed = sentence.Page.Language.IsVerbLast
            && VerbLastKinds.Describing(sentence, money) is not null;
        if (sentence.Page.Language.IsVerbLast && kind is AmountKind.Grant or AmountKind.Pledge
            or AmountKind.Contribution
            && IsUnpaid(sentence, money))
        {
            return AmountKind.Commitment;
        }
        if (kind == AmountKind.Disbursement && !isDescribed
            && (IsPlannedPayment(sentence, money) || IsDeniedPayment(sentence, money)))
        {
            return AmountKind.Commitment;
        }
        if (kind is AmountKind.Grant or AmountKind.Loan or AmountKind.Pledge or AmountKind.Contribution
            or AmountKind.Commitment or AmountKind.Disbursement or null
            && IsAsked(sentence, money))
        {
            return AmountKind.FundingAsk;
        }
        if (sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast)
        {
            kind = Gathered(sentence, money, kind);
        }
        return kind ?? (IsAnnounced(sentence, money, sentence.Page.Language.HeadsLast
                && sentence.Before("amount-links", money.OuterStart) is not null ? 9 : 3) ? AmountKind.Pledge
            : Continued(sentence, money) is { } before ? Of(sentence, before)
            : IsAgreed(sentence, money) ? AmountKind.Commitment
            : IsForetold(sentence, money) ? AmountKind.Pledge : null);
    }

    /// <summary>
    /// "The replenishment closed at 5 million" tells of promises, "the winners are A (5 million)" of grants,
    /// "5 million a year since 2015" of what is paid every year, "with 5 million from A" of what A gives.
    /// </summary>
    private static string? Gathered(MarkedSentence sentence, Mention money, string? kind)
    {
        if (kind is null && IsBracketed(sentence, money) && sentence.Has("winning", sentence.Start, money.Start))
        {
            return AmountKind.Grant;
        }
        if (kind is null or "contribution" && (kind is null ? sentence.Has("pledging-occasions", sentence.Start,
                sentence.End) && sentence.WordsBetween(sentence.Start, money.Start) <= 30
            : VerbFirstKinds.IsRaised(sentence, money) && IsAtOccasion(sentence)))
        {
            return AmountKind.Pledge;
        }
        var end = money.Equivalent?.End ?? money.End;
        if (kind is null or "pledge" && sentence.Of("yearly").Any(y => y.Key != "none" && y.Start >= end
            && sentence.IsBlank(end, y.Start) && (sentence.After("meeting-phases", y.End) is not null
                || sentence.After("until-now", y.End) is not null)))
        {
            return AmountKind.AnnualContribution;
        }
        return kind is null && Parties.Source(sentence, end) is { } source
            && sentence.WordsBetween(end, source.Start) <= 3 ? AmountKind.Grant : kind;
    }

    private static bool IsAtOccasion(MarkedSentence sentence) =>
        sentence.Has("pledging-occasions", sentence.Start, sentence.End) || (sentence.Previous is { } before
            && before.Has("pledging-occasions", before.Start, before.End));

    /// <summary>"The 5 million that was promised has not been paid out": its verb denies that it was paid.</summary>
    private static bool IsUnpaid(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("subject-marks").Any(m => m.Start == end) && sentence.Of("amount-kinds", end, sentence.End)
            .Any(p => p.Key == "disbursement" && sentence.IsNear(end, p.Start, ToPlan)
                && sentence.Of("negation", p.Start, sentence.End).Any(n => sentence.WordsBetween(p.End, n.Start) <= 2));
    }

    /// <summary>Whether a word is no part of a name, nor of a longer word for who stands on a side.</summary>
    public static bool StandsForItself(MarkedSentence sentence, WordHit word) =>
        !sentence.Marked.Exists(n => n.IsName && n.Start <= word.Start && word.End <= n.End
            && n.End - n.Start > word.End - word.Start)
        && !sentence.Of("sides").Any(s => s.Start <= word.Start && word.End < s.End)
        && !sentence.Of("firmness").Any(s => s.Start < word.Start && word.Start < s.End)
        && !sentence.Of("states").Any(s => s.Key == "pending" && s.Start <= word.Start && word.End <= s.End
            && s.End - s.Start > word.End - word.Start)
        && !sentence.Of("to-whom").Any(s => s.Key == "of" && s.Start <= word.Start && word.End <= s.End)
        && !sentence.Of("list-givers").Any(s => s.Start <= word.Start && word.End <= s.End
            && s.End - s.Start > word.End - word.Start
            // "each country gave": no noun of those who give.
            && !sentence.Of("each").Any(e => e.Start < s.Start && s.Start < e.End));

    /// <summary>
    /// "A will top it up by 5 million": what a party is to do with an amount, whatever its verb, is a promise.
    /// </summary>
    private static bool IsForetold(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            var end = money.Equivalent?.End ?? money.End;
            return sentence.Words.Exists(m => m.Section == "object-marks" && m.Start >= end
                    && sentence.IsBlank(end, m.Start))
                && sentence.Of("planned", end, sentence.End).Any(p => sentence.WordsBetween(end, p.Start) <= ToPlan
                    && !sentence.Between(end, p.Start).ContainsAny(",;"));
        }
        return sentence.Of("planned", sentence.Start, money.OuterStart).Concat(sentence
            .Of("firmness", sentence.Start, money.OuterStart).Where(f => f.Key is "shall" or "will"))
            .Any(p => sentence.WordsBetween(p.End, money.OuterStart) is >= 1 and <= ToPlan
                && !sentence.Between(p.End, money.OuterStart).ContainsAny(",;:")
                && (sentence.Names.Exists(n => n.IsParty && n.End <= p.Start
                    && sentence.WordsBetween(n.End, p.Start) <= 1)
                    || sentence.Of("own-sides").Any(o => sentence.IsBlank(Math.Min(o.End, p.Start), p.Start)
                        && sentence.Before("possessives", o.Start) is not null)));
    }

    /// <summary>"Two agreements were signed: 5 million for ...": what agreements are signed on is committed.</summary>
    private static bool IsAgreed(MarkedSentence sentence, Mention money) =>
        sentence.Of("instrument-actions").Any(a => a.Key == "signed" && a.End <= money.OuterStart
            && !sentence.Page.Language.IsVerbLast && sentence.Of("count-nouns").Any(n => n.Key == "document"
                && n.End <= a.Start && sentence.WordsBetween(n.End, a.Start) <= 3));

    /// <summary>
    /// "Up from 5 million", "the figure is 5 million": an amount that is compared with the one before it, or said again
    /// for another time, is of its kind; null for another.
    /// </summary>
    private static Mention? SameAs(MarkedSentence sentence, Mention money)
    {
        var compared = sentence.Of("compared").Where(c => c.Key != "count").Concat(sentence.Of("same-figure"))
            .Any(w => w.End <= money.OuterStart && sentence.WordsBetween(w.End, money.OuterStart) <= 2);
        return compared ? sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= money.OuterStart)
            : null;
    }

    /// <summary>"gives A 2 million, B 10 million": an amount of which nothing is said is as the one before.</summary>
    private static Mention? Continued(MarkedSentence sentence, Mention money) =>
        Nearest(sentence, money, "amount-kinds", 16) is not null ? null
            : sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= money.OuterStart);

    /// <summary>A word of asking stands before the giving: the money is asked for, not given.</summary>
    private static bool IsAsked(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return false;
        }
        var giving = sentence.Of("giving").Concat(sentence.Of("amount-kinds"))
            .Where(g => g.End <= money.OuterStart && sentence.WordsBetween(g.End, money.OuterStart) <= 4)
            .OrderByDescending(g => g.End).FirstOrDefault();
        return giving.Section is not null && sentence.Of("stances").Concat(sentence.Of("amount-kinds"))
            .Concat(AskedSides.Proposing(sentence, giving.Start))
            .Any(w => w.Key is "requests" or "funding_ask" or "propose" && w.End <= giving.Start
                && !(sentence.Page.Language.HeadsLast && sentence.Figures.Exists(f => f.Kind == MentionKind.Money
                    && f.Start >= w.End && f.End <= giving.Start))
                && sentence.WordsBetween(w.End, giving.Start) <= 9
                // "would like to give" is no request, "asks to be given" is one.
                && (sentence.WordsBetween(w.End, giving.Start) > 0 || (!sentence.Page.Language.HeadsLast
                    && w.Key == "funding_ask"))
                && !sentence.Has("firmness", w.End, giving.Start)
                && !sentence.Between(w.End, giving.Start).ContainsAny(",;"));
    }

    public static bool IsAnnounced(MarkedSentence sentence, Mention money, int words) =>
        sentence.Of("announcing").Any(a => sentence.Page.Language.IsVerbLast
            ? a.Start >= money.End && sentence.WordsBetween(money.End, a.Start) <= words
            : a.End <= money.OuterStart && sentence.WordsBetween(a.End, money.OuterStart) <= words);

    /// <summary>Whether the payment that is spoken of is still to come ("is expected to be disbursed").</summary>
    public static bool IsPlannedPayment(MarkedSentence sentence, Mention money)
    {
        if (Nearest(sentence, money, "amount-kinds", 16) is not { Key: "disbursement" } paid)
        {
            return false;
        }
        if (sentence.Of("planned").Any(p => p.Key == "due" && p.Start >= money.End
            && sentence.WordsBetween(money.End, p.Start) <= 3))
        {
            return true;
        }
        return sentence.Page.Language.IsVerbLast ? IsPromiseAfter(sentence, paid)
            : sentence.Of("planned", sentence.Start, paid.Start).Any(p =>
                sentence.WordsBetween(p.End, paid.Start) <= 4 && !sentence.Of("done").Any(d => d.Start >= p.End
                    && d.End <= paid.End));
    }

    /// <summary>"has not yet been disbursed"</summary>
    private static bool IsDeniedPayment(MarkedSentence sentence, Mention money) =>
        Nearest(sentence, money, "amount-kinds", 16) is { Key: "disbursement" } paid
        && (sentence.Page.Language.IsVerbLast
            ? sentence.Of("negation", paid.End, sentence.End).Any(n => sentence.WordsBetween(paid.End, n.Start) <= 2)
            : Draft.IsDenied(sentence, paid.Start));

    private static string? Spoken(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.IsVerbLast ? VerbFirstKinds.Of(sentence, money)
            : !IsBracketed(sentence, money) || VerbLastKinds.IsInsideVerb(sentence, money)
            ? VerbLastKinds.Of(sentence, money)
            : OfAnotherTime(sentence, money) is { } now ? VerbLastKinds.Of(sentence, now) : AmountKind.Budget;

    /// <summary>"5 million, against last year's (3 million)": that of another time is as the one before.</summary>
    private static Mention? OfAnotherTime(MarkedSentence sentence, Mention money) =>
        sentence.Figures.Exists(f => f.Kind == MentionKind.Date && f.End is var end && end <= money.OuterStart
            && sentence.Between(end, money.OuterStart).Trim(" :,(").IsEmpty)
            ? sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End < money.OuterStart) : null;

    /// <summary>What a fund receives is contributed, what each project may receive is its budget.</summary>
    public static string ReceivedKind(MarkedSentence sentence, Mention money, WordHit received)
    {
        if (received.Key == "allocation")
        {
            return AmountKind.Budget;
        }
        if (sentence.Of("each").Any(e => e.End <= received.Start
            ? !sentence.Between(e.End, received.Start).Contains(';')
            : e.Start >= money.End && !sentence.Between(money.End, e.Start).Contains(';')))
        {
            return AmountKind.PerProjectMax;
        }
        var subject = sentence.Marked.FindLast(m => m.IsName && m.End <= received.Start
            && (sentence.Page.Language.IsVerbLast || sentence.Before("place-marks", m.Start) is null));
        var isFund = subject?.Kind == MentionKind.Fund || sentence.Of("fund-nouns").Any(f => f.End <= received.Start
            && (subject is null || f.Start >= subject.End));
        var isToCome = IsFuture(sentence, received.Start);
        return isFund ? isToCome ? AmountKind.Pledge : AmountKind.Contribution
            : !isToCome && (received.Key == "past" || IsDone(sentence, received.Start)
                || IsPast(sentence, received)) ? AmountKind.Contribution : AmountKind.Grant;
    }

    private static bool IsDone(MarkedSentence sentence, int at) =>
        sentence.Of("done", sentence.Start, at).Any(d => sentence.WordsBetween(d.End, at) <= 1);

    private static bool IsFuture(MarkedSentence sentence, int at) =>
        sentence.Of("planned", sentence.Start, at).Any(p => sentence.WordsBetween(p.End, at) <= 2);

    /// <summary>A word for a grant or a loan; a gift before the amount makes it a contribution.</summary>
    public static string Given(MarkedSentence sentence, Mention money, WordHit word, WordHit? giving) =>
        word.Key == "grant" && giving is { Key: "contribution" } paid && word.Start > money.End
            && paid.End <= money.OuterStart && sentence.WordsBetween(paid.End, money.OuterStart) <= 2
            ? AmountKind.Contribution : word.Key;

    /// <summary>
    /// The word right behind an amount ("5 million loan", "5 million in grants"); null where none stands there.
    /// </summary>
    public static WordHit? Direct(MarkedSentence sentence, Mention money, string section)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        var end = (money.Equivalent?.End ?? money.End) is var e && e < sentence.End
            && sentence.Page.Folded.Lower[e] == ')' ? e + 1 : e;
        end = section == "amount-kinds" && !sentence.Page.Language.HeadsLast ? Owners.OverComma(sentence, end) : end;
        var named = section != "amount-kinds" || !sentence.Page.Language.HeadsLast ? null
            : sentence.Names.Find(n => n.Start >= end && sentence.WordsBetween(end, n.Start) <= 1);
        var link = sentence.After("amount-links", end);
        return sentence.After(section, end) ?? (named is null ? null : sentence.After(section, named.End))
            ?? (link is { } of ? sentence.After(section, of.End) : null)
            ?? (section is "amount-kinds" or "giving" ? HeadBehind(sentence, link?.End ?? end, section) : null);
    }

    /// <summary>
    /// "5 million in new humanitarian aid", "a 5 million concessional policy loan": where heads stand last, the noun at
    /// the end of the phrase that begins behind an amount.
    /// </summary>
    private static WordHit? HeadBehind(MarkedSentence sentence, int end, string section)
    {
        if (!sentence.Page.Language.HeadsLast || sentence.Of(section).Where(w => w.Start > end
            && w.Key is not ("funding_need" or "funding_ask" or "worth")
            && sentence.WordsBetween(end, w.Start) is >= 1 and <= MostAdjectives)
            .OrderBy(w => w.Start).Cast<WordHit?>().FirstOrDefault() is not { } noun)
        {
            return null;
        }
        var head = noun;
        while (sentence.After(section, head.End) is { } next && next.Start > head.Start)
        {
            head = next;
        }
        var between = sentence.Between(end, noun.Start);
        return between.ContainsAny(PhraseEnds) || sentence.Marked.Exists(m => m.Start < noun.Start && m.End > end)
            || sentence.Words.Exists(w => w.Start >= end && w.End <= noun.Start && w.Section is "phrase-stops"
                or "clause-stops" or "sides" or "pronouns" or "done" or "planned" or "firmness" or "negation"
                or "joiners" or "passives" or "speaking" or "announcing" or "count-nouns" or "these")
            ? null : head;
    }

    /// <summary>A word before another amount, or before a joining word, speaks of what stands before those.</summary>
    private static bool IsOfAnother(MarkedSentence sentence, Mention money, WordHit word) =>
        word.End <= money.OuterStart && (sentence.Has("joiners", word.End, money.OuterStart)
            || sentence.Between(word.End, money.OuterStart).ContainsAny(",;")
            || sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= word.End
                && f.End <= money.OuterStart));

    /// <summary>"A 25 million trust fund": the noun of a fund ends the phrase that the amount begins.</summary>
    public static bool IsSizeOfFund(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.HeadsLast && Direct(sentence, money, "amount-kinds") is null
        && sentence.Of("fund-nouns").Any(f => f.Start >= money.End && f.End < sentence.End
            && sentence.WordsBetween(money.End, f.Start) <= 2
            && !sentence.Between(money.End, f.Start).ContainsAny(",;:(")
            && !sentence.Has("phrase-stops", money.End, f.Start) && !sentence.Has("giving", money.End, f.Start)
            && !sentence.Has("giving", f.End, Math.Min(sentence.End, f.End + 15)));

    /// <summary>An amount in brackets is what the thing named before it is worth.</summary>
    public static bool IsBracketed(MarkedSentence sentence, Mention money) => IsBehind(sentence, money.OuterStart, '(')
        || (sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.End <= money.OuterStart
            && sentence.Between(f.End, money.OuterStart).Trim(" :,").IsEmpty) is { } year
            && IsBehind(sentence, year.OuterStart, '('));

    private static bool IsBehind(MarkedSentence sentence, int at, char sign) =>
        at > 0 && sentence.Page.Folded.Lower[at - 1] == sign;

    /// <summary>What a fund or an institution allocates is granted; a state does so in its budget.</summary>
    private static bool IsOfAFund(MarkedSentence sentence, WordHit giving) =>
        !sentence.Has("state-budgets", sentence.Start, sentence.End)
        && (sentence.Funds.Exists(f => f.End <= giving.Start)
            || sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.End <= giving.Start));

    /// <summary>What a word of giving makes of an amount: promised, given every year, given, or to give.</summary>
    public static string GivingKind(MarkedSentence sentence, Mention money, WordHit giving)
    {
        if (giving.Key == "allocation")
        {
            return IsOfAFund(sentence, giving) || (!sentence.Has("state-budgets", sentence.Start, sentence.End)
                && Parties.Receiver(sentence, money.Start, money.End, null) is not null) ? AmountKind.Grant
                    : AmountKind.Budget;
        }
        if (giving.Key == "investment" && (sentence.Of("count-nouns").Any(n => n.Key == "company")
            || (sentence.Page.Language is { HeadsLast: true, IsVerbLast: false } && giving.End <= money.OuterStart
                && !sentence.Names.Exists(n => n.IsParty && n.End <= giving.Start)
                && !sentence.Has("pronouns", sentence.Start, giving.Start)
                && !sentence.Has("first-person", sentence.Start, giving.Start)
                && !sentence.Funds.Exists(f => f.End <= giving.Start) && sentence.Officers.Count == 0)))
        {
            return giving.Key;
        }
        var yearly = sentence.Of("yearly").Where(y => y.Key != "none").ToList();
        var isEveryYear = !sentence.Page.Language.IsVerbLast && yearly.Exists(y =>
            sentence.IsBlank(money.End, y.Start) && y.Start >= money.End);
        if (!isEveryYear && IsPromise(sentence, money, giving))
        {
            return AmountKind.Pledge;
        }
        if (isEveryYear || yearly.Exists(y => IsBeside(sentence, money, giving, y)))
        {
            return AmountKind.AnnualContribution;
        }
        return giving.Key switch
        {
            "contribution" or "investment" or "disbursement" => giving.Key,
            "handed" => AmountKind.Contribution,
            "invested" => sentence.Of("count-nouns").Any(n => n.Key == "company") ? AmountKind.Investment
                : AmountKind.Contribution,
            "grant" when IsOfBudget(sentence, giving) => AmountKind.Budget,
            // What a state sets aside for others is bound for them.
            "budget" => IsForOthers(sentence, money, giving) ? AmountKind.Commitment : giving.Key,
            "promise" => AmountKind.Pledge,
            _ => IsPast(sentence, giving) || sentence.Of("done", sentence.Start, giving.Start)
                .Any(d => sentence.WordsBetween(d.End, giving.Start) <= 2)
                || sentence.Of("done", giving.End, sentence.End).Any(d => sentence.Page.Language.IsVerbLast
                    && d.Start == giving.End)
                || sentence.Has("until-now", sentence.Start, sentence.End) ? AmountKind.Contribution : AmountKind.Grant,
        };
    }

    /// <summary>Whether a word for every year stands beside an amount, or right behind its verb.</summary>
    private static bool IsBeside(MarkedSentence sentence, Mention money, WordHit giving, WordHit yearly) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
            ? (yearly.Start >= money.End ? sentence.WordsBetween(money.End, yearly.Start) <= 3
                : yearly.End <= money.OuterStart && sentence.WordsBetween(yearly.End, money.OuterStart) <= 3)
                || (yearly.Start >= giving.End && sentence.WordsBetween(giving.End, yearly.Start) <= 1)
            : Math.Min(sentence.WordsBetween(yearly.End, money.Start), sentence.WordsBetween(money.End, yearly.Start))
                <= 3 || sentence.WordsBetween(giving.End, yearly.Start) <= 1;

    /// <summary>"The budget sets aside 5 million": what a sentence is about as a whole.</summary>
    private static bool IsOfBudget(MarkedSentence sentence, WordHit giving) =>
        !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast && sentence.Of("state-budgets").Any(b =>
            b.End <= giving.Start && sentence.WordsBetween(sentence.Start, b.Start) <= 1
            && sentence.IsNear(b.End, giving.Start, 12));

    /// <summary>"Last year A gave 5 million": the year that the sentence opens with is over.</summary>
    private static bool IsPast(MarkedSentence sentence, WordHit giving) => !sentence.Page.Language.IsVerbLast
        && !sentence.Page.Language.IsUnspaced
        && sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.End <= giving.Start) is { } date
        && sentence.WordsBetween(Opening(sentence, date.Start), date.Start) <= 2
        && !sentence.Of("until-now").Any(u => u.Start <= date.Start)
        && (date.Date is { Key: "last-year" or "last-month" } or { YearsFromWriting: < 0 }
            || (date.Date is { Key: "year", Year: { } year } && sentence.Page.Written.Year > year));

    /// <summary>Where the words of a quotation begin that a place lies in; else where the sentence does.</summary>
    private static int Opening(MarkedSentence sentence, int at) => sentence.Start + Math.Max(0,
        sentence.Between(sentence.Start, at).LastIndexOf(": \"") is > 0 and var colon
            ? colon + 2 : 0);

    /// <summary>"Set aside 5 million for A": a party is named that it is for.</summary>
    private static bool IsForOthers(MarkedSentence sentence, Mention money, WordHit giving) =>
        sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
        && !sentence.Of("amount-kinds").Any(k => k.Start == giving.Start)
        && Parties.Receiver(sentence, money.Start, money.End, null) is { } receiver && receiver.Start > money.End
        && sentence.Before("purposes", Parties.SideStart(sentence, receiver.Start)) is not null;

    /// <summary>
    /// A word for what is to come stands before the giving, with no word for what is done nearer to it.
    /// </summary>
    private static bool IsPromise(MarkedSentence sentence, Mention money, WordHit giving)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return giving.End <= money.OuterStart ? VerbLastKinds.IsPromiseBetween(sentence, giving, money)
                // "already paid 5 million, and will": what comes later in the sentence is said of another.
                : IsPromiseAfter(sentence, giving) && !sentence.Has("done", money.End, giving.Start)
                    && sentence.Before("done", money.OuterStart) is null;
        }
        if (giving.Start >= money.End && sentence.Of("planned", money.End, giving.Start)
            .Any(p => (sentence.WordsBetween(p.End, giving.Start) <= 2
                || (!sentence.Page.Language.HeadsLast && sentence.After("passives", p.End) is not null
                    && sentence.IsNear(p.End, giving.Start, 8))) && !sentence.Has("done", p.End, giving.Start)))
        {
            // "5 million will be given"
            return true;
        }
        if (giving.Start >= money.End && !sentence.Page.Language.HeadsLast
            && sentence.Of("passives", giving.End, sentence.End).Any(p =>
                sentence.Before("planned", p.Start) is not null
                && !sentence.Between(giving.End, p.Start).ContainsAny(",;.")))
        {
            // "5 million for A will be paid"
            return true;
        }
        var at = Math.Min(giving.Start, money.OuterStart);
        // "will invite students and give 5 million": the second verb is to come as the first.
        var reach = sentence.Before("joiners", at) is null ? 10 : 30;
        var planned = sentence.Of("planned", sentence.Start, at).Concat(sentence.Of("firmness", sentence.Start, at))
            .Where(p => sentence.WordsBetween(p.End, at) <= reach).Select(p => p.End).DefaultIfEmpty(-1).Max();
        var done = sentence.Of("done", sentence.Start, at).Where(d => sentence.WordsBetween(d.End, at) <= 1)
            .Select(d => d.End).DefaultIfEmpty(-1).Max();
        if (planned >= 0 && sentence.Page.Language.HeadsLast && sentence.Has("contrasts", planned, at))
        {
            // "A will provide 5 million, while B contributes 2 million"
            planned = -1;
        }
        return (planned >= 0 && planned >= done) || IsAgreedTo(sentence, giving) || IsPromisedVerb(sentence, money)
            || (sentence.Page.Language.IsVerbSecond && giving.Start >= money.End
                && sentence.Of("planned", money.End, giving.Start).Any(p => p.Key != "due")
                && !sentence.Between(money.End, giving.Start).ContainsAny(",;"));
    }

    /// <summary>"Agreed on Friday to give": a verb of deciding shortly before what leads to the giving.</summary>
    private static bool IsAgreedTo(MarkedSentence sentence, WordHit giving) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
        && sentence.Before("purposes", giving.Start) is { } to && sentence.Of("deciding").Any(d => d.End <= to.Start
            && sentence.WordsBetween(d.End, to.Start) <= 4
            && !sentence.Between(d.End, to.Start).ContainsAny(",;:"));

    /// <summary>"will provide grants, over many words, of 5 million": the verb of giving is what is to come.</summary>
    private static bool IsPromisedVerb(MarkedSentence sentence, Mention money) =>
        sentence.Of("giving", sentence.Start, money.OuterStart).Any(g =>
            sentence.WordsBetween(g.End, money.OuterStart) <= 25 && !IsOfAnother(sentence, money, g)
            && sentence.Of("planned", sentence.Start, g.Start).Any(p => sentence.WordsBetween(p.End, g.Start) <= 2
                && !sentence.Has("done", p.End, g.End)));

    /// <summary>
    /// Where verbs come last: a word for what is to come follows the giving, and none for what is done.
    /// </summary>
    public static bool IsPromiseAfter(MarkedSentence sentence, WordHit giving)
    {
        var planned = sentence.Of("planned", giving.Start, sentence.End)
            .Concat(sentence.Of("firmness", giving.Start, sentence.End))
            .Where(p => sentence.WordsBetween(giving.End, p.Start) <= 14).Select(p => p.Start)
            .DefaultIfEmpty(int.MaxValue).Min();
        var done = sentence.Of("done", giving.End, sentence.End).Where(d => d.Start == giving.End)
            .Select(d => d.Start).DefaultIfEmpty(int.MaxValue).Min();
        return (planned != int.MaxValue && planned <= done)
            || IsTold(sentence, giving);
    }

    /// <summary>"gives 5 million": the verb is in the present, and not of every year.</summary>
    private static bool IsTold(MarkedSentence sentence, WordHit giving)
    {
        return !sentence.Has("yearly", sentence.Start, giving.End) && (IsPresent(giving) || sentence.Of("giving")
            .Any(g => g.Start >= giving.End && sentence.WordsBetween(giving.End, g.Start) <= 3 && IsPresent(g)
                && !sentence.Between(giving.End, g.Start).ContainsAny(",;")));

        bool IsPresent(WordHit verb) =>
            sentence.Words.Exists(w => w.Section == "present-endings" && w.Start >= verb.Start && w.Start <= verb.End
                && w.End >= verb.End);
    }

    private static WordHit? Nearest(MarkedSentence sentence, Mention money, string section, int words,
        string? except = null)
    {
        WordHit? best = null;
        foreach (var word in sentence.Of(section))
        {
            if (word.Key != except && Distance(sentence, money, word) <= words
                && (best is not { } b || Distance(sentence, money, word) < Distance(sentence, money, b)))
            {
                best = word;
            }
        }
        return best;
    }

    /// <summary>
    /// Where verbs come before what they govern, a word behind an amount says what it is only where it is passive
    /// ("was paid") or a noun; a verb of what the money is for ("to support") does not.
    /// </summary>
    private static bool MayFollow(MarkedSentence sentence, Mention money, WordHit word) =>
        sentence.Before("purposes", word.Start) is null
        && (word.Section == "amount-kinds" || sentence.Before("passives", word.Start) is not null
            || sentence.WordsBetween(money.End, word.Start) <= 2);

    /// <summary>How far a word is from the amount; a word after it, or behind a comma, is further.</summary>
    private static int Distance(MarkedSentence sentence, Mention money, WordHit word)
    {
        var before = word.End <= money.OuterStart;
        var (from, to) = before ? (word.End, money.OuterStart) : (money.End, word.Start);
        if (to < from)
        {
            return int.MaxValue;
        }
        // Where verbs come last, the verb of the amount's own clause comes before the next amount.
        if (!before && sentence.Page.Language.IsVerbLast && sentence.Figures.Exists(f => f.Kind == MentionKind.Money
            && f.Start >= money.End && f.End <= word.Start
            && sentence.Has("giving", money.End, f.Start)))
        {
            return int.MaxValue;
        }
        if (!before && !sentence.Page.Language.IsVerbLast && !MayFollow(sentence, money, word))
        {
            return int.MaxValue;
        }
        var commas = sentence.Between(from, to).ContainsAny(",;") ? 4 : 0;
        return sentence.WordsBetween(from, to) + commas + (before == sentence.Page.Language.IsVerbLast ? 4 : 0);
    }
}
