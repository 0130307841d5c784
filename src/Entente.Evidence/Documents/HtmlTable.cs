using System.Globalization;
using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>
/// Tells a table of data, whose rows are lines of the text, from one that lays out a page, whose cells are pages of
/// their own.
/// </summary>
internal static class HtmlTable
{
    private const int FewestRows = 2;
    private const int LongestCell = 200;
    private const int MostCells = 20_000;

    /// <summary>Whether a table has rows of short cells beside each other, and no table inside.</summary>
    public static bool IsOfData(IElement table)
    {
        if (table.QuerySelector("table, h1, h2, h3, iframe, article") is not null)
        {
            return false;
        }
        var (rows, cells) = (0, 0);
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var count = 0;
            foreach (var cell in row.Children)
            {
                if (++cells > MostCells || cell.TextContent.Length > LongestCell)
                {
                    return false;
                }
                count++;
            }
            rows += count > 1 ? 1 : 0;
        }
        return rows >= FewestRows;
    }

    /// <summary>
    /// Which column each cell of such a table begins in, and how many columns each of its rows has, so that an empty
    /// cell keeps its place. Columns that no cell fills by itself are air between the others. A row with one filled
    /// cell is a line like others.
    /// </summary>
    public static Dictionary<IElement, int> Columns(IElement table)
    {
        var rows = new List<(IElement Row, List<(IElement Cell, int From, int Width)> Cells)>();
        var below = new Dictionary<int, int>();
        var isFilled = new bool[MostColumns + 1];
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = new List<(IElement Cell, int From, int Width)>();
            var at = 0;
            foreach (var cell in row.Children.Where(c => IsCell(c.LocalName)))
            {
                at = Free(below, at);
                var width = Math.Min(Span(cell, "colspan"), MostColumns - at);
                if (width < 1)
                {
                    return [];
                }
                isFilled[at] |= width == 1 && IsFilled(cell);
                for (var column = at; column < at + width; column++)
                {
                    below[column] = Span(cell, "rowspan");
                }
                cells.Add((cell, at, width));
                at += width;
            }
            foreach (var column in below.Keys)
            {
                below[column]--;
            }
            rows.Add((row, cells));
        }
        foreach (var (_, from, width) in rows.SelectMany(r => r.Cells).Where(c => IsFilled(c.Cell)))
        {
            isFilled[from] |= Array.IndexOf(isFilled, true, from, width) < 0;
        }
        return Places(rows, isFilled);
    }

    private static Dictionary<IElement, int> Places(
        List<(IElement Row, List<(IElement Cell, int From, int Width)> Cells)> rows, bool[] isFilled)
    {
        var places = new int[MostColumns + 1];
        for (var column = 0; column < MostColumns; column++)
        {
            places[column + 1] = places[column] + (isFilled[column] ? 1 : 0);
        }
        var columns = new Dictionary<IElement, int>();
        foreach (var (row, cells) in rows.Where(r => r.Cells.Count(c => IsFilled(c.Cell)) > 1))
        {
            columns[row] = places[MostColumns];
            foreach (var (cell, from, _) in cells)
            {
                columns[cell] = places[from];
            }
        }
        return columns;
    }

    private const int MostColumns = 60;
    private const int MostRows = 1_000;

    /// <summary>The next column that no cell of a row above reaches down into.</summary>
    private static int Free(Dictionary<int, int> below, int column)
    {
        while (below.GetValueOrDefault(column) > 0)
        {
            column++;
        }
        return column;
    }

    private static bool IsFilled(IElement cell) => !string.IsNullOrWhiteSpace(cell.TextContent);

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), NumberStyles.None,
        CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostRows) : 1;

    /// <summary>Whether an element inside such a table stands on a line of its own.</summary>
    public static bool IsLine(string name) => name is "tr" or "caption" or "thead" or "tbody" or "tfoot";

    public static bool IsCell(string name) => name is "td" or "th";
}
