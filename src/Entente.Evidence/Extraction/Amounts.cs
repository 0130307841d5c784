using Entente.Core;

namespace Entente.Evidence;

/// <summary>Amounts of money: each one that is printed and is no level of a target.</summary>
internal static class Amounts
{
    private static readonly HashSet<string> Given =
        ["pledge", "commitment", "grant", "loan", "disbursement", "contribution", "annual_contribution",
            "cumulative_contribution", "cumulative_pledge"];
    private static readonly HashSet<string> Context = ["trade", "fdi", "gdp", "investment", "other"];

    public static void Find(Draft draft, MarkedSentence sentence)
    {
        foreach (var money in sentence.Figures.Where(f => f.Kind == MentionKind.Money && !draft.IsUsed(f)))
        {
            var (quote, start, end) = draft.Quote(sentence);
            var kind = AmountKinds.Of(sentence, money);
            var opener = kind is "other" or "grant" ? draft.Opener(sentence) : null;
            kind = opener?.Kind ?? kind;
            var (payer, recipient) = Sides(draft, sentence, money, kind);
            payer ??= opener?.Payer is { } opened ? new Party(opened, opener.PayerText ?? opened, -1, -1, true) : null;
            var fund = Context.Contains(kind) ? null
                : kind is "budget" or "annual_contribution" or "fund_size" ? Draft.FundOrOnly(sentence, money.Start)
                : Draft.Fund(sentence, money.Start);
            var covers = Covers(sentence, money);
            if (covers is not null && kind == "budget" && fund is not null)
            {
                kind = "portfolio";
            }
            var date = kind is "portfolio" or "budget" ? null : Day(draft, sentence);
            draft.Propose(new AmountClaim
            {
                Quote = quote, Start = start, End = end,
                Kind = kind,
                Value = new ClaimValue(money.Value, money.High),
                Currency = money.Currency!,
                Approx = money.Approx, ApproxText = money.ApproxText,
                Payer = payer?.Shown, PayerText = payer?.Printed,
                Recipient = recipient?.Shown, RecipientText = recipient?.Printed,
                Fund = fund?.Shown, FundText = fund?.Printed,
                Project = kind == "budget" ? Project(sentence, money) : null,
                Purpose = Purpose(sentence, money),
                Period = draft.Period(sentence, money.Start),
                Covers = covers is null ? null : sentence.Printed(covers.Start, CountedEnd(sentence, covers)),
                CoversCount = covers?.Value,
                Equivalent = money.Equivalent is { } same ? new Equivalent(same.Value, same.Currency!) : null,
                State = kind is "budget" or "portfolio" ? Counts.StateOf(sentence, money.OuterStart, money.End)
                    ?? sentence.Of("states", sentence.Start, money.Start).OrderByDescending(s => s.End)
                    .FirstOrDefault().Key : null,
                Status = IsPlanned(sentence, money, kind) ? "planned" : null,
                Date = date,
                Confidence = fund?.IsCarried == true || payer?.IsCarried == true ? 0.7m : 0.9m,
            }, sentence);
        }
    }

    private static (Party? Payer, Party? Recipient) Sides(Draft draft, MarkedSentence sentence, Mention money,
        string kind)
    {
        if (!Given.Contains(kind) && kind is not ("fdi" or "investment"))
        {
            return (null, null);
        }
        var receiving = sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Where(r => sentence.WordsBetween(r.End, money.OuterStart) <= 8)
            .OrderBy(r => r.End).LastOrDefault();
        if (receiving.Section is not null)
        {
            return (Parties.Giver(sentence, receiving.End, sentence.End),
                draft.Parties.Doer(sentence, receiving.Start));
        }
        if (Parties.Source(sentence, money.End) is { } source)
        {
            return (source, Parties.Receiver(sentence, money.Start, money.End, source));
        }
        var verb = sentence.Words
            .Where(w => (w.Section == "giving" || (w.Section == "amount-kinds" && w.Key == kind))
            && w.End <= money.OuterStart)
            .OrderByDescending(w => w.End).Select(w => (int?)w.Start).FirstOrDefault() ?? money.OuterStart;
        var near = sentence.Page.Language.IsVerbLast
            ? Parties.Giver(sentence, sentence.Start, money.OuterStart,
                words: kind.StartsWith("cumulative", StringComparison.Ordinal) ? 3 : 1) : null;
        var payer = near ?? draft.Parties.Doer(sentence, verb);
        var recipient = Parties.Receiver(sentence, money.Start, money.End, payer);
        if (payer is not null && recipient is not null && payer.Start == recipient.Start)
        {
            payer = null;
        }
        payer ??= sentence.Page.Language.IsVerbLast ? null : Parties.Giver(sentence, sentence.Start, sentence.End);
        if (payer is null && kind is "loan" or "grant" or "commitment" && draft.LastLoan is { } earlier)
        {
            // Of several loans in one report the lender is named once.
            payer = new Party(earlier.Payer!, earlier.PayerText ?? earlier.Payer!, -1, -1, IsCarried: true);
        }
        return (payer, recipient);
    }

    /// <summary>"for 23 projects", "four loans worth": the counted things that the amount covers.</summary>
    private static Mention? Covers(MarkedSentence sentence, Mention money) =>
        sentence.Figures
            .Where(f => f.Kind == MentionKind.Number
            && Counts.NounOf(sentence, f) is { Key: "project" or "loan" or "programme" or "activity" }
                && sentence.WordsBetween(Math.Min(f.End, money.End), Math.Max(f.Start, money.Start)) <= 22
                && !sentence.Has("list-openers", Math.Min(f.End, money.End), Math.Max(f.Start, money.OuterStart)))
            .OrderBy(f => Math.Abs(f.Start - money.Start)).FirstOrDefault();

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
        var mark = sentence.Of("purposes", money.End, sentence.End).FirstOrDefault();
        if (mark.Section is null || sentence.WordsBetween(money.End, mark.Start) > 4)
        {
            return null;
        }
        var stop = sentence.Page.Folded.Lower.AsSpan(mark.End, sentence.End - mark.End).IndexOfAny(",;.(");
        return sentence.Printed(mark.End, stop < 0 ? sentence.End : mark.End + stop) is { Length: > 3 } purpose
            ? purpose : null;
    }

    private static string? Day(Draft draft, MarkedSentence sentence)
    {
        var day = sentence.Figures
            .Find(f => f.Kind == MentionKind.Date && f.Date.IsPoint && !Draft.IsDeadline(sentence, f)
            && sentence.Before("citing", f.Start) is null);
        return day is null ? null : draft.Resolve(day.Date).Iso;
    }

    private static bool IsPlanned(MarkedSentence sentence, Mention money, string kind) =>
        kind is "pledge" or "annual_contribution" or "budget"
            && sentence.Of("planned", sentence.Start, money.OuterStart)
            .Any(p => sentence.WordsBetween(p.End, money.OuterStart) <= 14);
}

/// <summary>What kind of amount a sentence speaks of, by the nearest words of the data.</summary>
internal static class AmountKinds
{
    public static string Of(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Language.IsVerbLast && IsBracketed(sentence, money))
        {
            return "budget";
        }
        var word = Nearest(sentence, money, "amount-kinds", 16);
        if (word is { Key: "worth" } far && sentence.Page.Language.IsVerbLast
            && sentence.WordsBetween(money.Equivalent?.End ?? money.End, far.Start) > 2)
        {
            word = Nearest(sentence, money, "amount-kinds", 16, except: "worth");
        }
        var giving = Nearest(sentence, money, "giving", sentence.Page.Language.IsVerbLast ? 32 : 12);
        if (word is { Key: "worth" } worth)
        {
            // "worth" says nothing of the kind: a loan, a grant or a promise before it does.
            var other = Nearest(sentence, money, "amount-kinds", 16, except: "worth");
            word = other is { Key: not "budget" and not "other" } ? other : worth with { Key = "budget" };
            var verb = giving;
            giving = giving is { } g0
                && g0.Start < worth.Start != sentence.Page.Language.IsVerbLast
                && IsPromise(sentence, money, g0) ? giving : null;
            if (sentence.Page.Language.IsVerbLast && verb is { } later && later.Start > worth.Start
                && IsPromise(sentence, money, later))
            {
                return "pledge";
            }
        }
        var kind = word?.Key;
        if (kind is null or "budget" or "grant" && sentence.Of("receiving", sentence.Start, money.OuterStart)
            .Any(r => sentence.WordsBetween(r.End, money.OuterStart) <= 8))
        {
            return "grant";
        }
        // "worth", "cost" yield to a nearer verb of giving; words for trade, loans and the like do not.
        if (kind is null
            || (kind is "budget" or "investment" && giving is { } g
            && Distance(sentence, money, g) < Distance(sentence, money, word!.Value)))
        {
            return giving is { } give ? GivingKind(sentence, money, give) : kind
                ?? (IsBracketed(sentence, money) ? "budget" : "other");
        }
        if (kind == "grant" && giving is { } given && IsPromise(sentence, money, given))
        {
            return "pledge";
        }
        if (kind == "grant" && giving is { Key: "contribution" } paid && word!.Value.Start > money.End
            && paid.End <= money.OuterStart && sentence.WordsBetween(paid.End, money.OuterStart) <= 2)
        {
            return "contribution";
        }
        return kind == "loan" && giving is not null && IsPromise(sentence, money, giving.Value) ? "pledge" : kind;
    }

    /// <summary>An amount in brackets is what the thing named before it is worth.</summary>
    private static bool IsBracketed(MarkedSentence sentence, Mention money) =>
        money.OuterStart > 0 && sentence.Page.Folded.Lower[money.OuterStart - 1] == '(';

    private static string GivingKind(MarkedSentence sentence, Mention money, WordHit giving)
    {
        if (IsPromise(sentence, money, giving))
        {
            return "pledge";
        }
        if (sentence.Of("yearly")
            .Any(y => Math
            .Min(sentence.WordsBetween(y.End, money.Start), sentence.WordsBetween(money.End, y.Start)) <= 3
            || sentence.WordsBetween(giving.End, y.Start) <= 1))
        {
            return "annual_contribution";
        }
        return giving.Key switch
        {
            "contribution" or "investment" => giving.Key,
            _ => sentence.Of("done", sentence.Start, giving.Start)
                .Any(d => sentence.WordsBetween(d.End, giving.Start) <= 2)
                || sentence.Of("done", giving.End, sentence.End).Any(d => sentence.Page.Language.IsVerbLast
                    && d.Start == giving.End) ? "contribution" : "grant",
        };
    }

    /// <summary>
    /// A word for what is to come stands before the giving, with no word for what is done nearer to it.
    /// </summary>
    private static bool IsPromise(MarkedSentence sentence, Mention money, WordHit giving)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            return IsPromiseAfter(sentence, giving);
        }
        var at = Math.Min(giving.Start, money.OuterStart);
        var planned = sentence.Of("planned", sentence.Start, at).Concat(sentence.Of("firmness", sentence.Start, at))
            .Where(p => sentence.WordsBetween(p.End, at) <= 10).Select(p => p.End).DefaultIfEmpty(-1).Max();
        var done = sentence.Of("done", sentence.Start, at).Where(d => sentence.WordsBetween(d.End, at) <= 1)
            .Select(d => d.End).DefaultIfEmpty(-1).Max();
        return planned >= 0 && planned >= done;
    }

    /// <summary>
    /// Where verbs come last: a word for what is to come follows the giving, and none for what is done.
    /// </summary>
    private static bool IsPromiseAfter(MarkedSentence sentence, WordHit giving)
    {
        var planned = sentence.Of("planned", giving.Start, sentence.End)
            .Concat(sentence.Of("firmness", giving.Start, sentence.End))
            .Where(p => sentence.WordsBetween(giving.End, p.Start) <= 14).Select(p => p.Start)
            .DefaultIfEmpty(int.MaxValue).Min();
        var done = sentence.Of("done", giving.End, sentence.End).Where(d => d.Start == giving.End)
            .Select(d => d.Start).DefaultIfEmpty(int.MaxValue).Min();
        return planned != int.MaxValue && planned <= done;
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

    /// <summary>How far a word is from the amount; a word after it, or behind a comma, is further.</summary>
    private static int Distance(MarkedSentence sentence, Mention money, WordHit word)
    {
        var before = word.End <= money.OuterStart;
        var (from, to) = before ? (word.End, money.OuterStart) : (money.End, word.Start);
        if (to < from)
        {
            return int.MaxValue;
        }
        var commas = sentence.Page.Folded.Lower.AsSpan(from, to - from).ContainsAny(",;") ? 4 : 0;
        return sentence.WordsBetween(from, to) + commas + (before == sentence.Page.Language.IsVerbLast ? 4 : 0);
    }
}
