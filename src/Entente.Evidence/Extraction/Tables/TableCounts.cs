namespace Entente.Evidence;

/// <summary>
/// What the numbers of a table count: the noun in the head of their column ("Country | Wells drilled"), or in the label
/// of their row.
/// </summary>
internal static class TableCounts
{
    /// <summary>The noun that heads the column of a number that is a cell; null for none.</summary>
    public static WordHit? Noun(MarkedSentence sentence, Mention number)
    {
        if (number.InWords || TableRows.CellOf(sentence, number) is not var (row, cell))
        {
            return null;
        }
        if (row.HeadOf(cell) is not { } head)
        {
            return OfLabel(row, number);
        }
        if (head.Line.Figures.Exists(f => f.Kind == MentionKind.Money && f.Start < head.End && head.Start < f.End))
        {
            return null;
        }
        if (number.Scale == 1 && number.High is null && head.Of("count-heads").Cast<WordHit?>()
            .FirstOrDefault() is { } told)
        {
            return new WordHit("count-nouns", told.Key, number.End, number.End);
        }
        return head.Has("currencies") || head.Has("amount-kinds") || head.Has("percent") ? null
            : head.Year is not null || head.Line.Figures.Exists(f => f.Start >= head.Start && f.End <= head.End)
                ? OfLabel(row, number)
            : Counted(head) is { } noun ? noun with { Start = number.End, End = number.End }
            : row.Cells.Count == 2 ? OfLabel(row, number) : null;
    }

    /// <summary>"Teachers trained | 120": what the one label of a row counts.</summary>
    private static WordHit? OfLabel(TextRow row, Mention number) => number is { High: null, Scale: 1, Value: >= 2 }
        && number.Value == decimal.Truncate(number.Value)
        && row.Labels.Take(2).ToList() is [var label]
        && label.Line.WordsBetween(label.Start, label.End) <= LongestLabel
        && !label.Has("currencies") && !label.Has("amount-kinds") && !label.Has("percent") && !label.Has("labels")
        && !label.Text.Contains('%') && label.Of("count-nouns").Cast<WordHit?>().FirstOrDefault() is { } noun
        ? noun with { Start = number.End, End = number.End } : null;

    private const int LongestLabel = 8;

    /// <summary>"09:00   Report": a noun behind a gap is of another cell.</summary>
    public static bool IsOtherCell(MarkedSentence sentence, Mention number, WordHit noun) =>
        noun.Start >= number.End && noun.End > noun.Start && noun.End <= sentence.End
        && sentence.Between(number.End, noun.Start) is var gap
        && (gap.Contains('\t') || gap.IndexOf("  ") >= 0);

    /// <summary>The first noun of a head; what is built or given where a verb or works head the column.</summary>
    private static WordHit? Counted(TextCell head) =>
        head.Of("count-nouns").OrderBy(n => n.Start).ThenByDescending(n => n.End).Cast<WordHit?>().FirstOrDefault()
        ?? (head.Has("accomplishing") || head.Has("giving-things") || head.Has("works")
            ? new WordHit(OpenNouns.Section, "item", head.Start, head.End) : null);

    /// <summary>What the head of the column, or the label of the row, says of the state.</summary>
    public static string? State(MarkedSentence sentence, Mention number) =>
        TableRows.CellOf(sentence, number) is not var (row, cell) ? null
            : row.Labels.Prepend(row.HeadOf(cell) ?? default).Where(c => c.Line is not null).Select(c =>
                c.Of("states").Select(s => s.Key).FirstOrDefault() ?? (c.Has("accomplishing") ? "completed" : null))
                .FirstOrDefault(s => s is not null);
}
