using System.Globalization;


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
        return kind == "loan" ? Borrowed(draft, sentence, sides) : sides;
    }

    /// <summary>
    /// "The loan of A" where an institution lent what the document told of before: the country borrows.
    /// </summary>
    private static (Party? Payer, Party? Recipient) Borrowed(
        Draft draft, MarkedSentence sentence, (Party? Payer, Party? Recipient) sides)
    {
        if (sides is not { Payer: { IsCarried: false } payer, Recipient: null }
            || !sentence.Names.Exists(n => n.Kind == MentionKind.Country && n.Start == payer.Start)
            || AmountsBefore.Lender(draft, payer) is not { } lender)
        {
            return sides;
        }
        return (lender, payer);
    }

    private static (Party? Payer, Party? Recipient) Told(
        Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        if (!Given.Contains(kind) && kind is not ("fdi" or "investment") && !IsAllotted(sentence, kind))
        {
            return (kind is "budget" or "other" ? NotGiven(draft, sentence, money, kind) : null, null);
        }
        if (TableRows.IsRow(sentence))
        {
            return TableRows.SidesOf(sentence, kind);
        }
        if (Listed(sentence, money, kind) is { } listed)
        {
            return (listed, null);
        }
        if (Thanked(sentence, money) is { } thanked)
        {
            return (thanked, Parties.Receiver(sentence, money.Start, money.End, thanked));
        }
        if (Parties.Named(sentence, money) is { } named)
        {
            return (named, Parties.Receiver(sentence, money.Start, money.End, named));
        }
        var owner = sentence.Page.Language.IsVerbLast && draft.Parties.SubjectsOf(sentence)
            .Exists(s => s.End <= money.OuterStart && !s.IsCarried) ? null : Owners.Of(sentence, money);
        var receiving = sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Where(r => sentence.WordsBetween(r.End, money.OuterStart) <= 8 && !IsInsideWord(sentence, r))
            .OrderBy(r => r.End).LastOrDefault();
        if (receiving.Section is null && sentence.Page.Language.IsVerbLast)
        {
            receiving = ReceivingAfter(sentence, money);
        }
        if (receiving.Section is not null)
        {
            return (Parties.Giver(sentence, sentence.Page.Language.IsVerbLast ? sentence.Start : receiving.End,
                sentence.End) ?? owner ?? AmountsBefore.Payer(draft, sentence, money, kind),
                draft.Parties.Doer(sentence, receiving.Start));
        }
        if (owner is not null)
        {
            return (owner, Parties.Receiver(sentence, money.Start, money.End, owner));
        }
        if (Parties.Source(sentence, money.End) is { } source)
        {
            return (source, Parties.Receiver(sentence, money.Start, money.End, source));
        }
        if (Parties.Agent(sentence, money.End) is { } agent)
        {
            return (agent, Parties.Receiver(sentence, money.Start, money.End, agent));
        }
        if (IsFromOthers(sentence, money))
        {
            return (null, Parties.Receiver(sentence, money.Start, money.End, null));
        }
        if (sentence.Page.Language.IsVerbLast && Parties.Described(sentence, money) is { } described)
        {
            return (described, Parties.Receiver(sentence, money.Start, money.End, described));
        }
        return Beside(draft, sentence, money) ?? ByOrder(draft, sentence, money, kind);
    }

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

    /// <summary>"A: 5 million" in a list of what was promised or paid in: the name that begins the line.</summary>
    private static Party? Listed(MarkedSentence sentence, Mention money, string kind)
    {
        if (!TableRows.IsPaidIn(kind) || !LinesAbove.IsItem(sentence))
        {
            return null;
        }
        var name = Parties.Within(sentence, sentence.Start, money.OuterStart)
            .Find(n => sentence.WordsBetween(sentence.Start, Parties.SideStart(sentence, n.Start)) == 0);
        return name is not null && !sentence.Words.Exists(w => w.Section is "giving" or "amount-kinds" or "receiving"
            or "firmness" or "announcing" && w.Start >= name.End && w.End <= money.OuterStart)
            && sentence.WordsBetween(name.End, money.OuterStart) <= 4 ? Parties.Of(sentence, name) : null;
    }

    /// <summary>Who pays what is not said to be given: whom its phrase names; of a budget, its owner.</summary>
    private static Party? NotGiven(Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        Parties.Named(sentence, money) ?? Parties.Owner(sentence, money) ?? Owners.Of(sentence, money)
            ?? (kind == "budget" ? Launching(draft, sentence, money) ?? OwnerOfBudget(draft, sentence, money)
                : Parties.Source(sentence, money.End));

    /// <summary>The owner of a budget that is no project's and no fund's; null where nothing tells of one.</summary>
    private static Party? OwnerOfBudget(Draft draft, MarkedSentence sentence, Mention money) =>
        sentence.Funds.Count > 0 ? null
            : (sentence.Has("state-budgets", sentence.Start, sentence.End)
                ? draft.Parties.SubjectsOf(sentence).Find(s => s.Start < money.Start && !s.IsCarried) : null)
                ?? Parties.Source(sentence, money.End) ?? AmountsBefore.OwnerOfBudget(draft, sentence);

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

    /// <summary>"A sets aside 5 million": who makes a budget pays it.</summary>
    private static bool IsAllotted(MarkedSentence sentence, string kind) =>
        kind == "budget" && sentence.Of("giving").Any(g => g.Key == "budget");

    /// <summary>"9 million from member countries": the one from whom it comes is said, and is nobody known.</summary>
    private static bool IsFromOthers(MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.IsVerbLast && sentence.Of("from-whom").Any(f => f.Key == "source"
            && f.Start >= money.End && sentence.WordsBetween(money.End, f.Start) <= 3
            && !sentence.Page.Folded.Lower.AsSpan(money.End, f.Start - money.End).ContainsAny(",;.(")
            && sentence.After("sides", f.End) is null
            && !sentence.Figures.Exists(d => d.Start >= f.End && sentence.IsBlank(f.End, d.OuterStart)));

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
    private static (Party? Payer, Party? Recipient)? Beside(Draft draft, MarkedSentence sentence, Mention money)
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
        if (Parties.EndingAt(sentence, with?.Start ?? money.OuterStart) is not { } beside)
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
            return null;
        }
        var sign = sentence.Page.Folded.Lower.AsSpan(sentence.Start, start - sentence.Start).TrimEnd();
        var listed = sentence.Before("joiners", start) is not null || (sign.Length > 0 && sign[^1] is ',' or ';');
        if (listed && SharedGiver(draft, sentence, start) is { } giver)
        {
            return (giver, beside);
        }
        return listed && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= start)
            ? (beside, Parties.Receiver(sentence, money.Start, money.End, beside)) : null;
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
            .Where(w => (w.Section == "giving" || (w.Section == "amount-kinds" && w.Key == kind)
                || (w.Section is "announcing" or "firmness" && w.Key is not ("will" or "continue")
                    && sentence.WordsBetween(w.End, money.OuterStart) <= 3))
            && w.End <= money.OuterStart)
            .OrderByDescending(w => w.End).Select(w => (int?)w.Start).FirstOrDefault() ?? money.OuterStart;
        verb = sentence.Page.Language.IsVerbLast ? money.OuterStart : verb;
        var near = sentence.Page.Language.IsVerbLast
            ? Parties.Giver(sentence, sentence.Start, money.OuterStart,
                words: kind.StartsWith("cumulative", StringComparison.Ordinal) ? 3 : 1) : null;
        var payer = near ?? (kind == "cumulative_pledge" ? null : draft.Parties.Doer(sentence, verb));
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
        payer ??= (sentence.Page.Language.IsVerbLast ? null : Parties.GiverNear(sentence, money))
            ?? draft.Parties.DoerBehind(sentence, money);
        payer ??= Parties.Owner(sentence, money) ?? AmountsBefore.Payer(draft, sentence, money, kind);
        return kind is "loan" or "commitment"
            ? LentWith(sentence, money, payer) ?? Agreed(sentence, payer, recipient, kind)
            : (payer, recipient);
    }

    private static bool IsPaidIn(string kind) =>
        kind is "annual_contribution" or "contribution" or "cumulative_contribution";

    private static bool IsFund(MarkedSentence sentence, Party party) =>
        sentence.Funds.Exists(f => f.Start == party.Start);

    /// <summary>Where verbs come last, "the country with the bank": of both, the institution lends.</summary>
    private static (Party? Payer, Party? Recipient)? LentWith(MarkedSentence sentence, Mention money, Party? payer)
    {
        if (!sentence.Page.Language.IsVerbLast || payer is null
            || !sentence.Names.Exists(n => n.Start == payer.Start && n.Kind == MentionKind.Country))
        {
            return null;
        }
        var other = Parties.Within(sentence, payer.End, money.OuterStart).Find(n =>
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
        if (signed.Section is null)
        {
            return (payer, recipient);
        }
        var names = Parties.Within(sentence, sentence.Start, signed.Start);
        if (Parties.Named(sentence, "with-whom") is { } other && other.Start >= signed.End)
        {
            names.Add(other);
        }
        var givers = Distinct(names, n => n.Kind is MentionKind.Organisation or MentionKind.Fund);
        var takers = Distinct(names, n => n.Kind == MentionKind.Country);
        return givers.Count == 1 && takers.Count == 1 && (kind == "loan" || IsLender(givers[0]))
            ? (Parties.Of(sentence, givers[0]), Parties.Of(sentence, takers[0])) : (payer, recipient);
    }

    /// <summary>A bank or a fund, of which other agreements than loans are likelier its money, too.</summary>
    private static bool IsLender(Mention institution) => institution.Kind == MentionKind.Fund
        || (institution.Name?.Names.All.Any(f => f.Contains("bank", StringComparison.OrdinalIgnoreCase)) ?? false);

    private static List<Mention> Distinct(List<Mention> names, Predicate<Mention> which) =>
        [.. names.FindAll(which).DistinctBy(n => n.Name?.Key ?? n.Start.ToString(CultureInfo.InvariantCulture))];
}
