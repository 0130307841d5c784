using System.Text.Json;

namespace Entente.Iati.Tests;

/// <summary>Values have the forms of the schema as the official validator's XML library reads them.</summary>
public static class SimpleTypeTests
{
    [Fact]
    public static void Values_have_a_form_exactly_where_the_library_says_so()
    {
        var rows = File.ReadLines(Fixture.PathOf("values.tsv")).Where(l => l[0] != '#').Skip(1)
            .Select(l => l.Split('\t')).ToList();
        var forms = rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).ToDictionary(f => f, SimpleType.Of);

        rows.Count.ShouldBeGreaterThan(1000);
        rows.Where(r => forms[r[0]].Accepts(Value(r[2])) != (r[1] == "yes")).Select(r => string.Join(' ', r))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://", true)]
    [InlineData("ftp://", true)]
    [InlineData("http://www.example.org/a b.pdf", true)]
    [InlineData("  http://www.example.org/\n", true)]
    [InlineData("C:\\folder\\file.pdf", true)]
    [InlineData("", true)]
    [InlineData("http://example.org/50%.pdf", false)]
    [InlineData("http://example.org/50%25.pdf", true)]
    [InlineData("http://example.org/a[1].pdf", false)]
    [InlineData("http://example.org/#x[1]", true)]
    [InlineData("http://example.org/#x#y", false)]
    [InlineData("http://http://example.org", false)]
    [InlineData("http://example.org:/", false)]
    [InlineData("http://example.org:80a/", false)]
    [InlineData("http://a@b@c/", false)]
    [InlineData("http://[::1", false)]
    [InlineData("not available: see above", false)]
    [InlineData("see the website", true)]
    [InlineData("docs/a:b", true)]
    [InlineData("1http://example.org", false)]
    public static void An_address_has_its_parts_in_order_and_may_have_any_other_sign(string value, bool isAddress)
    {
        SimpleType.Of("anyURI").Accepts(value).ShouldBe(isAddress);
    }

    [Theory]
    [InlineData("date", " 2020-01-01", false)]
    [InlineData("date", "2020-01-01\n", false)]
    [InlineData("dateTime", "2020-01-01T00:00:00 ", false)]
    [InlineData("dateTime", "2020-01-01T00:00:00Z ", true)]
    [InlineData("int", "\n12", false)]
    [InlineData("integer", "\n12", true)]
    [InlineData("positiveInteger", " 12 ", true)]
    [InlineData("decimal", "\t1.5 ", true)]
    [InlineData("boolean", " true ", true)]
    [InlineData("language", " en ", true)]
    [InlineData("language|string{\"\"}", "", true)]
    [InlineData("language|string{\"\"}", " ", false)]
    [InlineData("NCName{\"default\",\"preserve\"}", " default ", true)]
    public static void White_space_around_a_value_counts_in_texts_dates_and_small_integers(
        string form, string value, bool isAccepted)
    {
        SimpleType.Of(form).Accepts(value).ShouldBe(isAccepted);
    }

    [Theory]
    [InlineData("document-link url='http://example.org/50%.pdf'", "@url")]
    [InlineData("activity-date type='1' iso-date=' 2020-01-01'", "@iso-date")]
    public static void A_value_without_its_form_breaks_the_schema_of_a_file(string element, string attribute)
    {
        var found = Fixture.Check(
            $"<iati-activities version='2.03'><iati-activity><{element}/></iati-activity></iati-activities>");

        found.Findings.ShouldContain(f => f.Id == "0.3.1" && f.Detail == "value-form"
            && f.Path.EndsWith(attribute, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<iati-activity xml:id='a'><iati-identifier xml:id='b'/></iati-activity>", 0)]
    [InlineData("<iati-activity xml:id='a'><iati-identifier xml:id='a'/><reporting-org xml:id='a'/></iati-activity>", 2)]
    [InlineData("<iati-activity xml:id='a'/><iati-activity xml:id='a'/>", 0)]
    public static void A_name_of_an_element_stands_once_in_an_activity(string activities, int faults)
    {
        var found = Fixture.Check($"<iati-activities version='2.03'>{activities}</iati-activities>");

        found.Findings.Count(f => f.Path.EndsWith("/@xml:id", StringComparison.Ordinal)).ShouldBe(faults);
    }

    private static string Value(string written) => JsonSerializer.Deserialize<string>(written).ShouldNotBeNull();
}
