using System.Collections.Immutable;
using Entente.Iati;
using Entente.Store;

namespace Entente.App.Features.Checking;

/// <summary>A file that is to be checked.</summary>
/// <param name="Path">The path as given, joined with what was found below it.</param>
/// <param name="Bytes">How many bytes it has; 0 where that is not known.</param>
public sealed record IatiPath(string Path, long Bytes)
{
    /// <summary>
    /// Whether it was found in a folder and has no bytes: it is not opened then, since it may be a pipe that nobody
    /// fills.
    /// </summary>
    public bool IsEmpty { get; init; }
}

/// <summary>Finds the files that are to be checked.</summary>
public static class IatiPaths
{
    /// <summary>
    /// The files that paths name: a file as it is, a folder with all below it, in ordinal order of their paths. A
    /// folder that is a link within a folder is not followed. A file that is named is taken whatever it ends in.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="cancellation">Gives up.</param>
    public static (ImmutableArray<IatiPath> Files, ImmutableArray<Finding> Findings) Find(
        IEnumerable<string> paths, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var below = new SortedSet<string>(StringComparer.Ordinal);
                var unread = findings.Count;
                AddFolder(path, below, findings, cancellation);
                if (below.Count == 0 && findings.Count == unread)
                {
                    findings.Add(Finding.Of("document.none-below", new Place(path), ("path", path)));
                }
                found.UnionWith(below);
            }
            else if (File.Exists(path))
            {
                found.Add(path);
                named.Add(path);
            }
            else
            {
                findings.Add(Finding.Of("document.not-found", new Place(path), ("path", path)));
            }
        }
        return ([.. found.Select(f => Of(f, named.Contains(f)))], findings.ToImmutable());
    }

    private static IatiPath Of(string path, bool isNamed)
    {
        var bytes = BytesOf(path);
        return new IatiPath(path, bytes ?? 0) { IsEmpty = bytes == 0 && !isNamed };
    }

    /// <summary>A folder that may not be read is said, and the others are read all the same.</summary>
    private static void AddFolder(
        string folder, SortedSet<string> found, ImmutableArray<Finding>.Builder findings,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            found.UnionWith(Directory.EnumerateFiles(folder).Where(IatiReader.IsDataFile));
            foreach (var below in new DirectoryInfo(folder).GetDirectories().Where(d => d.LinkTarget is null))
            {
                AddFolder(Path.Combine(folder, below.Name), found, findings, cancellation);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(Unreadable(folder, fault));
        }
    }

    /// <summary>Why a file or folder is not read.</summary>
    internal static Finding Unreadable(string path, Exception fault) => Finding.Of(
        "document.unreadable", new Place(path), ("path", path),
        ("reason", FileReasons.Of(fault.InnerException ?? fault)));

    private static long? BytesOf(string file)
    {
        try
        {
            return FileSize.Of(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
