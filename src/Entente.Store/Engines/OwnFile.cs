namespace Entente.Store;

/// <summary>
/// Files that hold the keys of persons: who made them may read and write them, and nobody else of the machine.
/// </summary>
public static class OwnFile
{
    /// <summary>How a new one is made; one that is there is refused.</summary>
    public static FileStreamOptions New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }

    /// <summary>Makes an empty one where there is none; one that is there stays as it is.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal static void Ensure(string path)
    {
        if (File.Exists(path))
        {
            return;
        }
        try
        {
            using var made = new FileStream(path, New());
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
    }
}
