namespace Entente.Iati.Tests;

/// <summary>Who reads a file gets what it says as records, beside places and findings.</summary>
public static class RecordTests
{
    private const string Activities = """
        <iati-activities version="2.03" generated-datetime="2026-11-01T00:00:00Z" xml:lang="vi">
          <iati-activity default-currency="USD" hierarchy="2">
            <iati-identifier>XM-DAC-47066-1</iati-identifier>
            <title><narrative>Nước sạch</narrative></title>
            <sector code="0"/>
            <transaction><value value-date="2026-01-01">5</value></transaction>
          </iati-activity>
          <o:more xmlns:o="urn:o"/>
        </iati-activities>
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static void An_activity_is_given_as_its_record_with_checks_and_without(bool hasChecks)
    {
        var events = Fixture.Read(Activities, new ReadingOptions { Today = Fixture.Today, HasChecks = hasChecks });

        var header = events.OfType<FileBegun>().Single().Header.ShouldNotBeNull();
        (header.Kind, header.Version).ShouldBe((FileKind.Activities, "2.03"));
        header.GeneratedDatetime.ToString().ShouldBe("2026-11-01T00:00:00Z");
        var read = events.Elements().First();
        read.LineNumber.ShouldBe(2);
        var activity = read.Activity.ShouldNotBeNull();
        activity.Identifier!.Text.ShouldBe(read.Identifier);
        activity.EffectiveHierarchy.ShouldBe(2);
        activity.Title!.Narratives[0].EffectiveLanguage.ShouldBe("vi");
        activity.Transactions[0].Value!.EffectiveCurrency.ShouldBe("USD");
        read.Findings.Any(f => f.Id == "0.3.1").ShouldBe(hasChecks);
        events.Elements().Last().Other!.Xml.ShouldBe("""<o:more xmlns:o="urn:o"/>""");
    }

    [Fact]
    public static void An_organisation_is_given_as_its_record()
    {
        var read = Fixture.Read(Fixture.Bytes("organisations-2.03.xml")).Elements().First();

        read.Organisation.ShouldNotBeNull().Identifier!.Text.ShouldBe(read.Identifier);
        read.Activity.ShouldBeNull();
        read.Other.ShouldBeNull();
    }

    [Fact]
    public static void Without_records_there_are_the_same_findings_and_places()
    {
        foreach (var name in Fixture.Names)
        {
            var with = Fixture.Read(Fixture.Bytes(name));
            var without = Fixture.Read(Fixture.Bytes(name), Fixture.Options with { HasRecords = false });

            without.Told().ShouldBe(with.Told(), name);
            with.Elements().ShouldAllBe(e => e.Activity != null || e.Organisation != null || e.Other != null);
            without.Elements().ShouldAllBe(e => e.Activity == null && e.Organisation == null && e.Other == null);
        }
    }

    [Fact]
    public static void What_stands_behind_a_break_has_what_the_root_says()
    {
        var events = Fixture.Read(Activities.Replace("<sector code=\"0\"/>", "<sector code=0/>").Replace(
            "<o:more xmlns:o=\"urn:o\"/>",
            "<iati-activity><title><narrative>Nước sạch</narrative></title></iati-activity>"));

        var activity = events.Elements().Single().Activity.ShouldNotBeNull();
        activity.Title!.Narratives[0].EffectiveLanguage.ShouldBe("vi");
        events.OfType<FileBegun>().Single().Header.ShouldNotBeNull();
    }

    [Fact]
    public static void A_file_that_is_not_of_the_Standard_has_no_header_and_no_records()
    {
        var events = Fixture.Read("<html><iati-activity/></html>");

        events.OfType<FileBegun>().Single().Header.ShouldBeNull();
        events.Elements().ShouldBeEmpty();
        events.Findings().ShouldContain(f => f.Id == "0.2.1");
    }

    [Fact]
    public static async Task A_file_is_read_and_written_by_the_public_way_alone()
    {
        var output = new MemoryStream();
        IatiWriter? writer = null;
        await foreach (var read in IatiReader.ReadAsync(
            Fixture.PathOf("activities-2.03.xml"), new ReadingOptions { HasChecks = false }))
        {
            await (read switch
            {
                FileBegun { Header: { } header } => Task.FromResult(writer = new IatiWriter(output, header)),
                ElementRead { Activity: { } activity } => writer!.WriteAsync(activity),
                ElementRead { Organisation: { } organisation } => writer!.WriteAsync(organisation),
                ElementRead { Other: { } other } => writer!.WriteAsync(other),
                FileEnded => writer?.CompleteAsync() ?? Task.CompletedTask,
                _ => Task.CompletedTask,
            });
        }

        var written = Fixture.Read(output.ToArray()).Elements().ToList();
        written.Select(e => e.Activity)
            .ShouldBe(Fixture.Read(Fixture.Bytes("activities-2.03.xml")).Elements().Select(e => e.Activity));
        written.Count.ShouldBe(3);
    }
}
