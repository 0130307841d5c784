using System.Reflection;

namespace Entente.Iati;

/// <summary>
/// A table of the data that ships with this library: remarks behind <c>#</c>, then a line of column names, then rows,
/// with tabs between the cells.
/// </summary>
internal sealed class DataTable
{
    private readonly string[] _columns;
    private readonly List<string[]> _rows = [];

    private DataTable(TextReader text)
    {
        string[]? columns = null;
        while (text.ReadLine() is { } line)
        {
            if (columns is null && line.StartsWith('#'))
            {
                continue;
            }
            if (columns is null)
            {
                columns = line.Split('\t');
            }
            else
            {
                _rows.Add(line.Split('\t'));
            }
        }
        _columns = columns ?? throw new InvalidOperationException("A table of the data has no columns.");
    }

    /// <summary>The rows, each asked for a cell by the name of its column.</summary>
    public IEnumerable<Func<string, string>> Rows =>
        _rows.Select(row => (Func<string, string>)(name => Cell(row, name)));

    /// <summary>Whether the data has a table.</summary>
    public static bool Exists(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is not null;

    /// <summary>Reads a table of the data, by its path below <c>data/iati</c>.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static DataTable Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        return new DataTable(reader);
    }

    private string Cell(string[] row, string name)
    {
        var column = Array.IndexOf(_columns, name);
        return column < 0 ? throw new InvalidOperationException($"The data has no column '{name}'.")
            : column < row.Length ? row[column] : "";
    }
}
