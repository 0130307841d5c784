namespace Entente.App.Commands;

/// <summary>
/// A file that a verb writes. It takes its name when it is whole, in the place of what is there: that must be a file,
/// and none of those that the verb reads.
/// </summary>
internal static class Target
{
    private static readonly string[] SystemFolders = ["/dev/", "/proc/", "/sys/"];

    /// <summary>Why a file may not be written, as a sentence; null where it may.</summary>
    /// <param name="path">Where it would be written.</param>
    /// <param name="sources">The files that are read.</param>
    /// <param name="texts">The language.</param>
    public static string? Fault(string path, IEnumerable<string> sources, Texts texts)
    {
        var real = RealPath(path);
        return sources.Any(source => RealPath(source) == real) ? texts["cli.target-is-source", ("path", path)]
            : IsReplaceable(Path.GetFullPath(path)) && IsReplaceable(real) ? null
            : texts["cli.target-is-no-file", ("path", path)];
    }

    private static bool IsReplaceable(string path)
    {
        if (Directory.Exists(path) || (!OperatingSystem.IsWindows() && Array.Exists(SystemFolders, path.StartsWith)))
        {
            return false;
        }
        if (!File.Exists(path))
        {
            return true;
        }
        try
        {
            // For reading and writing at once a pipe opens without waiting for whoever reads it.
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return file.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>The path with the links in its place followed; itself where they lead nowhere.</summary>
    public static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }
}
