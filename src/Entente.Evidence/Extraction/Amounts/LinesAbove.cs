using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What stands above the lines of a list or table tells what their amounts are: "Approved projects", "The partners
/// pledged:", "What was paid out in 2024".
/// </summary>
internal static class LinesAbove
{
    private const int MostLines = 60;
    private const int LongestItem = 25;
    private const int MostAbove = 3;

    /// <summary>Whether a sentence is a line of a list: short, without a full stop, with a figure.</summary>
    public static bool IsItem(MarkedSentence sentence) =>
        (sentence.IsHeading || sentence.Page.Folded.Lower[sentence.End - 1] is ';' || TableRows.IsRow(sentence))
        && sentence.WordsBetween(sentence.Start, sentence.End) <= LongestItem
        && (TableRows.IsRow(sentence) || sentence.Figures.Exists(f => f.Kind is MentionKind.Money
            or MentionKind.Number or MentionKind.Percent));

    /// <summary>The kind of the amounts of a line by what stands above its list; null where nothing tells it.</summary>
    public static string? Kind(MarkedSentence line)
    {
        if (!IsItem(line))
        {
            return null;
        }
        return Above(line).Select(a => Told(a) ?? (IsOfGivers(a) ? AmountKind.Contribution : null))
            .FirstOrDefault(k => k is not null);
    }

    /// <summary>"Six projects are under way, among them:" above a list: what each of them costs.</summary>
    public static string? OfProjects(MarkedSentence line) => IsItem(line) && !TableRows.IsRow(line)
        && line.Page.Folded.Lower[line.Start] is '(' or '-' or '–' or '•' or '*' or (>= '0' and <= '9')
            or (>= 'a' and <= 'e')
        && Above(line).FirstOrDefault() is { } above && above.Index == FirstItem(line) - 1
        && above.Of("count-nouns").Any(n => n.Key is "project" or "programme" or "proposal") ? AmountKind.Budget : null;

    private static int FirstItem(MarkedSentence line)
    {
        var at = line.Index;
        while (at > 0 && IsItem(line.Page.Sentences[at - 1]))
        {
            at--;
        }
        return at;
    }

    /// <summary>"Donor: A" among the lines beside: whoever a label calls the giver of what its block tells.</summary>
    public static Party? Giver(MarkedSentence line)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var at = line.Index + step; at >= 0 && at < line.Page.Sentences.Count
                && Math.Abs(at - line.Index) <= MostLabels; at += step)
            {
                var other = line.Page.Sentences[at];
                var label = other.Between(other.Start, other.End).IndexOfAny(":：|");
                if (label < 0 || other.WordsBetween(other.Start, other.End) > LongestItem)
                {
                    break;
                }
                if (other.Has("list-givers", other.Start, other.Start + label)
                    && Parties.Within(other, other.Start + label, other.End).FirstOrDefault() is { } name)
                {
                    return Parties.Of(other, name) with { Start = -1, End = -1, IsCarried = true };
                }
            }
        }
        return null;
    }

    private const int MostLabels = 6;

    /// <summary>"Budget: 5 million": a label, a sign and the amount.</summary>
    public static bool IsLabelled(MarkedSentence line, Mention money) =>
        line.Between(line.Start, money.OuterStart).TrimEnd() is [.., ':' or '：' or '|']
        && line.WordsBetween(line.Start, money.OuterStart) <= LongestLabel + 1;

    /// <summary>"The donors:" says no more than that they give.</summary>
    private static bool IsOfGivers(MarkedSentence above) => !TableRows.IsRow(above) && IsOpener(above)
        && above.Has("list-givers", above.Start, above.End);

    private static bool IsOpener(MarkedSentence above) =>
        above.IsHeading || above.Page.Folded.Lower[above.End - 1] is ':' or '：';

    /// <summary>The lines above a list, the nearest first, and the title of the document.</summary>
    public static IEnumerable<MarkedSentence> Above(MarkedSentence line)
    {
        var table = line.Page.Tables?.RowOf(line)?.Table;
        var first = table?.First.Index ?? line.Index;
        var at = first - 1;
        while (at >= 0 && table is not { IsWhole: true } && first - at < MostLines && IsItem(line.Page.Sentences[at]))
        {
            at--;
        }
        at -= at >= 0 && table is not null && TableHeads.IsUnit(line.Page.Sentences[at]) ? 1 : 0;
        for (var i = 0; i < MostAbove && at - i >= 0; i++)
        {
            // Running text tells only of what follows right behind it.
            if (i == 0 || IsOpener(line.Page.Sentences[at - i]))
            {
                yield return line.Page.Sentences[at - i];
            }
        }
        for (var i = line.Page.Head.Count - 1; i >= 0; i--)
        {
            yield return line.Page.Head[i];
        }
    }

    /// <summary>
    /// "Something Ltd.: 5 million": a label before the colon that is a name nobody knows; null for none.
    /// </summary>
    public static Mention? Label(MarkedSentence line, Mention money)
    {
        var colon = line.Between(line.Start, money.OuterStart).IndexOfAny(':', '：');
        var (first, end) = (line.Page.Tokens.IndexAt(line.Start), line.Start + colon);
        while (first < line.EndToken && !line.Page.Tokens.Tokens[first].IsWord)
        {
            first++;
        }
        if (colon < 0 || first >= line.EndToken || Parties.Within(line, line.Start, end).Count > 0
            || line.Page.Tokens.Tokens[first].Start is var start && start >= end
            || !line.Page.Tokens.IsCapital(first) || line.WordsBetween(start, end) > LongestLabel
            || line.WordsBetween(end, money.OuterStart) > 1
            || line.Words.Exists(w => w.Start >= start && w.End <= end && w.Section is "amount-kinds" or "giving"
                or "count-nouns" or "works" or "given-things" or "announcing" or "receiving" or "instrument-nouns"
                or "dates" or "states" or "meeting-nouns"))
        {
            return null;
        }
        return new Mention(MentionKind.Organisation, start, end);
    }

    /// <summary>"What A put on the table:" above a list: the one party that gives what its lines tell.</summary>
    public static Party? Giver(Draft draft, MarkedSentence line) => !line.Page.Language.HeadsLast
        || line.Page.Language.IsVerbLast || !IsItem(line) || Above(line).FirstOrDefault() is not { } above
        || !IsOpener(above) ? null
        : draft.Parties.SubjectsOf(above).FindAll(s => !s.IsCarried) is [var one] ? one with
            { Start = -1, End = -1, IsCarried = true } : null;

    private const int LongestLabel = 5;

    /// <summary>What a line says of the money that is listed under it.</summary>
    public static string? Told(MarkedSentence line) => Told(line, line.Start, line.End);

    /// <summary>What the head of a column, or a line, says of the money under it.</summary>
    public static string? Told(MarkedSentence line, int start, int end)
    {
        var isPromised = line.Of("firmness", start, end).Any(f => f.Key == "shall")
            || line.Of("announcing", start, end).Any();
        var kind = Last(line, "amount-kinds", start, end);
        if (kind is not null)
        {
            return isPromised && kind is AmountKind.Contribution or AmountKind.AnnualContribution ? AmountKind.Pledge
                : kind;
        }
        var given = Last(line, "giving", start, end);
        isPromised |= given == "promise";
        return given is not null ? isPromised ? AmountKind.Pledge : given == "allocation" ? AmountKind.Budget : given
            : line.Has("receiving", start, end) ? AmountKind.Contribution
            : isPromised ? AmountKind.Pledge
            : line.Of("states", start, end).Any(s => s.Key == "approved")
                || line.Of("instrument-actions", start, end).Any(a => a.Key == "signed") ? AmountKind.Commitment : null;
    }

    private static string? Last(MarkedSentence line, string section, int start, int end) =>
        line.Of(section, start, end).Where(w => w.Key is not ("worth" or "other")
            && VerbFirstKinds.IsCue(line, w) && !line.Words.Exists(o => o.Section is "giving" or "amount-kinds"
                && o.Start <= w.Start && w.End <= o.End && o.End - o.Start > w.End - w.Start))
            .Select(w => w.Key).LastOrDefault();
}
