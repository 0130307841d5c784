namespace Entente.Bench;

/// <summary>The real IATI files beside the checkout.</summary>
internal static class Material
{
    /// <summary>Their paths, in order; none where there is no such material.</summary>
    public static IReadOnlyList<string> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
        {
            folder = folder.Parent;
        }
        var real = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "iati", "real");
        return Directory.Exists(real)
            ? [.. Directory.GetFiles(real, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }
}
