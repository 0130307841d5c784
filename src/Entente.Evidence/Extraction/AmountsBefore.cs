using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What the document told before of an amount of which its own sentence says less: of what kind it is, and who pays.
/// Both are carried over.
/// </summary>
internal static class AmountsBefore
{
    private const int Reach = 3;

    private static readonly HashSet<string> Context = ["trade", "fdi", "gdp", "investment", "other"];

    /// <summary>
    /// The kind of the amount that an amount goes on from, else of those shortly before, else what the headings tell
    /// of; null for none.
    /// </summary>
    public static string? Kind(Draft draft, MarkedSentence sentence, Mention money)
    {
        if (GoesOn(draft, sentence, money) is { } same)
        {
            return same;
        }
        if (sentence.Previous is { } last && !last.Figures.Exists(f => f.Kind == MentionKind.Money)
            && Parties.PointsBack(sentence) && Told(last) is { } told)
        {
            return told;
        }
        // What is asked for, or the most that one project may get, is no kind that others share.
        var near = Earlier(draft).FirstOrDefault(c => sentence.Index - c.Sentence.Index <= Reach
            && c.Claim.Kind is not ("per_project_max" or "funding_ask" or "funding_need"));
        if (near.Claim is { } claim)
        {
            return Context.Contains(claim.Kind) ? null : Carried(claim.Kind);
        }
        return sentence.Previous is { } before && before.Paragraph == sentence.Paragraph && Told(before) is { } word
            ? word : sentence.Page.Sentences.Where(s => s.IsHeading && s.Index < sentence.Index)
            .SelectMany(s => s.Of("amount-kinds").Where(w => w.Key is not ("worth" or "other")))
            .Select(w => w.Key).FirstOrDefault();
    }

    /// <summary>
    /// The kind of the last amount of the sentence before in the paragraph, where nothing is said of the one at hand:
    /// neither what it is nor what is done with it. Also trade goes on so, and other money that is no aid.
    /// </summary>
    public static string? GoesOn(Draft draft, MarkedSentence sentence, Mention money) =>
        !sentence.IsHeading && !sentence.Has("amount-kinds", sentence.Start, sentence.End)
        && !sentence.Has("giving", sentence.Start, sentence.End)
        && Earlier(draft).FirstOrDefault() is { Claim: { } claim } last && last.Sentence == sentence.Previous
        && last.Sentence.Paragraph == sentence.Paragraph && claim.Currency == money.Currency
        && claim.Kind is not ("per_project_max" or "funding_ask")
            ? Carried(claim.Kind) : null;

    private static string Carried(string kind) => kind == "portfolio" ? "budget" : kind;

    private static string? Told(MarkedSentence sentence) => sentence.Of("amount-kinds")
        .Where(w => w.Key is not ("worth" or "other")).Select(w => w.Key).LastOrDefault();

    /// <summary>
    /// Who paid the amounts before in the paragraph, else the giver of whom the document told so far, or told in two of
    /// three amounts, else the one who heads it; null where it told of none.
    /// </summary>
    public static Party? Payer(Draft draft, MarkedSentence sentence, Mention money, string kind)
    {
        if (!AmountSides.Given.Contains(kind) || IsOfMany(sentence, money, kind))
        {
            return null;
        }
        // Who is asked for money has given none.
        var paid = Earlier(draft).Where(c => c.Claim is { Payer: not null, Kind: not "funding_ask" }).ToList();
        var near = paid.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        if (near.Claim is null && kind == "loan" && !sentence.Page.Language.HeadsLast && OneLender(paid) is { } lender)
        {
            return lender;
        }
        if (near.Claim is null && IsPassive(sentence, money))
        {
            return null;
        }
        var most = paid.GroupBy(c => c.Claim.Payer, StringComparer.Ordinal).MaxBy(g => g.Count());
        var claim = near.Claim ?? (most is not null && most.Count() * 3 >= paid.Count * 2 ? most.First().Claim : null);
        return claim is not null ? Carried(claim) : paid.Count == 0 ? draft.Parties.Heading(sentence) : null;
    }

    /// <summary>The one who lent all the loans so far; null where several did, or nobody.</summary>
    private static Party? OneLender(List<(AmountClaim Claim, MarkedSentence Sentence)> paid)
    {
        var loans = paid.FindAll(c => c.Claim.Kind == "loan");
        return loans.Count > 0 && loans.TrueForAll(c => c.Claim.Payer == loans[0].Claim.Payer)
            ? Carried(loans[0].Claim) : null;
    }

    /// <summary>
    /// "Of which A is allocated 5 million, B 3 million": what countries or regions get of the money told of before is
    /// of its kind, and its giver gives it. Null where somebody else is said to give, or nothing was told before.
    /// </summary>
    public static (string Kind, Party? Payer)? Shared(
        Draft draft, MarkedSentence sentence, Mention money, string? told)
    {
        if (sentence.Page.Language.IsVerbLast || told is not ("budget" or "grant" or "per_project_max" or null))
        {
            return null;
        }
        var gets = sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Where(r => r.Key != "past" && (r.Key == "allocation" || sentence.WordsBetween(r.End, money.OuterStart) <= 4
                || told is null))
            .OrderBy(r => r.Start).FirstOrDefault();
        if (gets.Section is null || sentence.Has("done", sentence.Start, gets.Start)
            || sentence.Has("negation", sentence.Start, gets.Start)
            || sentence.Words.Exists(w => w.Section is "giving" or "from-whom" or "agents"
                && w.Start >= gets.End && w.Start < money.OuterStart)
            || Parties.Giver(sentence, gets.End, sentence.End) is not null
            || !sentence.Names.Exists(n => n.Kind is MentionKind.Country or MentionKind.Region && n.End <= gets.Start
                && sentence.WordsBetween(n.End, gets.Start) <= 2)
            || sentence.Funds.Exists(f => f.End <= gets.Start))
        {
            return null;
        }
        var near = Earlier(draft).FirstOrDefault(c => c.Sentence != sentence
            && sentence.Index - c.Sentence.Index <= Reach && c.Claim.Payer is not null
            && c.Claim.Kind is "budget" or "pledge" or "grant" or "commitment");
        return near.Claim is { } claim && (gets.Key == "allocation" || claim.Kind == "budget" || claim.Kind == told)
            && near.Sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Value >= money.Value)
            ? (claim.Kind, Carried(claim)) : null;
    }

    /// <summary>
    /// "The other two, 5 and 3 million, are for wells": a part of the money told of before is of its kind, and its
    /// giver gives it; null where something else is said of it.
    /// </summary>
    public static (string Kind, Party? Payer)? Part(
        Draft draft, MarkedSentence sentence, Mention money, string? told)
    {
        if (told is not ("budget" or "grant" or "other" or null)
            || sentence.Of("parts", sentence.Start, money.OuterStart).OrderBy(p => p.End).LastOrDefault()
                is not { Section: not null } part
            || sentence.WordsBetween(part.End, money.OuterStart) > FarthestPart
            || Parties.Named(sentence, money) is not null
            || sentence.Words.Exists(w => w.Section is "amount-kinds" or "giving" && w.Start >= part.End
                && w.Start < money.OuterStart))
        {
            return null;
        }
        var whole = Earlier(draft).FirstOrDefault(c => sentence.Index - c.Sentence.Index <= PartReach
            && AmountSides.Given.Contains(c.Claim.Kind) && c.Claim.Currency == money.Currency
            && (c.Sentence == sentence || (c.Claim.Value.High ?? c.Claim.Value.Low) >= money.Value));
        return whole.Claim is { } claim ? (claim.Kind, claim.Payer is null ? null : Carried(claim)) : null;
    }

    private const int FarthestPart = 6;
    private const int PartReach = 8;

    /// <summary>Who gave to a party what was told of before, where that party gave nothing; null for nobody.</summary>
    public static Party? GiverTo(Draft draft, Party receiver) =>
        Earlier(draft).Any(c => c.Claim.Payer == receiver.Shown) ? null
            : Earlier(draft).Where(c => c.Claim.Recipient == receiver.Shown && c.Claim.Payer is not null)
                .Select(c => Carried(c.Claim)).FirstOrDefault();

    /// <summary>The institution that lent what was told of last, where the country has lent nothing.</summary>
    public static Party? Lender(Draft draft, Party country)
    {
        var lent = Earlier(draft).Where(c => c.Claim is { Kind: "loan" or "commitment", Payer: not null }).ToList();
        return lent.Count == 0 || lent.Exists(c => c.Claim.Payer == country.Shown)
            || draft.Page.Names.Any(n => n.Name.Kind == NameKind.Country && n.Name.Shown == lent[0].Claim.Payer)
            ? null : Carried(lent[0].Claim);
    }

    /// <summary>"Pledges amount to 5 million": a total of what many give is nobody's.</summary>
    private static bool IsOfMany(MarkedSentence sentence, Mention money, string kind) => TableRows.IsPaidIn(kind)
        && !sentence.Page.Language.IsVerbLast && sentence.Of("amounting", sentence.Start, money.Start)
            .Any(a => sentence.WordsBetween(a.End, money.Start) <= 1 && a.End - a.Start > 3);

    /// <summary>"5 million has been paid out": who paid is not said.</summary>
    private static bool IsPassive(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Of("passives").Any(p => p.Start >= end && sentence.IsNear(end, p.Start, 3));
    }

    /// <summary>
    /// Whose budget it is: that of the budgets before in the paragraph, or of the one budget of which the document
    /// told; null for what a project or fund has.
    /// </summary>
    public static Party? OwnerOfBudget(Draft draft, MarkedSentence sentence)
    {
        var owned = Earlier(draft).Where(c => c.Claim is { Payer: not null, Kind: "budget" }).ToList();
        var near = owned.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        return near.Claim is { } claim ? Carried(claim)
            : !sentence.Has("state-budgets", sentence.Start, sentence.End) ? null
            : owned.Select(c => c.Claim.Payer).Distinct(StringComparer.Ordinal).Take(2).Count() == 1
            ? Carried(owned[0].Claim)
            : sentence.Page.Issuer is { } issuer
            ? new Party(issuer.Names.Short!, issuer.Names.Short!, -1, -1, IsCarried: true)
            : owned.Count == 0 ? draft.Parties.Heading(sentence) ?? OfHome(sentence) : null;
    }

    /// <summary>
    /// Where verbs come last, a budget of a state that names no country is that of the country at whose home the
    /// language is, where its parliament or government has been told of.
    /// </summary>
    private static Party? OfHome(MarkedSentence sentence) => sentence.Page.Language.IsVerbLast
        && !sentence.Names.Exists(n => n.Kind == MentionKind.Country)
        && NameFiles.HomeOf(sentence.Page.Language.Code) is { } home
        && sentence.Page.Head.Concat(sentence.Page.Sentences.Take(sentence.Index + 1)).Any(s => s.Of("sides").Any(w =>
            w.Key == "government" && !s.Names.Exists(n => n.End <= w.Start && s.IsBlank(n.End, w.Start))))
        ? new Party(home.Names.Short!, home.Names.Short!, -1, -1, IsCarried: true) : null;

    private static Party Carried(AmountClaim claim) =>
        new(claim.Payer!, claim.PayerText ?? claim.Payer!, -1, -1, IsCarried: true);

    /// <summary>The amounts so far, the last one first.</summary>
    private static IEnumerable<(AmountClaim Claim, MarkedSentence Sentence)> Earlier(Draft draft) =>
        draft.Claims.AsEnumerable().Reverse().Where(c => c.Claim is AmountClaim)
            .Select(c => ((AmountClaim)c.Claim, c.Sentence));
}
