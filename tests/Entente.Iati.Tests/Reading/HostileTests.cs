using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.Iati.Tests;

/// <summary>
/// Files that are made to do harm, by the public way: each gives findings, in bounded time and memory. They are read
/// one at a time, since memory is that of the whole process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public static class HostileTests
{
    public const string Name = "hostile files";

    private const string Root = "<iati-activities version='2.03'>\n";
    private const string End = "</iati-activity></iati-activities>";
    private const int MostMemory = 150 << 20;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string, string, int, string> Repeated => new()
    {
        { "E0.5.5", Root + "<iati-activity a='", new string('x', 1 << 20), 1024, "'/>" },
        { "E0.5.5", Root + "<iati-activity><title><narrative>", new string('x', 1 << 20), 1024, End },
        { "E0.5.5", Root + "<!--", new string('x', 1 << 20), 1024, "-->" },
        { "E0.5.5", "<!DOCTYPE a [", "<!ENTITY b 'cccccccccccccccccccccccc'>", 3_000_000, "]>" },
        { "E0.5.3", Root + "<iati-activity>", "<a>", 100_000, "" },
        { "E0.5.3", "<html>", "<a>", 100_000, "" },
        { "E0.5.3", Root + "<iati-activity xmlns:o='urn:o'>", "<o:a>", 100_000, "" },
        { "E0.5.4", Root + "<iati-activity ", "a='' ", 1_000_000, "/>" },
        { "E0.5.2", Root + "<iati-activity>", "<title/><a b='c'/>", 1_000_000, End },
        { "E0.5.2", Root + "<iati-activity>", "<a xmlns:b='c'/>", 1_000_000, End },
        { "E0.5.1", Root + "<iati-activity>", "<x:a xmlns:x='y'>" + new string('x', 100) + "</x:a>", 200_000, End },
        { "E0.5.11", Root + "<iati-activity>", "<x y='z'/>", 100_000, End },
        { "E0.1.3", Root, "<iati-activity><title>", 1_000_000, "" },
        { "0.1.1", "", "\0\u0001\uFFFD<\u0002>&\u0003\u0004", 1_000_000, "" },
        { "0.1.1", "", "\0\0\0\0\0\0\0\0", 4_000_000, "" },
        { "0.1.1", Root, "\0\0\0\0\0\0\0\0", 4_000_000, End },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public static void A_file_that_goes_on_and_on_gives_a_finding(
        string id, string begin, string again, int times, string end)
    {
        var clock = Stopwatch.StartNew();
        var read = new RepeatedStream(begin, again, times, end);
        var events = IatiReader.Read(read, new ReadingOptions { Today = Fixture.Today }).ToList();
        var checkedOne = new RepeatedStream(begin, again, times, end);
        var found = IatiChecker.Check(checkedOne, new CheckOptions(Fixture.Today)).Single();

        events.Findings().ShouldContain(f => f.Id == id);
        found.Findings.ShouldContain(f => f.Id == id);
        found.IsValid.ShouldNotBe(true);
        found.Findings.Any(f => f.Id == "0.1.1").ShouldBe(!found.IsWellFormed);
        read.MostMemory.ShouldBeLessThan(MostMemory);
        checkedOne.MostMemory.ShouldBeLessThan(MostMemory);
        clock.Elapsed.ShouldBeLessThan(MostTime);
    }

    [Fact]
    public static void Who_takes_findings_as_they_come_gets_a_million_of_them()
    {
        var one = "<iati-activity foo='1'>" + string.Concat(Enumerable.Repeat("<x/>", 4_999)) + "</iati-activity>\n";
        var hostile = new RepeatedStream(Root, one, 200, "</iati-activities>");
        var count = 0L;
        var last = 0;
        foreach (var read in IatiReader.Read(hostile, Fixture.Options with { TakeTree = null, HasRecords = false }))
        {
            var found = read switch { ElementRead e => e.Findings, FileEnded e => e.Findings, _ => [] };
            count += found.Count;
            last = found.Count == 0 ? last : found[^1].LineNumber;
        }

        count.ShouldBeGreaterThan(1_000_000);
        hostile.MostMemory.ShouldBeLessThan(MostMemory);

        var all = new RepeatedStream(Root, one, 200, "</iati-activities>");
        var kept = IatiChecker.Check(all, new CheckOptions(Fixture.Today)).Single().Findings;
        kept.Count.ShouldBeLessThan(50_100);
        (Number(kept.Single(f => f.Id == "E0.5.7")) + kept.Count).ShouldBeInRange(count, count + 3);
        all.MostMemory.ShouldBeLessThan(MostMemory);
    }

    [Theory]
    [InlineData("<sector code='1' vocabulary='v{0}' percentage='1'/>", 20_000)]
    [InlineData("<recipient-region code='1' vocabulary='v{0}' percentage='1'/>", 20_000)]
    [InlineData("<default-aid-type code='1' vocabulary='v{0}'/>", 20_000)]
    [InlineData("<indicator><reference/></indicator>", 100_000)]
    public static void Rules_whose_time_would_grow_with_the_square_are_given_up(string one, int times)
    {
        var many = string.Concat(Enumerable.Range(0, times).Select(i => one.Replace("{0}", $"{i}")));
        var text = $"{Root}<iati-activity><iati-identifier>A</iati-identifier><result>{many}</result>{many}{End}";

        var clock = Stopwatch.StartNew();
        var found = Fixture.Check(text).Findings;

        clock.Elapsed.ShouldBeLessThan(MostTime);
        found.ShouldContain(f => f.Id == "E0.5.16" && f.Identifier == "A" && f.LineNumber == 2);
        found.ShouldContain(f => f.Id == "0.3.1");
    }

    [Fact]
    public static void Entities_are_never_expanded_whatever_they_are_made_of()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        var bomb = $"<!DOCTYPE a [<!ENTITY e0 'lol'>{entities}]>{Root}<iati-activity><title><narrative>&e30;</narrative>"
            + $"</title>{End}";

        var events = Fixture.Read(bomb);

        events.Findings().Select(f => f.Id).ShouldBe(["E0.1.4", "E0.1.6", "E0.1.2"], ignoreOrder: true);
        events.Elements().ShouldBeEmpty();
        Fixture.Check(bomb).IsValid.ShouldBeNull();
    }

    [Fact]
    public static async Task Nothing_is_fetched_that_a_file_points_to()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "the secret");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a.dtd";
        var file = new Uri(secret).AbsoluteUri;
        string[] files =
        [
            $"<!DOCTYPE a SYSTEM '{url}'>{Root}<iati-activity>{End}",
            $"<!DOCTYPE a [<!ENTITY x SYSTEM '{file}'>]>{Root}<iati-activity><title><narrative>&x;</narrative></title>{End}",
            $"<!DOCTYPE a [<!ENTITY % x SYSTEM '{url}'> %x;]>{Root}<iati-activity>{End}",
            $"{Root}<iati-activity xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='{file}'/>{End}",
            $"<?xml-stylesheet href='{url}'?>{Root}<iati-activity xmlns:i='http://www.w3.org/2001/XMLSchema-instance' "
                + $"i:schemaLocation='urn:x {url}'>{End}",
        ];

        foreach (var text in files)
        {
            Fixture.Read(text).ShouldAllBe(e => !e.ToString().Contains("the secret"));
            Fixture.Check(text).Findings.ShouldAllBe(f => !f.ToString().Contains("the secret"));
        }
        listener.Pending().ShouldBeFalse();
        File.Delete(secret);
    }

    [Fact]
    public static void A_small_archive_that_holds_a_gigabyte_ends_at_a_limit()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "bomb.xml", "good.xml" })
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes($"{Root}<iati-activity>{End}"));
                var spaces = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
                for (var i = 0; i < (name == "bomb.xml" ? 1024 : 0); i++)
                {
                    entry.Write(spaces);
                }
            }
        }
        bytes.Length.ShouldBeLessThan(20 << 20);
        var limits = new ReadingLimits { InflationRatio = 100 };

        var found = Fixture.Check(bytes.ToArray(), limits);

        found.Select(f => f.File).ShouldBe(["bomb.xml", "good.xml"]);
        found[0].Findings.ShouldContain(f => f.Id == "E0.5.8" || f.Id == "E0.5.5");
        found[1].IsWellFormed.ShouldBeTrue();
    }

    [Fact]
    public static void Entries_that_lie_upon_one_another_are_not_opened()
    {
        var zip = Fixture.Zip(("one.xml", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 7 % 251))]));
        var contents = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var entry = zip[contents..end];
        var bomb = zip[..contents].Concat(Enumerable.Repeat(entry, 50).SelectMany(e => e)).Concat(zip[end..]).ToArray();
        var tail = bomb.AsSpan(bomb.Length - 22);
        BitConverter.TryWriteBytes(tail[8..], (short)50);
        BitConverter.TryWriteBytes(tail[10..], (short)50);
        BitConverter.TryWriteBytes(tail[12..], entry.Length * 50);

        Fixture.Check(zip).ShouldHaveSingleItem().File.ShouldBe("one.xml");
        Fixture.Check(bomb).ShouldHaveSingleItem().Findings.ShouldHaveSingleItem().Id.ShouldBe("E0.7.4");
    }

    [Fact]
    public static void Names_in_an_archive_are_names_alone()
    {
        var good = Fixture.Bytes("activities-2.03.xml");
        var absolute = Path.Combine(Path.GetTempPath(), "absolute-entente.xml");
        string[] names = [absolute, "../../above-entente.xml", @"C:\entente.xml", "a\u0001\n.xml"];

        var found = Fixture.Check(Fixture.Zip([.. names.Select(n => (n, good))]));

        found.Select(f => f.File).ShouldBe(names);
        found.ShouldAllBe(f => f.IsValid == true);
        File.Exists(absolute).ShouldBeFalse();
        File.Exists("../../above-entente.xml").ShouldBeFalse();
    }

    [Fact]
    public static void An_archive_in_an_archive_is_told_and_the_others_are_read()
    {
        var good = Fixture.Bytes("activities-2.03.xml");
        var found = Fixture.Check(Fixture.Zip(("in.zip", Fixture.Zip(("a.xml", good))), ("good.xml", good)));

        found[0].Findings.ShouldHaveSingleItem().Id.ShouldBe("E0.7.2");
        found[1].IsValid.ShouldBe(true);
    }

    [Fact]
    public static void Gzip_that_is_cut_off_or_goes_on_is_read_as_far_as_it_is_whole()
    {
        var gzip = Fixture.Gzip(Fixture.Bytes("activities-2.03.xml"));

        // Of the last ten bytes two are signs that the text is at its end, and eight its checksum and length.
        for (var length = 4; length < gzip.Length; length++)
        {
            var cut = Fixture.Check(gzip[..length]).Single();
            cut.IsWellFormed.ShouldBe(length >= gzip.Length - 10, $"{length} of {gzip.Length}");
            cut.Findings.ShouldContain(f => f.Id == "E0.7.1", $"{length} of {gzip.Length}");
        }
        Fixture.Check([.. gzip, .. "rubbish behind"u8]).Single().IsValid.ShouldBe(true);
        Fixture.Check([.. gzip, .. new byte[1_000]]).Single().IsValid.ShouldBe(true);
        var second = Fixture.Check([.. gzip, .. gzip]).Single();
        second.Findings.ShouldContain(f => f.Id == "0.1.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("EFBBBF")]
    [InlineData("FFFE")]
    [InlineData("FEFF")]
    [InlineData("FFFE0000")]
    [InlineData("0000FEFF")]
    [InlineData("00")]
    [InlineData("20")]
    [InlineData("3C")]
    [InlineData("1F8B")]
    [InlineData("1F8B08")]
    [InlineData("504B0304")]
    [InlineData("504B0506")]
    public static void What_hardly_begins_is_not_well_formed(string hex)
    {
        var found = Fixture.Check(Convert.FromHexString(hex)).ShouldHaveSingleItem();

        found.IsValid.ShouldBe(false);
        found.Findings.ShouldContain(f => f.Id == "0.1.1" || f.Id == "E0.7.1");
    }

    [Fact]
    public static void Rubbish_is_not_well_formed_in_every_encoding()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var rubbish = new byte[100_000];
            new Random(seed).NextBytes(rubbish);
            byte[] mark = (seed % 4) switch { 1 => [0xFF, 0xFE], 2 => [0xEF, 0xBB, 0xBF], 3 => [0x1F, 0x8B], _ => [] };

            var found = Fixture.Check([.. mark, .. rubbish]).ShouldHaveSingleItem();

            found.IsValid.ShouldBe(false, $"seed {seed}");
            found.Findings.Count.ShouldBeInRange(1, 200);
        }
    }

    [Theory]
    [InlineData("iso-8859-1", "UTF-8", "E0.4.1")]
    [InlineData("utf-8", "UTF-16", "E0.4.2")]
    [InlineData("utf-16", "UTF-8", "E0.4.2")]
    [InlineData("utf-8", "utf-7", "E0.4.3")]
    [InlineData("utf-8", "none-such", "E0.4.3")]
    public static void An_encoding_that_is_not_the_stated_one_is_told(string encoding, string stated, string id)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{Root}<iati-activity><title><narrative>caf\u00E9"
            + $"</narrative></title>{End}";
        var found = Fixture.Check(
            Fixture.EncodedText(text, Encoding.GetEncoding(encoding), stated, hasMark: encoding == "utf-16")).Single();

        found.IsWellFormed.ShouldBeTrue();
        found.Findings.ShouldContain(f => f.Id == id);
    }

    private static long Number(IatiFinding finding) => long.Parse(finding.Value, CultureInfo.InvariantCulture);
}
