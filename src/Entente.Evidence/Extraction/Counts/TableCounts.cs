namespace Entente.Evidence;

/// <summary>
/// What the numbers of a table count: the noun in the head of their column ("Country | Wells drilled").
/// </summary>
internal static class TableCounts
{
    /// <summary>The noun that heads the column of a number that is a cell; null for none.</summary>
    public static WordHit? Noun(MarkedSentence row, Mention number)
    {
        if (number.InWords || !TableRows.IsRow(row) || TableRows.HeadOf(row, number) is not var (top, start, end)
            || top.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start < end && start < f.End))
        {
            return null;
        }
        if (number.Scale == 1 && number.High is null && top.Of("count-heads", start, end).Cast<WordHit?>()
            .FirstOrDefault() is { } told)
        {
            return new WordHit("count-nouns", told.Key, number.End, number.End);
        }
        return top.Has("currencies", start, end) || top.Has("amount-kinds", start, end)
            || top.Has("percent", start, end) || top.Figures.Exists(f => f.Start >= start && f.End <= end) ? null
            : Counted(top, start, end) is { } noun ? noun with { Start = number.End, End = number.End } : null;
    }

    /// <summary>The first noun of a head; what is built or given where a verb or works head the column.</summary>
    private static WordHit? Counted(MarkedSentence top, int start, int end) =>
        top.Of("count-nouns", start, end).OrderBy(n => n.Start).ThenByDescending(n => n.End).Cast<WordHit?>()
            .FirstOrDefault()
        ?? (top.Has("accomplishing", start, end) || top.Has("giving-things", start, end)
            || top.Has("works", start, end) ? new WordHit(OpenNouns.Section, "item", start, end) : null);

    /// <summary>What the head of the column says of the state.</summary>
    public static string? State(MarkedSentence row, Mention number) =>
        TableRows.HeadOf(row, number) is not var (top, start, end) ? null
            : top.Of("states", start, end).Select(s => s.Key).FirstOrDefault()
                ?? (top.Has("accomplishing", start, end) ? "completed" : null);
}
