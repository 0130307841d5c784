namespace Entente.Iati.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void Behind_a_tag_that_is_not_closed_reading_goes_on_with_the_next_activity()
    {
        var events = Fixture.Read(Fixture.Bytes("broken-tag.xml"));

        events.Identifiers().ShouldBe(["XM-DAC-47066-EX1", "XM-DAC-47066-EX3", "XM-DAC-47066-EX4"]);
        Told(events).ShouldBe(["0.1.1 file 66:5 ", "E0.1.2 XM-DAC-47066-EX2 35:3 67"]);
        events.End().IsWellFormed.ShouldBeFalse();
        events.End().IsSchemaValid.ShouldBeNull();
    }

    [Fact]
    public void The_namespaces_of_the_root_are_in_force_behind_a_break()
    {
        var text = Fixture.Text("broken-tag.xml");
        var undeclared = text.Replace(" xmlns:ex=\"https://example.org/notes\"", "");

        Fixture.Read(text).Findings().ShouldNotContain(f => f.Id == "E0.3.1");
        Fixture.Read(undeclared).Findings().ShouldContain(f => f.Id == "E0.3.1" && f.LineNumber == 98);
    }

    [Fact]
    public void An_activity_that_is_not_ended_does_not_swallow_those_behind_it()
    {
        var events = Fixture.Read(Fixture.Bytes("broken-unended.xml"));

        events.Identifiers().ShouldBe(["XM-DAC-47066-EX1", "XM-DAC-47066-EX3", "XM-DAC-47066-EX4"]);
        Told(events).ShouldBe(["0.1.1 file 130:3 ", "E0.1.2 XM-DAC-47066-EX2 35:3 66"]);
    }

    [Fact]
    public void An_activity_that_is_not_ended_does_not_swallow_the_rest_of_a_large_file()
    {
        var one = $"<iati-activity><title><narrative>{new string('x', 3_000)}</narrative></title></iati-activity>\n";
        var text = "<iati-activities version='2.03'>\n<iati-activity><iati-identifier>A</iati-identifier>\n"
            + string.Concat(Enumerable.Repeat(one, 1_000)) + "</iati-activities>";
        var events = Fixture.Read(text, new ReadingOptions { HasChecks = false });

        events.Elements().Count().ShouldBe(1_000);
        Told(events).ShouldContain("E0.1.2 A 2:1 3");
        events.Findings().Count(f => f.Id == "0.1.1").ShouldBe(1);
        events.End().IsWellFormed.ShouldBeFalse();
    }

    [Fact]
    public void What_is_found_behind_a_break_has_ids_of_this_library()
    {
        var events = Fixture.Read(Fixture.Bytes("broken-twice.xml"));

        Told(events).ShouldBe(
        [
            "0.1.1 file 46:54 ", "E0.1.2 XM-DAC-47066-EX2 35:3 67", "E0.1.1 file 78:54 ",
            "E0.1.2 XM-DAC-47066-EX3 67:3 99", "E9.76.1 XM-DAC-47066-EX4 118:5 99999",
        ]);
        events.Findings().Where(f => f.Severity == FindingSeverity.Critical).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_the_official_validator_would_not_say_of_a_broken_file_is_not_said_under_its_ids()
    {
        var checks = Fixture.Check(Fixture.Text("broken-off.xml").Replace("14030", "99999"));

        checks.IsValid.ShouldBe(false);
        checks.IsWellFormed.ShouldBeFalse();
        checks.Findings.Where(f => f.Id[0] != 'E').ShouldHaveSingleItem().Id.ShouldBe("0.1.1");
        checks.Findings.Count(f => f.Id == "E9.76.1").ShouldBe(2);
    }

    [Fact]
    public void A_file_that_breaks_off_says_which_activity_was_lost()
    {
        var events = Fixture.Read(Fixture.Bytes("broken-off.xml"));

        events.Identifiers().ShouldBe(["XM-DAC-47066-EX1", "XM-DAC-47066-EX2"]);
        Told(events).ShouldBe(["0.1.1 file 90:56 ", "E0.1.2 XM-DAC-47066-EX3 67:3 90"]);
    }

    [Fact]
    public void What_stands_before_the_root_does_not_hide_it()
    {
        var events = Fixture.Read(Fixture.Bytes("broken-before-root.xml"));

        events.Identifiers().ShouldBe(["XM-DAC-47066-EX1", "XM-DAC-47066-EX2"]);
        Told(events).ShouldBe(["0.1.1 file 2:4 ", "E0.1.2 file 2:4 3"]);
    }

    [Fact]
    public void Places_behind_a_break_are_those_of_the_file()
    {
        var text = Fixture.Text("broken-twice.xml");
        var mended = text.Replace(" & ", " &amp; ").Replace("&nbsp;", "&#32;");

        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var last = Fixture.Read(text.Replace("\n", end)).Elements().Last().Content;
            last.ShouldBe(Fixture.Read(mended.Replace("\n", end)).Elements().Last().Content);
        }
        var oneLine = text.Replace("\n", "");
        var repaired = oneLine.Replace(" & ", " + ").Replace("&nbsp;", "+nbsp;");
        Fixture.Read(oneLine).Elements().Last().Content.ShouldBe(Fixture.Read(repaired).Elements().Last().Content);
    }

    [Fact]
    public void Files_that_were_put_behind_one_another_are_read_all()
    {
        var events = Fixture.Read(Fixture.Text("activities-2.03.xml") + Fixture.Text("activities-2.01.xml"));

        events.Identifiers().Count().ShouldBe(4);
        events.End().IsWellFormed.ShouldBeFalse();
    }

    [Fact]
    public void How_often_reading_is_taken_up_again_is_limited()
    {
        var one = "<iati-activity><iati-identifier>A&</iati-identifier></iati-activity>\n";
        var text = $"<iati-activities version='2.03'>{string.Concat(Enumerable.Repeat(one, 50))}</iati-activities>";
        var events = Fixture.Read(
            text, Fixture.Options with { Limits = new ReadingLimits { Breaks = 10 } });

        events.Findings().Count(f => f.Id == "E0.1.2").ShouldBe(10);
        events.Findings().ShouldContain(f => f.Id == "E0.1.3" && f.LineNumber == 11 && f.Expected == "10");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4_096)]
    public void What_is_lost_does_not_depend_on_the_pieces_in_which_a_file_comes(int most)
    {
        foreach (var name in Fixture.Names.Where(n => n.StartsWith("broken", StringComparison.Ordinal)))
        {
            var events = IatiReader.Read(new SlowStream(Fixture.Bytes(name), most), Fixture.Options).ToList();
            var whole = Fixture.Read(Fixture.Bytes(name));

            events.Elements().Select(e => e.Content).ShouldBe(whole.Elements().Select(e => e.Content), name);
            Told(events).ShouldBe(Told(whole), name);
        }
    }

    [Fact]
    public void A_document_type_is_a_finding_and_its_entities_are_not_expanded()
    {
        var text = Fixture.Text("document-type.xml");
        var events = Fixture.Read(text);

        Told(events).ShouldBe(["E0.1.4 file 3:1 "]);
        events.End().IsSchemaValid.ShouldBe(true);

        var used = Fixture.Read(text.Replace("&amp;", "&b;"));
        used.Findings().ShouldContain(f => f.Id == "E0.1.6" && f.Value == "&b;");
        used.Elements().ShouldBeEmpty();
    }

    private static IEnumerable<string> Told(IEnumerable<ReadEvent> events) =>
        events.Findings().Select(f =>
            $"{f.Id} {f.Identifier} {f.LineNumber}:{f.ColumnNumber} {(f.Id is "0.1.1" or "E0.1.1" ? "" : f.Value)}");
}
