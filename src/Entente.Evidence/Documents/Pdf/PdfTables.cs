namespace Entente.Evidence;

/// <summary>Blocks that stand beside each other as the cells of a table, and their rows as lines.</summary>
internal sealed record PdfTable(List<PdfBlock> Blocks, List<string> Rows)
{
    /// <summary>The place of the whole table.</summary>
    public PdfBlock Whole { get; } = new([.. Blocks.SelectMany(b => b.Lines)]);
}

/// <summary>Finds tables: short blocks whose lines stand beside each other in two rows or more.</summary>
internal static class PdfTables
{
    private const int MostCells = 2_000;

    /// <summary>The tables of a page, by each of their blocks.</summary>
    public static Dictionary<PdfBlock, PdfTable> Find(PdfPage page)
    {
        var cells = page.Blocks.Where(b => b.IsShort).SelectMany(b => b.Lines.Select(l => (Block: b, Line: l)))
            .OrderBy(c => c.Line.Middle).Take(MostCells).ToList();
        var tables = new Dictionary<PdfBlock, PdfTable>();
        var open = new List<List<(PdfBlock Block, PdfLine Line)>>();
        foreach (var row in Rows(cells))
        {
            var blocks = row.Select(c => c.Block).Distinct().ToList();
            var (top, height) = (row[0].Line.Top, row[0].Line.Height);
            var follows = open.Count > 0 && (top - open[^1].Max(c => c.Line.Bottom) < height * 2
                || blocks.Exists(b => open[^1].Exists(c => c.Block == b)));
            if (blocks.Count < 2 && !(follows && blocks.TrueForAll(b => open.Exists(r => r.Exists(c => c.Block == b)))))
            {
                Close(open, tables);
                continue;
            }
            if (!follows)
            {
                Close(open, tables);
            }
            open.Add(row);
        }
        Close(open, tables);
        return tables;
    }

    private static IEnumerable<List<(PdfBlock Block, PdfLine Line)>> Rows(
        List<(PdfBlock Block, PdfLine Line)> cells)
    {
        var row = new List<(PdfBlock Block, PdfLine Line)>();
        foreach (var cell in cells)
        {
            if (row.Count > 0 && !row[0].Line.IsBeside(cell.Line))
            {
                yield return row;
                row = [];
            }
            row.Add(cell);
        }
        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static void Close(
        List<List<(PdfBlock Block, PdfLine Line)>> rows, Dictionary<PdfBlock, PdfTable> tables)
    {
        if (rows.Count(r => r.Count >= 2) >= 2)
        {
            var blocks = rows.SelectMany(r => r).Select(c => c.Block).Distinct().ToList();
            var inside = rows.SelectMany(r => r).Select(c => c.Line).ToHashSet();
            // Lines of these blocks that stand alone, above or below the rows, are lines of the table too.
            var alone = blocks.SelectMany(b => b.Lines).Where(l => !inside.Contains(l))
                .Select(l => (l.Top, l.Text));
            var text = rows.Select(r => (
                r[0].Line.Top, Text: string.Join(" | ", r.OrderBy(c => c.Line.Left)
                    .SelectMany(c => Cells(c.Line, rows.Where(o => o != r))).Select(c => c.Text))));
            var table = new PdfTable(blocks, [.. text.Concat(alone).OrderBy(r => r.Top).Select(r => r.Text)]);
            foreach (var block in blocks)
            {
                tables.TryAdd(block, table);
            }
        }
        rows.Clear();
    }

    /// <summary>How wide the white between cells is at least, in heights of a line: more than between words.</summary>
    private const decimal Gap = 0.4m;

    /// <summary>
    /// The cells that a line is: what stands near its neighbour was told as one with it, and other rows know where a
    /// column ends and the next begins.
    /// </summary>
    private static IEnumerable<PdfLine> Cells(PdfLine line, IEnumerable<List<(PdfBlock Block, PdfLine Line)>> others)
    {
        var words = line.Words;
        var first = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Left - words[i - 1].Right > line.Height * Gap && others.Any(r => IsParted(r, words, first, i)))
            {
                yield return new PdfLine(words[first..i]);
                first = i;
            }
        }
        yield return first == 0 ? line : new PdfLine(words[first..]);
    }

    /// <summary>
    /// Whether one cell of a row is below the words before a place, and another below those behind it.
    /// </summary>
    private static bool IsParted(
        List<(PdfBlock Block, PdfLine Line)> row, List<PdfWord> words, int first, int at)
    {
        var (left, right) = ((words[first].Left, words[at - 1].Right), (words[at].Left, words[^1].Right));
        return row.Exists(c => IsBelow(c.Line, left) && !IsBelow(c.Line, right))
            && row.Exists(c => IsBelow(c.Line, right) && !IsBelow(c.Line, left));
    }

    private static bool IsBelow(PdfLine line, (decimal Left, decimal Right) above) =>
        line.Left < above.Right && above.Left < line.Right;
}
