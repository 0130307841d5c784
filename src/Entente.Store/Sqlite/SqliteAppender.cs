using System.Runtime.InteropServices;
using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store;

/// <summary>
/// The one connection that writes, with its statements prepared once. That nobody else wrote is checked by the writing
/// itself: the position must be free, and a head is moved only from where it is expected.
/// </summary>
internal sealed class SqliteAppender : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands = [];
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _newHead;
    private readonly SqliteCommand _moveHead;
    private readonly SqliteCommand _position;
    private readonly SqliteCommand _blob;
    private readonly SqliteCommand _key;
    private readonly SqliteCommand _keysChanged;
    private readonly SqliteCommand _secret;

    public SqliteAppender(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _entry = Prepare("INSERT INTO entries (position, stream, sequence, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5)", 5);
        _newHead = Prepare("INSERT INTO heads (stream, sequence, hash) VALUES (?1, ?2, ?3)", 3);
        _moveHead = Prepare(
            "UPDATE heads SET sequence = ?2, hash = ?3 WHERE stream = ?1 AND sequence = ?4 AND hash = ?5", 5);
        _position = Prepare("SELECT coalesce(max(position), 0) FROM entries");
        _blob = Prepare("INSERT OR IGNORE INTO blobs (sha256, bytes) VALUES (?1, ?2)", 2);
        _key = Prepare("INSERT INTO subject_keys (subject, name_hash, key, destroyed) VALUES (?1, ?2, ?3, ?4)", 4);
        _keysChanged = Prepare("UPDATE workspace SET keys_version = keys_version + 1");
        _secret = Prepare("UPDATE workspace SET secret = ?1", 1);
    }

    /// <summary>Appends all or nothing; false where another process wrote first.</summary>
    public bool TryAppend(EngineAppend append)
    {
        _begin.ExecuteNonQuery();
        try
        {
            if (!IsAtExpectedPosition(append) || !TryWriteEntries(append))
            {
                _rollback.ExecuteNonQuery();
                return false;
            }
            WriteBlobs(append.Blobs);
            WriteKeys(append);
            _commit.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException fault) when (SqliteFaults.IsConstraint(fault))
        {
            RollBack();
            return false;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Runs statements that write, all or nothing.</summary>
    public T InTransaction<T>(Func<SqliteConnection, T> act)
    {
        _begin.ExecuteNonQuery();
        try
        {
            var outcome = act(_connection);
            _commit.ExecuteNonQuery();
            return outcome;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }

    /// <summary>The first entry's insert checks the position too; without entries somebody has to ask.</summary>
    private bool IsAtExpectedPosition(EngineAppend append) =>
        append.Secret is null || (long)_position.ExecuteScalar()! == append.ExpectedPosition;

    private bool TryWriteEntries(EngineAppend append)
    {
        var position = append.ExpectedPosition;
        for (var i = 0; i < append.Entries.Count; i++)
        {
            var entry = append.Entries[i];
            position++;
            Run(_entry, position, entry.Stream, entry.Sequence, entry.Hash.ToBytes(), ArrayOf(entry.Bytes));
        }
        for (var i = 0; i < append.Heads.Count; i++)
        {
            var (before, head) = append.Heads[i];
            if (before.Sequence == 0)
            {
                Run(_newHead, head.Stream, head.Sequence, head.Hash.ToBytes());
            }
            else if (Run(
                _moveHead, head.Stream, head.Sequence, head.Hash.ToBytes(), before.Sequence, before.Hash.ToBytes()) != 1)
            {
                return false;
            }
        }
        return true;
    }

    private void WriteBlobs(IEnumerable<Blob> blobs)
    {
        foreach (var blob in blobs)
        {
            Run(_blob, blob.Sha256, ArrayOf(blob.Bytes));
        }
    }

    private void WriteKeys(EngineAppend append)
    {
        foreach (var key in append.Keys)
        {
            var isThere = key.Destroyed is null;
            Run(
                _key,
                key.Subject,
                isThere ? key.NameHash.ToArray() : DBNull.Value,
                isThere ? key.Key.ToArray() : DBNull.Value,
                key.Destroyed is { } destroyed ? destroyed.UtcDateTime.ToString("O") : DBNull.Value);
        }
        if (append.Secret is { } secret)
        {
            Run(_secret, secret.ToArray());
        }
        if (append.Keys.Count > 0 || append.Secret is not null)
        {
            _keysChanged.ExecuteNonQuery();
        }
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
        return command.ExecuteNonQuery();
    }

    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();

    private SqliteCommand Prepare(string sql, int parameterCount = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameterCount; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        }
        command.Prepare();
        _commands.Add(command);
        return command;
    }

    /// <summary>A full disk may have rolled back already: then there is nothing to roll back.</summary>
    private void RollBack()
    {
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The transaction is over either way.
        }
    }
}
