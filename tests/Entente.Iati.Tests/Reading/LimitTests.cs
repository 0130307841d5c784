using System.Text;

namespace Entente.Iati.Tests;

/// <summary>What goes over a limit is a finding, and what stands behind it is read.</summary>
public static class LimitTests
{
    private static readonly ReadingLimits Small = new()
    {
        Characters = 20_000, Nodes = 5_000, Depth = 20, Attributes = 50, CharactersBetweenNodes = 100_000,
        NameCharacters = 30_000,
    };

    public static TheoryData<string, string> Over => new()
    {
        { "E0.5.1", $"<a>{new string('x', 30_000)}</a>" },
        { "E0.5.1", string.Concat(Enumerable.Repeat("<![CDATA[0123456789]]>", 3_000)) },
        { "E0.5.1", $"<a>{string.Concat(Enumerable.Repeat("          <!-- -->", 3_000))}</a>" },
        { "E0.5.1", $"<a b='{new string('x', 30_000)}'/><c/>" },
        { "E0.5.2", string.Concat(Enumerable.Repeat("<a/>", 6_000)) },
        { "E0.5.2", string.Concat(Enumerable.Repeat("<a b='' c='' d=''/>", 2_000)) },
        { "E0.5.3", string.Concat(Enumerable.Repeat("<a>", 25)) + string.Concat(Enumerable.Repeat("</a>", 25)) },
        { "E0.5.3", string.Concat(Enumerable.Repeat("<a>", 100_000)) },
        { "E0.5.4", $"<a {string.Concat(Enumerable.Range(0, 51).Select(i => $"a{i}='' "))}/>" },
        { "E0.5.4", $"<a {string.Concat(Enumerable.Repeat("a='' ", 10_000))}/>" },
        { "E0.5.5", $"<a b='{new string('x', 300_000)}'/>" },
        { "E0.5.5", $"<a>{new string('x', 300_000)}</a>" },
        { "E0.5.5", $"<!--{new string('x', 300_000)}-->" },
        { "E0.5.5", new string(' ', 300_000) },
        { "E0.5.5", $"<{new string('x', 300_000)}/>" },
        { "E0.5.6", string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<name{i}/>")) },
    };

    [Theory]
    [MemberData(nameof(Over))]
    public static void What_is_too_much_is_passed_over_and_the_next_activity_is_read(
        string id, string content)
    {
        var bytes = Encoding.UTF8.GetBytes($"""
            <iati-activities version="2.03">
              <iati-activity><iati-identifier>A</iati-identifier></iati-activity>
              <iati-activity><iati-identifier>B</iati-identifier>{content}</iati-activity>
              <iati-activity><iati-identifier>C</iati-identifier></iati-activity>
            </iati-activities>
            """);
        foreach (var most in new[] { 1_000, 1_000_000 })
        {
            var events = IatiReader.Read(new SlowStream(bytes, most), Fixture.Options with { Limits = Small }).ToList();

            events.Identifiers().ShouldBe(["A", "C"]);
            events.Elements().Last().LineNumber.ShouldBe(4);
            events.Findings().ShouldContain(f => f.Id == id && f.LineNumber == 3 && f.Expected.Length > 0);
            events.Findings().ShouldContain(
                f => f.Id == "E0.1.2" && f.Identifier == "B" && f.LineNumber == 3 && f.Value == "4");
            events.End().IsWellFormed.ShouldBeTrue();
        }
    }

    [Fact]
    public static void A_million_findings_are_counted_and_each_id_is_kept_once()
    {
        var one = "<iati-activity foo='1'><iati-identifier>A</iati-identifier></iati-activity>";
        var text = $"<iati-activities version='2.03'>{string.Concat(Enumerable.Repeat(one, 500))}</iati-activities>";
        var few = new ReadingLimits { Findings = 100 };

        var all = Check(ReadingLimits.Default);
        var kept = Check(few);

        kept.Count.ShouldBeLessThan(120);
        kept.Select(f => f.Id).Distinct().Except(["E0.5.7"])
            .ShouldBe(all.Select(f => f.Id).Distinct(), ignoreOrder: true);
        var leftOut = kept.Single(f => f.Id == "E0.5.7");
        leftOut.Value.ShouldBe($"{all.Count - (kept.Count - 1)}");

        IReadOnlyList<IatiFinding> Check(ReadingLimits limits) => Fixture.Check(text, limits).Findings;
    }

    [Fact]
    public static void The_defaults_take_what_is_large_and_meant()
    {
        var transactions = string.Concat(Enumerable.Repeat(
            "<transaction><transaction-type code='3'/><value value-date='2026-01-01'>1</value></transaction>\n", 30_000));
        var events = Fixture.Read(
            $"<iati-activities version='2.03'><iati-activity>{transactions}</iati-activity></iati-activities>",
            new ReadingOptions { HasChecks = false });

        events.Elements().ShouldHaveSingleItem();
        events.Findings().ShouldBeEmpty();
    }
}
