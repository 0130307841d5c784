using System.Text.RegularExpressions;

namespace Entente.App;

/// <summary>A file that is written and not whole yet, beside the one whose name it takes when it is.</summary>
internal static partial class UnfinishedFile
{
    /// <summary>A name that nothing beside the file has, so that no file of the user is written over.</summary>
    /// <param name="path">The file.</param>
    public static string Beside(string path) => $"{path}.{Path.GetRandomFileName()}.part";

    /// <summary>The name that an unfinished file is to take; any other path as it is.</summary>
    public static string NameOf(string path) => Ending().Replace(path, "");

    [GeneratedRegex(@"\.[a-z0-9]{8}\.[a-z0-9]{3}\.part$")]
    private static partial Regex Ending();
}
