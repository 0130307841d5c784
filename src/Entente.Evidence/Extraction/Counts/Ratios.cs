using Entente.Core;

namespace Entente.Evidence;

/// <summary>Quotients and shares that a source states, and are no level of a target.</summary>
internal static class Ratios
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        foreach (var hit in sentence.Page.Language.Patterns("patterns-ratio").Find(sentence))
        {
            if (hit.Mention("value") is not { } value || draft.IsUsed(value))
            {
                continue;
            }
            draft.Use(value);
            var (quote, start, end) = draft.Quote(sentence);
            var compared = sentence.Figures
                .Find(f => f.Kind == MentionKind.Date && sentence.Before("compared", f.Start) is not null);
            draft.Propose(new RatioClaim
            {
                Quote = quote, Start = start, End = end,
                Indicator = hit.Printed("indicator") ?? Subject(sentence, hit.Span.Start),
                Value = new ClaimValue(value.Value, value.High),
                Unit = value.Kind == MentionKind.Percent ? "%" : "x",
                Approx = value.Approx,
                Base = compared is null ? null : draft.Years(compared.Date),
                Confidence = 0.8m,
            }, sentence);
        }
    }

    private static string Subject(MarkedSentence sentence, int at)
    {
        var comma = sentence.Page.Folded.Lower.LastIndexOfAny([',', ';'], Math.Max(0, at - 1));
        return sentence.Printed(Math.Max(sentence.Start, comma + 1), Math.Max(at, sentence.Start + 1));
    }
}

/// <summary>Places in an order.</summary>
internal static class Ranks
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        var taken = new HashSet<int>();
        foreach (var hit in sentence.Page.Language.Patterns("patterns-rank").Find(sentence))
        {
            if (hit.Mention("rank") is not { } rank || !taken.Add(rank.Start))
            {
                continue;
            }
            var (quote, start, end) = draft.Quote(sentence);
            var subject = draft.Parties.Doer(sentence, hit.Span.Start);
            draft.Propose(new RankClaim
            {
                Quote = quote, Start = start, End = end,
                Subject = subject?.Shown ?? sentence.Printed(sentence.Start, hit.Span.Start),
                Rank = (int)rank.Value,
                Among = sentence.Printed(hit.Span.Start, hit.Span.End),
                Confidence = 0.85m,
            }, sentence);
        }
    }
}
