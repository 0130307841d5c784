using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.App.Tests;

/// <summary>What a stub answers.</summary>
/// <param name="Head">The line of the status, and headers in lines of their own.</param>
/// <param name="Body">The bytes.</param>
internal sealed record StubAnswer(string Head, byte[] Body)
{
    public static StubAnswer Of(string type, string text) =>
        new($"200 OK\r\nContent-Type: {type}", Encoding.UTF8.GetBytes(text));

    public static StubAnswer To(string address) => new("302 Found\r\nLocation: " + address, []);
}

/// <summary>A site of this machine that answers as it was told, else 404; it remembers what was asked.</summary>
internal sealed class StubSite : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public StubSite()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The answers, by path.</summary>
    public ConcurrentDictionary<string, StubAnswer> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked: path and the program's name.</summary>
    public ConcurrentQueue<(string Path, string Program)> Asked { get; } = new();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = AnswerAsync(client);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var open = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, leaveOpen: true);
            var path = (await reader.ReadLineAsync())!.Split(' ')[1];
            var program = "";
            while (await reader.ReadLineAsync() is { Length: > 0 } header)
            {
                program = header.StartsWith("User-Agent: ", StringComparison.Ordinal) ? header[12..] : program;
            }
            Asked.Enqueue((path, program));
            var answer = Answers.GetValueOrDefault(path) ?? new StubAnswer("404 Not Found", []);
            if (answer.Head == "never")
            {
                await Task.Delay(TimeSpan.FromSeconds(30));
            }
            await stream.WriteAsync(Encoding.Latin1.GetBytes(
                $"HTTP/1.1 {answer.Head}\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n\r\n"));
            await stream.WriteAsync(answer.Body);
        }
        catch (IOException)
        {
            // Who asked has gone.
        }
    }
}
