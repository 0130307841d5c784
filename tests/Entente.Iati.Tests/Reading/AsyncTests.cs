using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.Iati.Tests;

public static class AsyncTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public static async Task Reading_asynchronously_gives_what_reading_does(string name)
    {
        var expected = Fixture.Read(Fixture.Bytes(name)).Told();

        (await AllOf(IatiReader.ReadAsync(Fixture.Open(name), Fixture.Options))).Told().ShouldBe(expected);
        (await AllOf(IatiReader.ReadAsync(Fixture.PathOf(name), Fixture.Options))).Told().ShouldBe(expected);
        (await AllOf(IatiReader.ReadAsync(new SlowStream(Fixture.Bytes(name), 5), Fixture.Options)))
            .Told().ShouldBe(expected);
    }

    [Fact]
    public static async Task An_activity_is_given_as_soon_as_it_has_come_through_the_pipe()
    {
        var text = Fixture.Text("activities-2.03.xml");
        var middle = text.IndexOf("</iati-activity>", StringComparison.Ordinal) + 200;
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text[..middle]));

        var identifiers = new List<string?>();
        await foreach (var read in IatiReader.ReadAsync(pipe.Reader.AsStream(), Fixture.Options))
        {
            if (read is ElementRead element)
            {
                identifiers.Add(element.Identifier);
                if (identifiers.Count == 1)
                {
                    await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text[middle..]));
                    await pipe.Writer.CompleteAsync();
                }
            }
        }
        identifiers.ShouldBe(["XM-DAC-47066-EX1", "XM-DAC-47066-EX2", "XM-DAC-47066-EX3"]);
    }

    [Fact]
    public static async Task The_body_of_an_answer_is_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, Fixture.Gzip(Fixture.Bytes("activities-2.03.xml")));
        using var client = new HttpClient();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        await using var body = await client.GetStreamAsync(url);

        (await AllOf(IatiReader.ReadAsync(body, Fixture.Options))).Told()
            .ShouldBe(Fixture.Read(Fixture.Bytes("activities-2.03.xml")).Told());
        await answering;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static async Task Reading_stops_at_once_while_it_waits_for_bytes(bool heedsToken)
    {
        var begun = Encoding.UTF8.GetBytes("<iati-activities version='2.03'><iati-activity/> <iati-activity>");
        using var stop = new CancellationTokenSource();
        var reading = IatiReader.ReadAsync(new EndlessWait(begun, heedsToken), Fixture.Options);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var read in reading.WithCancellation(stop.Token))
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(20));
            }
        }).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public static async Task Who_leaves_the_loop_ends_the_reading()
    {
        var stream = new Endless();
        await foreach (var read in IatiReader.ReadAsync(stream, new ReadingOptions { HasChecks = false }))
        {
            if (read is ElementRead)
            {
                break;
            }
        }
        var given = stream.Given;

        await Task.Delay(50);
        stream.Given.ShouldBe(given);
        given.ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public static async Task Reading_ahead_stops_while_nobody_takes()
    {
        var stream = new Endless();
        await using var events = IatiReader.ReadAsync(stream, new ReadingOptions { HasChecks = false })
            .GetAsyncEnumerator();
        await events.MoveNextAsync();
        for (var given = -1L; given != stream.Given;)
        {
            given = stream.Given;
            await Task.Delay(500);
        }
        stream.Given.ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public static async Task A_stream_that_cannot_be_read_throws_where_it_is_awaited()
    {
        var fault = await Should.ThrowAsync<IOException>(
            () => AllOf(IatiReader.ReadAsync(new Failing(), Fixture.Options)));

        fault.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    private static async Task<List<ReadEvent>> AllOf(IAsyncEnumerable<ReadEvent> events)
    {
        var all = new List<ReadEvent>();
        await foreach (var one in events)
        {
            all.Add(one);
        }
        return all;
    }

    private static async Task AnswerAsync(TcpListener listener, byte[] body)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = new byte[4096];
        _ = await stream.ReadAsync(request);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        foreach (var part in body.Chunk(100))
        {
            await stream.WriteAsync(part);
            await stream.FlushAsync();
        }
    }

    /// <summary>Gives a beginning and then nothing, and does not end.</summary>
    private sealed class EndlessWait(byte[] begun, bool heedsToken) : ReadOnlyStream
    {
        private int _given;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var length = Math.Min(begun.Length - _given, buffer.Length);
            if (length > 0)
            {
                begun.AsMemory(_given, length).CopyTo(buffer);
                _given += length;
                return length;
            }
            await Task.Delay(Timeout.Infinite, heedsToken ? cancellationToken : default);
            return 0;
        }
    }

    /// <summary>Gives activities for ever.</summary>
    private sealed class Endless : ReadOnlyStream
    {
        private const string Root = "<iati-activities version='2.03'>";

        private static readonly byte[] Text = Encoding.UTF8.GetBytes(Root + string.Concat(Enumerable.Repeat(
            "<iati-activity><title><narrative>Water</narrative></title></iati-activity>\n", 500)));

        private int _at;

        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(Text.Length - _at, buffer.Length);
            Text.AsSpan(_at, length).CopyTo(buffer);
            _at = _at + length == Text.Length ? Root.Length : _at + length;
            Given += length;
            return length;
        }
    }

    private sealed class Failing : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("No.");
    }
}
