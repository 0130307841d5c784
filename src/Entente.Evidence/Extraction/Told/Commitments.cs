using Entente.Core;

namespace Entente.Evidence;

/// <summary>Promises, with or without a figure: who will do what, how firmly.</summary>
internal static class Commitments
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        if (sentence.IsHeading)
        {
            return;
        }
        var until = -1;
        foreach (var firm in sentence.Of("firmness").OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (firm.Start < until
                || sentence.Marked.Exists(m => m.IsName && m.Start <= firm.Start && firm.End <= m.End)
                || Draft.IsDenied(sentence, firm.Start))
            {
                continue;
            }
            if (sentence.Page.Language.IsVerbLast)
            {
                until = firm.End;
                ProposeBefore(draft, sentence, firm);
                continue;
            }
            var end = ClauseEnd(sentence, firm.End);
            if (sentence.WordsBetween(firm.End, end) < 2 || draft.Parties.Doer(sentence, firm.Start) is not { } actor)
            {
                continue;
            }
            until = end;
            Propose(draft, sentence, firm, end, actor);
        }
    }

    /// <summary>Where verbs come last: what is promised stands before the verb that the word of promise ends.</summary>
    private static void ProposeBefore(Draft draft, MarkedSentence sentence, WordHit firm)
    {
        if (draft.Parties.Doer(sentence, firm.Start) is not { } actor)
        {
            return;
        }
        var action = VerbLast.VerbStart(sentence, firm.Start);
        var from = VerbLast.ClauseStart(sentence, Math.Clamp(actor.End, sentence.Start, action), action);
        if (sentence.WordsBetween(from, action) < 1 || sentence.WordsBetween(action, firm.End) > 4
            || sentence.Has("passives", action, firm.End) || !draft.IsNew("commitment " + action))
        {
            return;
        }
        Propose(
            draft, sentence, firm, actor, Parties.Receiver(sentence, action, firm.End, actor),
            (action, firm.End), (from, action));
    }

    private static void Propose(Draft draft, MarkedSentence sentence, WordHit firm, int end, Party actor)
    {
        var beneficiary = Parties.Receiver(sentence, firm.Start, firm.End, actor);
        var action = ActionOf(sentence, firm);
        foreach (var what in Objects(sentence, action.End, end))
        {
            Propose(draft, sentence, firm, actor, beneficiary, action, what);
        }
    }

    private static void Propose(
        Draft draft, MarkedSentence sentence, WordHit firm, Party actor, Party? beneficiary,
        (int Start, int End) action, (int Start, int End) what)
    {
        var (quote, start, stop) = draft.Quote(sentence);
        var meeting = sentence.Meetings.FirstOrDefault();
        draft.Propose(new CommitmentClaim
        {
            Quote = quote, Start = start, End = stop,
            Actor = actor.Shown, ActorText = actor.Printed,
            Beneficiary = beneficiary?.Shown, BeneficiaryText = beneficiary?.Printed,
            Action = sentence.Printed(action.Start, action.End),
            Object = sentence.Printed(what.Start, what.End) is { Length: > 1 } printed ? printed : null,
            Firmness = firm.Key,
            Deadline = draft.Deadline(sentence),
            Meeting = meeting is null ? null : sentence.Printed(meeting.Start, meeting.End),
            Confidence = actor.IsCarried ? 0.6m : 0.8m,
        }, sentence);
    }

    /// <summary>
    /// The words that say what is done: the two behind the word of promise, up to an amount; where the amount follows
    /// at once, as in "pledged 40 million", it is to pledge.
    /// </summary>
    private static (int Start, int End) ActionOf(MarkedSentence sentence, WordHit firm)
    {
        var tokens = sentence.Page.Tokens;
        var first = tokens.IndexAt(firm.End);
        var end = sentence.After("raising", firm.End)?.End
            ?? tokens.Tokens[Math.Min(first + 1, sentence.EndToken - 1)].End;
        if (sentence.Figures.Exists(f => f.OuterStart >= firm.End
            && sentence.WordsBetween(firm.End, f.OuterStart)
                <= sentence.Of("approximations", firm.End, f.OuterStart).Count))
        {
            return (firm.Start, firm.End);
        }
        // A name that begins in the word is not cut: what is done stands behind it.
        if (sentence.Marked.Find(m => m.IsName && m.Start >= firm.End && m.Start < end && end < m.End) is { } name)
        {
            return sentence.After("giving", name.End) is { } verb ? (verb.Start, verb.End) : (firm.End, name.End);
        }
        var amount = sentence.Figures.Find(f => f.OuterStart > firm.End && f.OuterStart < end);
        return (firm.End, amount?.OuterStart ?? end);
    }

    /// <summary>Two objects of a raising, joined by a word, are two promises where the first is a fund.</summary>
    private static IEnumerable<(int Start, int End)> Objects(MarkedSentence sentence, int start, int end)
    {
        var fund = sentence.Funds.Find(f => f.Start >= start && f.End <= end);
        var joiner = fund is null ? default : sentence.Of("joiners", fund.End, end)
            .FirstOrDefault(j => sentence.IsBlank(fund.End, j.Start));
        if (joiner.Section is null || sentence.Figures.Exists(f => f.Kind == MentionKind.Money))
        {
            return [(start, end)];
        }
        return [(start, joiner.Start), (joiner.End, end)];
    }

    private static int ClauseEnd(MarkedSentence sentence, int start)
    {
        var stop = sentence.Between(start, sentence.End).IndexOfAny(";.…");
        while (stop >= 0 && start + stop + 1 < sentence.End
            && char.IsAsciiDigit(sentence.Page.Folded.Lower[start + stop + 1]))
        {
            var next = sentence.Page.Folded.Lower.AsSpan(start + stop + 1,
                sentence.End - start - stop - 1).IndexOfAny(";.…");
            stop = next < 0 ? -1 : stop + 1 + next;
        }
        return stop < 0 ? sentence.End : start + stop;
    }
}

/// <summary>Stances, and requests to somebody.</summary>
internal static class Positions
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        if (sentence.IsHeading)
        {
            return;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stance in sentence.Of("stances").OrderBy(s => s.Start))
        {
            // "The fund supports 17 projects" is no stance.
            if (sentence.Figures.Exists(f => f.OuterStart >= stance.End && sentence.IsBlank(stance.End, f.OuterStart))
                || sentence.Marked.Exists(m => m.IsName && m.Start <= stance.Start && stance.End <= m.End)
                || sentence.WordsBetween(stance.End, sentence.End) < 2 || IsNoVerb(sentence, stance)
                || sentence.Before("passives", stance.Start) is not null || Draft.IsDenied(sentence, stance.Start)
                || draft.Parties.Doer(sentence, stance.Start) is not { } actor || !seen.Add(stance.Key))
            {
                continue;
            }
            var stop = sentence.Between(stance.End, sentence.End).IndexOfAny(";…");
            var (quote, start, end) = draft.Quote(sentence);
            var what = !sentence.Page.Language.IsVerbLast
                ? sentence.Printed(stance.End, stop < 0 ? sentence.End : stance.End + stop).TrimEnd('.')
                : sentence.Printed(VerbLast.ClauseStart(sentence, Math.Clamp(actor.End, sentence.Start, stance.Start),
                    stance.Start),
                    stance.Start);
            if (what.Length < 2)
            {
                continue;
            }
            draft.Propose(new PositionClaim
            {
                Quote = quote, Start = start, End = end,
                Actor = actor.Shown, ActorText = actor.Printed, Stance = stance.Key,
                What = what,
                AskedOf = stance.Key == "requests" ? Parties.After(sentence, stance.End, 12)?.Shown : null,
                Confidence = actor.IsCarried ? 0.5m : 0.7m,
            }, sentence);
        }
    }

    /// <summary>"Their support", "vắc-xin": a noun that is made of the verb, or a syllable of a longer word.</summary>
    private static bool IsNoVerb(MarkedSentence sentence, WordHit stance) =>
        (stance.Start > sentence.Start && sentence.Page.Folded.Lower[stance.Start - 1] == '-')
        || sentence.Before("nominals", stance.Start) is not null;
}
