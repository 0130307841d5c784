using System.IO.Compression;

namespace Entente.App.Features.Checking;

/// <summary>
/// An archive that was checked, opened once more for the text of its entries, one after another: its contents are read
/// only once, however many entries it has. Not for several threads.
/// </summary>
/// <param name="open">Opens its bytes, which must be the same again and may be sought in.</param>
internal sealed class SourceArchive(Func<Stream> open) : IDisposable
{
    private ZipArchive? _archive;
    private int _next;

    /// <summary>Opens an entry; who does so closes it.</summary>
    /// <param name="name">Its name in the archive.</param>
    /// <param name="before">How many entries of that name stand before it.</param>
    /// <exception cref="IOException">The archive cannot be read any more.</exception>
    /// <exception cref="InvalidDataException">There is no such entry any more.</exception>
    public Stream Open(string name, int before)
    {
        _archive ??= new ZipArchive(open(), ZipArchiveMode.Read);
        var entry = before > 0
            ? _archive.Entries.Where(e => e.FullName == name).ElementAtOrDefault(before)
            : Next(_archive, name);
        return entry?.Open() ?? throw new InvalidDataException(name);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    /// <summary>The first entry of a name, which is sought behind the one that was opened last: they come in the order
    /// of the archive.</summary>
    private ZipArchiveEntry? Next(ZipArchive archive, string name)
    {
        var entries = archive.Entries;
        for (var passed = 0; passed < entries.Count; passed++)
        {
            var at = (_next + passed) % entries.Count;
            if (entries[at].FullName == name)
            {
                _next = at + 1;
                return entries[at];
            }
        }
        return null;
    }
}
