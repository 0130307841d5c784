using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>A file of a release.</summary>
/// <param name="Name">Its path below the release.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record ReleaseFile(string Name, byte[] Bytes);

/// <summary>Codelists as somebody published them, read whole or not at all.</summary>
/// <param name="Lists">The lists, in the order of their names.</param>
/// <param name="Sha256">SHA-256 over the names and bytes of the files.</param>
/// <param name="Findings">What is odd about it; a fault among them means that it cannot be used.</param>
internal sealed record CodelistRelease(
    ImmutableArray<Codelist> Lists, string Sha256, ImmutableArray<Finding> Findings)
{
    /// <summary>How many bytes a release may have in all.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int MostFiles = 2000;

    private static readonly string[] Endings = [".xml", ".json", ".csv"];

    /// <summary>Reads the lists of some files: a list that stands in several forms counts once, as XML first.</summary>
    /// <param name="source">What the release is called in findings.</param>
    /// <param name="files">Its files.</param>
    public static CodelistRelease Of(string source, IReadOnlyList<ReleaseFile> files)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var lists = new SortedDictionary<string, Codelist>(StringComparer.Ordinal);
        var meant = files.Where(f => Endings.Contains(Path.GetExtension(f.Name), StringComparer.OrdinalIgnoreCase))
            .OrderBy(f => Array.IndexOf(Endings, Path.GetExtension(f.Name).ToLowerInvariant()))
            .ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        foreach (var file in meant)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var place = new Place($"{source}/{file.Name}");
            if (!CodelistFile.TryRead(file.Bytes, name, out var list, out var fault))
            {
                if (CodelistSet.Names.Contains(name))
                {
                    findings.Add(Finding.Of(
                        "codelists.unreadable", place, ("list", name), ("path", file.Name), ("reason", fault)));
                }
                else
                {
                    findings.Add(Finding.Of("codelists.passed-over", place, ("path", file.Name), ("reason", fault)));
                }
                continue;
            }
            if (CodelistSet.Names.Contains(list.Name))
            {
                lists.TryAdd(list.Name, list);
            }
            else
            {
                var isOfVersion = CodelistSet.NamesOfVersions.Contains(list.Name);
                findings.Add(Finding.Of(
                    isOfVersion ? "codelists.of-version" : "codelists.unknown", place, ("list", list.Name)));
            }
        }
        if (lists.Count == 0)
        {
            findings.Add(Finding.Of("codelists.none", new Place(source), ("source", source)));
        }
        return new CodelistRelease(
            [.. lists.Values], SumOf(files),
            [.. findings.DistinctBy(f => (f.Code, string.Join(' ', f.Arguments)))]);
    }

    /// <summary>The files of a folder or zip archive, or the one file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">It is larger than a release may be, or no whole archive.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<(IReadOnlyList<ReleaseFile> Files, DateOnly Day)> FilesAtAsync(
        string path, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MostBytes)
            {
                throw TooLarge();
            }
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            return (FilesIn(Path.GetFileName(path), bytes), DayOf(file.LastWriteTimeUtc));
        }
        var paths = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        // What has no bytes is not opened: it may be a pipe that nobody fills.
        paths.RemoveAll(p => FileSize.Of(p) == 0);
        if (paths.Count > MostFiles || paths.Sum(FileSize.Of) > MostBytes)
        {
            throw TooLarge();
        }
        var files = new List<ReleaseFile>();
        foreach (var found in paths)
        {
            var name = Path.GetRelativePath(path, found).Replace('\\', '/');
            files.Add(new ReleaseFile(name, await File.ReadAllBytesAsync(found, cancellation)));
        }
        return (files, DayOf(paths.Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max()));
    }

    /// <summary>The entries of a zip archive, or the bytes themselves.</summary>
    /// <exception cref="InvalidDataException">It is larger than a release may be, or no whole archive.</exception>
    public static IReadOnlyList<ReleaseFile> FilesIn(string name, byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return [new ReleaseFile(name, bytes)];
        }
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var files = new List<ReleaseFile>();
        var room = MostBytes;
        var entries = archive.Entries.Where(e => e.Name.Length > 0);
        foreach (var entry in entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var contents = entry.Open();
            var held = new byte[Math.Min(entry.Length, room) + 1];
            var length = contents.ReadAtLeast(held, held.Length, throwOnEndOfStream: false);
            room -= length;
            if (room < 0 || length == held.Length || files.Count == MostFiles)
            {
                throw TooLarge();
            }
            files.Add(new ReleaseFile(entry.FullName, held[..length]));
        }
        return files;
    }

    /// <summary>What says that a release is larger than is taken.</summary>
    public static InvalidDataException TooLarge() => new($"more than {MostFiles} files or {MostBytes} bytes");

    private static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(instant);

    private static string SumOf(IReadOnlyList<ReleaseFile> files)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            sum.AppendData(Encoding.UTF8.GetBytes(file.Name + "\0"));
            sum.AppendData(SHA256.HashData(file.Bytes));
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
