using System.Security.Cryptography;
using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store;

/// <summary>
/// The tables of a store in SQLite and how they come to be: in one transaction, so that a process that is killed while
/// it makes a store leaves an empty file, which the next one fills, or a whole store.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>The version of the tables that this program makes and reads; kept as <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>"ENTE": which program a file belongs to; kept as <c>application_id</c>.</summary>
    public const int ApplicationId = 0x454E5445;

    private const string Tables = """
        CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE heads (
            stream TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE blobs (
            sha256 TEXT PRIMARY KEY,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE subject_keys (
            id INTEGER PRIMARY KEY,
            subject TEXT NOT NULL UNIQUE,
            name_hash BLOB,
            key BLOB,
            destroyed TEXT
        ) STRICT;
        CREATE TABLE workspace (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            secret BLOB NOT NULL,
            keys_version INTEGER NOT NULL
        ) STRICT;
        """;

    /// <summary>Settings of every connection.</summary>
    public static void Configure(SqliteConnection connection)
    {
        Execute(connection, $"PRAGMA busy_timeout = {SqliteEngine.BusyTimeoutMilliseconds}");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA trusted_schema = OFF");
    }

    /// <summary>
    /// Makes the tables where the file is empty, and refuses a file that is not a store of this program.
    /// </summary>
    /// <exception cref="StoreException">The file is another program's, or of a newer version.</exception>
    public static void EnsureStore(SqliteConnection connection, string path)
    {
        if (IsStoreAtOneMoment(connection, path))
        {
            return;
        }
        var mode = Scalar(connection, "PRAGMA journal_mode = WAL") as string;
        if (mode != "wal")
        {
            throw new StoreException(Finding.Of(
                "journal.not-writable", new Place(path), ("path", path), ("reason", $"journal_mode {mode}")));
        }
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            // Another process may have made the store in the meantime.
            if (!IsStore(connection, path))
            {
                Execute(connection, Tables);
                using var workspace = connection.CreateCommand();
                workspace.CommandText = "INSERT INTO workspace (id, secret, keys_version) VALUES (1, $secret, 0)";
                workspace.Parameters.AddWithValue("$secret", RandomNumberGenerator.GetBytes(Sealed.KeyBytes));
                workspace.ExecuteNonQuery();
                Execute(connection, $"PRAGMA application_id = {ApplicationId}");
                Execute(connection, $"PRAGMA user_version = {Version}");
            }
            Execute(connection, "COMMIT");
        }
        catch
        {
            Execute(connection, "ROLLBACK");
            throw;
        }
    }

    /// <summary>
    /// What reading and writing rest on: the one row that names the workspace, and a number that is left for the next
    /// entry.
    /// </summary>
    /// <exception cref="StoreException">It is not so: somebody or something else changed the file.</exception>
    public static void RefuseDamage(SqliteConnection connection, string path)
    {
        if (Scalar(connection, "SELECT count(*) FROM workspace") is not 1L)
        {
            throw SqliteFaults.Damaged(path, "the row of the workspace is gone");
        }
        if (Scalar(connection, "SELECT coalesce(max(position), 0) FROM entries") is not (>= 0L and < MostEntries))
        {
            throw SqliteFaults.Damaged(path, "an entry has a number that none can have");
        }
    }

    /// <summary>More than can ever be written: a million a second for a hundred thousand years.</summary>
    private const long MostEntries = long.MaxValue / 2;

    /// <summary>
    /// In one read transaction: another process may be making the store, and a look before and after its commit would
    /// see tables without the mark that they are ours.
    /// </summary>
    private static bool IsStoreAtOneMoment(SqliteConnection connection, string path)
    {
        Execute(connection, "BEGIN");
        try
        {
            return IsStore(connection, path);
        }
        finally
        {
            Execute(connection, "COMMIT");
        }
    }

    private static bool IsStore(SqliteConnection connection, string path)
    {
        var application = (long)Scalar(connection, "PRAGMA application_id")!;
        var version = (long)Scalar(connection, "PRAGMA user_version")!;
        if (application == ApplicationId && version > Version)
        {
            throw new StoreException(Finding.Of(
                "journal.schema-newer", new Place(path), ("path", path), ("found", version), ("known", Version)));
        }
        if (application == ApplicationId && version == Version)
        {
            return true;
        }
        var isEmpty = application == 0 && version == 0
            && (long)Scalar(connection, "SELECT count(*) FROM sqlite_schema")! == 0;
        return isEmpty
            ? false
            : throw new StoreException(Finding.Of("journal.not-a-store", new Place(path), ("path", path)));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
