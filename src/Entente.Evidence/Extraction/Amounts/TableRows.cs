namespace Entente.Evidence;

/// <summary>
/// Rows of tables as text prints them, cells parted by bars: the head of a column and the line above the table say of
/// what kind an amount is, a cell that is a name says who gives or receives.
/// </summary>
internal static class TableRows
{
    private const char Bar = '|';
    private const int FewestCells = 2;
    private const int MostRows = 200;

    /// <summary>Whether a sentence is a row of a table.</summary>
    public static bool IsRow(MarkedSentence sentence) => CellCount(sentence) >= FewestCells;

    /// <summary>The kind of an amount in a row; null where the table does not say it.</summary>
    public static string? KindOf(MarkedSentence row, Mention money)
    {
        if (!IsRow(row))
        {
            return null;
        }
        var top = Top(row);
        var column = row.Page.Folded.Lower.AsSpan(row.Start, money.Start - row.Start).Count(Bar);
        var (start, end) = Cell(top, column);
        return (top == row ? null : LinesAbove.Told(top, start, end)) ?? Told(row, row.Start, row.End)
            ?? LinesAbove.Kind(row);
    }

    /// <summary>
    /// Who gives and who receives what a row tells: the cells that are names and nothing more. A country gives where
    /// its kind is of what is promised or paid in, or where donors head the column.
    /// </summary>
    public static (Party? Payer, Party? Recipient) SidesOf(MarkedSentence row, string kind)
    {
        var names = Parties.Within(row, row.Start, row.End).FindAll(n => IsCell(row, n));
        var giver = names.Find(n => n.Kind is MentionKind.Organisation or MentionKind.Fund);
        var taker = names.Find(n => n.Kind is MentionKind.Country or MentionKind.Region);
        if (giver is null && taker is not null && (IsPaidIn(kind) || IsOfGivers(row, taker)))
        {
            (giver, taker) = (taker, names.Find(n => n.Start > taker.Start && n.Kind == MentionKind.Country));
        }
        giver ??= taker is null ? CellOfGiver(row) : null;
        return (giver is null ? null : Parties.Of(row, giver), taker is null ? null : Parties.Of(row, taker));
    }

    /// <summary>"Projects of A": the one institution that the line above the table names; null for none.</summary>
    public static Party? OfTitle(MarkedSentence row)
    {
        var top = IsRow(row) ? Top(row) : null;
        return top is { Index: > 0 } && row.Page.Sentences[top.Index - 1] is { IsHeading: true } title
            && title.Names.FindAll(n => n.Kind is MentionKind.Organisation or MentionKind.Fund) is [var one]
            ? Parties.Of(title, one) with { Start = -1, End = -1, IsCarried = true } : null;
    }

    /// <summary>The cell under a head of those who give, where it names somebody nobody knows.</summary>
    private static Mention? CellOfGiver(MarkedSentence row)
    {
        var top = Top(row);
        var column = top == row ? -1 : Enumerable.Range(0, CellCount(top)).FirstOrDefault(c =>
            Cell(top, c) is var (start, end) && top.Has("list-givers", start, end), -1);
        if (column < 0)
        {
            return null;
        }
        var (from, to) = Cell(row, column);
        var cell = row.Page.Folded.Lower.AsSpan(from, to - from);
        from += cell.Length - cell.TrimStart(" |").Length;
        to = from + cell.Trim(" |").Length;
        return to - from > 1 && !row.Figures.Exists(f => f.Start < to && from < f.End)
            ? new Mention(MentionKind.Organisation, from, to) : null;
    }

    /// <summary>Whether money of a kind is paid in by those who are listed with it.</summary>
    public static bool IsPaidIn(string kind) =>
        kind is "pledge" or "contribution" or "annual_contribution" or "cumulative_contribution" or "cumulative_pledge";

    private static bool IsOfGivers(MarkedSentence row, Mention name)
    {
        var top = Top(row);
        var (start, end) = Cell(top, row.Page.Folded.Lower.AsSpan(row.Start, name.Start - row.Start).Count(Bar));
        return top != row && (top.Has("list-givers", start, end)
            || Enumerable.Range(0, CellCount(top)).Select(c => Cell(top, c))
                .Any(c => LinesAbove.Told(top, c.Start, c.End) is { } kind && IsPaidIn(kind)));
    }

    private static string? Told(MarkedSentence line, int start, int end)
    {
        var word = line.Of("amount-kinds", start, end).Where(w => w.Key is not ("other" or "worth"))
            .Select(w => w.Key).FirstOrDefault();
        return word ?? (line.Of("states", start, end).Any(s => s.Key == "approved") ? "commitment" : null);
    }

    /// <summary>The first of the rows that stand together and have as many cells.</summary>
    public static MarkedSentence Top(MarkedSentence row)
    {
        var (top, cells) = (row, CellCount(row));
        while (top.Index > 0 && row.Index - top.Index < MostRows
            && row.Page.Sentences[top.Index - 1] is var above && CellCount(above) == cells)
        {
            top = above;
        }
        return top;
    }

    /// <summary>Where a cell of a row begins and ends.</summary>
    public static (int Start, int End) Cell(MarkedSentence row, int column)
    {
        var (start, lower) = (row.Start, row.Page.Folded.Lower);
        for (; column > 0; column--)
        {
            start = lower.IndexOf(Bar, start) + 1;
        }
        var end = lower.IndexOf(Bar, start);
        return (start, end < 0 || end > row.End ? row.End : end);
    }

    /// <summary>The head of the column of a figure that is a cell and nothing more; null for none.</summary>
    public static (MarkedSentence Top, int Start, int End)? HeadOf(MarkedSentence row, Mention figure)
    {
        var top = Top(row);
        if (top == row || !IsCell(row, figure))
        {
            return null;
        }
        var (start, end) = Cell(top, row.Page.Folded.Lower.AsSpan(row.Start, figure.Start - row.Start).Count(Bar));
        return (top, start, end);
    }

    private static bool IsCell(MarkedSentence row, Mention name)
    {
        var before = row.Page.Folded.Lower.AsSpan(row.Start, name.OuterStart - row.Start).TrimEnd();
        var after = row.Page.Folded.Lower.AsSpan(name.End, row.End - name.End).TrimStart();
        return (before.IsEmpty || before[^1] == Bar) && (after.IsEmpty || after[0] == Bar);
    }

    private static int CellCount(MarkedSentence row) =>
        row.Page.Folded.Lower.AsSpan(row.Start, row.End - row.Start).Count(Bar) + 1;
}
