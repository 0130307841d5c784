using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store;

/// <summary>
/// A store in one SQLite file, <c>entente.db</c> in the workspace folder: write-ahead log, <c>synchronous=FULL</c>,
/// one connection that writes and one that reads. Other processes may have the file open; a writer waits for another
/// up to <see cref="BusyTimeoutMilliseconds"/>. The work is done on the calling thread.
/// </summary>
public sealed class SqliteEngine : IJournalEngine
{
    /// <summary>The name of the file in the workspace folder.</summary>
    public const string FileName = "entente.db";

    /// <summary>How long a writer waits for another process.</summary>
    public const int BusyTimeoutMilliseconds = 10_000;

    /// <summary>How much is read at once, so that no reader holds up the log for long.</summary>
    private const int ChunkEntries = 4096;
    private const int ChunkBytes = 8 << 20;

    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly SqliteAppender _appender;
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly SqliteCommand _state;

    private SqliteEngine(string path, SqliteConnection writer, SqliteConnection reader)
    {
        Address = path;
        _writer = writer;
        _appender = new SqliteAppender(writer);
        _reader = reader;
        _state = Command(reader, "SELECT coalesce(max(position), 0), (SELECT keys_version FROM workspace) FROM entries");
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>Opens the store in a workspace folder, and makes folder and store where there are none.</summary>
    /// <param name="folder">The workspace folder.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The folder cannot be written to, or the file is not a store of this program
    /// or of an older one.</exception>
    public static Task<SqliteEngine> OpenAsync(string folder, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, FileName);
        SqliteConnection? writer = null;
        SqliteConnection? reader = null;
        try
        {
            Directory.CreateDirectory(folder);
            SqliteFaults.RefuseRemains(path);
            OwnFile.Ensure(path);
            writer = Connect(path);
            SqliteSchema.EnsureStore(writer, path);
            reader = Connect(path);
            SqliteSchema.RefuseDamage(reader, path);
            return Task.FromResult(new SqliteEngine(path, writer, reader));
        }
        catch (Exception fault)
        {
            reader?.Dispose();
            writer?.Dispose();
            if (fault is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw SqliteFaults.Translate(fault, path);
            }
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<EngineState> ReadStateAsync(CancellationToken cancellation) => Read(_ =>
    {
        using var row = _state.ExecuteReader();
        row.Read();
        return new EngineState(row.GetInt64(0), row.GetInt64(1));
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<StreamHead>> ReadHeadsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<StreamHead>>(connection =>
        {
            using var command = Command(connection, "SELECT stream, sequence, hash FROM heads ORDER BY stream");
            using var row = command.ExecuteReader();
            var heads = new List<StreamHead>();
            while (row.Read())
            {
                heads.Add(new StreamHead(row.GetString(0), row.GetInt64(1), HashOf(row[2] as byte[])));
            }
            return heads;
        });

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlacedEntry> ReadEntriesAsync(
        long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var after = afterPosition;
            var chunk = await Read(connection => ReadChunk(connection, after));
            foreach (var entry in chunk)
            {
                yield return entry;
            }
            if (chunk.Count == 0)
            {
                yield break;
            }
            afterPosition = chunk[^1].Position;
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(EngineAppend append, CancellationToken cancellation) =>
        Write(() => _appender.TryAppend(append));

    /// <inheritdoc/>
    public Task<byte[]?> ReadBlobAsync(string sha256, CancellationToken cancellation) => Read(connection =>
    {
        using var command = Command(connection, "SELECT bytes FROM blobs WHERE sha256 = $sha256", ("$sha256", sha256));
        return command.ExecuteScalar() as byte[];
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListBlobsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<string>>(
            connection => Texts(Command(connection, "SELECT sha256 FROM blobs ORDER BY sha256")));

    /// <inheritdoc/>
    public Task<bool> DeleteBlobAsync(string sha256, CancellationToken cancellation) => Write(() =>
    {
        var isDeleted = _appender.InTransaction(connection =>
        {
            using var command = Command(connection, "DELETE FROM blobs WHERE sha256 = $sha256", ("$sha256", sha256));
            if (command.ExecuteNonQuery() == 0)
            {
                return false;
            }
            using var changed = Command(connection, "UPDATE workspace SET keys_version = keys_version + 1");
            changed.ExecuteNonQuery();
            return true;
        });
        EmptyLog();
        return isDeleted;
    });

    /// <inheritdoc/>
    public Task<KeyRing> ReadKeysAsync(CancellationToken cancellation) => Read(connection =>
    {
        using var keysCommand = Command(
            connection, "SELECT subject, name_hash, key, destroyed FROM subject_keys ORDER BY id");
        using var command = Command(connection, "SELECT secret, keys_version FROM workspace");
        using var workspace = command.ExecuteReader();
        workspace.Read();
        var secret = (byte[])workspace[0];
        var version = workspace.GetInt64(1);
        using var row = keysCommand.ExecuteReader();
        var keys = new List<SubjectKey>();
        while (row.Read())
        {
            keys.Add(new SubjectKey(
                row.GetString(0),
                row[1] as byte[],
                row[2] as byte[],
                row.IsDBNull(3) ? null : DateTimeOffset.Parse(row.GetString(3), CultureInfo.InvariantCulture)));
        }
        return new KeyRing(secret, version, keys);
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DestroyKeysAsync(
        string subject, DateTimeOffset instant, CancellationToken cancellation) => Write<IReadOnlyList<string>>(() =>
    {
        var gone = _appender.InTransaction(connection => Destroy(connection, subject, instant));
        EmptyLog();
        return gone;
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_reading)
        {
            _state.Dispose();
            _reader.Dispose();
        }
        lock (_writing)
        {
            _appender.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>For the tests: a full disk, as SQLite knows it.</summary>
    internal void LimitPages(long pages)
    {
        lock (_writing)
        {
            using var command = Command(_writer, $"PRAGMA max_page_count = {pages}");
            command.ExecuteNonQuery();
        }
    }

    private static List<string> Destroy(SqliteConnection connection, string subject, DateTimeOffset instant)
    {
        const string Same = """
            WHERE name_hash = (SELECT name_hash FROM subject_keys WHERE subject = $subject AND destroyed IS NULL)
            """;
        var gone = Texts(Command(connection, $"SELECT subject FROM subject_keys {Same}", ("$subject", subject)));
        if (gone.Count > 0)
        {
            using var destroy = Command(
                connection,
                $"UPDATE subject_keys SET name_hash = NULL, key = NULL, destroyed = $destroyed {Same}",
                ("$subject", subject), ("$destroyed", instant.UtcDateTime.ToString("O")));
            destroy.ExecuteNonQuery();
            using var changed = Command(connection, "UPDATE workspace SET keys_version = keys_version + 1");
            changed.ExecuteNonQuery();
        }
        return gone;
    }

    /// <summary>
    /// What was destroyed is overwritten in the file (<c>secure_delete</c>), and must not live on in the log. Where
    /// another process is reading, the log is emptied by a later checkpoint.
    /// </summary>
    private void EmptyLog()
    {
        using var checkpoint = Command(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.ExecuteNonQuery();
    }

    private static List<PlacedEntry> ReadChunk(SqliteConnection connection, long after)
    {
        using var rows = new SqliteStatement(
            connection,
            $"SELECT position, stream, sequence, hash, bytes FROM entries WHERE position > ? ORDER BY position LIMIT {ChunkEntries}")
            .Bind(1, after);
        var chunk = new List<PlacedEntry>();
        var bytes = 0L;
        var stream = "";
        var block = new ByteBlock();
        while (bytes < ChunkBytes && rows.Step())
        {
            var name = rows.Bytes(1);
            stream = IsText(name, stream) ? stream : Encoding.UTF8.GetString(name);
            var content = block.Keep(rows.Bytes(4));
            bytes += content.Length;
            chunk.Add(new PlacedEntry(
                rows.Number(0), new StoredEntry(stream, rows.Number(2), content, HashOf(rows.Bytes(3)))));
        }
        return chunk;
    }

    private static bool IsText(ReadOnlySpan<byte> utf8, string text) =>
        Ascii.IsValid(utf8) && Ascii.Equals(utf8, text);

    /// <summary>
    /// A hash of another length was not written by this program: it is no hash, and will be found to differ.
    /// </summary>
    private static ChainHash HashOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length == ChainHash.SizeBytes ? new ChainHash(bytes) : default;

    private static List<string> Texts(SqliteCommand command)
    {
        using (command)
        {
            using var row = command.ExecuteReader();
            var texts = new List<string>();
            while (row.Read())
            {
                texts.Add(row.GetString(0));
            }
            return texts;
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = BusyTimeoutMilliseconds / 1000,
        }.ToString());
        try
        {
            connection.Open();
            SqliteSchema.Configure(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteCommand Command(
        SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }

    private Task<T> Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_reading)
        {
            return Guarded(() => read(_reader));
        }
    }

    private Task<T> Write<T>(Func<T> write)
    {
        lock (_writing)
        {
            return Guarded(write);
        }
    }

    private Task<T> Guarded<T>(Func<T> act)
    {
        try
        {
            return Task.FromResult(act());
        }
        catch (SqliteException fault)
        {
            return Task.FromException<T>(SqliteFaults.Translate(fault, Address));
        }
    }
}
