namespace Entente.Evidence.Tests;

/// <summary>
/// Reads <c>mini-documents*.txt</c>, a file a language: small documents with the claims that they must give.
/// </summary>
internal static class MiniDocuments
{
    public static IReadOnlyList<(string Name, string Text, string Expected)> All { get; } = Read();

    private static List<(string Name, string Text, string Expected)> Read()
    {
        var assembly = typeof(MiniDocuments).Assembly;
        return [.. assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
            .Where(n => n.StartsWith("mini-documents", StringComparison.Ordinal)).SelectMany(File)];

        IEnumerable<(string Name, string Text, string Expected)> File(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return [.. reader.ReadToEnd().Split("\n== ").Skip(1).Select(One)];
        }
    }

    private static (string Name, string Text, string Expected) One(string block)
    {
        var name = block[..block.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var parts = block[(name.Length + 1)..].Split("\n--\n");
        return (name, parts[0], parts[1]);
    }
}
