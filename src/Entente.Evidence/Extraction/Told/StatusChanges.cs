using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>Changes in what a relation is: proposed, adopted, in effect.</summary>
internal static class StatusChanges
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        var taken = new List<(int Start, int End)>();
        foreach (var hit in sentence.Page.Language.Patterns("patterns-status").Find(sentence))
        {
            if (taken.Exists(t => t.Start < hit.Span.End && hit.Span.Start < t.End)
                || Draft.IsDenied(sentence, hit.Span.Start))
            {
                continue;
            }
            if (Read(draft, hit) is { } claim)
            {
                draft.Propose(claim, sentence);
                taken.Add(hit.Span);
            }
        }
    }

    private static StatusChangeClaim? Read(Draft draft, PatternHit hit)
    {
        var sentence = hit.Sentence;
        var (quote, start, end) = draft.Quote(sentence);
        var by = draft.Parties.Doer(sentence, hit.Span.Start) ?? draft.Parties.Doer(sentence, hit.Span.End);
        var meeting = sentence.Meetings.FirstOrDefault();
        if (hit.Key is "adopts-last" or "rejects-last")
        {
            var last = draft.Claims.Where(c => c.Sentence == sentence.Previous).Select(c => c.Claim)
                .OfType<StatusChangeClaim>()
                .LastOrDefault(c => c.Stage == "proposed");
            var accepting = draft.Parties.Doer(sentence, hit.Span.End);
            return last is null ? null : last with
            {
                Quote = quote, Start = start, End = end, Stage = hit.Key == "adopts-last" ? "adopted" : "rejected",
                By = accepting?.Shown, Date = null, Confidence = 0.8m,
            };
        }
        var planned = hit.Key == "adopted"
            && (sentence.Of("planned", Math.Max(sentence.Start, hit.Span.Start - 20), hit.Span.Start).Any()
            || sentence.Of("firmness", Math.Max(sentence.Start, hit.Span.Start - 20), hit.Span.Start).Any());
        var day = sentence.Figures.Find(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod);
        return new StatusChangeClaim
        {
            Quote = quote, Start = start, End = end,
            Subject = Subject(draft, hit),
            From = hit.Printed("from"),
            To = hit.Printed("to") ?? "",
            Date = Since(draft, hit)
                ?? (day is null || hit.Key == "effective" && day.Date.Key == "this-year" ? null
                : draft.Resolve(day.Date).Iso),
            Stage = planned ? "proposed" : hit.Key,
            By = hit.Key == "effective" ? null : by?.Shown,
            Meeting = meeting is null ? null : sentence.Printed(meeting.Start, meeting.End),
            Confidence = hit.Key == "effective" ? 0.7m : 0.9m,
        };
    }

    private static string Subject(Draft draft, PatternHit hit)
    {
        var sentence = hit.Sentence;
        var subject = hit.Mention("subject") is { Name: { } known } && hit["subject"] is var (s, e)
            && sentence.WordsBetween(s, e) <= 4
            ? known.Shown : hit.Printed("subject");
        if (hit.Mention("other") is { Name: { } other })
        {
            return (subject ?? draft.Parties.Doer(sentence, hit.Span.Start)?.Shown) + " and " + other.Shown;
        }
        return subject is { Length: > 0 } ? subject : draft.Parties.Doer(sentence, hit.Span.Start)?.Shown
            ?? sentence.Printed(hit.Span.Start, hit.Span.End);
    }

    /// <summary>"this year is the tenth year": the year that many back, where the day of writing is known.</summary>
    private static string? Since(Draft draft, PatternHit hit) =>
        hit.Mention("years") is { } years && draft.Page.Article.Published.Year is { } year
            ? (year - (int)years.Value).ToString("0000", CultureInfo.InvariantCulture) : null;
}

/// <summary>One thing that is part of another.</summary>
internal static class Memberships
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        foreach (var hit in sentence.Page.Language.Patterns("patterns-membership").Find(sentence))
        {
            var (quote, start, end) = draft.Quote(sentence);
            var entity = Shown(hit, "entity");
            var whole = Shown(hit, "whole");
            if (entity is not { Length: > 1 } || whole is not { Length: > 1 } || entity == whole
                || Draft.IsDenied(sentence, hit.Span.Start))
            {
                continue;
            }
            draft.Propose(new MembershipClaim
            {
                Quote = quote, Start = start, End = end, Entity = entity, PartOf = whole, Confidence = 0.8m,
            }, sentence);
            return;
        }
    }

    /// <summary>The known name inside a part, else the words up to a comma.</summary>
    private static string? Shown(PatternHit hit, string label)
    {
        if (hit[label] is not var (start, end))
        {
            return null;
        }
        var name = hit.Sentence.Names
            .Find(n => n.Start >= start && n.End <= end && hit.Sentence.WordsBetween(start, n.Start) <= 2)
            ?? hit.Sentence.Names.Find(n => n.Kind == MentionKind.Fund && n.Start >= start && n.End <= end);
        var comma = hit.Sentence.Page.Folded.Lower.AsSpan(start, end - start).IndexOf(',');
        return name?.Name?.Shown ?? hit.Sentence.Printed(start, comma > 0 ? start + comma : end);
    }
}
