using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Levels that shall be reached: from one to another, a level alone, a multiple of a base, or a direction only.
/// </summary>
internal static class Targets
{
    private const int ToNumber = 8;

    public static void Find(Draft draft, MarkedSentence sentence)
    {
        var taken = new List<(int Start, int End)>();
        var hits = sentence.Page.Language.Patterns("patterns-target").Find(sentence).ToList();
        var pairs = hits.Where(h => h.Key == "pair").Select(h => h.Span).ToList();
        foreach (var hit in hits)
        {
            if (taken.Exists(t => t.Start < hit.Span.End && hit.Span.Start < t.End)
                || Draft.IsDenied(sentence, hit.Span.Start))
            {
                continue;
            }
            var claim = hit.Key switch
            {
                "pair" => Pair(draft, hit, hits),
                "level" or "rise" or "goal" => Level(draft, hit, hits),
                "raise" => Raise(draft, hit),
                _ => Multiple(draft, hit, pairs),
            };
            if (claim is not null)
            {
                draft.Propose(claim, sentence);
                taken.Add(hit.Span);
            }
        }
        FindShares(draft, sentence);
    }

    /// <summary>"By 2029 we will vaccinate 90% of the herds": a share that a day is set for.</summary>
    private static void FindShares(Draft draft, MarkedSentence sentence)
    {
        foreach (var share in sentence.Figures.Where(f => f.Kind == MentionKind.Percent && !draft.IsUsed(f)))
        {
            if (!sentence.IsHeading && HasTerm(sentence, share) && IsToCome(sentence, share)
                && sentence.Before("increments", share.OuterStart) is null
                && !Draft.IsDenied(sentence, share.OuterStart))
            {
                draft.Use(share);
                draft.Propose(Make(draft, sentence, Trim(sentence, share.End, sentence.End), share.OuterStart) with
                {
                    Target = share.Value, Approx = share.Approx, Unit = "%", Direction = null, Confidence = 0.6m,
                }, sentence);
            }
        }
    }

    /// <summary>
    /// "Will connect 18,000 people by 2027": a count that a day is set for is a level to reach; null for one that is
    /// told of as it stands.
    /// </summary>
    public static TargetClaim? OfCount(Draft draft, MarkedSentence sentence, Mention number, WordHit noun)
    {
        var isAim = IsAim(sentence, number, noun);
        var year = draft.Deadline(sentence);
        if (sentence.IsHeading || noun.End <= noun.Start
            || (!isAim && (year is null || !HasTerm(sentence, number) || !IsToCome(sentence, number)))
            || Counts.StateOf(sentence, number.OuterStart, noun.End) is not (null or "total"))
        {
            return null;
        }
        return Make(draft, sentence, sentence.Printed(noun.Start, noun.End), number.OuterStart) with
        {
            Target = number.Value, Approx = number.Approx, Unit = sentence.Printed(noun.Start, noun.End),
            TargetYear = year, Direction = null, Confidence = 0.6m,
        };
    }

    /// <summary>"Aims to train 300 teachers": a verb of aiming governs a number of those whom it is to reach.</summary>
    private static bool IsAim(MarkedSentence sentence, Mention number, WordHit noun) =>
        noun.Key is "person" or "household" or "item" or "dose" or "hectare" or "tonne" or "kilometre" or "megawatt"
            or "job" or "scholarship" or "company" or "vehicle"
        && sentence.Of("aiming").Any(a => sentence.Page.Language.IsVerbLast
            ? a.Start >= noun.End && sentence.WordsBetween(noun.End, a.Start) <= ToNumber
                && !sentence.Between(noun.End, a.Start).ContainsAny(",;.")
            : a.End <= number.OuterStart && sentence.WordsBetween(a.End, number.OuterStart) <= ToNumber
                && !sentence.Between(a.End, number.OuterStart).ContainsAny(",;."));

    private static TargetClaim? Pair(Draft draft, PatternHit hit, List<PatternHit> hits)
    {
        var sentence = hit.Sentence;
        if (hit.Mention("base") is not { } low || hit.Mention("target") is not { } high || low.Kind != high.Kind
            || low.Currency != high.Currency || draft.IsUsed(low) || draft.IsUsed(high)
            || (high.Kind == MentionKind.Number && !IsPlanned(sentence, hit.Span.Start))
            || IsDone(sentence, hit.Span.Start) || low.Value == high.Value)
        {
            return null;
        }
        draft.Use(low);
        draft.Use(high);
        var multiple = hits.Find(h => h.Key is "double" or "triple" or "times" && h.Span.Start < hit.Span.Start
            && sentence.WordsBetween(h.Span.Start, hit.Span.Start) <= 25);
        var raise = sentence.Of("raising").Concat(sentence.Of("lowering")).Where(r => r.End <= hit.Span.Start)
            .OrderBy(r => r.End).LastOrDefault();
        var from = multiple?["indicator"]?.Start ?? (raise.Section is null ? sentence.Start : raise.End);
        return Make(draft, sentence, Trim(sentence, from, hit.Span.Start), hit.Span.Start) with
        {
            Base = low.Value, Target = high.Value, Currency = high.Currency, Approx = high.Approx,
            Unit = UnitOf(sentence, high), TargetYear = draft.Deadline(sentence) ?? YearOf(draft, sentence, high),
            Multiplier = multiple is null ? null : Factor(multiple),
            Direction = null,
        };
    }

    private static TargetClaim? Level(Draft draft, PatternHit hit, List<PatternHit> hits)
    {
        var sentence = hit.Sentence;
        if (hit.Mention("target") is not { } target || draft.IsUsed(target)
            || (target.Kind == MentionKind.Number && target.Value < 2)
            || sentence.Before("increments", target.OuterStart) is not null || IsOfAnother(hit, target)
            || (hit.Key == "rise" && !sentence.Page.Language.HeadsLast && draft.Deadline(sentence) is null
                && sentence.After("compared", target.End) is not null))
        {
            // "down 12% on last year" tells how it stands.
            return null;
        }
        if (sentence.Between(sentence.Start, hit.Span.Start).TrimEnd() is [.., ',']
            && target.Kind == MentionKind.Money && hit["indicator"] is not null && draft.Deadline(sentence) is null
            && !sentence.Has("planned", sentence.Start, sentence.End)
            && !sentence.Has("firmness", sentence.Start, sentence.End))
        {
            // "gave 10 million, bringing the total to 300 million": a level that is reached.
            return null;
        }
        var isGoal = hit.Key == "goal" || (hit.Key == "level" && hit["indicator"] is null)
            || IsPlanned(sentence, hit.Span.Start) || IsStillToCome(draft, sentence);
        var unit = UnitOf(sentence, target);
        if (!isGoal || (hit.Key != "goal" && IsDone(sentence, hit.Span.Start))
            || (target.Kind == MentionKind.Number && unit is null && !IsBare(sentence, target)))
        {
            return null;
        }
        draft.Use(target);
        var indicator = hit["indicator"] is var (start, end) ? Trim(sentence, start, end)
            : target.Kind == MentionKind.Percent ? Trim(sentence, target.End, sentence.End)
            : Trim(sentence, hit.Span.Start, target.OuterStart);
        // Where verbs come last the words of an indicator begin with whoever acts.
        var at = sentence.Page.Language.IsVerbLast ? target.OuterStart : hit.Span.Start;
        return Make(draft, sentence, indicator.Length > 2 ? indicator : hit.Printed("indicator")
            ?? sentence.Printed(hit.Span.Start, hit.Span.End), at) with
        {
            Target = target.Value, Currency = target.Currency, Approx = target.Approx, Unit = unit, Direction = null,
            TargetYear = draft.Deadline(sentence) ?? YearOf(draft, sentence, target),
            Multiplier = hits.Find(h => h.Key is "double" or "triple" or "times" && h.Span.Start < hit.Span.End
                && hit.Span.Start < h.Span.End && h.Span.Start < target.End) is { } multiple ? Factor(multiple) : null,
        };
    }

    private static string? UnitOf(MarkedSentence sentence, Mention level) =>
        level.Kind == MentionKind.Percent ? "%"
            : level.Kind == MentionKind.Number && Counts.NounOf(sentence, level) is { } noun && noun.End > noun.Start
            ? sentence.Printed(noun.Start, noun.End) : null;

    /// <summary>
    /// "To 600,000 in 2026": the year right behind a level, where verbs come last before it, that had not passed when
    /// the document was written.
    /// </summary>
    private static string? YearOf(Draft draft, MarkedSentence sentence, Mention level)
    {
        var year = sentence.Figures.Find(f => f is { Kind: MentionKind.Date, Date: { Key: "year", Year: not null } }
            && (f.Start >= level.End ? sentence.IsNear(level.End, f.Start, ToYear)
                    && !sentence.Has("joiners", level.End, f.Start)
                : sentence.Page.Language.IsVerbLast && sentence.IsNear(f.End, level.OuterStart, 0)));
        return year is null || draft.Page.Written is { Year: { } written } && year.Date.Year < written
            ? null : draft.Years(year.Date);
    }

    private const int ToYear = 3;

    /// <summary>
    /// "64 have finished, and 80 are to be trained": where verbs come last, the verb is of the number behind the comma.
    /// </summary>
    private static bool IsOfAnother(PatternHit hit, Mention target) =>
        hit.Sentence.Page.Language.IsVerbLast && target.Kind == MentionKind.Number
        && hit.Sentence.Between(target.End, hit.Span.End).IndexOf(',') is
            >= 0 and var comma && hit.Sentence.Figures.Exists(f => f.Kind == MentionKind.Number
            && f.Start > target.End + comma && f.End <= hit.Span.End);

    /// <summary>A day by which something is reached, which had not passed when the document was written.</summary>
    private static bool IsStillToCome(Draft draft, MarkedSentence sentence) =>
        draft.Deadline(sentence) is { } day
        && (draft.Page.Written is not { Year: { } year } || day.Length < 4
            || !int.TryParse(day.AsSpan(0, 4), CultureInfo.InvariantCulture, out var told) || told >= year);

    /// <summary>"The goal is 60 by 2030": a number of what its sentence speaks of, with no noun behind.</summary>
    private static bool IsBare(MarkedSentence sentence, Mention number)
    {
        var next = sentence.Page.Tokens.IndexAt(number.End);
        return (number.Kind == MentionKind.Number && !sentence.Page.Language.HeadsLast)
            || next >= sentence.EndToken || !sentence.Page.Tokens.Tokens[next].IsWord
            || sentence.After("phrase-stops", number.End) is not null
            || sentence.After("deadline-marks", number.End) is not null;
    }

    private static TargetClaim? Multiple(Draft draft, PatternHit hit, List<(int Start, int End)> pairs)
    {
        var sentence = hit.Sentence;
        if (pairs.Exists(p => p.Start > hit.Span.Start && sentence.WordsBetween(hit.Span.Start, p.Start) <= 25)
            || hit["indicator"] is not var (start, end)
            || (!IsPlanned(sentence, sentence.Page.Language.NamesEnd ? hit.Span.End : hit.Span.Start)
                && draft.Deadline(sentence) is null)
            || IsDone(sentence, hit.Span.Start) || sentence.Before("compared", start) is not null)
        {
            return null;
        }
        draft.Use(hit.Mention("times"));
        return Make(draft, sentence, Trim(sentence, start, end), hit.Span.Start) with { Multiplier = Factor(hit),
            Direction = null };
    }

    private static TargetClaim? Raise(Draft draft, PatternHit hit)
    {
        var sentence = hit.Sentence;
        if (hit["indicator"] is not var (start, end) || IsDone(sentence, hit.Span.Start)
            || sentence.Figures.Exists(f => f.Kind is MentionKind.Money or MentionKind.Percent && f.Start >= start
            && sentence.WordsBetween(start, f.Start) < 20))
        {
            return null;
        }
        var lowers = sentence.Of("lowering", hit.Span.Start, end).Any()
            && !sentence.Of("raising", hit.Span.Start, end).Any();
        return Make(draft, sentence, Trim(sentence, start, end), hit.Span.Start) with { Direction = lowers
            ? "decrease" : "increase" };
    }

    /// <summary>
    /// Contributions are to the fund that a document is about, and where verbs come last all money that is no context;
    /// other budgets may be anybody's.
    /// </summary>
    private static bool IsOfContribution(MarkedSentence sentence, int at) =>
        (sentence.Page.Language.IsVerbLast && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start >= at)
            && !sentence.Of("amount-kinds").Any(w => w.Key is "trade" or "fdi" or "gdp" or "investment" or "other"))
        || sentence.Of("amount-kinds", at, sentence.End).Concat(sentence.Of("giving", at, sentence.End))
            .Any(w => w.Key is "contribution" or "annual_contribution");

    private static TargetClaim Make(Draft draft, MarkedSentence sentence, string indicator, int at)
    {
        var (quote, start, end) = draft.Quote(sentence);
        var actor = draft.Parties.Doer(sentence, at);
        var fund = IsOfContribution(sentence, sentence.Page.Language.HeadsLast ? at : sentence.Start)
            ? FundTopic.OrTopic(sentence, at) : FundTopic.Of(sentence, at);
        var under = sentence.Of("according").Select(a => sentence.Page.Tokens.IndexAt(a.End))
            .Select(t => sentence.Page.UnderInstrument(sentence, t)).FirstOrDefault(u => u is not null);
        return new TargetClaim
        {
            Quote = quote, Start = start, End = end,
            Indicator = indicator.Length > 0 ? indicator : sentence.Printed(sentence.Start, sentence.End),
            TargetYear = draft.Deadline(sentence),
            Actor = actor?.Shown, ActorText = actor?.Printed,
            Fund = fund?.Shown, FundText = fund?.Printed,
            Instrument = under,
            Path = sentence.Has("stepwise", sentence.Start, sentence.End) ? "stepwise" : null,
            Status = "planned",
            Confidence = actor?.IsCarried == true || fund?.IsCarried == true ? 0.65m : 0.75m,
        };
    }

    /// <summary>Cuts what is raised at the words that end a clause.</summary>
    private static string Trim(MarkedSentence sentence, int start, int end)
    {
        var stops = sentence.Of("clause-stops", start, end).Where(s => s.Start > start).Select(s => s.Start)
            .Concat(sentence.Of("deadline-marks", start, end)
            .Where(m => sentence.Figures
            .Exists(f => f.Kind == MentionKind.Date && sentence.Before("deadline-marks", f.Start) is { } b
            && b.Start == m.Start)).Select(m => m.Start))
            .DefaultIfEmpty(end).Min();
        return sentence.Printed(start, Math.Max(start, Math.Min(end, stops)));
    }

    private static decimal Factor(PatternHit hit) => hit.Key switch
    {
        "double" => 2,
        "triple" => 3,
        _ => hit.Mention("times")?.Value ?? 2,
    };

    /// <summary>A word for what is to come stands in the clause of a number, and none for what is done.</summary>
    private static bool IsToCome(MarkedSentence sentence, Mention number)
    {
        var planned = sentence.Of("planned").Concat(sentence.Of("firmness").Where(f => f.Key is "shall" or "will"));
        return sentence.Page.Language.IsVerbLast ? planned.Any(p => p.Start >= number.End)
            : planned.Any(p => p.End <= number.OuterStart
                    ? sentence.WordsBetween(p.End, number.OuterStart) <= ToNumber
                        && !sentence.Has("done", p.End, number.OuterStart)
                    : sentence.WordsBetween(number.End, p.Start) <= ToNumber && IsOneClause(sentence, number, p.Start));
    }

    /// <summary>A day by which something shall be reached stands in the clause of a number.</summary>
    private static bool HasTerm(MarkedSentence sentence, Mention number) =>
        sentence.Figures.Exists(d => d.Kind == MentionKind.Date && Draft.IsDeadline(sentence, d)
            && Draft.IsTerm(sentence, d)
            && (d.End <= number.Start || (IsOneClause(sentence, number, d.Start)
                && (!sentence.Page.Language.IsVerbLast
                    || sentence.WordsBetween(number.End, d.Start) <= ToNumber))));

    private static bool IsOneClause(MarkedSentence sentence, Mention number, int to) =>
        !sentence.Between(number.End, to).ContainsAny(",;")
        && !sentence.Has("joiners", number.End, to);

    private static bool IsPlanned(MarkedSentence sentence, int at) =>
        (sentence.Page.Language.IsVerbLast && (sentence.Of("planned", at, sentence.End).Any()
            || sentence.Of("firmness", at, sentence.End).Any())) ||
        sentence.Of("planned", sentence.Start, at + 1)
            .Concat(sentence.Of("planned").Where(p => p.Start >= at - 1 && p.Start <= at + 1)).Any()
        || sentence.Of("firmness", sentence.Start, at + 1).Any() || sentence.Of("raising", sentence.Start, at)
        .Any(r => sentence.Before("done", r.Start) is null && sentence.WordsBetween(r.End, at) <= 12);

    /// <summary>The verb of raising says that it has happened.</summary>
    private static bool IsDone(MarkedSentence sentence, int at)
    {
        var raise = sentence.Of("raising").Concat(sentence.Of("lowering"))
            .Where(r => r.Start <= at && sentence.WordsBetween(r.Start, at) <= 14)
            .OrderBy(r => r.Start).FirstOrDefault();
        return sentence.Before("done", raise.Section is null ? at : raise.Start) is not null
            || (raise.Key == "past" && sentence.Before("passives", raise.Start) is null)
            || (sentence.Page.Language.IsVerbLast && sentence.Of("raising", at, sentence.End).Take(1)
                .Any(r => sentence.Of("done").Any(d => d.Start == r.End)));
    }
}
