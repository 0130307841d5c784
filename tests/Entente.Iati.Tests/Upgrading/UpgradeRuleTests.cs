namespace Entente.Iati.Tests;

/// <summary>One worked example a rule: what 1.0x says, and how 2.03 says it.</summary>
public sealed class UpgradeRuleTests
{
    [Theory]
    [InlineData(
        "<recipient-country code=\"KE\">Kenya</recipient-country>",
        "<recipient-country code=\"KE\"><narrative>Kenya</narrative></recipient-country>", "narrative")]
    [InlineData(
        "<conditions attached=\"1\"><condition type=\"1\" xml:lang=\"fr\">Si</condition></conditions>",
        "<condition type=\"1\"><narrative xml:lang=\"fr\">Si</narrative></condition>", "narrative")]
    [InlineData(
        "<activity-date type=\"end-planned\" iso-date=\"2015-12-31\"/>",
        "<activity-date type=\"3\" iso-date=\"2015-12-31\"/>", "code")]
    [InlineData("<participating-org role=\"implementing\"/>", "<participating-org role=\"4\"/>", "code")]
    [InlineData(
        "<sector vocabulary=\"DAC\" code=\"14030\"/>", "<sector vocabulary=\"1\" code=\"14030\"/>", "code")]
    [InlineData("<sector vocabulary=\"RO2\" code=\"x\"/>", "<sector vocabulary=\"98\" code=\"x\"/>", "code")]
    [InlineData(
        "<policy-marker vocabulary=\"DAC\" code=\"2\" significance=\"3\"/>",
        "<policy-marker vocabulary=\"1\" code=\"2\" significance=\"3\"/>", "code")]
    [InlineData(
        "<participating-org role=\"Funding\" type=\"Government\"/>", "<participating-org type=\"10\" role=\"1\"/>",
        "code-name")]
    [InlineData(
        "<default-tied-status>Untied</default-tied-status>", "<default-tied-status code=\"5\"/>", "code-name")]
    [InlineData(
        "<other-identifier owner-ref=\"BB\" owner-name=\"Agency B\"> 17-4 </other-identifier>",
        "<other-identifier ref=\"17-4\" type=\"A9\"><owner-org ref=\"BB\"><narrative>Agency B</narrative></owner-org></other-identifier>",
        "other-identifier")]
    [InlineData(
        "<activity-website>http://example.org/a</activity-website>",
        "<document-link url=\"http://example.org/a\" format=\"text/html\"><title><narrative xml:lang=\"en\">Activity web page</narrative></title><category code=\"A12\"/></document-link>",
        "activity-website")]
    [InlineData(
        "<document-link url=\"http://example.org/d\" format=\"text/html\" language=\"fr\"><title>D</title><category code=\"A01\"/></document-link>",
        "<category code=\"A01\"/><language code=\"fr\"/></document-link>", "document-language")]
    [InlineData(
        "<crs-add><aidtype-flag code=\"1\" significance=\"1\"/></crs-add>",
        "<crs-add><other-flags code=\"1\" significance=\"1\"/></crs-add>", "rename")]
    [InlineData(
        "<location><coordinates latitude=\"34.3\" longitude=\"62.2\" precision=\"2\"/></location>",
        "<location><point srsName=\"http://www.opengis.net/def/crs/EPSG/0/4326\"><pos>34.3 62.2</pos></point><exactness code=\"2\"/></location>",
        "coordinates")]
    [InlineData(
        "<location><location-type code=\"PPL\"/></location>",
        "<location><location-class code=\"2\"/><feature-designation code=\"PPL\"/></location>", "location-type")]
    [InlineData(
        "<location><gazetteer-entry gazetteer-ref=\"GEO\">1140026</gazetteer-entry></location>",
        "<location><location-id code=\"1140026\" vocabulary=\"G1\"/></location>", "gazetteer")]
    [InlineData(
        "<location><administrative country=\"AF\"/></location>",
        "<location><administrative code=\"AF\" vocabulary=\"A4\"/></location>", "administrative-country")]
    [InlineData(
        "<activity-date type=\"end-actual\">2014-01-31</activity-date>",
        "<activity-date type=\"4\" iso-date=\"2014-01-31\"/>", "date-from-text")]
    [InlineData(
        "<activity-date type=\"end-actual\" iso-date=\"2014-01-31T00:00:00Z\"/>",
        "<activity-date type=\"4\" iso-date=\"2014-01-31\"/>", "date-from-time")]
    [InlineData(
        "<activity-date type=\"end-actual\" iso-date=\"2014-1-31\"/>",
        "<activity-date type=\"4\" iso-date=\"2014-01-31\"/>", "date-form")]
    [InlineData(
        "<activity-date type=\"end-actual\" iso-date=\" 2014-01-31Z&#10;\"/>",
        "<activity-date type=\"4\" iso-date=\"2014-01-31Z\"/>", "white-space")]
    [InlineData(
        "<collaboration-type code=\"1\">Bilateral</collaboration-type>", "<collaboration-type code=\"1\"/>",
        "same-text")]
    [InlineData(
        "<capital-spend percentage=\"3\"/><activity-scope code=\"3\"/>",
        "<activity-scope code=\"3\"/><capital-spend percentage=\"3\"/>", "order")]
    [InlineData(
        "<sector/><activity-scope code=\"3\"/>", "<activity-scope code=\"3\"/></iati-activity>", "empty-element")]
    [InlineData("<sector code=\"14030\" percentage=\"\"/>", "<sector code=\"14030\"/>", "empty-attribute")]
    [InlineData(
        "<title xml:lang=\"fr\">Puits</title>",
        "<title><narrative>Wells</narrative><narrative xml:lang=\"fr\">Puits</narrative></title>", "languages")]
    [InlineData(
        "<description type=\"1\" xml:lang=\"fr\">Eau</description>",
        "<description type=\"1\"><narrative>Clean water</narrative><narrative xml:lang=\"fr\">Eau</narrative></description>",
        "languages")]
    public async Task What_1_0x_says_is_said_as_2_03_says_it(string old, string upgraded, string rule)
    {
        var found = await Upgraded.ActivityAsync(old);

        found.ShouldHave(upgraded);
        found.Of(rule).ShouldNotBeEmpty();
        found.Of(rule).ShouldAllBe(e => e.Outcome == UpgradeOutcome.Changed);
        found.Entries.ShouldNotContain(e => e.Outcome == UpgradeOutcome.NotCarried);
    }

    [Theory]
    [InlineData("<activity-scope code=\"3\">Everywhere</activity-scope>", "text", "Everywhere")]
    [InlineData("<sector code=\"14030\" xml:lang=\"en\" colour=\"blue\"/>", "attribute", "blue")]
    [InlineData(
        "<budget-planned><value>1</value></budget-planned>", "element",
        "<budget-planned><value>1</value></budget-planned>")]
    [InlineData("<activity-status code=\"3\"/>", "repeated", "<activity-status code=\"3\"/>")]
    [InlineData("<location percentage=\"40\"/>", "attribute", "40")]
    [InlineData(
        "<location><administrative adm1=\"Herat\" code=\"1\" vocabulary=\"G1\"/></location>", "attribute",
        "Herat")]
    [InlineData(
        "<location><coordinates latitude=\"1\" longitude=\"2\" precision=\"9\"/></location>", "precision", "9")]
    [InlineData(
        "<location><gazetteer-entry gazetteer-ref=\"NGA\">7</gazetteer-entry></location>", "element",
        "<gazetteer-entry gazetteer-ref=\"NGA\">7</gazetteer-entry>")]
    public async Task What_2_03_has_no_place_for_is_told_with_its_text(string old, string rule, string from)
    {
        var found = await Upgraded.ActivityAsync(old);

        var entry = found.Entries.Single(e => e.Outcome == UpgradeOutcome.NotCarried);
        (entry.Rule, entry.From, entry.Identifier).ShouldBe((rule, from, "AA-1"));
        found.Report.IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<sector vocabulary=\"WB\" code=\"TI\"/>", "/iati-activity/sector/@vocabulary", "WB")]
    [InlineData(
        "<activity-date type=\"start\" iso-date=\"2012-01-01\"/>", "/iati-activity/activity-date/@type", "start")]
    public async Task A_code_without_a_counterpart_stands_as_it_was_and_is_told(string old, string path, string code)
    {
        var found = await Upgraded.ActivityAsync(old);

        found.ShouldHave(old);
        var entry = found.Of("code-unknown").ShouldHaveSingleItem();
        (entry.Outcome, entry.Path, entry.From).ShouldBe((UpgradeOutcome.Kept, path, code));
    }

    [Theory]
    [InlineData("<participating-org role=\"Funding\" xml:lang=\"fr\">Banque</participating-org>")]
    [InlineData("<description type=\"2\" xml:lang=\"fr\">But</description>")]
    [InlineData("<description type=\"1\">Another text</description>")]
    public async Task What_may_be_several_things_is_not_taken_for_one(string old)
    {
        var found = await Upgraded.ActivityAsync(old);

        found.Of("languages").ShouldBeEmpty();
        found.Report.IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task An_organisation_gets_its_identifier_its_texts_and_its_order()
    {
        var found = await Upgraded.FileAsync("""
            <iati-organisations version="1.05"><iati-organisation version="1.05">
            <reporting-org ref="AA" type="Multilateral">A</reporting-org>
            <iati-identifier>AA</iati-identifier><name>A</name><name xml:lang="fr">B</name>
            <recipient-country-budget><recipient-country code="KE">Kenya</recipient-country>
            <value value-date="2012-01-01" currency="EUR">5</value>
            <period-end iso-date="2012-12-31Z">end</period-end><period-start iso-date="2012-01-01"/>
            </recipient-country-budget></iati-organisation></iati-organisations>
            """);

        found.ShouldHave("""
            <iati-organisation>
            <organisation-identifier>AA</organisation-identifier>
            <name><narrative>A</narrative><narrative xml:lang="fr">B</narrative></name>
            <reporting-org ref="AA" type="40"><narrative>A</narrative></reporting-org>
            <recipient-country-budget>
            <recipient-country code="KE"><narrative>Kenya</narrative></recipient-country>
            <period-start iso-date="2012-01-01"/>
            <period-end iso-date="2012-12-31Z"/>
            <value currency="EUR" value-date="2012-01-01">5</value>
            </recipient-country-budget>
            </iati-organisation>
            """);
        found.Entries.Single(e => e.Outcome == UpgradeOutcome.NotCarried).From.ShouldBe("end");
    }

    [Theory]
    [InlineData("<activity-website x:a=\"1\">http://example.org/</activity-website>", "<document-link")]
    [InlineData(
        "<location><coordinates x:a=\"1\" latitude=\"1\" longitude=\"2\"><x:b/></coordinates></location>", "<point")]
    [InlineData(
        "<location><gazetteer-entry x:a=\"1\" gazetteer-ref=\"GEO\">7<x:b/></gazetteer-entry></location>",
        "<location-id")]
    public async Task What_is_foreign_in_an_element_goes_with_what_takes_its_place(string old, string begin)
    {
        var found = await Upgraded.ActivityAsync(
            old.Replace(" x:a", " xmlns:x=\"urn:x\" x:a", StringComparison.Ordinal));

        found.Report.IsValid.ShouldBeTrue(string.Join('\n', found.Entries));
        var element = found.Text[found.Text.IndexOf(begin, StringComparison.Ordinal)..];
        element.ShouldContain("x:a=\"1\"");
        element.Contains("<x:b/>", StringComparison.Ordinal).ShouldBe(old.Contains("<x:b/>", StringComparison.Ordinal));
    }
}
