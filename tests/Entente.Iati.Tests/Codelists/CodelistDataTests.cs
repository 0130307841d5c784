using System.Globalization;
using System.Xml.Linq;

namespace Entente.Iati.Tests;

/// <summary>The lists that ship, against their table of contents and against the official publication.</summary>
public sealed class CodelistDataTests
{
    private static readonly List<string> Paths =
        [.. Shipped.Paths.Where(p => p.StartsWith("codelists/", StringComparison.Ordinal))];

    public static TheoryData<string> Lists => [.. Paths];

    [Fact]
    public void The_table_of_contents_names_every_list_and_its_rows()
    {
        var contents = Shipped.Rows("codelists.tsv");

        contents.Count.ShouldBe(61 + 10 + 10 + 8 + 9 + 9);
        contents.Select(PathOf).Order(StringComparer.Ordinal).ShouldBe(Paths);
        foreach (var row in contents)
        {
            Shipped.Rows(PathOf(row)).Count.ToString(CultureInfo.InvariantCulture).ShouldBe(row["rows"], PathOf(row));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_code_stands_once_and_is_active_or_withdrawn(string path)
    {
        var rows = Shipped.Rows(path);

        rows.Select(r => r["code"]).ShouldBeUnique();
        rows.ShouldAllBe(r => r["code"] == r["code"].Trim() && r["code"] != "");
        rows.ShouldAllBe(r => r["status"] == "active" || r["status"] == "withdrawn");
    }

    [Fact]
    public void The_first_columns_are_those_that_the_library_reads()
    {
        foreach (var path in Paths)
        {
            Shipped.Lines(path)[0].ShouldStartWith("code\tname\tstatus\tcategory\t");
        }
    }

    [MaterialTheory("iati/codelists/non-embedded")]
    [MemberData(nameof(Lists))]
    public void A_list_agrees_with_the_official_publication(string path)
    {
        var parts = path.Split('/');
        var name = Path.ChangeExtension(parts[^1], ".xml");
        string[] place = parts.Length == 3 ? [parts[1], "embedded", name] : ["non-embedded", name];

        Shipped.Rows(path)
            .Select(r => string.Join('|', r["code"], r["name"], r["status"], r["category"], r["name-fr"]))
            .ShouldBe(Published(Checkout.MaterialPathOf(["iati", "codelists", .. place])));
    }

    private static IEnumerable<string> Published(string file) =>
        XDocument.Load(file)
            .Descendants("codelist-item")
            .Select(i => string.Join(
                '|',
                Text(i, "code"),
                Text(i, "name"),
                (string?)i.Attribute("status") ?? "active",
                Text(i, "category"),
                French(i)))
            .Distinct(StringComparer.Ordinal);

    private static string PathOf(IReadOnlyDictionary<string, string> row) =>
        row["version"] == "" ? $"codelists/{row["list"]}.tsv" : $"codelists/{row["version"]}/{row["list"]}.tsv";

    /// <summary>The first narrative is the English one.</summary>
    private static string Text(XElement item, string name)
    {
        var element = item.Element(name);
        return Words((element?.Element("narrative") ?? element)?.Value);
    }

    private static string French(XElement item) => Words(item.Element("name")?
        .Elements("narrative")
        .FirstOrDefault(n => (string?)n.Attribute(XNamespace.Xml + "lang") == "fr")?.Value);

    /// <summary>White space inside a name is one space.</summary>
    private static string Words(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
