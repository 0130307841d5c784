using System.Globalization;
using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store;

/// <summary>
/// The full-text table: terms of texts, and the texts' numbers; the texts themselves are not in it. It lives in memory,
/// also for what SQLite sorts on the side.
/// </summary>
internal sealed class SearchTable : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SearchTable()
    {
        _connection.Open();
        Run("PRAGMA temp_store = MEMORY");
        // Terms are cut and folded already: SQLite shall only part them at blanks.
        Run("CREATE VIRTUAL TABLE texts USING fts5(plain, exact, tokenize = 'ascii', content = '')");
    }

    /// <summary>Takes texts in, numbered on from a count.</summary>
    public void Add(IReadOnlyList<SearchRow> rows, int count)
    {
        using var transaction = _connection.BeginTransaction();
        using (var insert = new SqliteStatement(_connection, "INSERT INTO texts(rowid, plain, exact) VALUES (?, ?, ?)"))
        {
            foreach (var row in rows)
            {
                var terms = SearchTerms.Of(row.More is null ? row.Text : row.Text + "\n" + row.More);
                insert.Bind(1, ++count)
                    .Bind(2, string.Join(' ', terms.Select(t => t.Plain)))
                    .Bind(3, string.Join(' ', terms.Select(t => t.Exact)))
                    .Run();
            }
        }
        transaction.Commit();
    }

    /// <summary>
    /// The numbers of the texts that fit. What fits with the diacritics that were typed is of tier 0, what fits without
    /// them of tier 1, what has only longer words of tier 2, what has only another spelling or form of tier 3: the
    /// values of <see cref="SearchFit"/>. Within a tier, the lower the score, the better.
    /// </summary>
    public IEnumerable<(long Position, int Tier, double Score)> Find(SearchQuery query)
    {
        var whole = Match(query.Folded(withBegun: false)).Select(m => m.Position).ToHashSet();
        var exact = query.HasMarks ? Match(query.Exact()).Select(m => m.Position).ToHashSet() : whole;
        var begun = Match(query.Folded(withBegun: true)).Select(m => m.Position).ToHashSet();
        return Match(query.Varied()).Select(m => (
            m.Position,
            exact.Contains(m.Position) ? 0 : whole.Contains(m.Position) ? 1 : begun.Contains(m.Position) ? 2 : 3,
            m.Score));
    }

    public void Dispose() => _connection.Dispose();

    private List<(long Position, double Score)> Match(string expression)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT rowid, bm25(texts) FROM texts WHERE texts MATCH $expression";
        command.Parameters.AddWithValue("$expression", expression);
        using var row = command.ExecuteReader();
        var found = new List<(long, double)>();
        while (row.Read())
        {
            found.Add((row.GetInt64(0), row.GetDouble(1)));
        }
        return found;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
