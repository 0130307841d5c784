using System.Text;

namespace Entente.Iati.Tests;

/// <summary>Upgrades file by file: root, order, what cannot be read, what stands in the way.</summary>
public sealed class UpgradeTests
{
    [Theory]
    [InlineData("1.01")]
    [InlineData("1.02")]
    [InlineData("1.03")]
    [InlineData("1.04")]
    [InlineData("1.05")]
    [InlineData("1.0")]
    public async Task A_file_of_1_0x_becomes_valid(string version)
    {
        var upgraded = await Upgraded.ActivityAsync("", version);

        upgraded.ShouldHave("<iati-activities version=\"2.03\">");
        upgraded.Report.FromVersion.ShouldBe(version);
        upgraded.Report.ElementCount.ShouldBe(1);
        upgraded.Checked().IsSchemaValid.ShouldBe(true);
    }

    [Fact]
    public async Task A_file_of_which_an_activity_goes_over_a_limit_is_not_valid()
    {
        var deep = string.Concat(Enumerable.Repeat("<a xmlns='x'>", 300))
            + string.Concat(Enumerable.Repeat("</a>", 300));
        var whole = await Upgraded.ActivityAsync("");
        var bytes = whole.Text.Replace(
            "</iati-activities>", $"<iati-activity>{deep}</iati-activity></iati-activities>", StringComparison.Ordinal);

        var upgraded = await Upgraded.FileAsync(bytes);

        upgraded.Report.ElementCount.ShouldBe(1);
        upgraded.Checked().IsSchemaValid.ShouldBe(true);
        upgraded.Report.IsValid.ShouldBeFalse();
        upgraded.Of("unreadable").Select(e => e.To).ShouldContain("E0.5.3");
    }

    [Fact]
    public async Task What_lies_beside_the_file_in_an_archive_is_told_and_the_file_is_valid()
    {
        var source = (await Upgraded.ActivityAsync("")).Text;
        var zip = Fixture.Zip(("README.md", "x"u8.ToArray()), ("a.xml", Encoding.UTF8.GetBytes(source)));

        var upgraded = await Upgraded.FileAsync(zip);

        upgraded.Report.IsValid.ShouldBeTrue();
        upgraded.Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Rule.ShouldBe("archive-beside"), e => e.From.ShouldBe("README.md"));
    }

    [Fact]
    public async Task A_file_without_a_version_is_one_of_1_01()
    {
        var upgraded = await Upgraded.FileAsync(
            "<iati-activities><iati-activity version=\"1.03\"><title>A</title></iati-activity></iati-activities>");

        upgraded.Report.FromVersion.ShouldBeNull();
        upgraded.Of("version").Select(e => (e.Path, e.From, e.To)).ShouldBe(
            [("/iati-activities/@version", "", "2.03"), ("/iati-activity/@version", "1.03", "")]);
    }

    [Fact]
    public async Task What_2_03_asks_for_and_the_source_does_not_say_is_an_obstacle_and_not_invented()
    {
        var upgraded = await Upgraded.FileAsync("""
            <iati-activities version="1.05">
            <iati-activity>
            <iati-identifier>AA-1</iati-identifier>
            <reporting-org ref="AA">A</reporting-org>
            <title>A</title>
            <sector vocabulary="RO">Water</sector>
            </iati-activity>
            </iati-activities>
            """);

        upgraded.Report.IsValid.ShouldBeFalse();
        upgraded.Entries.Where(e => e.Outcome == UpgradeOutcome.Obstacle).Select(e => (e.Rule, e.Path, e.LineNumber))
            .ShouldBe(
            [
                ("attribute-missing", "/iati-activity/reporting-org/@type", 4),
                ("element-missing", "/iati-activity/description", 2),
                ("element-missing", "/iati-activity/participating-org", 2),
                ("element-missing", "/iati-activity/activity-status", 2),
                ("element-missing", "/iati-activity/activity-date", 2),
                ("attribute-missing", "/iati-activity/sector/@code", 6),
            ],
            ignoreOrder: true);
        upgraded.Text.ShouldContain("Water");
    }

    [Fact]
    public async Task A_file_of_2_01_stays_as_it_is_but_for_its_version()
    {
        var text = Fixture.Text("activities-2.01.xml");
        var upgraded = await Upgraded.FileAsync(text);

        upgraded.Report.IsValid.ShouldBeTrue(string.Join('\n', upgraded.Entries));
        upgraded.Entries.ShouldHaveSingleItem().Rule.ShouldBe("version");
        TreeDump.Of(new StringReader(upgraded.Text)).Skip(1)
            .ShouldBe(TreeDump.Of(new StringReader(text)).Skip(1));
    }

    [Fact]
    public async Task Foreign_elements_go_behind_the_others_and_stay_whole()
    {
        var upgraded = await Upgraded.FileAsync("""
            <iati-activities version="1.04" xmlns:x="urn:x"><x:note>first</x:note>
            <iati-activity><x:donor ref='1'><!-- kept --><x:a ></x:a>D</x:donor><title x:mark="m">T</title></iati-activity>
            </iati-activities>
            """);

        upgraded.Text.IndexOf("first", StringComparison.Ordinal)
            .ShouldBeGreaterThan(upgraded.Text.IndexOf("</iati-activity>", StringComparison.Ordinal));
        upgraded.Text.ShouldContain("<x:donor ref='1'><!-- kept --><x:a ></x:a>D</x:donor>");
        upgraded.Text.ShouldContain("<title x:mark=\"m\">");
        upgraded.Text.ShouldContain("<iati-activities xmlns:x=\"urn:x\" version=\"2.03\">");
        upgraded.Entries.ShouldNotContain(e => e.Outcome == UpgradeOutcome.NotCarried);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_carried()
    {
        var whole = "<iati-activity><iati-identifier>AA-2</iati-identifier></iati-activity>";
        var upgraded = await Upgraded.FileAsync(
            "<iati-activities version='1.05'><iati-activity><title>A</titel></iati-activity>" + whole
            + "</iati-activities>");

        upgraded.Report.IsWellFormed.ShouldBeFalse();
        upgraded.Report.IsValid.ShouldBeFalse();
        upgraded.Of("unreadable").Select(e => e.To).ShouldBe(["0.1.1", "E0.1.2"]);
        upgraded.Text.ShouldContain("AA-2");
    }

    [Fact]
    public async Task Text_beside_the_activities_is_told()
    {
        var upgraded = await Upgraded.FileAsync(
            "<iati-activities version='1.05'>a<iati-activity><title>T</title></iati-activity>b</iati-activities>");

        upgraded.Of("text-beside").Select(e => e.Outcome)
            .ShouldBe([UpgradeOutcome.NotCarried, UpgradeOutcome.NotCarried]);
    }

    [Theory]
    [InlineData("<iati-activities version='2.04'/>", "version-unknown")]
    [InlineData("<html/>", "not-iati")]
    [InlineData("", "not-iati")]
    public async Task What_is_no_known_file_gives_nothing(string text, string rule)
    {
        var upgraded = await Upgraded.FileAsync(text);

        upgraded.Text.ShouldBeEmpty();
        upgraded.Report.IsValid.ShouldBeFalse();
        upgraded.Of(rule).ShouldHaveSingleItem().Outcome.ShouldBe(UpgradeOutcome.Obstacle);
    }

    [Fact]
    public async Task Of_an_archive_the_first_file_is_upgraded_and_the_others_are_told()
    {
        var file = Fixture.Bytes("activities-2.01.xml");
        var upgraded = await Upgraded.FileAsync(Fixture.Zip(("a.xml", file), ("b.xml", file)));

        upgraded.Report.ElementCount.ShouldBeGreaterThan(0);
        upgraded.Report.IsValid.ShouldBeFalse();
        upgraded.Of("archive").ShouldHaveSingleItem().From.ShouldBe("b.xml");
    }

    [Fact]
    public async Task The_counts_are_those_of_the_entries_and_each_rule_is_known()
    {
        var upgraded = await Upgraded.ActivityAsync("<activity-website>http://example.org/</activity-website>");

        upgraded.Report.Counts.Select(c => (c.Outcome, c.Rule, c.Count)).ShouldBe(
            upgraded.Entries.GroupBy(e => (e.Outcome, e.Rule)).Select(g => (g.Key.Outcome, g.Key.Rule, g.LongCount())),
            ignoreOrder: true);
        upgraded.Entries.ShouldAllBe(e => UpgradeRules.Find(e.Rule, "en") != null);
    }

    [Fact]
    public async Task Who_stops_it_gets_no_file()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => IatiUpgrade.UpgradeAsync(
            Fixture.Open("activities-2.01.xml"), new MemoryStream(), null, stopped.Token));
    }
}
