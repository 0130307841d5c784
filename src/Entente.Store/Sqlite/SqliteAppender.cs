using System.Globalization;
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
    private readonly List<SqliteStatement> _statements = [];
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _entry;
    private readonly SqliteStatement _newHead;
    private readonly SqliteStatement _moveHead;
    private readonly SqliteStatement _blob;
    private readonly SqliteStatement _key;
    private readonly SqliteStatement _keysChanged;
    private readonly SqliteStatement _secret;

    public SqliteAppender(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _entry = Prepare("INSERT INTO entries (position, stream, sequence, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5)");
        _newHead = Prepare("INSERT INTO heads (stream, sequence, hash) VALUES (?1, ?2, ?3)");
        _moveHead = Prepare(
            "UPDATE heads SET sequence = ?2, hash = ?3 WHERE stream = ?1 AND sequence = ?4 AND hash = ?5");
        _blob = Prepare("INSERT OR IGNORE INTO blobs (sha256, bytes) VALUES (?1, ?2)");
        _key = Prepare("INSERT INTO subject_keys (subject, name_hash, key, destroyed) VALUES (?1, ?2, ?3, ?4)");
        _keysChanged = Prepare("UPDATE workspace SET keys_version = keys_version + 1");
        _secret = Prepare("UPDATE workspace SET secret = ?1");
    }

    /// <summary>Appends all or nothing; false where another process wrote first.</summary>
    public bool TryAppend(EngineAppend append)
    {
        _begin.Run();
        try
        {
            if (!TryWriteEntries(append))
            {
                _rollback.Run();
                return false;
            }
            WriteBlobs(append.Blobs);
            WriteKeys(append);
            _commit.Run();
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
        _begin.Run();
        try
        {
            var outcome = act(_connection);
            _commit.Run();
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
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }
        _connection.Dispose();
    }

    private bool TryWriteEntries(EngineAppend append)
    {
        var position = append.ExpectedPosition;
        Span<byte> hash = stackalloc byte[ChainHash.SizeBytes];
        for (var i = 0; i < append.Entries.Count; i++)
        {
            var entry = append.Entries[i];
            position++;
            entry.Hash.CopyTo(hash);
            _entry.Bind(1, position).Bind(2, entry.Stream).Bind(3, entry.Sequence).Bind(4, hash)
                .Bind(5, entry.Bytes.Span).Run();
        }
        for (var i = 0; i < append.Heads.Count; i++)
        {
            var (before, head) = append.Heads[i];
            head.Hash.CopyTo(hash);
            if (before.Sequence == 0)
            {
                _newHead.Bind(1, head.Stream).Bind(2, head.Sequence).Bind(3, hash).Run();
                continue;
            }
            _moveHead.Bind(1, head.Stream).Bind(2, head.Sequence).Bind(3, hash);
            before.Hash.CopyTo(hash);
            if (_moveHead.Bind(4, before.Sequence).Bind(5, hash).Run() != 1)
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
            _blob.Bind(1, blob.Sha256).Bind(2, blob.Bytes.Span).Run();
        }
    }

    private void WriteKeys(EngineAppend append)
    {
        foreach (var key in append.Keys)
        {
            _key.Bind(1, key.Subject);
            if (key.Destroyed is { } destroyed)
            {
                _key.BindNull(2).BindNull(3).Bind(4, destroyed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            }
            else
            {
                _key.Bind(2, key.NameHash.Span).Bind(3, key.Key.Span).BindNull(4);
            }
            _key.Run();
        }
        if (append.Secret is { } secret)
        {
            _secret.Bind(1, secret.Span).Run();
        }
        if (append.Keys.Count > 0 || append.Secret is not null || append.PutsBack)
        {
            _keysChanged.Run();
        }
    }

    private SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>A full disk may have rolled back already: then there is nothing to roll back.</summary>
    private void RollBack()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // The transaction is over either way.
        }
    }
}
