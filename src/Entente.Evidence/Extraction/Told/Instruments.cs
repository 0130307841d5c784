using Entente.Core;

namespace Entente.Evidence;

/// <summary>Plans, policies, statements and agreements, and what happens to them.</summary>
internal static class Instruments
{
    public static void Find(Draft draft, MarkedSentence sentence)
    {
        foreach (var framework in sentence.Frameworks)
        {
            if (!sentence.Meetings.Exists(m => m.Start <= framework.Start && framework.End <= m.End))
            {
                Propose(draft, sentence, framework.Start, framework.End, framework.Name?.Shown,
                    ActionOf(sentence, framework));
            }
        }
        // A noun in small letters counts where a verb of issuing or signing stands right before it.
        foreach (var noun in sentence.Of("instrument-nouns")
            .Where(n => n.Key is "statement" or "agreement" && n.End - n.Start >= 8))
        {
            if (!sentence.Frameworks.Exists(f => f.Start < noun.End && noun.Start < f.End)
                && sentence.Before("instrument-actions", noun.Start) is { Key: "issued" or "signed" or "adopted"
                or "announced" } action)
            {
                var stop = sentence.Between(noun.End, sentence.End).IndexOfAny(",.;(");
                var end = stop < 0 ? sentence.End : noun.End + stop;
                var limit = sentence.Of("phrase-stops", noun.End, end).Where(w => w.Start > noun.End + 1)
                    .Select(w => w.Start).DefaultIfEmpty(end).Min();
                Propose(draft, sentence, noun.Start, Math.Max(noun.End, limit), null, action.Key);
            }
        }
    }

    private static void Propose(Draft draft, MarkedSentence sentence, int from, int to, string? known, string action)
    {
        var name = sentence.Printed(from, to);
        // A name is told once for each thing that happens to it, and not again where nothing does.
        var isNew = draft.IsNew("instrument " + (known ?? name));
        if (action == "mentioned" ? !isNew : !draft.IsNew("instrument " + (known ?? name) + " " + action))
        {
            return;
        }
        var (quote, start, end) = draft.Quote(sentence);
        var period = sentence.Figures.Find(f => f.Kind == MentionKind.Date && f.Date.IsPeriod && f.Start >= from
            && sentence.WordsBetween(Math.Min(to, f.Start), f.Start) <= 3);
        var kind = sentence.Of("instrument-nouns").FirstOrDefault(n => n.Start >= from && n.End <= to).Key;
        var owner = sentence.Before("belonging", sentence.End) is null
            ? Parties.Giver(sentence, to, Math.Min(sentence.End, to + 40)) : null;
        var meeting = sentence.Meetings.FirstOrDefault();
        draft.Propose(new InstrumentClaim
        {
            Quote = quote, Start = start, End = end,
            Name = known ?? name, NameText = name, Kind = kind, Action = action,
            Period = period is null ? null : draft.Years(period.Date),
            By = draft.Parties.Doer(sentence, from)?.Shown ?? owner?.Shown,
            Meeting = meeting is null ? null : sentence.Printed(meeting.Start, meeting.End),
            Confidence = action == "mentioned" ? 0.6m : 0.85m,
        }, sentence);
    }

    /// <summary>The verb nearest before the name, over other names; else one right after it.</summary>
    private static string ActionOf(MarkedSentence sentence, Mention framework)
    {
        var before = sentence.Of("instrument-actions")
            .Where(a => a.End <= framework.Start && sentence.WordsBetween(a.End, framework.Start) <= 18)
            .OrderByDescending(a => a.End).FirstOrDefault();
        var after = sentence.Of("instrument-actions")
            .Where(a => a.Start >= framework.End && sentence.WordsBetween(framework.End, a.Start) <= 3)
            .OrderBy(a => a.Start).FirstOrDefault();
        return before.Section is not null ? before.Key : after.Section is not null ? after.Key : "mentioned";
    }
}
