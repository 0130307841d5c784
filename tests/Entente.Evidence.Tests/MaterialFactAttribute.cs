namespace Entente.Evidence.Tests;

/// <summary>
/// A test that needs the material beside the repository; it is skipped, by name, where there is none.
/// </summary>
public sealed class MaterialFactAttribute : FactAttribute
{
    public MaterialFactAttribute()
    {
        if (SharedMaterial.Folder is null)
        {
            Skip = "no material at ../shared";
        }
    }
}

/// <summary>The folder <c>shared</c> beside the repository's root.</summary>
internal static class SharedMaterial
{
    public static string? Folder { get; } = Find();

    public static string Path(string relative) =>
        System.IO.Path.Combine(Folder ?? throw new InvalidOperationException("There is no ../shared."), relative);

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Entente.slnx")))
            {
                var shared = System.IO.Path.Combine(at.Parent?.FullName ?? at.FullName, "shared");
                return Directory.Exists(System.IO.Path.Combine(shared, "seeds")) ? shared : null;
            }
        }
        return null;
    }
}
