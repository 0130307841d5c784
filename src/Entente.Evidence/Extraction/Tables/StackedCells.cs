namespace Entente.Evidence;

/// <summary>
/// Tables of which each cell stands in a line of its own, as they come out when a page is copied: lines that repeat the
/// same order of words and figures are rows; what stands right above them in as many lines heads their columns.
/// </summary>
internal static class StackedCells
{
    private const int MostColumns = 9;
    private const int LongestCell = 70;
    private const int LongestMark = 8;
    private const int Fewest = 2;

    private enum Cell
    {
        None, Words, Figure, Year, Blank,
    }

    /// <summary>Finds the tables among the lines, and notes which row each line is of.</summary>
    public static void Find(List<MarkedSentence> lines, Dictionary<MarkedSentence, TextRow> rows)
    {
        var cells = new Cell[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            cells[at] = rows.ContainsKey(lines[at]) ? Cell.None : CellOf(lines, at);
        }
        for (int at = 0, free = 0; at < lines.Count; at++)
        {
            if (cells[at] == Cell.None)
            {
                free = at + 1;
            }
            else if (cells[at] == Cell.Figure && Best(lines, cells, free, at) is { } grid)
            {
                Note(lines, cells, free, grid, rows);
                (at, free) = (grid.End - 1, grid.End);
            }
        }
    }

    /// <summary>Rows of so many cells, from a line up to another.</summary>
    private sealed record Grid(int Start, int End, int Columns, int Score);

    private static Cell CellOf(List<MarkedSentence> lines, int at)
    {
        var line = lines[at];
        var length = line.End - line.Start;
        if (length > LongestCell || (at > 0 && lines[at - 1].Paragraph == line.Paragraph)
            || (at + 1 < lines.Count && lines[at + 1].Paragraph == line.Paragraph))
        {
            return Cell.None;
        }
        var cell = new TextCell(line, line.Start, line.End);
        if (cell.Figure is { } figure)
        {
            return figure.Kind == MentionKind.Date || cell.Year is not null ? Cell.Year : Cell.Figure;
        }
        if (cell.Text is "-" or "–" or "—" or "n/a" or "na" or "n.a." or ".." or "..." or "…" or "−")
        {
            return Cell.Blank;
        }
        return line.IsHeading || length <= LongestMark || line.Page.Folded.Lower[line.End - 1] is ':' or '：'
            ? Cell.Words : Cell.None;
    }

    /// <summary>The rows that the first figure is in, as far as they go; null where it is in none.</summary>
    private static Grid? Best(List<MarkedSentence> lines, Cell[] cells, int free, int figure)
    {
        Grid? best = null;
        for (var columns = 2; columns <= MostColumns; columns++)
        {
            for (var before = 0; before < columns && figure - before >= free; before++)
            {
                if (Rows(lines, cells, figure - before, columns) is { } rows
                    && rows with { Score = rows.Score + Bounds(lines, cells, free, rows) } is var grid
                    && (best is null || grid.Score > best.Score))
                {
                    best = grid;
                }
            }
        }
        return best;
    }

    /// <summary>How well rows fill what stands between blank lines; a label is rather before its figure.</summary>
    private static int Bounds(List<MarkedSentence> lines, Cell[] cells, int free, Grid grid)
    {
        var isFirst = grid.Start == 0 || grid.Start == free || IsApart(lines, grid.Start)
            || (grid.Columns == 2 && lines[grid.Start - 1] is var above
                && !above.CasedBetween(above.Start, above.End).ContainsAnyInRange('a', 'z'));
        var isLast = grid.End == cells.Length || IsApart(lines, grid.End);
        return cells[grid.Start] == Cell.Figure && grid.Columns == 2 ? (isFirst ? 4 : -4) + (isLast ? 4 : 0)
            : (cells[grid.Start] == Cell.Figure ? 6 : 1) + (isFirst ? 4 : 0) + (isLast ? 4 : 0);
    }

    /// <summary>The rows of so many cells that begin at a line; null where two of them do not agree.</summary>
    private static Grid? Rows(List<MarkedSentence> lines, Cell[] cells, int start, int columns)
    {
        if (start + columns > cells.Length)
        {
            return null;
        }
        var order = cells.AsSpan(start, columns).ToArray();
        if (Array.IndexOf(order, Cell.None) >= 0 || Array.IndexOf(order, Cell.Figure) < 0
            || (Array.IndexOf(order, Cell.Words) < 0 && order[0] != Cell.Year))
        {
            return null;
        }
        var (end, score) = (start, 0);
        while (end + columns <= cells.Length && Agrees(cells, end, order)
            && !IsCut(lines, end, columns))
        {
            score += Score(lines, end, columns, end == start);
            end += columns;
        }
        return end - start >= Fewest * columns && score > 0 && (columns == 2 || order[0] != Cell.Figure
            || IsNumbered(lines, start, end, columns)) ? new Grid(start, end, columns, score) : null;
    }

    /// <summary>Whether the first cells are the numbers of their rows.</summary>
    private static bool IsNumbered(List<MarkedSentence> lines, int start, int end, int columns)
    {
        for (var at = start; at < end; at += columns)
        {
            var line = lines[at];
            if (new TextCell(line, line.Start, line.End).Figure is { } figure
                && figure.Value != 1 + ((at - start) / columns))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the row of the total begins inside so many lines.</summary>
    private static bool IsCut(List<MarkedSentence> lines, int at, int columns)
    {
        for (var i = 1; i < columns; i++)
        {
            var line = lines[at + i];
            if (line.WordsBetween(line.Start, line.End) <= 2 && line.Has("totals", line.Start, line.End))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Agrees(Cell[] cells, int at, Cell[] order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var cell = cells[at + i];
            if (order[i] == Cell.Blank || (i > 0 && order[i] == Cell.Year && cell == Cell.Figure))
            {
                order[i] = cell == Cell.None ? order[i] : cell;
            }
            if (i == 0 && order[i] == Cell.Year && cell != Cell.Year)
            {
                return false;
            }
            if (cell != order[i] && cell != Cell.Blank && !(cell == Cell.Year && order[i] == Cell.Figure))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How well lines go together as one row: blank lines part rows, and small letters go on.</summary>
    private static int Score(List<MarkedSentence> lines, int at, int columns, bool isFirst)
    {
        var score = 10 * columns;
        for (var i = 1; i < columns; i++)
        {
            score -= IsApart(lines, at + i) ? 12 : 0;
        }
        score -= !isFirst && IsGoingOn(lines[at]) ? 12 : 0;
        return score - (isFirst && IsGoingOn(lines[at]) ? 1 : 0);
    }

    private static bool IsGoingOn(MarkedSentence line) => char.IsLower(line.Page.Folded.Cased[line.Start]);

    /// <summary>Whether a blank line stands before a line.</summary>
    private static bool IsApart(List<MarkedSentence> lines, int at) =>
        at > 0 && lines[at].Between(lines[at - 1].End, lines[at].Start).Count('\n') > 1;

    private static void Note(List<MarkedSentence> lines, Cell[] cells, int free, Grid grid,
        Dictionary<MarkedSentence, TextRow> rows)
    {
        var heads = Heads(lines, cells, free, grid);
        var first = heads is null ? grid.Start : heads[0].Line.Index;
        var table = new TextTable(lines[first], heads) { Last = lines[grid.End - 1] };
        for (var at = grid.Start; at < grid.End; at += grid.Columns)
        {
            Add(table, lines.GetRange(at, grid.Columns), rows);
        }
        // "Total" and its figures, with nothing under the heads between.
        var figures = grid.End + 1;
        while (figures < lines.Count && figures - grid.End < grid.Columns && cells[figures] == Cell.Figure)
        {
            figures++;
        }
        if (heads is not null && grid.End < lines.Count && cells[grid.End] == Cell.Words && figures > grid.End + 1
            && cells[grid.Start] is Cell.Words or Cell.Figure && (figures == lines.Count
                || cells[figures] is Cell.None || IsApart(lines, figures)))
        {
            Add(table, lines.GetRange(grid.End, figures - grid.End), rows);
        }
        if (heads is not null)
        {
            var row = new TextRow(table, heads);
            heads.ForEach(h => rows[h.Line] = row);
        }
    }

    private static void Add(TextTable table, List<MarkedSentence> lines, Dictionary<MarkedSentence, TextRow> rows)
    {
        var row = new TextRow(table, lines.ConvertAll(l => new TextCell(l, l.Start, l.End)));
        table.Rows.Add(row);
        table.Last = lines[^1];
        lines.ForEach(l => rows[l] = row);
    }

    /// <summary>The lines right above that head the columns; the first column may have no head.</summary>
    private static List<TextCell>? Heads(List<MarkedSentence> lines, Cell[] cells, int free, Grid grid)
    {
        var start = grid.Start;
        while (start > free && grid.Start - start < grid.Columns
            && cells[start - 1] is Cell.Words or Cell.Year
            && (start == grid.Start || !IsApart(lines, start)))
        {
            start--;
        }
        var count = grid.Start - start;
        var isValueFirst = grid.Columns == 2 && cells[grid.Start] == Cell.Figure;
        return isValueFirst || count == 0 || count < grid.Columns - 1 ? null
            : lines.GetRange(start, count).ConvertAll(l => new TextCell(l, l.Start, l.End));
    }
}
