using System.Text;

namespace Entente.Iati.Tests;

/// <summary>The data that the library carries, by its paths below <c>data/iati</c>.</summary>
internal static class Shipped
{
    private static readonly string[] Folders = ["codelists/", "structure/", "rules/", "upgrade/"];

    private static readonly string[] Alone =
    [
        "codelists.tsv", "org-id-prefixes.tsv", "messages.tsv", "messages.ko.tsv", "messages.vi.tsv", "own-rules.tsv",
        "value-forms.tsv",
    ];

    /// <summary>Every file of the data that is part of the library, in the order of their paths.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. typeof(Codelist).Assembly.GetManifestResourceNames()
            .Where(n => Alone.Contains(n) || Folders.Any(f => n.StartsWith(f, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string path)
    {
        using var stream = typeof(Codelist).Assembly.GetManifestResourceStream(path);
        using var copy = new MemoryStream();
        stream.ShouldNotBeNull($"{path} is not part of the library.").CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The lines without the remarks.</summary>
    public static IReadOnlyList<string> Lines(string path) =>
        [.. Encoding.UTF8.GetString(Bytes(path)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith('#'))];

    /// <summary>The rows of a table, each by the names of the columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = Lines(path);
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(l => RowOf(path, columns, l.Split('\t')))];
    }

    private static Dictionary<string, string> RowOf(string path, string[] columns, string[] cells)
    {
        cells.Length.ShouldBe(columns.Length, $"{path}: {string.Join(" | ", cells)}");
        return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
    }
}
