using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// The tables of a document, as its text prints them: cells parted by bars, tabs or several blanks, or each in a line
/// of its own.
/// </summary>
internal sealed class Tables
{
    private const int LongestRow = 200;
    private const int MostRows = 200;
    private static readonly SearchValues<char> Bars = SearchValues.Create("|│｜");
    private readonly Dictionary<MarkedSentence, TextRow> _rows = [];

    public Tables(PageText page)
    {
        for (var at = 0; at < page.Sentences.Count;)
        {
            at = Parted(page.Sentences, at) is var end && end > at ? end : at + 1;
        }
        StackedCells.Find(page.Sentences, _rows);
    }

    /// <summary>The row that a line is, or is a cell of; null for none.</summary>
    public TextRow? RowOf(MarkedSentence line) => _rows.GetValueOrDefault(line);

    /// <summary>Reads the rows that begin at a line; where they end.</summary>
    private int Parted(List<MarkedSentence> lines, int first)
    {
        var cells = Cells(lines[first]);
        if (cells.Count < 2)
        {
            return first;
        }
        var end = first + 1;
        var rows = new List<List<TextCell>> { cells };
        var bars = IsBarred(lines[first]);
        while (end < lines.Count && rows.Count < MostRows && Cells(lines[end]) is var next && next.Count >= 2
            && IsBarred(lines[end]) == bars && IsAsWide(rows, next, bars))
        {
            rows.Add(next);
            end++;
        }
        // A title with a gap in it is no head of the columns.
        while (rows.Count > 2 && !bars && IsHead(rows[0]) && IsHead(rows[1]))
        {
            rows.RemoveAt(0);
        }
        var isHeaded = rows.Count > 1 && IsHead(rows[0]);
        // Lines with wide gaps are rows only where figures stand in them.
        if (!bars && rows.Skip(isHeaded ? 1 : 0).Count(r => r.Exists(c => c.Figure is not null)) < (isHeaded ? 1 : 2))
        {
            return first;
        }
        var table = new TextTable(rows[0][0].Line, isHeaded ? rows[0] : null) { Last = lines[end - 1] };
        foreach (var row in rows)
        {
            var one = new TextRow(table, row);
            _rows[row[0].Line] = one;
            if (row != table.Heads)
            {
                table.Rows.Add(one);
            }
        }
        return end;
    }

    private static bool IsHead(List<TextCell> row) =>
        !row.Exists(c => c.Figure is { Kind: not MentionKind.Date } && c.Year is null);

    /// <summary>Whether a row goes on with the rows above it: between bars each has as many cells.</summary>
    private static bool IsAsWide(List<List<TextCell>> rows, List<TextCell> next, bool bars) => bars
        ? next.Count == rows[0].Count
        : next.Count <= rows[0].Count + 1 && (rows.Count == 1 || next.Exists(c => c.Figure is not null));

    private static bool IsBarred(MarkedSentence line) => line.Between(line.Start, line.End).ContainsAny(Bars);

    /// <summary>The cells of a line; one where nothing parts it.</summary>
    public static List<TextCell> Cells(MarkedSentence line)
    {
        var cells = new List<TextCell>();
        var text = line.Between(line.Start, line.End);
        var isBarred = text.ContainsAny(Bars);
        if (!isBarred && (text.Length > LongestRow || (!text.Contains('\t') && text.IndexOf("  ") < 0)
            || text[^1] is '.' or '!' or '?' or ':'))
        {
            return cells;
        }
        var isTabbed = text.Contains('\t');
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var width = isBarred ? Bars.Contains(text[at]) ? 1 : 0
                : isTabbed ? text[at] == '\t' ? 1 : 0 : Blanks(text, at);
            if (width > 0)
            {
                cells.Add(new TextCell(line, line.Start + from, line.Start + at));
                at += width - 1;
                from = at + 1;
            }
        }
        cells.Add(new TextCell(line, line.Start + from, line.End));
        return cells;
    }

    /// <summary>How many blanks begin at a place, where they are two or more; else 0.</summary>
    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ' ' or '\u3000')
        {
            end++;
        }
        return end - at >= 2 ? end - at : 0;
    }
}
