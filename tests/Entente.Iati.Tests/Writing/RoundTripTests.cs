using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>What is read, written and read again is the same.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_file_of_our_own_comes_back_as_it_was() => await CompareAsync(OwnFiles);

    [Fact]
    public async Task A_file_of_our_own_keeps_the_schema_when_it_is_written()
    {
        foreach (var path in OwnFiles.Where(IsValid))
        {
            RecordFile.SchemaFaults(await TryRead(path)!.WriteAsync()).ShouldBeEmpty(path);
        }
    }

    [MaterialFact("iati/schemas/2.03")]
    public async Task A_file_of_our_own_keeps_the_official_schema_when_it_is_written()
    {
        var files = OwnFiles.Where(IsValid).Where(f => TryRead(f)!.Header.Version == "2.03").ToList();

        files.ShouldNotBeEmpty();
        OfficialSchema.FaultsOf("<iati-activities version='2.03'/>").ShouldNotBeEmpty();
        foreach (var path in files)
        {
            OfficialSchema.FaultsOf(await TryRead(path)!.WriteAsync()).ShouldBeEmpty(path);
        }
    }

    [MaterialFact("iati/real")]
    public async Task Every_real_file_comes_back_as_it_was() => await CompareAsync(
        Directory.EnumerateFiles(Checkout.MaterialPathOf("iati", "real"), "*.xml", SearchOption.AllDirectories));

    [MaterialFact("iati/examples")]
    public async Task Every_example_comes_back_as_it_was() => await CompareAsync(
        Directory.EnumerateFiles(Checkout.MaterialPathOf("iati", "examples"), "*.xml", SearchOption.AllDirectories));

    [MaterialFact("iati/suites/schemas")]
    public async Task Every_file_of_the_schemas_suite_comes_back_as_it_was() => await CompareAsync(
        Directory.EnumerateFiles(
            Checkout.MaterialPathOf("iati", "suites", "schemas"), "*.xml", SearchOption.AllDirectories));

    private static IReadOnlyList<string> OwnFiles { get; } =
        [.. Directory.GetFiles(
            Checkout.PathOf("tests", "Entente.Iati.Tests", "Fixtures"), "*.xml", SearchOption.AllDirectories)];

    private static bool IsValid(string path) =>
        TryRead(path) is not null && RecordFile.SchemaFaults(File.ReadAllText(path)).Count == 0;

    private async Task CompareAsync(IEnumerable<string> paths)
    {
        var count = 0;
        var unread = 0;
        var foreign = 0;
        var wrong = new List<string>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (TryRead(path) is not { } read)
            {
                unread++;
                continue;
            }
            count++;
            var written = await read.WriteAsync();
            var again = RecordFile.Parse(written);
            var parts = PartsOf(path);
            foreign += parts?.Count ?? 0;
            var difference = again != read ? "other records"
                : parts is not null && !parts.SequenceEqual(ForeignParts.Of(written)) ? "other foreign parts"
                : await again.WriteAsync() != written ? "other bytes"
                : Difference(TreeDump.Of(new StreamReader(path)), TreeDump.Of(new StringReader(written)));
            if (difference is not null)
            {
                wrong.Add($"{path}: {difference}");
            }
        }
        count.ShouldBeGreaterThan(0);
        output.WriteLine($"{count - wrong.Count} of {count} files came back; {unread} were not read");
        output.WriteLine($"{foreign} elements of other namespaces stand in them as they did");
        wrong.ShouldBeEmpty();
    }

    private static string? Difference(IReadOnlyList<string> said, IReadOnlyList<string> written) =>
        said.Zip(written).Where(l => l.First != l.Second).Select(l => $"{l.First} became {l.Second}").FirstOrDefault()
        ?? (said.Count == written.Count ? null : $"{said.Count} lines became {written.Count}");

    /// <summary>Null where only this library reads the file: a prefix is not declared.</summary>
    private static IReadOnlyList<string>? PartsOf(string path)
    {
        try
        {
            return ForeignParts.Of(File.ReadAllText(path));
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static RecordFile? TryRead(string path)
    {
        using var file = File.OpenRead(path);
        return RecordFile.TryRead(file);
    }
}
