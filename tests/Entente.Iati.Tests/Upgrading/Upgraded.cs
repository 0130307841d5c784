using System.Text;

namespace Entente.Iati.Tests;

/// <summary>What an upgrade of a small file gave.</summary>
internal sealed record Upgraded(string Text, UpgradeReport Report, IReadOnlyList<UpgradeEntry> Entries)
{
    /// <summary>What an activity must have in 2.03, as 1.0x says it, with a place for more.</summary>
    private const string Frame = """
        <iati-activity xml:lang="en">
          <iati-identifier>AA-1</iati-identifier>
          <reporting-org ref="AA" type="10">Agency A</reporting-org>
          <title>Wells</title>
          <description type="1">Clean water</description>
          <participating-org role="Funding" ref="AA">Agency A</participating-org>
          <activity-status code="2">Implementation</activity-status>
          <activity-date type="start-actual" iso-date="2012-04-28"/>
          {0}
        </iati-activity>
        """;

    /// <summary>The entries of a rule.</summary>
    public IEnumerable<UpgradeEntry> Of(string rule) => Entries.Where(e => e.Rule == rule);

    /// <summary>Upgrades a file of one activity that has an element beside what it must have.</summary>
    public static Task<Upgraded> ActivityAsync(string element, string version = "1.05") =>
        FileAsync($"<iati-activities version=\"{version}\">{Frame.Replace("{0}", element)}</iati-activities>");

    public static Task<Upgraded> FileAsync(string text) => FileAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<Upgraded> FileAsync(byte[] bytes)
    {
        var entries = new List<UpgradeEntry>();
        using var target = new MemoryStream();
        var report = await IatiUpgrade.UpgradeAsync(
            new SlowStream(bytes, 4096), target, new UpgradeOptions { Tell = entries.Add });
        return new Upgraded(Encoding.UTF8.GetString(target.ToArray()), report, entries);
    }

    /// <summary>What checking the upgraded file gives.</summary>
    public CheckedFile Checked() => IatiChecker
        .Check(new MemoryStream(Encoding.UTF8.GetBytes(Text)), new CheckOptions(Fixture.Today)).Single();

    /// <summary>Whether the upgraded file has this, white space between elements aside, and is valid.</summary>
    public void ShouldHave(string xml)
    {
        Flat(Text).ShouldContain(Flat(xml), Case.Sensitive);
        Report.IsValid.ShouldBeTrue(string.Join('\n', Entries));
    }

    private static string Flat(string xml) => string.Concat(xml.Split('\n').Select(l => l.Trim()));
}
