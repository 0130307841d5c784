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

    /// <summary>Names as one: "A and B", "A, B and C".</summary>
    private static string All(List<string> names) => names.Count == 1 ? names[0]
        : string.Join(", ", names[..^1]) + " and " + names[^1];
}
