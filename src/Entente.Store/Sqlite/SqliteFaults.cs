using Entente.Core;
using Microsoft.Data.Sqlite;

namespace Entente.Store;

/// <summary>What SQLite's result codes mean to who uses a store (sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>No page of a database is smaller; what SQLite finds cut after it, it says itself.</summary>
    private const int SmallestPageBytes = 512;

    /// <summary>How every database begins.</summary>
    private static ReadOnlySpan<byte> Beginning => "SQLite format 3\0"u8;

    /// <summary>
    /// SQLite takes a file of a few bytes for a new database, and throws away a log whose file is empty or gone: what
    /// is left of a store would be written over as if there never had been one. A file that is empty and has no log is
    /// what a process leaves that was killed while it made the store, and may be filled.
    /// </summary>
    /// <exception cref="StoreException">The file is the remains of a store, or of something else.</exception>
    public static void RefuseRemains(string path)
    {
        var file = new FileInfo(path);
        var bytes = file.Exists ? file.Length : 0;
        if (bytes == 0)
        {
            var log = new FileInfo(path + "-wal");
            if (log.Exists && log.Length > 0)
            {
                throw Damaged(path, $"{log.Name} is there, and the file that it belongs to is empty or gone");
            }
        }
        else if (bytes < SmallestPageBytes)
        {
            var start = Start(path);
            throw Beginning.StartsWith(start)
                ? Damaged(path, $"the file ends after {bytes} bytes")
                : new StoreException(Finding.Of("journal.not-a-store", new Place(path), ("path", path)));
        }
    }

    /// <summary>Whether a row was there already: another process was first.</summary>
    public static bool IsConstraint(SqliteException fault) => fault.SqliteErrorCode == Constraint;

    /// <summary>The store's own exception for a fault of SQLite or of the file system.</summary>
    public static StoreException Translate(Exception fault, string path)
    {
        var code = fault is not SqliteException sqlite ? "journal.not-writable" : sqlite.SqliteErrorCode switch
        {
            Full => "journal.disk-full",
            ReadOnly or CannotOpen => "journal.not-writable",
            NotADatabase => "journal.not-a-store",
            Corrupt => "journal.damaged",
            Busy or Locked => "journal.busy",
            _ => "journal.engine-failed",
        };
        var place = new Place(path);
        var finding = code switch
        {
            "journal.not-a-store" or "journal.busy" => Finding.Of(code, place, ("path", path)),
            "journal.disk-full" => Finding.Of(code, place, ("reason", ReasonOf(fault))),
            _ => Finding.Of(code, place, ("path", path), ("reason", ReasonOf(fault))),
        };
        return new StoreException(finding, fault);
    }

    private static string ReasonOf(Exception fault) => fault is not SqliteException sqlite
        ? FileReasons.Of(fault)
        : sqlite.SqliteErrorCode switch
        {
            Full => "disk-full",
            ReadOnly => "read-only",
            CannotOpen => "cannot-open",
            _ => fault.Message,
        };

    /// <summary>A store whose rows cannot be those that a program wrote.</summary>
    public static StoreException Damaged(string path, string reason) =>
        new(Finding.Of("journal.damaged", new Place(path), ("path", path), ("reason", reason)));

    private static byte[] Start(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var start = new byte[Math.Min(stream.Length, Beginning.Length)];
        stream.ReadExactly(start);
        return start;
    }
}
