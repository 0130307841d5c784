using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Iati.Tests;

/// <summary>The data files against their own table of sources, and against the official publication.</summary>
public sealed partial class CodelistDataTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Checkout.PathOf("data", "iati", "codelists")).Select(f => Path.GetFileName(f)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_the_rows_and_the_checksum_that_its_source_states(string file)
    {
        var bytes = File.ReadAllBytes(Checkout.PathOf("data", "iati", "codelists", file));
        var rows = bytes.Count(b => b == (byte)'\n') - 1;
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));

        Stated().ShouldContainKey(file, $"Name {file} in data/iati/SOURCES.md, with its source.");
        Stated()[file].ShouldBe((rows, sum), $"""
            data/iati/codelists/{file} is not what data/iati/SOURCES.md says it is.
            Make it again with eng/make-codelists.py, or take over what that prints, and the source's commit.
            """);
    }

    [Fact]
    public void Every_stated_file_is_there_and_part_of_the_library()
    {
        foreach (var (file, (rows, _)) in Stated())
        {
            File.Exists(Checkout.PathOf("data", "iati", "codelists", file)).ShouldBeTrue(file);
            CodelistTests.ListOf(Path.GetFileNameWithoutExtension(file)).Items.Count().ShouldBe(rows, file);
        }
    }

    [MaterialTheory("iati/codelists/non-embedded")]
    [MemberData(nameof(Files))]
    public void A_list_agrees_with_the_official_publication(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var published = XDocument
            .Load(Checkout.MaterialPathOf("iati", "codelists", "non-embedded", name + ".xml"))
            .Descendants("codelist-item")
            .Select(i => new CodelistItem(
                Text(i, "code"), Text(i, "name"), (string?)i.Attribute("status") == "withdrawn", Text(i, "category")))
            .OrderBy(i => i.Code, StringComparer.Ordinal)
            .ToList();

        CodelistTests.ListOf(name).Items.ShouldBe(published);
    }

    private static Dictionary<string, (int Rows, string Sum)> Stated() =>
        File.ReadLines(Checkout.PathOf("data", "iati", "SOURCES.md"))
            .Select(line => StatedRow().Match(line))
            .Where(m => m.Success)
            .ToDictionary(
                m => m.Groups["file"].Value,
                m => (int.Parse(m.Groups["rows"].Value, CultureInfo.InvariantCulture), m.Groups["sum"].Value));

    /// <summary>The first narrative is the English one; white space inside a name is one space.</summary>
    private static string Text(XElement item, string name)
    {
        var element = item.Element(name);
        var text = (element?.Element("narrative") ?? element)?.Value ?? "";
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^\| codelists/(?<file>\S+) \|.*\| (?<rows>\d+), (?<sum>[0-9a-f]{64}) \|$")]
    private static partial Regex StatedRow();
}
