namespace Entente.Iati;

/// <summary>A row of a table of the data.</summary>
internal sealed class DataRow(string[] columns, string[] cells)
{
    /// <summary>The cell of a column.</summary>
    /// <exception cref="InvalidOperationException">The table has no such column.</exception>
    public string this[string column] =>
        Optional(column) ?? throw new InvalidOperationException($"The data has no column '{column}'.");

    /// <summary>The cell of a column; null where the table has no such column.</summary>
    public string? Optional(string column)
    {
        var index = Array.IndexOf(columns, column);
        return index < 0 ? null : index < cells.Length ? cells[index] : "";
    }
}

/// <summary>
/// Tables of the data: remarks behind <c>#</c>, then a line of column names, then rows, with tabs between the cells.
/// </summary>
internal static class DataTable
{
    /// <summary>The rows of a table, by its path below <c>data/iati</c>.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static IEnumerable<DataRow> Read(string path)
    {
        string[]? columns = null;
        foreach (var line in ShippedData.Lines(path))
        {
            if (columns is not null)
            {
                yield return new DataRow(columns, line.Split('\t'));
            }
            else if (!line.StartsWith('#'))
            {
                columns = line.Split('\t');
            }
        }
    }
}
