using System.Text;

namespace Entente.Iati.Tests;

/// <summary>Codelists as the official sites publish them, and what takes the place of those that ship.</summary>
public sealed class CodelistFileTests
{
    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <codelist name="Sector" xml:lang="en" complete="1">
          <metadata><name><narrative>Sector</narrative></name></metadata>
          <codelist-items>
            <codelist-item status="active"><code>11110</code>
              <name><narrative xml:lang="fr">Politique</narrative><narrative>Education, "policy"</narrative></name>
              <category>111</category></codelist-item>
            <codelist-item status="withdrawn"><code>99999</code><name><narrative>New</narrative></name></codelist-item>
          </codelist-items>
        </codelist>
        """;

    private const string Json = """
        {"attributes":{"name":"Sector","complete":"1"},"metadata":{},"data":[
          {"code":"11110","name":"Education, \"policy\"","category":"111","status":"active"},
          {"code":99999,"name":"New","status":"withdrawn"}]}
        """;

    private const string Csv =
        "\uFEFFcode,name,description,category,status\r\n"
        + "11110,\"Education, \"\"policy\"\"\",\"two\nlines\",111,active\r\n99999,New,,,withdrawn\r\n";

    [Theory]
    [InlineData(Xml)]
    [InlineData(Json)]
    [InlineData(Csv)]
    public void A_list_is_the_same_in_each_form(string text)
    {
        CodelistFile.TryRead(Encoding.UTF8.GetBytes(text), "Sector", out var list, out var fault).ShouldBeTrue(fault);

        list!.Name.ShouldBe("Sector");
        list.Items.ShouldBe(
        [
            new CodelistItem("11110", "Education, \"policy\"", false, "111"),
            new CodelistItem("99999", "New", true, ""),
        ]);
    }

    [Theory]
    [InlineData("<codelist name='Sector'><codelist-items/></codelist>")]
    [InlineData("<codelist name='Sector'>")]
    [InlineData("<other/>")]
    [InlineData("<!DOCTYPE codelist [<!ENTITY a 'b'>]><codelist>&a;</codelist>")]
    [InlineData("{\"data\":[{\"name\":\"1\"}]}")]
    [InlineData("{\"data\":[1]}")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("name,status\n1,2\n")]
    [InlineData("code,name\n1,\"open\n")]
    [InlineData("")]
    public void What_is_no_list_is_said(string text)
    {
        CodelistFile.TryRead(Encoding.UTF8.GetBytes(text), "Sector", out var list, out var fault).ShouldBeFalse();

        list.ShouldBeNull();
        fault.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_a_code_that_stands_twice_the_first_counts()
    {
        CodelistFile.TryRead("code,name\n1,one\n1,two\n"u8.ToArray(), "Sector", out var list, out _).ShouldBeTrue();

        list!.Items.ShouldHaveSingleItem().Name.ShouldBe("one");
    }

    [Fact]
    public void Bytes_of_no_encoding_are_no_list() =>
        CodelistFile.TryRead(new byte[] { 0xFF, 0x00, 0x9F, 0x92 }, "Sector", out _, out _).ShouldBeFalse();

    [Fact]
    public void Files_are_held_against_the_lists_that_are_given()
    {
        CodelistFile.TryRead(Encoding.UTF8.GetBytes(Xml), "", out var list, out _).ShouldBeTrue();
        const string file = """
            <iati-activities version="2.03"><iati-activity><sector code="99999"/><sector code="11120"/></iati-activity>
            </iati-activities>
            """;

        Codes(file, CodelistSet.Shipped).ShouldBe(["99999"]);
        Codes(file, new CodelistSet([list!])).ShouldBe(["11120"]);
        Codes(file, CodelistSet.Shipped).ShouldBe(["99999"], "one set does not change another");
    }

    [Fact]
    public void A_list_of_one_version_or_of_none_takes_no_place()
    {
        Should.Throw<ArgumentException>(() => new CodelistSet([new Codelist("TransactionType", [])]));
        Should.Throw<ArgumentException>(() => new CodelistSet([new Codelist("Nothing", [])]));
        CodelistSet.NamesOfVersions.ShouldContain("TransactionType");
        CodelistSet.Names.ShouldNotContain("TransactionType");
        CodelistSet.Shipped.Find("Sector")!.Contains("11110").ShouldBeTrue();
    }

    [MaterialFact("iati/codelists/non-embedded")]
    public void The_official_files_give_the_lists_that_ship()
    {
        foreach (var path in Directory.GetFiles(Checkout.MaterialPathOf("iati", "codelists", "non-embedded"), "*.xml"))
        {
            CodelistFile.TryRead(File.ReadAllBytes(path), "", out var list, out var fault).ShouldBeTrue(path + fault);
            if (CodelistSet.Shipped.Find(list!.Name) is { } shipped)
            {
                list.Items.ShouldBe(shipped.Items, path);
            }
        }
    }

    private static string[] Codes(string file, CodelistSet lists)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return
        [
            .. IatiReader.Read(bytes, new ReadingOptions { Codelists = lists }).OfType<ElementRead>()
                .SelectMany(e => e.Findings).Where(f => f.Id == "9.76.1").Select(f => f.Value),
        ];
    }
}
