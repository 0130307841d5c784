using System.Globalization;
using System.Text;

namespace Entente.Iati.Tests;

/// <summary>What is left out because it is too much is counted, with the place from which on it is.</summary>
public static class BoundTests
{
    private const string Root = "<iati-activities version='2.03'>\n";

    [Fact]
    public static void Faults_of_one_activity_beyond_a_number_are_counted()
    {
        var text = Root + "<iati-activity><iati-identifier>A</iati-identifier>"
            + string.Concat(Enumerable.Repeat("<x/>", 10_050)) + "</iati-activity></iati-activities>";

        var element = Fixture.Read(text).Elements().Single();

        var faults = element.Findings.Count(f => f.Id == "0.3.1");
        var told = element.Findings.Single(f => f.Id == "E0.5.11");
        (told.Identifier, told.LineNumber, told.ColumnNumber).ShouldBe(("A", 2, 1));
        faults.ShouldBe(10_000);
        told.Expected.ShouldBe("10000");
        Number(told).ShouldBeGreaterThanOrEqualTo(50);
        Fixture.Check(text).IsSchemaValid.ShouldBe(false);
    }

    [Fact]
    public static void References_beyond_a_number_are_counted()
    {
        var one = Enumerable.Range(0, 25).Select(i => $"<related-activity ref='none-{i}' type='1'/>\n");
        var text = $"{Root}<iati-activity>\n{string.Concat(one)}</iati-activity></iati-activities>";

        var few = Fixture.Check(text, new ReadingLimits { Findings = 60 }).Findings;
        var all = Fixture.Check(text).Findings;

        few.Count(f => f.Id == "1000.0.6").ShouldBe(10);
        var told = few.Single(f => f.Id == "E0.5.12");
        (Number(told), told.LineNumber).ShouldBe((15, 13));
        all.Count(f => f.Id == "1000.0.6").ShouldBe(25);
        all.ShouldNotContain(f => f.Id == "E0.5.12");
    }

    [Fact]
    public static void Bytes_that_are_no_characters_beyond_a_number_are_counted()
    {
        var bad = new byte[230];
        bad.AsSpan().Fill(0xC0);
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Root + "<iati-activity><title><narrative>"), .. bad,
            .. "</narrative></title></iati-activity></iati-activities>"u8,
        ];

        var found = Fixture.Check(bytes).Single().Findings;

        found.Count(f => f.Id == "E0.4.1").ShouldBe(100);
        var told = found.Single(f => f.Id == "E0.5.13");
        (Number(told), told.Expected, told.LineNumber).ShouldBe((130, "100", 2));
        told.ColumnNumber.ShouldBe("<iati-activity><title><narrative>".Length + 101);
    }

    [Fact]
    public static void Long_values_are_shortened_and_counted()
    {
        var one = $"<iati-activity><sector code='{new string('9', 3_000)}'/></iati-activity>\n";
        var text = $"{Root}{string.Concat(Enumerable.Repeat(one, 7))}</iati-activities>";

        var found = Fixture.Check(text).Findings;

        var shortened = found.Count(f => f.Value.EndsWith('…'));
        shortened.ShouldBeGreaterThanOrEqualTo(7);
        found.ShouldAllBe(f => f.Value.Length <= 1_001);
        Number(found.Single(f => f.Id == "E0.5.14")).ShouldBe(shortened);
        Number(Fixture.Read(text).Findings().Single(f => f.Id == "E0.5.14")).ShouldBe(shortened);
    }

    [Fact]
    public static void Identifiers_beyond_a_number_are_counted_and_no_reference_is_called_lost()
    {
        var activities = Enumerable.Range(0, 20).Select(i =>
            $"<iati-activity><iati-identifier>{i}</iati-identifier><related-activity ref='19' type='1'/></iati-activity>\n");
        var text = $"{Root}{string.Concat(activities)}<iati-activity><related-activity ref='no'/></iati-activity>"
            + "</iati-activities>";

        var few = Fixture.Check(text, new ReadingLimits { Identifiers = 12 }).Findings;

        var told = few.Single(f => f.Id == "E0.5.15");
        (Number(told), told.Expected, told.LineNumber).ShouldBe((9, "12", 14));
        few.ShouldNotContain(f => f.Id == "1000.0.6");
        Fixture.Check(text).Findings.Where(f => f.Id == "1000.0.6").Select(f => f.Value).ShouldBe(["no"]);
        var twice = text.Replace("<iati-identifier>1<", "<iati-identifier>0<");
        Fixture.Check(twice, new ReadingLimits { Identifiers = 12 }).Findings.ShouldContain(f => f.Id == "1.1.2");
    }

    [Fact]
    public static void Many_identifiers_are_kept_apart()
    {
        var set = new MarkSet(50_000);
        var marks = Enumerable.Range(0, 50_000).Select(i => MarkSet.Of($"XM-{i}")).ToList();

        marks.ShouldAllBe(m => set.Add(m));
        marks.ShouldAllBe(m => set.Contains(m) && !set.Add(m));
        set.Contains(MarkSet.Of("XM-50000")).ShouldBeFalse();
        set.IsFull.ShouldBeTrue();
    }

    private static long Number(IatiFinding finding) => long.Parse(finding.Value, CultureInfo.InvariantCulture);
}
