using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Store;

/// <summary>
/// A prepared statement of the driver's native layer. The writer's statements run for every entry; through the
/// driver's commands, which look every parameter up by its name, a row costs three times as much.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ArgumentException("The connection is closed.", nameof(connection));
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Gives a parameter, from 1, a number.</summary>
    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    /// <summary>Gives a parameter, from 1, a text; null for none.</summary>
    public SqliteStatement Bind(int index, string? value)
    {
        Check(value is null
            ? raw.sqlite3_bind_null(_statement, index)
            : raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    /// <summary>Gives a parameter, from 1, bytes, which are copied.</summary>
    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        // An empty span would be bound as NULL.
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, index, 0)
            : raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    /// <summary>Gives a parameter, from 1, no value.</summary>
    public SqliteStatement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(_statement, index));
        return this;
    }

    /// <summary>Goes to the next row; false behind the last one.</summary>
    /// <exception cref="SqliteException">The rows could not be read.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }
        return false;
    }

    /// <summary>The number in a column, from 0, of the row.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The bytes or the UTF-8 text in a column, from 0; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Runs the statement, and gives how many rows it changed.</summary>
    /// <exception cref="SqliteException">It could not be run.</exception>
    public int Run()
    {
        var code = raw.sqlite3_step(_statement);
        // Resetting gives the same code again; the message is still that of the step.
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            try
            {
                Check(code);
            }
            finally
            {
                _ = raw.sqlite3_reset(_statement);
            }
        }
        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_changes(_database);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
