namespace Entente.Tests;

/// <summary>Where the tests find the repository and what may lie beside it.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds Entente.slnx, found upwards from where the tests were built.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The official material beside the checkout; it is optional, and no part of the repository.</summary>
    public static string Material { get; } = Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the material beside the checkout.</summary>
    public static string MaterialPathOf(params ReadOnlySpan<string> parts) => Path.Combine([Material, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Entente.slnx in or above {AppContext.BaseDirectory}.");
    }
}
