namespace Entente.Evidence;

/// <summary>Parties that do something together: "A, B and C".</summary>
internal static class JoinedParties
{
    /// <summary>The last subject, with those that a comma or a joining word puts beside it.</summary>
    public static Party Of(MarkedSentence sentence, List<Party> subjects)
    {
        var last = subjects[^1];
        var start = last.Start;
        List<string> shown = [last.Shown];
        for (var i = subjects.Count - 2; i >= 0; i--)
        {
            if (subjects[i].End > start)
            {
                // One that lies within another, as a country in the name of a ministry, is not beside it.
                continue;
            }
            var between = sentence.Page.Folded.Lower[subjects[i].End..start].Trim();
            between = between.Length > 1 && between[0] == ',' ? between[1..].Trim() : between;
            var joins = sentence.Of("joiners", subjects[i].End, start).Any(j => j.End - j.Start == between.Length);
            if (between != "," && !joins)
            {
                break;
            }
            start = subjects[i].Start;
            if (!shown.Contains(subjects[i].Shown))
            {
                shown.Insert(0, subjects[i].Shown);
            }
        }
        return last with { Shown = All(shown), Printed = start == last.Start ? last.Printed
            : sentence.Printed(start, last.End), Start = start };
    }

    /// <summary>
    /// All who receive together: those whom joining words put behind the one that a word for to whom leads to, or
    /// before the one that bears its mark. A name with a verb or an amount of its own is none of them.
    /// </summary>
    public static Party Receivers(MarkedSentence sentence, Party one, Party? giver)
    {
        var names = Parties.Names(sentence).Where(n => !Parties.IsInsideOther(sentence, n) && n.Start != giver?.Start)
            .ToList();
        return sentence.Page.Language.IsVerbLast ? ReceiversBefore(sentence, one, names)
            : ReceiversBehind(sentence, one, names);
    }

    private static Party ReceiversBefore(MarkedSentence sentence, Party one, List<Mention> names)
    {
        var before = names.FindAll(n => n.End <= one.Start).ConvertAll(n => Parties.Of(sentence, n));
        var joined = Of(sentence, [.. before, one]);
        // "A, to B 5 million": in a title a comma stands for the mark of the one who gives.
        return joined.Start < one.Start && !sentence.Has("joiners", joined.Start, one.Start)
            && (sentence.IsHeading || before.Count(b => b.Start >= joined.Start) < 2) ? one : joined;
    }

    private static Party ReceiversBehind(MarkedSentence sentence, Party one, List<Mention> names)
    {
        List<string> shown = [one.Shown];
        var (end, isClosed) = (one.End, false);
        foreach (var name in names.Where(n => n.Start >= one.End))
        {
            var start = Parties.SideStart(sentence, name.Start);
            start = LeadingWords.Before(sentence, "to-whom", name.Start) is { } to && to.Start >= end
                ? to.Start : start;
            var between = start <= end ? "" : sentence.Page.Folded.Lower[end..start].Trim();
            var rest = between.TrimStart(',').Trim();
            var joins = rest.Length > 0 && sentence.Of("joiners", end, start).Any(j => j.End - j.Start == rest.Length);
            if ((between != "," && !joins) || isClosed || IsOfItsOwn(sentence, name))
            {
                break;
            }
            (end, isClosed) = (name.End, joins && !sentence.Page.Language.IsUnspaced);
            isClosed |= joins && sentence.Page.Language.IsUnspaced && rest != "、" && rest != ",";
            if (!shown.Contains(Parties.Of(sentence, name).Shown))
            {
                shown.Add(Parties.Of(sentence, name).Shown);
            }
        }
        return !isClosed || shown.Count == 1 ? one
            : one with { Shown = All(shown), Printed = sentence.Printed(Parties.SideStart(sentence, one.Start), end),
                End = end };
    }

    /// <summary>"... to A and B 3 million", "to A, and B will", "to A and B's neighbours".</summary>
    private static bool IsOfItsOwn(MarkedSentence sentence, Mention name) =>
        sentence.Between(name.End, sentence.End) is ['\'', ..]
        || sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.OuterStart >= name.End
            && sentence.WordsBetween(name.End, f.OuterStart) <= 1)
        || sentence.Words.Exists(w => w.Section is "giving" or "done" or "planned" or "firmness" or "announcing"
            or "passives" or "receiving" && w.Start >= name.End && sentence.IsBlank(name.End, w.Start));

    /// <summary>Names as one: "A and B", "A, B and C".</summary>
    private static string All(List<string> names) => names.Count == 1 ? names[0]
        : string.Join(", ", names[..^1]) + " and " + names[^1];
}
