using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Entente.Iati.Tests;

/// <summary>The data files against their own table of sources, and against the script that makes them.</summary>
public sealed partial class DataFileTests
{
    /// <summary>What is written by hand: the script does not make it.</summary>
    private static readonly string[] Own =
    [
        "messages.tsv", "messages.ko.tsv", "messages.vi.tsv", "own-rules.tsv", "value-forms.tsv", "upgrade/codes.tsv",
        "upgrade/empty.tsv", "upgrade/languages.tsv", "upgrade/places.tsv", "upgrade/renames.tsv",
        "upgrade/rules.tsv",
    ];

    public static TheoryData<string> Stated => [.. StatedFiles().Keys];

    [Theory]
    [MemberData(nameof(Stated))]
    public void A_file_has_the_rows_and_the_checksum_that_its_source_states(string path)
    {
        var rows = Shipped.Lines(path).Count - (path.EndsWith(".tsv", StringComparison.Ordinal) ? 1 : 0);
        var sum = Convert.ToHexStringLower(SHA256.HashData(Shipped.Bytes(path)));

        (rows, sum).ShouldBe(StatedFiles()[path], $"""
            data/iati/{path} is not what data/iati/SOURCES.md says it is.
            Make it again with eng/make-iati-data.py, from the publications that its table of sources names.
            """);
    }

    [Fact]
    public void Every_file_has_a_source_and_is_part_of_the_library()
    {
        var folder = Checkout.PathOf("data", "iati");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => f != "SOURCES.md")
            .Order(StringComparer.Ordinal)
            .ToList();

        Shipped.Paths.ShouldBe(files);
        StatedFiles().Keys.Concat(Own).Order(StringComparer.Ordinal).ShouldBe(files);
    }

    [ScriptFact("iati/schemas")]
    public async Task The_script_makes_the_same_files_from_the_official_publications()
    {
        var folder = Directory.CreateTempSubdirectory("iati-data");
        try
        {
            await Python.RunAsync(
                Checkout.PathOf("eng", "make-iati-data.py"), Checkout.MaterialPathOf("iati"), folder.FullName);

            foreach (var path in StatedFiles().Keys.Append("SOURCES.md"))
            {
                (await File.ReadAllBytesAsync(Path.Combine(folder.FullName, path)))
                    .ShouldBe(await File.ReadAllBytesAsync(Checkout.PathOf("data", "iati", path)), path);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, (int Rows, string Sum)> StatedFiles() =>
        File.ReadLines(Checkout.PathOf("data", "iati", "SOURCES.md"))
            .Select(line => StatedRow().Match(line))
            .Where(m => m.Success)
            .ToDictionary(
                m => m.Groups["path"].Value,
                m => (int.Parse(m.Groups["rows"].Value, CultureInfo.InvariantCulture), m.Groups["sum"].Value),
                StringComparer.Ordinal);

    [GeneratedRegex(@"^\| (?<path>\S+) \| (?<rows>\d+), (?<sum>[0-9a-f]{64}) \|$")]
    private static partial Regex StatedRow();
}
