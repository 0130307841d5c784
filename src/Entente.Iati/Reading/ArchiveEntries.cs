using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace Entente.Iati;

/// <summary>
/// Which entries of an archive are read: as from a folder those whose names end as files with data do, and where none
/// does so, all. What lies beside them, such as a note to the reader or what a system keeps for itself, is passed over
/// and told.
/// </summary>
internal static class ArchiveEntries
{
    private const int NamesTold = 5;

    /// <summary>The folder in which archives made on a Mac keep what belongs to the system.</summary>
    private const string SystemFolder = "__MACOSX/";

    /// <summary>The entries that are read, in the order of the archive, and what was passed over; null for
    /// nothing.</summary>
    public static (IReadOnlyList<ZipArchiveEntry> Read, IatiFinding? PassedOver) Of(ZipArchive archive)
    {
        var files = archive.Entries.Where(e => e.Name.Length > 0).ToList();
        var own = files.Where(IsOwn).ToList();
        var named = own.Where(e => IatiReader.IsDataFile(e.Name)).ToList();
        var read = named.Count > 0 ? named : own;
        return (read, files.Count == read.Count ? null : Told([.. files.Except(read)]));
    }

    private static bool IsOwn(ZipArchiveEntry entry) =>
        !entry.Name.StartsWith('.') && !entry.FullName.StartsWith(SystemFolder, StringComparison.Ordinal);

    private static IatiFinding Told(ImmutableArray<ZipArchiveEntry> left) => ReadingFindings.Of(
        ReadingFindings.PassedOver, FindingSeverity.Advisory,
        value: string.Join(", ", left.Take(NamesTold).Select(e => e.FullName)) + (left.Length > NamesTold ? ", …" : ""),
        expected: left.Length.ToString(CultureInfo.InvariantCulture));
}
