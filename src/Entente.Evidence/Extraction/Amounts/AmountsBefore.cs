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
            && c.Claim.Kind is not (AmountKind.PerProjectMax or AmountKind.FundingAsk or AmountKind.FundingNeed));
        if (near.Claim is { } claim)
        {
            return Context.Contains(claim.Kind) ? null : Carried(claim.Kind);
        }
        return sentence.Previous is { } before && before.Paragraph == sentence.Paragraph && Told(before) is { } word
            ? word : sentence.Page.Whole.Openings.Where(s => s.IsHeading && s.Index >= 0 && s.Index < sentence.Index)
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
        && claim.Kind is not (AmountKind.PerProjectMax or AmountKind.FundingAsk)
            ? Carried(claim.Kind) : null;

    /// <summary>
    /// "Education took most (5 million), culture less (2 million)": what stands in brackets and is told of by nothing
    /// is as the amount before in the paragraph, else a budget.
    /// </summary>
    public static string? OfBracket(Draft draft, MarkedSentence sentence, Mention money) =>
        !sentence.Page.Language.HeadsLast || sentence.Page.Language.IsVerbLast
            || !AmountKinds.IsBracketed(sentence, money) ? null
            : sentence.Names.Exists(n => n.Kind == MentionKind.Country && n.End < money.OuterStart
                && LeadingWords.Before(sentence, "place-marks", n.Start) is null
                && sentence.Between(n.End, money.OuterStart).Trim() is "(") ? null
            : Earlier(draft).FirstOrDefault(c => c.Sentence == sentence || (c.Sentence == sentence.Previous
                && c.Sentence.Paragraph == sentence.Paragraph && c.Claim.Value.Low >= money.Value))
                is { Claim: { } claim } && claim.Currency == money.Currency
                && claim.Kind is not (AmountKind.PerProjectMax or AmountKind.FundSize or AmountKind.FundingNeed
                    or AmountKind.FundingAsk)
                ? Carried(claim.Kind) : AmountKind.Budget;

    /// <summary>
    /// "Of this money 5 million will come from A", "of which 5 million is for A": a part of an amount told of before is
    /// of its kind, unless a verb says what was done with the part.
    /// </summary>
    public static string? OfWhole(Draft draft, MarkedSentence sentence, Mention money)
    {
        if (sentence.After("parts-of", money.Equivalent?.End ?? money.End) is { } behind && behind.Key != "opening"
            && !sentence.Words.Exists(w => w.End <= money.OuterStart && VerbFirstKinds.IsCue(sentence, w)
                && (w is { Section: "amount-kinds", Key: not ("worth" or AmountKind.Budget or AmountKind.Other) }
                    or { Section: "giving" }))
            && Earlier(draft).FirstOrDefault() is { Claim: { } all } told && told.Sentence == sentence.Previous
            && all.Currency == money.Currency && Earlier(draft).TakeWhile(c => c.Sentence == told.Sentence)
                .Any(c => c.Claim.Value.Low >= money.Value))
        {
            // "Rent took 5 million of that"
            return Carried(all.Kind);
        }
        if (sentence.Of("parts-of", sentence.Start, money.OuterStart).OrderByDescending(p => p.End).FirstOrDefault()
            is not { Section: not null } part
            || (sentence.WordsBetween(sentence.Start, part.Start) > 0
                && !sentence.Between(sentence.Start, part.Start).TrimEnd()
                    .EndsWith(",", StringComparison.Ordinal))
            || sentence.Between(part.End, money.OuterStart).ContainsAny(";:("))
        {
            return null;
        }
        var end = sentence.Figures.Find(f => f.Kind == MentionKind.Money && f.Start >= money.End)?.OuterStart
            ?? sentence.End;
        if (sentence.Words.Exists(w => w.Start >= part.End && w.End <= end && (w is
            { Section: "amount-kinds", Key: not ("worth" or AmountKind.Budget or AmountKind.Other) }
                or { Section: "giving", Key: not ("allocation" or "budget") } or { Section: "firmness", Key: "shall" }
                or { Section: "negation" } or { Section: "receiving" })
            && AmountKinds.StandsForItself(sentence, w)
            && sentence.Of("parts-to").All(p => w.Start < p.Start || w.End > p.End)))
        {
            return null;
        }
        return Earlier(draft).FirstOrDefault() is { Claim: { } whole } last && whole.Currency == money.Currency
            && (last.Sentence == sentence || last.Sentence == sentence.Previous)
            && Earlier(draft).TakeWhile(c => c.Sentence == last.Sentence || c.Sentence == sentence)
                .Any(c => c.Claim.Value.Low >= money.Value)
            && whole.Kind is not (AmountKind.PerProjectMax or AmountKind.Other) ? Carried(whole.Kind) : null;
    }

    /// <summary>
    /// "A loan of 5 million from A, of which 2 million was paid out": who gave the whole gave the part, where nobody is
    /// named behind the words that open it.
    /// </summary>
    public static Party? PayerOfWhole(Draft draft, MarkedSentence sentence, Mention money, Party? payer) =>
        sentence.Of("parts-of", sentence.Start, money.OuterStart).OrderByDescending(p => p.End).FirstOrDefault()
            is { Section: not null } part && sentence.WordsBetween(part.End, money.OuterStart) <= 2
        && (payer is null || payer.IsCarried || payer.Start < part.Start)
        && sentence.Figures.FindLast(f => f.Kind == MentionKind.Money && f.End <= part.Start) is { } whole
        && Earlier(draft).FirstOrDefault() is { Claim: { Payer: not null } claim } last && last.Sentence == sentence
        && claim.Value.Low == whole.Value && claim.Kind != AmountKind.FundingAsk && claim.Currency == money.Currency
        && whole.Value >= money.Value ? Carried(claim) : null;

    private static string Carried(string kind) => kind is AmountKind.Portfolio or AmountKind.BudgetRequest
        ? AmountKind.Budget : kind;

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
        var paid = Earlier(draft).Where(c => c.Claim is { Payer: not null, Kind: not AmountKind.FundingAsk }
            && (!Context.Contains(c.Claim.Kind) || Context.Contains(kind))
            // A fund receives what is paid in.
            && !(sentence.Page.Language.IsUnspaced && TableRows.IsPaidIn(kind) && c.Claim.Payer == c.Claim.Fund
                && !sentence.Has("receiving", sentence.Start, sentence.End))).ToList();
        var near = paid.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        if (near.Claim is null && kind == AmountKind.Loan && !sentence.Page.Language.HeadsLast
            && OneLender(paid) is { } lender)
        {
            return lender;
        }
        if (near.Claim is null && IsPassive(sentence, money))
        {
            return null;
        }
        if (sentence.Page.Language is { HeadsLast: true, IsVerbLast: false } && kind is AmountKind.Disbursement
            or AmountKind.Grant
            && sentence.Page.Funds.IsAboutMain)
        {
            // Who pays into a fund does not give what the fund gives.
            if (paid.RemoveAll(c => TableRows.IsPaidIn(c.Claim.Kind)) > 0 && paid.Count == 0)
            {
                return null;
            }
            near = paid.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        }
        var most = paid.GroupBy(c => c.Claim.Payer, StringComparer.Ordinal).MaxBy(g => g.Count());
        var claim = near.Claim ?? (most is not null && most.Count() * 3 >= paid.Count * 2 ? most.First().Claim : null);
        return claim is not null ? Carried(claim)
            : paid.Count == 0 ? draft.Parties.Heading(sentence) ?? OfIssuer(sentence, kind)
            : OfHeadedBudget(draft, sentence);
    }

    /// <summary>The country whose office issued the page gives what the page tells of and nobody else does.</summary>
    private static Party? OfIssuer(MarkedSentence sentence, string kind) => kind is AmountKind.Grant or AmountKind.Loan
        && sentence.Page.Language.IsUnspaced && sentence.Page.Issuer is { } issuer
        ? new Party(issuer.Names.Short!, issuer.Names.Short!, -1, -1, IsCarried: true) : null;

    /// <summary>The one who lent all the loans so far; null where several did, or nobody.</summary>
    private static Party? OneLender(List<(AmountClaim Claim, MarkedSentence Sentence)> paid)
    {
        var loans = paid.FindAll(c => c.Claim.Kind == AmountKind.Loan);
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
        if (sentence.Page.Language.IsVerbLast || told is not (AmountKind.Budget or AmountKind.Grant
            or AmountKind.PerProjectMax or null))
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
            && c.Claim.Kind is AmountKind.Budget or AmountKind.Pledge or AmountKind.Grant or AmountKind.Commitment);
        return near.Claim is { } claim && (gets.Key == "allocation" || claim.Kind == AmountKind.Budget
            || claim.Kind == told)
            && near.Sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Value >= money.Value)
            ? (claim.Kind, Carried(claim)) : null;
    }

    /// <summary>
    /// "Another 27 projects worth 5 million": the fund of the projects that were counted shortly before, where the
    /// money is that of projects.
    /// </summary>
    public static TopicFund? FundOfProjects(Draft draft, MarkedSentence sentence, string kind) =>
        kind is AmountKind.Budget or AmountKind.Portfolio ? FundOfCounts(draft, sentence) : null;

    /// <summary>The fund of the projects that were counted last, shortly before; null for none.</summary>
    public static TopicFund? FundOfCounts(Draft draft, MarkedSentence sentence) =>
        sentence.Page.Language is not { HeadsLast: true, IsVerbLast: false } || sentence.Funds.Count > 0 ? null
            : draft.Claims.AsEnumerable().Reverse().TakeWhile(c => sentence.Index - c.Sentence.Index <= Reach + 1)
                .Select(c => c.Claim).OfType<CountClaim>().FirstOrDefault(c => c.Unit is "project" or "proposal"
                    or "programme" or "loan" or "activity" or "item") is { Fund: { } fund } counted
            ? new TopicFund(fund, counted.FundText ?? fund, IsCarried: true) : null;

    /// <summary>Whose the amount before in the sentence is, and of which fund; null where there is none.</summary>
    public static (Party? Payer, TopicFund? Fund)? InSentence(Draft draft, MarkedSentence sentence) =>
        Earlier(draft).FirstOrDefault() is { Claim: { } claim } before && before.Sentence == sentence
            ? (claim.Payer is null ? null : Carried(claim),
                claim.Fund is null ? null : new TopicFund(claim.Fund, claim.FundText ?? claim.Fund, IsCarried: true))
            : null;

    /// <summary>
    /// "The other two, 5 and 3 million, are for wells": a part of the money told of before is of its kind, and its
    /// giver gives it; null where something else is said of it.
    /// </summary>
    public static (string Kind, Party? Payer)? Part(
        Draft draft, MarkedSentence sentence, Mention money, string? told)
    {
        if (told is not (AmountKind.Budget or AmountKind.Grant or AmountKind.Other or null)
            || sentence.Of("parts", sentence.Start, money.OuterStart).OrderBy(p => p.End).LastOrDefault()
                is not { Section: not null } part
            || sentence.WordsBetween(part.End, money.OuterStart) > FarthestPart
            || Agents.Named(sentence, money) is not null
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
        var lent = Earlier(draft).Where(c => c.Claim is { Kind: AmountKind.Loan or AmountKind.Commitment,
            Payer: not null }).ToList();
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
        var owned = Earlier(draft)
            .Where(c => c.Claim is { Payer: not null, Kind: AmountKind.Budget or AmountKind.BudgetRequest }).ToList();
        var near = owned.FirstOrDefault(c => c.Sentence.Paragraph == sentence.Paragraph);
        return near.Claim is { } claim ? Carried(claim)
            : !sentence.Has("state-budgets", sentence.Start, sentence.End) ? OfHeadedBudget(draft, sentence)
            : OfLand(draft, sentence) is { } land ? land
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

    /// <summary>
    /// Where verbs come last, on a page whose headings tell of a state's budget: the one whose budget was told of
    /// first, in the words of a state's budget.
    /// </summary>
    private static Party? OfHeadedBudget(Draft draft, MarkedSentence sentence) => !sentence.Page.Language.IsVerbLast
        || sentence.Funds.Count > 0 || !draft.IsAboutBudget ? null
        : Earlier(draft).Where(c => c.Claim is { Payer: not null, Kind: AmountKind.Budget or AmountKind.BudgetRequest }
            && c.Sentence.Has("state-budgets", c.Sentence.Start, c.Sentence.End))
            .Select(c => Carried(c.Claim)).LastOrDefault();

    /// <summary>
    /// Where verbs come last, the country that does what the sentence before tells, else the one that the headings
    /// name, where the office that issued the page tells of that country and never of its own.
    /// </summary>
    private static Party? OfLand(Draft draft, MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast
            || sentence.Names.Exists(n => n.Kind is MentionKind.Country or MentionKind.Organisation))
        {
            return null;
        }
        var told = sentence.Previous is { } before && before.Paragraph == sentence.Paragraph
            ? draft.Parties.SubjectsOf(before).FindLast(p => !p.IsCarried && before.Names.Exists(n =>
                n.Start == p.Start && n.Kind == MentionKind.Country)) : null;
        return told is not null ? told with { Start = -1, End = -1, IsCarried = true }
            : draft.LandAbroad is { } land ? new Party(land.Shown, land.Shown, -1, -1, IsCarried: true) : null;
    }

    private static Party Carried(AmountClaim claim) =>
        new(claim.Payer!, claim.PayerText ?? claim.Payer!, -1, -1, IsCarried: true);

    /// <summary>The amounts so far, the last one first.</summary>
    private static IEnumerable<(AmountClaim Claim, MarkedSentence Sentence)> Earlier(Draft draft) =>
        draft.Claims.AsEnumerable().Reverse().Where(c => c.Claim is AmountClaim)
            .Select(c => ((AmountClaim)c.Claim, c.Sentence));
}
