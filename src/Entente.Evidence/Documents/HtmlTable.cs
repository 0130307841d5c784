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

    /// <summary>Whether an element inside such a table stands on a line of its own.</summary>
    public static bool IsLine(string name) => name is "tr" or "caption" or "thead" or "tbody" or "tfoot";

    public static bool IsCell(string name) => name is "td" or "th";
}
