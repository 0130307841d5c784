using System.Text;

namespace Entente.Iati.Tests;

public static class CompressionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public static void A_gzip_file_reads_as_what_is_in_it(int most)
    {
        var plain = Fixture.Bytes("activities-2.03.xml");

        Read(Fixture.Gzip(plain), most).Told().ShouldBe(Fixture.Read(plain).Told());
        Read(Fixture.Gzip(Fixture.Encoded("activities-2.03.xml", Encoding.Unicode, "UTF-16", true)), most).Told()
            .ShouldBe(Fixture.Read(plain).Told());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public static void Each_entry_of_a_zip_is_a_file_of_its_own(int most)
    {
        var zip = Fixture.Zip(
            ("a/", []), ("a/one.xml", Fixture.Bytes("activities-2.03.xml")),
            ("broken.xml", Fixture.Bytes("broken-tag.xml")), ("three.XML", Fixture.Bytes("organisations-2.03.xml")));

        foreach (var events in new[] { Read(zip, most), Fixture.Read(zip) })
        {
            events.OfType<FileBegun>().Select(b => b.File).ShouldBe(["a/one.xml", "broken.xml", "three.XML"]);
            events.OfType<FileEnded>().Select(e => e.IsWellFormed).ShouldBe([true, false, true]);
            events.Elements().Where(e => e.File == "a/one.xml").Select(e => e.Content)
                .ShouldBe(Fixture.Read(Fixture.Bytes("activities-2.03.xml")).Elements().Select(e => e.Content));
            events.Elements().Last().Name.ShouldBe("iati-organisation");
        }
    }

    [Fact]
    public static void What_lies_beside_the_data_in_an_archive_is_passed_over_and_told_once()
    {
        var zip = Fixture.Zip(
            ("README.txt", "Dear reader"u8.ToArray()), ("one.xml", Fixture.Bytes("activities-2.03.xml")),
            ("__MACOSX/._one.xml", [1, 2]), ("two.xml", Fixture.Bytes("organisations-2.03.xml")));

        var ended = Fixture.Read(zip).OfType<FileEnded>().ToList();

        ended.Select(e => (e.File, e.IsWellFormed)).ShouldBe([("one.xml", true), ("two.xml", true)]);
        ended[0].Findings.Where(f => f.Id == "E0.7.5").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Severity.ShouldBe(FindingSeverity.Advisory),
            f => f.Value.ShouldBe("README.txt, __MACOSX/._one.xml"),
            f => IatiMessages.Say(f).ShouldContain("(2): README.txt, __MACOSX/._one.xml"));
        ended[1].Findings.ShouldNotContain(f => f.Id == "E0.7.5");
    }

    [Fact]
    public static void Where_no_name_in_an_archive_ends_as_data_does_all_is_read()
    {
        var zip = Fixture.Zip(
            (".hidden", [1]), ("one", Fixture.Bytes("activities-2.03.xml")),
            ("two.txt", Fixture.Bytes("organisations-2.03.xml")));

        Fixture.Read(zip).OfType<FileEnded>().Select(e => (e.File, e.IsWellFormed))
            .ShouldBe([("one", true), ("two.txt", true)]);
    }

    [Fact]
    public static void A_gzip_file_that_is_cut_anywhere_is_told_also_within_its_header()
    {
        var plain = Fixture.Gzip(Fixture.Bytes("activities-2.03.xml"));
        // The flags say that an extra field of three bytes, a name and a comment stand before the data.
        byte[] header = [.. plain[..3], 0x1C, .. plain[4..10], 3, 0, 9, 9, 9, .. "a.xml\0b\0"u8];
        byte[] named = [.. header, .. plain[10..]];

        Fixture.Read(named).Told().ShouldBe(Fixture.Read(plain).Told());
        foreach (var length in Enumerable.Range(2, header.Length - 2).Append(named.Length - 1))
        {
            Fixture.Read(named[..length]).Findings().ShouldContain(f => f.Id == "E0.7.1", $"of {length} bytes");
        }
    }

    [Fact]
    public static void What_is_cut_off_or_damaged_is_read_as_far_as_it_is_whole()
    {
        var text = Long();
        var gzip = Fixture.Gzip(Encoding.UTF8.GetBytes(text));
        var damaged = (byte[])gzip.Clone();
        damaged.AsSpan(gzip.Length / 2, 200).Fill(0xFF);

        foreach (var bytes in new[] { gzip[..(gzip.Length / 2)], damaged })
        {
            var events = Fixture.Read(bytes);

            events.Elements().ShouldNotBeEmpty();
            events.Findings().ShouldContain(f => f.Id == "0.1.1");
            events.Findings().ShouldContain(f => f.Id == "E0.7.1");
        }
    }

    [Fact]
    public static void A_damaged_archive_is_a_finding_and_its_other_entries_are_read()
    {
        var zip = Fixture.Zip(
            ("one", Encoding.UTF8.GetBytes(Long())), ("two", Fixture.Bytes("organisations-2.03.xml")));
        var damaged = (byte[])zip.Clone();
        damaged.AsSpan(200, 50).Fill(0xFF);

        Fixture.Read(zip[..^30]).Findings().ShouldHaveSingleItem().Id.ShouldBe("E0.7.1");
        var events = Fixture.Read(damaged);
        events.OfType<FileEnded>().First().Findings.ShouldContain(f => f.Id == "0.1.1" || f.Id == "E0.7.1");
        events.Elements().Last().Name.ShouldBe("iati-organisation");
    }

    [Fact]
    public static void An_entry_that_does_not_add_up_to_its_checksum_is_told()
    {
        var zip = Fixture.Zip(
            ("whole.xml", Fixture.Bytes("activities-2.03.xml")), ("changed.xml", Fixture.Bytes("activities-2.03.xml")));
        var checksum = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16;
        zip[checksum] ^= 1;

        var ended = Fixture.Read(zip).OfType<FileEnded>().ToList();

        ended.ShouldAllBe(e => e.IsWellFormed);
        ended[0].Findings.ShouldNotContain(f => f.Id == "E0.7.1");
        ended[1].Findings.ShouldContain(f => f.Id == "E0.7.1");
    }

    [Fact]
    public static void An_archive_within_an_archive_is_not_opened()
    {
        var inner = Fixture.Zip(("one.xml", Fixture.Bytes("activities-2.03.xml")));
        var events = Fixture.Read(Fixture.Zip(("inner.zip", inner), ("inner.gz", Fixture.Gzip([1]))));

        events.Findings().Select(f => (f.Id, f.Value)).ShouldBe([("E0.7.2", "inner.zip"), ("E0.7.2", "inner.gz")]);
    }

    [Fact]
    public static void An_archive_with_nothing_in_it_says_so() =>
        Fixture.Read(Fixture.Zip()).Findings().ShouldHaveSingleItem().Id.ShouldBe("E0.7.3");

    [Fact]
    public static void A_bomb_stops_at_its_ratio_and_at_its_length()
    {
        var bomb = Fixture.Gzip(Encoding.UTF8.GetBytes(Long() + new string(' ', 40_000_000)));

        bomb.Length.ShouldBeLessThan(500_000);
        var wide = new ReadingLimits { CharactersBetweenNodes = 100_000_000 };
        Read(wide with { InflationRatio = 50 }).ShouldBe("E0.5.8");
        Read(wide with { InflatedBytes = 1_000_000 }).ShouldBe("E0.5.9");
        Read(wide with { InflationRatio = 1000 }).ShouldBeNull();

        string? Read(ReadingLimits limits) => Fixture.Read(bomb, Fixture.Options with { Limits = limits })
            .Findings().Select(f => f.Id).FirstOrDefault(i => i.StartsWith("E0.5", StringComparison.Ordinal));
    }

    [Fact]
    public static void The_contents_of_an_archive_are_read_up_to_a_limit()
    {
        var zip = Fixture.Zip([.. Enumerable.Range(0, 200).Select(i => ($"{i}.xml", Array.Empty<byte>()))]);
        var few = Fixture.Options with { Limits = new ReadingLimits { ArchiveContentsBytes = 5_000 } };

        Fixture.Read(zip, few).Findings().ShouldHaveSingleItem().Id.ShouldBe("E0.5.10");
        Fixture.Read(zip).OfType<FileBegun>().Count().ShouldBe(200);
        Fixture.Read(zip, Fixture.Options with { Limits = new ReadingLimits { ArchiveEntries = 199 } }).Findings()
            .ShouldHaveSingleItem().Id.ShouldBe("E0.5.17");
    }

    private static string Long()
    {
        var random = new Random(7);
        var one = Enumerable.Range(0, 2000).Select(i => $"<iati-activity><iati-identifier>{i}-{random.Next()}"
            + "</iati-identifier></iati-activity>\n");
        return $"<iati-activities version='2.03'>{string.Concat(one)}</iati-activities>";
    }

    private static List<ReadEvent> Read(byte[] bytes, int most) =>
        [.. IatiReader.Read(new SlowStream(bytes, most), Fixture.Options)];
}
