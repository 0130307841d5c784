namespace Entente.App;

/// <summary>How large a file is, before it is opened.</summary>
internal static class FileSize
{
    /// <summary>
    /// The bytes of the file that a path leads to: a link has a length of its own, also where a pipe stands behind it.
    /// 0 where there are none, as in a pipe or a device.
    /// </summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static long Of(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.Length : ((FileInfo)file.ResolveLinkTarget(true)!).Length;
    }
}
