namespace Entente.Iati;

/// <summary>The roots of files.</summary>
internal static class FileNames
{
    /// <summary>The root of activity files.</summary>
    public const string Activities = "iati-activities";

    /// <summary>The root of organisation files.</summary>
    public const string Organisations = "iati-organisations";

    /// <summary>The root of files of a kind.</summary>
    public static string RootOf(FileKind kind) => kind == FileKind.Activities ? Activities : Organisations;

    /// <summary>The elements within the root of files of a kind.</summary>
    public static string ElementOf(FileKind kind) =>
        kind == FileKind.Activities ? "iati-activity" : "iati-organisation";

    /// <summary>The kind of files with a root; null where it is no root of the Standard.</summary>
    public static FileKind? KindOf(string root) => root switch
    {
        Activities => FileKind.Activities,
        Organisations => FileKind.Organisations,
        _ => null,
    };
}
