using Entente.Core;

namespace Entente.Evidence;

/// <summary>Amounts of money: each one that is printed and is no level of a target.</summary>
internal static class Amounts
{
    private static readonly HashSet<string> Context = ["trade", "fdi", "gdp", "investment", "other"];

    /// <summary>Kinds of money that a document with a fund tells of that fund.</summary>
    private static readonly HashSet<string> OfFunds =
        ["budget", "annual_contribution", "fund_size", "contribution", "cumulative_contribution", "per_project_max"];

    public static void Find(Draft draft, MarkedSentence sentence)
    {
        var carried = CarriedFigures.Amounts(draft, sentence).ToList();
        foreach (var money in sentence.Figures.Where(f => f.Kind == MentionKind.Money && !draft.IsUsed(f)
            && !IsRate(sentence, f) && !TableHeads.IsUnit(sentence, f)).Concat(carried))
        {
            Read(draft, sentence, money, carried.Contains(money));
        }
    }

    /// <summary>Proposes what a sentence tells of an amount in it, or of one carried over from before.</summary>
    private static void Read(Draft draft, MarkedSentence sentence, Mention money, bool isCarried)
    {
        var (quote, start, end) = draft.Quote(sentence);
        var told = AmountKinds.Of(sentence, money);
        var opener = told is null or "other" or "grant" ? draft.Opener(sentence) : null;
        told ??= Owners.IsListOfPairs(sentence) && draft.After(sentence) is { } next ? LinesAbove.Told(next) : null;
        var kind = opener?.Kind ?? told ?? Around(draft, sentence, money) ?? Untold(sentence);
        var shared = AmountsBefore.Shared(draft, sentence, money, told)
            ?? AmountsBefore.Part(draft, sentence, money, told);
        kind = shared?.Kind ?? AmountsBefore.OfWhole(draft, sentence, money) ?? kind;
        var (payer, recipient) = AmountSides.Of(draft, sentence, money, kind);
        payer = shared?.Payer ?? payer;
        payer = AmountsBefore.PayerOfWhole(draft, sentence, money, payer) ?? payer;
        payer = IsReplenished(sentence, kind, payer) ? null : payer;
        var said = kind;
        var isDenied = AmountSides.Given.Contains(kind) && IsDenied(sentence, money);
        kind = isDenied ? AmountKind.Other
            : kind == AmountKind.Pledge && payer is not null && IsOfAFund(sentence, payer, money) ? AmountKind.Grant
            : OfFund(sentence, kind, payer, money) ?? kind;
        payer ??= kind is AmountKind.Budget or AmountKind.Grant or AmountKind.Loan or AmountKind.Contribution
            && LinesAbove.IsLabelled(sentence, money)
            ? LinesAbove.Giver(sentence) : null;
        payer ??= opener?.Payer is { } opened ? new Party(opened, opener.PayerText ?? opened, -1, -1, true) : null;
        var fund = Context.Contains(kind) ? null
            : FundOf(draft, sentence, money, kind, said, (payer, recipient));
        payer = PaidOut(sentence, money, kind, payer, fund) ?? payer ?? TableRows.PaidBy(sentence, kind, fund);
        kind = PaidIn.IsInto(sentence, money, kind, payer) ? AmountKind.Contribution : kind;
        if (PaidIn.Fund(sentence, kind, payer) is { } paidIn)
        {
            fund ??= paidIn;
            payer = PaidIn.Giver(draft, paidIn.Shown);
        }
        if (kind == AmountKind.Other && VerbLastAmounts.IsDifference(sentence, money))
        {
            (payer, fund) = AmountsBefore.InSentence(draft, sentence) ?? (payer, fund);
        }
        var covers = Context.Contains(kind) || kind is AmountKind.FundSize or AmountKind.FundingNeed ? null
            : Covers(sentence, money);
        kind = covers is not null && (IsPortfolioOf(fund, sentence, money, covers, kind, payer)
            || IsPortfolio(sentence, money, covers, kind)) ? AmountKind.Portfolio : kind;
        kind = VerbLastAmounts.OfFund(sentence, money, kind, covers, fund, payer) ?? kind;
        var seen = new AmountCertainty.Seen(
            sentence, money, kind, isDenied ? null : payer, fund, isCarried, told is not null);
        var claim = new AmountClaim
        {
            Quote = quote, Start = start, End = end,
            Kind = kind,
            Value = new ClaimValue(money.Value, money.High),
            Currency = money.Currency!,
            Approx = money.Approx, ApproxText = money.ApproxText,
            Payer = isDenied ? null : payer?.Shown, PayerText = isDenied ? null : payer?.Printed,
            Recipient = recipient?.Shown, RecipientText = recipient?.Printed,
            Fund = fund?.Shown, FundText = fund?.Printed,
            Project = kind == AmountKind.Budget && covers is null ? Project(sentence, money) : null,
            Purpose = Purpose(sentence, money),
            Period = PeriodOf(draft, sentence, money, kind),
            Covers = covers is null ? null : sentence.Printed(covers.Start, CountedEnd(sentence, covers)),
            CoversCount = covers?.Value,
            Equivalent = money.Equivalent is { } same ? new Equivalent(same.Value, same.Currency!) : null,
            State = kind is AmountKind.Budget or AmountKind.Portfolio ? StateOf(sentence, money) : null,
            Status = isDenied ? "denied" : IsPlanned(sentence, money, kind) ? "planned" : null,
            Date = kind is AmountKind.Portfolio or AmountKind.Budget ? null : Day(draft, sentence),
            Confidence = AmountCertainty.Of(seen),
        };
        draft.Amounts.Add((claim, seen));
        draft.Propose(claim, sentence, isCarried, money.HeadScale);
    }

    /// <summary>The kind that the lines above a list, or amounts before, tell; null where they tell none.</summary>
    private static string? Around(Draft draft, MarkedSentence sentence, Mention money) =>
        LinesAbove.Kind(sentence) ?? LinesAbove.OfProjects(sentence)
            ?? AmountsBefore.OfBracket(draft, sentence, money) ?? AmountsBefore.Kind(draft, sentence, money);

    private static string? StateOf(MarkedSentence sentence, Mention money) =>
        Counts.StateOf(sentence, money.OuterStart, money.End)
            ?? sentence.Of("states", sentence.Start, money.Start).OrderByDescending(s => s.End).FirstOrDefault().Key;

    /// <summary>The years of an amount: those of its sentence, else of its column.</summary>
    private static string? PeriodOf(Draft draft, MarkedSentence sentence, Mention money, string kind) =>
        draft.Period(sentence, money.OuterStart, money.End, kind == AmountKind.AnnualContribution)
            ?? TableRows.Period(draft, sentence, money);

    /// <summary>What one gives to another, lends or has as a budget: more than a share in what is told of.</summary>
    private static bool IsOfOthers(MarkedSentence sentence, string kind, Party? payer, Party? recipient) =>
        payer is { IsCarried: false } && payer.Start >= sentence.Start
        && (recipient is not null || kind == "loan" || !AmountSides.Given.Contains(kind));

    /// <summary>The fund of an amount: of those that are told of, else of the one who pays.</summary>
    private static TopicFund? FundOf(
        Draft draft, MarkedSentence sentence, Mention money, string kind, string said,
        (Party? Payer, Party? Recipient) sides)
    {
        var fund = OfFunds.Contains(said) ? FundTopic.OrMain(sentence, money.Start) : FundOf(sentence, money, kind);
        fund = (IsOfItsOwn(draft, sentence, sides.Payer, fund) ? null : fund)
            ?? OtherFund(draft, sentence, money, kind, sides.Payer);
        return IsOfOthers(sentence, kind, sides.Payer, sides.Recipient) ? FundTopic.Tied(sentence, fund) : fund;
    }

    /// <summary>"The fund's 12 projects, worth 5 million": what so many projects of a fund have together.</summary>
    private static bool IsPortfolioOf(
        TopicFund? fund, MarkedSentence sentence, Mention money, Mention covers, string kind, Party? payer) =>
        fund is not null && (kind == AmountKind.Budget || ((kind is AmountKind.Commitment or AmountKind.Grant
            || (kind == AmountKind.Contribution && payer is not null && payer.Shown == fund.Shown))
            && !sentence.Page.Language.HeadsLast && covers.Value > 1 && covers.End < money.Start
            && sentence.Of("amount-kinds", covers.End, money.OuterStart).Any(w => w.Key == "worth")));

    /// <summary>"The replenishment of the fund closed at 5 million": what a fund is promised it does not pay.</summary>
    private static bool IsReplenished(MarkedSentence sentence, string kind, Party? payer) => kind == AmountKind.Pledge
        && payer is not null && sentence.Funds.Exists(f => f.Start == payer.Start)
        && sentence.Has("pledging-occasions", sentence.Start, sentence.End);

    private static TopicFund? FundOf(MarkedSentence sentence, Mention money, string kind) =>
        OfFunds.Contains(kind) || IsOfNobody(sentence, money, kind) || IsContribution(sentence, money, kind)
            ? FundTopic.OrMain(sentence, money.Start) : FundTopic.OrTopic(sentence, money.Start);

    /// <summary>
    /// Where no fund is told of: the programme that the amount goes to by its name, the fund of the projects counted
    /// before, or the one who pays, where that is a fund.
    /// </summary>
    private static TopicFund? OtherFund(
        Draft draft, MarkedSentence sentence, Mention money, string kind, Party? payer) =>
        FundTopic.Programme(sentence, money) ?? AmountsBefore.FundOfProjects(draft, sentence, kind)
            ?? (payer is not null && IsKnownFund(sentence, payer)
                ? new TopicFund(payer.Shown, payer.Printed, IsCarried: true) : null);

    /// <summary>"Announced a new contribution of 5 million": a promise that is called one of paying in.</summary>
    private static bool IsContribution(MarkedSentence sentence, Mention money, string kind) => kind == AmountKind.Pledge
        && sentence.Page.Language is { HeadsLast: true, IsVerbLast: false }
        && sentence.Of("contribution-nouns", sentence.Start, money.OuterStart)
            .Any(c => sentence.WordsBetween(c.End, money.OuterStart) <= 1);

    /// <summary>
    /// "The bank has 17 operations, for which it committed 5 million", "backed 40 projects with 5 million": what so
    /// many projects have is a portfolio, unless a verb of approving governs their number.
    /// </summary>
    private static bool IsPortfolio(MarkedSentence sentence, Mention money, Mention covers, string kind) =>
        sentence.Page.Language is { HeadsLast: true, IsVerbLast: false } && covers.Value >= 2
        && kind is AmountKind.Grant or AmountKind.Commitment or AmountKind.Contribution
        && covers.End <= money.OuterStart && CountedEnd(sentence, covers) is var end && end <= money.OuterStart
        && !sentence.Words.Exists(w => (w is { Section: "amount-kinds", Key: AmountKind.Commitment
                or AmountKind.Pledge }
                or { Section: "firmness" or "planned" or "instrument-actions" })
            && w.End <= covers.OuterStart && sentence.WordsBetween(w.End, covers.OuterStart) <= ToVerb)
        && (sentence.Has("portfolio-marks", sentence.Start, sentence.End)
            || (sentence.WordsBetween(end, money.OuterStart) <= 1 && (sentence.Before("with-whom", money.OuterStart)
                is not null || sentence.Before("price-marks", money.OuterStart) is not null)));

    private const int ToVerb = 4;

    /// <summary>Whether the one who pays is a fund that a book knows.</summary>
    private static bool IsKnownFund(MarkedSentence sentence, Party payer) => sentence.Page.Language.HeadsLast
        && !sentence.Page.Language.IsVerbLast && NamesFund(sentence, payer);

    /// <summary>Whether one is a fund that the document, or the line at hand, names and a book knows.</summary>
    public static bool NamesFund(MarkedSentence sentence, Party one) =>
        sentence.Page.Whole.FundNames.Contains(one.Shown) || sentence.Funds.Exists(f => f.Name?.Shown == one.Shown);

    /// <summary>
    /// "The bank also gave 5 million": where nouns come first, an institution's own money is of no fund that another
    /// sentence names, unless a heading or the first sentence does.
    /// </summary>
    private static bool IsOfItsOwn(Draft draft, MarkedSentence sentence, Party? payer, TopicFund? fund) =>
        fund is { IsCarried: true } && payer is { Start: >= 0 } && !sentence.Page.Language.HeadsLast
        && !sentence.Page.Language.IsVerbLast && draft.Page.Names.Any(n => n.Name.Kind == NameKind.Organisation
            && n.Name.Shown == payer.Shown) && payer.Start >= sentence.Start
        && !draft.Page.Whole.Openings.Exists(s => (s.IsHeading || s.Index < 1) && s.Funds.Count > 0)
        && !sentence.Has("fund-nouns", sentence.Start, sentence.End);

    /// <summary>Where verbs come last, what was paid out in a sentence that names nobody.</summary>
    private static bool IsOfNobody(MarkedSentence sentence, Mention money, string kind) =>
        kind == AmountKind.Disbursement && sentence.Page.Language.IsVerbLast
        && Parties.Within(sentence, sentence.Start, sentence.End).Count == 0
        && !sentence.Has("first-person", sentence.Start, money.OuterStart);

    /// <summary>
    /// Where verbs come last, what is granted, allotted or paid out from a fund without anybody else who gives it is
    /// paid by the fund; null where it is not, or goes into the fund.
    /// </summary>
    private static Party? PaidOut(
        MarkedSentence sentence, Mention money, string kind, Party? payer, TopicFund? fund)
    {
        if (fund is null || !sentence.Page.Language.IsVerbLast || payer is { IsCarried: false }
            || (payer is not null && payer.Start >= sentence.Start))
        {
            return null;
        }
        var isOut = kind switch
        {
            "disbursement" => true,
            "grant" => payer is null,
            "budget" or "portfolio" => payer is null && VerbLastKinds.Governing(sentence, money)
                is { Section: "giving", Key: "allocation" },
            _ => false,
        };
        return isOut && !sentence.Funds.Exists(f => VerbLast.CaseOf(sentence, f.End, "to-whom") is not null)
            ? new Party(fund.Shown, fund.Printed, -1, -1, IsCarried: true) : null;
    }

    /// <summary>
    /// What an amount is of which nothing is told: where verbs come last, what is left unsaid is oftenest a share of a
    /// budget; elsewhere money that has nothing to do with aid.
    /// </summary>
    private static string Untold(MarkedSentence sentence) =>
        sentence.Page.Language.IsVerbLast && !sentence.IsHeading ? AmountKind.Budget : AmountKind.Other;

    /// <summary>"Did not pledge 5 million": what is denied right before the verb of an amount is not given.</summary>
    private static bool IsDenied(MarkedSentence sentence, Mention money)
    {
        var isVerbLast = sentence.Page.Language.IsVerbLast;
        if (isVerbLast && sentence.Has("denials", money.End, sentence.End))
        {
            return true;
        }
        if (isVerbLast && VerbLastKinds.Describing(sentence, money) is not null)
        {
            // "Beside the 5 million already given A promised nothing"
            return false;
        }
        var verb = sentence.Words.Where(w => (w.Section is "giving" or "amount-kinds" or "firmness"
                || (!sentence.Page.Language.HeadsLast && w.Section == "receiving")) && (isVerbLast
                ? w.Start >= money.End && sentence.WordsBetween(money.End, w.Start) <= 3
                : w.End <= money.OuterStart && sentence.WordsBetween(w.End, money.OuterStart) <= 3))
            .OrderBy(w => Math.Abs(w.Start - money.Start)).FirstOrDefault();
        return verb.Section is not null && verb.Key != "disbursement" && (isVerbLast
            ? sentence.Of("negation", verb.End, sentence.End).Any(n => sentence.WordsBetween(verb.End, n.Start) <= 1
                && !sentence.Between(verb.End, n.Start).ContainsAny(",;"))
            : Draft.IsDenied(sentence, verb.Start)
                && (verb.Section != "receiving" || sentence.Of("negation").Any(n => n.Key == "far")));
    }

    /// <summary>"The fund will provide 5 million": what a fund is to give is granted.</summary>
    private static bool IsOfAFund(MarkedSentence sentence, Party payer, Mention money) =>
        (sentence.Funds.Exists(f => f.Start == payer.Start)
            || sentence.Of("fund-nouns").Any(f => f.Start <= payer.Start && payer.Start < f.End))
        && !sentence.Of("amount-kinds").Any(k => k.Key == "pledge" && k.End <= money.End)
        && !sentence.Of("firmness").Any(k => k.Key == "shall" && k.End <= money.End);

    /// <summary>
    /// What a fund gives is granted, what a fund promises for so many projects is committed; what somebody gives to a
    /// fund is paid in. Null for another.
    /// </summary>
    private static string? OfFund(MarkedSentence sentence, string kind, Party? payer, Mention money)
    {
        if (payer is null || sentence.Page.Language.IsVerbLast || sentence.Page.Language.IsUnspaced)
        {
            return null;
        }
        var isFund = sentence.Funds.Exists(f => f.Start == payer.Start)
            || sentence.Of("fund-nouns").Any(f => f.Start <= payer.Start && payer.Start < f.End);
        isFund |= payer.IsCarried && sentence.Of("pronouns").Any(p => p.End <= money.OuterStart
            && sentence.Of("fund-nouns").Any(f => f.Start == p.Start));
        return kind == AmountKind.Investment && (isFund || (sentence.Page.Language is { HeadsLast: false,
                HasSmallPairs: false }
                && sentence.Names.Exists(n => n.Start == payer.Start && n.IsParty))) ? AmountKind.Contribution
            : kind == AmountKind.Contribution && isFund && !IsOfASide(sentence, payer, money)
                && !sentence.Has("receiving", sentence.Start, money.OuterStart)
            ? AmountKind.Grant
            : kind == AmountKind.Investment && IsOfOrganisation(sentence, payer) && Covers(sentence, money) is not null
            ? AmountKind.Contribution
            : kind == AmountKind.Pledge && (isFund || sentence.Has("until-now", sentence.Start, money.OuterStart)
                || sentence.Has("as-of", sentence.Start, money.OuterStart))
                && Covers(sentence, money) is not null ? AmountKind.Commitment
            : kind == AmountKind.Grant && !isFund && IsPaidInto(sentence, money) ? AmountKind.Contribution : null;
    }

    /// <summary>What an institution invests in so many projects is no business of its own.</summary>
    private static bool IsOfOrganisation(MarkedSentence sentence, Party payer) => payer.IsCarried
        || sentence.Names.Exists(n => n.Kind == MentionKind.Organisation && n.Start == payer.Start);

    /// <summary>"The fund, to which the government adds 5 million": a side behind the fund gives.</summary>
    private static bool IsOfASide(MarkedSentence sentence, Party payer, Mention money) =>
        !sentence.Page.Language.HeadsLast && sentence.Has("sides", Math.Max(payer.End, 0), money.OuterStart);

    /// <summary>"5 million to the Fund": right behind an amount, a word for to whom and a fund.</summary>
    private static bool IsPaidInto(MarkedSentence sentence, Mention money)
    {
        var end = money.Equivalent?.End ?? money.End;
        return sentence.Funds.Exists(f => f.Start >= end && sentence.WordsBetween(end, f.Start) <= 3
            && sentence.Before("to-whom", f.Start) is { } to && to.Start >= end
            && sentence.Before("from-whom", f.Start) is null);
    }

    /// <summary>"$1 = 0.93 euros", "$1 for every $2": a rate is no amount.</summary>
    private static bool IsRate(MarkedSentence sentence, Mention money) =>
        sentence.After("for-each", money.End) is not null
        || sentence.Before("for-each", money.OuterStart) is not null ||
        sentence.Between(money.End, sentence.End).TrimStart() is ['=', ..];

    /// <summary>"for 23 projects", "four loans worth": the counted things that the amount covers.</summary>
    private static Mention? Covers(MarkedSentence sentence, Mention money) =>
        sentence.Figures
            .Where(f => f.Kind == MentionKind.Number
            && Counts.NounOf(sentence, f) is { Key: "project" or "loan" or "programme" or "activity" }
                && sentence.WordsBetween(Math.Min(f.End, money.End), Math.Max(f.Start, money.Start)) <= 22
                && !sentence.Has("list-openers", Math.Min(f.End, money.End), Math.Max(f.Start, money.OuterStart)))
            .OrderBy(f => !sentence.Page.Language.HeadsLast && !sentence.Page.Language.IsVerbLast
                && f.Start >= money.End
                && sentence.Between(money.End, f.Start).ContainsAny(",;"))
            .ThenBy(f => Math.Abs(f.Start - money.Start)).FirstOrDefault();

    private static int CountedEnd(MarkedSentence sentence, Mention count) => Counts.NounOf(sentence, count)?.End
        ?? count.End;

    /// <summary>The words between the last separator and the word of worth: what the amount is for, by name.</summary>
    private static string? Project(MarkedSentence sentence, Mention money)
    {
        var lower = sentence.Page.Folded.Lower;
        var worth = sentence.Of("amount-kinds")
            .LastOrDefault(w => w.End <= money.OuterStart && sentence.WordsBetween(w.End, money.OuterStart) <= 2);
        if (worth.Section is null)
        {
            return lower[Math.Max(0, money.OuterStart - 1)] == '(' ? Clause(sentence, money.OuterStart - 1) : null;
        }
        return Clause(sentence, worth.Start);
    }

    private static string? Clause(MarkedSentence sentence, int end)
    {
        var start = sentence.Page.Folded.Lower.LastIndexOfAny([',', ':', ';', '.'], Math.Max(0, end - 1));
        start = Math.Max(start + 1, sentence.Start);
        var opener = sentence.Of("list-openers", start, end).OrderBy(o => o.End).LastOrDefault();
        var name = sentence.Printed(Math.Max(start, opener.End), end).TrimStart();
        return name.Length is > 3 and < 160 ? name : null;
    }

    /// <summary>What follows a word of purpose, up to the next sign.</summary>
    private static string? Purpose(MarkedSentence sentence, Mention money)
    {
        // "to the fund for water": who receives is no purpose.
        var mark = sentence.Of("purposes", money.End, sentence.End).FirstOrDefault(m =>
            !sentence.Of("according").Any(a => a.Start < m.End && m.Start < a.End)
            && !sentence.Marked.Exists(n => (n.IsName || n.Kind is MentionKind.Money or MentionKind.Percent)
                && sentence.WordsBetween(m.End, n.OuterStart) <= 1 && n.Start >= m.End));
        if (mark.Section is null || sentence.WordsBetween(money.End, mark.Start) > 8)
        {
            return null;
        }
        var stop = sentence.Between(mark.End, sentence.End).IndexOfAny(",;.(");
        return sentence.Printed(mark.End, stop < 0 ? sentence.End : mark.End + stop) is { Length: > 3 } purpose
            ? purpose : null;
    }

    private static string? Day(Draft draft, MarkedSentence sentence)
    {
        var day = sentence.Figures
            .Find(f => f.Kind == MentionKind.Date && f.Date.IsPoint && !Draft.IsDeadline(sentence, f)
            && sentence.Before("citing", f.Start) is null && !Draft.IsDateline(sentence, f));
        return day is null ? null : draft.Resolve(day.Date).Iso;
    }

    private static bool IsPlanned(MarkedSentence sentence, Mention money, string kind) => kind switch
    {
        "pledge" or "annual_contribution" or "budget" => sentence.Of("planned", sentence.Start, money.OuterStart)
            .Any(p => sentence.WordsBetween(p.End, money.OuterStart) <= 14),
        "loan" or "grant" => sentence.Of("firmness", sentence.Start, money.OuterStart)
            .Any(p => p.Key == "explore" && sentence.WordsBetween(p.End, money.OuterStart) <= 6),
        "commitment" => AmountKinds.IsPlannedPayment(sentence, money),
        _ => false,
    };
}
