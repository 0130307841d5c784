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
            "journal.disk-full" => Finding.Of(code, place, ("reason", fault.Message)),
            _ => Finding.Of(code, place, ("path", path), ("reason", fault.Message)),
        };
        return new StoreException(finding, fault);
    }
}
