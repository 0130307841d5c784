using System.Reflection;

namespace Entente.Iati;

/// <summary>The files of <c>data/iati</c>, which are part of the library.</summary>
internal static class ShippedData
{
    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Its path below <c>data/iati</c>.</param>
    public static bool Exists(string path) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(path) is not null;

    /// <summary>The lines of a file.</summary>
    /// <param name="path">Its path below <c>data/iati</c>.</param>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static IEnumerable<string> Lines(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not part of this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
