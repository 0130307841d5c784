using Entente.Core;

namespace Entente.Evidence;

/// <summary>What happens, or is founded, and is no meeting of a series.</summary>
internal static class Events
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        var named = new List<string>();
        foreach (var hit in sentence.Page.Language.Patterns("patterns-event").Find(sentence))
        {
            var name = hit.Key == "days" || hit.Key == "founded" ? Around(sentence, hit) : Cut(sentence, hit);
            if (name.Length < 4 || named.Exists(n => n.Contains(name, StringComparison.Ordinal)))
            {
                continue;
            }
            named.Add(name);
            var date = hit.Mention("date")
                ?? sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Start >= hit.Span.Start
                && f.End <= hit.Span.End)
                ?? sentence.Figures.Find(f => f.Kind == MentionKind.Date && !f.Date.IsPeriod && hit.Key == "year-of");
            var (iso, endIso, _) = date is null ? (null, null, null) : draft.Resolve(date.Date);
            var (quote, start, end) = draft.Quote(sentence);
            draft.Propose(new EventClaim
            {
                Quote = quote, Start = start, End = end, Name = name, Date = iso, EndDate = endIso,
                Status = sentence.Of("planned", sentence.Start, hit.Span.Start).Any() ? "planned" : null,
                Confidence = 0.6m,
            }, sentence);
        }
    }

    /// <summary>The name from its noun to the closing quotation mark or the word that ends it.</summary>
    private static string Cut(MarkedSentence sentence, PatternHit hit)
    {
        var (start, end) = hit.Span;
        var quote = sentence.Between(start, end).IndexOf('"');
        var stop = quote > 0 ? start + quote
            : sentence.Of("phrase-stops", start + 1, end)
            .Where(s => s.Start > start + 8 && !sentence.Figures.Exists(f => f.Start <= s.Start && s.End <= f.End))
            .Select(s => s.Start).DefaultIfEmpty(end).Min();
        var comma = sentence.Between(start, stop).IndexOf(',');
        return sentence.Printed(start, comma > 0 ? start + comma : stop);
    }

    private static string Around(MarkedSentence sentence, PatternHit hit)
    {
        var text = sentence.Page.Folded.Lower;
        var from = text.LastIndexOfAny([',', ';'], Math.Max(0, hit.Span.Start - 1));
        var to = text.IndexOfAny([',', ';', '.'], hit.Span.End);
        var start = hit.Span.Start <= sentence.Start + 1 ? hit.Span.End : Math.Max(sentence.Start, from + 1);
        var end = hit.Span.Start <= sentence.Start + 1 ? sentence.End
            : Math.Min(sentence.End, to < 0 ? sentence.End : to);
        return sentence.Printed(start, Math.Max(start, end));
    }
}
