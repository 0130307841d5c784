namespace Entente.App;

/// <summary>A file that is written and not whole yet, beside the one whose name it takes when it is.</summary>
internal static class UnfinishedFile
{
    /// <summary>A name that nothing beside the file has, so that no file of the user is written over.</summary>
    /// <param name="path">The file.</param>
    public static string Beside(string path) => $"{path}.{Path.GetRandomFileName()}.part";
}
