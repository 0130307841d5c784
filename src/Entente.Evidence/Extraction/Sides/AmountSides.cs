using System.Globalization;
using Entente.Core;


namespace Entente.Evidence;

/// <summary>Who pays and who receives an amount.</summary>
internal static class AmountSides
{
    /// <summary>Kinds of money that somebody gives.</summary>
    public static readonly HashSet<string> Given =
        ["pledge", "commitment", "grant", "loan", "disbursement", "contribution", "annual_contribution",
            "cumulative_contribution", "cumulative_pledge", "cumulative_disbursement"];

    /// <summary>The payer and the recipient that the text names; blank where it names none.</summary>
    public static (Party? Payer, Party? Recipient) Of(Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        var sides = Told(draft, sentence, money, kind);
        if (sides.Payer is { IsCarried: true } carried && !sentence.Page.Language.IsVerbLast
            && AmountsBefore.GiverTo(draft, carried) is { } giver)
        {
            sides.Payer = giver;
        }
        sides.Payer ??= OfPossessive(draft, sentence, money, kind);
        return kind == AmountKind.Loan ? Borrowed(draft, sentence, money, sides) : sides;
    }

    /// <summary>
    /// "A is far ahead. Its aid budget is 5 million": whose the amount is that a sentence begins with.
    /// </summary>
    private static Party? OfPossessive(Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        !sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast || sentence.IsHeading
        || !(kind == AmountKind.Budget || Given.Contains(kind))
        || sentence.Of("possessives").FirstOrDefault() is not { Section: not null } its
        || sentence.WordsBetween(sentence.Start, its.Start) > 0
        || !sentence.Words.Exists(w => w.Section is "amount-kinds" or "giving" && w.Start >= its.End
            && w.End <= money.OuterStart && sentence.WordsBetween(its.End, w.Start) <= ToOwned)
        || sentence.Previous is not { } before || before.Paragraph != sentence.Paragraph
        || draft.Parties.SubjectsOf(before).FindAll(s => !s.IsCarried) is not [var owner]
        || !before.Names.Exists(n => n.Start == owner.Start && n.Kind == MentionKind.Country) ? null
        : owner with { Start = -1, End = -1, IsCarried = true };

    private const int ToOwned = 3;

    /// <summary>
    /// "The loan of A" where an institution lent what the document told of before: the country borrows.
    /// </summary>
    private static (Party? Payer, Party? Recipient) Borrowed(
        Draft draft, MarkedSentence sentence, Mention money, (Party? Payer, Party? Recipient) sides)
    {
        if (sides is not { Payer: { IsCarried: false } payer, Recipient: null }
            || !sentence.Names.Exists(n => n.Kind == MentionKind.Country && n.Start == payer.Start
                && (sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast
                    || sentence.Page.Language.IsUnspaced
                    || !sentence.Of("giving", n.End, money.OuterStart)
                        .Any(g => sentence.WordsBetween(n.End, g.Start) <= ToGiving))
                && (!sentence.Page.Language.IsVerbLast || sentence.After("sides", n.End) is null
                    || VerbLast.CaseOf(sentence, n.End, "subject-marks") is not null))
            || AmountsBefore.Lender(draft, payer) is not { } lender)
        {
            return sides;
        }
        return (lender, payer);
    }

    private static (Party? Payer, Party? Recipient) Told(
        Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        if (kind == AmountKind.FundingAsk && AskedSides.Of(sentence, money) is { } asked)
        {
            return (asked, null);
        }
        kind = kind == AmountKind.BudgetRequest ? AmountKind.Budget : kind;
        if (!Given.Contains(kind) && kind is not (AmountKind.Fdi or AmountKind.Investment) && !IsAllotted(sentence,
            money, kind))
        {
            return (kind == AmountKind.Portfolio ? OwnerOfPortfolio(draft, sentence, money)
                : kind is AmountKind.Budget or AmountKind.Other ? NotGiven(draft, sentence, money, kind) : null, null);
        }
        if (TableRows.IsRow(sentence))
        {
            return TableRows.SidesOf(sentence, money, kind);
        }
        if (Listed(sentence, money, kind) is { } listed)
        {
            return (listed, null);
        }
        if (kind == AmountKind.Grant && AmountKinds.IsBracketed(sentence, money)
            && sentence.Has("winning", sentence.Start, money.Start))
        {
            return OfWinner(draft, sentence, money, kind);
        }
        if (Outright(draft, sentence, money) is { } told)
        {
            return (told, Parties.Receiver(sentence, money.Start, money.End, told));
        }
        var owner = sentence.Page.Language.IsVerbLast && draft.Parties.SubjectsOf(sentence)
            .Exists(s => s.End <= money.OuterStart && s.Start >= sentence.Start)
            || (sentence.Page.Language.IsVerbLast && sentence.Of("first-person").Any(w => w.End <= money.OuterStart))
            ? null : Owners.Of(sentence, money);
        var receiving = Receiving(sentence, money);
        if (receiving.Section is not null && VerbSecond.Giver(draft, sentence, money) is { } own
            && own.Start > receiving.End && own.End <= money.OuterStart
            && !sentence.Between(own.End, money.OuterStart).Contains(','))
        {
            // "A received from a fund that B gave 5 million": the clause has a subject of its own.
            return (own, null);
        }
        if (receiving.Section is not null)
        {
            return ToReceiver(draft, sentence, money, kind, owner, receiving);
        }
        if (!sentence.Page.Language.IsVerbLast && VerbFirstKinds.Got(sentence, money) is { } got)
        {
            return ToWhomGot(draft, sentence, money, kind, owner, got);
        }
        if ((owner ?? Behind(draft, sentence, money, kind)) is { } behind)
        {
            return (behind, Parties.Receiver(sentence, money.Start, money.End, behind));
        }
        if (IsFromOthers(sentence, money))
        {
            return (null, Parties.Receiver(sentence, money.Start, money.End, null));
        }
        var other = (sentence.Page.Language.IsVerbLast ? Parties.Described(sentence, money) : null)
            ?? VerbSecond.Giver(draft, sentence, money);
        return other is not null ? (other, Parties.Receiver(sentence, money.Start, money.End, other))
            : Beside(draft, sentence, money, kind) ?? ByOrder(draft, sentence, money, kind);
    }

    /// <summary>"The winners are A (5 million) and B (3 million)": the fund of the prize gives.</summary>
    private static (Party? Payer, Party? Recipient) OfWinner(
        Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        (AmountsBefore.Payer(draft, sentence, money, kind) is { } fund && draft.Claims.Exists(c =>
                c.Claim is Core.AmountClaim { Payer: { } known } && known == fund.Shown
                && c.Sentence != sentence) ? fund : null,
            Parties.EndingAt(sentence, money.OuterStart - 1));

    /// <summary>The word of receiving that governs an amount; without a section where none does.</summary>
    private static WordHit Receiving(MarkedSentence sentence, Mention money)
    {
        var receiving = sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Where(r => sentence.WordsBetween(r.End, money.OuterStart) <= 8 && !IsInsideWord(sentence, r)
                // Where verbs come last, the verb behind another amount governs that one.
                && (!sentence.Page.Language.IsVerbLast || sentence.WordsBetween(r.End, money.OuterStart) <= 2
                    || !sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= r.Start)))
            .OrderBy(r => r.End).LastOrDefault();
        if (receiving.Section is null && sentence.Page.Language.IsVerbLast)
        {
            receiving = ReceivingAfter(sentence, money);
        }
        return receiving;
    }

    /// <summary>"A received 5 million from B": the one before the verb receives, the source behind gives.</summary>
    private static (Party? Payer, Party? Recipient) ToReceiver(
        Draft draft, MarkedSentence sentence, Mention money, string kind, Party? owner, WordHit receiving)
    {
        var stop = sentence.Between(money.End, sentence.End).IndexOf(';');
        if (!sentence.Page.Language.IsVerbLast && sentence.Of("elliptic-before", money.End, sentence.End)
            .Select(e => e.Start - money.End).DefaultIfEmpty(-1).Min() is >= 0 and var part
            && (stop < 0 || part < stop))
        {
            // "got 20 million, of which 12 million from A"
            stop = part;
        }
        var receiver = draft.Parties.Doer(sentence, receiving.Start);
        var from = Parties.Giver(sentence, sentence.Page.Language.IsVerbLast ? sentence.Start : receiving.End,
            stop < 0 || sentence.Page.Language.IsVerbLast ? sentence.End : money.End + stop, isReceived: true)
            ?? owner ?? FromOneBefore(sentence, money) ?? AmountsBefore.Payer(draft, sentence, money, kind);
        // Who gets it has not given it.
        return (from is { IsCarried: true } && from.Shown == receiver?.Shown
            && sentence.Page.Language is { HeadsLast: false, IsVerbLast: false } ? null : from, receiver);
    }

    /// <summary>"A got 5 million": who stands before the word of the passive receives.</summary>
    private static (Party? Payer, Party? Recipient) ToWhomGot(Draft draft, MarkedSentence sentence, Mention money,
        string kind, Party? owner, WordHit got)
    {
        var taker = Parties.EndingAt(sentence, got.Start);
        var giver = owner ?? FromOneBefore(sentence, money) ?? AmountsBefore.Payer(draft, sentence, money, kind);
        return (giver?.Shown == taker?.Shown ? null : giver, taker);
    }

    /// <summary>The giver whom a word says to be one, wherever he stands.</summary>
    private static Party? Outright(Draft draft, MarkedSentence sentence, Mention money) =>
        Thanked(sentence, money) ?? Agents.Named(sentence, money) ?? (!sentence.Page.Language.IsVerbLast ? null
            : draft.Parties.ToldBehind(sentence, money) ?? Owners.Share(sentence, money));

    /// <summary>The giver behind an amount: whose it is, from whom it comes, by whom it is given.</summary>
    private static Party? Behind(Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        Owners.Behind(sentence, money)
        ?? (Parties.Source(sentence, money.End) is { } source && !IsOutOf(draft, sentence, money, source, kind)
            ? source : Agents.Between(sentence, money.End));

    /// <summary>"A gives 5 million from the fund": who gives out of a fund is the giver.</summary>
    private static bool IsOutOf(Draft draft, MarkedSentence sentence, Mention money, Party source, string kind) =>
        kind == AmountKind.Loan ? IsLent(draft, sentence, money, source)
        : !sentence.Page.Language.IsVerbLast && sentence.Funds.Exists(f => f.Start == source.Start)
        && sentence.Of("giving", sentence.Start, money.OuterStart).OrderByDescending(g => g.End).FirstOrDefault()
            is { Section: not null } verb && sentence.Before("passives", verb.Start) is null
        && draft.Parties.Doer(sentence, verb.Start) is { IsCarried: false } giver && giver.Start >= 0;

    /// <summary>"A gives B a loan of 5 million from the fund": a country with a receiver of the loan lends.</summary>
    private static bool IsLent(Draft draft, MarkedSentence sentence, Mention money, Party source) =>
        !sentence.Page.Language.HeadsLast && sentence.Funds.Exists(f => f.Start == source.Start)
        && sentence.Of("to-whom", sentence.Start, money.OuterStart).Any(t =>
            sentence.Of("amount-kinds", t.End, money.OuterStart).Any(k => k.Key == "loan"
                && sentence.IsNear(t.End, k.Start, 3))
            && sentence.Names.Exists(n => n.IsParty && n.Start >= t.End && n.End <= money.OuterStart)
            && draft.Parties.Doer(sentence, t.Start) is { IsCarried: false } lender && lender.Start >= 0);

    /// <summary>"Thanked A for 5 million": the one who is thanked gave.</summary>
    private static Party? Thanked(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast ? null
            : Parties.Within(sentence, sentence.Start, money.OuterStart)
                .Where(n => Parties.SideStart(sentence, n.Start) is var start
                    && (sentence.Before("stances", start) ?? (sentence.Before("belonging", start) is { } to
                        ? sentence.Before("stances", to.Start) : null)) is { Key: "appreciates" }
                    && sentence.After("purposes", n.End) is not null
                    && sentence.WordsBetween(n.End, money.OuterStart) <= ToThanks)
                .Select(n => Parties.Of(sentence, n)).LastOrDefault();

    private const int ToThanks = 14;
    private const int ToGiving = 4;

    /// <summary>"A: 5 million" in a list of what was promised or paid in: the name that begins the line.</summary>
    private static Party? Listed(MarkedSentence sentence, Mention money, string kind)
    {
        if (!TableRows.IsPaidIn(kind) || !LinesAbove.IsItem(sentence))
        {
            return null;
        }
        var name = Parties.Within(sentence, sentence.Start, money.OuterStart)
            .Find(n => sentence.WordsBetween(sentence.Start, Parties.SideStart(sentence, n.Start)) == 0)
            ?? LinesAbove.Label(sentence, money);
        return name is not null && !sentence.Words.Exists(w => w.Section is "giving" or "amount-kinds" or "receiving"
            or "firmness" or "announcing" && w.Start >= name.End && w.End <= money.OuterStart)
            && sentence.WordsBetween(name.End, money.OuterStart) <= 4 ? Parties.Of(sentence, name) : null;
    }

    /// <summary>Who pays what is not said to be given: whom its phrase names; of a budget, its owner.</summary>
    private static Party? NotGiven(Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        IsProposed(sentence, money) ? null
            : TableRows.OfColumn(sentence, money) ?? Agents.Named(sentence, money) ?? Parties.Owner(sentence, money)
            ?? (sentence.Page.Language.IsVerbLast ? draft.Parties.ToldBehind(sentence, money) : null)
            ?? Owners.Of(sentence, money)
            ?? (kind == AmountKind.Budget ? Owners.Behind(sentence, money) ?? Agents.Between(sentence, money.End)
                : null)
            ?? (kind == AmountKind.Budget ? TableRows.OfTitle(sentence) : null)
            ?? (kind == AmountKind.Budget ? Launching(draft, sentence, money) ?? OwnerOfBudget(draft, sentence, money)
                : Parties.Source(sentence, money.End));

    /// <summary>"A proposal from A (5 million)": who proposes what an amount is for does not pay it.</summary>
    private static bool IsProposed(MarkedSentence sentence, Mention money) =>
        AmountKinds.IsBracketed(sentence, money) && sentence.Of("proposals", sentence.Start, money.OuterStart)
            .Any(n => sentence.IsNear(n.End, money.OuterStart, ToProposer));

    private const int ToProposer = 6;

    /// <summary>The owner of a budget that is no project's and no fund's; null where nothing tells of one.</summary>
    private static Party? OwnerOfBudget(Draft draft, MarkedSentence sentence, Mention money) =>
        OfState(sentence, money) ?? OfStateBehind(sentence, money) ?? (sentence.Funds.Count > 0 ? null
            : (sentence.Has("state-budgets", sentence.Start, sentence.End)
                ? draft.Parties.SubjectsOf(sentence).Find(s => s.Start < money.Start && !s.IsCarried) : null)
                ?? Parties.Source(sentence, money.End) ?? AmountsBefore.OwnerOfBudget(draft, sentence));

    /// <summary>Where nouns come first, "the budget of the year of A is 5 million".</summary>
    private static Party? OfStateBehind(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast || sentence
            .Of("state-budgets", sentence.Start, money.OuterStart).LastOrDefault() is not { Section: not null } budget
            ? null : Parties.Within(sentence, budget.End, money.OuterStart).FindAll(n =>
                LeadingWords.Before(sentence, "from-whom", n.Start) is { } of
                && sentence.IsNear(budget.End, of.Start, 5))
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault();

    /// <summary>Where verbs come last, "the budget of A for the year is 5 million".</summary>
    private static Party? OfState(MarkedSentence sentence, Mention money)
    {
        if (!sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        var budget = sentence.Of("state-budgets", sentence.Start, money.OuterStart)
            .Where(b => sentence.IsNear(b.End, money.OuterStart, 4)).OrderBy(b => b.End).LastOrDefault();
        return budget.Section is null ? null : Parties.Within(sentence, sentence.Start, budget.Start)
            .FindAll(n => VerbLast.CaseOf(sentence, n.End, "belonging") is { } of
                && sentence.IsNear(of.End, budget.Start, 4))
            .Select(n => Parties.Of(sentence, n)).LastOrDefault();
    }

    /// <summary>"Noted with thanks": a word of receiving that is part of a longer one receives nothing.</summary>
    private static bool IsInsideWord(MarkedSentence sentence, WordHit receiving) =>
        !sentence.Page.Language.IsVerbLast && sentence.Words.Exists(w =>
            w.Section is "instrument-actions" or "speaking" or "stances" or "giving" or "carry-over"
            && w.Start <= receiving.Start && w.End >= receiving.End
            && w.End - w.Start > receiving.End - receiving.Start);

    /// <summary>"A launched projects worth 5 million": the one who starts what is worth the amount.</summary>
    private static Party? Launching(Draft draft, MarkedSentence sentence, Mention money)
    {
        var isVerbLast = sentence.Page.Language.IsVerbLast;
        var verb = sentence.Of("instrument-actions").Concat(sentence.Of("giving")).Where(a => (a.Section == "giving"
                || a.Key is "announced" or "implemented") && sentence.Before("passives", a.Start) is null
                && (isVerbLast ? a.Start >= money.End
                && sentence.WordsBetween(money.End, a.Start) <= 12
                : a.End <= money.OuterStart && sentence.WordsBetween(a.End, money.OuterStart) <= 12))
            .OrderBy(a => Math.Abs(a.Start - money.Start)).FirstOrDefault();
        if (isVerbLast && verb.Section is null && draft.Parties.SubjectsOf(sentence).Find(s => !s.IsCarried
            && s.End <= money.OuterStart && sentence.Names.Concat(sentence.Organisations).Any(n => n.Start == s.Start
                && n.Kind == MentionKind.Organisation)) is { } institution)
        {
            return institution;
        }
        var doer = verb.Section is null ? null
            : draft.Parties.Doer(sentence, isVerbLast ? money.OuterStart : verb.Start);
        return doer is { IsCarried: false } && doer.Start >= 0
            && !sentence.Funds.Exists(f => f.Start == doer.Start) ? doer : null;
    }

    /// <summary>"The bank has a portfolio of 5 million", "the portfolio of the bank": whose loans they are.</summary>
    private static Party? OwnerOfPortfolio(Draft draft, MarkedSentence sentence, Mention money) =>
        Owners.Behind(sentence, money) ?? Parties.GiverNear(sentence, money)
            ?? (draft.Parties.Doer(sentence, money.OuterStart) is { } owner
                && !sentence.Names.Exists(n => n.Start == owner.Start && n.Kind == MentionKind.Country) ? owner : null);

    /// <summary>"A sets aside 5 million": who makes a budget pays it.</summary>
    private static bool IsAllotted(MarkedSentence sentence, Mention money, string kind) =>
        kind == AmountKind.Budget && sentence.Of("giving").Any(g => g.Key == "budget"
            && (sentence.Page.Language.IsVerbLast
            || g.Start < money.Start || sentence.WordsBetween(money.End, g.Start) <= ToAllotting));

    private const int ToAllotting = 6;

    /// <summary>"9 million from member countries": the one from whom it comes is said, and is nobody known.</summary>
    private static bool IsFromOthers(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.IsVerbLast && sentence.Of("from-whom").Any(f => f.Key == "source"
            && f.Start >= money.End && sentence.WordsBetween(money.End, f.Start) <= 3
            && !sentence.Between(money.End, f.Start).ContainsAny(",;.(")
            && sentence.After("sides", f.End) is null
            && !sentence.Funds.Exists(n => n.Start >= f.End && sentence.IsBlank(f.End, n.Start))
            && !sentence.Words.Exists(w => w.Section == "until-now" && w.Start <= f.Start && w.End > f.End)
            && !sentence.Figures.Exists(d => (d.Start >= f.End && sentence.IsBlank(f.End, d.OuterStart))
                || (d.Start <= f.Start && f.End <= d.End)));

    /// <summary>Where verbs come last: the verb of receiving that follows the amount, with no other between.</summary>
    private static WordHit ReceivingAfter(MarkedSentence sentence, Mention money)
    {
        var verb = sentence.Of("receiving").Concat(sentence.Of("giving"))
            .Where(w => w.Start >= money.End && sentence.WordsBetween(money.End, w.Start) <= 6)
            .OrderBy(w => w.Start).ThenByDescending(w => w.End).FirstOrDefault();
        return verb.Section == "receiving" ? verb : default;
    }

    /// <summary>
    /// A party right before the amount: "gave A 5 million" receives, "..., and B 3 million" pays as the one before did.
    /// </summary>
    private static (Party? Payer, Party? Recipient)? Beside(
        Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return null;
        }
        if (Parties.OwnerOfKind(sentence, money) is { } owner)
        {
            return (owner, Parties.Receiver(sentence, money.Start, money.End, owner));
        }
        var with = sentence.Before("with-whom", money.OuterStart);
        if (Parties.EndingAt(sentence, with?.Start ?? OverComma(sentence, money)) is not { } beside)
        {
            return null;
        }
        var start = Parties.SideStart(sentence, beside.Start);
        if (with is null && sentence.Before("borrowing", start) is { } borrowed)
        {
            return (beside, draft.Parties.Doer(sentence, borrowed.Start));
        }
        if ((sentence.Before("giving", start) ?? sentence.Before("amount-kinds", start)) is { } verb)
        {
            return (draft.Parties.Doer(sentence, verb.Start), beside);
        }
        if (with is not null)
        {
            // "Led by A with 5 million", "B with 2 million"
            return sentence.Of("list-givers").Any(g => g.End <= start) || (sentence.Page.Language.HeadsLast
                && TableRows.IsPaidIn(kind))
                ? (beside, Parties.Receiver(sentence, money.Start, money.End, beside)) : null;
        }
        var sign = sentence.Between(sentence.Start, start).TrimEnd();
        var listed = LeadingWords.Before(sentence, "joiners", beside.Start) is not null
            || (sign.Length > 0 && sign[^1] is ',' or ';');
        if (listed && !IsOtherLender(sentence, beside) && SharedGiver(draft, sentence, start) is { } giver)
        {
            return (giver, beside);
        }
        if (listed && kind != AmountKind.Loan && IsReceivedAgain(sentence, start))
        {
            return (AmountsBefore.Payer(draft, sentence, money, kind), beside);
        }
        return (listed || (sign.Length > 0 && sign[^1] is ':' && Given.Contains(kind)))
            && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= start)
            ? (beside, Parties.Receiver(sentence, money.Start, money.End, beside)) : null;
    }

    /// <summary>"A lent the country 5 million, the bank B 3 million": an institution gives as the one before.</summary>
    private static bool IsOtherLender(MarkedSentence sentence, Party beside) => sentence.Page.Language.HeadsLast
        && Parties.Within(sentence, beside.Start, beside.End).Exists(n =>
            n.Kind is MentionKind.Organisation or MentionKind.Fund)
        && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= beside.Start) is { } first
        && Parties.EndingAt(sentence, first.OuterStart) is { } receiver
        && Parties.Within(sentence, receiver.Start, receiver.End).TrueForAll(n => n.Kind == MentionKind.Country);

    /// <summary>"A will receive 5 million and B 3 million": who is named with the second receives, too.</summary>
    private static bool IsReceivedAgain(MarkedSentence sentence, int at) =>
        sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= at) is { } first
        && sentence.Of("receiving", sentence.Start, first.OuterStart)
            .Any(r => sentence.WordsBetween(r.End, first.OuterStart) <= 5)
        && !sentence.Has("giving", first.End, at) && !sentence.Has("borrowing", sentence.Start, first.OuterStart);

    /// <summary>"..., and B, 5 million": where a comma stands for the verb told before, the place before it.</summary>
    private static int OverComma(MarkedSentence sentence, Mention money)
    {
        var before = sentence.Between(sentence.Start, money.OuterStart).TrimEnd();
        return before is [.., ','] && Parties.EndingAt(sentence, sentence.Start + before.Length - 1) is { } party
            && LeadingWords.Before(sentence, "joiners", party.Start) is not null
            && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= party.Start)
            ? sentence.Start + before.Length - 1 : money.OuterStart;
    }

    /// <summary>"Gave A 5 million and B 3 million": the one who gave what stands before the joining word.</summary>
    private static Party? SharedGiver(Draft draft, MarkedSentence sentence, int at)
    {
        var first = sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= at);
        if (first is null || Parties.EndingAt(sentence, first.OuterStart) is not { } receiver)
        {
            return null;
        }
        var start = Parties.SideStart(sentence, receiver.Start);
        return (sentence.Before("giving", start) ?? sentence.Before("amount-kinds", start)) is { } verb
            ? draft.Parties.Doer(sentence, verb.Start) : null;
    }

    private static (Party? Payer, Party? Recipient) ByOrder(Draft draft, MarkedSentence sentence, Mention money,
        string kind)
    {
        var verb = sentence.Words
            .Where(w => (w.Section == "giving" || (w.Section == "amount-kinds" && (w.Key == kind
                || (kind == AmountKind.AnnualContribution && w.Key == "pledge")))
                || (w.Section is "announcing" or "firmness" && w.Key is not ("will" or "continue")
                    && sentence.WordsBetween(w.End, money.OuterStart) <= 3))
            && w.End <= money.OuterStart)
            .OrderByDescending(w => w.End).Select(w => (int?)w.Start).FirstOrDefault() ?? money.OuterStart;
        verb = sentence.Page.Language.IsVerbLast || draft.Parties.IsOfItsOwn(sentence, money, verb)
            ? money.OuterStart : verb;
        var near = sentence.Page.Language.IsVerbLast
            ? Parties.Giver(sentence, sentence.Start, money.OuterStart,
                words: kind.StartsWith("cumulative", StringComparison.Ordinal) ? 3 : 1) : null;
        var payer = near ?? (kind == AmountKind.CumulativePledge ? null : draft.Parties.Doer(sentence, verb));
        if (sentence.Page.Language.IsVerbLast && payer is not null && IsPaidIn(kind) && IsFund(sentence, payer))
        {
            // "The fund that A gives has 5 million a year": a fund receives what is contributed to it.
            payer = draft.Parties.SubjectsOf(sentence)
                .FindLast(p => p.Start < money.OuterStart && !IsFund(sentence, p));
        }
        var recipient = Parties.Receiver(sentence, money.Start, money.End, payer);
        if (payer is not null && recipient is not null && payer.Start == recipient.Start && !payer.IsCarried)
        {
            payer = null;
        }
        if (IsPaidIn(kind) && payer is not null && IsFund(sentence, payer)
            && sentence.Has("passives", payer.End, money.OuterStart))
        {
            // A fund receives what is contributed to it.
            payer = null;
        }
        payer ??= Counterpart(sentence, money, kind)
            ?? (sentence.Page.Language.IsVerbLast || (kind == AmountKind.Budget && !sentence.Page.Language.HeadsLast)
                ? null
            : Parties.GiverNear(sentence, money))
            ?? FromOneBefore(sentence, money)
            ?? draft.Parties.DoerBehind(sentence, money) ?? GiversAround.Of(draft, sentence, money);
        payer ??= Parties.Owner(sentence, money)
            ?? (sentence.Page.Language.IsVerbLast ? null : Parties.Source(sentence, money.End, FarSource))
            ?? LinesAbove.Giver(draft, sentence) ?? AmountsBefore.Payer(draft, sentence, money, kind);
        return kind is AmountKind.Loan or AmountKind.Commitment
            ? LentWith(sentence, money, payer) ?? Agreed(sentence, payer, recipient, kind)
            : (payer, recipient);
    }

    private const int FarSource = 15;

    /// <summary>"Own funds of A are 5 million": where nouns come first, whose share of a budget an amount is.</summary>
    private static Party? Counterpart(MarkedSentence sentence, Mention money, string kind) =>
        kind != AmountKind.Budget || sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast ? null
            : sentence.Of("giving", sentence.Start, money.OuterStart).Where(g => g.Key == "budget"
                    && sentence.IsNear(g.End, money.OuterStart, ToOneBefore * 2))
                .SelectMany(g => Parties.Within(sentence, g.End, money.OuterStart).FindAll(n =>
                    sentence.WordsBetween(g.End, Parties.SideStart(sentence, n.Start)) <= 1
                    && sentence.Before("to-whom", n.Start) is null))
                .Select(n => Parties.Of(sentence, n)).LastOrDefault();

    /// <summary>Where nouns come first, "5 million of the bank": from one who was named before.</summary>
    private static Party? FromOneBefore(MarkedSentence sentence, Mention money) =>
        sentence.Page.Language.IsVerbLast || sentence.Page.Language.HeadsLast ? null
            : Anaphors.Led(sentence, "from-whom", money, ToOneBefore);

    private const int ToOneBefore = 4;

    private static bool IsPaidIn(string kind) =>
        kind is AmountKind.AnnualContribution or AmountKind.Contribution or AmountKind.CumulativeContribution;

    private static bool IsFund(MarkedSentence sentence, Party party) =>
        sentence.Funds.Exists(f => f.Start == party.Start);

    /// <summary>Where verbs come last, "the country with the bank": of both, the institution lends.</summary>
    private static (Party? Payer, Party? Recipient)? LentWith(MarkedSentence sentence, Mention money, Party? payer)
    {
        if (!sentence.Page.Language.IsVerbLast || (payer is { IsCarried: false }
            && !sentence.Names.Exists(n => n.Start == payer.Start && n.Kind == MentionKind.Country)))
        {
            return null;
        }
        var from = payer is { IsCarried: false } ? payer.End : sentence.Start;
        var other = Parties.Within(sentence, from, money.OuterStart).Find(n =>
            n.Kind is MentionKind.Organisation or MentionKind.Fund
            && VerbLast.CaseOf(sentence, n.End, "with-whom") is not null);
        return other is null ? null : (Parties.Of(sentence, other), payer);
    }

    /// <summary>
    /// "The bank and the country signed", "the country signed with the bank": of one country and one institution that
    /// agree on a loan, the institution lends.
    /// </summary>
    private static (Party? Payer, Party? Recipient) Agreed(MarkedSentence sentence, Party? payer, Party? recipient,
        string kind)
    {
        var signed = sentence.Of("instrument-actions").FirstOrDefault(a => a.Key == "signed");
        var isAgreement = !sentence.Page.Language.HeadsLast && payer is null
            && sentence.Of("count-nouns").Any(n => n.Key == "document");
        if (signed.Section is null && !isAgreement)
        {
            return (payer, recipient);
        }
        var names = Parties.Within(sentence, sentence.Start, isAgreement ? sentence.End : signed.Start);
        if (Parties.Named(sentence, "with-whom") is { } other && other.Start >= signed.End)
        {
            names.Add(other);
        }
        var givers = Distinct(names, n => n.Kind is MentionKind.Organisation or MentionKind.Fund);
        var takers = Distinct(names, n => n.Kind == MentionKind.Country);
        if (givers.Count == 2 && givers.FindAll(g => g.Name is not null) is [var known]
            && !sentence.Page.Language.HeadsLast && kind == AmountKind.Loan)
        {
            // "The bank and the ministry signed": the one that is known lends.
            return (Parties.Of(sentence, known), Parties.Of(sentence, takers.Count == 1 ? takers[0]
                : givers.Find(g => g != known)!));
        }
        if (givers.Count == 1 && takers.Count == 0 && payer is null && !sentence.Page.Language.HeadsLast
            && givers[0].Name is not null && (kind == AmountKind.Loan || IsLender(givers[0])))
        {
            // "The loans were signed with the bank"
            return (Parties.Of(sentence, givers[0]), recipient);
        }
        return givers.Count == 1 && takers.Count == 1 && (kind == AmountKind.Loan || IsLender(givers[0]))
            ? (Parties.Of(sentence, givers[0]), Parties.Of(sentence, takers[0])) : (payer, recipient);
    }

    /// <summary>A bank or a fund, of which other agreements than loans are likelier its money, too.</summary>
    private static bool IsLender(Mention institution) => institution.Kind == MentionKind.Fund
        || (institution.Name?.Names.All.Any(f => f.Contains("bank", StringComparison.OrdinalIgnoreCase)) ?? false);

    private static List<Mention> Distinct(List<Mention> names, Predicate<Mention> which) =>
        [.. names.FindAll(which).DistinctBy(n => n.Name?.Key ?? n.Start.ToString(CultureInfo.InvariantCulture))];
}
