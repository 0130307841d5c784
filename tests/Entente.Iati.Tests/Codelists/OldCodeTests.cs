using System.Text;

namespace Entente.Iati.Tests;

/// <summary>Codes in files of 1.0x, at which the official validator stops.</summary>
public sealed class OldCodeTests
{
    [Theory]
    [InlineData("<activity-date type=\"1\"/>", "E9.4.1", "1", "ActivityDateType")]
    [InlineData("<participating-org role=\"funding\"/>", "E9.41.1", "funding", "OrganisationRole")]
    [InlineData("<sector code=\"99999\"/>", "E9.76.1", "99999", "Sector")]
    [InlineData("<sector vocabulary=\"DAC\" code=\"99999\"/>", "E9.76.1", "99999", "Sector")]
    [InlineData("<sector vocabulary=\"DAC-3\" code=\"11110\"/>", "E9.77.1", "11110", "SectorCategory")]
    [InlineData("<sector vocabulary=\"1\" code=\"x\"/>", "E9.78.1", "1", "Vocabulary")]
    [InlineData("<transaction><transaction-type code=\"3\"/></transaction>", "E9.93.1", "3", "TransactionType")]
    [InlineData(
        "<country-budget-items vocabulary=\"1\"><budget-item code=\"x\"/></country-budget-items>", "E9.14.1", "x",
        "BudgetIdentifier")]
    [InlineData(
        "<country-budget-items vocabulary=\"2\"><budget-item code=\"1\"><description type=\"9\"/></budget-item></country-budget-items>",
        "E9.201.1", "9", "DescriptionType")]
    [InlineData("<crs-add><aidtype-flag code=\"9\" significance=\"1\"/></crs-add>", "E9.202.1", "9", "AidTypeFlag")]
    [InlineData("<location><administrative country=\"XX\"/></location>", "E9.203.1", "XX", "Country")]
    [InlineData(
        "<location><coordinates latitude=\"1\" longitude=\"1\" precision=\"0\"/></location>", "E9.204.1", "0",
        "GeographicalPrecision")]
    [InlineData(
        "<location><gazetteer-entry gazetteer-ref=\"1\">7</gazetteer-entry></location>", "E9.205.1", "1",
        "GazetteerAgency")]
    [InlineData("<location><location-type code=\"?\"/></location>", "E9.206.1", "?", "LocationType")]
    [InlineData("<result type=\"1\"><description type=\"9\"/></result>", "E9.207.1", "9", "DescriptionType")]
    [InlineData(
        "<result type=\"1\"><indicator measure=\"1\"><description type=\"9\"/></indicator></result>", "E9.208.1", "9",
        "DescriptionType")]
    [InlineData("<title xml:lang=\"EN\">A</title>", "E9.95.1", "EN", "")]
    public void A_code_that_is_not_in_the_list_of_its_version_is_found(
        string element, string id, string code, string list)
    {
        var finding = Codes(element, "1.05").ShouldHaveSingleItem();

        (finding.Id, finding.Value, finding.Expected).ShouldBe((id, code, list));
        finding.Severity.ShouldBe(FindingSeverity.Error);
        IatiMessages.Say(finding).ShouldContain($"“{code}”");
        IatiMessages.Mend(finding).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("<activity-date type=\"start-planned\"/>")]
    [InlineData("<participating-org role=\"Funding\"/>")]
    [InlineData("<sector vocabulary=\"RO\" code=\"anything\"/>")]
    [InlineData("<sector code=\"11110\"/>")]
    [InlineData("<country-budget-items vocabulary=\"2\"><budget-item code=\"x\"/></country-budget-items>")]
    [InlineData("<transaction><transaction-type code=\"IF\"/></transaction>")]
    public void A_code_that_is_in_the_list_is_none(string element) => Codes(element, "1.05").ShouldBeEmpty();

    [Theory]
    [InlineData("1.01", "ActivityStatus 1.04")]
    [InlineData("1.03", "ActivityStatus 1.04")]
    [InlineData("1.04", "ActivityStatus")]
    public void Before_1_04_the_lists_are_those_of_1_04_and_the_finding_says_so(string version, string list)
    {
        var finding = Codes("<activity-status code=\"6\"/>", version).ShouldHaveSingleItem();

        (finding.Id, finding.Expected).ShouldBe(("E9.5.1", list));
        IatiMessages.Say(finding).ShouldContain(list);
        Codes("<activity-status code=\"6\"/>", "1.05").ShouldBeEmpty();
    }

    [Fact]
    public void Organisations_are_held_against_the_lists_too() =>
        Checked("""
            <iati-organisations version="1.05"><iati-organisation default-currency="EURO">
            <iati-identifier>AA</iati-identifier></iati-organisation></iati-organisations>
            """).ShouldHaveSingleItem().Id.ShouldBe("E9.96.1");

    [Fact]
    public void Each_old_rule_has_its_list_and_its_message()
    {
        var rules = Shipped.Rows("rules/old-codes.tsv");

        rules.Count.ShouldBe(69);
        rules.Select(r => r["id"]).ShouldBeUnique();
        var messages = Shipped.Rows("messages.tsv").Select(m => m["id"]).ToHashSet();
        foreach (var rule in rules)
        {
            rule["id"].ShouldStartWith("E9.");
            (messages.Contains(rule["id"]) || messages.Contains(rule["id"][1..])).ShouldBeTrue(rule["id"]);
            foreach (var version in rule["versions"].Split(','))
            {
                CodeRules.Of(version, rule["at"].Split('/')[1], CodelistSet.Shipped).Single(r => r.Id == rule["id"])
                    .Codes.ShouldNotBeEmpty();
            }
        }
    }

    private static IReadOnlyList<IatiFinding> Codes(string element, string version) => Checked(
        $"<iati-activities version=\"{version}\"><iati-activity><iati-identifier>AA</iati-identifier>{element}"
        + "</iati-activity></iati-activities>");

    private static List<IatiFinding> Checked(string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. IatiReader.Read(bytes, new ReadingOptions { Today = Fixture.Today })
            .SelectMany(e => e switch
            {
                ElementRead element => element.Findings,
                FileEnded end => end.Findings,
                _ => [],
            })
            .Where(f => f.Id is not ("0.6.1" or "E0.3.1"))];
    }
}
