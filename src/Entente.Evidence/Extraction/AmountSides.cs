using System.Globalization;


namespace Entente.Evidence;

/// <summary>Who pays and who receives an amount.</summary>
internal static class AmountSides
{
    /// <summary>Kinds of money that somebody gives.</summary>
    public static readonly HashSet<string> Given =
        ["pledge", "commitment", "grant", "loan", "disbursement", "contribution", "annual_contribution",
            "cumulative_contribution", "cumulative_pledge"];

    /// <summary>The payer and the recipient that the text names; blank where it names none.</summary>
    public static (Party? Payer, Party? Recipient) Of(Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        if (!Given.Contains(kind) && kind is not ("fdi" or "investment") && !IsAllotted(sentence, kind))
        {
            return (kind == "budget" ? Parties.Named(sentence, money) ?? Parties.Owner(sentence, money)
                ?? Launching(draft, sentence, money) : null, null);
        }
        if (TableRows.IsRow(sentence))
        {
            return TableRows.SidesOf(sentence);
        }
        if (Parties.Named(sentence, money) is { } named)
        {
            return (named, Parties.Receiver(sentence, money.Start, money.End, named));
        }
        var receiving = sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Where(r => sentence.WordsBetween(r.End, money.OuterStart) <= 8)
            .OrderBy(r => r.End).LastOrDefault();
        if (receiving.Section is null && sentence.Page.Language.IsVerbLast)
        {
            receiving = ReceivingAfter(sentence, money);
        }
        if (receiving.Section is not null)
        {
            return (Parties.Giver(sentence, sentence.Page.Language.IsVerbLast ? sentence.Start : receiving.End,
                sentence.End) ?? AmountsBefore.Payer(draft, sentence, kind),
                draft.Parties.Doer(sentence, receiving.Start));
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
        return listed && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.End <= start)
            ? (beside, Parties.Receiver(sentence, money.Start, money.End, beside)) : null;
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
        var recipient = Parties.Receiver(sentence, money.Start, money.End, payer);
        if (payer is not null && recipient is not null && payer.Start == recipient.Start && !payer.IsCarried)
        {
            payer = null;
        }
        if (kind is "annual_contribution" or "contribution" && payer is not null
            && sentence.Funds.Exists(f => f.Start == payer.Start)
            && sentence.Has("passives", payer.End, money.OuterStart))
        {
            // A fund receives what is contributed to it.
            payer = null;
        }
        payer ??= sentence.Page.Language.IsVerbLast ? null : Parties.GiverNear(sentence, money);
        payer ??= Parties.Owner(sentence, money) ?? AmountsBefore.Payer(draft, sentence, kind);
        return kind == "loan" ? Agreed(sentence, payer, recipient) : (payer, recipient);
    }

    /// <summary>
    /// "The bank and the country signed", "the country signed with the bank": of one country and one institution that
    /// agree on a loan, the institution lends.
    /// </summary>
    private static (Party? Payer, Party? Recipient) Agreed(MarkedSentence sentence, Party? payer, Party? recipient)
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
        return givers.Count == 1 && takers.Count == 1
            ? (Parties.Of(sentence, givers[0]), Parties.Of(sentence, takers[0])) : (payer, recipient);
    }

    private static List<Mention> Distinct(List<Mention> names, Predicate<Mention> which) =>
        [.. names.FindAll(which).DistinctBy(n => n.Name?.Key ?? n.Start.ToString(CultureInfo.InvariantCulture))];
}
