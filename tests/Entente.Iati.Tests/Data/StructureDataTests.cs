using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Iati.Tests;

/// <summary>The files of <c>structure</c>: that they hold together, whoever reads them.</summary>
public sealed partial class StructureDataTests
{
    [Theory]
    [InlineData("1.01", 43, 15)]
    [InlineData("1.02", 43, 16)]
    [InlineData("1.03", 54, 16)]
    [InlineData("1.04", 60, 16)]
    [InlineData("1.05", 60, 16)]
    [InlineData("2.01", 86, 27)]
    [InlineData("2.02", 95, 37)]
    [InlineData("2.03", 95, 37)]
    public void Every_type_that_a_line_names_is_there(string version, int activities, int organisations)
    {
        TypesOf($"structure/{version}-activities.txt", "iati-activities").ShouldBe(Enumerable.Range(1, activities));
        TypesOf($"structure/{version}-organisations.txt", "iati-organisations")
            .ShouldBe(Enumerable.Range(1, organisations));
    }

    [Fact]
    public void A_type_has_its_attributes_and_the_order_of_its_elements()
    {
        var lines = Shipped.Lines("structure/2.03-activities.txt");
        var contact = NumberOf(lines.Single(l => l.StartsWith("global contact-info ", StringComparison.Ordinal)));

        var type = lines.SkipWhile(l => l != $"type {contact}").Skip(1)
            .TakeWhile(l => l.StartsWith(' ')).Select(l => l.Trim()).ToList();

        type[0].ShouldBe("attribute type string");
        type[1].ShouldBe("attributes other");
        TypeNumber().Replace(type[2], "").ShouldBe(
            "content (organisation?, department?, person-name?, job-title?, telephone*, email*, website*, "
            + "mailing-address*, other*)");
    }

    /// <summary>The numbers of the types, once all numbers that are named have been found among them.</summary>
    private static List<int> TypesOf(string path, string root)
    {
        var lines = Shipped.Lines(path);
        var types = lines.Where(l => l.StartsWith("type ", StringComparison.Ordinal)).Select(NumberOf).ToList();
        var named = lines.Where(l => l.StartsWith("global ", StringComparison.Ordinal)).Select(NumberOf)
            .Concat(lines.Where(l => l.StartsWith("  content ", StringComparison.Ordinal))
                .SelectMany(l => TypeNumber().Matches(l).Select(m => Number(m.Value[1..]))))
            .Distinct()
            .Order()
            .ToList();

        lines.ShouldContain(l => l.StartsWith($"global {root} ", StringComparison.Ordinal));
        named.ShouldBe(types, path);
        return types;
    }

    private static int NumberOf(string line) => Number(line.Split(' ')[^1]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@":\d+")]
    private static partial Regex TypeNumber();
}
