using System.Collections.Concurrent;
using System.Text.Json;
using Entente.App.Features.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Entente.App.Tests;

/// <summary>A server of this machine that answers as a model's endpoint does, or as a bad one; it remembers what it was
/// asked.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubModel(WebApplication app) => _app = app;

    /// <summary>What was sent, and with which key.</summary>
    public ConcurrentQueue<(string Body, string? Key)> Asked { get; } = new();

    /// <summary>The address below which the endpoint is.</summary>
    public string Address => _app.Urls.Single() + "/v1";

    public ModelSettings Settings => new(
        new Uri(Address), "stub-1", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10))
    {
        Pause = TimeSpan.FromMilliseconds(20),
        Key = "secret-key",
    };

    /// <summary>Serves; the answer is told how often it was asked before.</summary>
    public static async Task<StubModel> ServeAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubModel(builder.Build());
        stub._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var asked = stub.Asked.Count;
            stub.Asked.Enqueue((await reader.ReadToEndAsync(), context.Request.Headers.Authorization));
            await answer(context, asked);
        });
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Serves one answer.</summary>
    public static Task<StubModel> SayingAsync(string content) => ServeAsync((context, _) => SayAsync(context, content));

    /// <summary>Answers as a model does.</summary>
    public static Task SayAsync(HttpContext context, string content)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = "answer-1",
            @object = "chat.completion",
            created = 1,
            model = "stub-1",
            choices = new[]
            {
                new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } },
            },
        }));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
