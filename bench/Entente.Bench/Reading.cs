using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Entente.Iati;

namespace Entente.Bench;

/// <summary>
/// What reading costs: a bare parser against the reader on the same bytes, synchronous and awaited, without and with
/// the checks; and the memory that a process of its own needs for files that are made to do harm.
/// </summary>
internal static class Reading
{
    public const string Hostile = "hostile";
    private const int Rounds = 7;
    private const int Bytes = 40_000_000;

    /// <summary>What a file holds over and over, behind its beginning and before the end of an activity.</summary>
    private static readonly Dictionary<string, (string Begin, string Again, int Times)> Harmful = new()
    {
        ["an ordinary file of 1.4 GB"] = (Root, Activity(""), 1_600_000),
        ["an attribute of 1 GB"] = (Root + "<iati-activity a='", new string('x', 1_000), 1_000_000),
        ["a text of 1 GB"] = (Root + "<iati-activity><title>", new string('x', 1_000), 1_000_000),
        ["a comment of 1 GB"] = (Root + "<!--", new string('x', 1_000), 1_000_000),
        ["a document type of 1 GB"] = ("<!DOCTYPE a [", "<!ENTITY b 'cccccccccccccccccccccccc'>", 26_000_000),
        ["elements 100 million deep"] = (Root + "<iati-activity>", "<a>", 100_000_000),
        ["100 million attributes"] = (Root + "<iati-activity ", "a='' ", 100_000_000),
        ["an activity of 20 million elements"] = (Root + "<iati-activity>", "<title/><a b='c'/>", 10_000_000),
        ["faults of the schema in one activity, as many as fit"] = (Root + "<iati-activity>", "<x y='z'/>", 260_000),
        ["foreign elements in one activity, as many as fit"] =
            (Root + "<iati-activity xmlns:o='urn:o'>", "<o:a b='c'/>", 260_000),
        ["transactions in one activity, as many as fit"] = (
            Root + "<iati-activity>",
            "<transaction><transaction-type code='3'/><value value-date='2026-01-01'>1</value></transaction>", 85_000),
        ["texts in two languages in one activity, as many as fit"] = (
            Root + "<iati-activity>", "<description><narrative xml:lang='vi'>Nước</narrative></description>", 120_000),
        ["a million activities with faults"] = (Root, Activity("<x/><sector code='0'/>"), 1_000_000),
        ["a million activities that are not ended"] = (Root, "<iati-activity><title>", 1_000_000),
        ["rubbish, 1 GB"] = ("", "\0\u0001\uFFFD<\u0002>&\u0003\u0004", 70_000_000),
    };

    private const string Root = "<iati-activities version='2.03'>";
    private const string End = "</iati-activity></iati-activities>";

    public static async Task RunAsync(string resultPath)
    {
        var bytes = Ordinary();
        var ways = new (string Name, Func<Task<int>> Run)[]
        {
            ("a bare XmlReader.Read() loop", () => Task.FromResult(Bare(bytes))),
            ("places and identifiers alone", () => Task.FromResult(Read(bytes, Ways(false, false)))),
            ("records, without checks", () => Task.FromResult(Read(bytes, Ways(true, false)))),
            ("all checks, without records", () => Task.FromResult(Read(bytes, Ways(false, true)))),
            ("all checks and records", () => Task.FromResult(Read(bytes, Ways(true, true)))),
            ("all checks and records, awaited", () => ReadAsync(bytes, Ways(true, true))),
            ("the verdict alone", () => Task.FromResult(IatiChecker.Check(new MemoryStream(bytes)).Count())),
        };
        var taken = ways.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (index, way) in ways.Index())
            {
                var clock = Stopwatch.StartNew();
                await way.Run();
                if (round > 0)
                {
                    taken[index].Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }
        var text = Report(bytes.Length, ways.Select(w => w.Name), taken) + await HarmAsync();
        await File.WriteAllTextAsync(resultPath, text);
        Console.WriteLine(text);
    }

    /// <summary>Reads one harmful file and prints the most memory that this process had.</summary>
    public static void RunHostile(string name)
    {
        var (begin, again, times) = Harmful[name];
        using var stream = new RepeatedStream(begin, again, times);
        var clock = Stopwatch.StartNew();
        var (elements, findings) = (0L, 0L);
        foreach (var read in IatiReader.Read(stream, new ReadingOptions { Today = new DateOnly(2026, 11, 21) }))
        {
            elements += read is ElementRead ? 1 : 0;
            findings += read switch { ElementRead e => e.Findings.Count, FileEnded e => e.Findings.Count, _ => 0 };
        }
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {elements} | {findings} | {clock.Elapsed.TotalSeconds:0.0} | {process.PeakWorkingSet64 >> 20} |"));
    }

    private static async Task<string> HarmAsync()
    {
        var rows = new StringBuilder();
        foreach (var name in Harmful.Keys)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(Reading).Assembly.Location, Hostile, name])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            rows.Append(await process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync();
        }
        return $"""

            ## Files that do harm

            Each made while it is read, by a process of its own, with records, all checks and the default limits.

            | file | elements given | findings | seconds | MiB at most |
            |---|---|---|---|---|
            {rows}
            """;
    }

    private static string Report(int length, IEnumerable<string> names, List<List<double>> taken)
    {
        var rows = names.Zip(taken).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"| {n.First} | {length / 1000 / Pages.Median(n.Second):0} | ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{Pages.Median(taken[0].Zip(n.Second, (bare, way) => bare / way)):0.00} |"));
        return $"""
            # Reading IATI files

            Megabytes a second on the same bytes in memory, by turns; medians of {Rounds} rounds. A ratio is the median
            of the rounds' ratios to the bare loop; only the ratios count.

            | | MB/s | ratio |
            |---|---|---|
            {string.Join('\n', rows)}

            {Environment.ProcessorCount} processors, .NET {Environment.Version}.
            `dotnet run -c Release --project bench/Entente.Bench -- reading` makes this file.

            """;
    }

    private static int Bare(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes));
        var count = 0;
        while (xml.Read())
        {
            count++;
        }
        return count;
    }

    private static ReadingOptions Ways(bool hasRecords, bool hasChecks) =>
        new() { HasRecords = hasRecords, HasChecks = hasChecks };

    private static int Read(byte[] bytes, ReadingOptions options) =>
        IatiReader.Read(new MemoryStream(bytes), options).Count();

    private static async Task<int> ReadAsync(byte[] bytes, ReadingOptions options)
    {
        var count = 0;
        await foreach (var read in IatiReader.ReadAsync(new MemoryStream(bytes), options))
        {
            count++;
        }
        return count;
    }

    private static byte[] Ordinary()
    {
        var activity = Activity("");
        var text = new StringBuilder(Root);
        while (text.Length < Bytes)
        {
            text.Append(activity);
        }
        return Encoding.UTF8.GetBytes(text.Append("</iati-activities>").ToString());
    }

    private static string Activity(string more) => $"""
          <iati-activity default-currency="USD" xml:lang="en" last-updated-datetime="2026-03-01T09:00:00Z">
            <iati-identifier>XM-DAC-47066-1</iati-identifier>
            <reporting-org ref="XM-DAC-47066" type="40"><narrative>Example Organisation</narrative></reporting-org>
            <title><narrative>Clean water in the district</narrative></title>
            <description type="1"><narrative>Wells and pipes for 100 households and two schools.</narrative></description>
            <participating-org ref="XM-DAC-47066" role="1" type="40"/>
            <activity-status code="2"/>
            <activity-date type="2" iso-date="2025-01-01"/>
            <recipient-country code="VN"/>
            <sector code="14030" vocabulary="1"/>{more}
            <transaction>
              <transaction-type code="3"/>
              <transaction-date iso-date="2026-02-01"/>
              <value value-date="2026-02-01">10000</value>
            </transaction>
          </iati-activity>

        """;

    /// <summary>A text over and over, behind a beginning.</summary>
    private sealed class RepeatedStream(string begin, string again, int times) : Stream
    {
        private readonly byte[] _again = Encoding.UTF8.GetBytes(again);
        private byte[] _part = Encoding.UTF8.GetBytes(begin);
        private readonly byte[] _end = Encoding.UTF8.GetBytes(End);
        private int _left = times + 1;
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var given = 0;
            while (given < buffer.Length && (_at < _part.Length || _left > 0))
            {
                if (_at == _part.Length)
                {
                    _left--;
                    (_part, _at) = (_left == 0 ? _end : _again, 0);
                }
                var length = Math.Min(buffer.Length - given, _part.Length - _at);
                _part.AsSpan(_at, length).CopyTo(buffer[given..]);
                _at += length;
                given += length;
            }
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
