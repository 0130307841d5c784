using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What governs an amount where verbs come before what they govern: the noun right behind it ("a 5 million loan"), the
/// passive verb behind it ("5 million was paid"), else the nearest verb or noun before it in its clause.
/// </summary>
internal static class VerbFirstKinds
{
    private const int Farthest = 25;
    private const int FarNoun = 8;
    private const int Beside = 3;
    private const int FarWorth = 26;
    private const int FarPromise = 12;

    /// <summary>The kind of an amount by what governs it; null where nothing in its sentence does.</summary>
    public static string? Of(MarkedSentence sentence, Mention money)
    {
        if (Outright(sentence, money) is { } outright)
        {
            return outright;
        }
        if (sentence.Page.Language.HeadsLast && PassiveVerbs.Behind(sentence, money) is { Key: "funding_ask" } asked)
        {
            // "A loan of 5 million was requested"
            return asked.Key;
        }
        if (SubjectOfAmount.Head(sentence, money, [.. Cues(sentence)]) is { } subject)
        {
            // "Support to A was 5 million": what is told of as a whole was given.
            return Kind(sentence, money, subject) is var kind && kind == AmountKind.Grant && subject.Section == "giving"
                && !sentence.Has("planned", sentence.Start, money.OuterStart) ? AmountKind.Contribution : kind;
        }
        if (AmountKinds.IsBracketed(sentence, money) && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money
            && f.End <= money.OuterStart) is { } whole)
        {
            // "The budgets add up to 5 million, among them that of wells (1 million)"
            return Of(sentence, whole);
        }
        if (IsPart(sentence, money) && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money
            && f.End <= money.OuterStart) is { } sum)
        {
            return Of(sentence, sum);
        }
        if (Got(sentence, money) is { } got)
        {
            return sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= money.OuterStart)
                is { } given ? Of(sentence, given) : AmountKinds.ReceivedKind(sentence, money, got);
        }
        var before = Before(sentence, money.OuterStart, money.Start);
        return Noun(sentence, money, before) ?? Governed(sentence, money, before);
    }

    /// <summary>
    /// The kind of an amount by the verbs and nouns around it, where no noun right behind it says it.
    /// </summary>
    private static string? Governed(MarkedSentence sentence, Mention money, WordHit? before)
    {
        if (before is not { Key: "loan" } && SplitVerbs.Key(sentence, money) is { } split)
        {
            return split;
        }
        if (AmountKinds.IsAnnounced(sentence, money, 3) && (before is not { } other || other.End < money.OuterStart
            && sentence.Of("announcing", other.End, money.OuterStart).Any()))
        {
            return AmountKind.Pledge;
        }
        var direct = AmountKinds.Direct(sentence, money, "giving") is { } hit && IsCue(sentence, hit) ? hit
            : default(WordHit?);
        if (direct is null && (IsOfProject(sentence, money, before) || (IsOfWorks(sentence, money)
            && !(before is { Section: "amount-kinds" } agreed && IsDoing(agreed)))))
        {
            return AmountKind.Budget;
        }
        var byWhom = before is { Section: "amount-kinds" } ? null : ByWhom(sentence, money);
        if ((byWhom ?? Described(sentence, money)) is { } described
            && !(described.Key == "pledge" && before is { Section: "receiving", Key: "past" }))
        {
            if (sentence.Page.Language.HeadsLast && before is { Key: "disbursement" or "contribution" } paid
                && described is { Key: "pledge" } && sentence.WordsBetween(paid.End, money.OuterStart) <= 1)
            {
                // "handed over the 5 million it had promised"
                return Kind(sentence, money, paid);
            }
            // What came in of what was promised came in.
            return Kind(sentence, money, described);
        }
        if (direct is null && Predicate(sentence, money) is { } predicate)
        {
            return predicate.Section == "amount-kinds" ? predicate.Key
                : Kind(sentence, money, predicate) is var told && told == "grant" ? AmountKind.Contribution : told;
        }
        if (direct is null && Closing(sentence, money, before) is { } closing)
        {
            return Kind(sentence, money, closing);
        }
        return ByVerb(sentence, money, before, direct);
    }

    /// <summary>The kind of an amount by the verb behind it or the word before it.</summary>
    private static string? ByVerb(MarkedSentence sentence, Mention money, WordHit? before, WordHit? direct)
    {
        if (direct is null
            && (before is not { } act || !IsDoing(act) || sentence.WordsBetween(act.End, money.OuterStart) > Beside)
            && (IsPriced(sentence, money) || IsOfNamedProject(sentence, money)))
        {
            return AmountKind.Budget;
        }
        var end = money.Equivalent?.End ?? money.End;
        if (PassiveVerbs.Behind(sentence, money) is { } passive && direct is null
            && (before is not { } near || sentence.WordsBetween(near.End, money.OuterStart) > Beside
                || IsPartOpened(sentence, money, near) || PassiveVerbs.BehindComma(sentence, money, end) > end))
        {
            return Kind(sentence, money, passive);
        }
        if (before is { Section: "amount-kinds" } said && IsDoing(said)
            && sentence.WordsBetween(said.End, money.OuterStart) <= Beside + 1)
        {
            return Kind(sentence, money, said);
        }
        if (direct is { } gift)
        {
            return AmountKinds.GivingKind(sentence, money, before is { Section: "giving" } verb ? verb : gift);
        }
        return before is { } word ? Kind(sentence, money, word)
            : Behind(sentence, money) is { } behind ? behind.Key
            : IsAttributive(sentence, money) ? AmountKind.Budget
            : AmountKinds.IsBracketed(sentence, money) && !IsOfACountry(sentence, money)
                && !sentence.Page.Language.HeadsLast ? AmountKind.Budget
            : IsOfListedGiver(sentence, money) ? AmountKind.Contribution
            : IsProjectBefore(sentence, money) ? AmountKind.Budget : null;
    }

    /// <summary>"Raised 5 million": the word that says it is one of bringing money together.</summary>
    public static bool IsRaised(MarkedSentence sentence, Mention money) =>
        Before(sentence, money.OuterStart) is { Section: "amount-kinds", Key: AmountKind.Contribution };

    /// <summary>The size of a fund, what somebody is bound to give, as what an amount is given.</summary>
    private static string? Outright(MarkedSentence sentence, Mention money) =>
        AmountKinds.IsSizeOfFund(sentence, money) ? AmountKind.FundSize
        : IsBound(sentence, money) ? OfBinding(sentence, money)
        : AsWhat(sentence, money) is { } form
            && Before(sentence, money.OuterStart, money.Start) is var verb && verb is not { Key: "disbursement" }
            && (verb is not { Key: "contribution" } || sentence.Page.Language.HeadsLast)
        ? form : null;

    /// <summary>"5 million, as a loan", "5 million accorded as a grant": as what an amount is given.</summary>
    private static string? AsWhat(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("given-as", end, sentence.End).Where(w => sentence.WordsBetween(end, w.Start) <= ToForm
            && !sentence.Between(end, w.Start).ContainsAny(";.:")
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= end && f.End <= w.Start)
            && !sentence.Has("amount-kinds", end, w.Start) && !sentence.Has("joiners", end, w.Start)
            && !(sentence.Page.Language.HeadsLast && sentence.After("joiners", w.End) is not null))
            .OrderBy(w => w.Start).Select(w => w.Key).FirstOrDefault();
    }

    private const int ToForm = 4;

    /// <summary>
    /// "is to lend 5 million": what somebody is bound to give is promised, unless it is a loan or grant.
    /// </summary>
    private static string OfBinding(MarkedSentence sentence, Mention money) => sentence.Page.Language.HeadsLast
        && Before(sentence, money.OuterStart) is { Section: "amount-kinds", Key: AmountKind.Loan
            or AmountKind.Grant } lent
        && sentence.WordsBetween(lent.End, money.OuterStart) <= Beside ? lent.Key : AmountKind.Pledge;

    /// <summary>"A project 5 million": where nouns come first, the noun of a project right before an amount.</summary>
    private static bool IsProjectBefore(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language is { HeadsLast: false, IsUnspaced: false }
        && sentence.Before("count-nouns", money.OuterStart) is { Key: "project" or "programme" };

    /// <summary>
    /// "A got 5 million", where a word of the passive alone says so: right behind a name, right before an amount; null
    /// for none.
    /// </summary>
    public static WordHit? Got(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language is not { HasSmallPairs: true }
            || sentence.Before("passives", money.OuterStart) is not { } word
            || sentence.Words.Exists(w => w.End == word.End && w.Start < word.Start)
            || AmountKinds.Direct(sentence, money, "amount-kinds") is not null)
        {
            return null;
        }
        var token = sentence.Page.Tokens.IndexAt(word.Start) - 1;
        return token >= sentence.FirstToken && sentence.Page.Tokens.Tokens[token].IsWord
            && (sentence.Page.Tokens.IsCapital(token) || sentence.Before("these", word.Start) is not null)
            ? word with { Section = "receiving", Key = "get" } : null;
    }

    /// <summary>"Of which 5 million goes to A": a part of the amount before, of which nothing else is said.</summary>
    private static bool IsPart(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.HeadsLast && sentence.Of("elliptic-before", sentence.Start, money.OuterStart)
            .Any(e => sentence.WordsBetween(e.End, money.OuterStart) == 0)
        && AmountKinds.Direct(sentence, money, "amount-kinds") is null && PassiveVerbs.Behind(sentence, money) is null
        && ByWhom(sentence, money) is null;

    /// <summary>"A programme of 5 million", of which no verb says what is done with it.</summary>
    private static bool IsOfProject(MarkedSentence sentence, Mention money, WordHit? before) =>
        (before is not { } act || !IsDoing(act))
        && AmountKinds.Direct(sentence, money, "count-nouns") is { Key: "project" or "programme" };

    /// <summary>Where the verb closes its clause: that verb, unless a noun of a kind stands before.</summary>
    private static WordHit? Closing(MarkedSentence sentence, Mention money, WordHit? before) =>
        before is { Key: not "budget" } noun && IsNounOfKind(sentence, noun) ? null
            : VerbSecond.Closing(sentence, money, Cues(sentence));

    private static bool IsBound(MarkedSentence sentence, Mention money) =>
        AmountKinds.Direct(sentence, money, "firmness") is { Key: "shall" }
        || sentence.Before("firmness", money.OuterStart) is { Key: "shall" };

    /// <summary>What the noun right behind an amount makes of it, with the verb before; null for no noun.</summary>
    private static string? Noun(MarkedSentence sentence, Mention money, WordHit? before)
    {
        var right = AmountKinds.Direct(sentence, money, "amount-kinds");
        if (right is { Key: "fund_size" } && before is { Key: "funding_ask" or "funding_need" } asked
            && sentence.WordsBetween(asked.End, money.OuterStart) <= Beside)
        {
            // "is looking for 5 million in start-up capital"
            return asked.Key;
        }
        if (right is { Key: "budget" } && before is { } doing && IsDoing(doing) && !IsOfTheOneBefore(sentence, doing)
            && sentence.WordsBetween(doing.End, money.OuterStart) <= Beside)
        {
            // "approved a 5 million package", "offers a 5 million package"
            return Kind(sentence, money, doing);
        }
        if (right is { Key: "budget" } && AmountKinds.IsAnnounced(sentence, money, Beside))
        {
            // "announced a 5 million package"
            return AmountKind.Pledge;
        }
        if (right is { Key: "loan" or "grant" }
            && before is { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Disbursement } promised
            && sentence.WordsBetween(promised.End, money.OuterStart) <= Beside
            && !sentence.Between(promised.End, money.OuterStart).Contains(','))
        {
            // "promised 5 million in loans", "paid out 5 million in grants"
            return promised.Key;
        }
        if (right is { Key: "loan" or "grant" } && IsPromised(sentence, money))
        {
            return AmountKind.Pledge;
        }
        if (right is { Key: "budget" } && PassiveVerbs.Behind(sentence, money) is { Key: "disbursement" } paid)
        {
            // "5 million of own funds have been paid out"
            return paid.Key;
        }
        if (right is { Key: "contribution" or "annual_contribution" } && before is { Key: "funding_need" })
        {
            // "still owes 5 million of contributions"
            return AmountKind.Commitment;
        }
        if (right is { Key: not "worth" } noun && !(sentence.Page.Language.HeadsLast && before is not null
            && sentence.Words.Exists(w => w.Section is "passives" && w.Start == noun.Start)))
        {
            return AmountKinds.Given(sentence, money, noun, before is { Section: "giving" } ? before : null);
        }
        return null;
    }

    /// <summary>"5 million loans and 3 million": a noun right behind an amount is of that one.</summary>
    private static bool IsOfTheOneBefore(MarkedSentence sentence, WordHit noun) =>
        !sentence.Page.Language.HeadsLast && sentence.Figures.Exists(f => f.Kind == MentionKind.Money
            && f.End <= noun.Start && sentence.IsBlank(f.End, noun.Start));

    /// <summary>"promised to provide the countries with 5 million in loans"</summary>
    private static bool IsPromised(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language is { HeadsLast: false, IsUnspaced: false } && sentence.Words.Exists(w =>
            (w is { Section: "amount-kinds", Key: AmountKind.Pledge } or { Section: "firmness", Key: "shall" })
            && w.End <= money.OuterStart && sentence.IsNear(w.End, money.OuterStart, FarPromise)
            && !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= w.End
                && f.End <= money.OuterStart));

    /// <summary>"A (5 million), B (3 million)": what countries get is as what was told before.</summary>
    private static bool IsOfACountry(MarkedSentence sentence, Mention money) => sentence.Names.Exists(n =>
        n.Kind == MentionKind.Country && n.End < money.OuterStart
        && sentence.Between(n.End, money.OuterStart).Trim() is "(");

    /// <summary>"The 5 million metro line": what an amount is put before is built for it.</summary>
    private static bool IsOfWorks(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.HeadsLast && sentence.Of("works").Any(w => w.Start > money.End
            && sentence.WordsBetween(money.End, w.Start) <= Beside
            && !sentence.Between(money.End, w.Start).ContainsAny(AmountKinds.PhraseEnds)
            && !sentence.Words.Exists(s => s.Section is "phrase-stops" or "clause-stops" or "sides" or "done"
                or "planned" or "passives" && s.Start >= money.End && s.End <= w.Start));

    /// <summary>"The 69 million A Corridors Project": the noun of a project ends the name behind it.</summary>
    private static bool IsOfNamedProject(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.HeadsLast && sentence.Before("sides", money.OuterStart) is not null
        && money.End + 1 < sentence.End && char.IsUpper(sentence.Page.Folded.Cased[money.End + 1])
        && IsOfWork(sentence, money);

    /// <summary>"Of the grant, 5 million has been spent": of what it is a part says less than its verb.</summary>
    private static bool IsPartOpened(MarkedSentence sentence, Mention money, WordHit noun) =>
        sentence.Page.Language.HeadsLast && sentence.WordsBetween(sentence.Start, noun.Start) <= Beside
        && sentence.Before("sides", noun.Start) is { } the && sentence.Before("belonging", the.Start) is not null
        && sentence.Between(noun.End, money.OuterStart).Contains(',');

    /// <summary>"The largest project is a school, at 5 million": the price of what is built or run.</summary>
    private static bool IsPriced(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.HeadsLast && sentence.Before("price-marks", money.OuterStart) is { } at
        && sentence.Words.Exists(w => w.Section is "works" or "superlatives" or "count-nouns"
            && (w.Section != "count-nouns" || w.Key is "project" or "programme" or "item")
            && (w.Section == "superlatives" || w.End <= at.Start));

    /// <summary>"A 5 million chain of shops": an amount between an article and what it is the price of.</summary>
    private static bool IsAttributive(MarkedSentence sentence, Mention money)
    {
        var (tokens, language) = (sentence.Page.Tokens, sentence.Page.Language);
        var (before, next) = (tokens.IndexAt(money.OuterStart) - 1, tokens.IndexAt(money.Equivalent?.End ?? money.End));
        if (!language.HeadsLast || money.High is not null || before < sentence.FirstToken || next >= sentence.EndToken
            || (!language.IsSmall("articles", tokens.Lower(before))
                && !language.IsSmall("one-articles", tokens.Lower(before))))
        {
            return false;
        }
        if (IsOfWork(sentence, money))
        {
            return true;
        }
        var at = tokens.Tokens[next];
        return language.IsSmall("one-articles", tokens.Lower(before)) && at.IsWord
            && char.IsLower(sentence.Page.Folded.Cased[at.Start])
            && !sentence.Words.Exists(w => w.Start == at.Start && w.Section is "phrase-stops" or "clause-stops"
                or "joiners" or "given-things" or "yearly" or "rates" or "each" or "passives");
    }

    /// <summary>"The 5 million, two-year programme": what is built or run, over words between commas.</summary>
    private static bool IsOfWork(MarkedSentence sentence, Mention money) => sentence.Of("works")
        .Concat(sentence.Of("count-nouns").Where(n => n.Key is "project" or "programme"))
        .Any(w => w.Start > money.End && sentence.WordsBetween(money.End, w.Start) <= Beside + 2
            && !sentence.Between(money.End, w.Start).ContainsAny(";:.(")
            && !sentence.Words.Exists(s => s.Section is "phrase-stops" or "clause-stops" or "sides" or "done"
                or "planned" or "passives" or "belonging" or "giving" && s.Start >= money.End && s.End <= w.Start));

    private static string Kind(MarkedSentence sentence, Mention money, WordHit word) => word.Section switch
    {
        // "announced a new voluntary contribution of 5 million"
        "giving" when IsAnnouncedGift(sentence, money, word) => AmountKind.Pledge,
        "giving" => AmountKinds.GivingKind(sentence, money, word),
        "amount-kinds" when word.Key == "grant" && sentence.Page.Language is { HeadsLast: false, IsUnspaced: false }
            && IsAnnouncedGift(sentence, money, word) => AmountKind.Pledge,
        "amount-kinds" when word.Key is "grant" or "loan" && IsPromisedNoun(sentence, money, word) => AmountKind.Pledge,
        "amount-kinds" when word.Key == "budget" && IsBorneBy(sentence, money, word) => AmountKind.Other,
        "receiving" => word.Start >= money.End ? AmountKind.Contribution : AmountKinds.ReceivedKind(sentence, money,
            word),
        "count-nouns" => word.Key == "document" ? AmountKind.Commitment
            : AmountKinds.IsAnnounced(sentence, money, 9) && word.Key != "project" ? AmountKind.Pledge
                : AmountKind.Budget,
        "works" => AmountKind.Budget,
        "given-things" => AmountKinds.IsAnnounced(sentence, money, 9) ? AmountKind.Pledge
            : AmountKinds.GivingKind(sentence, money, word),
        _ => word.Key,
    };

    /// <summary>
    /// "Promises to lend A 5 million": a word that binds shortly before the noun of a gift or a loan.
    /// </summary>
    private static bool IsPromisedNoun(MarkedSentence sentence, Mention money, WordHit noun) =>
        sentence.Page.Language is { HeadsLast: false, IsUnspaced: false } && noun.End <= money.OuterStart
        && sentence.Of("firmness", sentence.Start, noun.Start).Any(f => f.Key == "shall"
            && sentence.IsNear(f.End, noun.Start, Beside)
            && !sentence.Figures.Exists(m => m.Start >= f.End && m.End <= noun.Start));

    /// <summary>"It costs A 5 million a year": what a country loses by something is no budget.</summary>
    private static bool IsBorneBy(MarkedSentence sentence, Mention money, WordHit cost) =>
        sentence.Names.Exists(n => n.Kind is MentionKind.Country or MentionKind.Region && n.Start >= cost.End
            && n.End <= money.OuterStart && sentence.WordsBetween(cost.End, n.Start) <= 1
            && sentence.WordsBetween(n.End, money.OuterStart) <= 1 && sentence.Before("belonging", n.Start) is null
            && (sentence.Page.Language.HeadsLast || !sentence.Has("amounting", n.End, money.OuterStart)));

    private static bool IsAnnouncedGift(MarkedSentence sentence, Mention money, WordHit gift) =>
        gift.End <= money.OuterStart && sentence.WordsBetween(gift.End, money.OuterStart) <= 1
        && sentence.Of("announcing", sentence.Start, gift.Start).Any(a =>
            (sentence.WordsBetween(a.End, gift.Start) is >= 1 and <= Beside
                || (gift.Section == "amount-kinds" && sentence.IsBlank(a.End, gift.Start)))
            && !sentence.Words.Exists(w => (w.Section is "done" or "first-person"
                || (sentence.Page.Language.HeadsLast && w.Section is "pronouns" or "these"))
                && w.Start >= a.End && w.End <= gift.Start));

    /// <summary>The nearest word before a place, over a word of worth to what is worth it.</summary>
    private static WordHit? Before(MarkedSentence sentence, int at, int figure = 0)
    {
        // "A loan over 5 million", where the last word is one of about how much, too.
        var word = Cues(sentence).Where(w => (w.End <= at || (w.Start < at && w.End <= figure))
                && sentence.WordsBetween(Math.Min(w.End, at), at) <= Farthest
                && !IsParted(sentence, Math.Min(w.End, at), at)
                && (w.Key != "other" || sentence.WordsBetween(Math.Min(w.End, at), at) <= 8))
            .OrderByDescending(w => w.End).ThenByDescending(w => w.Section == "amount-kinds")
            .ThenByDescending(w => w.End - w.Start).Cast<WordHit?>().FirstOrDefault();
        if (word is { Section: "giving" } given && !sentence.Page.Language.HeadsLast && Cues(sentence).Where(w =>
            w is { Section: "amount-kinds", Key: AmountKind.Pledge } && w.Start < given.Start && w.End < given.End
            && (w.End >= given.Start || sentence.IsBlank(w.End, given.Start))).Cast<WordHit?>().FirstOrDefault()
            is { } promise)
        {
            // "promised to give more"
            return promise;
        }
        return word is { Key: "worth" } worth ? OfWorth(sentence, worth)
            : word is { Key: "commitment" } agreed && Agreed(sentence, agreed) is { } lent ? lent
            : word is { } near ? HeadOf(sentence, near) ?? Signed(sentence, at, near) ?? near
            : Signed(sentence, at, null);
    }

    /// <summary>"A loan agreement of 5 million": what is agreed on says more than that it is.</summary>
    private static WordHit? Agreed(MarkedSentence sentence, WordHit agreement) =>
        Cues(sentence).Where(w => w is { Section: "amount-kinds", Key: AmountKind.Loan or AmountKind.Grant }
            && (sentence.IsBlank(w.End, agreement.Start) || sentence.IsBlank(agreement.End, w.Start)))
            .Cast<WordHit?>().FirstOrDefault();

    /// <summary>"The cost of this year's donation": the noun that the nearest one belongs to.</summary>
    private static WordHit? HeadOf(MarkedSentence sentence, WordHit word) =>
        Cues(sentence).Where(w => w.Section == "amount-kinds" && w.End < word.Start
                && w.Key is "budget" or "disbursement" or "fund_size" or "funding_need" or "trade"
                && sentence.WordsBetween(w.End, word.Start) <= Beside + 1
                && sentence.After("belonging", w.End) is { } of && sentence.Before("agents", of.End) is null
                && sentence.Before("to-whom", of.End) is null)
            .OrderByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"Signed memoranda for 5 million": what is signed on is committed.</summary>
    private static WordHit? Signed(MarkedSentence sentence, int at, WordHit? near) =>
        sentence.Of("count-nouns").Where(n => n.Key == "document" && n.End <= at
                && sentence.WordsBetween(n.End, at) <= Beside
                && (near is not { } cue || cue.End <= n.Start)
                && sentence.Of("instrument-actions").Any(a => a.Key == "signed" && a.End <= n.Start
                    && sentence.WordsBetween(a.End, n.Start) <= Beside + 1))
            .Cast<WordHit?>().FirstOrDefault();

    /// <summary>"A project worth": what is worth the amount, else the verb of the clause.</summary>
    private static WordHit? OfWorth(MarkedSentence sentence, WordHit worth)
    {
        if (sentence.Page.Language.HeadsLast && sentence.Names.Exists(n => n.IsParty && n.End <= worth.Start
            && sentence.IsBlank(n.End, worth.Start)) && sentence.Of("giving").Any(g => g.Start == worth.Start))
        {
            // "A funding of 5 million"
            return worth with { Key = "grant" };
        }
        var noun = sentence.Before("given-things", worth.Start)
            ?? Works(sentence, worth.Start)
            ?? sentence.Of("count-nouns").Where(n => n.Key is "project" or "programme" or "document"
                    && n.End <= worth.Start && sentence.WordsBetween(n.End, worth.Start) <= FarWorth)
                .OrderByDescending(n => n.End).Cast<WordHit?>().FirstOrDefault();
        var other = Before(sentence, worth.Start);
        if (noun is { } project && LentFor(sentence, project) is { } lent)
        {
            return lent;
        }
        return noun is { } thing && (other is not { } cue || cue.End <= thing.End
            || cue.Section == "giving")
            && !(other is { Section: "amount-kinds", Key: AmountKind.Commitment } agreed
                && sentence.WordsBetween(agreed.End, thing.Start) <= Beside)
            && !(other is { Section: "amount-kinds", Key: AmountKind.Disbursement } spent
                && !sentence.Page.Language.HeadsLast
                && sentence.WordsBetween(spent.End, thing.Start) <= Beside + 2)
            && other is not { Section: "amount-kinds", Key: AmountKind.Loan or AmountKind.Grant or AmountKind.Trade
                or AmountKind.Fdi or AmountKind.Pledge }
            ? thing : other ?? (noun ?? worth with { Key = "budget", Section = "amount-kinds" });
    }

    /// <summary>What is built and worth an amount, unless it is given away.</summary>
    private static WordHit? Works(MarkedSentence sentence, int worth) =>
        sentence.Before("works", worth) is { } works && !sentence.Of("giving", sentence.Start, works.Start)
            .Any(g => g.Key == "contribution" && sentence.WordsBetween(g.End, works.Start) <= Beside + 1)
            ? works : null;

    /// <summary>"The loan for the project is worth": what is given for a project, not the project.</summary>
    private static WordHit? LentFor(MarkedSentence sentence, WordHit project) =>
        Cues(sentence).Where(w => w is { Section: "amount-kinds", Key: AmountKind.Loan or AmountKind.Grant
                or AmountKind.Commitment }
                && w.End <= project.Start && sentence.WordsBetween(w.End, project.Start) <= Beside
                && sentence.Words.Exists(t => t.Section is "to-whom" or "purposes" && t.Start >= w.End
                    && t.End <= project.Start))
            .OrderByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"This 5 million is a gift of A": what an amount is said to be, right behind it.</summary>
    private static WordHit? Predicate(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        if (sentence.Page.Language.HeadsLast || sentence.Of("amounting").FirstOrDefault(a => a.Start >= end
            && sentence.IsNear(end, a.Start, 1)) is not { Section: not null } verb)
        {
            return null;
        }
        return Cues(sentence).Where(w => w.Start >= verb.End && w.Key != "worth"
                && sentence.IsNear(verb.End, w.Start, 1)
                && !sentence.Figures.Exists(f => f.Start >= verb.End && f.End <= w.Start))
            .OrderBy(w => w.Start).ThenByDescending(w => w.End).Cast<WordHit?>().FirstOrDefault();
    }

    /// <summary>"The 5 million that A promised", "the 5 million it promised": the verb of the clause behind.</summary>
    private static WordHit? Described(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return Cues(sentence).Where(w => w.Start > end
                && (w.Section, w.Key) is not ("amount-kinds", "worth" or "budget")
                && sentence.WordsBetween(end, w.Start) is >= 1 and <= 5
                && !sentence.Between(end, w.Start).ContainsAny(",;.(")
                && !sentence.Words.Exists(p => p.Section is "purposes" or "to-whom" or "joiners" or "place-marks"
                        or "belonging"
                    && p.Start >= end && p.End <= w.Start)
                && (sentence.Of("pronouns", end, w.Start).Any() || sentence.Names.Exists(n => n.IsParty
                    && n.Start >= end && n.End <= w.Start)))
            .OrderBy(w => w.Start).Cast<WordHit?>().FirstOrDefault();
    }

    /// <summary>"The largest donor is A with 5 million": with is said of one who gives.</summary>
    private static bool IsOfListedGiver(MarkedSentence sentence, Mention money) =>
        sentence.Before("with-whom", money.OuterStart) is { } with
        && sentence.Of("list-givers").Any(g => g.End <= with.Start);

    /// <summary>"5 million that was given by A", in the order "5 million by A given".</summary>
    private static WordHit? ByWhom(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        if (sentence.Page.Language.HeadsLast || sentence.Of("agents").FirstOrDefault(a => a.Start >= end
            && sentence.IsNear(end, a.Start, 2)) is not { Section: not null } agent)
        {
            return null;
        }
        var name = sentence.Names.Where(n => n.IsParty).Concat(sentence.Organisations).Concat(sentence.Funds)
            .Where(n => n.Start >= agent.End
                && sentence.WordsBetween(agent.End, Parties.SideStart(sentence, n.Start)) == 0)
            .OrderByDescending(n => n.End).FirstOrDefault();
        return name is null ? null : Cues(sentence).Where(w => w.Start >= name.End && w.Key != "worth"
            && sentence.IsNear(name.End, w.Start, 2)).OrderBy(w => w.Start).ThenByDescending(w => w.End)
            .Cast<WordHit?>().FirstOrDefault();
    }

    /// <summary>"5 million has been entered in the budget": a noun behind, where nothing else is said.</summary>
    private static WordHit? Behind(MarkedSentence sentence, Mention money) =>
        Cues(sentence).Where(w => w is { Section: "amount-kinds", Key: AmountKind.Budget or AmountKind.Loan
                    or AmountKind.Grant or AmountKind.Trade
                    or AmountKind.FundingNeed }
                && w.Start >= money.End && sentence.WordsBetween(money.End, w.Start) <= FarNoun
                && !sentence.Between(money.End, w.Start).ContainsAny(",;."))
            .OrderBy(w => w.Start).Cast<WordHit?>().FirstOrDefault();

    /// <summary>"A loan of 5 million": a noun, by its capital letter where nouns have one.</summary>
    private static bool IsNounOfKind(MarkedSentence sentence, WordHit word) =>
        word.Section == "amount-kinds" && char.IsUpper(sentence.Page.Folded.Cased[word.Start]);

    /// <summary>Whether a word tells of an act: giving, promising, approving.</summary>
    private static bool IsDoing(WordHit word) => word.Section == "giving" || word is
        { Section: "amount-kinds", Key: AmountKind.Pledge or AmountKind.Commitment or AmountKind.Loan
            or AmountKind.Disbursement or AmountKind.Grant };

    /// <summary>Behind a semicolon or a word of contrast something else is said.</summary>
    private static bool IsParted(MarkedSentence sentence, int from, int to) =>
        sentence.Between(from, to).Contains(';')
        && !sentence.Has("giving", from, to);

    /// <summary>The words of a sentence that tell of money given, received or of a kind.</summary>
    public static List<WordHit> Cues(MarkedSentence sentence) => sentence.CuesVerbFirst ??= FindCues(sentence);

    private static List<WordHit> FindCues(MarkedSentence sentence) => sentence.Words.FindAll(w => w.Section
        is "amount-kinds" or "giving" or "receiving" && IsCue(sentence, w));

    /// <summary>Whether a word stands for itself, and is no noun that a verb is spelt like.</summary>
    public static bool IsCue(MarkedSentence sentence, WordHit word) =>
        AmountKinds.StandsForItself(sentence, word)
        // "Presented 5 million", "put 5 million", but not "presented a plan".
        && (word is not { Section: "giving", Key: "handed" or "put" } || sentence.Figures.Exists(f =>
            f.Kind == MentionKind.Money && f.OuterStart >= word.End
            && sentence.WordsBetween(word.End, f.OuterStart) <= 1))
        && (word.Section != "giving" || !sentence.Of("fund-nouns").Any(f => f.End == word.End)
            || sentence.Words.Exists(v => v.Section is "planned" or "done" or "firmness"
                && v.End <= word.Start && sentence.WordsBetween(v.End, word.Start) <= 1)
            || (sentence.Page.Language.HeadsLast && sentence.After("sides", word.End) is { Start: var the }
                && the == word.End + 1 && Parties.EndingAt(sentence, word.Start) is not null));
}
