namespace Entente.Evidence.Tests;

/// <summary>Reads <c>mini-documents.txt</c>: small documents with the claims that they must give.</summary>
internal static class MiniDocuments
{
    public static IReadOnlyList<(string Name, string Text, string Expected)> All { get; } = Read();

    private static List<(string Name, string Text, string Expected)> Read()
    {
        using var stream = typeof(MiniDocuments).Assembly.GetManifestResourceStream("mini-documents.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n== ").Skip(1).Select(One)];
    }

    private static (string Name, string Text, string Expected) One(string block)
    {
        var name = block[..block.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var parts = block[(name.Length + 1)..].Split("\n--\n");
        return (name, parts[0], parts[1]);
    }
}
