using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>Checks files, each entry of an archive as a file of its own; nothing that a file holds makes it
/// throw.</summary>
/// <param name="asked">How.</param>
internal sealed class IatiFileCheck(CheckQuestion asked)
{
    /// <summary>Checks a file of this machine.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Takes how many bytes were read since the last time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>One result; one for each entry of an archive.</returns>
    public IEnumerable<CheckedIatiFile> Check(IatiPath path, Action<long> read, CancellationToken cancellation)
    {
        Finding? unread = null;
        using var results = Check(path.Path, Open, cancellation).GetEnumerator();
        while (unread is null)
        {
            CheckedIatiFile? result = null;
            try
            {
                if (!results.MoveNext())
                {
                    yield break;
                }
                result = results.Current;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                unread = IatiPaths.Unreadable(path.Path, fault);
            }
            yield return result ?? new CheckedIatiFile(path.Path) { Unread = unread };
        }

        Stream Open() => path.IsEmpty ? Stream.Null : new CountedStream(File.OpenRead(path.Path), read);
    }

    /// <summary>Checks what a stream holds.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="open">Opens it; what it gives is closed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>One result; one for each entry of an archive, whose text can be opened until the next is asked
    /// for.</returns>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public IEnumerable<CheckedIatiFile> Check(string name, Func<Stream> open, CancellationToken cancellation)
    {
        var options = new ReadingOptions
        {
            Today = asked.Today, SchemaVersion = asked.SchemaVersion, Limits = asked.Limits,
            Codelists = asked.Codelists, HasNames = true, HasRecords = false,
        };
        using var stream = open();
        using var archive = new SourceArchive(open);
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        FileInCheck? file = null;
        foreach (var happened in IatiReader.Read(stream, options))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (happened)
            {
                case FileBegun begun:
                    file = new FileInCheck(
                        begun.File.Length == 0 ? name : name + "/" + begun.File, begun, asked.Limits.Findings);
                    break;
                case ElementRead element:
                    file!.Take(element);
                    break;
                case FileEnded ended:
                    yield return file!.End(ended) with { Source = SourceOf(ended.File, file.Encoding) };
                    break;
            }
        }

        SourceText SourceOf(string entry, string encoding)
        {
            if (entry.Length == 0)
            {
                return SourceText.OfFile(open, encoding);
            }
            var number = entries[entry] = entries.GetValueOrDefault(entry, -1) + 1;
            return new SourceText(() => archive.Open(entry, number), encoding);
        }
    }
}
