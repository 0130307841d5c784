using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Entente.Bench;

/// <summary>Servers that are measured: the program as it is built, and an empty web application.</summary>
internal static class Servers
{
    /// <summary>The word by which this benchmark starts itself as an empty web application.</summary>
    public const string EmptySite = "empty-site";

    private const int FirstPort = 20_000;
    private const int PortCount = 5_000;

    /// <summary>The program as it is built.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "Entente.App", "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "entente"));

    /// <summary>Starts the program on a workspace.</summary>
    public static Process StartProgram(string url, string folder) =>
        Begin(Program, "serve", "--urls", url, "--data", folder);

    /// <summary>Starts the empty web application.</summary>
    public static Process StartEmpty(string url) => Begin(Environment.ProcessPath!, EmptySite, url);

    /// <summary>
    /// Is the empty web application, as the template "ASP.NET Core Empty" makes it, but silent: one endpoint that gives
    /// nothing.
    /// </summary>
    public static async Task ServeNothingAsync(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/", () => "");
        await app.RunAsync();
    }

    /// <summary>
    /// An address of this machine that nobody listens on, below the ports that the system gives to those who connect:
    /// who asks again and again for a server that is not there yet would else connect to itself one day.
    /// </summary>
    public static string FreeUrl()
    {
        for (var port = FirstPort + (Environment.ProcessId % PortCount); ; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return FormattableString.Invariant($"http://127.0.0.1:{port}");
            }
            catch (SocketException) when (port < FirstPort + (2 * PortCount))
            {
                // Somebody listens there: the next one.
            }
        }
    }

    /// <summary>Waits until a page is there.</summary>
    public static async Task UntilThereAsync(HttpClient client, string address, TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.IsSuccessStatusCode)
                {
                    await answer.Content.ReadAsByteArrayAsync();
                    return;
                }
            }
            catch (Exception fault) when ((fault is HttpRequestException or SocketException) && clock.Elapsed < longest)
            {
                await Task.Delay(2);
            }
        }
    }

    /// <summary>Ends a server that was started here.</summary>
    public static async Task EndAsync(Process server)
    {
        server.Kill();
        await server.WaitForExitAsync();
        server.Dispose();
    }

    private static Process Begin(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
